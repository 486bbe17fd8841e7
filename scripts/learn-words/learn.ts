import type { Position } from "../../src/model/position.ts";
import type { Example, Lent } from "./examples.ts";
import { mostTelling, rowOf, textsWith, toBags, type Bag } from "./features.ts";
import { fit, logCountRatios, type Linear, type Row } from "./model.ts";

/** What the rows count against the penalty: rare words of a side are told apart by little. */
const RAISES_COST = 0.3;
const LEANS_COST = 5;
/** What a sentence on another position counts, where its sides are argued as much in the same words as any two positions' are. */
const LENT = 0.4;
const ALIKE = 0.2;
/** Weights are kept in hundredths; below this one says nothing. */
const UNIT = 100;
const LEAST = 0.03;

/** As many words are kept. */
const WORDS_AT_MOST = 4000;

type Learned = { name: string; both: [number, number]; says: number };

/**
 * The words of a position: what tells its sentences from others, and what tells the sides of those that take one. `lent` are
 * sentences that take a side on other positions.
 */
export function learn(examples: Example[], lent: Lent[]): NonNullable<Position["words"]> {
  const { names, bags } = toBags([...examples, ...lent.map(({ text }) => ({ text, own: false }))]);
  const raises = learnRaises(examples, bags, names.length);
  const leans = learnLeans(examples, lent, bags, names.length);
  const often = textsWith(bags, names.length);
  const known = names.flatMap((name, i): Learned[] => {
    const both: [number, number] = [
      rounded(raises.weights[i] as number),
      rounded(leans.weights[i] as number),
    ];
    const most = Math.max(...both.map(Math.abs));
    return most >= LEAST ? [{ name, both, says: most * Math.sqrt(often[i] as number) }] : [];
  });
  const weights = mostTelling(known, WORDS_AT_MOST).map(({ name, both }) => [name, both] as const);
  return { base: [rounded(raises.base), rounded(leans.base)], weights: Object.fromEntries(weights) };
}

function learnRaises(examples: Example[], bags: Bag[], count: number): Linear {
  const rows = examples.map(({ label, weight }, i): Row => {
    const { features, counts } = bags[i] as Bag;
    return { features, values: counts, yes: label !== "none", weight };
  });
  const scale = logCountRatios(rows, count);
  return rescaled(fit(scaled(rows, scale), count, RAISES_COST), scale);
}

/**
 * Sides are told apart by rare words (by their inverse document frequency), whatever the length of the sentence. Positions whose
 * sides are argued in the same words lend theirs, turned round where they are opposed (instance weighting: J. Jiang and C. Zhai,
 * ACL 2007): who calls a danger invented also mocks those who warn of it.
 */
function learnLeans(examples: Example[], lent: Lent[], bags: Bag[], count: number): Linear {
  const scale = textsWith(bags, count).map(
    (often) => (Math.log((1 + bags.length) / (1 + often)) + 1) / IDF_UNIT,
  );
  const own = examples.flatMap(({ label }, i) => {
    if (label !== "favor" && label !== "against") return [];
    return rowOf(bags[i] as Bag, label === "favor");
  });
  const rows = scaled(own, scale);
  const { weights } = fit(rows, count, LEANS_COST);
  const others = Map.groupBy(lent.keys(), (i) => (lent[i] as Lent).position);
  for (const numbers of others.values()) {
    const theirs = numbers.map((i) => rowOf(bags[examples.length + i] as Bag, (lent[i] as Lent).favor));
    const taken = scaled(theirs, scale);
    const alike = cosine(weights, fit(taken, count, LEANS_COST).weights);
    const weight = LENT * Math.min(1, Math.abs(alike) / ALIKE);
    rows.push(...taken.map((row) => ({ ...row, yes: row.yes === alike > 0, weight })));
  }
  return rescaled(fit(rows, count, LEANS_COST), scale);
}

function cosine(a: Float64Array, b: Float64Array): number {
  let product = 0;
  let squareA = 0;
  let squareB = 0;
  a.forEach((x, i) => {
    const y = b[i] as number;
    product += x * y;
    squareA += x * x;
    squareB += y * y;
  });
  return squareA * squareB === 0 ? 0 : product / Math.sqrt(squareA * squareB);
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
