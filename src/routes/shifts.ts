import { Hono } from "hono";
import { shiftList } from "../model/shift.ts";
import { findShifts } from "../trends/shifts.ts";
import type { AppEnv } from "./context.ts";
import { describe } from "./describe.ts";
import { query } from "./input.ts";
import { sayRange, strictQuery } from "./reads.ts";
import { readDays, trendsQuery } from "./trends.ts";

const { position, from, to, outlet, voice, count } = trendsQuery.shape;
const shiftsQuery = strictQuery({ position, from, to, outlet, voice, count });

/** GET /v1/shifts: when each series changed its level. */
export const shifts = new Hono<AppEnv>().get(
  "/",
  describe({
    summary: "When the stance shifted: dated changes of level",
    description:
      "Change points of the daily means, weighted by their articles (PELT, Killick et al. 2012). A level lasts at least 14 days with articles; at most one stationary series of 20 gives a false alarm. Without `from` the 90 days up to `to`.",
    tag: "trends",
    query: shiftsQuery,
    answers: { 200: { description: "By position, then by date.", body: shiftList } },
    problems: [400, 401, 404],
  }),
  query(shiftsQuery),
  async (c) => {
    const asked = c.req.valid("query");
    const { from, to, series } = await readDays(c, { ...asked, bucket: "day", smooth: 1 });
    const items = series.flatMap(({ position, facet, revision, days }) =>
      revision === null
        ? []
        : findShifts(days, { from, to }).map((one) => ({ position, facet, revision, ...one })),
    );
    return c.json({ ...sayRange({ from, to }), voice: asked.voice, count: asked.count, items });
  },
);
