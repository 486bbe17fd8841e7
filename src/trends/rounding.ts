import { meanInterval } from "./interval.ts";

/** To 4 decimals, as answers show stances and shares; adding 0 turns -0 into 0. */
export function round(value: number): number {
  return Math.round(value * 10_000) / 10_000 + 0;
}

/** The mean of n >= 1 stances with its 95 % interval, rounded; `sum` and `squares` in thousandths as in `daily`. */
export function roundedMean(
  n: number,
  sum: number,
  squares: number,
): { stance: number; low: number; high: number } {
  const { mean, low, high } = meanInterval(n, sum, squares);
  return { stance: round(mean), low: round(low), high: round(high) };
}
