import { Hono } from "hono";
import * as z from "zod";
import { holderList, holderTrend, type HolderStance, type Reading } from "../model/holder.ts";
import { positionId } from "../model/position.ts";
import type { Label } from "../model/score.ts";
import { bucket } from "../model/series.ts";
import {
  holderDays,
  topHolders,
  type HolderSums,
  type HolderWindow,
  type WindowRead,
} from "../store/holders.ts";
import { roundedMean } from "../trends/rounding.ts";
import { trendPoints } from "../trends/points.ts";
import { resolveDays, type DayRange } from "../trends/range.ts";
import type { AppContext, AppEnv } from "./context.ts";
import { describe } from "./describe.ts";
import { query } from "./input.ts";
import { countUpTo, dayBound, knownRevisions, sayRange, strictQuery } from "./reads.ts";

/** How many articles one question reads holders from, all its positions together. */
const MAX_ARTICLES = 5000;

const shared = {
  position: z.array(positionId).default([]).describe("Positions; all of them when none is named."),
  from: dayBound("from"),
  to: dayBound("to"),
};
const listQuery = strictQuery({ ...shared, limit: countUpTo(500, 50).describe("Holders a position.") });
const trendQuery = strictQuery({ ...shared, bucket: bucket.default("month") });

const BOUNDED = `Holders are read from the newest ${MAX_ARTICLES} articles of the range, all positions together; \`read\` says how far back that went.`;

/** GET /v1/holders: who holds which stance; GET /v1/holders/:holder: how one holder's stance went. */
export const holders = new Hono<AppEnv>()
  .get(
    "/",
    describe({
      summary: "Who holds which stance, and how often",
      description: BOUNDED,
      tag: "trends",
      query: listQuery,
      answers: { 200: { description: "Holders, the most often heard first.", body: holderList } },
      problems: [400, 401, 404],
    }),
    query(listQuery),
    async (c) => {
      const asked = c.req.valid("query");
      const range = resolveDays(asked, c.var.now);
      const windows = await windowsOf(c, asked.position, range);
      const found = await topHolders(c.var.db, windows, asked.limit);
      const items = found
        .flatMap(({ window, holders }) => holders.map((one) => stanceOf(window.position, one)))
        .sort((a, b) => b.articles - a.articles);
      return c.json({
        ...sayRange(range),
        read: found.map(({ window, read }) => readingOf(window, read)),
        items,
      });
    },
  )
  .get(
    "/:holder",
    describe({
      summary: "The stance of one holder over time",
      description: `Names match whatever their case. ${BOUNDED}`,
      tag: "trends",
      path: { holder: "The holder's name as in the texts, or `author` for the articles' own voices." },
      query: trendQuery,
      answers: { 200: { description: "A series for each position.", body: holderTrend } },
      problems: [400, 401, 404],
    }),
    query(trendQuery),
    async (c) => {
      const asked = c.req.valid("query");
      const range = resolveDays(asked, c.var.now);
      const windows = await windowsOf(c, asked.position, range);
      const holder = c.req.param("holder");
      const found = await holderDays(c.var.db, windows, holder);
      const shape = { ...sayRange(range), bucket: asked.bucket };
      return c.json({
        holder,
        ...shape,
        read: found.map(({ window, read }) => readingOf(window, read)),
        series: found.map(({ window, days }) => ({
          position: window.position,
          points: trendPoints({ ...shape, smooth: 1, daily: days, totals: [] }).map(
            ({ total, share, ...point }) => point,
          ),
        })),
      });
    },
  );

type NamedWindow = HolderWindow & { position: string };

/** A window for each position that has scores to read; one that is still scoring for the first time has none. */
async function windowsOf(c: AppContext, positions: string[], range: DayRange): Promise<NamedWindow[]> {
  const revisions = await knownRevisions(c.var.db, positions);
  const limit = Math.floor(MAX_ARTICLES / Math.max(1, revisions.size));
  return [...revisions].flatMap(([position, revision]) =>
    revision === null ? [] : [{ position, revision, ...range, limit }],
  );
}

function readingOf({ position, limit }: NamedWindow, { articles, since }: WindowRead): Reading {
  return { position, articles, complete: articles < limit, since };
}

function stanceOf(position: string, sums: HolderSums): HolderStance {
  const { holder, n, favor, against, mixed, neutral, firstSeen, lastSeen } = sums;
  return {
    holder,
    position,
    articles: n,
    favor,
    against,
    mixed,
    neutral,
    ...roundedMean(n, sums.stanceSum, sums.stanceSquares),
    label: mostly({ against, favor, mixed, neutral }),
    first_seen: firstSeen,
    last_seen: lastSeen,
  };
}

function mostly(counts: Record<Label, number>): Label {
  return (Object.keys(counts) as Label[]).reduce((best, label) =>
    counts[label] > counts[best] ? label : best,
  );
}
