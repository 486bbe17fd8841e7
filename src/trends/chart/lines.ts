import { area, line } from "d3-shape";
import { element, type Markup } from "./svg.ts";

/** A point with a stance, in pixels: the middle of its bucket, the mean, and the bounds of its interval. */
export type Place = { x: number; y: number; low: number; high: number };

export type Stroke = { color: string; background: string };

/** Dots are drawn while there is room for them beside one another. */
const DOT_SPACING = 9;
/** Beyond so many points, what stands alone is drawn finer. */
const CROWDED = 150;

/**
 * A series as its interval band (none at opacity 0) and its line, both broken where a bucket is empty (null), with dots
 * where they fit.
 */
export function seriesMarks(
  places: (Place | null)[],
  { color, background }: Stroke,
  opacity: number,
): Markup[] {
  const band = area<Place | null>()
    .defined((place) => place !== null)
    .x((place) => place?.x ?? 0)
    .y0((place) => place?.low ?? 0)
    .y1((place) => place?.high ?? 0)
    .digits(1);
  const path = line<Place | null>()
    .defined((place) => place !== null)
    .x((place) => place?.x ?? 0)
    .y((place) => place?.y ?? 0)
    .digits(1);
  const dots = spacing(places) >= DOT_SPACING ? places.filter((place) => place !== null) : [];
  return [
    ...(opacity > 0 ? [element("path", { d: band(places), fill: color, "fill-opacity": opacity })] : []),
    element("path", {
      d: path(places),
      fill: "none",
      stroke: color,
      "stroke-width": 1.8,
      "stroke-linejoin": "round",
    }),
    ...dots.map(({ x, y }) => element("circle", { cx: x, cy: y, r: 2.6, fill: color, stroke: background })),
  ];
}

/** A point between two empty buckets makes no line and no band: it gets a dot, and its interval as a bar if `bars`. */
export function isolatedMarks(
  places: (Place | null)[],
  { color, background }: Stroke,
  bars: boolean,
): Markup[] {
  const radius = places.length > CROWDED ? 1.5 : 3;
  return places
    .filter((_place, at) => !places[at - 1] && !places[at + 1])
    .filter((place) => place !== null)
    .flatMap(({ x, y, low, high }) => [
      ...(bars ? [intervalBar(x, low, high, { stroke: color, "stroke-width": (radius * 2) / 3 })] : []),
      element("circle", { cx: x, cy: y, r: radius, fill: color, stroke: radius < 3 ? null : background }),
    ]);
}

function intervalBar(x: number, low: number, high: number, style: Record<string, string | number>): Markup {
  return element("line", { x1: x, x2: x, y1: low, y2: high, "stroke-opacity": 0.4, ...style });
}

function spacing(places: (Place | null)[]): number {
  const known = places.filter((place) => place !== null);
  const [first, last] = [known[0], known.at(-1)];
  return first && last && last !== first ? (last.x - first.x) / (known.length - 1) : Infinity;
}
