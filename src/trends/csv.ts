import type { Point, Series, Trends } from "../model/series.ts";

/** One cell: text that somebody wrote, a number, or null for "unknown", which is written as an empty cell. */
export type Cell = string | number | null;

/** The columns of a point, in the order of the API's answer. */
export const MEASURES = [
  "articles",
  "total",
  "share",
  "stance",
  "low",
  "high",
  "favor",
  "against",
  "mixed",
  "neutral",
] as const satisfies (keyof Point)[];

/** Trends as a tidy table: a header, then a row a point. A series without points has no rows. */
export function tidyTable({ series }: Pick<Trends, "series">): Cell[][] {
  const header = ["position", "facet", "revision", "t", ...MEASURES];
  const rows = series.flatMap(({ position, facet, revision, points }) =>
    points.map((point) => [position, facet, revision, point.t, ...measures(point)]),
  );
  return [header, ...rows];
}

/**
 * Trends as a wide table: a row a date, and after the date a group of columns a series, each column named
 * `position/facet/measure`. The cells of a series that has no points stay empty.
 */
export function wideTable({ series }: Pick<Trends, "series">): Cell[][] {
  const groups = series.map((one) => ({
    one,
    byDate: new Map(one.points.map((point) => [point.t, point])),
  }));
  const dates = [...new Set(series.flatMap(({ points }) => points.map(({ t }) => t)))].sort();
  return [
    ["t", ...series.flatMap(groupHeader)],
    ...dates.map((t) => [t, ...groups.flatMap(({ one, byDate }) => groupCells(one, byDate.get(t)))]),
  ];
}

/**
 * A table as CSV (RFC 4180): cells are quoted where they must be, every line ends with CRLF. Text that a spreadsheet
 * would take for a formula gets an apostrophe in front (OWASP, "CSV Injection"); numbers, negative ones too, stay
 * numbers. `bom` puts a byte order mark first, without which Excel takes UTF-8 for the local code page.
 */
export function toCsv(table: Cell[][], { bom = false }: { bom?: boolean } = {}): string {
  const lines = table.map((row) => `${row.map(writeCell).join(",")}\r\n`);
  return (bom ? "\uFEFF" : "") + lines.join("");
}

/** What begins a formula in one spreadsheet or another; the full-width signs count in some of them. */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;

function writeCell(cell: Cell): string {
  if (cell === null) return "";
  if (typeof cell === "number") return String(cell);
  const text = FORMULA.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function measures(point: Point): Cell[] {
  return MEASURES.map((measure) => point[measure]);
}

function groupHeader({ position, facet }: Series): string[] {
  return ["revision", ...MEASURES].map((measure) => `${position}/${facet}/${measure}`);
}

function groupCells({ revision }: Series, point: Point | undefined): Cell[] {
  return point ? [revision, ...measures(point)] : ["revision", ...MEASURES].map(() => null);
}
