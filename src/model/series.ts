import * as z from "zod";
import { label, type Label } from "./score.ts";

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

/** The facet of a name that `facetName` made. */
export function facetOf(name: string): Facet {
  const facet = name.replace(/(^|,)voice:(author|quoted)$/, "");
  return facet === "" ? "all" : (facet as Facet);
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

/** One article behind a point, and the terms that fired in it. Stance in thousandths. */
export type Contribution = {
  id: string;
  url: string;
  title: string | null;
  outlet: string;
  published_at: string;
  label: Label;
  stance: number;
  terms: { term: string; side: "favor" | "against" | "topic" }[];
};

const movingArticle = z.object({
  id: z.string(),
  url: z.string(),
  title: z.string().nullable(),
  outlet: z.string(),
  published_at: z.string(),
  label,
  stance: z.number().min(-1).max(1),
  moved: z.number().describe("How far the mean lies from where it would be without this article."),
});

/** What a point rests on: the three articles that moved it most, and the terms that fired in most of its articles. */
export const explanation = z.object({
  moved: z.array(movingArticle),
  terms: z.array(
    z.object({ term: z.string(), side: z.enum(["favor", "against", "topic"]), articles: z.int().min(1) }),
  ),
});
export type Explanation = z.infer<typeof explanation>;

const side = z.number().min(-1).max(1).nullable();

/** One point of a trend; with smoothing, all of it speaks of the window that ends with its bucket. */
export const point = z.object({
  t: z.iso.date().describe("First UTC day of the bucket (weeks: Monday), even where the range begins later."),
  articles: z.int().min(0).describe("That raise the position, in the voice asked for."),
  total: z.int().min(0).describe("All ingested articles of the bucket and facet."),
  share: z.number().min(0).max(1).nullable().describe("articles / total; null without any article."),
  stance: side.describe("The mean over the articles; null where there are none."),
  low: side.describe("Of the mean's 95 % interval."),
  high: side.describe("Of the same."),
  favor: z.int().min(0),
  against: z.int().min(0),
  mixed: z.int().min(0),
  neutral: z.int().min(0),
  articles_url: z.string().optional().describe("The list of exactly the articles that the point counts."),
  explanation: explanation.optional().describe("With explain=true."),
});
export type Point = z.infer<typeof point>;

/** One series. */
export const series = z.object({
  position: z.string(),
  facet: z.string().describe("all, stories, outlet:<domain> or voice:<voice>, or two of them."),
  revision: z
    .int()
    .nullable()
    .describe("Of the lexicon; null, and there are no points, while a new position is first scored."),
  points: z.array(point),
});
export type Series = z.infer<typeof series>;

/** What an answer says of its range: whole UTC days, the last of which is the one before `to`. */
export const saidRange = z.object({
  from: z.iso.date(),
  to: z.iso.date(),
  timezone: z.literal("UTC"),
  bounds: z.literal("[from, to)"),
});

/** GET /v1/trends. */
export const trends = saidRange.extend({
  bucket,
  smooth: z.int(),
  voice,
  count,
  series: z.array(series),
});
export type Trends = z.infer<typeof trends>;
