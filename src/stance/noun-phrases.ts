import {
  AUXILIARIES,
  CLAUSE_STARTERS,
  DETERMINERS,
  IMPERSONAL,
  PHRASE_ENDERS,
  PREPOSITIONS,
  SELF_PRONOUNS,
} from "./lexicon/words.ts";
import type { Sentence } from "./sentences.ts";
import type { Token } from "./tokens.ts";

/** A noun phrase: tokens `[from, to)`. */
export type NounPhrase = { from: number; to: number };

const MAX_WORDS = 14;
const PRONOUN = /^(he|she|it|they|we|i|you)('s|'re|'ve|'d|'ll|'m)?$/;
/** Marks that may stand inside a name: “Jean-Luc”, “D.C.”, “Smith & Sons”. */
const INSIDE = new Set(["-", "&", ".", "(", ")"]);

/**
 * The subject of a verb: the noun phrase before it, over auxiliaries and adverbs, and over an apposition or relative
 * clause between commas (“Ruth Vale, who runs the lab, said”). Null when nothing there can hold a stance.
 */
export function subjectBefore(tokens: Token[], sentence: Sentence, verb: number): NounPhrase | null {
  let end = skipAuxiliaries(tokens, sentence, verb);
  const last = tokens[end - 1];
  if (!last || end <= sentence.from) return null;
  // “agree to back”, “despite backing”: no subject of its own stands there.
  if (last.norm === "to" || PREPOSITIONS.has(last.norm)) return null;
  if (last.norm === "," || last.norm === ")" || last.norm === "—")
    end = overApposition(tokens, sentence, end);
  else if (last.norm === "who") end = skipComma(tokens, end - 1);
  if (end < 0) return null;
  return usable(tokens, phraseEndingAt(tokens, sentence, end));
}

/**
 * The phrase that opens a sentence, up to the first auxiliary or adverb: the subject of infinitives further on (“The
 * company also took the time to call for…”). Null unless it is short and ends that way.
 */
export function openingPhrase(tokens: Token[], sentence: Sentence): NounPhrase | null {
  for (let to = sentence.from + 1; to < Math.min(sentence.to, sentence.from + 6); to++) {
    const token = tokens[to] as Token;
    if (!token.word) return null;
    if (!token.capital && (AUXILIARIES.has(token.norm) || isAdverb(token.norm))) {
      return usable(tokens, trim(tokens, { from: sentence.from, to }));
    }
  }
  return null;
}

/** The noun phrase after an inverted verb or a preposition: “said Ruth Vale”, “according to critics”, “dismissed by the lab”. */
export function phraseAfter(tokens: Token[], sentence: Sentence, at: number): NounPhrase | null {
  let to = at;
  while (to < sentence.to && to - at < MAX_WORDS) {
    const token = tokens[to] as Token;
    if (!token.word && !isInside(tokens, to)) break;
    if (token.word && PHRASE_ENDERS.has(token.norm) && !(token.norm === "at" || token.norm === "for")) break;
    to++;
  }
  return usable(tokens, trim(tokens, { from: at, to }));
}

function skipAuxiliaries(tokens: Token[], sentence: Sentence, verb: number): number {
  let end = verb;
  while (end > sentence.from) {
    const token = tokens[end - 1] as Token;
    const skip = token.word && !token.capital && (AUXILIARIES.has(token.norm) || token.norm.endsWith("ly"));
    if (!skip) break;
    end--;
  }
  return end;
}

/** From the comma that closes an apposition to the end of the phrase that it explains; -1 when there is none. */
function overApposition(tokens: Token[], sentence: Sentence, end: number): number {
  const mark = (tokens[end - 1] as Token).norm;
  const opener = mark === ")" ? "(" : mark;
  for (let i = end - 2; i > sentence.from && end - i < 40; i--) {
    const norm = (tokens[i] as Token).norm;
    if (norm === opener) return i;
    if (norm === "”" || norm === "“" || norm === ";" || norm === ":") return -1;
  }
  return -1;
}

function skipComma(tokens: Token[], end: number): number {
  return tokens[end - 1]?.norm === "," ? end - 1 : end;
}

function phraseEndingAt(tokens: Token[], sentence: Sentence, end: number): NounPhrase {
  let from = end;
  if (end > sentence.from && PRONOUN.test((tokens[end - 1] as Token).norm)) return { from: end - 1, to: end };
  while (from > sentence.from && end - from < MAX_WORDS) {
    const token = tokens[from - 1] as Token;
    if (!token.word && !isInside(tokens, from - 1)) break;
    if (token.word && !token.capital && CLAUSE_STARTERS.has(token.norm)) break;
    from--;
    // A determiner opens the phrase, unless the phrase hangs on a preposition: “the head of the institute”.
    if (DETERMINERS.has(token.norm) && !isAttached(tokens, sentence, from)) break;
  }
  return trim(tokens, { from, to: end });
}

function isAttached(tokens: Token[], sentence: Sentence, at: number): boolean {
  const before = tokens[at - 1];
  return (
    at > sentence.from && before !== undefined && /^(of|at|from|for|in|on|with|behind)$/.test(before.norm)
  );
}

function isInside(tokens: Token[], at: number): boolean {
  const token = tokens[at] as Token;
  const next = tokens[at + 1];
  return INSIDE.has(token.norm) && next !== undefined && (token.norm !== "." || next.capital);
}

/** Drops what is no part of the phrase: leading conjunctions and adverbial prepositional phrases, trailing marks. */
function trim(tokens: Token[], phrase: NounPhrase): NounPhrase {
  let { from, to } = phrase;
  while (to > from && !(tokens[to - 1] as Token).word) to--;
  while (from < to && !(tokens[from] as Token).word) from++;
  const leading = () => tokens[from]?.norm ?? "";
  while (from < to && (CLAUSE_STARTERS.has(leading()) || isAdverb(leading()))) from++;
  if (from < to && PREPOSITIONS.has(leading())) {
    // “For two years some small developers claimed”: the subject is the last determined phrase.
    for (let i = to - 1; i > from + 1; i--) {
      if (DETERMINERS.has((tokens[i] as Token).norm)) return { from: i, to };
    }
    from++;
  }
  return { from, to };
}

function isAdverb(norm: string): boolean {
  return norm === "not" || norm === "even" || norm === "only" || (norm.endsWith("ly") && norm.length > 4);
}

function usable(tokens: Token[], phrase: NounPhrase): NounPhrase | null {
  const { from, to } = phrase;
  if (from >= to) return null;
  const head = tokens[to - 1] as Token;
  const first = tokens[from] as Token;
  if (to - from === 1 && SELF_PRONOUNS.has(first.norm.replace(/'.*/, ""))) return null;
  if (!head.capital && IMPERSONAL.has(head.norm)) return null;
  if (
    DETERMINERS.has(head.norm) &&
    to - from === 1 &&
    head.norm !== "one" &&
    head.norm !== "most" &&
    head.norm !== "many"
  ) {
    return null;
  }
  return phrase;
}
