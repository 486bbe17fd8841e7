import { Hono } from "hono";
import * as z from "zod";
import { outletMatrix } from "../model/holder.ts";
import { positionId } from "../model/position.ts";
import { outletSums, outletTotals, type OutletSums, type OutletTotal } from "../store/outlets.ts";
import { round, roundedMean } from "../trends/rounding.ts";
import { resolveDays } from "../trends/range.ts";
import type { AppEnv } from "./context.ts";
import { describe } from "./describe.ts";
import { query } from "./input.ts";
import { countUpTo, dayBound, knownRevisions, outletName, strictQuery } from "./reads.ts";

/** How many outlets one answer looks at to find the busiest. */
const MAX_OUTLETS = 1000;

const outletsQuery = strictQuery({
  position: z.array(positionId).default([]).describe("Positions; all of them when none is named."),
  outlet: z.array(outletName).default([]).describe("Outlets; the busiest ones when none is named."),
  from: dayBound("from"),
  to: dayBound("to"),
  limit: countUpTo(100, 25).describe("Outlets in the answer."),
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
    const { totals, seen } = await outletTotals(c.var.db, range, MAX_OUTLETS);
    const wanted = new Set(asked.outlet);
    const shown = totals
      .filter(({ outlet }) => wanted.size === 0 || wanted.has(outlet))
      .slice(0, asked.limit);
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
    return c.json({ ...range, timezone: "UTC" as const, complete: seen < MAX_OUTLETS, items });
  },
);

/** An outlet that never raises a position has no stance on it, which is no zero. */
function cell(position: string, { total }: OutletTotal, sums: OutletSums | undefined) {
  const { n = 0, favor = 0, against = 0, mixed = 0, neutral = 0 } = sums ?? {};
  const mean = sums
    ? roundedMean(n, sums.stanceSum, sums.stanceSquares)
    : { stance: null, low: null, high: null };
  return { position, articles: n, share: round(n / total), ...mean, favor, against, mixed, neutral };
}
