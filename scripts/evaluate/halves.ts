export type Half = "a" | "b";

/**
 * The half that a row belongs to, by its id alone: `a` where the 32-bit FNV-1a hash of its UTF-8 bytes is even, `b`
 * where it is odd (G. Fowler, L. C. Noll, K.-P. Vo, "The FNV Non-Cryptographic Hash Algorithm"). Fixed for good: what
 * was tuned on one half can be checked on the other.
 */
export function halfOf(id: string): Half {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(id)) hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  return hash % 2 === 0 ? "a" : "b";
}

/** The rows of one half, or all of them. */
export function ofHalf<T extends { id: string }>(rows: T[], half: Half | null): T[] {
  return half === null ? rows : rows.filter(({ id }) => halfOf(id) === half);
}
