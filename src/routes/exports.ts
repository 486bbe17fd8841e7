import { Hono } from "hono";
import * as z from "zod";
import { positionId } from "../model/position.ts";
import { ProblemError } from "../model/problem.ts";
import { label } from "../model/score.ts";
import type { Trends } from "../model/series.ts";
import { positionTitles, type ExportKey } from "../store/export.ts";
import { CHART_WIDTH, chartPoints, chartSvg, MAX_CHART_SERIES } from "../trends/chart.ts";
import { theme } from "../trends/chart/theme.ts";
import { tidyTable, toCsv, wideTable } from "../trends/csv.ts";
import { resolveInstants } from "../trends/range.ts";
import type { AppEnv } from "./context.ts";
import { describe } from "./describe.ts";
import { query } from "./input.ts";
import { observationLines } from "./observation-lines.ts";
import {
  cacheFor,
  countUpTo,
  dayBound,
  knownRevisions,
  outletName,
  strictQuery,
  wholeNumber,
} from "./reads.ts";
import { readTrends, trendsQuery } from "./trends.ts";

/** Observations in one answer: what 900 of the Paid plan's 1,000 statements an invocation can read. */
const MAX_OBSERVATIONS = 180_000;

const csvQuery = strictQuery({
  ...trendsQuery.shape,
  layout: z
    .enum(["tidy", "wide"])
    .default("tidy")
    .describe("`tidy`: a row a point. `wide`: a row a date, a group of columns a series."),
  bom: z
    .enum(["true", "false"])
    .default("false")
    .describe("`true` begins with a byte order mark, for Excel."),
});

const svgQuery = strictQuery({
  ...trendsQuery.shape,
  theme: theme.default("light").describe("Colours for a light or a dark page."),
  width: wholeNumber(CHART_WIDTH, "of pixels ").describe("In pixels; the height follows from it."),
});

const observationsQuery = strictQuery({
  position: z.array(positionId).default([]).describe("May be given several times; all positions without it."),
  from: dayBound("from"),
  to: dayBound("to"),
  label: label.optional().describe("Only observations with this label."),
  outlet: outletName.optional().describe("Only this outlet's."),
  limit: countUpTo(MAX_OBSERVATIONS, MAX_OBSERVATIONS).describe("Observations in this answer, at most."),
  after: z
    .string()
    .max(200)
    .optional()
    .describe("`published_at,article,position` of the last line of the answer before: what follows it."),
});

const PROBLEMS = [400, 401, 404];
const FILE = { "Content-Disposition": "A file name that says what is in it." };
const NOSNIFF = { "x-content-type-options": "nosniff" };

/** The answers of /v1/trends for spreadsheets and reports, and the observations behind them in bulk. */
export const downloads = new Hono<AppEnv>()
  .get(
    "/trends.csv",
    describe({
      summary: "Trends as CSV",
      description:
        "RFC 4180, in UTF-8. Text that a spreadsheet would run as a formula begins with an apostrophe.",
      tag: "trends",
      query: csvQuery,
      answers: { 200: { description: "The table.", body: "text/csv", headers: FILE } },
      problems: PROBLEMS,
    }),
    cacheFor(60),
    query(csvQuery),
    async (c) => {
      const asked = c.req.valid("query");
      const trends = await readTrends(c, asked);
      const table = asked.layout === "wide" ? wideTable(trends) : tidyTable(trends);
      return c.body(toCsv(table, { bom: asked.bom === "true" }), 200, {
        ...NOSNIFF,
        "content-type": "text/csv; charset=utf-8; header=present",
        "content-disposition": `attachment; filename="${fileName(trends)}.csv"`,
      });
    },
  )
  .get(
    "/trends.svg",
    describe({
      summary: "Trends as a chart",
      description: `An SVG that stands by itself, of at most ${MAX_CHART_SERIES} series.`,
      tag: "trends",
      query: svgQuery,
      answers: { 200: { description: "The chart.", body: "image/svg+xml", headers: FILE } },
      problems: PROBLEMS,
    }),
    cacheFor(60),
    query(svgQuery),
    async (c) => {
      const asked = c.req.valid("query");
      const trends = await readTrends(c, asked);
      refuseCrowded(trends, asked.width);
      const positions = [...new Set(trends.series.map(({ position }) => position))];
      const svg = chartSvg(trends, await positionTitles(c.var.db, positions), asked);
      return c.body(svg, 200, {
        ...NOSNIFF,
        "content-type": "image/svg+xml; charset=utf-8",
        "content-disposition": `inline; filename="${fileName(trends)}.svg"`,
        // An SVG that is opened by itself is a document of our origin: it may load and run nothing.
        "content-security-policy": "default-src 'none'",
      });
    },
  )
  .get(
    "/observations.ndjson",
    describe({
      summary: "Observations in bulk, oldest first",
      description:
        "A line of JSON an observation, streamed. Where the answer ends before the observations do, its last line is `{next, reason}`, the address to go on from.",
      tag: "trends",
      query: observationsQuery,
      answers: { 200: { description: "The lines.", body: "application/x-ndjson", headers: FILE } },
      problems: PROBLEMS,
    }),
    query(observationsQuery),
    async (c) => {
      const asked = c.req.valid("query");
      const range = resolveInstants(asked, c.var.now);
      const lines = await observationLines(c, await knownRevisions(c.var.db, asked.position), {
        filter: { ...range, label: asked.label ?? null, outlet: asked.outlet ?? null },
        after: asked.after === undefined ? null : readAfter(asked.after),
        limit: asked.limit,
      });
      return c.body(lines, 200, {
        ...NOSNIFF,
        "content-type": "application/x-ndjson; charset=utf-8",
        "content-disposition": 'attachment; filename="stanceline-observations.ndjson"',
      });
    },
  );

/** The three fields of a line that say where it stands, so that a client whose connection broke can go on by itself. */
function readAfter(value: string): ExportKey {
  const [publishedAt = "", article = "", position = "", ...rest] = value.split(",");
  const isKey =
    TIME.safeParse(publishedAt).success && article !== "" && positionId.safeParse(position).success;
  if (isKey && rest.length === 0) return { publishedAt, article, position };
  throw new ProblemError(400, "The query has a parameter that cannot be used.", {
    errors: [
      {
        pointer: "/after",
        detail: "the `published_at`, `article` and `position` of the last line you have, joined by commas",
      },
    ],
  });
}

const TIME = z.iso.datetime();

function refuseCrowded({ series }: Trends, width: number): void {
  if (series.length > MAX_CHART_SERIES) {
    const detail = `${series.length} series, and a chart shows ${MAX_CHART_SERIES}: name fewer positions or outlets`;
    throw new ProblemError(400, "Too many series for one chart.", {
      errors: [{ pointer: "/position", detail }],
    });
  }
  const points = Math.max(0, ...series.map((one) => one.points.length));
  if (points > chartPoints(width)) {
    const detail = `${points} points do not fit ${width} pixels: take a longer bucket, a shorter range or a greater width`;
    throw new ProblemError(400, "Too many points for one chart.", {
      errors: [{ pointer: "/bucket", detail }],
    });
  }
}

/** Days and ids only: nothing that a header or a file system would mind. */
function fileName({ series, from, to }: Trends): string {
  const [id, ...others] = new Set(series.map(({ position }) => position));
  return `stanceline-${id !== undefined && others.length === 0 ? id : "trends"}-${from}-${to}`;
}
