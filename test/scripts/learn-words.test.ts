import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import {
  allLabelled,
  examplesFor,
  fileOf,
  lentBy,
  type Example,
} from "../../scripts/learn-words/examples.ts";
import { toBags } from "../../scripts/learn-words/features.ts";
import { fit, logCountRatios, type Row } from "../../scripts/learn-words/model.ts";
import { learn } from "../../scripts/learn-words/learn.ts";
import { learnSidedness, sidednessModule, TARGET } from "../../scripts/learn-words/sidedness.ts";
import { readPositions } from "../../scripts/score/lexicons.ts";
import { lexiconOf } from "../../src/model/position.ts";

const example = (text: string, label: Example["label"] = "favor", own = true): Example => ({
  text,
  label,
  weight: 1,
  own,
});
const row = (features: number[], yes: boolean, weight = 1): Row => ({
  features: Int32Array.from(features),
  values: Float64Array.from(features, () => 1),
  yes,
  weight,
});

describe("the features of a sentence", () => {
  it("are stems and pairs of them that three of the position's own have, each by its commonest form", () => {
    const { names, bags } = toBags([
      example("Tolls on bridges rise."),
      example("The tolls on a bridge fell."),
      example("A toll on it is on its way."),
      example("The rain fell on bridges.", "none", false),
    ]);
    expect(names).toEqual(["tolls", "tolls on", "on"]);
    expect(bags.map(({ features }) => [...features])).toEqual([[0, 1, 2], [0, 1, 2], [0, 1, 2], [2]]);
    expect(bags[2]?.counts).toEqual(Float64Array.from([1, 1, 2]));
    expect(bags.map(({ words }) => words)).toEqual([4, 6, 8, 5]);
  });

  it("leave out names, which only ever have a capital", () => {
    const texts = ["Tolls rise, Vale says.", "A toll, Vale says.", "Toll or not, Vale says."];
    expect(toBags(texts.map((text) => example(text))).names).toEqual(["toll", "says"]);
  });
});

describe("words that positions share", () => {
  const labelled = ["toll", "tea", "tram"].flatMap((position) =>
    Array.from({ length: 6 }, (_, i) => [
      { position, text: `The ${position} is welcome news.`, label: "favor" },
      { position, text: `The ${position} is bad news.`, label: "against" },
      { position, text: `Nobody knows whether the ${position} matters, day ${i}.`, label: "neutral" },
      { position, text: `Some hail the ${position}, others scorn it.`, label: "mixed" },
    ]).flat(),
  );
  const { weights } = learnSidedness(
    labelled.map((each) => ({ ...each, claim: "fact", label: each.label as Example["label"] })),
  );
  const known = new Map(weights);

  it("say that no side is taken, that both are, and which", () => {
    expect(known.get("whether")?.[0]).toBeGreaterThan(20);
    expect(known.get("other")?.[1]).toBeGreaterThan(20);
    expect(known.get("welcom")?.[2]).toBeGreaterThan(5);
    expect(known.get("bad")?.[2]).toBeLessThan(-5);
  });

  it("are no position's own", () => {
    for (const own of ["toll", "tea", "tram"]) expect(known.has(own)).toBe(false);
  });
});

describe("sentences on other positions", () => {
  const own = ["overdue", "robbery"].flatMap((word, i) =>
    ["The toll is plain", "The toll was called", "A toll is sheer"].map((start) =>
      example(`${start} ${word}, they hold.`, i === 0 ? "favor" : "against"),
    ),
  );
  const lent = (alike: boolean) =>
    ["overdue", "robbery", "unfair"].flatMap((word, i) =>
      ["The fare is plain", "The fare was called", "A fare is sheer"].map((start) => ({
        position: "fare",
        text: `${start} ${word}, they hold.`,
        favor: (i === 0) === alike,
      })),
    );
  const unfair = example("Is it unfair?", "neutral");
  const leanOf = (others: Parameters<typeof learn>[1]) =>
    learn([...own, unfair, unfair, unfair], others).weights["unfair"]?.[1] ?? 0;

  it("lend their sides where these are argued in the same words, turned round where they are opposed", () => {
    expect(leanOf([])).toBe(0);
    expect(leanOf(lent(true))).toBeLessThan(-0.05);
    expect(leanOf(lent(false))).toBeLessThan(-0.05);
  });
});

describe("the model", () => {
  const rows = [row([0, 2], true), row([0], true), row([1, 2], false), row([1], false)];

  it("gives a word weight by the side that it stands on, and none to one that stands on both", () => {
    const { weights, base } = fit(rows, 3, 10);
    expect(weights[0]).toBeGreaterThan(1);
    expect(weights[1]).toBeCloseTo(-(weights[0] as number), 5);
    expect(weights[2]).toBeCloseTo(0, 5);
    expect(base).toBeCloseTo(0, 5);
  });

  it("finds where the slope is nought", () => {
    // One feature in all rows, three of four yes: the penalty on w and the loss balance, the base is free.
    const { weights, base } = fit([row([0], true), row([0], true), row([0], true), row([0], false)], 1, 1);
    const odds = (weights[0] as number) + base;
    expect(1 / (1 + Math.exp(-odds))).toBeCloseTo(0.75, 3);
  });

  it("counts a row as often as its weight says", () => {
    const twice = fit([...rows, row([0], true)], 3, 1);
    const heavy = fit([row([0, 2], true), row([0], true, 2), row([1, 2], false), row([1], false)], 3, 1);
    expect([...heavy.weights]).toEqual(
      [...twice.weights].map((weight) => expect.closeTo(weight, 4) as number),
    );
  });

  it("compares how often a feature occurs on either side", () => {
    const ratios = logCountRatios(rows, 3);
    expect(ratios[0]).toBeCloseTo(Math.log(2.5 / 0.5), 9);
    expect(ratios[1]).toBeCloseTo(-Math.log(2.5 / 0.5), 9);
    expect(ratios[2]).toBe(0);
  });
});

describe("npm run learn-words", () => {
  it("writes the words that the positions of the project have: after a change of the sentences, run it", () => {
    const positions = readPositions("data/positions");
    const others = positions.map(({ id }) => id).filter((id) => id !== "public-deliberation");
    const own = positions.find(({ id }) => id === "public-deliberation");
    expect(
      learn(examplesFor("public-deliberation", fileOf("public-deliberation"), others), lentBy(others)),
    ).toEqual(own?.words);
  }, 60_000);

  it("writes the list of words that say whether a side is taken, too", () => {
    const positions = readPositions("data/positions").map(({ id, ...rest }) => ({
      id,
      claim: lexiconOf({ id, ...rest }).claim ?? "fact",
    }));
    const module = sidednessModule(learnSidedness(allLabelled(positions)));
    expect(module).toBe(readFileSync(TARGET, "utf8"));
  }, 60_000);

  it("learns those of a position of one's own, and leaves the rest of its file as it is", () => {
    const folder = mkdtempSync(join(tmpdir(), "learn-words-"));
    const file = join(folder, "toll.json");
    const rest = { id: "toll", title: "Toll", proposition: "The bridge toll should rise.", topic: ["toll"] };
    writeFileSync(file, JSON.stringify(rest));
    const sentences = ["overdue and fair", "plainly overdue", "long overdue"].map((why) => [why, "favor"]);
    sentences.push(
      ...["robbery and worse", "plain robbery", "highway robbery"].map((why) => [why, "against"]),
    );
    const lines = sentences.map(([why, label]) =>
      JSON.stringify({ text: `The bridge toll is ${why}.`, label }),
    );
    writeFileSync(join(folder, "toll.jsonl"), lines.join("\n"));
    const run = (...args: string[]) =>
      execFileSync(process.execPath, ["scripts/learn-words.ts", ...args], { encoding: "utf8" });
    expect(run(file, join(folder, "toll.jsonl"))).toMatch(/^toll: \d+ words from \d+ sentences\n$/);
    const { words, ...kept } = JSON.parse(readFileSync(file, "utf8")) as typeof rest & {
      words: { weights: Record<string, [number, number]> };
    };
    expect(kept).toEqual(rest);
    expect(words.weights["toll"]?.[0]).toBeGreaterThan(0.5);
    expect(words.weights["overdue"]?.[1]).toBeGreaterThan(0.5);
    expect(words.weights["robbery"]?.[1]).toBeLessThan(-0.5);
  }, 60_000);

  it("says what is wrong with a line", () => {
    const folder = mkdtempSync(join(tmpdir(), "learn-words-"));
    const file = join(folder, "toll.jsonl");
    writeFileSync(file, '{"text":"A toll.","label":"for"}');
    expect(() => examplesFor("toll", file, [])).toThrow(/toll\.jsonl, line 1: label/);
  });
});
