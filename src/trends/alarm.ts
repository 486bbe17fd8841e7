/** At most this share of stationary series may show any shift. */
const ALARMS = 0.05;

/** No smaller p is claimed: how rarely chance goes further than this, the simulations cannot say. */
const SMALLEST_P = 0.0001;

/** Calibrated at 365 days with articles, where it holds alarms under 5 %, and for 28 to 7,305 from there. */
const YEAR = 365;
const YEAR_PENALTY = 10.5;
const PER_LOG_DAY = 1.55;

/** Of the alarms at the penalty itself, about this share are excursions: two changes that carry each other. */
const EXCURSIONS = 0.4;

/**
 * What a change must save, as the square of a standard normal value, to be reported in a series of this many days with
 * articles. It grows with the days, among which chance has its pick. Found by simulation; test/trends/shifts.test.ts
 * holds what it promises.
 */
export function penaltyOf(days: number): number {
  return YEAR_PENALTY + PER_LOG_DAY * Math.log(days / YEAR);
}

/**
 * How often a stationary series of this many days shows, anywhere in it, a shift that saves as much: `saved` is the
 * square of a standard normal value, at least `penaltyOf(days)`. From 0.05 down to 0.0001. The choice of the day, of
 * the segments and of their number is accounted for, because it is the whole search that was simulated; where days are
 * independent the curve lies above what the simulations gave. A single change falls off like a normal tail. Each of the
 * two changes of an excursion saves about as much as both together, so up to twice the penalty their share does not fall
 * off at all.
 */
export function pOf(saved: number, days: number): number {
  const penalty = penaltyOf(days);
  const single = tail(saved - penalty);
  const excursion = tail(saved - 2 * penalty - 2);
  return Math.max(SMALLEST_P, ALARMS * ((1 - EXCURSIONS) * single + EXCURSIONS * excursion));
}

function tail(excess: number): number {
  return Math.exp(-Math.max(0, excess) / 2);
}

/**
 * The square of the standard normal value that is as rare as the square of a Student's t with `df` degrees of freedom.
 * Wallace (1959), "Bounds on normal approximations to Student's and the chi-square distributions", Ann. Math. Stat.
 * 30(4), 1121-1130.
 */
export function normalSquare(tSquare: number, df: number): number {
  return wallace(df) * Math.log1p(tSquare / df);
}

/** The inverse of `normalSquare`. */
export function studentSquare(zSquare: number, df: number): number {
  return df * Math.expm1(zSquare / wallace(df));
}

function wallace(df: number): number {
  return df * ((8 * df + 1) / (8 * df + 3)) ** 2;
}
