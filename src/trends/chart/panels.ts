import type { Point, Trends } from "../../model/series.ts";
import { dayStart, shiftBucket } from "../buckets.ts";
import { isolatedMarks, seriesMarks, type Place, type Stroke } from "./lines.ts";
import { countLevels, linearScale, type Scale } from "./scale.ts";
import { element, type Markup } from "./svg.ts";
import type { Palette } from "./theme.ts";
import { timeTicks } from "./time-axis.ts";
import { MAX_BANDS } from "./words.ts";

/** A part of the chart, drawn from y = 0 downward. */
export type Block = { height: number; marks: Markup[] };

/** What the panels share: the time axis, the colours, and the room that is theirs, in pixels. */
export type Frame = {
  trends: Trends;
  palette: Palette;
  left: number;
  right: number;
  /** From milliseconds since the epoch to pixels. */
  x: Scale;
  ticks: { x: number; label: string; year: string | null }[];
};

const SMALL = 11;
const BARS_HEIGHT = 56;
const PIXELS_PER_TICK = 62;
const STANCE_TICKS = [-1, -0.5, 0, 0.5, 1];
const WIDEST_BAR = 40;

/** The frame for an answer between two x positions. Its time begins where the first bucket does. */
export function frameOf(trends: Trends, palette: Palette, left: number, right: number): Frame {
  const first = trends.series.map(({ points }) => points[0]?.t ?? trends.from).sort()[0] ?? trends.from;
  const from = first < trends.from ? first : trends.from;
  const x = linearScale([dayStart(from), dayStart(trends.to)], [left, right]);
  const ticks = timeTicks(from, trends.to, trends.bucket, (right - left) / PIXELS_PER_TICK);
  return {
    trends,
    palette,
    left,
    right,
    x,
    ticks: ticks.map(({ day, label, year }) => ({ x: x(dayStart(day)), label, year })),
  };
}

/** The panel of stances, from -1 to +1 whatever the data: charts of two positions can be laid side by side. */
export function stancePanel(frame: Frame, height: number, empty: string | null): Block {
  const { trends, palette, left, right } = frame;
  const y = linearScale([1, -1], [0, height]);
  const places = trends.series.map(({ points }) => points.map((point) => placeOf(frame, point, y)));
  const band = bandOpacity(places.length);
  return {
    height,
    marks: [
      ...timeGrid(frame, height),
      ...STANCE_TICKS.map((tick) => level(frame, y(tick), tick === 0 ? palette.zero : palette.grid)),
      ...STANCE_TICKS.map((tick) => text(left - 8, y(tick) + 4, signed(tick), palette.muted, "end")),
      sideWord("favor", y(0.5), palette),
      sideWord("against", y(-0.5), palette),
      ...places.flatMap((series, index) => seriesMarks(series, strokeOf(palette, index), band)),
      ...places.flatMap((series, index) => isolatedMarks(series, strokeOf(palette, index), band > 0)),
      ...(empty === null ? [] : emptyNote(empty, (left + right) / 2, y(0), palette)),
    ],
  };
}

/** The panel of volumes: bars of articles, those of several series on top of one another, with the time axis below. */
export function volumePanel(frame: Frame): Block {
  const { trends, palette, left } = frame;
  const stacks = stackBars(trends);
  const most = Math.max(0, ...stacks.flat().map(({ to }) => to));
  const levels = countLevels(most);
  const y = linearScale([0, levels.at(-1) || 1], [BARS_HEIGHT, 0]);
  const labelled = frame.ticks.some(({ year }) => year !== null) ? 34 : 20;
  return {
    height: BARS_HEIGHT + labelled,
    marks: [
      ...timeGrid(frame, BARS_HEIGHT),
      ...levels.map((tick) => level(frame, y(tick), tick === 0 ? palette.zero : palette.grid)),
      ...levels.map((tick) => text(left - 8, y(tick) + 4, tick.toLocaleString("en"), palette.muted, "end")),
      ...stacks.map((bars, index) => barsPath(frame, bars, y, strokeOf(palette, index).color)),
      ...frame.ticks.flatMap(({ x, label, year }) => [
        text(x, BARS_HEIGHT + 15, label, palette.muted, "middle"),
        ...(year === null ? [] : [text(x, BARS_HEIGHT + 29, year, palette.muted, "middle")]),
      ]),
    ],
  };
}

/** How a series is drawn. */
export function strokeOf({ series, text, background }: Palette, index: number): Stroke {
  return { color: series[index] ?? text, background };
}

function bandOpacity(series: number): number {
  if (series > MAX_BANDS) return 0;
  return series > 2 ? 0.11 : 0.18;
}

function placeOf(frame: Frame, point: Point, y: Scale): Place | null {
  const { stance, low, high, t } = point;
  if (stance === null || low === null || high === null) return null;
  const [start, end] = bucketEdges(frame, t);
  return { x: (start + end) / 2, y: y(stance), low: y(low), high: y(high) };
}

/** The pixels that a bucket spans, cut off at the end of the range. */
function bucketEdges({ x, trends }: Frame, t: string): [start: number, end: number] {
  const next = shiftBucket(t, trends.bucket, 1);
  return [x(dayStart(t)), x(dayStart(next < trends.to ? next : trends.to))];
}

type Bar = { t: string; from: number; to: number };

function stackBars({ series }: Trends): Bar[][] {
  const heights = new Map<string, number>();
  return series.map(({ points }) =>
    points.map(({ t, articles }) => {
      const from = heights.get(t) ?? 0;
      heights.set(t, from + articles);
      return { t, from, to: from + articles };
    }),
  );
}

/** One path for all bars of a series: 20 years of days are 7,305 of them. */
function barsPath(frame: Frame, bars: Bar[], y: Scale, color: string): Markup {
  const path = bars
    .filter(({ from, to }) => to > from)
    .map(({ t, from, to }) => {
      const [left, right] = barEdges(...bucketEdges(frame, t));
      const [bottom, top] = [y(from).toFixed(1), y(to).toFixed(1)];
      return `M${left.toFixed(1)},${bottom}V${top}H${right.toFixed(1)}V${bottom}Z`;
    });
  return element("path", { d: path.join(""), fill: color, "fill-opacity": 0.7 });
}

/** As wide as the bucket, but for a gap where there is room for one; a few buckets make no walls. */
function barEdges(start: number, end: number): [left: number, right: number] {
  const gap = end - start > 3 ? 1 : 0;
  const spare = Math.max(0, end - start - WIDEST_BAR) / 2;
  return [start + spare, end - gap - spare];
}

function timeGrid({ ticks, palette }: Frame, height: number): Markup[] {
  return ticks.map(({ x }) => element("line", { x1: x, x2: x, y1: 0, y2: height, stroke: palette.grid }));
}

function level({ left, right }: Frame, y: number, stroke: string): Markup {
  return element("line", { x1: left, x2: right, y1: y, y2: y, stroke });
}

function sideWord(word: string, y: number, palette: Palette): Markup {
  const transform = `translate(33 ${y.toFixed(1)}) rotate(-90)`;
  return element("text", { transform, "text-anchor": "middle", fill: palette.text, "font-size": 12 }, word);
}

function emptyNote(note: string, x: number, y: number, palette: Palette): Markup[] {
  const width = 360;
  const box = { x: x - width / 2, y: y - 14, width, height: 28, fill: palette.background };
  return [
    element("rect", box),
    element("text", { x, y: y + 5, "text-anchor": "middle", fill: palette.muted, "font-size": 13 }, note),
  ];
}

function text(x: number, y: number, words: string, fill: string, anchor: string): Markup {
  return element("text", { x, y, fill, "text-anchor": anchor, "font-size": SMALL }, words);
}

function signed(stance: number): string {
  return `${stance > 0 ? "+" : ""}${String(stance).replace("-", "−")}`;
}
