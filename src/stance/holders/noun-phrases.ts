import { overRatio, withPartners } from "./conjuncts.ts";
import { NOBODY, NUMBERS, isHolderNoun, isPersonNoun } from "../lexicon/people.ts";
import {
  ATTACHING,
  DETERMINERS,
  INVERTIBLE,
  NOUN_OR_VERB,
  PHRASE_ENDERS,
  PHRASE_STARTERS,
  SELF_PRONOUNS,
} from "../lexicon/words.ts";
import { isPossessive, nameIn } from "./name-runs.ts";
import {
  type NounPhrase,
  PRONOUN,
  SHARES,
  PARTICIPLE,
  baseBefore,
  isInside,
  isPluralPossessive,
  headOf,
  holds,
  isAdverb,
} from "./phrase-bases.ts";
import type { Sentence } from "../text/sentences.ts";
import type { Token } from "../text/tokens.ts";

const MAX_SEGMENTS = 4;

const GERUND_LEADS = new Set(["while", "when", "by", "after", "before", "without", "than", "from"]);

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
  return isHolderNoun(after.norm) || isHolderNoun(tokens[at + 2]?.norm ?? "");
}

/** The noun phrase that ends at `end`, with what it hangs on: “a spokesperson for the lab”, “researchers at the institute”. */
export function phraseEndingAt(tokens: Token[], sentence: Sentence, end: number): NounPhrase | null {
  if (end <= sentence.from) return null;
  const last = tokens[end - 1] as Token;
  if (PRONOUN.test(last.norm) && !ATTACHING.has(tokens[end - 2]?.norm ?? "")) {
    const free = !SELF_PRONOUNS.has(last.norm.replace(/'.*/, ""));
    return free ? { from: end - 1, to: end } : null;
  }
  // “those polled prefer”
  if (tokens[end - 2]?.norm === "those" && last.norm.endsWith("ed")) return { from: end - 2, to: end };
  let segment = baseBefore(tokens, sentence, end);
  let best: NounPhrase | null = null;
  let first = end;
  for (let count = 0; segment && count < MAX_SEGMENTS; count++) {
    // “an internal slide shown in court”: the court is not what the verb speaks of.
    if (count > 0 && best && !holds(tokens, segment, segment.to - 1, true) && isDetermined(tokens, segment))
      best = null;
    first = segment.from;
    if (NOBODY.has((tokens[segment.to - 1] as Token).norm)) return null;
    if (holds(tokens, segment, segment.to - 1, countsSomebody(tokens, segment.to, best !== null)))
      best = { from: segment.from, to: end };
    if (count === 0 && SHARES.has(last.norm)) break;
    segment = hangsOn(tokens, sentence, segment.from);
  }
  const outer = outerOfRelative(tokens, sentence, best?.from ?? first);
  return (
    outer ??
    (best && trim(tokens, sentence, withPartners(tokens, sentence, overRatio(tokens, sentence, best))))
  );
}

/** “two of the labs”, “most of them”; but “one of the leading” has yet to say of what. */
function countsSomebody(tokens: Token[], at: number, found: boolean): boolean {
  if (tokens[at]?.norm !== "of") return false;
  if (found) return true;
  for (let i = at + 1; i < at + 9; i++) {
    const { norm, word } = tokens[i] ?? { norm: "", word: false };
    if (!word && norm !== "-") return false;
    if (norm === "them" || norm === "us" || norm === "those") return true;
    if (norm.endsWith("s") && !DETERMINERS.has(norm) && !norm.endsWith("ss")) return isHolderNoun(norm);
  }
  return false;
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
  while (to > from && !(tokens[to - 1] as Token).word && tokens[to - 1]?.norm !== "%") to--;
  // “a report published on Monday said”
  const last = tokens[to - 1] as Token;
  if (to - from > 2 && last.norm.endsWith("ed") && !last.capital && isHolderNoun(tokens[to - 2]?.norm ?? ""))
    to--;
  const leading = () => tokens[from] as Token;
  // “while alarming others who want”: a gerund is no part of its object.
  if (to - from > 1 && leading().norm.endsWith("ing") && GERUND_LEADS.has(tokens[from - 1]?.norm ?? ""))
    from++;
  // “a decision critics saw as”: one article cannot go with the plural.
  if (to - from === 3 && isSingularArticle(leading()) && isPluralPerson(tokens, to - 1)) from = to - 1;
  while (from < to - 1 && isNoPart(leading(), from === sentence.from)) from++;
  // “met to question executives”: an infinitive is no part of the phrase after it.
  if (to - from > 1 && tokens[from - 1]?.norm === "to" && NOUN_OR_VERB.has(leading().norm)) from++;
  return { from, to };
}

function isSingularArticle({ norm }: Token): boolean {
  return norm === "a" || norm === "an" || norm === "another" || norm === "every";
}

/** “critics” after a noun of its own, not after “few”, a number or a possessor. */
function isPluralPerson(tokens: Token[], at: number): boolean {
  const { norm } = tokens[at] as Token;
  const before = tokens[at - 1] as Token;
  if (!norm.endsWith("s") || norm.endsWith("ss") || !isPersonNoun(norm)) return false;
  return (
    before.word &&
    !before.capital &&
    !isPossessive(before) &&
    !NUMBERS.has(before.norm) &&
    before.norm !== "couple"
  );
}

function isNoPart(token: Token, opensSentence: boolean): boolean {
  if (!token.word) return true;
  if (token.capital && !opensSentence) return false;
  return PHRASE_STARTERS.has(token.norm) || isAdverb(token.norm);
}
