import type { TermHit } from "../matching/match.ts";
import { PIECE } from "../text/sentences.ts";
import type { Wordings } from "../matching/wording.ts";

/**
 * What speaks for a sentence of a piece being about a position, in log-odds: fitted by logistic regression to the sentences
 * of 84 openings of real press pieces, labelled for every position; one in 25 is about a given one.
 */
const BASE = -3.5;
/** For each of the log-odds that its words come to: they were learned from sentences that mostly are about some position. */
const WORDS = 0.36;
/** For each of its terms, as far as they are counted. */
const TERM = 1.4;
const TERMS_AT_MOST = 3;
/** For the share of the piece's sentences with a term, as far as it is counted: who speaks of it once goes on. */
const SHARE = 7.6;
const SHARE_AT_MOST = 0.5;
const HEADLINE = 0.77;

/** Where a sentence of a piece may be about a position: the words of its sentences, and the terms found in them. */
export type Subject = {
  position: number;
  wordings: Wordings;
  sentences: number;
  headlineSentences: number;
  hits: TermHit[];
};

/**
 * How likely each sentence of a piece is about a position, in [0, 1]. Whatever its own words, a sentence is likelier to be in a
 * piece that returns to the position's terms. `null` in a text of a few sentences, and where the position has no learned words.
 */
export function aboutness({
  position,
  wordings,
  sentences,
  headlineSentences,
  hits,
}: Subject): Float64Array | null {
  if (sentences < PIECE || !wordings.has(position) || !wordings.isLearned(position)) return null;
  const terms = new Int32Array(sentences);
  for (const { sentence } of hits) terms[sentence] = (terms[sentence] as number) + 1;
  const share = terms.filter((count) => count > 0).length / sentences;
  const piece = BASE + SHARE * Math.min(share, SHARE_AT_MOST);
  return Float64Array.from(terms, (count, sentence) => {
    const own = WORDS * wordings.raises(position, sentence) + TERM * Math.min(count, TERMS_AT_MOST);
    return logistic(piece + own + (sentence < headlineSentences ? HEADLINE : 0));
  });
}

/** From so many sentences about it on, expected of all, a piece is taken to raise a position, and from so many where its terms do. */
const MUCH = 0.55;
const ENOUGH = 0.4;

/** Whether a piece is so much about a position that it raises it. */
export function isMuch(about: Float64Array): boolean {
  return sum(about) >= MUCH;
}

/** Whether it is enough about it for its terms to raise it. */
export function isEnough(about: Float64Array): boolean {
  return sum(about) >= ENOUGH;
}

function sum(values: Float64Array): number {
  return values.reduce((all, each) => all + each, 0);
}

function logistic(odds: number): number {
  return 1 / (1 + Math.exp(-odds));
}
