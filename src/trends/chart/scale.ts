/** From one range of numbers to another, in proportion. */
export type Scale = (value: number) => number;

/** The scale that takes `from` to `to`, ends to ends. */
export function linearScale(from: [number, number], to: [number, number]): Scale {
  const slope = (to[1] - to[0]) / (from[1] - from[0]);
  return (value) => to[0] + (value - from[0]) * slope;
}

/** The levels to mark on an axis of counts: 0 and up to three more in steps of 1, 2 or 5 times a power of ten; the last is at least `most`. */
export function countLevels(most: number): number[] {
  if (most <= 0) return [0];
  const steps = [1, 2, 5, 10].map((step) => step * 10 ** Math.floor(Math.log10(most)));
  const fitting = [...steps.map((step) => step / 10), ...steps].filter(
    (step) => step >= 1 && most / step <= 3,
  );
  const step = Math.min(...fitting);
  return Array.from({ length: Math.ceil(most / step) + 1 }, (_, level) => level * step);
}
