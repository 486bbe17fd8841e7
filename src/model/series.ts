import * as z from "zod";

export const bucket = z.enum(["day", "week", "month"]);
export type Bucket = z.infer<typeof bucket>;

export const voice = z.enum(["all", "author", "quoted"]);
export type Voice = z.infer<typeof voice>;

/** A slice that keeps its own daily series. */
export type Facet = "all" | `outlet:${string}` | "voice:author" | "voice:quoted";

/** One row of `daily`. Sums are in thousandths of stance, and of squared thousandths: they add exactly. */
export type DailyRow = {
  /** UTC day, `YYYY-MM-DD`. */
  day: string;
  n: number;
  favor: number;
  against: number;
  mixed: number;
  neutral: number;
  stanceSum: number;
  stanceSquares: number;
};

/** One row of `daily_total`: every ingested article of the day and facet. */
export type TotalRow = { day: string; n: number };

/** One point of a trend; with smoothing, all of it speaks of the window that ends with its bucket. `stance`, `low` and `high` are null in an empty bucket; `share` is null without any article. */
export const point = z.object({
  /** First UTC day of the bucket (a Monday for weeks, the first for months), even where the range begins later. */
  t: z.iso.date(),
  articles: z.int().min(0),
  total: z.int().min(0),
  share: z.number().min(0).max(1).nullable(),
  stance: z.number().min(-1).max(1).nullable(),
  low: z.number().min(-1).max(1).nullable(),
  high: z.number().min(-1).max(1).nullable(),
  favor: z.int().min(0),
  against: z.int().min(0),
  mixed: z.int().min(0),
  neutral: z.int().min(0),
});
export type Point = z.infer<typeof point>;

/** One series. `revision` is null, and there are no points, while a new position's first revision is still scoring. */
export const series = z.object({
  position: z.string(),
  facet: z.string(),
  revision: z.int().nullable(),
  points: z.array(point),
});
export type Series = z.infer<typeof series>;

/** GET /v1/trends. The range is half-open, `[from, to)`, in whole UTC days. */
export const trends = z.object({
  from: z.iso.date(),
  to: z.iso.date(),
  bucket,
  smooth: z.int(),
  timezone: z.literal("UTC"),
  series: z.array(series),
});
export type Trends = z.infer<typeof trends>;
