import { describe, expect, it } from "vitest";
import { readingOf, scoreOf } from "./readings.ts";

type Pair = [name: string, position: string, plain: string, weighed: string, because: string];

/** How far a text goes either way: its stance without the sign. */
function strengthOf(position: string, text: string): number {
  return Math.abs(scoreOf(position, text)?.stance ?? 0);
}

function signOf(position: string, text: string): number {
  return Math.sign(scoreOf(position, text)?.stance ?? 0);
}

describe("a stance is weaker, and on the same side,", () => {
  it.each<Pair>([
    ["under might", "rent-cap", "A rent cap would be wise.", "A rent cap might be wise.", "hedge"],
    ["under arguably", "rent-cap", "A rent cap is reckless.", "A rent cap is arguably reckless.", "hedge"],
    ["under seems to", "rent-cap", "A rent cap is unfair.", "A rent cap seems to be unfair.", "hedge"],
    ["under somewhat", "rent-cap", "A rent cap is unfair.", "A rent cap is somewhat unfair.", "hedge"],
    ["under may", "dam", "The wall is leaking.", "The wall may be leaking.", "hedge"],
    ["under possibly", "dam", "The wall is leaking.", "The wall is possibly leaking.", "hedge"],
    ["under perhaps", "dam", "A dam failure is near.", "A dam failure is perhaps near.", "hedge"],
    [
      "under apparently",
      "dam",
      "A dam failure is unlikely.",
      "A dam failure is apparently unlikely.",
      "hedge",
    ],
    [
      "under could, when denied",
      "dam",
      "The wall is not leaking.",
      "The wall could not be leaking.",
      "hedge",
    ],
    [
      "from some observers",
      "dam",
      "Ruth Vale says the wall is leaking.",
      "Some observers say the wall is leaking.",
      "hedge",
    ],
    [
      "under if",
      "rent-cap",
      "Ruth Vale would back a rent cap.",
      "Ruth Vale would back a rent cap if builders were exempt.",
      "condition",
    ],
    [
      "under only if",
      "rent-cap",
      "Ruth Vale backs a rent cap.",
      "Ruth Vale backs a rent cap only if builders are exempt.",
      "condition",
    ],
    [
      "under as long as",
      "rent-cap",
      "Ruth Vale backs a rent cap.",
      "Ruth Vale backs a rent cap as long as builders are exempt.",
      "condition",
    ],
    [
      "in a question that asks for a yes",
      "rent-cap",
      "It is time for a rent cap.",
      "Isn't it time for a rent cap?",
      "rhetorical question",
    ],
    [
      "by irony, than what it turns",
      "hype",
      "It is not hype.",
      "Their “hype” saved the harbour.",
      "scare quotes",
    ],
    [
      "where a pronoun takes the policy up",
      "rent-cap",
      "A rent cap is wise.",
      "They have a rent cap. It is wise.",
      "good",
    ],
    [
      "by its tone alone",
      "rent-cap",
      "The rent cap is a disaster.",
      "The hated rent cap turns forty.",
      "polarity",
    ],
  ])("%s", (_name, position, plain, weighed, because) => {
    expect(strengthOf(position, weighed)).toBeGreaterThan(0);
    expect(strengthOf(position, weighed)).toBeLessThan(strengthOf(position, plain));
    expect(signOf(position, weighed)).toBe(signOf(position, plain));
    expect(readingOf(position, weighed).because.split(", ")).toContain(because);
  });
});

describe("a stance is stronger, and on the same side,", () => {
  it.each<Pair>([
    ["under clearly", "rent-cap", "A rent cap is wise.", "A rent cap is clearly wise.", "booster"],
    ["under utterly", "rent-cap", "A rent cap is reckless.", "A rent cap is utterly reckless.", "booster"],
    [
      "under certainly",
      "rent-cap",
      "The city needs a rent cap.",
      "The city certainly needs a rent cap.",
      "booster",
    ],
    ["under undoubtedly", "dam", "A dam failure is near.", "A dam failure is undoubtedly near.", "booster"],
    [
      "under of course",
      "dam",
      "A dam failure is unlikely.",
      "Of course a dam failure is unlikely.",
      "booster",
    ],
    ["under truly", "dam", "A dam failure is unlikely.", "A dam failure is truly unlikely.", "booster"],
    ["under plainly", "hype", "It is scaremongering.", "It is plainly scaremongering.", "booster"],
    [
      "under nothing short of",
      "hype",
      "It is scaremongering.",
      "It is nothing short of scaremongering.",
      "booster",
    ],
  ])("%s", (_name, position, plain, weighed, because) => {
    expect(strengthOf(position, weighed)).toBeGreaterThan(strengthOf(position, plain));
    expect(strengthOf(position, weighed)).toBeLessThanOrEqual(1);
    expect(signOf(position, weighed)).toBe(signOf(position, plain));
    expect(readingOf(position, weighed).because.split(", ")).toContain(because);
  });
});

describe("a stance is left as it is", () => {
  it.each<[name: string, position: string, plain: string, other: string]>([
    [
      "by a hedge in the next clause",
      "rent-cap",
      "A rent cap is wise.",
      "A rent cap is wise, and it may rain.",
    ],
    [
      "by a hedge after a semicolon",
      "rent-cap",
      "A rent cap is wise.",
      "A rent cap is wise; perhaps it will rain.",
    ],
    [
      "by a booster in the next clause",
      "rent-cap",
      "A rent cap is wise.",
      "A rent cap is wise, and the sea is utterly calm.",
    ],
    [
      "by a hedge about its holder",
      "dam",
      "“The wall is leaking,” said Ruth Vale.",
      "“The wall is leaking,” said Ruth Vale, who may retire.",
    ],
    [
      "by a hedge in the sentence before",
      "dam",
      "It rained. The wall is leaking.",
      "It may rain. The wall is leaking.",
    ],
    ["by a month", "rent-cap", "The council passed a rent cap.", "In June the council passed a rent cap."],
    ["at its limit by a booster", "dam", "The wall is leaking.", "The wall is clearly leaking."],
  ])("%s", (_name, position, plain, other) => {
    expect(strengthOf(position, plain)).toBeGreaterThan(0);
    expect(scoreOf(position, other)?.stance).toBe(scoreOf(position, plain)?.stance);
  });
});

describe("the weight of a term", () => {
  it("is the strength of a plain statement of it", () => {
    expect(strengthOf("hype", "It is scaremongering.")).toBe(0.9);
    expect(strengthOf("hype", "It is hype.")).toBe(1);
  });
});
