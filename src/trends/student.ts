/** What a standard normal value stays under in size with probability 0.95. */
export const NORMAL_QUANTILE = 1.959963984540054;

const Z = NORMAL_QUANTILE;

/** From here on the expansion alone is right to 10 decimals. */
const LARGE_DF = 200;

/**
 * The t that |T| stays under with probability 0.95 (the 0.975 quantile), for Student's T with a whole number df >= 3
 * of degrees of freedom; right to 8 decimals. The expansion starts it, secant steps on the exact probability end it.
 */
export function tQuantile(df: number): number {
  let t = expansion(df);
  if (df >= LARGE_DF) return t;
  let previous = t * 1.01;
  let excess = tProbability(previous, df) - 0.95;
  for (let step = 0; step < 8 && Math.abs(t - previous) > 1e-9; step += 1) {
    const next = tProbability(t, df) - 0.95;
    const slope = (next - excess) / (t - previous);
    [previous, excess] = [t, next];
    t -= next / slope;
  }
  return t;
}

/** P(|T| < t) for a whole number df >= 2 of degrees of freedom. Abramowitz & Stegun (1964), 26.7.3 and 26.7.4. */
export function tProbability(t: number, df: number): number {
  const angle = Math.atan(t / Math.sqrt(df));
  const cosine = Math.cos(angle);
  const odd = df % 2 === 1;
  let term = odd ? cosine : 1;
  let sum = term;
  for (let k = odd ? 3 : 2; k <= df - 2; k += 2) {
    term *= ((k - 1) / k) * cosine * cosine;
    sum += term;
  }
  return odd ? (2 / Math.PI) * (angle + Math.sin(angle) * sum) : Math.sin(angle) * sum;
}

/** The quantile as a series in 1/df around the normal one. Abramowitz & Stegun (1964), 26.7.5. */
function expansion(df: number): number {
  const g1 = (Z ** 3 + Z) / 4;
  const g2 = (5 * Z ** 5 + 16 * Z ** 3 + 3 * Z) / 96;
  const g3 = (3 * Z ** 7 + 19 * Z ** 5 + 17 * Z ** 3 - 15 * Z) / 384;
  const g4 = (79 * Z ** 9 + 776 * Z ** 7 + 1482 * Z ** 5 - 1920 * Z ** 3 - 945 * Z) / 92160;
  return Z + (g1 + (g2 + (g3 + g4 / df) / df) / df) / df;
}
