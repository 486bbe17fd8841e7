import { describe, expect, it } from "vitest";
import { meanInterval, PRIOR_DF, PRIOR_SD } from "../../src/trends/interval.ts";
import { tProbability, tQuantile } from "../../src/trends/student.ts";

describe("Student's t", () => {
  // Table values: NIST/SEMATECH e-Handbook of Statistical Methods, 1.3.6.7.2, and R's qt(0.975, df).
  it.each([
    [3, 3.182446],
    [4, 2.776445],
    [5, 2.570582],
    [6, 2.446912],
    [7, 2.364624],
    [10, 2.228139],
    [15, 2.13145],
    [30, 2.042272],
    [60, 2.000298],
    [120, 1.97993],
    [1000, 1.962339],
  ])("has the 0.975 quantile of the tables at %d degrees of freedom", (df, quantile) => {
    expect(tQuantile(df)).toBeCloseTo(quantile, 5);
  });

  it.each([
    ["even", 2, 4.302653, 0.95],
    ["odd", 5, 2.015048, 0.9],
    ["large", 100, 1.660234, 0.9],
  ])(
    "has the probability of the tables at an %s number of degrees of freedom",
    (_name, df, t, probability) => {
      expect(tProbability(t, df)).toBeCloseTo(probability, 6);
    },
  );
});

/** The interval of these stances. */
const of = (...stances: number[]) =>
  meanInterval(
    stances.length,
    stances.reduce((sum, stance) => sum + stance * 1000, 0),
    stances.reduce((sum, stance) => sum + (stance * 1000) ** 2, 0),
  );
const width = ({ low, high }: { low: number; high: number }) => high - low;

describe("the interval of a mean stance", () => {
  it("is there for a single article, and wide", () => {
    expect(of(0.5).mean).toBe(0.5);
    expect(width(of(0))).toBeGreaterThan(1.5);
  });

  it("stays open for articles that all agree", () => {
    expect(width(of(0.5, 0.5, 0.5))).toBeGreaterThan(0.3);
  });

  it("narrows as articles come in", () => {
    const widths = [1, 2, 5, 20, 200].map((n) => width(of(...Array.from({ length: n }, () => 0.1))));
    expect(widths).toEqual([...widths].sort((a, b) => b - a));
    expect(new Set(widths).size).toBe(5);
  });

  it("widens as articles disagree", () => {
    expect(width(of(0.8, -0.8, 0.8, -0.8))).toBeGreaterThan(width(of(0.1, -0.1, 0.1, -0.1)));
  });

  it("never leaves the scale", () => {
    expect(of(1).high).toBe(1);
    expect(of(-1, -1).low).toBe(-1);
  });

  it("is the plain t interval's formula with the prior's variance and degrees of freedom added", () => {
    const variance = (PRIOR_DF * PRIOR_SD ** 2 + 0.5) / (PRIOR_DF + 1);
    const half = tQuantile(PRIOR_DF + 1) * Math.sqrt(variance / 2);
    expect(of(0.7, -0.3)).toMatchObject({ low: expect.closeTo(0.2 - half, 10) as number });
  });

  it.each([1, 2, 3, 4, 5, 10, 50])("covers the truth in 93 to 98 %% of cases with %d articles", (n) => {
    const random = generator(20_260_630 + n);
    const series = 20_000;
    let covered = 0;
    for (let i = 0; i < series; i += 1) {
      const mix = randomMix(random);
      const truth = 0.65 * (mix.favor - mix.against);
      const { low, high } = of(...Array.from({ length: n }, () => drawStance(mix, random)));
      if (low <= truth && truth <= high) covered += 1;
    }
    expect(covered / series).toBeGreaterThan(0.93);
    expect(covered / series).toBeLessThan(0.98);
  });
});

type Mix = { favor: number; against: number; mixed: number };

/** Shares of labels, anywhere from one-sided to divided: uniform over all the mixes (a flat Dirichlet). */
function randomMix(random: () => number): Mix {
  const [a, b, c, d] = [0, 0, 0, 0].map(() => -Math.log(1 - random())) as [number, number, number, number];
  const all = a + b + c / 2 + d / 2;
  return { favor: a / all, against: b / all, mixed: c / 2 / all };
}

/** A side is 0.3 to 1 strong (0.65 on average), a mixed article within 0.15 of 0, a neutral one 0. */
function drawStance(mix: Mix, random: () => number): number {
  const which = random();
  if (which < mix.favor) return 0.3 + 0.7 * random();
  if (which < mix.favor + mix.against) return -0.3 - 0.7 * random();
  return which < mix.favor + mix.against + mix.mixed ? 0.3 * random() - 0.15 : 0;
}

/** mulberry32: the same numbers in every run. */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
