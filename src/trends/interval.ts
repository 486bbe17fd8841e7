import { NORMAL_QUANTILE, tQuantile } from "./student.ts";

/**
 * What is known of the spread of stances in a bucket before its articles are seen: as much as PRIOR_DF degrees of
 * freedom would tell, around a standard deviation of PRIOR_SD. Chosen by simulation (test/trends/interval.test.ts
 * prints and holds the figures): over series from one-sided to divided, with stances as the engine gives them, the
 * interval covers the true mean in 93 to 97 % of cases at each n from 1 up (91 to 95 % if nobody ever took a side in
 * passing). For one kind of series alone it is too wide
 * where all agree (up to 100 %) and too narrow where half are clearly for and half clearly against with nobody between:
 * 97 % at n = 1, but 58 % at 2, 75 % at 3 and about 88 % from 4 to 10, since articles that agree by chance look alike.
 */
export const PRIOR_DF = 10;
export const PRIOR_SD = 0.25;

/** Stances: the mean, and the bounds of its 95 % interval, each in [-1, 1]. */
export type Interval = { mean: number; low: number; high: number };

/**
 * The mean of n >= 1 stances and its 95 % interval, from their sum in thousandths and the sum of their squares in
 * squared thousandths. A moderated t interval: the variance is shrunk toward a prior, so that one article, or five
 * that agree by chance, get a wide interval instead of none or a point. Clipped to [-1, 1].
 * Smyth (2004), "Linear models and empirical Bayes methods for assessing differential expression",
 * Stat. Appl. Genet. Mol. Biol. 3(1), article 3, section 3.
 */
export function meanInterval(n: number, sum: number, squares: number): Interval {
  const mean = sum / n / 1000;
  const deviations = Math.max(0, squares - (sum * sum) / n) / 1e6;
  const df = PRIOR_DF + n - 1;
  const variance = (PRIOR_DF * PRIOR_SD ** 2 + deviations) / df;
  const half = tQuantile(df) * Math.sqrt(variance / n);
  return { mean, low: Math.max(-1, mean - half), high: Math.min(1, mean + half) };
}

/**
 * The 95 % interval of a share, `count` of `n` (0 <= count <= n), in [0, 1]; [0, 1] itself when n is 0. Never a point,
 * and never outside the scale. Wilson (1927), "Probable inference, the law of succession, and statistical inference",
 * JASA 22(158), 209-212.
 */
export function shareInterval(count: number, n: number): { low: number; high: number } {
  if (n === 0) return { low: 0, high: 1 };
  const share = count / n;
  const square = NORMAL_QUANTILE ** 2;
  const centre = (share + square / (2 * n)) / (1 + square / n);
  const half =
    (NORMAL_QUANTILE / (1 + square / n)) * Math.sqrt((share * (1 - share)) / n + square / (4 * n * n));
  // At 0 and n one bound is the share itself, but for rounding.
  return { low: count === 0 ? 0 : centre - half, high: count === n ? 1 : centre + half };
}
