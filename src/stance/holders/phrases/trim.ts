import { NUMBERS, isHolderNoun, isPersonNoun } from "../../lexicon/people.ts";
import { NOUN_OR_VERB, PHRASE_STARTERS } from "../../lexicon/words.ts";
import type { Sentence } from "../../text/sentences.ts";
import type { Token } from "../../text/tokens.ts";
import { isPossessive } from "./name-runs.ts";
import { type NounPhrase, isAdverb } from "./phrase-bases.ts";

const GERUND_LEADS = new Set(["while", "when", "by", "after", "before", "without", "than", "from"]);

const THEN = /^(?:then|now|still|again|here)$/;

/** Drops what is no part of the phrase: leading conjunctions and adverbs, trailing marks and dates. */
export function trim(tokens: Token[], sentence: Sentence, phrase: NounPhrase): NounPhrase {
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
  // “Last year Vale said”, “Three years ago the lab said”
  if (to - from > 2 && isTime(leading(), tokens[from + 1])) from += 2;
  if (to - from > 3 && tokens[from + 2]?.norm === "ago") from += 3;
  while (from < to - 1 && isNoPart(leading(), from === sentence.from)) from++;
  // “met to question executives”: an infinitive is no part of the phrase after it.
  if (to - from > 1 && tokens[from - 1]?.norm === "to" && NOUN_OR_VERB.has(leading().norm)) from++;
  return { from, to };
}

function isTime({ norm }: Token, unit: Token | undefined): boolean {
  return (
    /^(?:last|this|next)$/.test(norm) &&
    /^(?:week|month|year|spring|summer|autumn|winter)$/.test(unit?.norm ?? "")
  );
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
  if (opensSentence && THEN.test(token.norm)) return true;
  return PHRASE_STARTERS.has(token.norm) || isAdverb(token.norm);
}
