import type { Trends } from "../model/series.ts";
import { frameOf, stancePanel, strokeOf, volumePanel, type Block } from "./chart/panels.ts";
import { element, shifted, type Markup } from "./chart/svg.ts";
import { FONT, shorten, textWidth, wrap } from "./chart/text.ts";
import { PALETTES, type Palette, type Theme } from "./chart/theme.ts";
import { chartWords, type PositionTitle } from "./chart/words.ts";

/** Beyond these the lines cannot be told apart. */
export const MAX_CHART_SERIES = 6;
/** In pixels. */
export const CHART_WIDTH = { least: 480, usual: 720, most: 1600 };

const MARGIN = { top: 18, right: 24, bottom: 14, left: 80 };

/** How many points of a series a chart of this width can show; more of them would be a smear. */
export function chartPoints(width: number): number {
  return 2 * (width - MARGIN.left - MARGIN.right);
}

/**
 * The answer of a trend as a chart, an SVG document that stands by itself: title, the stance of each series with its
 * interval, the articles behind it, and a line that says where it is from. No script, no fonts to fetch, all text
 * escaped. `positions` gives titles and propositions by id; `width` is in pixels, and the height follows from it.
 */
export function chartSvg(
  trends: Trends,
  positions: ReadonlyMap<string, PositionTitle>,
  { theme, width }: { theme: Theme; width: number },
): string {
  const palette = PALETTES[theme];
  const words = chartWords(trends, positions);
  const frame = frameOf(trends, palette, MARGIN.left, width - MARGIN.right);
  const plotHeight = Math.min(340, Math.max(200, Math.round(width * 0.34)));
  const blocks = [
    textBlock(words.title, { size: 19, lines: 2, width, fill: palette.text, weight: 600 }),
    ...(words.subtitle === null
      ? []
      : [textBlock(words.subtitle, { size: 13, lines: 4, width, fill: palette.muted })]),
    space(8),
    ...(trends.series.length > 1 ? [legend(words.labels, width, palette)] : []),
    textBlock(words.caption, { size: 12, lines: 2, width, fill: palette.text }),
    space(8),
    stancePanel(frame, plotHeight, words.empty),
    space(16),
    textBlock(words.volume, { size: 12, lines: 1, width, fill: palette.text }),
    space(6),
    volumePanel(frame),
    space(8),
    textBlock(words.source, { size: 11, lines: 2, width, fill: palette.muted }),
  ];
  return document(stack(blocks), width, palette, words.title, words.description);
}

/** The blocks below one another, and how high they are together. */
function stack(blocks: Block[]): { height: number; marks: Markup[] } {
  let top = MARGIN.top;
  const marks = blocks.map((block) => {
    const placed = shifted(top, block.marks);
    top += block.height;
    return placed;
  });
  return { height: Math.ceil(top + MARGIN.bottom), marks };
}

/** A screen reader reads the title and the description, and passes over the marks: the picture is one image to it. */
function document(
  content: Block,
  width: number,
  palette: Palette,
  title: string,
  description: string,
): string {
  const size = { width, height: content.height, viewBox: `0 0 ${width} ${content.height}` };
  const root = element(
    "svg",
    { xmlns: "http://www.w3.org/2000/svg", ...size, role: "img", "font-family": FONT },
    element("title", {}, title),
    element("desc", {}, description),
    element("rect", { width, height: content.height, fill: palette.background }),
    ...content.marks,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n${root.svg}\n`;
}

type TextStyle = { size: number; lines: number; width: number; fill: string; weight?: number };

function textBlock(words: string, { size, lines, width, fill, weight = 400 }: TextStyle): Block {
  const lineHeight = Math.round(size * 1.4);
  // Bold letters are about a tenth wider.
  const measured = weight > 400 ? size * 1.1 : size;
  const wrapped = wrap(words, measured, width - 2 * MARGIN.right, lines);
  return {
    height: wrapped.length * lineHeight,
    marks: wrapped.map((line, index) =>
      element(
        "text",
        { x: MARGIN.right, y: index * lineHeight + size, fill, "font-size": size, "font-weight": weight },
        line,
      ),
    ),
  };
}

function space(height: number): Block {
  return { height, marks: [] };
}

/** Each label beside a piece of its line, in as many rows as they need. */
function legend(labels: string[], width: number, palette: Palette): Block {
  const [size, rowHeight, swatch, gap] = [12, 20, 22, 20];
  const room = width - 2 * MARGIN.right;
  let [x, row] = [0, 0];
  const marks = labels.flatMap((label, index) => {
    const words = shorten(label, size, room - swatch - 6);
    const entry = swatch + 6 + textWidth(words, size);
    if (x > 0 && x + entry > room) [x, row] = [0, row + 1];
    const [left, middle] = [MARGIN.right + x, row * rowHeight + 8];
    x += entry + gap;
    const line = {
      x1: left,
      x2: left + swatch,
      y1: middle,
      y2: middle,
      stroke: strokeOf(palette, index).color,
    };
    const at = { x: left + swatch + 6, y: middle + 4, fill: palette.text, "font-size": size };
    return [element("line", { ...line, "stroke-width": 3 }), element("text", at, words)];
  });
  return { height: (row + 1) * rowHeight + 6, marks };
}
