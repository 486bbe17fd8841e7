/**
 * Spellings and a hash table over them, as plain lists: read from JSON it can be asked at once, where a Map or an object
 * would first take in every key.
 */
export type Spellings = {
  /** Each spelling with a space after it. */
  text: string;
  /** Where each begins there. */
  at: number[];
  /** Numbers + 1 by hash, each in the first free place from there, 0 in the places left; a power of two long. */
  table: number[];
};

/** Lays out spellings, which have no spaces in them; their order is their number. */
export function layOutSpellings(spellings: readonly string[]): Spellings {
  const size = 2 ** Math.ceil(Math.log2(1.4 * spellings.length + 1));
  const laid: Spellings = { text: "", at: [], table: new Array<number>(size).fill(0) };
  spellings.forEach((spelling, number) => {
    laid.at.push(laid.text.length);
    laid.text += `${spelling} `;
    let place = hashOf(spelling) & (size - 1);
    while (laid.table[place] !== 0) place = (place + 1) & (size - 1);
    laid.table[place] = number + 1;
  });
  return laid;
}

const FNV_BASIS = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

/** The FNV-1a hash of a spelling (G. Fowler, L. Noll and K.-P. Vo), over UTF-16 units. */
export function hashOf(spelling: string): number {
  let hash = FNV_BASIS;
  for (let i = 0; i < spelling.length; i++) hash = step(hash, spelling.charCodeAt(i));
  return mixed(hash);
}

/** Puts into `hashes` those of all beginnings of a spelling, each where its last letter stands. */
export function prefixHashes(spelling: string, hashes: number[]): void {
  let hash = FNV_BASIS;
  for (let i = 0; i < spelling.length; i++) {
    hash = step(hash, spelling.charCodeAt(i));
    hashes[i] = mixed(hash);
  }
}

function step(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, FNV_PRIME);
}

function mixed(hash: number): number {
  return hash ^ (hash >>> 15);
}

const SPACE = 32;
const SIEVE_BITS = 18;

/**
 * Which hashes occur among the spellings of several lists, as bits: most words that a text brings are in none of them,
 * and one look says so.
 */
export class Sieve {
  private readonly bits = new Int32Array(2 ** (SIEVE_BITS - 5));

  constructor(lists: readonly Spellings[]) {
    for (const { text } of lists) this.add(text);
  }

  /** False only when no spelling has this hash. */
  has(hash: number): boolean {
    const bit = hash >>> (32 - SIEVE_BITS);
    return (((this.bits[bit >>> 5] as number) >>> bit) & 1) === 1;
  }

  private add(text: string): void {
    let hash = FNV_BASIS;
    for (let i = 0; i < text.length; i++) {
      const unit = text.charCodeAt(i);
      if (unit !== SPACE) {
        hash = step(hash, unit);
        continue;
      }
      const bit = mixed(hash) >>> (32 - SIEVE_BITS);
      this.bits[bit >>> 5] = (this.bits[bit >>> 5] as number) | (1 << bit);
      hash = FNV_BASIS;
    }
  }
}

/** The number of the spelling that `spaced` is, with a space after it, or -1; `hash` is the spelling's. */
export function findSpelling({ text, at, table }: Spellings, spaced: string, hash: number): number {
  const mask = table.length - 1;
  const second = spaced.charCodeAt(1);
  for (let place = hash & mask; ; place = (place + 1) & mask) {
    const number = (table[place] as number) - 1;
    if (number < 0) return number;
    const begin = at[number] as number;
    // The second letter first: most of what stands in the way differs there.
    if (text.charCodeAt(begin + 1) === second && text.startsWith(spaced, begin)) return number;
  }
}
