import type { Bucket } from "../model/series.ts";

export const DAY_MS = 86_400_000;

/** A UTC day, `YYYY-MM-DD`, as milliseconds since the epoch at its 00:00. */
export function dayStart(day: string): number {
  return Date.parse(`${day}T00:00:00Z`);
}

/** The UTC day, `YYYY-MM-DD`, of a time in milliseconds since the epoch. */
export function dayOf(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}

/** The first day of the bucket that a day lies in: itself, its ISO week's Monday, or the first of its month. */
export function bucketStart(day: string, bucket: Bucket): string {
  if (bucket === "day") return day;
  if (bucket === "month") return `${day.slice(0, 7)}-01`;
  const time = dayStart(day);
  const daysSinceMonday = (new Date(time).getUTCDay() + 6) % 7;
  return dayOf(time - daysSinceMonday * DAY_MS);
}

/** The first day of the bucket `count` buckets later than the one that starts on `start` (earlier when negative). */
export function shiftBucket(start: string, bucket: Bucket, count: number): string {
  if (bucket === "month") {
    const date = new Date(dayStart(start));
    return dayOf(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + count, 1));
  }
  return dayOf(dayStart(start) + count * (bucket === "week" ? 7 : 1) * DAY_MS);
}

/** The first days of all the buckets that [from, to) touches, in order; the first may begin before `from`. */
export function bucketsOf(from: string, to: string, bucket: Bucket): string[] {
  const starts: string[] = [];
  for (let start = bucketStart(from, bucket); start < to; start = shiftBucket(start, bucket, 1)) {
    starts.push(start);
  }
  return starts;
}
