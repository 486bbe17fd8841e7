import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { normalSquare, penaltyOf, pOf, studentSquare } from "../../src/trends/alarm.ts";
import { Costs } from "../../src/trends/costs.ts";
import { locate } from "../../src/trends/locate.ts";
import { changePoints } from "../../src/trends/segment.ts";
import { tQuantile } from "../../src/trends/student.ts";

/** What a segmentation costs, from the definition. */
function costOf(values: number[], weights: number[], changes: number[], penalty: number): number {
  const bounds = [0, ...changes, values.length];
  let cost = penalty * changes.length;
  for (let i = 1; i < bounds.length; i += 1) {
    const stretch = values.slice(bounds[i - 1], bounds[i]).map((value, j) => {
      return { value, weight: weights[(bounds[i - 1] ?? 0) + j] ?? 0 };
    });
    const weight = stretch.reduce((sum, one) => sum + one.weight, 0);
    const mean = stretch.reduce((sum, one) => sum + one.weight * one.value, 0) / weight;
    cost += stretch.reduce((sum, one) => sum + one.weight * (one.value - mean) ** 2, 0);
  }
  return cost;
}

/** The least cost of all segmentations: tries every last change, prunes nothing. */
function leastCost(values: number[], weights: number[], penalty: number, minLength: number): number {
  const least = [-penalty];
  for (let end = 1; end <= values.length; end += 1) {
    least[end] = Infinity;
    for (let start = 0; start <= end - minLength; start += 1) {
      const stretch = costOf(values.slice(start, end), weights.slice(start, end), [], 0);
      least[end] = Math.min(least[end] ?? Infinity, (least[start] ?? Infinity) + penalty + stretch);
    }
  }
  return least.at(-1) ?? Infinity;
}

describe("segments", () => {
  const series = fc.array(
    fc.record({ value: fc.integer({ min: -10, max: 10 }), weight: fc.integer({ min: 1, max: 5 }) }),
    { minLength: 10, maxLength: 45 },
  );

  it("cost as little as those of an exhaustive search, and are long enough", () => {
    fc.assert(
      fc.property(
        series,
        fc.integer({ min: 1, max: 400 }),
        fc.integer({ min: 1, max: 5 }),
        (points, penalty, minLength) => {
          const values = points.map(({ value }) => value);
          const weights = points.map(({ weight }) => weight);
          const costs = new Costs(Float64Array.from(values), Float64Array.from(weights));
          const changes = changePoints(costs, penalty, minLength);
          const bounds = [0, ...changes, values.length];
          expect(bounds.slice(1).every((bound, i) => bound - (bounds[i] ?? 0) >= minLength)).toBe(true);
          expect(costOf(values, weights, changes, penalty)).toBeCloseTo(
            leastCost(values, weights, penalty, minLength),
            6,
          );
        },
      ),
      { numRuns: 200 },
    );
  });
});

describe("a change between two bounds", () => {
  const values = Float64Array.from({ length: 60 }, (_, i) => (i % 2) + (i < 30 ? 0 : 5));
  const costs = new Costs(values, new Float64Array(60).fill(4));
  const days = Array.from({ length: 60 }, (_, i) => i);

  it("is where the level changes, and saves what the two levels save over one", () => {
    const { index, saved } = locate(costs, days, { start: 0, end: 60, minLength: 5 });
    expect(index).toBe(30);
    expect(saved).toBeCloseTo((5 ** 2 * (30 * 30 * 4)) / 60, 8);
  });

  it("keeps its distance from both", () => {
    expect(locate(costs, days, { start: 28, end: 60, minLength: 5 }).index).toBeGreaterThanOrEqual(33);
    expect(locate(costs, days, { start: 0, end: 32, minLength: 5 }).index).toBeLessThanOrEqual(27);
  });
});

describe("what an alarm takes", () => {
  it.each([5, 30, 200])(
    "is the same in Student's terms: the 0.975 quantile at %d degrees of freedom",
    (df) => {
      expect(Math.sqrt(normalSquare(tQuantile(df) ** 2, df))).toBeCloseTo(1.96, 2);
      expect(studentSquare(normalSquare(7, df), df)).toBeCloseTo(7, 10);
    },
  );

  it("grows with the days", () => {
    expect(penaltyOf(365)).toBe(10.5);
    expect(penaltyOf(7305)).toBeGreaterThan(penaltyOf(365));
  });

  it("makes p fall from 0.05 to 0.0001, never rise", () => {
    const ps = Array.from({ length: 60 }, (_, i) => pOf(penaltyOf(365) + i, 365));
    expect(ps[0]).toBeCloseTo(0.05, 10);
    expect(ps.at(-1)).toBe(0.0001);
    expect(ps).toEqual([...ps].sort((a, b) => b - a));
  });
});
