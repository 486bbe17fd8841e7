import type { DailyRow, Facet, TotalRow, Voice } from "../model/series.ts";
import type { Database } from "./database.ts";
import { sumsOf, type SumsRecord } from "./sums.ts";

/** One series to read: the daily rows of a facet under a revision, in one voice. */
export type Slice = { revision: number; facet: Facet; voice: Voice };

export type SeriesRows = {
  /** The rows of each slice, in the order of the slices asked for; none for a day on which its voice is silent. */
  daily: DailyRow[][];
  /** The rows of each facet of totals, in the order asked for. */
  totals: TotalRow[][];
  /** D1's own count of rows read, for the series and for the totals. */
  rowsRead: { daily: number; totals: number };
};

type DailyRecord = SumsRecord & { slice: number; day: string };

type TotalRecord = { slice: number; day: string; n: number };

/**
 * The daily rows of all the slices and the totals of all the facets in [from, to), UTC days, each sorted by day.
 * Two statements whatever is asked, in one transaction: a series and its denominator are of the same moment.
 */
export async function readSeries(
  db: Database,
  wanted: { slices: Slice[]; totals: Facet[]; from: string; to: string },
): Promise<SeriesRows> {
  const { slices, totals, from, to } = wanted;
  const keys = slices.map((slice) => [slice.revision, slice.facet, slice.voice]);
  const [daily, total] = await db.batch([
    db.prepare(DAILY).bind(JSON.stringify(keys), from, to),
    db.prepare(TOTALS).bind(JSON.stringify(totals), from, to),
  ]);
  return {
    daily: split((daily?.results ?? []) as DailyRecord[], slices.length).map((rows) => rows.map(toDaily)),
    totals: split((total?.results ?? []) as TotalRecord[], totals.length).map((rows) =>
      rows.map(({ day, n }) => ({ day, n })),
    ),
    rowsRead: { daily: daily?.meta.rows_read ?? 0, totals: total?.meta.rows_read ?? 0 },
  };
}

/** A number of `daily` in the wanted voice: each row has it three times. */
const inVoice = (column: string) =>
  `CASE wanted.value ->> 2 WHEN 'author' THEN author_${column} WHEN 'quoted' THEN quoted_${column} ELSE ${column} END`;

const NUMBERS = ["n", "favor", "against", "mixed", "neutral", "stance_sum", "stance_squares"];

// CROSS JOIN fixes the order: each wanted key walks one range of the primary key, and nothing else is read.
const DAILY = `
  SELECT wanted.key AS slice, day, ${NUMBERS.map((column) => `${inVoice(column)} AS ${column}`).join(", ")}
  FROM json_each(?1) AS wanted
  CROSS JOIN daily ON daily.revision_id = wanted.value ->> 0 AND daily.facet = wanted.value ->> 1
    AND daily.day >= ?2 AND daily.day < ?3
  WHERE ${inVoice("n")} > 0`;

const TOTALS = `
  SELECT wanted.key AS slice, day, n
  FROM json_each(?1) AS wanted
  CROSS JOIN daily_total ON daily_total.facet = wanted.value AND daily_total.day >= ?2 AND daily_total.day < ?3`;

/** The daily rows of one slice in [from, to), by day, with the rows that D1 read for them. */
export async function dailyRows(
  db: Database,
  slice: Slice,
  from: string,
  to: string,
): Promise<{ rows: DailyRow[]; rowsRead: number }> {
  const read = await readSeries(db, { slices: [slice], totals: [], from, to });
  return { rows: read.daily[0] ?? [], rowsRead: read.rowsRead.daily };
}

/** The totals of one facet in [from, to), by day, with the rows that D1 read for them. */
export async function totalRows(
  db: Database,
  facet: Facet,
  from: string,
  to: string,
): Promise<{ rows: TotalRow[]; rowsRead: number }> {
  const read = await readSeries(db, { slices: [], totals: [facet], from, to });
  return { rows: read.totals[0] ?? [], rowsRead: read.rowsRead.totals };
}

function split<T extends { slice: number; day: string }>(records: T[], count: number): T[][] {
  const groups: T[][] = Array.from({ length: count }, () => []);
  for (const record of records) groups[record.slice]?.push(record);
  for (const group of groups) group.sort((a, b) => (a.day < b.day ? -1 : 1));
  return groups;
}

function toDaily(record: DailyRecord): DailyRow {
  return { day: record.day, ...sumsOf(record) };
}
