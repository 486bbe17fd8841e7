import { describe, expect, it } from "vitest";
import { halfOf, ofHalf } from "../../scripts/evaluate/halves.ts";
import {
  accuracy,
  confusion,
  headWord,
  macroF1,
  majority,
  partScore,
  pearson,
  prf,
  sameHolder,
  stanceF1,
  type Pair,
} from "../../scripts/evaluate/measures.ts";

/** Pairs written as "gold>predicted gold>predicted". */
function pairs(text: string): Pair[] {
  return text.split(" ").flatMap((pair) => {
    const [gold, predicted] = pair.split(">");
    return gold !== undefined && predicted !== undefined ? [{ gold, predicted }] : [];
  });
}

const MIXED_BAG = pairs(
  "favor>favor favor>favor favor>none against>favor against>against none>none neutral>against",
);

describe("precision, recall and F1", () => {
  it.each([
    ["favor: two of three claimed, two of three found", "favor", 2 / 3, 2 / 3, 2 / 3, 3],
    ["against: one of two either way", "against", 1 / 2, 1 / 2, 1 / 2, 2],
    ["a label never predicted", "neutral", 0, 0, 0, 1],
    ["a label that does not occur at all", "mixed", 0, 0, 0, 0],
  ])("%s", (_name, label, precision, recall, f1, support) => {
    const found = prf(MIXED_BAG, label);
    expect(found.precision).toBeCloseTo(precision);
    expect(found.recall).toBeCloseTo(recall);
    expect(found.f1).toBeCloseTo(f1);
    expect(found.support).toBe(support);
  });

  it("of the sides: pooled over all rows, and their mean", () => {
    const { favor, against, mean } = stanceF1(MIXED_BAG);
    expect([favor, against]).toEqual([2 / 3, 1 / 2]);
    expect(mean).toBeCloseTo(7 / 12);
    expect(stanceF1([])).toEqual({ favor: 0, against: 0, mean: 0 });
  });

  it("of several labels: each counts the same, however many rows it has", () => {
    expect(
      macroF1(pairs("favor>favor favor>favor favor>favor neutral>favor"), ["favor", "neutral"]),
    ).toBeCloseTo(3 / 7);
  });

  it("of a part of the rows: accuracy where it has only one side", () => {
    const whole = partScore(MIXED_BAG);
    expect(whole).toMatchObject({ rows: 7, measure: "mean F1" });
    expect(whole.value).toBeCloseTo(7 / 12);
    expect(partScore(pairs("favor>favor favor>none none>none"))).toEqual({
      rows: 3,
      measure: "accuracy",
      value: 2 / 3,
    });
  });
});

describe("counts", () => {
  it("accuracy is the share of agreement, null for nothing", () => {
    expect(accuracy(MIXED_BAG)).toBeCloseTo(4 / 7);
    expect(accuracy([])).toBeNull();
  });

  it("confusion has gold in rows and predictions in columns", () => {
    expect(confusion(MIXED_BAG, ["favor", "against", "none"])).toEqual([
      [2, 0, 1],
      [1, 1, 0],
      [0, 0, 1],
    ]);
  });

  it.each([
    ["the commonest label", ["a", "b", "b"], "b"],
    ["the first of two as common", ["a", "b", "b", "a"], "a"],
    ["none of none", [], null],
  ])("majority is %s", (_name, labels, expected) => {
    expect(majority(labels)).toBe(expected);
  });
});

describe("Pearson's r", () => {
  it.each([
    ["a straight line up", [1, 2, 3], [2, 4, 6], 1],
    ["a straight line down", [1, 2, 3], [3, 2, 1], -1],
    ["no relation", [1, 2, 1, 2], [1, 1, 2, 2], 0],
    ["by hand", [1, 2, 3, 4], [1, 3, 2, 4], 0.8],
  ])("%s", (_name, xs, ys, r) => {
    expect(pearson(xs, ys)).toBeCloseTo(r);
  });

  it.each([
    ["one list does not vary", [1, 1], [1, 2]],
    ["there is nothing", [], []],
  ])("is null where %s", (_name, xs, ys) => {
    expect(pearson(xs, ys)).toBeNull();
  });
});

describe("the head word of a holder", () => {
  it.each([
    ["Ada Moss", "moss"],
    ["critics", "critics"],
    ["three critics of the bill", "critics"],
    ["The ministry's chief scientist", "scientist"],
    ["the union’s leaders in Lyon", "leaders"],
    ["Sen. Ada Moss (R-Ohio)", "r-ohio"],
    ["of", "of"],
    ["", ""],
  ])("of “%s” is %s", (holder, head) => {
    expect(headWord(holder)).toBe(head);
  });
});

describe("a holder is found", () => {
  it.each([
    ["author only as author", "author", "author", true],
    ["author not as a name", "author", "the author", false],
    ["a name not as author", "Ada Moss", "author", false],
    ["a surname alone", "Ada Moss", "Moss", true],
    ["a longer phrase with the head in it", "critics of the bill", "Some critics", true],
    ["whatever the case", "The Company", "the company", true],
    ["not by a word that only begins like it", "Ada Moss", "Mossad", false],
    ["not by the first name", "Ada Moss", "Ada", false],
    ["with a possessive", "the mayor", "the mayor's office", true],
  ])("%s", (_name, gold, predicted, found) => {
    expect(sameHolder(gold, predicted)).toBe(found);
  });
});

describe("the halves", () => {
  // 32-bit FNV-1a: "" is 811c9dc5, "a" e40c292c, "b" e70c2de5, "foobar" bf9cf968.
  it.each([
    ["", "b"],
    ["a", "a"],
    ["b", "b"],
    ["foobar", "a"],
  ])("the id “%s” is in half %s", (id, half) => {
    expect(halfOf(id)).toBe(half);
  });

  it("part the rows without a rest", () => {
    const rows = Array.from({ length: 50 }, (_, index) => ({ id: `row-${index}` }));
    expect(ofHalf(rows, null)).toEqual(rows);
    const [a, b] = [ofHalf(rows, "a"), ofHalf(rows, "b")];
    expect(a.length).toBeGreaterThan(15);
    expect(b.length).toBeGreaterThan(15);
    expect(new Set([...a, ...b]).size).toBe(50);
  });
});
