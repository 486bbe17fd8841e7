import { Hono } from "hono";
import * as z from "zod";
import { positionId } from "../model/position.ts";
import { ProblemError } from "../model/problem.ts";
import { bucket, voice, type Facet, type Series, type Trends } from "../model/series.ts";
import { readSeries } from "../store/series.ts";
import { DAY_MS, dayStart } from "../trends/buckets.ts";
import { firstDay, trendPoints } from "../trends/points.ts";
import { resolveDays } from "../trends/range.ts";
import type { AppContext, AppEnv } from "./context.ts";
import { parseQuery } from "./input.ts";
import { countUpTo, knownRevisions, strictQuery } from "./reads.ts";

/** Bounds on one answer: how many series, and how many days they cover together. */
const MAX_SERIES = 50;
const MAX_SERIES_DAYS = 40_000;

/** The parameters of a trend, the same for JSON, CSV and SVG. */
export const trendsQuery = strictQuery({
  position: z.array(positionId).default([]),
  from: z.string().optional(),
  to: z.string().optional(),
  bucket: bucket.default("day"),
  outlet: z.array(z.string().trim().toLowerCase().min(1).max(253)).default([]),
  voice: voice.default("all"),
  smooth: countUpTo(60, 1),
});
export type TrendsQuery = z.output<typeof trendsQuery>;

/** GET /v1/trends: the series of each position in each facet asked for, all positions when none is named. */
export const trends = new Hono<AppEnv>().get("/", async (c) =>
  c.json(await readTrends(c, parseQuery(c, trendsQuery))),
);

/** What a trend query answers. Throws 400 problems on a bad range or too much at once, 404 on unknown positions. */
export async function readTrends(c: AppContext, query: TrendsQuery): Promise<Trends> {
  const { from, to } = resolveDays(query, c.var.now);
  const facets = facetsOf(query);
  const revisions = await knownRevisions(c.env.DB, query.position);
  const wanted = [...revisions].flatMap(([position, revision]) =>
    facets.map((facet) => ({ position, facet, revision })),
  );
  const first = firstDay(from, query.bucket, query.smooth);
  refuseTooMuch(wanted.length, (dayStart(to) - dayStart(first)) / DAY_MS);

  const shape = { from, to, bucket: query.bucket, smooth: query.smooth };
  const series = await readWanted(c.env.DB, wanted, first, shape);
  return { ...shape, timezone: "UTC", series };
}

type Wanted = { position: string; facet: Facet; revision: number | null };

/** A position that has no active revision yet has no points: zeros would claim that nobody raises it. */
async function readWanted(
  db: D1Database,
  wanted: Wanted[],
  first: string,
  shape: Pick<Trends, "from" | "to" | "bucket" | "smooth">,
): Promise<Series[]> {
  const slices = wanted.map(({ revision, facet }) => ({ revision: revision ?? 0, facet }));
  const totals = [...new Set(wanted.map(({ facet }) => totalFacet(facet)))];
  const rows = await readSeries(db, { slices, totals, from: first, to: shape.to });
  return wanted.map(({ position, facet, revision }, index) => {
    const daily = rows.daily[index] ?? [];
    const total = rows.totals[totals.indexOf(totalFacet(facet))] ?? [];
    const points = revision === null ? [] : trendPoints({ ...shape, daily, totals: total });
    return { position, facet, revision, points };
  });
}

/** The denominator of a voice is every article: each could have spoken in it. */
function totalFacet(facet: Facet): Facet {
  return facet.startsWith("voice:") ? "all" : facet;
}

function facetsOf(query: TrendsQuery): Facet[] {
  const outlets = [...new Set(query.outlet)];
  if (query.voice === "all")
    return outlets.length === 0 ? ["all"] : outlets.map((name) => `outlet:${name}` as const);
  if (outlets.length === 0) return [`voice:${query.voice}`];
  const detail = `the ${query.voice} voice of a single outlet keeps no series: ask for \`outlet\` with voice=all, or for voice=${query.voice} without \`outlet\``;
  throw new ProblemError(400, "`outlet` and `voice` cannot be combined.", {
    errors: [{ pointer: "/voice", detail }],
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
