import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dayStart } from "../../src/trends/buckets.ts";
import { findShifts, MIN_DAYS, type ShiftRow } from "../../src/trends/shifts.ts";
import { seededRandom } from "../support/random.ts";
import { dayNumber, FIRST_DAY, simulateRows, type Plan } from "./simulated.ts";

const SEED = 20_260_704;
const SERIES = 300;
const ALL = { from: FIRST_DAY, to: "2100-01-01" };
/** Simulations are quick, but not on a machine that has much else to do. */
const PATIENCE = 60_000;

const percent = (count: number, of: number) => `${((100 * count) / of).toFixed(1)} %`;

/** Days `from` to `to` - 1, each with articles of these stances in thousandths. */
function level(from: number, to: number, ...stances: number[]): ShiftRow[] {
  return Array.from({ length: to - from }, (_, i) => ({
    day: dayNumber(from + i),
    n: stances.length,
    stanceSum: stances.reduce((sum, stance) => sum + stance, 0),
    stanceSquares: stances.reduce((sum, stance) => sum + stance ** 2, 0),
  }));
}

describe("a stationary series of 365 days", () => {
  it.each<[string, Plan]>([
    ["at 1 article a day", { days: 365, perDay: 1 }],
    ["at 5 articles a day", { days: 365, perDay: 5 }],
    ["at 20 articles a day", { days: 365, perDay: 20 }],
    ["at about 1 article in 3 days", { days: 365, perDay: 0.33, varying: true }],
    ["when the articles of a day lean together", { days: 365, perDay: 5, together: 0.2 }],
    ["when many articles lean together", { days: 365, perDay: 20, together: 0.3 }],
    ["when a leaning lasts for days", { days: 365, perDay: 5, together: 0.2, lasting: 0.5 }],
  ])(
    "%s raises alarms in at most 5 of 100 cases",
    (name, plan) => {
      const random = seededRandom(SEED);
      const smallest: number[] = [];
      for (let i = 0; i < SERIES; i += 1) {
        const shifts = findShifts(simulateRows(plan, random), ALL);
        smallest.push(Math.min(1, ...shifts.map(({ p }) => p)));
      }
      const upTo = (p: number) => smallest.filter((value) => value <= p).length;
      console.log(
        `false alarms ${name}: ${percent(upTo(0.05), SERIES)} of ${SERIES} series (p <= 0.01: ${percent(upTo(0.01), SERIES)}), seed ${SEED}`,
      );
      expect(upTo(0.05) / SERIES).toBeLessThanOrEqual(0.05);
      expect(upTo(0.01) / SERIES).toBeLessThanOrEqual(0.02);
    },
    PATIENCE,
  );
});

describe("a single shift of level", () => {
  it.each<[string, Plan, number, number]>([
    ["of 0.5 sd at 5 articles a day", { days: 365, perDay: 5 }, 0.5, 0.8],
    ["of 0.5 sd at about 5 articles a day", { days: 365, perDay: 5, varying: true }, 0.5, 0.8],
    ["of 0.5 sd at 20 articles a day", { days: 365, perDay: 20 }, 0.5, 0.95],
    ["of 1 sd at 5 articles a day in a quarter", { days: 90, perDay: 5 }, 1, 0.95],
    ["of 3 sd, which does not drown itself,", { days: 60, perDay: 5 }, 3, 0.98],
  ])(
    "%s is found within 3 days",
    (name, plan, size, share) => {
      const random = seededRandom(SEED);
      const counts = { found: 0, any: 0 };
      for (let i = 0; i < SERIES; i += 1) {
        const day = 20 + Math.floor(random() * (plan.days - 40));
        const shifts = findShifts(simulateRows({ ...plan, shift: { day, size } }, random), ALL);
        const off = shifts.map(({ t }) => Math.abs(dayStart(t) - dayStart(dayNumber(day))) / 86_400_000);
        if (off.length > 0) counts.any += 1;
        if (off.some((days) => days <= 3)) counts.found += 1;
      }
      console.log(
        `shifts ${name} found within 3 days: ${percent(counts.found, SERIES)} of ${SERIES} (found at all: ${percent(counts.any, SERIES)}), seed ${SEED}`,
      );
      expect(counts.found / SERIES).toBeGreaterThanOrEqual(share);
    },
    PATIENCE,
  );
});

describe("a shift", () => {
  const rows = [...level(0, 40, 100, 300), ...level(40, 100, 500, 700)];

  it("says when, from where to where, how far, how surely and on how many articles", () => {
    expect(findShifts(rows, ALL)).toEqual([
      { t: dayNumber(40), before: 0.2, after: 0.6, effect: 3.9799, p: 0.0001, articles: 200 },
    ]);
  });

  it("is described by the segments next to it", () => {
    const shifts = findShifts([...rows, ...level(100, 130, -200, 0)], ALL);
    expect(shifts).toMatchObject([
      { t: dayNumber(40), before: 0.2, after: 0.6, articles: 200 },
      { t: dayNumber(100), before: 0.6, after: -0.1, articles: 180 },
    ]);
  });

  it("begins on the first day that has articles", () => {
    const gap = rows.filter(({ day }) => day < dayNumber(40) || day >= dayNumber(50));
    expect(findShifts(gap, ALL)).toMatchObject([{ t: dayNumber(50), articles: 180 }]);
  });

  it("is seen between articles that all agree", () => {
    const shifts = findShifts([...level(0, 30, 300), ...level(30, 60, 350)], ALL);
    expect(shifts).toMatchObject([{ t: dayNumber(30), before: 0.3, after: 0.35 }]);
  });

  it("is looked for in the range only", () => {
    expect(findShifts(rows, { from: FIRST_DAY, to: dayNumber(40) })).toEqual([]);
    expect(findShifts(rows, { from: dayNumber(10), to: dayNumber(90) })).toMatchObject([{ articles: 160 }]);
  });

  it("needs two levels of two weeks", () => {
    const short = [...level(0, MIN_DAYS, 0), ...level(MIN_DAYS, 2 * MIN_DAYS - 1, 900)];
    expect(findShifts(short, ALL)).toEqual([]);
    expect(findShifts([...short, ...level(27, 28, 900)], ALL)).toMatchObject([{ t: dayNumber(14) }]);
  });

  it("is in no series without articles, nor in one that never moves", () => {
    expect(findShifts([], ALL)).toEqual([]);
    expect(findShifts(level(0, 365, 400, 400), ALL)).toEqual([]);
  });
});

describe("for any series", () => {
  const series = fc
    .record({
      seed: fc.integer(),
      day: fc.integer({ min: 14, max: 106 }),
      size: fc.double({ min: 0, max: 2, noNaN: true }),
      perDay: fc.constantFrom(0.5, 2, 6),
    })
    .map(({ seed, day, size, perDay }) =>
      simulateRows({ days: 120, perDay, varying: true, shift: { day, size } }, seededRandom(seed)),
    );
  const holds = (property: (rows: ShiftRow[]) => void) => {
    fc.assert(fc.property(series, property), { numRuns: 60, seed: SEED });
  };
  const close = (value: number) => expect.closeTo(value, 3) as number;

  it("other dates change nothing but the dates", () => {
    holds((rows) => {
      const later = (day: string) => dayNumber((dayStart(day) - dayStart(FIRST_DAY)) / 86_400_000 + 1000);
      const moved = findShifts(
        rows.map((row) => ({ ...row, day: later(row.day) })),
        ALL,
      );
      expect(moved).toEqual(findShifts(rows, ALL).map((shift) => ({ ...shift, t: later(shift.t) })));
    });
  });

  it("the order of the rows does not matter", () => {
    holds((rows) => {
      expect(findShifts([...rows].reverse(), ALL)).toEqual(findShifts(rows, ALL));
    });
  });

  it("a constant more changes nothing but the levels", () => {
    holds((rows) => {
      const more = rows.map(({ day, n, stanceSum, stanceSquares }) => ({
        day,
        n,
        stanceSum: stanceSum + 100 * n,
        stanceSquares: stanceSquares + 200 * stanceSum + 10_000 * n,
      }));
      const expected = findShifts(rows, ALL).map((shift) => ({
        ...shift,
        before: close(shift.before + 0.1),
        after: close(shift.after + 0.1),
        effect: close(shift.effect),
        p: close(shift.p),
      }));
      expect(findShifts(more, ALL)).toEqual(expected);
    });
  });

  it("another scale, or the other side, scales the levels and turns the effect", () => {
    holds((rows) => {
      const turned = rows.map((row) => ({
        ...row,
        stanceSum: -2 * row.stanceSum,
        stanceSquares: 4 * row.stanceSquares,
      }));
      const expected = findShifts(rows, ALL).map((shift) => ({
        ...shift,
        before: close(-2 * shift.before),
        after: close(-2 * shift.after),
        effect: close(-shift.effect),
        p: close(shift.p),
      }));
      expect(findShifts(turned, ALL)).toEqual(expected);
    });
  });
});

it("twenty years of days take a moment", () => {
  const rows = simulateRows({ days: 7305, perDay: 5, shift: { day: 3000, size: 0.5 } }, seededRandom(SEED));
  const start = process.cpuUsage();
  expect(findShifts(rows, ALL)).toHaveLength(1);
  const { user } = process.cpuUsage(start);
  console.log(`7,305 days: ${(user / 1000).toFixed(0)} ms`);
  expect(user / 1000).toBeLessThan(2000);
});
