import { describe, expect, it } from "vitest";
import { sideOf, type Sided } from "./readings.ts";

describe("mockery is not taken at its word", () => {
  it.each<Sided>([
    ["ferry", "against", "The so-called free ferry costs every household two hundred a year."],
    ["ferry", "against", "The “free” ferry costs us all a fortune."],
    ["label", "against", "Their “marketing ploy” has been checked by four laboratories."],
    ["label", "against", "Oh yes, a marketing ploy that took nine years and four laboratories."],
    [
      "label",
      "against",
      "If you believe the organic label is a marketing ploy, you must also believe cows can sing.",
    ],
    ["label", "against", "If you believe that the label is greenwashing, I have a windmill to sell you."],
    ["bridge", "favor", "Sure, and the bridge is safe because the mayor says so."],
    ["ferry", "against", "How convenient that the free ferry stops at the mayor's own pier."],
    ["ferry", "against", "A free ferry, how generous of the people who never pay for anything."],
    ["bridge", "favor", "The inspectors, bless them, still think the bridge is safe."],
    ["bridge", "favor", "Nothing says the bridge is safe like a net under it."],
    ["label", "favor", "Nothing says honest label like a lawyer's footnote."],
    ["label", "against", "As if the organic label were a marketing ploy."],
    ["bridge", "against", "They talk as though the girders were cracking."],
    ["label", "against", "The supposed marketing ploy lost the dairy money."],
    ["label", "against", "The alleged greenwashing turned out to be a field of clover."],
    ["ferry", "against", "The much-trumpeted free ferry carried eleven people in June."],
    ["bridge", "favor", "Yeah, right, the bridge is safe."],
    ["bridge", "favor", "The bridge is safe, we are told, by the firm that built it."],
    ["bridge", "favor", "The bridge is safe, supposedly."],
    ["label", "against", "Apparently the label is a marketing ploy now; tell that to the bees."],
    ["ferry", "against", "Just what we needed: a free ferry."],
    ["ferry", "against", "A free ferry, because what could possibly go wrong?"],
    ["label", "favor", "Funny how the honest label always comes with a higher price."],
    ["label", "favor", "The “honest label” is printed in the smallest type they own."],
    ["ferry", "favor", "Heaven forbid that nurses should have a free ferry."],
    ["ferry", "favor", "God forbid anyone propose a free ferry."],
    ["ferry", "against", "Spare us the free ferry."],
    ["ferry", "against", "Save me from the free ferry."],
    ["bridge", "against", "The girders are cracking, or so the tabloids would have you believe."],
    ["bridge", "against", "The girders are cracking, the theory goes."],
    ["label", "against", "Some marketing ploy: it costs its owners a million a year."],
    ["label", "against", "Some marketing ploy it was, losing money nine years running."],
    ["bridge", "favor", "The bridge is safe, and I am the queen of Lorne."],
  ])("%s, %s: %s", (position, side, text) => {
    expect(sideOf(position, text)).toBe(side);
  });
});

describe("what looks like mockery is meant", () => {
  it.each<Sided>([
    ["label", "favor", "“It is a marketing ploy,” said Ruth Vale."],
    ["ferry", "favor", "The free ferry is, of course, a lifeline."],
    ["bridge", "favor", "Of course the girders are cracking."],
    ["label", "favor", "The dairy's “pure” milk is a marketing ploy."],
    ["bridge", "favor", "The girders are cracking, and the mayor's “expert” knows it."],
  ])("%s, %s: %s", (position, side, text) => {
    expect(sideOf(position, text)).toBe(side);
  });
});
