import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, it } from "vitest";
import { positionRevisions } from "../../src/store/positions.ts";
import { dailyRows, readSeries, totalRows } from "../../src/store/series.ts";
import { storeArticles, storePosition, type Stored } from "../support/stored.ts";

const YEAR = { from: "2025-07-01", to: "2026-07-01" };

/** `count` articles spread over the 365 days of the year, each on both positions. */
function year(count: number, prefix: string): Stored[] {
  return Array.from({ length: count }, (_, index) => ({
    id: `${prefix}-${index}`,
    publishedAt: new Date(Date.UTC(2025, 6, 1 + (index % 365), index % 24))
      .toISOString()
      .replace(".000Z", "Z"),
    outlet: index % 2 === 0 ? "even.example" : "odd.example",
    scores: [1, 2].map((revision) => ({
      revision,
      label: "favor" as const,
      stance: 0.1 + (index % 7) / 1000,
      quoted: 0.05,
      ...(index % 3 === 0 ? { author: 0.2 } : {}),
    })),
  }));
}

beforeAll(async () => {
  await storePosition(env.DB, "hype", 1);
  await storePosition(env.DB, "pause", 2);
  await storePosition(env.DB, "new", 3, false);
  await storeArticles(env.DB, year(100, "first"));
});

describe("a one-position trend over a year reads about as many rows as the year has days", () => {
  const readYear = async () => ({
    daily: await dailyRows(env.DB, { revision: 1, facet: "all", voice: "all" }, YEAR.from, YEAR.to),
    totals: await totalRows(env.DB, "all", YEAR.from, YEAR.to),
  });

  it("with 100 articles stored", async () => {
    const { daily, totals } = await readYear();
    expect(daily.rows).toHaveLength(100);
    expect(daily.rowsRead).toBeGreaterThanOrEqual(100);
    expect(daily.rowsRead).toBeLessThanOrEqual(366 + 5);
    expect(totals.rowsRead).toBeLessThanOrEqual(366 + 5);
  });

  it("with 5,000 articles stored", async () => {
    await storeArticles(env.DB, year(4900, "more"));
    const { daily, totals } = await readYear();
    expect(daily.rows).toHaveLength(365);
    expect(daily.rows.reduce((sum, row) => sum + row.n, 0)).toBe(5000);
    expect(totals.rows.reduce((sum, row) => sum + row.n, 0)).toBe(5000);
    expect(daily.rowsRead).toBeLessThanOrEqual(366 + 5);
    expect(totals.rowsRead).toBeLessThanOrEqual(366 + 5);
  });
});

describe("reading series", () => {
  it("gives the rows of each slice in the order asked for, by day, with sums in thousandths", async () => {
    const read = await readSeries(env.DB, {
      slices: [
        { revision: 2, facet: "outlet:odd.example", voice: "all" },
        { revision: 99, facet: "all", voice: "all" },
        { revision: 1, facet: "all", voice: "author" },
      ],
      totals: ["outlet:even.example", "all"],
      from: "2025-07-01",
      to: "2025-07-03",
    });
    expect(read.daily.map((rows) => rows.map((row) => row.day))).toEqual([
      ["2025-07-01", "2025-07-02"],
      [],
      ["2025-07-01", "2025-07-02"],
    ]);
    const author = read.daily[2]?.[0];
    expect(author).toMatchObject({ favor: author?.n, against: 0, stanceSum: 200 * (author?.n ?? 0) });
    expect(author?.stanceSquares).toBe(40_000 * (author?.n ?? 0));
    expect(read.totals.map((rows) => rows.length)).toEqual([2, 2]);
    expect(read.totals[0]?.[0]?.n).toBeLessThan(read.totals[1]?.[0]?.n ?? 0);
  });

  it("takes `to` as the first day that is left out", async () => {
    const { rows } = await totalRows(env.DB, "all", "2025-07-02", "2025-07-03");
    expect(rows.map((row) => row.day)).toEqual(["2025-07-02"]);
  });

  it("knows every position that is not deleted, and which revision is active", async () => {
    await storePosition(env.DB, "deleted", 4, false);
    await env.DB.prepare("UPDATE revision SET state = 'retired' WHERE id = 4").run();
    expect([...(await positionRevisions(env.DB))]).toEqual([
      ["hype", 1],
      ["new", null],
      ["pause", 2],
    ]);
  });
});
