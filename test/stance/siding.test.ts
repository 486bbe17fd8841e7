import { describe, expect, it } from "vitest";
import { lexicon } from "../../src/model/position.ts";
import type { Score } from "../../src/model/score.ts";
import { compile } from "../../src/stance/compile.ts";
import { scoreText } from "../../src/stance/score.ts";
import { splitSentences } from "../../src/stance/text/sentences.ts";
import { tokenise } from "../../src/stance/text/tokens.ts";

const plain = compile([
  {
    id: "tram",
    lexicon: lexicon.parse({ claim: "policy", topic: ["tram line"], favor: ["overdue"], against: ["folly"] }),
  },
]);
const words = { base: [3, 0], weights: { seats: [0, 12], dust: [0, -12] } };
const learned = compile([
  {
    id: "tram",
    lexicon: lexicon.parse({ claim: "policy", topic: ["tram line"], favor: ["overdue"], words }),
  },
]);
const scoreOf = (text: string, compiled = plain): Score | undefined => scoreText(text, compiled)[0];
const kindsOf = (score: Score | undefined) =>
  score?.evidence.flatMap(({ because }) =>
    because.flatMap((reason) => ("kind" in reason ? reason.kind : [])),
  );

function sidednessOf(text: string) {
  const tokens = tokenise(text);
  const sentences = splitSentences(tokens);
  return plain.wording.sidedness(tokens, sentences);
}

describe("the words that say whether a side is taken", () => {
  it.each([
    [
      "The council will discuss next month whether the tram line should reach the harbour, and has asked how.",
    ],
    ["It remains unclear whether a tram line would pay for itself, and the report does not say either way."],
  ])("take none: %s", (text) => {
    expect(sidednessOf(text).none).toBeGreaterThan(0.5);
  });

  it.each([
    [
      "Shopkeepers called the tram line a gift to the town, while the bus drivers called it a waste of money.",
    ],
    ["She said the tram line was overdue; her deputy replied that it would empty the purse, and disagreed."],
  ])("take both: %s", (text) => {
    expect(sidednessOf(text).both).toBeGreaterThan(sidednessOf("The tram line is overdue, she said.").both);
  });

  it("weigh less the longer the text", () => {
    expect(sidednessOf("Whether?").words).toBe(1);
    expect(sidednessOf(`Whether? ${"Tram. ".repeat(60)}`).none).toBeLessThan(sidednessOf("Whether?").none);
  });
});

describe("a few sentences that take no side", () => {
  const open =
    "A survey asks residents how often they would ride the overdue tram line, and the council will publish the answers in spring.";

  it("are neutral whatever their terms seem to say, and show the words that say so", () => {
    const score = scoreOf(open);
    expect(score?.label).toBe("neutral");
    expect(kindsOf(score)).toContain("undecided");
    for (const { because } of score?.evidence ?? [])
      for (const { start, end, ...reason } of because)
        if ("cue" in reason) expect(open.slice(start, end)).toBe(reason.cue);
  });

  it("are so in a piece by their terms alone", () => {
    const piece = `${"It rained in the valley. ".repeat(8)}The tram line is overdue. ${open}`;
    expect(kindsOf(scoreOf(piece))).not.toContain("undecided");
  });
});

describe("a sentence that plainly takes a side", () => {
  const said =
    "The tram line will bring the hospital within reach of the villages that the old timetable of the buses had left out for years.";

  it("gives a faint one to a mention that nothing else gives one", () => {
    const score = scoreOf(said);
    expect(Math.abs(score?.stance ?? 0)).toBeCloseTo(0.35, 5);
    expect(kindsOf(score)).toContain("sides");
  });

  it("does not where it is short", () => {
    expect(scoreOf("The tram line opened.")).toMatchObject({ label: "neutral", stance: 0 });
  });

  it("takes that of the words of its position where these were learned", () => {
    expect(scoreOf(said.replace("villages", "seats"), learned)?.label).toBe("favor");
    expect(scoreOf(said.replace("villages", "dust"), learned)?.label).toBe("against");
  });
});

describe("a title over five sentences", () => {
  it("has a stance like any text", () => {
    const [score] = scoreText("The dust lay. ".repeat(5), learned, { title: "A tram line of seats" });
    expect(score?.stance).toSatisfy(Number.isFinite);
  });
});
