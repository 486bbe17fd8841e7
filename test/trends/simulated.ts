import { DAY_MS, dayOf, dayStart } from "../../src/trends/buckets.ts";
import type { ShiftRow } from "../../src/trends/shifts.ts";

export type Random = () => number;

/** A standard normal number (Box & Muller 1958). */
export function normal(random: Random): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}

/**
 * The shares of labels in a series (the rest is mixed or neutral), and the share of those that take a side which do it
 * only in passing.
 */
export type Mix = { favor: number; against: number; passing: number };

/** Anywhere from one-sided to divided, from passing to clear. */
export function randomMix(random: Random): Mix {
  const [a, b, c] = [0, 0, 0].map(() => -Math.log(1 - random())) as [number, number, number];
  const all = a + b + c;
  return { favor: a / all, against: b / all, passing: 0.8 * random() };
}

/** The stance of one article in thousandths, as the engine gives them: 36-210 in passing, 300-570 clearly, ±30 mixed. */
export function drawStance(mix: Mix, random: Random): number {
  return stanceOf(random(), mix, random);
}

/** As `drawStance`, of the label that stands at `rank`, in [0, 1), when labels are sorted from favor to against. */
function stanceOf(rank: number, { favor, against, passing }: Mix, random: Random): number {
  const strength = random() < passing ? 36 + 174 * random() : 300 + 270 * random();
  if (rank < favor) return Math.round(strength);
  if (rank >= 1 - against) return -Math.round(strength);
  return random() < 0.3 ? 0 : Math.round(60 * random() - 30);
}

/** The mean stance of a mix, in [-1, 1]. */
export function meanOf({ favor, against, passing }: Mix): number {
  return (favor - against) * (passing * 0.123 + (1 - passing) * 0.435);
}

/** The standard deviation of stances around it. */
export function sdOf(mix: Mix): number {
  const { favor, against, passing } = mix;
  const passingSquares = 0.123 ** 2 + 0.174 ** 2 / 12;
  const clearSquares = 0.435 ** 2 + 0.27 ** 2 / 12;
  const sided = (favor + against) * (passing * passingSquares + (1 - passing) * clearSquares);
  const unsided = ((1 - favor - against) * 0.7 * 0.06 ** 2) / 12;
  return Math.sqrt(sided + unsided - meanOf(mix) ** 2);
}

export type Plan = {
  days: number;
  /** Articles a day; with `varying` the mean of a Poisson number. */
  perDay: number;
  varying?: boolean;
  /** The share of the articles' spread that the articles of a day have in common. */
  together?: number;
  /** How much of a day's leaning goes over to the next (the correlation of neighbouring days). */
  lasting?: number;
  /** A shift of level: the first day (0 is the first of the series) and its size in standard deviations. */
  shift?: { day: number; size: number };
};

export const FIRST_DAY = "2020-01-01";

export const dayNumber = (number: number): string => dayOf(dayStart(FIRST_DAY) + number * DAY_MS);

/** A daily series of one random mix, in thousandths; the stances are shrunk to leave room for a shift. */
export function simulateRows(plan: Plan, random: Random): ShiftRow[] {
  const { together = 0, lasting = 0, shift } = plan;
  const mix = randomMix(random);
  const step = shift ? 700 * sdOf(mix) * shift.size : 0;
  const rows: ShiftRow[] = [];
  let leaning = normal(random);
  for (let day = 0; day < plan.days; day += 1) {
    leaning = lasting * leaning + Math.sqrt(1 - lasting ** 2) * normal(random);
    const level = shift && day >= shift.day ? step : 0;
    const row = { day: dayNumber(day), n: articlesOf(plan, random), stanceSum: 0, stanceSquares: 0 };
    for (let i = 0; i < row.n; i += 1) {
      const own = Math.sqrt(together) * leaning + Math.sqrt(1 - together) * normal(random);
      const stance = Math.round(0.7 * stanceOf(rankOf(own), mix, random) + level);
      row.stanceSum += stance;
      row.stanceSquares += stance ** 2;
    }
    if (row.n > 0) rows.push(row);
  }
  return rows;
}

/** The share of standard normal numbers below this one, by the logistic curve: right to 0.01. */
function rankOf(value: number): number {
  return 1 / (1 + Math.exp(-1.702 * value));
}

function articlesOf({ perDay, varying = false }: Plan, random: Random): number {
  if (!varying) return perDay;
  let count = 0;
  for (let left = random(); left > Math.exp(-perDay); left *= random()) count += 1;
  return count;
}
