import type { StoryPrint } from "../store/stories.ts";

/** Words to a shingle: fewer make strangers alike, more lose a copy to light editing. */
const SHINGLE = 4;
/** How many of a text's smallest hashes stand for it. The tables' triggers know a full sketch by this length. */
const SKETCH = 128;
const KEYS = 5;
/** A shorter text shares too much with any other of its kind. */
const MIN_WORDS = 50;

/**
 * What near copies of a text are found by; null when it is too short to tell. The sketch is the bottom of the text's
 * shingles by hash, from which resemblance and containment are estimated (Broder, On the resemblance and containment
 * of documents, 1997). The keys are shingles to file it under: a copy that kept one of them has it in its own sketch,
 * being small among that one's hashes too. Pure, and linear in the text. Headlines are no part of it: they change first.
 */
export function storyPrint(text: string): StoryPrint | null {
  const words = wordHashes(text);
  if (words.length < MIN_WORDS) return null;
  const shingles = shingleHashes(words);
  return { sketch: toBytes(smallest(shingles, SKETCH)), keys: toBytes(spreadKeys(shingles)) };
}

/** FNV-1a of each word, in order. Case and apostrophes make no difference, nor does any other sign. */
function wordHashes(text: string): Uint32Array {
  const hashes = new Uint32Array((text.length >> 1) + 1);
  let count = 0;
  let hash = 0;
  for (let i = 0; i <= text.length; i++) {
    const code = i < text.length ? text.charCodeAt(i) : 32;
    if (isWord(code)) hash = Math.imul((hash === 0 ? 0x811c9dc5 : hash) ^ lower(code), 0x01000193);
    else if (hash !== 0 && !isApostrophe(code)) {
      hashes[count++] = hash;
      hash = 0;
    }
  }
  return hashes.subarray(0, count);
}

function isWord(code: number): boolean {
  if (code < 128)
    return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57);
  return code >= 0xc0 && (code < 0x2000 || code > 0x206f);
}

function lower(code: number): number {
  return code >= 65 && code <= 90 ? code + 32 : code;
}

function isApostrophe(code: number): boolean {
  return code === 0x27 || code === 0x2019 || code === 0x2018;
}

/** A hash of each run of SHINGLE words, with the finalizer of MurmurHash3: every bit counts, so that small means random. */
function shingleHashes(words: Uint32Array): Uint32Array {
  const hashes = new Uint32Array(words.length - SHINGLE + 1);
  for (let i = 0; i < hashes.length; i++) {
    let hash = 0;
    for (let j = 0; j < SHINGLE; j++)
      hash = Math.imul((hash << 15) | (hash >>> 17), 5) ^ mixed(words[i + j] ?? 0);
    hashes[i] = mixed(hash);
  }
  return hashes;
}

function mixed(value: number): number {
  let hash = value ^ (value >>> 16);
  hash = Math.imul(hash, 0x85ebca6b);
  hash ^= hash >>> 13;
  hash = Math.imul(hash, 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}

/** The `count` smallest different hashes, ascending; all of them where there are fewer. */
function smallest(hashes: Uint32Array, count: number): Uint32Array {
  // Sorting all of a long text would not be linear. What lies below a bound is nearly always enough; where a text repeats
  // itself so much that it is not, the bound rises in steps so wide that there are few.
  for (let share = (4 * count) / hashes.length; ; share *= 16) {
    const low = distinct(hashes.filter((hash) => hash < share * 2 ** 32));
    if (low.length >= count || share >= 1) return low.slice(0, count);
  }
}

function distinct(hashes: Uint32Array): Uint32Array {
  return hashes.toSorted().filter((hash, index, sorted) => index === 0 || hash !== sorted[index - 1]);
}

/**
 * The smallest hash of each of KEYS stretches between a tenth and seven tenths of the text: openings are rewritten and
 * ends are cut, and what is cut takes neighbouring keys with it, hence the spreading.
 */
function spreadKeys(hashes: Uint32Array): Uint32Array {
  const at = (part: number) => Math.floor(hashes.length * (0.1 + (0.6 * part) / KEYS));
  const keys = Array.from({ length: KEYS }, (_, part) =>
    hashes.subarray(at(part), at(part + 1)).reduce((least, hash) => Math.min(least, hash), 2 ** 32 - 1),
  );
  return distinct(Uint32Array.from(keys));
}

/** Big-endian, so that SQLite compares the bytes as the numbers that they are. */
function toBytes(hashes: Uint32Array): Uint8Array {
  const view = new DataView(new ArrayBuffer(4 * hashes.length));
  hashes.forEach((hash, index) => {
    view.setUint32(4 * index, hash);
  });
  return new Uint8Array(view.buffer);
}
