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
};

const TOKEN = /[\p{L}\p{N}\p{M}]+(?:['’][\p{L}\p{M}]+)*|[^\s\p{L}\p{N}\p{M}]/gu;
const WORD_START = /^[\p{L}\p{N}\p{M}]/u;
/** Where `'s` is short for “is” or “has”, not a possessive. */
const CONTRACTED_IS = /^(he|she|it|that|there|here|what|who|where|how|let)'s$/;
const CAPITAL_START = /^\p{Lu}/u;

/** Splits a text into tokens in one pass; time is linear in the text, and every offset is a UTF-16 unit. */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  let previousEnd = 0;
  for (const match of text.matchAll(TOKEN)) {
    const raw = match[0];
    const start = match.index;
    const word = WORD_START.test(raw);
    tokens.push({
      norm: word ? normalise(raw) : raw,
      start,
      end: start + raw.length,
      word,
      capital: word && CAPITAL_START.test(raw),
      paragraph: tokens.length > 0 && hasBlankLine(text, previousEnd, start),
    });
    previousEnd = start + raw.length;
  }
  return tokens;
}

/** The form that lexicon words are compared with. */
export function normalise(raw: string): string {
  const lower = raw.toLowerCase().replaceAll("’", "'");
  return lower.endsWith("'s") && !CONTRACTED_IS.test(lower) ? lower.slice(0, -2) : lower;
}

function hasBlankLine(text: string, from: number, to: number): boolean {
  if (to - from < 2) return false;
  const first = text.indexOf("\n", from);
  if (first < 0 || first >= to) return false;
  const second = text.indexOf("\n", first + 1);
  return second >= 0 && second < to;
}
