import * as z from "zod";

export const theme = z.enum(["light", "dark"]);
export type Theme = z.infer<typeof theme>;

export type Palette = {
  background: string;
  text: string;
  muted: string;
  grid: string;
  zero: string;
  /** One a series, told apart with every common colour blindness: test/trends/colors.test.ts measures it. */
  series: string[];
};

/**
 * The first two of each are Okabe & Ito's (2008, "Color Universal Design"); the others were searched for by how far all
 * of them stay apart under each colour blindness, with a contrast to the background of at least 3 (WCAG 2.2, 1.4.11).
 */
export const PALETTES: Record<Theme, Palette> = {
  light: {
    background: "#ffffff",
    text: "#1a1a1a",
    muted: "#595959",
    grid: "#e4e4e4",
    zero: "#8a8a8a",
    series: ["#0072b2", "#d55e00", "#6622cc", "#cc7788", "#222222", "#883311"],
  },
  dark: {
    background: "#16181d",
    text: "#f0f0f0",
    muted: "#adb2bc",
    grid: "#2d3139",
    zero: "#7f8693",
    series: ["#56b4e9", "#e69f00", "#3f9142", "#d6409f", "#f5f5f5", "#8a63ff"],
  },
};
