import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { JOINT } from "../../src/stance/matching/word-weights.ts";
import type { ClaimKind } from "../../src/model/position.ts";
import { stem } from "../../src/stance/text/stem.ts";
import type { Labelled } from "./examples.ts";
import { mostTelling, rowOf, textsWith, toBags, type Bag } from "./features.ts";
import { fit, type Row } from "./model.ts";

export const TARGET = join(import.meta.dirname, "../../src/stance/lexicon/sidedness.ts");

/** A word is learned from as many sentences on, of as many positions: what says it of one alone is of its matter. */
const SENTENCES = 8;
const POSITIONS = 3;
/** What the rows count against the penalty. */
const OPEN_COST = 5;
const SIDE_COST = 1;
/** How much of a side the positions share: the rest is of each alone. */
const SHARED = 0.5;
/** As many words are kept. */
const WORDS_AT_MOST = 1200;
/** Weights are kept in hundredths. */
const UNIT = 100;
const WIDTH = 110;

/** For each word and pair four log-odds, and what a sentence comes to without any. */
export type Sidedness = { base: number[]; weights: [string, number[]][] };

/**
 * Learns by which words a sentence takes no side on what it speaks of, takes both, or favours a claim of fact or a policy,
 * whatever it is about. What is shared by the sides of all positions is learned beside what is each one's own (H. Daumé III,
 * "Frustratingly easy domain adaptation", ACL 2007), which is then left away.
 */
export function learnSidedness(labelled: Labelled[]): Sidedness {
  const { names, bags } = toBags(
    labelled.map(({ text }) => ({ text, own: true })),
    SENTENCES,
  );
  const positions = [...new Set(labelled.map(({ position }) => position))];
  const spread = names.map(() => new Set<string>());
  bags.forEach(({ features }, i) => {
    for (const feature of features) spread[feature]?.add((labelled[i] as Labelled).position);
  });
  const kept = bags.map((bag) => only(bag, (feature) => (spread[feature] as Set<string>).size >= POSITIONS));
  const models = [
    learnOpen(labelled, kept, names.length, "neutral"),
    learnOpen(labelled, kept, names.length, "mixed"),
    learnSides(labelled, kept, names.length, positions, "fact"),
    learnSides(labelled, kept, names.length, positions, "policy"),
  ];
  const often = textsWith(kept, names.length);
  const known = names.flatMap((name, i) => {
    const weights = models.map((model) => Math.round((model.weights[i] as number) * UNIT));
    const says = Math.max(...weights.map(Math.abs)) * Math.sqrt(often[i] as number);
    return says > 0 && !/\d/.test(name)
      ? [{ name: name.split(" ").map(stem).join(JOINT), weights, says }]
      : [];
  });
  return {
    base: models.map(({ base }) => Math.round(base * UNIT)),
    weights: mostTelling(known, WORDS_AT_MOST).map(({ name, weights }): [string, number[]] => [
      name,
      weights,
    ]),
  };
}

function only(bag: Bag, isKept: (feature: number) => boolean): Bag {
  const at = [...bag.features.keys()].filter((i) => isKept(bag.features[i] as number));
  return {
    words: bag.words,
    features: Int32Array.from(at, (i) => bag.features[i] as number),
    counts: Float64Array.from(at, (i) => bag.counts[i] as number),
  };
}

/** What tells sentences with a label that takes no one side from those that take one. */
function learnOpen(labelled: Labelled[], bags: Bag[], count: number, label: "neutral" | "mixed") {
  const rows = labelled.flatMap((each, i): Row[] => {
    const isSided = each.label === "favor" || each.label === "against";
    return isSided || each.label === label ? [rowOf(bags[i] as Bag, each.label === label)] : [];
  });
  return fit(rows, count, OPEN_COST);
}

/** What the sides of all positions of a kind of claim share. Feature f of position p comes again as f + count × (p + 1). */
function learnSides(labelled: Labelled[], bags: Bag[], count: number, positions: string[], claim: ClaimKind) {
  const rows = labelled.flatMap((each, i): Row[] => {
    if (each.claim !== claim || (each.label !== "favor" && each.label !== "against")) return [];
    const { features, values, yes, weight } = rowOf(bags[i] as Bag, each.label === "favor");
    const offset = count * (positions.indexOf(each.position) + 1);
    return [
      {
        features: Int32Array.from([...features, ...features.map((feature) => feature + offset)]),
        values: Float64Array.from([...values.map((value) => value * SHARED), ...values]),
        yes,
        weight,
      },
    ];
  });
  const { weights } = fit(rows, count * (positions.length + 1), SIDE_COST);
  // How often the training sentences are for their positions says nothing of others.
  return { base: 0, weights: weights.subarray(0, count).map((weight) => weight * SHARED) };
}

/** What was learned, as a list of the general lexicon: the text of src/stance/lexicon/sidedness.ts. */
export function sidednessModule({ base, weights }: Sidedness): string {
  const lines: string[] = [];
  let line = "";
  for (const [stems, four] of weights) {
    const entry = `${stems} ${four.join(" ")},`;
    if (line !== "" && line.length + entry.length >= WIDTH) {
      lines.push(line);
      line = "";
    }
    line += line === "" ? entry : ` ${entry}`;
  }
  lines.push(line);
  return `/**
 * Written by scripts/learn-words.ts from data/training; change these, not this file. What belongs here: stems of words, and of two
 * that follow each other, which say of a sentence, whatever it is about, that it takes no side, that it takes both, that it is for
 * a claim of fact, and that it is for a policy. Log-odds in hundredths, in this order; \`BASE\` is what a sentence without any has.
 */
export const BASE = [${base.join(", ")}];
export const SIDEDNESS = \`
${lines.join("\n")}
\`;
`;
}

/** Writes it there. */
export function writeSidedness(sidedness: Sidedness): void {
  writeFileSync(TARGET, sidednessModule(sidedness));
}
