import type { CompiledPositions } from "../../src/stance/compile.ts";
import { scoreText } from "../../src/stance/score.ts";
import { timeInRounds } from "./rounds.ts";

const SIZES_KB: readonly number[] = [1, 10, 100, 1000];
const COMPARED_WITH_KB = 10;
const KB = 1000;

export type Growth = {
  kilobytes: number;
  milliseconds: number;
  megabytesPerSecond: number;
  relative: number;
};

/**
 * How long a text of each size takes, and its time per byte relative to that at 10 KB. Every size reads the same
 * text, as long as the largest, whole or cut in pieces, so that what the text says makes no difference.
 */
export function measureGrowth(
  prose: string,
  compiled: CompiledPositions,
  rounds: number,
  sizes = SIZES_KB,
): Growth[] {
  const largest = Math.max(...sizes) * KB;
  const whole = prose.repeat(Math.ceil(largest / prose.length)).slice(0, largest);
  const works = sizes.map((size) => {
    const pieces = cut(whole, size * KB);
    return {
      name: String(size),
      run: () => {
        for (const piece of pieces) scoreText(piece, compiled);
      },
    };
  });
  const times = timeInRounds(works, rounds);
  const base = times.get(String(COMPARED_WITH_KB)) ?? NaN;
  return sizes.map((kilobytes) => {
    const total = times.get(String(kilobytes)) ?? NaN;
    return {
      kilobytes,
      milliseconds: (total * kilobytes * KB) / largest,
      megabytesPerSecond: bytesOf(whole) / 1e3 / total,
      relative: total / base,
    };
  });
}

function cut(text: string, length: number): string[] {
  return Array.from({ length: Math.ceil(text.length / length) }, (_, index) =>
    text.slice(index * length, (index + 1) * length),
  );
}

/** How long a text is in UTF-8. */
export function bytesOf(text: string): number {
  return new TextEncoder().encode(text).byteLength;
}
