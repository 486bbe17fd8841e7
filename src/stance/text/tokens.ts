import {
  APOSTROPHE,
  classes,
  classify,
  classOfPoint,
  DIGIT,
  LETTER,
  SPACE,
  SURROGATE,
  UPPER,
} from "./letters.ts";
import { formIds, formNorms, formOf, makeRoom, NO_ID, normalise } from "./vocabulary.ts";

export { normalise };

/** A word, number or single punctuation mark, with its place in the text. */
export type Token = {
  /** Lower case, straight apostrophes, possessive `'s` dropped: what the lexicons are matched against. */
  norm: string;
  /** UTF-16 offsets, half-open. */
  start: number;
  end: number;
  word: boolean;
  capital: boolean;
  /** True when a blank line stands before it. */
  paragraph: boolean;
  /** Of a word: the number of its norm in the vocabulary, or -1 when that had no room. Of a mark: -2 - its code point. */
  id: number;
};

/** The offsets of the tokens `[from, to)`. */
export function spanOf(tokens: Token[], from: number, to: number): { start: number; end: number } {
  return { start: (tokens[from] as Token).start, end: (tokens[to - 1] as Token).end };
}

const WORD = LETTER | DIGIT;
const NEWLINE = 10;
/** What a word may go on after, so that its end is looked at closely. */
const RARE = APOSTROPHE | SURROGATE;
const HASH_FACTOR = 0x5bd1e995;

/**
 * Splits a text into tokens in one pass; time is linear in the text, and every offset is a UTF-16 unit. A word is a run
 * of letters, digits and combining marks, with apostrophes between letters; anything else but white space is a mark of
 * one code point.
 */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  makeRoom();
  const length = text.length;
  let newlines = 0;
  let i = 0;
  while (i < length) {
    const unit = text.charCodeAt(i);
    const bits = (classes[unit] as number) || classify(unit);
    if ((bits & SPACE) !== 0) {
      if (unit === NEWLINE) newlines++;
      i++;
      continue;
    }
    const capital = (bits & UPPER) !== 0;
    const paragraph = newlines > 1 && i > 0 && tokens.length > 0;
    newlines = 0;
    const end = endOfPlain(text, i);
    const token = end > i ? known(text, i, end, lastHash, capital, paragraph) : rare(text, i, paragraph);
    tokens.push(token);
    i = token.end;
  }
  return tokens;
}

/**
 * Whether the text has a word that `isSuch` says yes to, given its id and its norm, in the text's order. Words are what
 * `tokenise` makes them, but no token is made of most: four times as fast.
 */
export function someWordOf(text: string, isSuch: (id: number, norm: string) => boolean): boolean {
  const length = text.length;
  let i = 0;
  while (i < length) {
    const unit = text.charCodeAt(i);
    const bits = (classes[unit] as number) || classify(unit);
    if ((bits & (WORD | SURROGATE)) === 0) {
      i++;
      continue;
    }
    const end = endOfPlain(text, i);
    const form = end > i ? formOf(text, i, end, lastHash) : NO_ID;
    if (form === NO_ID) {
      const { id, norm, word, end: last } = rare(text, i, false);
      if (word && isSuch(id, norm)) return true;
      i = last;
    } else {
      if (isSuch(formIds[form] as number, formNorms[form] as string)) return true;
      i = end;
    }
  }
  return false;
}

/** The hash of the word whose end was looked for last. */
let lastHash = 0;

/** Where the word at `start` ends; `start` itself when none begins there, or when its end must be looked at closely. */
function endOfPlain(text: string, start: number): number {
  const length = text.length;
  let hash = 0;
  let bits = 0;
  let i = start;
  for (; i < length; i++) {
    const unit = text.charCodeAt(i);
    bits = (classes[unit] as number) || classify(unit);
    if ((bits & WORD) === 0) break;
    hash = Math.imul(hash ^ unit, HASH_FACTOR);
  }
  lastHash = hash;
  return i === length || (bits & RARE) === 0 ? i : start;
}

/** A word, by what the vocabulary has for it. */
function known(
  text: string,
  start: number,
  end: number,
  hash: number,
  capital: boolean,
  paragraph: boolean,
): Token {
  const form = formOf(text, start, end, hash);
  if (form === NO_ID) {
    const norm = normalise(text.slice(start, end));
    return { norm, start, end, word: true, capital, paragraph, id: NO_ID };
  }
  const norm = formNorms[form] as string;
  return { norm, start, end, word: true, capital, paragraph, id: formIds[form] as number };
}

/** A mark, or a word with an apostrophe or a letter above U+FFFF in it or after it: read by code point. */
function rare(text: string, start: number, paragraph: boolean): Token {
  const first = classAt(text, start);
  if ((first & WORD) === 0) return mark(text, start, paragraph);
  let hash = 0;
  let end = start;
  let inside = WORD;
  while (end < text.length) {
    const point = text.codePointAt(end) as number;
    const bits = classAt(text, end);
    if ((bits & inside) === 0) {
      if ((bits & APOSTROPHE) === 0 || !isLetter(text, end + 1)) break;
      inside = LETTER;
    }
    hash = Math.imul(hash ^ point, HASH_FACTOR);
    end += point > 0xffff ? 2 : 1;
  }
  return known(text, start, end, hash, (first & UPPER) !== 0, paragraph);
}

function mark(text: string, start: number, paragraph: boolean): Token {
  const point = isDash(text, start) ? EN_DASH : (text.codePointAt(start) as number);
  const norm = ascii[point] ?? String.fromCodePoint(point);
  return {
    norm,
    start,
    end: start + norm.length,
    word: false,
    capital: false,
    paragraph,
    id: -2 - point,
  };
}

const HYPHEN = 0x2d;
const EN_DASH = 0x2013;

/** A hyphen between two words and their blanks stands for a dash: “the mayor - a tenant herself - wants”. */
function isDash(text: string, at: number): boolean {
  return (
    text.charCodeAt(at) === HYPHEN &&
    text[at - 1] === " " &&
    text[at + 1] === " " &&
    !/\s/.test(text[at - 2] ?? "\n")
  );
}

const ascii = Array.from({ length: 128 }, (_, code) => String.fromCharCode(code));

function isLetter(text: string, at: number): boolean {
  return at < text.length && (classAt(text, at) & LETTER) !== 0;
}

function classAt(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  const bits = (classes[unit] as number) || classify(unit);
  return (bits & SURROGATE) === 0 ? bits : classOfPoint(text.codePointAt(at) as number);
}

/** Whether one of tokens `[from, to)` is such a word, by its norm. */
export function someWord(
  tokens: Token[],
  from: number,
  to: number,
  isSuch: (norm: string) => boolean,
): boolean {
  for (let i = from; i < to; i++) if (isSuch((tokens[i] as Token).norm)) return true;
  return false;
}
