import { LABELS } from "./rows.ts";

/** F1 of each answer in the order of `LABELS`, and their mean. */
export type Measure = { macro: number; each: number[] };

/** Macro-F1 of predicted against true answers, both as numbers in `LABELS`. */
export function measure(predicted: number[], truth: number[]): Measure {
  const each = LABELS.map((_, label) => {
    const hits = truth.filter((value, i) => value === label && predicted[i] === label).length;
    const all = truth.filter((value) => value === label).length + predicted.filter((p) => p === label).length;
    return all === 0 ? 0 : (2 * hits) / all;
  });
  return { macro: each.reduce((sum, value) => sum + value, 0) / each.length, each };
}

/** One line of figures. */
export function report(name: string, { macro, each }: Measure): string {
  const classes = LABELS.map((label, i) => `${label} ${(each[i] as number).toFixed(3)}`).join(", ");
  return `${name}: macro-F1 ${macro.toFixed(3)} (${classes})`;
}
