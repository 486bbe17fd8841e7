import { Hono } from "hono";
import * as z from "zod";
import { positionId } from "../model/position.ts";
import { ProblemError } from "../model/problem.ts";
import {
  bucket,
  count,
  facetName,
  trends as trendsSchema,
  voice,
  type DailyRow,
  type Facet,
  type Series,
  type TotalRow,
  type Trends,
} from "../model/series.ts";
import { readSeries } from "../store/series.ts";
import { DAY_MS, dayStart } from "../trends/buckets.ts";
import { firstDay, trendPoints, windowOf } from "../trends/points.ts";
import { resolveDays } from "../trends/range.ts";
import type { AppContext, AppEnv } from "./context.ts";
import { describe } from "./describe.ts";
import { withExplanations } from "./explain.ts";
import { query } from "./input.ts";
import { countUpTo, dayBound, knownRevisions, outletName, sayRange, strictQuery } from "./reads.ts";

/** Bounds on one answer: how many series, and how many days they cover together. */
const MAX_SERIES = 50;
const MAX_SERIES_DAYS = 40_000;

/** The parameters of a trend, the same for JSON, CSV and SVG. */
export const trendsQuery = strictQuery({
  position: z.array(positionId).default([]).describe("Positions; all of them when none is named."),
  from: dayBound("from"),
  to: dayBound("to"),
  bucket: bucket.default("day").describe("A point a UTC day, ISO week (from Monday) or month."),
  outlet: z.array(outletName).default([]).describe("A series for each outlet instead of one for all."),
  voice: voice.default("all").describe("Only what articles say in their own voice, or only what they quote."),
  count: count.default("articles").describe("`stories`: of each syndicated story only the first copy."),
  smooth: countUpTo(60, 1).describe("Trailing window of so many buckets, from sums."),
});
export type TrendsQuery = z.output<typeof trendsQuery>;

const jsonQuery = strictQuery({
  ...trendsQuery.shape,
  explain: z
    .enum(["true", "false"])
    .default("false")
    .describe("For each point the three articles that moved it most, and its top terms."),
});

/** GET /v1/trends: the series of each position in each outlet asked for, all positions when none is named. */
export const trends = new Hono<AppEnv>().get(
  "/",
  describe({
    summary: "Where the press stands, over time",
    description:
      "A point a bucket, empty ones included: articles that raise the position, their share of all articles, mean stance with its 95 % interval, labels. Without `from` the 90 days up to `to`.",
    tag: "trends",
    query: jsonQuery,
    answers: { 200: { description: "The series.", body: trendsSchema } },
    problems: [400, 401, 404],
  }),
  query(jsonQuery),
  async (c) => {
    const { explain, ...asked } = c.req.valid("query");
    const answer = await readTrends(c, asked);
    return c.json(explain === "true" ? await withExplanations(c.var.db, answer) : answer);
  },
);

/** What a trend query answers. Throws as `readDays`. */
export async function readTrends(c: AppContext, asked: TrendsQuery): Promise<Trends> {
  const { from, to, series } = await readDays(c, asked);
  const { bucket, smooth, voice, count } = asked;
  const shape = { ...sayRange({ from, to }), bucket, smooth, voice, count };
  return {
    ...shape,
    series: series.map(({ position, stored, facet, revision, days, totals }) => {
      // A position that has no active revision yet has no points: zeros would claim that nobody raises it.
      const points = revision === null ? [] : trendPoints({ ...shape, daily: days, totals });
      for (const point of points) point.articles_url = articlesUrl(position, stored, shape, point.t);
      return { position, facet, revision, points };
    }),
  };
}

/** A series as it is stored: its days, and those of its denominator. `stored` is the facet that keeps it. */
export type DaySeries = Omit<Series, "points"> & { stored: Facet; days: DailyRow[]; totals: TotalRow[] };

/**
 * The daily rows of every series asked for, from the first day that a smoothed point needs. Throws 400 problems on a bad
 * range, on stories of an outlet or too much at once, 404 on unknown positions.
 */
export async function readDays(
  c: AppContext,
  asked: TrendsQuery,
): Promise<{ from: string; to: string; series: DaySeries[] }> {
  const { from, to } = resolveDays(asked, c.var.now);
  const facets = facetsOf(asked);
  const revisions = await knownRevisions(c.var.db, asked.position);
  const wanted = [...revisions].flatMap(([position, revision]) =>
    facets.map((stored) => ({ position, stored, revision, facet: facetName(stored, asked.voice) })),
  );
  const first = firstDay(from, asked.bucket, asked.smooth);
  refuseTooMuch(wanted.length, (dayStart(to) - dayStart(first)) / DAY_MS);

  const slices = wanted.map(({ revision, stored }) => ({
    revision: revision ?? 0,
    facet: stored,
    voice: asked.voice,
  }));
  // The denominator of a voice is every article of the facet: each could have spoken in it.
  const totals = [...new Set(wanted.map(({ stored }) => stored))];
  const rows = await readSeries(c.var.db, { slices, totals, from: first, to });
  const series = wanted.map((one, index) => ({
    ...one,
    days: rows.daily[index] ?? [],
    totals: rows.totals[totals.indexOf(one.stored)] ?? [],
  }));
  return { from, to, series };
}

type Shape = Omit<Trends, "series">;

/** The list of the articles that a point counts: exactly its filters. */
function articlesUrl(position: string, facet: Facet, shape: Shape, t: string): string {
  const { from, to } = windowOf(t, shape);
  const filters = new URLSearchParams({ position, from, to });
  if (facet.startsWith("outlet:")) filters.set("outlet", facet.slice("outlet:".length));
  if (shape.voice !== "all") filters.set("voice", shape.voice);
  if (shape.count !== "articles") filters.set("count", shape.count);
  return `/v1/articles?${filters.toString()}`;
}

function facetsOf({ outlet, count }: TrendsQuery): Facet[] {
  const outlets = [...new Set(outlet)];
  if (count === "articles")
    return outlets.length === 0 ? ["all"] : outlets.map((name) => `outlet:${name}` as const);
  if (outlets.length === 0) return ["stories"];
  const detail =
    "a story counts where its first copy stands, so an outlet has none of its own: ask for `outlet` with count=articles, or for count=stories without `outlet`";
  throw new ProblemError(400, "`outlet` and `count=stories` cannot be combined.", {
    errors: [{ pointer: "/count", detail }],
  });
}

function refuseTooMuch(series: number, days: number): void {
  if (series > MAX_SERIES) {
    const detail = `positions times outlets make ${series} series, and an answer holds ${MAX_SERIES}: name fewer positions or outlets`;
    throw new ProblemError(400, "Too many series for one answer.", {
      errors: [{ pointer: "/position", detail }],
    });
  }
  if (series * days > MAX_SERIES_DAYS) {
    const detail = `${series} series over ${days} days are more than ${MAX_SERIES_DAYS} days in all: shorten the range, or name fewer positions or outlets`;
    throw new ProblemError(400, "Too long a range for so many series.", {
      errors: [{ pointer: "/from", detail }],
    });
  }
}
