import { normalSquare, penaltyOf, pOf, studentSquare } from "./alarm.ts";
import { DAY_MS, dayStart } from "./buckets.ts";
import { at, Costs } from "./costs.ts";
import { locate } from "./locate.ts";
import { dependence, precisionsOf, ROUNDING, type Days } from "./noise.ts";
import type { DayRange } from "./range.ts";
import { round } from "./rounding.ts";
import { changePoints } from "./segment.ts";

/** One day of a series: its articles, and the sums of their stances (thousandths) and squares (squared thousandths). */
export type ShiftRow = { day: string; n: number; stanceSum: number; stanceSquares: number };

/** A dated change of level. */
export type Shift = {
  /** The first UTC day of the new level that has articles, `YYYY-MM-DD`. */
  t: string;
  /** Mean stances of the articles from the shift before (or `from`) to this one, and from it to the next (or `to`). */
  before: number;
  after: number;
  /** (after - before) / the standard deviation of the articles around those two means: Cohen's d. */
  effect: number;
  /** How often a stationary series of as many days shows a shift as clear as this anywhere in it; 0.0001 to 0.05. */
  p: number;
  /** Articles behind `before` and `after` together. */
  articles: number;
};

/** A level lasts at least this many days with articles: less is an excursion, not a shift. */
export const MIN_DAYS = 14;

/** What saves this many times the penalty is a shift even where days lean together, and no measure of that leaning. */
const OBVIOUS = 4;

/**
 * The days in [from, to) on which the mean stance of a daily series changed its level, in order. One row a day, rows in
 * any order, days without articles left out or with n = 0. Under 28 days with articles there is nothing to compare.
 * Linear in the rows or little more. `before`, `after`, `effect` and `p` are rounded to 4 decimals.
 *
 * Levels are fitted by penalised least squares (see `changePoints`), each day weighted by what its articles can tell
 * (see `precisionsOf`). The penalty (see `penaltyOf`) lets at most 5 % of stationary series of a year raise an alarm, at
 * 1 to 20 articles a day, also when the articles of a day, or days in a row, lean together. A level shift of half a
 * standard deviation at 5 independent articles a day is found within 3 days in over 80 % of cases (knowing everything
 * but the date would allow 83 %), in fewer where articles lean together. Its limits: where leanings last for days, 90
 * days are too few to tell how long (7 % alarms at a correlation of 0.5 between days, 13 % at 0.7; in a year 10 % at 0.8),
 * and a slow drift shows up as steps.
 *
 * A first look finds the obvious shifts; the noise is then measured away from them, so that a shift cannot drown itself.
 */
export function findShifts(rows: readonly ShiftRow[], { from, to }: DayRange): Shift[] {
  const used = rows
    .filter(({ day, n }) => n > 0 && day >= from && day < to)
    .sort((a, b) => (a.day < b.day ? -1 : 1));
  if (used.length < 2 * MIN_DAYS) return [];
  const days = daysOf(used);
  const suspected = search(days, precisionsOf(days, []), OBVIOUS).found;

  const independent = precisionsOf(days, suspected);
  const widening = dependence(days.means, independent, suspected);
  const { costs, found } = search(
    days,
    independent.map((precision) => precision / widening),
    1,
  );
  return describe(used, costs, found);
}

/** Differences of neighbours estimate a variance as well as two thirds as many values around a known mean. */
function degreesOfFreedom(days: number): number {
  return Math.floor((2 * (days - 1)) / 3);
}

function search(days: Days, precisions: Float64Array, strictness: number): { costs: Costs; found: number[] } {
  const costs = new Costs(days.means, precisions);
  const penalty = studentSquare(strictness * penaltyOf(costs.length), degreesOfFreedom(costs.length));
  return { costs, found: changePoints(costs, penalty, MIN_DAYS) };
}

function describe(rows: ShiftRow[], costs: Costs, found: number[]): Shift[] {
  const dayNumbers = rows.map(({ day }) => dayStart(day) / DAY_MS);
  const bounds = [0];
  const saved: number[] = [];
  for (let i = 0; i < found.length; i += 1) {
    const place = { start: at(bounds, i), end: found[i + 1] ?? rows.length, minLength: MIN_DAYS };
    const change = locate(costs, dayNumbers, place);
    bounds.push(change.index);
    saved.push(normalSquare(change.saved, degreesOfFreedom(rows.length)));
  }
  bounds.push(rows.length);
  return saved.map((square, i) => ({
    t: rows[at(bounds, i + 1)]?.day ?? "",
    ...compare(
      rows.slice(at(bounds, i), at(bounds, i + 1)),
      rows.slice(at(bounds, i + 1), at(bounds, i + 2)),
    ),
    p: round(pOf(square, rows.length)),
  }));
}

function compare(earlier: ShiftRow[], later: ShiftRow[]): Omit<Shift, "t" | "p"> {
  const [before, after] = [sumUp(earlier), sumUp(later)];
  const articles = before.n + after.n;
  const variance = Math.max(ROUNDING, (before.deviations + after.deviations) / (articles - 2));
  return {
    before: round(before.mean),
    after: round(after.mean),
    effect: round((after.mean - before.mean) / Math.sqrt(variance)),
    articles,
  };
}

/** In stances, no longer thousandths. */
function sumUp(rows: ShiftRow[]): { n: number; mean: number; deviations: number } {
  let [n, sum, squares] = [0, 0, 0];
  for (const row of rows) {
    n += row.n;
    sum += row.stanceSum;
    squares += row.stanceSquares;
  }
  return { n, mean: sum / n / 1000, deviations: Math.max(0, squares - (sum * sum) / n) / 1e6 };
}

function daysOf(rows: ShiftRow[]): Days {
  const sums = rows.map((row) => sumUp([row]));
  return {
    n: Float64Array.from(sums, ({ n }) => n),
    means: Float64Array.from(sums, ({ mean }) => mean),
    deviations: Float64Array.from(sums, ({ deviations }) => deviations),
  };
}
