/**
 * The weighted squared deviations of stretches [start, end) of a series, each in constant time, from running sums.
 * `values` and `precisions` (1 / variance, each > 0) have the same length; stretches are not empty.
 */
export class Costs {
  readonly length: number;
  readonly #weights: Float64Array;
  readonly #sums: Float64Array;
  readonly #squares: Float64Array;

  constructor(values: Float64Array, precisions: Float64Array) {
    this.length = values.length;
    // Around the middle of the series, so that little is lost when two running sums are subtracted.
    const middle = values.reduce((sum, value) => sum + value, 0) / values.length;
    const centred = values.map((value) => value - middle);
    this.#weights = runningSums(precisions);
    this.#sums = runningSums(precisions.map((precision, i) => precision * at(centred, i)));
    this.#squares = runningSums(precisions.map((precision, i) => precision * at(centred, i) ** 2));
  }

  /** The deviations of a stretch around its own mean. */
  of(start: number, end: number): number {
    const weight = at(this.#weights, end) - at(this.#weights, start);
    const sum = at(this.#sums, end) - at(this.#sums, start);
    return Math.max(0, at(this.#squares, end) - at(this.#squares, start) - (sum * sum) / weight);
  }

  /** The means, `mean` ± `reach`, around which the deviations cost at most `budget`; `reach` is NaN for none. */
  within(start: number, end: number, budget: number): { mean: number; reach: number } {
    const weight = at(this.#weights, end) - at(this.#weights, start);
    const sum = at(this.#sums, end) - at(this.#sums, start);
    return { mean: sum / weight, reach: Math.sqrt((budget - this.of(start, end)) / weight) };
  }
}

function runningSums(values: Float64Array): Float64Array {
  const sums = new Float64Array(values.length + 1);
  for (let i = 0; i < values.length; i += 1) sums[i + 1] = at(sums, i) + at(values, i);
  return sums;
}

/** An element that is known to be there. */
export function at(values: Float64Array | Int32Array | readonly number[], index: number): number {
  return values[index] ?? 0;
}
