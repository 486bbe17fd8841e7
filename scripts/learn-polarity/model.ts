import type { Clue } from "../../src/stance/targets/target-clues.ts";
import { LABELS, type TargetLabel } from "./rows.ts";

/** One row as numbers: which clues it has, how much of each, and the same with negation applied. */
export type Example = { clues: Int32Array; value: Float64Array; lean: Float64Array; label: number };

/** What can be learned from: examples, and the key of each clue. */
export type Matrix = { keys: string[]; examples: Example[] };

/** Lean and pull of each clue, one after the other. */
export type Weights = Float64Array;

export type Penalties = { lasso: (key: string) => number; ridge: number };

const ROUNDS = 100;
/** Favor is the rarest answer and counts as much as the others in the macro-F1. */
const FAVOR_WEIGHT = 1.1;

/** Numbers the clues that at least `minimum` rows have, in order of first sight. */
export function toMatrix(rows: { clues: Clue[]; label: TargetLabel }[], minimum: number): Matrix {
  const counts = new Map<string, number>();
  for (const { clues } of rows) for (const { key } of clues) counts.set(key, (counts.get(key) ?? 0) + 1);
  const keys = [...counts].filter(([, count]) => count >= minimum).map(([key]) => key);
  const numbers = new Map(keys.map((key, number) => [key, number]));
  const examples = rows.map(({ clues, label }) => {
    const known = clues.filter(({ key }) => numbers.has(key));
    return {
      clues: Int32Array.from(known, ({ key }) => numbers.get(key) as number),
      value: Float64Array.from(known, ({ value }) => value),
      lean: Float64Array.from(known, ({ lean }) => lean),
      label: LABELS.indexOf(label),
    };
  });
  return { keys, examples };
}

/**
 * Fits lean and pull by multinomial logistic regression with an elastic net: the logits are pull - lean (against), 0
 * (neutral) and pull + lean (favor). Accelerated proximal gradient (A. Beck and M. Teboulle, FISTA, 2009) with one step
 * size a clue; the number of rounds is fixed, so that the answer depends on the rows alone.
 */
export function fit({ keys, examples }: Matrix, penalties: Penalties): Weights {
  const steps = stepSizes(keys.length, examples, penalties.ridge);
  const lasso = keys.map(penalties.lasso);
  const weights = new Float64Array(keys.length * 2);
  const ahead = new Float64Array(weights.length);
  const slope = new Float64Array(weights.length);
  let momentum = 1;
  for (let round = 0; round < ROUNDS; round++) {
    gradient(examples, ahead, slope);
    const next = (1 + Math.sqrt(1 + 4 * momentum * momentum)) / 2;
    for (let i = 0; i < weights.length; i++) {
      const step = steps[i >> 1] as number;
      const at = ahead[i] as number;
      const moved = at - step * ((slope[i] as number) + penalties.ridge * at);
      const shrunk = shrink(moved, (lasso[i >> 1] as number) * step);
      ahead[i] = shrunk + ((momentum - 1) / next) * (shrunk - (weights[i] as number));
      weights[i] = shrunk;
    }
    momentum = next;
  }
  return weights;
}

function shrink(value: number, by: number): number {
  return value > by ? value - by : value < -by ? value + by : 0;
}

/** A bound on the curvature of the loss along each clue gives the step that cannot overshoot. */
function stepSizes(count: number, examples: Example[], ridge: number): Float64Array {
  const curvature = new Float64Array(count);
  for (const { clues, value } of examples) {
    let sum = 0;
    for (const size of value) sum += size;
    clues.forEach((clue, i) => {
      curvature[clue] = (curvature[clue] as number) + (value[i] as number) * sum;
    });
  }
  return curvature.map((bound) => 1 / (bound / examples.length + ridge + 1e-12));
}

function gradient(examples: Example[], weights: Weights, slope: Float64Array): void {
  slope.fill(0);
  for (const example of examples) {
    const { lean, pull } = project(example, weights);
    const top = Math.max(0, pull + Math.abs(lean));
    const against = Math.exp(pull - lean - top);
    const favor = Math.exp(pull + lean - top);
    const sum = against + favor + Math.exp(-top);
    const share = (example.label === 2 ? FAVOR_WEIGHT : 1) / examples.length;
    const offAgainst = share * (against / sum - (example.label === 0 ? 1 : 0));
    const offFavor = share * (favor / sum - (example.label === 2 ? 1 : 0));
    for (let i = 0; i < example.clues.length; i++) {
      const at = 2 * (example.clues[i] as number);
      slope[at] = (slope[at] as number) + (example.lean[i] as number) * (offFavor - offAgainst);
      slope[at + 1] = (slope[at + 1] as number) + (example.value[i] as number) * (offFavor + offAgainst);
    }
  }
}

function project({ clues, value, lean }: Example, weights: Weights): { lean: number; pull: number } {
  const sum = { lean: 0, pull: 0 };
  for (let i = 0; i < clues.length; i++) {
    const at = 2 * (clues[i] as number);
    sum.lean += (lean[i] as number) * (weights[at] as number);
    sum.pull += (value[i] as number) * (weights[at + 1] as number);
  }
  return sum;
}

/** The answer that a row's lean and pull come to, as a number in `LABELS`. */
export function predict(example: Example, weights: Weights): number {
  const { lean, pull } = project(example, weights);
  return Math.abs(lean) + pull <= 0 ? 1 : lean > 0 ? 2 : 0;
}
