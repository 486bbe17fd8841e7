import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { meanInterval, PRIOR_DF, PRIOR_SD, shareInterval } from "../../src/trends/interval.ts";
import { tProbability, tQuantile } from "../../src/trends/student.ts";
import { seededRandom } from "../support/random.ts";
import { drawStance, meanOf, randomMix, type Mix, type Random } from "./simulated.ts";

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
    expect(width(of(0))).toBeGreaterThan(1);
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

  it.each([1, 2, 3, 4, 5, 8, 20, 100])("of %d articles covers the truth in 93 to 97 of 100 cases", (n) => {
    const share = coverage(n, n === 100 ? 8000 : 20_000, seededRandom(SEED + n), randomMix);
    console.log(`interval of ${n} articles: covers ${(100 * share).toFixed(1)} %, seed ${SEED + n}`);
    expect(share).toBeGreaterThan(0.93);
    expect(share).toBeLessThan(0.97);
  });

  // One kind of series alone: a known limit of any interval that sees the articles only, held so that it is not forgotten.
  it.each<[string, Mix, number]>([
    ["one-sided", { favor: 0.9, against: 0.04, passing: 0.4 }, 0.94],
    ["leaning", { favor: 0.7, against: 0.15, passing: 0.4 }, 0.92],
    ["mild", { favor: 0.3, against: 0.5, passing: 0.4 }, 0.9],
    ["divided", { favor: 0.4, against: 0.4, passing: 0.4 }, 0.88],
    ["calm", { favor: 0.2, against: 0.1, passing: 0.4 }, 0.94],
    ["leaning, all clear", { favor: 0.7, against: 0.2, passing: 0.1 }, 0.84],
    ["split in two, all clear", { favor: 0.5, against: 0.5, passing: 0 }, 0.55],
  ])("covers the truth of a %s series too", (name, mix, least) => {
    const counts = [1, 2, 3, 4, 5, 8, 20, 100];
    const shares = counts.map((n) => coverage(n, 3000, seededRandom(SEED + n), () => mix));
    const figures = counts.map((n, i) => `n=${n} ${(100 * (shares[i] ?? 0)).toFixed(1)} %`);
    console.log(`interval in a ${name} series: ${figures.join(", ")}, seed ${SEED}`);
    expect(Math.min(...shares)).toBeGreaterThan(least);
    expect(shares.at(-1)).toBeGreaterThan(0.925);
  });
});

const SEED = 20_260_630;

/** In what share of `series` series the interval of `n` articles holds the true mean. */
function coverage(n: number, series: number, random: Random, mixOf: (random: Random) => Mix): number {
  let covered = 0;
  for (let i = 0; i < series; i += 1) {
    const mix = mixOf(random);
    const truth = meanOf(mix);
    let [sum, squares] = [0, 0];
    for (let article = 0; article < n; article += 1) {
      const stance = drawStance(mix, random);
      sum += stance;
      squares += stance ** 2;
    }
    const { low, high } = meanInterval(n, sum, squares);
    if (low <= truth && truth <= high) covered += 1;
  }
  return covered / series;
}

describe("the interval of a share", () => {
  // Newcombe (1998), "Two-sided confidence intervals for the single proportion", Stat. Med. 17, table I, method 3.
  it.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])("is Wilson's for %d of %d", (count, n, low, high) => {
    expect(shareInterval(count, n).low).toBeCloseTo(low, 4);
    expect(shareInterval(count, n).high).toBeCloseTo(high, 4);
  });

  it("knows nothing without articles", () => {
    expect(shareInterval(0, 0)).toEqual({ low: 0, high: 1 });
  });

  it("holds the share, stays on the scale, is never a point and mirrors", () => {
    fc.assert(
      fc.property(fc.nat(500), fc.nat(500), (count, rest) => {
        const n = count + rest + 1;
        const { low, high } = shareInterval(count, n);
        const mirrored = shareInterval(n - count, n);
        expect(low).toBeGreaterThanOrEqual(0);
        expect(low).toBeLessThanOrEqual(count / n);
        expect(high).toBeGreaterThan(count / n);
        expect(high).toBeLessThanOrEqual(1);
        expect(mirrored.low).toBeCloseTo(1 - high, 10);
        expect(mirrored.high).toBeCloseTo(1 - low, 10);
      }),
    );
  });

  it("covers the truth in about 95 of 100 cases, whatever the share", () => {
    const random = seededRandom(SEED);
    let covered = 0;
    for (let i = 0; i < 20_000; i += 1) {
      const [truth, n] = [random(), 1 + Math.floor(60 * random())];
      const count = Array.from({ length: n }, random).filter((value) => value < truth).length;
      const { low, high } = shareInterval(count, n);
      if (low <= truth && truth <= high) covered += 1;
    }
    console.log(`interval of a share: covers ${(covered / 200).toFixed(1)} %, seed ${SEED}`);
    expect(covered / 20_000).toBeGreaterThan(0.94);
    expect(covered / 20_000).toBeLessThan(0.965);
  });
});
