import { describe, expect, it } from "vitest";
import { lexicon } from "../../src/model/position.ts";
import { compile } from "../../src/stance/compile.ts";
import { match } from "../../src/stance/matching/match.ts";
import { splitSentences } from "../../src/stance/text/sentences.ts";
import { tokenise } from "../../src/stance/text/tokens.ts";

/** The words that the terms of a lexicon match in a text, and their sides. */
function found(given: unknown, text: string): string[] {
  const compiled = compile([{ id: "p", lexicon: lexicon.parse(given) }]);
  const tokens = tokenise(text);
  const { terms } = match(tokens, splitSentences(tokens), compiled);
  return terms.map(({ at, entry }) => `${entry.side}: ${at.map((i) => tokens[i]?.norm).join(" ")}`);
}

describe("a window", () => {
  it.each([
    ["takes its words in any order", "They quietly dropped the pledge.", true],
    ["does not reach across a semicolon", "They kept the pledge; sales dropped.", false],
    ["does not reach across a colon", "They made a pledge: nothing is dropped.", false],
    ["does not reach across a full stop", "They made a pledge. Sales dropped.", false],
    ["reaches into a short quotation", "They dropped the so-called “safety pledge”.", true],
    ["does not reach into a long quotation", "He dropped “a pledge that we all made”.", false],
    ["does not reach out of a long quotation", "“We will keep this pledge,” he dropped in.", false],
    ["stays within a long quotation", "He said: “They dropped that old pledge.”", true],
    ["reaches across a long quotation", "The pledge “we all made it” dropped.", true],
    ["needs two words for its two slots", "They dropped it.", false],
  ])("%s", (_name, text, expected) => {
    expect(found({ favor: ['"drop pledge"~8'] }, text).length > 0).toBe(expected);
  });

  it("takes the words that are closest", () => {
    expect(found({ favor: ['"drop pledge"~9'] }, "A pledge, a pledge dropped.")).toEqual([
      "favor: pledge dropped",
    ]);
  });
});

describe("terms that overlap", () => {
  it.each([
    [
      "the longer one",
      { favor: ["capture"], against: ["carbon capture"] },
      "Carbon capture.",
      ["against: carbon capture"],
    ],
    [
      "the heavier one",
      { topic: ["a moat"], favor: [{ term: "moat wide", weight: 0.5 }] },
      "A moat wide.",
      ["topic: a moat"],
    ],
    [
      "the one with a side",
      { topic: ["a moat"], favor: ["moat wide"] },
      "A moat wide.",
      ["favor: moat wide"],
    ],
  ])("give way to %s", (_name, given, text, expected) => {
    expect(found(given, text)).toEqual(expected);
  });

  it("stay when they are of two positions", () => {
    const one = (id: string, favor: string[]) => ({ id, lexicon: lexicon.parse({ favor }) });
    const compiled = compile([one("a", ["moat"]), one("b", ["wide moat"])]);
    const tokens = tokenise("A wide moat.");
    expect(match(tokens, splitSentences(tokens), compiled).terms).toHaveLength(2);
  });
});

describe("a phrase", () => {
  it.each([
    ["is found from its rarest word to both sides", ["the of moat of the"], "The of moat of the.", 1],
    [
      "takes alternatives of different lengths",
      ["pull (up|up behind them) the ladder"],
      "Pull up the ladder.",
      1,
    ],
    [
      "takes the long alternative",
      ["pull (up|up behind them) the ladder"],
      "Pull up behind them the ladder.",
      1,
    ],
    [
      "takes alternatives before its rarest word",
      ["(out of|from) the moat"],
      "They climb out of the moat.",
      1,
    ],
    ["does not take half an alternative", ["(out of|from) the moat"], "They are out the moat.", 0],
    ["is one hit however many ways it fits", ["(a|a a) (a|a a) moat"], "A a a moat.", 1],
  ])("%s", (_name, favor, text, hits) => {
    expect(found({ favor }, text)).toHaveLength(hits);
  });

  it("does not multiply out its alternatives", () => {
    const term = `${"(a|a a) ".repeat(11)}moat`;
    const started = performance.now();
    expect(found({ favor: [term] }, "a ".repeat(5000))).toEqual([]);
    expect(found({ favor: [term] }, `${"a ".repeat(22)}moat`)).toHaveLength(1);
    expect(performance.now() - started).toBeLessThan(2000);
  });
});

describe("an entry of many terms", () => {
  it("gives each of them its weight and near, and evidence the one that matched", () => {
    const given = { favor: [{ term: ["moat", "drawbridge"], weight: 0.5, near: ["rule*", '"big lab"~3'] }] };
    expect(found(given, "A drawbridge. The rules see to that.")).toEqual(["favor: drawbridge"]);
    expect(found(given, "A moat of the labs that are big.")).toEqual(["favor: moat"]);
    expect(found(given, "A moat.")).toEqual([]);
    const compiled = compile([{ id: "p", lexicon: lexicon.parse(given) }]);
    const tokens = tokenise("The moat rules.");
    const [hit] = match(tokens, splitSentences(tokens), compiled).terms;
    expect(hit?.entry).toMatchObject({ term: "moat", weight: 0.5, side: "favor" });
  });
});

describe("near", () => {
  it("takes phrases of more than one word, and no half of one", () => {
    const given = { favor: [{ term: "moat", near: ["artificial intelligence"] }] };
    expect(found(given, "A moat. It is artificial intelligence.")).toHaveLength(1);
    expect(found(given, "A moat. It is artificial. Intelligence.")).toHaveLength(0);
  });
});
