import type { DailyRow } from "../model/series.ts";

/** Counts and sums as the tables name them. */
export type SumsRecord = {
  n: number;
  favor: number;
  against: number;
  mixed: number;
  neutral: number;
  stance_sum: number;
  stance_squares: number;
};

/** The same as the rest of the code names them. */
export type Sums = Omit<DailyRow, "day">;

export function sumsOf({ n, favor, against, mixed, neutral, stance_sum, stance_squares }: SumsRecord): Sums {
  return { n, favor, against, mixed, neutral, stanceSum: stance_sum, stanceSquares: stance_squares };
}
