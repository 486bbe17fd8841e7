import { articleItem } from "../../src/model/article.ts";
import { score, type Evidence, type TermReason } from "../../src/model/score.ts";
import { trends, type Point } from "../../src/model/series.ts";
import * as z from "zod";
import { call, type Api } from "./api.ts";
import { layOut, percent, signed, sparkline, wrap } from "./table.ts";
import { paint } from "./terminal.ts";

export type Range = { from: string; to: string; weeks: number };

/** What one line of the table says of a position. `whole` is the whole range; null before anything is scored. */
type Line = { position: string; whole: Point | null; weekly: (number | null)[] };

/** The trends of a range as a table, a line for each position, those most in favor first. */
export async function trendTable(api: Api, range: Range): Promise<string[]> {
  const lines = await readLines(api, range);
  const head = ["position", "articles", "share", "stance", "95% interval", `by week, ▁ -1 to █ +1`];
  const rows = lines.map(({ position, whole, weekly }) => [
    position,
    String(whole?.articles ?? 0),
    percent(whole?.share ?? 0),
    whole?.stance == null ? "" : signed(whole.stance),
    whole?.low == null || whole.high == null ? "" : `${signed(whole.low)} to ${signed(whole.high)}`,
    sparkline(weekly, -1, 1),
  ]);
  return layOut(
    [head, ...rows],
    ["left", "right", "right", "right", "right", "left"],
    (cell, row, column) => {
      if (row === 0) return paint("dim", cell);
      if (column !== 3 && column !== 5) return cell;
      return paint((lines[row - 1]?.whole?.stance ?? 0) < 0 ? "yellow" : "cyan", cell);
    },
  );
}

/**
 * The figures of the whole range are the last point of the weekly series smoothed over all its weeks: the API's own
 * mean and interval, from its sums. A mean of weekly means would count a quiet week as much as a loud one.
 */
async function readLines(api: Api, { from, to, weeks }: Range): Promise<Line[]> {
  const query = (smooth: number) => `/v1/trends?from=${from}&to=${to}&bucket=week&smooth=${smooth}`;
  const weekly = await call(api, query(1), trends);
  const whole = await call(api, query(weeks), trends);
  return weekly.series
    .map(({ position, points }) => ({
      position,
      whole: whole.series.find((series) => series.position === position)?.points.at(-1) ?? null,
      weekly: points.map(({ stance }) => stance),
    }))
    .toSorted((a, b) => (b.whole?.stance ?? -2) - (a.whole?.stance ?? -2));
}

/** One scored quote with where it stands. */
export type Exhibit = {
  position: string;
  outlet: string;
  published: string;
  url: string;
  evidence: Evidence;
};

const page = z.object({ items: z.array(articleItem.extend({ positions: z.array(score) })) });

const SHORTEST = 60;
const LONGEST = 220;
/** As wide as the table above it. */
const LINE = 90;

/** The strongest stance of a range that a named person takes in quotation marks; null when there is none. */
export async function findExhibit(api: Api, positions: string[], range: Range): Promise<Exhibit | null> {
  const found: Exhibit[] = [];
  for (const position of positions) {
    const query = `/v1/articles?position=${position}&from=${range.from}&to=${range.to}&limit=100`;
    for (const article of (await call(api, query, page)).items) {
      const { outlet, url, published_at: published } = article;
      for (const { evidence } of article.positions) {
        found.push(
          ...evidence
            .filter(isShowable)
            .map((item) => ({ position, outlet, published, url, evidence: item })),
        );
      }
    }
  }
  return found.toSorted(byForce)[0] ?? null;
}

/** A quote long enough to be understood by itself, short enough for a terminal, by somebody with two names. */
export function isShowable({ text, holder }: Evidence): boolean {
  const named = /^\p{Lu}\S+( \p{Lu}\S+)+$/u.test(holder);
  return named && /[“"‘]/.test(text) && text.length >= SHORTEST && text.length <= LONGEST;
}

function byForce(a: Exhibit, b: Exhibit): number {
  const force = ({ evidence }: Exhibit) => Math.abs(evidence.stance);
  const reasons = ({ evidence }: Exhibit) => evidence.because.length;
  return force(b) - force(a) || reasons(b) - reasons(a) || (a.url < b.url ? -1 : 1);
}

/** An exhibit in lines: the quote, who said it, what it was taken for and by which words. */
export function describeExhibit({ position, outlet, published, evidence }: Exhibit): string[] {
  const reasons = evidence.because.map((reason) =>
    "term" in reason ? `${reason.side} “${wordsOf(reason, evidence)}”` : `${reason.kind} “${reason.cue}”`,
  );
  return [
    ...wrap(evidence.text, LINE).map((line) => paint("italic", line)),
    `${evidence.holder}, in ${outlet}, ${published.slice(0, 10)}`,
    ...wrap(
      `${position} ${signed(evidence.stance)}, by these words: ${[...new Set(reasons)].join(", ")}`,
      LINE,
    ),
  ];
}

/** The words that a term matched; the term itself when they stand outside the quote. */
function wordsOf({ term, start, end }: TermReason, { start: from, end: to, text }: Evidence): string {
  return start >= from && end <= to ? oneLine(text.slice(start - from, end - from)) : term;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, " ");
}
