import * as z from "zod";
import { label } from "./score.ts";

export const bucket = z.enum(["day", "week", "month"]);
export type Bucket = z.infer<typeof bucket>;

export const voice = z.enum(["all", "author", "quoted"]);
export type Voice = z.infer<typeof voice>;

/** What a trend counts: every article, or of each story only the copy that came first. */
export const count = z.enum(["articles", "stories"]);
export type Count = z.infer<typeof count>;

/** A slice that keeps its own daily series, and in it one for each voice. */
export type Facet = "all" | `outlet:${string}` | "stories";

/** How an answer names a facet in a voice: `all`, `voice:author`, `outlet:x.example,voice:author`, `stories`. */
export function facetName(facet: Facet, heard: Voice): string {
  if (heard === "all") return facet;
  return facet === "all" ? `voice:${heard}` : `${facet},voice:${heard}`;
}

/** One row of `daily` in one voice. Sums are in thousandths of stance, and of squared thousandths: they add exactly. */
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

/** One row of `daily_total`: every ingested article (or story) of the day and facet. */
export type TotalRow = { day: string; n: number };

/** An article that moved a point: `moved` is how far the mean lies from where it would be without it. */
const movingArticle = z.object({
  id: z.string(),
  url: z.string(),
  title: z.string().nullable(),
  outlet: z.string(),
  published_at: z.string(),
  label,
  stance: z.number().min(-1).max(1),
  moved: z.number(),
});

/** What a point rests on: the three articles that moved it most, and the terms that fired in most of its articles. */
export const explanation = z.object({
  moved: z.array(movingArticle),
  terms: z.array(
    z.object({ term: z.string(), side: z.enum(["favor", "against", "topic"]), articles: z.int().min(1) }),
  ),
});
export type Explanation = z.infer<typeof explanation>;

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
  /** The articles that the point counts, in as many pages as they take. */
  articles_url: z.string().optional(),
  /** With `explain=true`. */
  explanation: explanation.optional(),
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
  voice,
  count,
  timezone: z.literal("UTC"),
  series: z.array(series),
});
export type Trends = z.infer<typeof trends>;
