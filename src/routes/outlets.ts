import { Hono } from "hono";
import * as z from "zod";
import { outletMatrix } from "../model/holder.ts";
import { positionId } from "../model/position.ts";
import { ProblemError } from "../model/problem.ts";
import type { Database } from "../store/database.ts";
import {
  namedOutletTotals,
  outletSums,
  outletTotals,
  type OutletSums,
  type OutletTotal,
} from "../store/outlets.ts";
import { DAY_MS, dayStart } from "../trends/buckets.ts";
import { round, roundedMean } from "../trends/rounding.ts";
import { resolveDays, type DayRange } from "../trends/range.ts";
import type { AppEnv } from "./context.ts";
import { describe } from "./describe.ts";
import { query } from "./input.ts";
import { countUpTo, dayBound, knownRevisions, outletName, sayRange, strictQuery } from "./reads.ts";

/** How many outlets one answer looks at to find the busiest. */
const MAX_OUTLETS = 1000;
const MAX_NAMED = 100;
/** How many daily rows one answer may read for its cells: D1's Free plan gives 5 million rows a day. */
const MAX_CELL_DAYS = 500_000;

const outletsQuery = strictQuery({
  position: z.array(positionId).default([]).describe("Positions; all of them when none is named."),
  outlet: z
    .array(outletName)
    .max(MAX_NAMED, { error: `at most ${MAX_NAMED} outlets` })
    .default([])
    .describe("Outlets; the busiest ones when none is named."),
  from: dayBound("from"),
  to: dayBound("to"),
  limit: countUpTo(100, 25).describe("Outlets in the answer, when none is named."),
});

/** GET /v1/outlets: the matrix of outlets and positions. */
export const outlets = new Hono<AppEnv>().get(
  "/",
  describe({
    summary: "Outlets and where each stands on every position",
    description: "Reads the daily series: about a row a day for each outlet and position that it shows.",
    tag: "trends",
    query: outletsQuery,
    answers: { 200: { description: "The busiest outlets first.", body: outletMatrix } },
    problems: [400, 401, 404],
  }),
  query(outletsQuery),
  async (c) => {
    const asked = c.req.valid("query");
    const range = resolveDays(asked, c.var.now);
    const revisions = await knownRevisions(c.var.db, asked.position);
    const { shown, complete } = await shownOutlets(c.var.db, range, asked);
    refuseTooMuch(shown.length * revisions.size, range);
    const sums = await outletSums(c.var.db, {
      ...range,
      outlets: shown.map(({ outlet }) => outlet),
      revisions: [...revisions.values()].filter((revision) => revision !== null),
    });
    const byKey = new Map(sums.map((one) => [`${one.outlet} ${one.revision}`, one]));
    const items = shown.map((one) => ({
      ...one,
      positions: [...revisions].flatMap(([position, revision]) =>
        revision === null ? [] : [cell(position, one, byKey.get(`${one.outlet} ${revision}`))],
      ),
    }));
    return c.json({ ...sayRange(range), complete, items });
  },
);

/** The outlets asked for, or else the busiest, and whether all were looked at to find them. */
async function shownOutlets(
  db: Database,
  range: DayRange,
  { outlet, limit }: z.output<typeof outletsQuery>,
): Promise<{ shown: OutletTotal[]; complete: boolean }> {
  if (outlet.length > 0) return { shown: await namedOutletTotals(db, range, outlet), complete: true };
  const { totals, seen } = await outletTotals(db, range, MAX_OUTLETS);
  return { shown: totals.slice(0, limit), complete: seen < MAX_OUTLETS };
}

function refuseTooMuch(cells: number, { from, to }: DayRange): void {
  const days = (dayStart(to) - dayStart(from)) / DAY_MS;
  if (cells * days <= MAX_CELL_DAYS) return;
  const detail = `${cells} cells over ${days} days are more than ${MAX_CELL_DAYS} days in all: shorten the range, or take fewer positions or outlets`;
  throw new ProblemError(400, "Too long a range for so many cells.", {
    errors: [{ pointer: "/from", detail }],
  });
}

/** An outlet that never raises a position has no stance on it, which is no zero. */
function cell(position: string, { total }: OutletTotal, sums: OutletSums | undefined) {
  const { n = 0, favor = 0, against = 0, mixed = 0, neutral = 0 } = sums ?? {};
  const mean = sums
    ? roundedMean(n, sums.stanceSum, sums.stanceSquares)
    : { stance: null, low: null, high: null };
  return { position, articles: n, share: round(n / total), ...mean, favor, against, mixed, neutral };
}
