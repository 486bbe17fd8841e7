import { NOBODY, NUMBERS, TIME_WORDS, isHolderNoun } from "../../lexicon/people.ts";
import {
  DETERMINERS,
  FINITE,
  IMPERSONAL,
  OPENERS,
  PHRASE_STARTERS,
  PREPOSITIONS,
  SELF_PRONOUNS,
  SPEECH_NOUNS,
} from "../../lexicon/words.ts";
import type { Sentence } from "../../text/sentences.ts";
import type { Token } from "../../text/tokens.ts";
import { WordTest } from "../../text/word-test.ts";

/** A noun phrase: tokens `[from, to)`. */
export type NounPhrase = { from: number; to: number };

const MAX_WORDS = 9;

export const PRONOUN = /^(?:he|she|it|they|we|i|you)(?:'(?:s|re|ve|d|ll|m))?$/;

/** Marks that may stand inside a name: “Jean-Luc”, “D.C.”, “Smith & Sons”. */
const INSIDE = new Set(["-", "&", "."]);

/** “Public figures” are persons, figures alone are numbers. */
const PROMINENT = new Set([
  "public",
  "senior",
  "leading",
  "prominent",
  "political",
  "key",
  "top",
  "industry",
  "major",
]);

/** What is spoken of by these names alone speaks for nobody. */
const MACHINES = new Set(["ai", "agi", "asi"]);

export const SHARES = new Set(["%", "percent", "cent"]);

export const PARTICIPLE = /(?:ed|en|wn|de|ng)$/;

const AFTER_NOUN = new Set(
  "familiar close critical sceptical skeptical active present responsible loyal new next".split(" "),
);

/** “a panel convened by”, “people familiar with”: what stands between a noun and its preposition. */
export function describesAfter(norm: string): boolean {
  return AFTER_NOUN.has(norm) || (PARTICIPLE.test(norm) && !isHolderNoun(norm));
}

/** Words up to `end` that form one noun with what stands before it: determiner, adjectives, possessor, name. */
export function baseBefore(tokens: Token[], sentence: Sentence, end: number): NounPhrase | null {
  let from = end;
  while (from > sentence.from && end - from < MAX_WORDS) {
    const token = tokens[from - 1] as Token;
    const stops = token.word
      ? stopsPhrase(token, from - 1 === sentence.from)
      : !isInside(tokens, from - 1) && !isInNumber(tokens, from - 1) && !isPluralPossessive(tokens, from - 1);
    if (stops) break;
    from--;
    if (DETERMINERS.has(token.norm) && !isDeterminedAgain(tokens[from - 1]) && !isInside(tokens, from - 1))
      break;
  }
  while (from < end && !(tokens[from] as Token).word) from++;
  if (isAtLeast(tokens, sentence, from)) from -= 2;
  return from < end ? { from, to: end } : null;
}

/** “at least one bishop” */
function isAtLeast(tokens: Token[], sentence: Sentence, from: number): boolean {
  if (from - 2 < sentence.from || tokens[from - 2]?.norm !== "at") return false;
  return /^(?:least|most)$/.test(tokens[from - 1]?.norm ?? "");
}

/** “the two ministers”, “all four labs”: one determiner may stand before another. */
function isDeterminedAgain(before: Token | undefined): boolean {
  return (
    before !== undefined && /^(?:the|all|half|his|her|its|their|these|those|both|more|at)$/.test(before.norm)
  );
}

function stopsPhrase(token: Token, opensSentence: boolean): boolean {
  const { norm } = token;
  if (token.capital && !opensSentence) return TIME_WORDS.has(norm);
  return outside.holds(token) || (opensSentence && isAdverb(norm));
}

/** Words that are no part of a noun phrase; but “sixty per cent of voters”. */
const outside = new WordTest((norm) => {
  if (norm === "most" || norm === "some" || norm === "per") return false;
  return PHRASE_STARTERS.has(norm) || PREPOSITIONS.has(norm) || (FINITE.has(norm) && norm !== "think");
});

export function isInside(tokens: Token[], at: number): boolean {
  const token = tokens[at] as Token;
  const before = tokens[at - 1];
  const next = tokens[at + 1];
  if (!before || !next || !INSIDE.has(token.norm)) return false;
  if (token.norm === ".") {
    // “U.S. officials”: the stop of the last initial too.
    const initials = before.end - before.start === 1 && tokens[at - 2]?.norm === "." && next.word;
    return before.capital && ((next.capital && before.end - before.start <= 4) || initials);
  }
  return token.norm === "&" || (before.end === token.start && next.start === token.end);
}

/** The comma of “6,200”, the stop of “7.5”, the sign of “72%”. */
export function isInNumber(tokens: Token[], at: number): boolean {
  const { norm, start, end } = tokens[at] as Token;
  if (norm === "%") return tokens[at - 1]?.end === start;
  const after = tokens[at + 1];
  return (norm === "," || norm === ".") && after?.start === end && /^\d/.test(after.norm);
}

/** The bare apostrophe of “the labs’ own researchers”. */
export function isPluralPossessive(tokens: Token[], at: number): boolean {
  const token = tokens[at] as Token;
  const before = tokens[at - 1];
  return (
    (token.norm === "’" || token.norm === "'") && before?.end === token.start && before.norm.endsWith("s")
  );
}

/** The noun that a phrase read from left to right is about: the last before its first preposition. */
export function headOf(tokens: Token[], { from, to }: NounPhrase): number {
  for (let i = from + 1; i < to; i++) {
    const { norm, capital } = tokens[i] as Token;
    if (norm === "in" && isNumber(tokens[i - 1]) && isNumber(tokens[i + 1])) continue;
    if (!PREPOSITIONS.has(norm) || capital) continue;
    const before = tokens[i - 1] as Token;
    return i - 2 >= from && !before.capital && describesAfter(before.norm) ? i - 2 : i - 1;
  }
  return to - 1;
}

/** “four”, “4”, “half” */
export function isNumber(token: Token | undefined): boolean {
  return token !== undefined && (NUMBERS.has(token.norm) || /^\d/.test(token.norm));
}

const holding = new WordTest((norm) => !IMPERSONAL.has(norm) && isHolderNoun(norm));

/** Whether the phrase can hold a stance by its head: a name, a person, a body, a text. */
export function holds(tokens: Token[], { from }: NounPhrase, head: number, hasMore = false): boolean {
  const token = tokens[head] as Token;
  const { norm } = token;
  if (NOBODY.has((tokens[from] as Token).norm) || TIME_WORDS.has(norm)) return false;
  // “open source”, “energy source”: no informant.
  if (/^sources?$/.test(norm) && /^(?:-|open|energy|power|data)$/.test(tokens[head - 1]?.norm ?? ""))
    return false;
  // “72% want a pause”: the share of those who were asked.
  if (SHARES.has(norm)) return head > from && /\d$|^per$/.test((tokens[head - 1] as Token).norm);
  // “two of the labs” is somebody, a bare “two” is a number.
  if (NUMBERS.has(norm)) return hasMore;
  if (from === head && SELF_PRONOUNS.has(norm.replace(/'.*/, ""))) return false;
  // “AI wants nothing”, unlike “Harbour AI wants”.
  if (MACHINES.has(norm) && !(head > from && tokens[head - 1]?.capital === true)) return false;
  if (token.capital && !(from === head && (OPENERS.has(norm) || SPEECH_NOUNS.has(norm)))) return true;
  if (norm === "figures" && head > from) return PROMINENT.has((tokens[head - 1] as Token).norm);
  return holding.holds(token);
}

export function isAdverb(norm: string): boolean {
  return (
    norm.endsWith("ly") && norm.length > 4 && norm !== "family" && norm !== "assembly" && norm !== "ally"
  );
}
