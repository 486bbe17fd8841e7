import type { Bucket, DailyRow, Point, TotalRow } from "../model/series.ts";
import { bucketsOf, bucketStart, shiftBucket } from "./buckets.ts";
import { round, roundedMean } from "./rounding.ts";

/** What `trendPoints` needs: the rows from `firstDay` up to `to`, in any order; the range; how to bucket and smooth it. */
export type TrendInput = {
  daily: DailyRow[];
  totals: TotalRow[];
  from: string;
  to: string;
  bucket: Bucket;
  smooth: number;
};

/** The days [from, to) that the point at `t` speaks of: its bucket, or with smoothing its window, within the range. */
export function windowOf(
  t: string,
  { from, to, bucket, smooth }: Pick<TrendInput, "from" | "to" | "bucket" | "smooth">,
): { from: string; to: string } {
  const first = shiftBucket(t, bucket, 1 - smooth);
  const end = shiftBucket(t, bucket, 1);
  return { from: smooth === 1 && first < from ? from : first, to: end < to ? end : to };
}

type Sums = Omit<DailyRow, "day"> & { total: number };

/**
 * The first day whose rows the points of [from, to) rest on: `from` itself, or with smoothing the start of the window
 * of the first point, so that the first points are smoothed over as many buckets as the others.
 */
export function firstDay(from: string, bucket: Bucket, smooth: number): string {
  return smooth === 1 ? from : shiftBucket(bucketStart(from, bucket), bucket, 1 - smooth);
}

/**
 * One point for every bucket that [from, to) touches, empty ones included, in order. With `smooth` N > 1 a point speaks
 * of its window: the N whole buckets that end with its own (cut off at `to`). All its numbers, counts included, are
 * those of the window, computed from sums, so that a bucket counts by its articles. Rows outside are left out.
 * Stances and shares are rounded to 4 decimals.
 */
export function trendPoints({ daily, totals, from, to, bucket, smooth }: TrendInput): Point[] {
  const first = firstDay(from, bucket, smooth);
  const starts = bucketsOf(first, to, bucket);
  const sums = sumByBucket(
    daily.filter((row) => row.day >= first && row.day < to),
    totals.filter((row) => row.day >= first && row.day < to),
    starts,
    bucket,
  );
  const window = emptySums();
  const points = sums.map((entering, index) => {
    add(window, entering, 1);
    const leaving = sums[index - smooth];
    if (leaving) add(window, leaving, -1);
    return pointOf(starts[index] ?? first, window);
  });
  return points.slice(smooth - 1);
}

function sumByBucket(daily: DailyRow[], totals: TotalRow[], starts: string[], bucket: Bucket): Sums[] {
  const buckets = new Map(starts.map((start) => [start, emptySums()]));
  for (const row of daily) {
    const sums = buckets.get(bucketStart(row.day, bucket));
    if (sums) add(sums, { ...row, total: 0 }, 1);
  }
  for (const row of totals) {
    const sums = buckets.get(bucketStart(row.day, bucket));
    if (sums) sums.total += row.n;
  }
  return [...buckets.values()];
}

function emptySums(): Sums {
  return { n: 0, favor: 0, against: 0, mixed: 0, neutral: 0, stanceSum: 0, stanceSquares: 0, total: 0 };
}

/** Integers, so that what is added to a window can be taken out again without a trace. */
function add(sums: Sums, other: Sums, sign: 1 | -1): void {
  sums.n += sign * other.n;
  sums.favor += sign * other.favor;
  sums.against += sign * other.against;
  sums.mixed += sign * other.mixed;
  sums.neutral += sign * other.neutral;
  sums.stanceSum += sign * other.stanceSum;
  sums.stanceSquares += sign * other.stanceSquares;
  sums.total += sign * other.total;
}

function pointOf(t: string, sums: Sums): Point {
  const { n, favor, against, mixed, neutral, total } = sums;
  const mean =
    n === 0 ? { stance: null, low: null, high: null } : roundedMean(n, sums.stanceSum, sums.stanceSquares);
  return {
    t,
    articles: n,
    total,
    share: total === 0 ? null : round(n / total),
    ...mean,
    favor,
    against,
    mixed,
    neutral,
  };
}
