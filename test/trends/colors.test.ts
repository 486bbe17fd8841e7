import { describe, expect, it } from "vitest";
import { PALETTES } from "../../src/trends/chart/theme.ts";

type Triple = [number, number, number];

/** How each colour blindness, at its strongest, sees linear RGB. Machado, Oliveira & Fernandes (2009), IEEE TVCG 15(6). */
const EYES: Record<string, [Triple, Triple, Triple]> = {
  "no colour blindness": [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

describe.each(Object.entries(PALETTES))("the %s palette", (_theme, palette) => {
  it.each(Object.entries(EYES))("keeps its series apart with %s", (_eyes, eyes) => {
    const seen = palette.series.map((color) => toLab(seenBy(eyes, toLinear(color))));
    const distances = seen.flatMap((one, at) => seen.slice(at + 1).map((other) => distance(one, other)));
    expect(Math.min(...distances)).toBeGreaterThan(20);
  });

  it("stands out from its background: lines by 3, words by 4.5", () => {
    const contrasts = (colors: string[]) => colors.map((color) => contrast(color, palette.background));
    expect(Math.min(...contrasts(palette.series))).toBeGreaterThanOrEqual(3);
    expect(Math.min(...contrasts([palette.text, palette.muted]))).toBeGreaterThanOrEqual(4.5);
  });
});

function toLinear(color: string): Triple {
  const channel = (at: number) => {
    const value = parseInt(color.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return [channel(1), channel(3), channel(5)];
}

function seenBy(eyes: [Triple, Triple, Triple], [r, g, b]: Triple): Triple {
  const channel = (row: Triple) => Math.min(1, Math.max(0, row[0] * r + row[1] * g + row[2] * b));
  return [channel(eyes[0]), channel(eyes[1]), channel(eyes[2])];
}

/** CIE L*a*b*, D65: distances in it are about as large as differences look. */
function toLab([r, g, b]: Triple): Triple {
  const curve = (t: number) => (t > 0.008856 ? Math.cbrt(t) : 7.787 * t + 16 / 116);
  const x = curve((0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.9505);
  const y = curve(0.2126 * r + 0.7152 * g + 0.0722 * b);
  const z = curve((0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.089);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

function distance(a: Triple, b: Triple): number {
  return Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
}

function contrast(a: string, b: string): number {
  const luminance = (color: string) => {
    const [r, g, bl] = toLinear(color);
    return 0.2126 * r + 0.7152 * g + 0.0722 * bl;
  };
  const [light, dark] = [luminance(a), luminance(b)].sort((one, other) => other - one);
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05);
}
