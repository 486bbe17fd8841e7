import { describe, expect, it } from "vitest";
import { lexicon, type Lexicon } from "../../src/model/position.ts";
import type { Score } from "../../src/model/score.ts";
import { compile } from "../../src/stance/compile.ts";
import { prepareWords } from "../../src/stance/matching/word-weights.ts";
import { scoreText } from "../../src/stance/score.ts";

/** Three words that raise the toll, one for it and one against, and a pair that says it is about something else. */
const words: Lexicon["words"] = {
  base: [-2.4, 0],
  weights: {
    toll: [1.5, 0],
    bridge: [1.5, 0],
    drivers: [1.5, 0],
    overdue: [0, 8],
    robbery: [0.2, -8],
    "death toll": [-5, 0],
  },
};
const compiledWith = (more: object) =>
  compile([{ id: "toll", lexicon: lexicon.parse({ claim: "policy", favor: ["fair charge"], ...more }) }]);
const compiled = compiledWith({ words });
const scoreOf = (text: string, title?: string): Score | undefined =>
  scoreText(text, compiled, { title: title ?? null })[0];
const FILLER = "It rained in the valley again today. ".repeat(5);

describe("words that were learned", () => {
  it.each([
    ["two of them raise it, and one says which side", "The bridge toll is overdue.", "favor"],
    ["in any inflection", "Tolls on bridges are robbery.", "against"],
    ["without a side", "The toll on the bridge came up.", "neutral"],
    ["one is not enough", "The bridge is overdue.", undefined],
    ["a pair may say that it is something else", "The death toll on the bridge is overdue.", undefined],
  ])("%s: %s", (_, text, label) => {
    expect(scoreOf(text)?.label).toBe(label);
  });

  it("are shown, with the side and the log-odds that they have", () => {
    const [evidence] = scoreOf("Ruth Vale said the bridge toll was overdue.")?.evidence ?? [];
    expect(evidence).toMatchObject({
      holder: "Ruth Vale",
      text: "Ruth Vale said the bridge toll was overdue.",
    });
    // Once, though they also move what they come to.
    expect(evidence?.because).toEqual([
      { term: "bridge", start: 19, end: 25, side: "topic", weight: 1.5 },
      { term: "toll", start: 26, end: 30, side: "topic", weight: 1.5 },
      { term: "overdue", start: 35, end: 42, side: "favor", weight: 8 },
    ]);
  });

  it("keep a term from counting whose sentence speaks of something else", () => {
    const far = compiledWith({ words: { ...words, base: [-3, 0] } });
    expect(scoreText("The price of tea is a fair charge.", far)).toEqual([]);
    expect(scoreText("The price of the bridge is a fair charge.", far)).toHaveLength(1);
  });

  it("move what terms say, and turn it where they are sure", () => {
    const plain = scoreOf("The bridge toll is a fair charge.")?.stance ?? 0;
    const doubted = scoreOf("The bridge toll is a fair charge, a robbery, a robbery.");
    expect(plain).toBeGreaterThan(0);
    expect(doubted?.stance).toBeLessThan(plain);
    const { because } = doubted?.evidence[0] ?? { because: [] };
    expect(because.map((reason) => ("term" in reason ? reason.term : reason.cue))).toContain("fair charge");
  });

  it("give a side to a mention that nothing else gives one, but not to a question", () => {
    const weights = { bridge: [1.5, 0], ferry: [1.5, 0], morning: [0, 8] };
    const topic = compiledWith({ words: { base: [-2.5, 0], weights }, topic: ["bridge"] });
    const labelOf = (text: string) => scoreText(text, topic)[0]?.label;
    expect(labelOf("The bridge and the ferry came up.")).toBe("neutral");
    expect(labelOf("The bridge and the ferry came up in the morning.")).toBe("favor");
    expect(labelOf("Did the bridge and the ferry come up in the morning?")).toBe("neutral");
  });

  it("leave a sentence both sides that tells both, however sure they are of one", () => {
    const text = "Ann Vale called the overdue bridge toll a fair charge; Bo Hill called it no fair charge.";
    const score = scoreOf(text);
    expect(score?.label).toBe("mixed");
    expect(score?.holders.map(({ holder, label }) => `${holder}: ${label}`)).toEqual([
      "Ann Vale: favor",
      "Bo Hill: against",
    ]);
  });

  it("count in a piece that returns to the matter, not where they stand alone in one", () => {
    const once = "Drivers who cross the bridge pay the bridge toll, and drivers say the toll is overdue. ";
    expect(scoreOf(FILLER + once + FILLER)).toBeUndefined();
    const more = "The toll on the bridge is a fair charge. Few drivers think the charge fair. ";
    const piece = scoreOf(`${FILLER}The bridge toll is a fair charge. ${more}${once}${FILLER}`);
    expect(piece?.label).toBe("favor");
    expect(piece?.evidence.map(({ text }) => text)).toContain(once.trim());
  });

  it("count in a piece only where it names the position's subject", () => {
    const named = compiledWith({ words, subject: ["council"] });
    const text = `${FILLER}The bridge toll is a fair charge. Drivers find the bridge toll a fair charge.`;
    expect(scoreText(text, named)).toEqual([]);
    expect(scoreText(`${text} The council agrees.`, named)).toHaveLength(1);
  });

  it("give a piece its tone, also by sentences that are no evidence", () => {
    const said = "The bridge toll is a fair charge. On the bridge the toll is a fair charge. ";
    const stanceOf = (rest: string) => scoreOf(`${FILLER}${said}${rest}${FILLER}`)?.stance ?? 0;
    expect(stanceOf("Robbery by night is rare here. ")).toBeLessThan(
      stanceOf("Mist by night is rare here. "),
    );
  });

  it("are heard in a piece of more sentences than a call takes arguments", () => {
    const piece = "The bridge toll is a fair charge. ".repeat(150_000);
    expect(scoreOf(piece)?.label).toBe("favor");
  }, 30_000);

  it("say nothing of other positions", () => {
    const both = compile([
      { id: "toll", lexicon: lexicon.parse({ favor: ["fair charge"], words }) },
      { id: "tea", lexicon: lexicon.parse({ favor: ["tea"] }) },
    ]);
    expect(scoreText("The bridge toll is overdue.", both).map(({ position }) => position)).toEqual(["toll"]);
  });
});

describe("the weights of words", () => {
  it("are by stems, the first of two that are alike, and the base comes last", () => {
    const weights = { tolls: [1, 2], toll: [3, 4], "press releases": [5, 6] };
    const prepared = prepareWords(lexicon.parse({ words: { base: [-1, 0.5], weights } }));
    expect(prepared?.spellings.text).toBe("toll press_releas ");
    expect(prepared).toMatchObject({ raises: [1, 5, -1], leans: [2, 6, 0.5], isLearned: true });
  });

  it.each([["Capital"], ["three words together"], ["a,b"], [""]])("have no name like %j", (name) => {
    expect(lexicon.safeParse({ words: { base: [0, 0], weights: { [name]: [1, 1] } } }).success).toBe(false);
  });
});

describe("the words of plain lists", () => {
  const lists = {
    topic: ["bridge toll", "toll booth"],
    favor: ["fair share of upkeep", "drivers should pay"],
    against: ["highway robbery", "tax on commuters"],
  };
  const plain = compile([{ id: "toll", lexicon: lexicon.parse(lists) }]);
  const labelOf = (text: string) => scoreText(text, plain)[0]?.label;

  it.each([
    [
      "two of them raise the position, with the side of their list",
      "Upkeep of a bridge, said Vale, is dear.",
      "favor",
    ],
    ["or the other", "On this bridge it is robbery by the hour.", "against"],
    ["one does not", "The robbery was solved.", undefined],
    ["nor do words of the topic alone", "The bridge has a booth for tickets.", undefined],
    ["nor do words that any list has", "They should have had it over and over.", undefined],
  ])("%s: %s", (_, text, label) => {
    expect(labelOf(text)).toBe(label);
  });

  it("say nothing in a piece, whose many sentences bring two together by chance", () => {
    expect(labelOf(`${FILLER}The toll for the old bridge is robbery. ${FILLER}`)).toBeUndefined();
  });

  it("are not made of lists with sets, which say more than words, nor of a term or two", () => {
    expect(prepareWords(lexicon.parse(lists))).toMatchObject({ isLearned: false });
    expect(prepareWords(lexicon.parse({ ...lists, sets: { big: ["big"] } }))).toBeNull();
    expect(prepareWords(lexicon.parse({ ...lists, favor: [], against: [] }))).toBeNull();
  });
});
