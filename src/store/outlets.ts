import type { Database } from "./database.ts";
import { sumsOf, type Sums, type SumsRecord } from "./sums.ts";

/** Sums over a range for one outlet under one revision, in thousandths as in `daily`. */
export type OutletSums = Sums & { outlet: string; revision: number };

/** An outlet with the number of its articles in a range. */
export type OutletTotal = { outlet: string; total: number };

/**
 * The outlets with articles in [from, to), UTC days, the busiest first; at most `most` outlets, in alphabetical order,
 * are looked at. Reads one row an outlet to find it, and one a day of its range to count.
 */
export async function outletTotals(
  db: Database,
  range: { from: string; to: string },
  most: number,
): Promise<{ totals: OutletTotal[]; seen: number }> {
  const { results } = await db
    .prepare(
      // From one outlet to the next by the key: a "loose index scan", whatever the number of days between them.
      `WITH RECURSIVE outlet (facet) AS (
         SELECT min(facet) FROM daily_total WHERE facet >= 'outlet:' AND facet < 'outlet;'
         UNION ALL
         SELECT (SELECT min(facet) FROM daily_total WHERE facet > outlet.facet AND facet < 'outlet;')
         FROM outlet WHERE outlet.facet IS NOT NULL LIMIT ?3)
       SELECT substr(outlet.facet, 8) AS outlet,
              (SELECT coalesce(sum(n), 0) FROM daily_total
               WHERE daily_total.facet = outlet.facet AND day >= ?1 AND day < ?2) AS total
       FROM outlet WHERE outlet.facet IS NOT NULL
       ORDER BY total DESC, outlet`,
    )
    .bind(range.from, range.to, most)
    .all<OutletTotal>();
  return { totals: results.filter(({ total }) => total > 0), seen: results.length };
}

/** Those of the named outlets that have articles in [from, to), the busiest first. Reads a row a day of each. */
export async function namedOutletTotals(
  db: Database,
  range: { from: string; to: string },
  outlets: string[],
): Promise<OutletTotal[]> {
  const { results } = await db
    .prepare(
      `SELECT outlet.value AS outlet, sum(n) AS total
       FROM json_each(?3) AS outlet
       CROSS JOIN daily_total ON daily_total.facet = 'outlet:' || outlet.value AND day >= ?1 AND day < ?2
       GROUP BY outlet.value HAVING sum(n) > 0
       ORDER BY total DESC, outlet`,
    )
    .bind(range.from, range.to, JSON.stringify([...new Set(outlets)]))
    .all<OutletTotal>();
  return results;
}

/** What each outlet's articles in [from, to) come to under each revision; no row where it has none. */
export async function outletSums(
  db: Database,
  wanted: { outlets: string[]; revisions: number[]; from: string; to: string },
): Promise<OutletSums[]> {
  const { results } = await db
    .prepare(
      `SELECT outlet.value AS outlet, revision.value AS revision, sum(n) AS n, sum(favor) AS favor,
              sum(against) AS against, sum(mixed) AS mixed, sum(neutral) AS neutral,
              sum(stance_sum) AS stance_sum, sum(stance_squares) AS stance_squares
       FROM json_each(?1) AS outlet CROSS JOIN json_each(?2) AS revision
       CROSS JOIN daily ON daily.revision_id = revision.value AND daily.facet = 'outlet:' || outlet.value
         AND daily.day >= ?3 AND daily.day < ?4
       GROUP BY outlet.key, revision.key`,
    )
    .bind(JSON.stringify(wanted.outlets), JSON.stringify(wanted.revisions), wanted.from, wanted.to)
    .all<SumsRecord & { outlet: string; revision: number }>();
  return results.map((row) => ({ outlet: row.outlet, revision: row.revision, ...sumsOf(row) }));
}
