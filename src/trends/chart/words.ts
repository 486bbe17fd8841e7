import type { Bucket, Point, Series, Trends } from "../../model/series.ts";
import { lastDay } from "./time-axis.ts";

/** Intervals of more series than these hide the lines, and are left out. */
export const MAX_BANDS = 4;

/** What a chart says of a position besides its numbers. */
export type PositionTitle = { title: string; proposition: string };

/** All the words of a chart. */
export type Words = {
  title: string;
  /** The proposition, where the chart is about one position. */
  subtitle: string | null;
  /** What the line shows, and of which facet. */
  caption: string;
  volume: string;
  /** One a series, in the order of the answer; the legend shows them where there are several. */
  labels: string[];
  source: string;
  /** Why there is nothing to see; null where there is. */
  empty: string | null;
  /** For who listens instead of looking: a sentence a series. */
  description: string;
};

/** The words for an answer; `positions` gives each position's title and proposition by its id. */
export function chartWords(trends: Trends, positions: ReadonlyMap<string, PositionTitle>): Words {
  const ids = [...new Set(trends.series.map(({ position }) => position))];
  const facets = [...new Set(trends.series.map(({ facet }) => facet))];
  const only = ids.length === 1 ? positions.get(ids[0] ?? "") : undefined;
  const title = only?.title ?? (ids.length < 2 ? (ids[0] ?? "Stance") : `Stance on ${ids.length} positions`);
  const labels = trends.series.map((series) =>
    [
      ...(ids.length > 1 ? [positions.get(series.position)?.title ?? series.position] : []),
      ...(facets.length > 1 ? [facetWords(series.facet) ?? "all articles"] : []),
    ].join(", "),
  );
  const caption = captionOf(trends, facets.length === 1 ? (facets[0] ?? "all") : "all");
  return {
    title,
    subtitle: only?.proposition ?? null,
    caption,
    volume: `Articles ${span(trends)}${trends.series.length > 1 ? ", stacked" : ""}`,
    labels: labels.map((label, index) => labelled(label, trends.series[index], trends.smooth)),
    source: sourceOf(trends),
    empty: emptyReason(trends.series),
    description: `${caption}, ${range(trends.from, trends.to)}. ${trends.series
      .map((series, index) => describe(labels[index] ?? "", series))
      .join(" ")}`,
  };
}

/** `outlet:a.org,voice:author` → "a.org, authors' own voice"; null for all articles. */
export function facetWords(facet: string): string | null {
  const words: Record<string, string> = {
    "voice:author": "authors’ own voice",
    "voice:quoted": "quoted voices",
    stories: "first copies of stories",
  };
  if (facet === "all") return null;
  return facet
    .split(",")
    .map((part) => words[part] ?? part.replace(/^outlet:/, ""))
    .join(", ");
}

function captionOf(trends: Trends, facet: string): string {
  const who = facetWords(facet);
  const interval = trends.series.length > MAX_BANDS ? "" : ", with its 95 % interval";
  return `Mean stance ${span(trends)}${interval}${who === null ? "" : `: ${who} only`}`;
}

const PLURALS: Record<Bucket, string> = { day: "days", week: "weeks", month: "months" };

function span({ bucket, smooth }: Trends): string {
  return smooth === 1 ? `per ${bucket}` : `over ${smooth} ${PLURALS[bucket]}, up to each point`;
}

/** Windows overlap, so that their articles add up to more than there are. */
function labelled(label: string, series: Series | undefined, smooth: number): string {
  return series && smooth === 1 ? `${label} (${count(articles(series.points))})` : label;
}

function sourceOf({ series, smooth, from, to }: Trends): string {
  const revisions = [...new Set(series.flatMap(({ revision }) => revision ?? []))].sort((a, b) => a - b);
  const [only] = series;
  return [
    "Stanceline",
    ...(only && series.length === 1 && smooth === 1 ? [count(articles(only.points))] : []),
    ...(revisions.length > 0 ? [`revision${revisions.length > 1 ? "s" : ""} ${revisions.join(", ")}`] : []),
    range(from, to),
  ].join(" · ");
}

/** Readers of a picture take both ends of a range for part of it, so it ends with its last day. */
function range(from: string, to: string): string {
  const last = lastDay(to);
  return `${from === last ? from : `${from} to ${last}`} (UTC)`;
}

function emptyReason(series: Series[]): string | null {
  if (series.some(({ points }) => articles(points) > 0)) return null;
  if (series.length === 0) return "There are no positions yet";
  return series.every(({ revision }) => revision === null)
    ? "Stored articles are still being scored for the first time"
    : "No article takes this up in this range";
}

function describe(label: string, { points }: Series): string {
  const told = points.filter((point) => point.stance !== null);
  const last = told.at(-1);
  const name = label === "" ? "" : `${label}: `;
  if (!last) return `${name}no articles.`;
  const byStance = [...told].sort((a, b) => (a.stance ?? 0) - (b.stance ?? 0));
  const range = [byStance[0] ?? last, byStance.at(-1) ?? last].map(stanceAt).join(" to ");
  return `${name}${told.length} of ${points.length} points have articles; stance from ${range}; last ${stanceAt(last)}, interval ${number(last.low)} to ${number(last.high)}.`;
}

function stanceAt(point: Point): string {
  return `${number(point.stance)} (${point.t})`;
}

function number(value: number | null): string {
  return (value ?? 0).toFixed(2).replace("-", "−");
}

function articles(points: Point[]): number {
  return points.reduce((sum, point) => sum + point.articles, 0);
}

function count(n: number): string {
  return `${n.toLocaleString("en")} article${n === 1 ? "" : "s"}`;
}
