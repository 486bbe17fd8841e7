import { at } from "./costs.ts";

/** The days that have articles, in order: how many, their mean stance, and their squared deviations from it. */
export type Days = { n: Float64Array; means: Float64Array; deviations: Float64Array };

/** Stances are stored in thousandths: rounding alone gives them this variance. */
export const ROUNDING = 1e-6 / 12;

/** Blocks of this many days with articles show whether neighbouring days lean together. */
const BLOCK = 10;
/** Pairs of blocks begin this many days apart, over one another: where the first begins must not matter. */
const STEP = 2;
/** What independent days would show counts as if this many pairs of blocks had shown it. */
const PRIOR_PAIRS = 25;
/**
 * Blocks side by side lean together as well, so their differences show only part of it. By simulation: with this power,
 * days whose leanings follow one another with a correlation of up to 0.7 raise about as few alarms in a year as others.
 */
const HIDDEN = 1.5;

/**
 * How exactly each day's mean tells the level of the series, if days are independent: 1 / variance. The articles of a
 * day differ (variance `within`), and the day itself leans (variance `between`): a day of n articles has the variance
 * between + within / n, so it counts by its articles until its own leaning outweighs them.
 *
 * Both come from sums within days and from differences between neighbours, which a change of level leaves alone; pairs
 * across `breaks` (first indices of new levels already suspected) are left out. The estimators: Rice (1984), "Bandwidth
 * choice for nonparametric regression", Ann. Stat. 12(4), 1215-1230; the split in two by DerSimonian & Laird (1986),
 * "Meta-analysis in clinical trials", Controlled Clinical Trials 7(3), 177-188.
 */
export function precisionsOf(days: Days, breaks: readonly number[]): Float64Array {
  const { within, between } = variances(days, breaks);
  return days.n.map((n) => 1 / (between + within / n));
}

function variances({ n, means, deviations }: Days, breaks: readonly number[]) {
  const { differences, weights, pairs } = neighbours(n, means, breaks);
  const spare = total(n) - n.length;
  const inside = total(deviations);
  const within = spare > 0 ? inside / spare : Infinity;
  const between = (differences - within * pairs) / weights;
  if (between > 0) return { within: Math.max(within, ROUNDING), between };
  // Nothing speaks for leaning days, so both measure the articles. Three differences tell as much as two values.
  const pooled = (inside + (2 / 3) * differences) / (spare + (2 / 3) * pairs);
  return { within: Math.max(pooled, ROUNDING), between: 0 };
}

/** Half the squared differences of neighbouring days, each by the articles behind it. */
function neighbours(n: Float64Array, means: Float64Array, breaks: readonly number[]) {
  const sums = { differences: 0, weights: 0, pairs: 0 };
  for (let next = 1; next < n.length; next += 1) {
    if (breaks.includes(next)) continue;
    const weight = (2 * at(n, next - 1) * at(n, next)) / (at(n, next - 1) + at(n, next));
    sums.differences += (weight * (at(means, next) - at(means, next - 1)) ** 2) / 2;
    sums.weights += weight;
    sums.pairs += 1;
  }
  return sums;
}

/**
 * By how much (1 or more) independent days understate the variance of a level, because a story runs for days: how much
 * more than such days would the means of blocks of days differ, away from `breaks`?
 */
export function dependence(means: Float64Array, precisions: Float64Array, breaks: readonly number[]): number {
  let excess = PRIOR_PAIRS;
  let count = PRIOR_PAIRS;
  for (let start = 0; start + 2 * BLOCK <= means.length; start += STEP) {
    const end = start + 2 * BLOCK;
    if (breaks.some((index) => index > start && index < end)) continue;
    const here = blockOf(means, precisions, start);
    const next = blockOf(means, precisions, start + BLOCK);
    excess += (here.mean - next.mean) ** 2 / (1 / here.weight + 1 / next.weight);
    count += 1;
  }
  return Math.max(1, excess / count) ** HIDDEN;
}

function blockOf(means: Float64Array, precisions: Float64Array, start: number) {
  let sum = 0;
  let weight = 0;
  for (let i = start; i < start + BLOCK; i += 1) {
    sum += at(means, i) * at(precisions, i);
    weight += at(precisions, i);
  }
  return { mean: sum / weight, weight };
}

function total(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0);
}
