import { spawnSync } from "node:child_process";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Point, Series } from "../../src/model/series.ts";
import { MEASURES, tidyTable, toCsv, wideTable, type Cell } from "../../src/trends/csv.ts";

const FORMULA_SIGNS = ["=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠"];

function point(t: string, changes: Partial<Point> = {}): Point {
  return {
    t,
    articles: 3,
    total: 8,
    share: 0.375,
    stance: -0.25,
    low: -0.6,
    high: 0.1,
    favor: 1,
    against: 2,
    mixed: 0,
    neutral: 0,
    ...changes,
  };
}

const EMPTY = {
  articles: 0,
  total: 0,
  share: null,
  stance: null,
  low: null,
  high: null,
  favor: 0,
  against: 0,
};

const SERIES: Series[] = [
  {
    position: "hype",
    facet: "outlet:a.org,voice:author",
    revision: 4,
    points: [point("2026-06-01"), point("2026-06-02", EMPTY)],
  },
  { position: "pause", facet: "all", revision: 7, points: [point("2026-06-02", { stance: 0 })] },
  { position: "new", facet: "all", revision: null, points: [] },
];

describe("tidyTable", () => {
  it("has a row a point, with empty cells where a bucket has nothing to say", () => {
    expect(toCsv(tidyTable({ series: SERIES })).split("\r\n")).toEqual([
      "position,facet,revision,t,articles,total,share,stance,low,high,favor,against,mixed,neutral",
      'hype,"outlet:a.org,voice:author",4,2026-06-01,3,8,0.375,-0.25,-0.6,0.1,1,2,0,0',
      'hype,"outlet:a.org,voice:author",4,2026-06-02,0,0,,,,,0,0,0,0',
      "pause,all,7,2026-06-02,3,8,0.375,0,-0.6,0.1,1,2,0,0",
      "",
    ]);
  });
});

describe("wideTable", () => {
  it("has a row a date and a group of columns a series", () => {
    const [header, first, second, ...rest] = wideTable({ series: SERIES });
    expect(header?.slice(0, 3)).toEqual([
      "t",
      "hype/outlet:a.org,voice:author/revision",
      "hype/outlet:a.org,voice:author/articles",
    ]);
    expect(header).toHaveLength(1 + 3 * 11);
    const none = Array.from({ length: 11 }, () => null);
    const told = (revision: number, stance: number) => [revision, 3, 8, 0.375, stance, -0.6, 0.1, 1, 2, 0, 0];
    expect(first).toEqual(["2026-06-01", ...told(4, -0.25), ...none, ...none]);
    expect(second?.slice(12)).toEqual([...told(7, 0), ...none]);
    expect(rest).toEqual([]);
  });

  it("holds just what the tidy table holds", () => {
    fc.assert(
      fc.property(anySeries, (series) => {
        const tidy = tidyTable({ series }).slice(1);
        expect(fromWide(wideTable({ series }))).toEqual(
          new Map(tidy.map((row) => [keyOf(row), row.slice(4)])),
        );
      }),
      { numRuns: 200 },
    );
  });
});

describe("toCsv", () => {
  it.each([
    ["a comma", "a,b", '"a,b"'],
    ["a quotation mark", 'say "no"', '"say ""no"""'],
    ["a line break", "a\r\nb", '"a\r\nb"'],
    ["plain text", "a pause – now", "a pause – now"],
    ["a formula", '=HYPERLINK("x")', `"'=HYPERLINK(""x"")"`],
    ["a negative number as text", "-1", "'-1"],
    ["a negative number", -1, "-1"],
    ["what is not known", null, ""],
  ])("writes %s", (_name, cell, written) => {
    expect(toCsv([["x", cell]])).toBe(`x,${written}\r\n`);
  });

  it("puts the byte order mark first where it is asked for", () => {
    expect(toCsv([["t"]], { bom: true })).toBe("\uFEFFt\r\n");
  });

  it("says again what it was given, guarded cells but for their apostrophe", () => {
    fc.assert(
      fc.property(anyTable, (table) => {
        expect(parseCsv(toCsv(table))).toEqual(table.map((row) => row.map(readBack)));
      }),
      { numRuns: 1000 },
    );
  });

  it("begins no text cell with what a spreadsheet would run", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const cell = parseCsv(toCsv([["x", text]]))[0]?.[1] ?? "";
        expect(FORMULA_SIGNS.some((sign) => cell.startsWith(sign))).toBe(false);
      }),
      { numRuns: 1000 },
    );
  });
});

const PYTHON =
  "import csv,io,json,sys; t=sys.stdin.buffer.read().decode('utf-8-sig'); " +
  "print(json.dumps(list(csv.reader(io.StringIO(t, newline=''), strict=True))))";
const hasPython = spawnSync("python3", ["-c", "import csv"]).status === 0;
if (!hasPython)
  console.log("csv: skipped the check against Python's csv module, since there is no python3 here");

describe.skipIf(!hasPython)("Python's csv module", () => {
  it("reads what we write, strictly", () => {
    const tables = fc.sample(anyTable, { numRuns: 20, seed: 4 });
    for (const table of [tidyTable({ series: SERIES }), wideTable({ series: SERIES }), ...tables]) {
      const { stdout, stderr } = spawnSync("python3", ["-c", PYTHON], { input: toCsv(table, { bom: true }) });
      expect(stderr.toString()).toBe("");
      expect(JSON.parse(stdout.toString())).toEqual(table.map((row) => row.map(readBack)));
    }
  }, 30_000);
});

/** The letters that make CSV hard, among others. Lone surrogates are no text in UTF-8. */
const anyText = fc
  .array(
    fc.oneof(fc.constantFrom(...FORMULA_SIGNS, ",", '"', "\r\n", "'", ";"), fc.string({ unit: "grapheme" })),
    {
      maxLength: 5,
    },
  )
  .map((parts) => parts.join("").replaceAll("\0", ""));
const anyNumber = fc.integer({ min: -10_000, max: 10_000 }).map((value) => value / 10_000 + 0);
const anyCell: fc.Arbitrary<Cell> = fc.oneof(anyText, anyNumber, fc.constant(null));
/** At least two columns: a row of one empty cell is an empty line, which readers take for no row. */
const anyTable = fc
  .integer({ min: 2, max: 5 })
  .chain((width) => fc.array(fc.array(anyCell, { minLength: width, maxLength: width }), { minLength: 1 }));

const anyPoints = fc
  .uniqueArray(fc.integer({ min: 1, max: 28 }), { maxLength: 5 })
  .chain((days) => fc.tuple(...days.map((day) => fc.tuple(fc.constant(day), anyNumber))))
  .map((pairs) => pairs.map(([day, stance]) => point(`2026-06-${String(day).padStart(2, "0")}`, { stance })));
const anySeries: fc.Arbitrary<Series[]> = fc
  .uniqueArray(fc.constantFrom("hype", "pause", "moat", "open-weights"))
  .chain((ids) =>
    fc.tuple(
      ...ids.map((position) => anyPoints.map((points) => ({ position, facet: "all", revision: 3, points }))),
    ),
  );

function readBack(cell: Cell): string {
  if (typeof cell !== "string") return cell === null ? "" : String(cell);
  return FORMULA_SIGNS.some((sign) => cell.startsWith(sign)) ? `'${cell}` : cell;
}

/** The measures of every point of a wide table, by series and date. */
function fromWide([header = [], ...rows]: Cell[][]): Map<string, Cell[]> {
  const found = new Map<string, Cell[]>();
  for (const [t, ...cells] of rows) {
    for (let at = 0; at < cells.length; at += MEASURES.length + 1) {
      const [position, facet] = String(header[at + 1]).split("/");
      const [revision, ...told] = cells.slice(at, at + MEASURES.length + 1);
      if (revision !== null) found.set([position, facet, revision, t].join(" "), told);
    }
  }
  return found;
}

function keyOf(row: Cell[]): string {
  return row.slice(0, 4).join(" ");
}

/** A reader of RFC 4180 for these tests, by the letter of its grammar. */
function parseCsv(csv: string): string[][] {
  const rows: string[][] = [[]];
  const field = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/y;
  while (field.lastIndex < csv.length) {
    const found = field.exec(csv);
    if (!found) throw new Error(`no CSV: ${csv}`);
    rows.at(-1)?.push(found[1]?.replaceAll('""', '"') ?? found[2] ?? "");
    if (found[3] === "\r\n") rows.push([]);
  }
  return rows.slice(0, -1);
}
