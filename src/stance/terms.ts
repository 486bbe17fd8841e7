import { normalise } from "./tokens.ts";
import { stem } from "./stem.ts";

/** One way a word can match: by stem, by its exact form, or by how it begins. The key is unique over all three. */
export type WordPattern = `stem:${string}` | `exact:${string}` | `prefix:${string}`;

/** A parsed term. */
export type TermPattern =
  /** For each place, the alternatives: one word or a few in sequence. */
  | { kind: "phrase"; places: WordPattern[][][] }
  /** All words within `slop` other words of each other, in any order, in one sentence. */
  | { kind: "window"; words: WordPattern[][]; slop: number };

/** A term that cannot be used; the message says what is wrong and how to mend it. */
export class TermError extends Error {}

const MIN_PREFIX = 3;
const MAX_WORDS = 12;
const MAX_SLOP = 30;
const PROXIMITY = /^"([^"]*)"~(\d+)$/;
const EXACT = /^"([^"]*)"$/;
const PIECE = /\(([^()]*)\)|([\p{L}\p{N}\p{M}'’]+\*?)|[\s,./&–—-]+|(.)/gu;

/**
 * Parses the term syntax: `a b` (phrase by stems), `regulat*` (suffix wildcard), `(drop|scrap)` (one of several),
 * `"a b"` (exact forms), `"a b"~5` (within 5 words, any order). Throws TermError.
 */
export function parseTerm(term: string): TermPattern {
  const proximity = PROXIMITY.exec(term);
  if (proximity) return parseWindow(term, proximity[1] ?? "", Number(proximity[2]));
  const exact = EXACT.exec(term);
  const places = parsePlaces(exact ? (exact[1] ?? "") : term, exact !== null);
  if (term.includes('"') && !exact) {
    throw new TermError(
      `unbalanced or misplaced quotation marks in ${term}: write "exact words" or "words near"~5`,
    );
  }
  return { kind: "phrase", places };
}

function parseWindow(term: string, body: string, slop: number): TermPattern {
  const words = parsePlaces(body, false).map((alternatives) =>
    alternatives.map((sequence) => {
      const [word, ...more] = sequence;
      if (!word || more.length > 0) {
        throw new TermError(
          `in ${term}, words near each other are single words: take the phrase out of its group`,
        );
      }
      return word;
    }),
  );
  if (words.length < 2) throw new TermError(`${term} needs at least two words inside the quotation marks`);
  if (slop < 1 || slop > MAX_SLOP)
    throw new TermError(`the distance in ${term} must be between 1 and ${MAX_SLOP}`);
  return { kind: "window", words, slop };
}

function parsePlaces(body: string, exact: boolean): WordPattern[][][] {
  const places: WordPattern[][][] = [];
  for (const [, group, word, stray] of body.matchAll(PIECE)) {
    if (stray !== undefined && stray !== '"')
      throw new TermError(`"${stray}" has no meaning in a term: leave it out`);
    if (word !== undefined) places.push([[parseWord(word, exact)]]);
    if (group !== undefined) places.push(group.split("|").map((choice) => parseChoice(choice, group, exact)));
  }
  if (places.length === 0) throw new TermError("the term has no word in it");
  if (places.length > MAX_WORDS)
    throw new TermError(`a term has at most ${MAX_WORDS} words; split it in two`);
  return places;
}

function parseChoice(choice: string, group: string, exact: boolean): WordPattern[] {
  const words = choice.split(/[\s-]+/).filter((word) => word !== "");
  if (words.length === 0 || words.some((word) => !/^[\p{L}\p{N}\p{M}'’]+\*?$/u.test(word))) {
    throw new TermError(`(${group}) must be words or short phrases separated by |`);
  }
  return words.map((word) => parseWord(word, exact));
}

function parseWord(raw: string, exact: boolean): WordPattern {
  if (!raw.endsWith("*")) return exact ? `exact:${normalise(raw)}` : `stem:${stem(normalise(raw))}`;
  const prefix = normalise(raw.slice(0, -1));
  if (prefix.length < MIN_PREFIX) {
    throw new TermError(
      `${raw} is too short for a wildcard: give at least ${MIN_PREFIX} letters before the *`,
    );
  }
  return `prefix:${prefix}`;
}
