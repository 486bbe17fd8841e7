import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { DailyRow } from "../../src/model/series.ts";
import { meanInterval } from "../../src/trends/interval.ts";
import { bucketsOf, DAY_MS, dayOf, dayStart } from "../../src/trends/buckets.ts";
import { firstDay, trendPoints } from "../../src/trends/points.ts";

/** A day of articles in favour, each with this stance in thousandths. */
function favorDay(day: string, n: number, stance: number): DailyRow {
  return {
    day,
    n,
    favor: n,
    against: 0,
    mixed: 0,
    neutral: 0,
    stanceSum: n * stance,
    stanceSquares: n * stance * stance,
  };
}

const EMPTY = {
  articles: 0,
  share: null,
  stance: null,
  low: null,
  high: null,
  favor: 0,
  against: 0,
  mixed: 0,
  neutral: 0,
};

describe("the points of a trend", () => {
  it("has every bucket of the range, empty ones included", () => {
    const points = trendPoints({
      daily: [favorDay("2026-06-02", 2, 500)],
      totals: [
        { day: "2026-06-02", n: 3 },
        { day: "2026-06-03", n: 4 },
      ],
      from: "2026-06-01",
      to: "2026-06-04",
      bucket: "day",
      smooth: 1,
    });
    const { low, high } = meanInterval(2, 1000, 500_000);
    expect(points).toEqual([
      { ...EMPTY, t: "2026-06-01", total: 0 },
      {
        ...EMPTY,
        t: "2026-06-02",
        articles: 2,
        total: 3,
        share: 0.6667,
        stance: 0.5,
        low: expect.closeTo(low, 4) as number,
        high: expect.closeTo(high, 4) as number,
        favor: 2,
      },
      { ...EMPTY, t: "2026-06-03", total: 4, share: 0 },
    ]);
  });

  it("rounds to 4 decimals and never says -0", () => {
    const [point] = trendPoints({
      daily: [{ ...favorDay("2026-06-01", 3, 0), stanceSum: -1, stanceSquares: 1 }],
      totals: [{ day: "2026-06-01", n: 7 }],
      from: "2026-06-01",
      to: "2026-06-02",
      bucket: "day",
      smooth: 1,
    });
    expect(point).toMatchObject({ share: 0.4286, stance: -0.0003 });
    const [flat] = trendPoints({
      daily: [{ ...favorDay("2026-06-01", 1000, 0), stanceSum: -1, stanceSquares: 1 }],
      totals: [],
      from: "2026-06-01",
      to: "2026-06-02",
      bucket: "day",
      smooth: 1,
    });
    expect(Object.is(flat?.stance, 0)).toBe(true);
  });

  it("counts only the days of the range in a week that begins before it", () => {
    const points = trendPoints({
      daily: [favorDay("2026-06-02", 5, 900), favorDay("2026-06-04", 1, 300), favorDay("2026-06-09", 1, 200)],
      totals: [],
      from: "2026-06-03",
      to: "2026-06-09",
      bucket: "week",
      smooth: 1,
    });
    expect(points.map(({ t, articles, stance }) => ({ t, articles, stance }))).toEqual([
      { t: "2026-06-01", articles: 1, stance: 0.3 },
      { t: "2026-06-08", articles: 0, stance: null },
    ]);
  });

  it("smooths from sums, so that a day counts by its articles", () => {
    const points = trendPoints({
      daily: [favorDay("2026-06-01", 9, 1000), favorDay("2026-06-02", 1, 0)],
      totals: [
        { day: "2026-06-01", n: 10 },
        { day: "2026-06-02", n: 10 },
      ],
      from: "2026-06-01",
      to: "2026-06-05",
      bucket: "day",
      smooth: 2,
    });
    expect(points.map(({ articles, total, stance, share }) => [articles, total, stance, share])).toEqual([
      [9, 10, 1, 0.9],
      [10, 20, 0.9, 0.5],
      [1, 10, 0, 0.1],
      [0, 0, null, null],
    ]);
  });

  it("smooths its first points over the buckets before the range", () => {
    const points = trendPoints({
      daily: [favorDay("2026-05-31", 1, 400), favorDay("2026-05-30", 1, 900), favorDay("2026-06-01", 1, 200)],
      totals: [],
      from: "2026-06-01",
      to: "2026-06-02",
      bucket: "day",
      smooth: 2,
    });
    expect(points).toMatchObject([{ t: "2026-06-01", articles: 2, stance: 0.3 }]);
  });

  it.each([
    ["at its first day without smoothing", "2026-06-03", "week", 1, "2026-06-03"],
    ["six days earlier with 7 days of smoothing", "2026-06-03", "day", 7, "2026-05-28"],
    ["at the Monday three weeks earlier with 4 weeks", "2026-06-03", "week", 4, "2026-05-11"],
    ["at the first of the month before with 2 months", "2026-06-03", "month", 2, "2026-05-01"],
  ] as const)("rests on days that begin %s", (_name, from, bucket, smooth, first) => {
    expect(firstDay(from, bucket, smooth)).toBe(first);
  });
});

describe("for any rows, range, bucket and smoothing", () => {
  const FROM = "2026-03-04";
  const rows = fc.uniqueArray(
    fc.record({
      offset: fc.integer({ min: -150, max: 80 }),
      n: fc.integer({ min: 1, max: 9 }),
      stance: fc.integer({ min: -1000, max: 1000 }),
    }),
    { selector: (row) => row.offset, maxLength: 60 },
  );
  const bucket = fc.constantFrom("day" as const, "week" as const, "month" as const);

  it("a smoothed point is the sum of the days in its window, and says so bucket by bucket", () => {
    fc.assert(
      fc.property(
        rows,
        bucket,
        fc.integer({ min: 1, max: 5 }),
        fc.integer({ min: 1, max: 70 }),
        (made, bucket, smooth, days) => {
          const daily = made.map((row) =>
            favorDay(dayOf(dayStart(FROM) + row.offset * DAY_MS), row.n, row.stance),
          );
          const to = dayOf(dayStart(FROM) + days * DAY_MS);
          const points = trendPoints({ daily, totals: daily, from: FROM, to, bucket, smooth });
          const first = firstDay(FROM, bucket, smooth);
          const starts = bucketsOf(first, to, bucket);

          expect(points.map((point) => point.t)).toEqual(bucketsOf(FROM, to, bucket));
          for (const [index, point] of points.entries()) {
            const begin = starts[index] ?? "";
            const end = starts[index + smooth] ?? to;
            const inside = daily.filter(
              (row) => row.day >= begin && row.day >= first && row.day < end && row.day < to,
            );
            const articles = inside.reduce((sum, row) => sum + row.n, 0);
            const sum = inside.reduce((total, row) => total + row.stanceSum, 0);
            expect(point).toMatchObject({ articles, total: articles, favor: articles });
            expect(point.stance).toEqual(
              articles === 0 ? null : (expect.closeTo(sum / articles / 1000, 3) as number),
            );
          }
        },
      ),
    );
  });
});
