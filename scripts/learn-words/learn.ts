import type { Position } from "../../src/model/position.ts";
import { FEW } from "../../src/stance/matching/wording.ts";
import type { Example } from "./examples.ts";
import { toBags, type Bags } from "./features.ts";
import { fit, logCountRatios, type Linear, type Row } from "./model.ts";

/** What the rows count against the penalty: rare words of a side are told apart by little. */
const RAISES_COST = 0.3;
const LEANS_COST = 5;
/** Weights are kept in hundredths; below this one says nothing. */
const UNIT = 100;
const LEAST = 0.03;

/** The words of a position: what tells its sentences from others, and what tells the sides of those that take one. */
export function learn(examples: Example[]): NonNullable<Position["words"]> {
  const { names, bags } = toBags(examples);
  const raises = learnRaises(examples, bags, names.length);
  const leans = learnLeans(examples, bags, names.length);
  const weights: [string, [number, number]][] = [];
  names.forEach((name, i) => {
    const both: [number, number] = [
      rounded(raises.weights[i] as number),
      rounded(leans.weights[i] as number),
    ];
    if (Math.max(...both.map(Math.abs)) >= LEAST) weights.push([name, both]);
  });
  weights.sort(([a], [b]) => (a < b ? -1 : 1));
  return { base: [rounded(raises.base), rounded(leans.base)], weights: Object.fromEntries(weights) };
}

function learnRaises(examples: Example[], bags: Bags["bags"], count: number): Linear {
  const rows = bags.map(({ features, counts }, i): Row => {
    const { label, weight } = examples[i] as Example;
    return { features, values: counts, yes: label !== "none", weight };
  });
  const scale = logCountRatios(rows, count);
  return rescaled(fit(scaled(rows, scale), count, RAISES_COST), scale);
}

/** Sides are told apart by rare words (by their inverse document frequency), whatever the length of the sentence. */
function learnLeans(examples: Example[], bags: Bags["bags"], count: number): Linear {
  const texts = new Float64Array(count);
  for (const { features } of bags)
    for (const feature of features) texts[feature] = (texts[feature] as number) + 1;
  const scale = texts.map((often) => (Math.log((1 + bags.length) / (1 + often)) + 1) / IDF_UNIT);
  const rows = bags.flatMap(({ features, counts, words }, i): Row[] => {
    const { label } = examples[i] as Example;
    if (label !== "favor" && label !== "against") return [];
    const length = Math.sqrt(Math.max(words, FEW));
    return [{ features, values: counts.map((each) => each / length), yes: label === "favor", weight: 1 }];
  });
  return rescaled(fit(scaled(rows, scale), count, LEANS_COST), scale);
}

/** A usual inverse document frequency, so that the scales come out around 1. */
const IDF_UNIT = 7;

function scaled(rows: Row[], scale: Float64Array): Row[] {
  return rows.map((row) => ({
    ...row,
    values: row.values.map((value, i) => value * (scale[row.features[i] as number] as number)),
  }));
}

function rescaled({ base, weights }: Linear, scale: Float64Array): Linear {
  return { base, weights: weights.map((weight, i) => weight * (scale[i] as number)) };
}

function rounded(value: number): number {
  return Math.round(value * UNIT) / UNIT + 0;
}
