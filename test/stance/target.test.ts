import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { scoreTarget } from "../../src/stance/targets/target.ts";

/** Scores the mention that stands in square brackets. */
function score(marked: string) {
  const start = marked.indexOf("[");
  const end = marked.indexOf("]") - 1;
  return scoreTarget(marked.replace("[", "").replace("]", ""), start, end);
}

describe("a mention is spoken against", () => {
  it.each([
    "The committee accused [Vale] of fraud.",
    "[Vale] was accused of fraud by the committee.",
    "Lawmakers denounced [the company] for its reckless disregard of safety.",
    "[Vale]'s failure to act angered voters.",
    "The disgraced [senator] resigned amid a scandal.",
    "[Vale], a convicted swindler, lied to investors.",
    "Critics called [her] a liar and a hypocrite.",
    "The mayor defended her record but blamed [Vale] for the chaos.",
    "[Vale] lost badly after a weak campaign.",
    "[Vale] was not honest with voters.",
  ])("%s", (text) => {
    expect(score(text).label).toBe("against");
    expect(score(text).stance).toBeLessThan(-0.2);
  });
});

describe("a mention is spoken for", () => {
  it.each([
    "The jury praised [Vale] for her courage.",
    "[Vale] was praised by the jury for her courage.",
    "Praise for [Vale] poured in after the rescue.",
    "[Vale] won the prize and thanked her teachers.",
    "Supporters cheered as [Vale] promised to protect their schools.",
    "[Vale]'s courage inspired a generation of nurses.",
    "Thanks to [Vale], the town has a hospital again.",
    "[Vale] was honest with voters.",
  ])("%s", (text) => {
    expect(score(text).label).toBe("favor");
    expect(score(text).stance).toBeGreaterThan(0.2);
  });
});

describe("a mention is only mentioned", () => {
  it.each([
    "[Vale] visited the town on Tuesday morning.",
    "[Vale] said the meeting would resume on Monday.",
    "The letter was sent to [Vale] in March.",
    "The reporter asked [Vale] about the schedule.",
    "[Vale] met the ministers for lunch.",
    "The office of [Vale] did not comment.",
    "The new hall stands in [Vale].",
    "[Vale] joined the panel in Geneva, according to a spokesman.",
  ])("%s", (text) => {
    expect(score(text).label).toBe("neutral");
  });
});

describe("who does what to whom", () => {
  it("leaves the accuser better off than the accused", () => {
    const accuser = score("[Orrin] accused Vale of lying about the accounts.");
    const accused = score("Orrin accused [Vale] of lying about the accounts.");
    expect(accused.label).toBe("against");
    expect(accuser.stance).toBeGreaterThan(accused.stance);
  });

  it("weakens what is denied", () => {
    const plain = score("[Vale] was honest with voters.");
    const denied = score("[Vale] was never honest with voters.");
    expect(denied.stance).toBeLessThan(plain.stance - 0.5);
  });

  it("takes a capital inside a sentence for a name, whatever the word means", () => {
    const named = score("[Vale] met Grace Hope on the road to the mill.");
    const plain = score("[Vale] met Orla Penn on the road to the mill.");
    expect(named.stance).toBeCloseTo(plain.stance, 5);
  });
});

describe("a score shows its reasons", () => {
  it("names words by their place in the text and the role that they play", () => {
    const text = "The committee accused Vale of fraud.";
    const { because } = scoreTarget(text, 22, 26);
    for (const { cue, start, end } of because) expect(text.slice(start, end)).toBe(cue);
    expect(because.map(({ cue }) => cue)).toEqual(expect.arrayContaining(["accused", "fraud"]));
    expect(because.some(({ kind }) => kind === "bad, near after")).toBe(true);
  });

  it("puts the heaviest first and stops at eight", () => {
    const { because } = score(
      "Critics called [her] a corrupt, arrogant, dangerous liar who failed her voters.",
    );
    const weights = because.map(({ lean }) => Math.abs(lean));
    expect(because).toHaveLength(8);
    expect(weights).toEqual([...weights].sort((a, b) => b - a));
  });
});

describe("offsets and odd texts", () => {
  it.each([
    [-1, 3],
    [4, 4],
    [5, 2],
    [0, 99],
    [Number.NaN, 3],
  ])("refuses %d to %d as a span of a short text", (start, end) => {
    expect(() => scoreTarget("Vale left.", start, end)).toThrow(RangeError);
  });

  it("counts in UTF-16 units", () => {
    expect(score("😀 The jury praised [Vale] for her courage.").label).toBe("favor");
  });

  it("stays between -1 and 1 on any text and any span", () => {
    const text = fc.string({ unit: "binary", minLength: 1, maxLength: 200 });
    fc.assert(
      fc.property(text, fc.nat(), fc.nat(), (any, a, b) => {
        const start = a % any.length;
        const { stance, because } = scoreTarget(any, start, start + 1 + (b % (any.length - start)));
        expect(Math.abs(stance)).toBeLessThanOrEqual(1);
        for (const { cue, start, end } of because) expect(any.slice(start, end)).toBe(cue);
      }),
      { numRuns: 2000, seed: 7 },
    );
  });

  it("reads no further than the sentences beside the mention", () => {
    const near = "It rained. The jury praised [Vale] for her courage. It rained.";
    const far = "Thieves burned the mill. ".repeat(50);
    expect(score(`${near} ${far}`).stance).toBeCloseTo(score(near).stance, 10);
  });
});
