/** Numbers in [0, 1) from a 32-bit seed, the same ones each time (mulberry32, by T. Ettinger, public domain). */
export function seededRandom(seed: number): () => number {
  const draw = seededUint32(seed);
  return () => draw() / 2 ** 32;
}

/** The same as whole numbers from 0 to 2^32 - 1. */
export function seededUint32(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
}
