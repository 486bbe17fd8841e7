/** Prices that an article meets: https://developers.cloudflare.com/d1/platform/pricing/ */
const FREE_ROWS_WRITTEN_A_DAY = 100_000;
const INCLUDED_ROWS_WRITTEN_A_MONTH = 50_000_000;
const DOLLARS_A_MILLION_ROWS_WRITTEN = 1;

/** A row of the README's cost table, from the rows that storing an article was seen to write. */
export function costRow(positions: number, rowsWritten: number): string[] {
  return [
    String(positions),
    String(rowsWritten),
    Math.floor(FREE_ROWS_WRITTEN_A_DAY / rowsWritten).toLocaleString("en"),
    Math.floor(INCLUDED_ROWS_WRITTEN_A_MONTH / rowsWritten).toLocaleString("en"),
    `$${(rowsWritten * DOLLARS_A_MILLION_ROWS_WRITTEN).toFixed(2)}`,
  ];
}

export const COST_HEADINGS = [
  "positions raised",
  "rows written",
  "articles a day, Free",
  "articles a month included in Paid",
  "a million more",
];
