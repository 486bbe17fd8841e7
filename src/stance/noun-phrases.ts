import { NOBODY, NUMBERS, TIME_WORDS, isHolderNoun } from "./lexicon/people.ts";
import {
  ATTACHING,
  DETERMINERS,
  FINITE,
  IMPERSONAL,
  INVERTIBLE,
  NOUN_OR_VERB,
  OPENERS,
  PHRASE_ENDERS,
  PHRASE_STARTERS,
  POSSESSIVES,
  PREPOSITIONS,
  SELF_PRONOUNS,
} from "./lexicon/words.ts";
import { nameIn } from "./name-runs.ts";
import type { Sentence } from "./sentences.ts";
import type { Token } from "./tokens.ts";

/** A noun phrase: tokens `[from, to)`. */
export type NounPhrase = { from: number; to: number };

const MAX_WORDS = 9;

const MAX_SEGMENTS = 4;

export const PRONOUN = /^(?:he|she|it|they|we|i|you)(?:'(?:s|re|ve|d|ll|m))?$/;

/** Marks that may stand inside a name: “Jean-Luc”, “D.C.”, “Smith & Sons”. */
const INSIDE = new Set(["-", "&", "."]);

const PARTICIPLE = /(?:ed|en|wn|de|ng)$/;

/** The noun phrase after an inverted verb or a preposition: “said Ruth Vale”, “according to critics”, “dismissed by the lab”. */
export function phraseAfter(tokens: Token[], sentence: Sentence, at: number): NounPhrase | null {
  const end = endOfPhrase(tokens, sentence, at);
  const phrase = trim(tokens, sentence, { from: at, to: end });
  const head = headOf(tokens, phrase);
  if (head < phrase.from || !holds(tokens, phrase, head)) return null;
  if ((tokens[head] as Token).capital || tokens[end]?.norm !== ",") return phrase;
  // “said the lead author, Dr. Ruth Vale of the centre”: the name says who it is.
  const name = nameIn(tokens, { from: end + 1, to: Math.min(sentence.to, end + 7) });
  return name && name.to - name.from >= 2 ? name : phrase;
}

function endOfPhrase(tokens: Token[], sentence: Sentence, at: number): number {
  let to = at;
  while (to < sentence.to && to - at < 14) {
    const token = tokens[to] as Token;
    if (!token.word && !isInside(tokens, to) && !isPluralPossessive(tokens, to)) break;
    if (token.word && PHRASE_ENDERS.has(token.norm) && !continues(tokens, to)) break;
    if (token.norm === "and" && !joinsNames(tokens, to)) break;
    to++;
  }
  return to;
}

/** “the head in Geneva” goes on before a name; “said Vale in a statement” does not. */
function continues(tokens: Token[], at: number): boolean {
  const norm = (tokens[at] as Token).norm;
  return norm === "on" && tokens[at + 1]?.norm === "the" && isHolderNoun(tokens[at - 1]?.norm ?? "");
}

/** “president and CEO Vale”, “Vale and Okafor”: what follows belongs to the same subject. */
function joinsNames(tokens: Token[], at: number): boolean {
  const before = tokens[at - 1];
  const after = tokens[at + 1];
  if (!before || !after) return false;
  if (after.capital) return true;
  // “current and former staff”: two adjectives share a noun.
  if (!isHolderNoun(before.norm)) return isHolderNoun(tokens[at + 2]?.norm ?? "") || isHolderNoun(after.norm);
  return isHolderNoun(after.norm);
}

/** The noun phrase that ends at `end`, with what it hangs on: “a spokesperson for the lab”, “researchers at the institute”. */
export function phraseEndingAt(tokens: Token[], sentence: Sentence, end: number): NounPhrase | null {
  if (end <= sentence.from) return null;
  const last = tokens[end - 1] as Token;
  if (PRONOUN.test(last.norm) && !ATTACHING.has(tokens[end - 2]?.norm ?? "")) {
    const free = !SELF_PRONOUNS.has(last.norm.replace(/'.*/, ""));
    return free ? { from: end - 1, to: end } : null;
  }
  let segment = baseBefore(tokens, sentence, end);
  let best: NounPhrase | null = null;
  let first = end;
  for (let count = 0; segment && count < MAX_SEGMENTS; count++) {
    // “an internal slide shown in court”: the court is not what the verb speaks of.
    if (count > 0 && best && !holds(tokens, segment, segment.to - 1, true) && isDetermined(tokens, segment))
      best = null;
    first = segment.from;
    if (NOBODY.has((tokens[segment.to - 1] as Token).norm)) return null;
    if (holds(tokens, segment, segment.to - 1, tokens[segment.to]?.norm === "of"))
      best = { from: segment.from, to: end };
    segment = hangsOn(tokens, sentence, segment.from);
  }
  const outer = outerOfRelative(tokens, sentence, best?.from ?? first);
  return outer ?? (best && trim(tokens, sentence, withPartner(tokens, sentence, best)));
}

function isDetermined(tokens: Token[], { from }: NounPhrase): boolean {
  return DETERMINERS.has((tokens[from] as Token).norm);
}

/** The phrase to the left of a preposition: “the head” of “of the institute”, “a panel” of “convened by the society”. */
function hangsOn(tokens: Token[], sentence: Sentence, at: number): NounPhrase | null {
  const preposition = tokens[at - 1];
  if (!preposition || at - 1 <= sentence.from || preposition.capital || !ATTACHING.has(preposition.norm))
    return null;
  let end = at - 1;
  const before = tokens[end - 1] as Token;
  if (!before.capital && PARTICIPLE.test(before.norm) && !isHolderNoun(before.norm)) end--;
  return baseBefore(tokens, sentence, end);
}

/** Words up to `end` that form one noun with what stands before it: determiner, adjectives, possessor, name. */
export function baseBefore(tokens: Token[], sentence: Sentence, end: number): NounPhrase | null {
  let from = end;
  while (from > sentence.from && end - from < MAX_WORDS) {
    const token = tokens[from - 1] as Token;
    if (!token.word) {
      if (
        !isInside(tokens, from - 1) &&
        !isThousands(tokens, from - 1) &&
        !isPluralPossessive(tokens, from - 1)
      )
        break;
    } else if (stopsPhrase(token, from - 1 === sentence.from)) break;
    from--;
    if (DETERMINERS.has(token.norm) && !isDeterminedAgain(tokens[from - 1])) break;
  }
  while (from < end && !(tokens[from] as Token).word) from++;
  return from < end ? { from, to: end } : null;
}

/** “the two ministers”, “all four labs”: one determiner may stand before another. */
function isDeterminedAgain(before: Token | undefined): boolean {
  return before !== undefined && /^(?:the|all|his|her|its|their|these|those|both|more|at)$/.test(before.norm);
}

function stopsPhrase(token: Token, opensSentence: boolean): boolean {
  const { norm } = token;
  if (token.capital && !opensSentence) return TIME_WORDS.has(norm);
  // “sixty per cent of voters”
  if (norm === "most" || norm === "some" || norm === "per") return false;
  return (
    PHRASE_STARTERS.has(norm) ||
    PREPOSITIONS.has(norm) ||
    (FINITE.has(norm) && norm !== "think") ||
    (isAdverb(norm) && opensSentence)
  );
}

export function isInside(tokens: Token[], at: number): boolean {
  const token = tokens[at] as Token;
  const before = tokens[at - 1];
  const next = tokens[at + 1];
  if (!before || !next || !INSIDE.has(token.norm)) return false;
  if (token.norm === ".") return next.capital && before.capital && before.end - before.start <= 4;
  return token.norm === "&" || (before.end === token.start && next.start === token.end);
}

/** The comma of “6,200”. */
function isThousands(tokens: Token[], at: number): boolean {
  const { norm, end } = tokens[at] as Token;
  const after = tokens[at + 1];
  return norm === "," && after?.start === end && /^\d/.test(after.norm);
}

/** The bare apostrophe of “the labs’ own researchers”. */
export function isPluralPossessive(tokens: Token[], at: number): boolean {
  const token = tokens[at] as Token;
  const before = tokens[at - 1];
  return (
    (token.norm === "’" || token.norm === "'") && before?.end === token.start && before.norm.endsWith("s")
  );
}

/** “Vale and Okafor”: two names that open a clause share its verb. */
function withPartner(tokens: Token[], sentence: Sentence, phrase: NounPhrase): NounPhrase {
  const { from, to } = phrase;
  const isPair =
    tokens[from - 1]?.norm === "and" &&
    tokens[from - 2]?.capital === true &&
    (tokens[from]?.capital === true || POSSESSIVES.has(tokens[from]?.norm ?? ""));
  const partner = isPair ? baseBefore(tokens, sentence, from - 1) : null;
  if (!partner) return phrase;
  const opens = partner.from <= sentence.from || tokens[partner.from - 1]?.word === false;
  return opens ? { from: partner.from, to } : phrase;
}

/** “the virologists who ran the tests insist”: over the relative clause to the noun that it describes. */
function outerOfRelative(tokens: Token[], sentence: Sentence, from: number): NounPhrase | null {
  for (let i = from - 1; i > sentence.from && from - i < 9; i--) {
    const { norm, word } = tokens[i] as Token;
    if (!word && norm !== "-" && norm !== "’" && norm !== "'") return null;
    if (INVERTIBLE.has(norm) || norm === "that" || norm === "because") return null;
    if (norm !== "who") continue;
    const base = baseBefore(tokens, sentence, i);
    return base && holds(tokens, base, base.to - 1) ? trim(tokens, sentence, base) : null;
  }
  return null;
}

/** Drops what is no part of the phrase: leading conjunctions and adverbs, trailing marks and dates. */
function trim(tokens: Token[], sentence: Sentence, phrase: NounPhrase): NounPhrase {
  let { from, to } = phrase;
  while (to > from && !(tokens[to - 1] as Token).word) to--;
  const leading = () => tokens[from] as Token;
  while (from < to - 1 && isNoPart(leading(), from === sentence.from)) from++;
  // “met to question executives”: an infinitive is no part of the phrase after it.
  if (to - from > 1 && tokens[from - 1]?.norm === "to" && NOUN_OR_VERB.has(leading().norm)) from++;
  return { from, to };
}

function isNoPart(token: Token, opensSentence: boolean): boolean {
  if (!token.word) return true;
  if (token.capital && !opensSentence) return false;
  return PHRASE_STARTERS.has(token.norm) || isAdverb(token.norm);
}

/** The noun that a phrase read from left to right is about: the last before its first preposition. */
export function headOf(tokens: Token[], { from, to }: NounPhrase): number {
  for (let i = from + 1; i < to; i++) {
    const { norm, capital } = tokens[i] as Token;
    if (PREPOSITIONS.has(norm) && !capital)
      return PARTICIPLE.test((tokens[i - 1] as Token).norm) &&
        i - 2 >= from &&
        !(tokens[i - 1] as Token).capital &&
        !isHolderNoun((tokens[i - 1] as Token).norm)
        ? i - 2
        : i - 1;
  }
  return to - 1;
}

/** Whether the phrase can hold a stance by its head: a name, a person, a body, a text. */
function holds(tokens: Token[], { from }: NounPhrase, head: number, hasMore = false): boolean {
  const token = tokens[head] as Token;
  const { norm } = token;
  if (NOBODY.has((tokens[from] as Token).norm) || TIME_WORDS.has(norm)) return false;
  // “two of the labs” is somebody, a bare “two” is a number.
  if (NUMBERS.has(norm)) return hasMore;
  if (from === head && SELF_PRONOUNS.has(norm.replace(/'.*/, ""))) return false;
  if (token.capital && !(from === head && OPENERS.has(norm))) return true;
  if (IMPERSONAL.has(norm)) return false;
  return isHolderNoun(norm);
}

export function isAdverb(norm: string): boolean {
  return (
    norm.endsWith("ly") && norm.length > 4 && norm !== "family" && norm !== "assembly" && norm !== "ally"
  );
}
