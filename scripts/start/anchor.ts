import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import * as z from "zod";

const DAY_MS = 86_400_000;
export const DEMO_DAYS = 90;

/** What a second start must know of the first, so that it posts the same articles to the same feeds. */
const anchor = z.object({
  /** The UTC day of the first start: day 90 of the demo. */
  day90: z.iso.date(),
  /** Where the demo's feeds were served, null before the first time. */
  feedPort: z.int().nullable(),
});
export type Anchor = z.infer<typeof anchor>;

/** The anchor kept at `path`; without one, that of a first start at `now`. Throws when the file is no anchor. */
export function readAnchor(path: string, now: Date): Anchor {
  let text: string;
  try {
    text = readFileSync(path, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
    return { day90: now.toISOString().slice(0, 10), feedPort: null };
  }
  return anchor.parse(JSON.parse(text));
}

export function writeAnchor(path: string, value: Anchor): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, `${JSON.stringify(value)}\n`);
}

/** When an article of the demo's `day` (1 to 90) and `time` (HH:MM, UTC) was published: ISO 8601, to the second. */
export function publishedAt(day90: string, day: number, time: string): string {
  return `${addDays(day90, day - DEMO_DAYS)}T${time}:00Z`;
}

/**
 * The demo's days in whole weeks, half-open: from the Monday of the week that holds day 1 up to the day after day 90.
 * Whole, because a smoothed trend counts whole buckets, and its last point is to speak of exactly this range.
 */
export function demoRange(day90: string): { from: string; to: string; weeks: number } {
  const day1 = addDays(day90, 1 - DEMO_DAYS);
  const sinceMonday = (new Date(day1).getUTCDay() + 6) % 7;
  const weeks = Math.ceil((sinceMonday + DEMO_DAYS) / 7);
  return { from: addDays(day1, -sinceMonday), to: addDays(day90, 1), weeks };
}

function addDays(day: string, count: number): string {
  return new Date(Date.parse(day) + count * DAY_MS).toISOString().slice(0, 10);
}
