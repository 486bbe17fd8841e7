import { at, type Costs } from "./costs.ts";

/** A date is right when it is at most this many days off. */
const REACH_DAYS = 3;

/**
 * Where between two known bounds a series changes: the index of the first value of the new level, with at least
 * `minLength` values on either side (`end - start` >= 2 × minLength), and what the best split saves. `dayNumbers` are
 * the values' days, as ascending whole numbers.
 *
 * The best split alone is the likeliest day, but a jumpy one. The answer is the day that has most of the probability
 * within three days of it, every day being as likely before the data: the Bayes rule for "at most three days off".
 * On what such data can tell at all: Hinkley (1970), "Inference about the change-point in a sequence of random
 * variables", Biometrika 57(1), 1-17.
 */
export function locate(
  costs: Costs,
  dayNumbers: readonly number[],
  { start, end, minLength }: { start: number; end: number; minLength: number },
): { index: number; saved: number } {
  const first = start + minLength;
  const splits = Array.from({ length: end - minLength - first + 1 }, (_, i) => {
    return costs.of(start, first + i) + costs.of(first + i, end);
  });
  const least = splits.reduce((least, cost) => Math.min(least, cost), Infinity);
  const likelihoods = splits.map((cost) => Math.exp((least - cost) / 2));
  return {
    index: first + densest(likelihoods, dayNumbers.slice(first, first + splits.length)),
    saved: costs.of(start, end) - least,
  };
}

/** The position whose surroundings weigh most; of equals the likeliest itself, of those the first. */
function densest(weights: number[], dayNumbers: readonly number[]): number {
  let best = { position: 0, mass: 0, own: 0 };
  for (const [position, own] of weights.entries()) {
    const mass = massAround(position, weights, dayNumbers);
    if (mass < best.mass || (mass === best.mass && own <= best.own)) continue;
    best = { position, mass, own };
  }
  return best.position;
}

function massAround(position: number, weights: number[], dayNumbers: readonly number[]): number {
  const day = at(dayNumbers, position);
  let mass = 0;
  for (let i = Math.max(0, position - REACH_DAYS); i <= position + REACH_DAYS; i += 1) {
    if (Math.abs(at(dayNumbers, i) - day) <= REACH_DAYS) mass += at(weights, i);
  }
  return mass;
}
