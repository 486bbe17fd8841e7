/** A row of numbers, few of them not zero, whether it is of the class, and how much it counts. */
export type Row = { features: Int32Array; values: Float64Array; yes: boolean; weight: number };

/** A linear model: the log-odds of a row are `base` and the sum of its values times their weights. */
export type Linear = { base: number; weights: Float64Array };

const ROUNDS = 300;
/** Added to each count, so that a word seen on one side alone is no proof. */
const SMOOTHING = 0.5;

/**
 * Fits a logistic regression with a quadratic penalty; `cost` is what the rows count against it (C of R.-E. Fan et al.,
 * "LIBLINEAR", 2008). Accelerated gradient (Y. Nesterov, 1983), one step size a feature; the number of rounds is fixed, so
 * that the answer depends on the rows alone.
 */
export function fit(rows: Row[], count: number, cost: number): Linear {
  const weights = new Float64Array(count + 1);
  const ahead = new Float64Array(count + 1);
  const slope = new Float64Array(count + 1);
  const steps = stepSizes(rows, count, cost);
  let momentum = 1;
  for (let round = 0; round < ROUNDS; round++) {
    gradient(rows, ahead, slope, count, cost);
    const next = (1 + Math.sqrt(1 + 4 * momentum * momentum)) / 2;
    for (let i = 0; i <= count; i++) {
      const at = ahead[i] as number;
      const penalty = i === count ? 0 : at;
      const moved = at - (steps[i] as number) * ((slope[i] as number) + penalty);
      ahead[i] = moved + ((momentum - 1) / next) * (moved - (weights[i] as number));
      weights[i] = moved;
    }
    momentum = next;
  }
  return { base: weights[count] as number, weights: weights.subarray(0, count) };
}

/** A bound on the curvature along each feature gives the step that cannot overshoot. The last is the base's. */
function stepSizes(rows: Row[], count: number, cost: number): Float64Array {
  const curvature = new Float64Array(count + 1).fill(1);
  for (const { features, values, weight } of rows) {
    let sum = 1;
    for (const value of values) sum += Math.abs(value);
    const share = (cost * weight * sum) / 4;
    features.forEach((feature, i) => {
      curvature[feature] = (curvature[feature] as number) + share * Math.abs(values[i] as number);
    });
    curvature[count] = (curvature[count] as number) + share;
  }
  return curvature.map((bound) => 1 / bound);
}

function gradient(rows: Row[], at: Float64Array, slope: Float64Array, count: number, cost: number): void {
  slope.fill(0);
  for (const { features, values, yes, weight } of rows) {
    let odds = at[count] as number;
    for (let i = 0; i < features.length; i++)
      odds += (values[i] as number) * (at[features[i] as number] as number);
    const off = cost * weight * (1 / (1 + Math.exp(-odds)) - (yes ? 1 : 0));
    for (let i = 0; i < features.length; i++) {
      const feature = features[i] as number;
      slope[feature] = (slope[feature] as number) + off * (values[i] as number);
    }
    slope[count] = (slope[count] as number) + off;
  }
}

/**
 * How much more often each feature occurs in the class than outside it, as a log-ratio: features scaled by these are what
 * a short text's class is best learned from (S. Wang and C. D. Manning, "Baselines and Bigrams", ACL 2012).
 */
export function logCountRatios(rows: Row[], count: number): Float64Array {
  const yes = new Float64Array(count).fill(SMOOTHING);
  const no = new Float64Array(count).fill(SMOOTHING);
  for (const { features, weight, yes: is } of rows) {
    const side = is ? yes : no;
    for (const feature of features) side[feature] = (side[feature] as number) + weight;
  }
  const total = Math.log(sum(yes) / sum(no));
  return yes.map((often, feature) => Math.log(often / (no[feature] as number)) - total);
}

function sum(values: Float64Array): number {
  let all = 0;
  for (const value of values) all += value;
  return all;
}
