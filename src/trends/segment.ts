import { at, type Costs } from "./costs.ts";

/**
 * Splits a series into the stretches of constant mean that cost least: their weighted squared deviations, plus
 * `penalty` (> 0) for every change. No stretch is shorter than `minLength` values. Returns the index of the first value
 * of each new stretch, ascending; [] when the series is best left whole.
 *
 * Criterion and recursion are those of PELT: Killick, Fearnhead & Eckley (2012), "Optimal detection of changepoints
 * with a linear computational cost", JASA 107(500), 1590-1598. Its pruning finds nothing to prune in a series without
 * changes (the time is then quadratic), so a candidate is dropped as soon as no mean is left at which it could win:
 * Maidstone, Hocking, Rigaill & Fearnhead (2017), "On optimal multiple changepoint algorithms for large data",
 * Statistics and Computing 27, 519-533. The optimum is the same one.
 */
export function changePoints(costs: Costs, penalty: number, minLength: number): number[] {
  const best = new Float64Array(costs.length + 1).fill(Infinity);
  best[0] = -penalty;
  const last = new Int32Array(costs.length + 1);
  let candidates: Candidate[] = [];
  for (let end = minLength; end <= costs.length; end += 1) {
    const start = end - minLength;
    if (start === 0 || start >= minLength) candidates = admit(candidates, start, best, costs);
    for (const candidate of candidates) {
      const cost = at(best, candidate.start) + penalty + costs.of(candidate.start, end);
      if (cost >= at(best, end)) continue;
      best[end] = cost;
      last[end] = candidate.start;
    }
  }
  return traceBack(last);
}

/** A place where the last stretch may begin, and the range of means at which no later place has overtaken it. */
type Candidate = { start: number; low: number; high: number };

/**
 * The candidates that are left when another is admitted. From here on an older one and the new one pay the same for
 * every value, so at a mean where the older one is behind now it stays behind.
 */
function admit(candidates: Candidate[], start: number, best: Float64Array, costs: Costs): Candidate[] {
  const left = candidates.filter((candidate) => {
    const budget = at(best, start) - at(best, candidate.start);
    const { mean, reach } = costs.within(candidate.start, start, budget);
    candidate.low = Math.max(candidate.low, mean - reach);
    candidate.high = Math.min(candidate.high, mean + reach);
    return candidate.low <= candidate.high;
  });
  left.push({ start, low: -Infinity, high: Infinity });
  return left;
}

function traceBack(last: Int32Array): number[] {
  const found: number[] = [];
  for (let start = at(last, last.length - 1); start > 0; start = at(last, start)) found.push(start);
  return found.reverse();
}
