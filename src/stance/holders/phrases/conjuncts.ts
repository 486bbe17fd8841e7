import { isHolderNoun } from "../../lexicon/people.ts";
import { PHRASE_STARTERS } from "../../lexicon/words.ts";
import type { Sentence } from "../../text/sentences.ts";
import type { Token } from "../../text/tokens.ts";
import { isPossessive } from "./name-runs.ts";
import { type NounPhrase, PRONOUN, baseBefore, holds, isNumber } from "./phrase-bases.ts";

const MAX_PARTNERS = 6;

/**
 * The phrase with all who share its verb: “Vale and Okafor”, “Vale, Okafor and other signatories”, and in headlines “Vale,
 * Okafor back”; after “including”, the phrase whose examples they are. Takes the phrase that stands next to the verb and
 * gives it back unchanged where what is joined to it does not open the clause.
 */
export function withPartners(tokens: Token[], sentence: Sentence, phrase: NounPhrase): NounPhrase {
  let best = phrase.from;
  let from = phrase.from;
  for (let count = 0; count < MAX_PARTNERS; count++) {
    const partner = partnerBefore(tokens, sentence, from, count > 0);
    if (!partner) break;
    from = overAttachment(tokens, sentence, overRatio(tokens, sentence, partner).from);
    if (opensClause(tokens, sentence, from)) best = from;
  }
  if (from < phrase.from && tokens[from - 1]?.norm === "including" && from - 1 > sentence.from) {
    const whole = baseBefore(tokens, sentence, from - 1);
    return whole && holds(tokens, whole, whole.to - 1) ? withPartners(tokens, sentence, whole) : phrase;
  }
  return best < phrase.from ? { from: best, to: phrase.to } : phrase;
}

/** “a coalition of” public figures, “engineers from” the labs: over the preposition to what they belong to. */
function overAttachment(tokens: Token[], sentence: Sentence, from: number): number {
  const preposition = tokens[from - 1];
  if (!preposition || from - 1 <= sentence.from || !/^(?:of|from|at)$/.test(preposition.norm)) return from;
  const base = baseBefore(tokens, sentence, from - 1);
  return base && holds(tokens, base, base.to - 1, true) ? base.from : from;
}

/** What is joined to a phrase by “and”, or, in a list or a headline, by a comma. */
function partnerBefore(
  tokens: Token[],
  sentence: Sentence,
  from: number,
  listed: boolean,
): NounPhrase | null {
  let at = from - 1;
  const link = tokens[at]?.norm;
  const headline = link === "," && tokens[from]?.capital === true && tokens[at - 1]?.capital === true;
  if (link !== "and" && !(link === "," && (listed || headline))) return null;
  if (link === "and" && tokens[at - 1]?.norm === ",") at--;
  const partner = baseBefore(tokens, sentence, overBrackets(tokens, sentence, at));
  if (!partner || PRONOUN.test((tokens[partner.from] as Token).norm)) return null;
  if (!holds(tokens, partner, partner.to - 1) || holdsVerb(tokens, sentence, partner)) return null;
  // “…, and Vale said” opens a clause of its own, unless a list goes before it.
  const serial = at < from - 1 || (link === "," && !listed);
  return serial && !isListed(tokens, sentence, partner, listed) ? null : partner;
}

/** Whether a comma stands before a phrase too, or nothing does: “Beck, Vale, and Okafor”, “Vale, Okafor back the call”. */
function isListed(tokens: Token[], sentence: Sentence, { from }: NounPhrase, listed: boolean): boolean {
  if (from > sentence.from) return tokens[from - 1]?.norm === ",";
  return listed || tokens[sentence.to - 1]?.word === true;
}

/** The end of a phrase before the brackets that end at `end`: “Ruth Vale (D-CT)”. */
export function overBrackets(tokens: Token[], sentence: Sentence, end: number): number {
  if (tokens[end - 1]?.norm !== ")") return end;
  for (let i = end - 2; i > sentence.from && end - i < 8; i--) if (tokens[i]?.norm === "(") return i;
  return end;
}

/** “Critics attacked Orrery”, “the lab backs workers”: no noun phrase, although it ends in a noun. */
function holdsVerb(tokens: Token[], sentence: Sentence, { from, to }: NounPhrase): boolean {
  for (let i = from + 1; i < to - 1; i++) {
    const token = tokens[i] as Token;
    if (!token.word || token.capital || isPossessive(token) || isHolderNoun(token.norm)) continue;
    if (/(?:s|ed)$/.test(token.norm)) return true;
    if (tokens[i + 1]?.capital && from === sentence.from) return true;
  }
  return false;
}

function opensClause(tokens: Token[], sentence: Sentence, from: number): boolean {
  if (from <= sentence.from) return true;
  const { word, norm } = tokens[from - 1] as Token;
  return !word || PHRASE_STARTERS.has(norm);
}

/** “three in four voters”: over the ratio to its first number. */
export function overRatio(tokens: Token[], sentence: Sentence, phrase: NounPhrase): NounPhrase {
  const { from, to } = phrase;
  if (from - 2 < sentence.from || tokens[from - 1]?.norm !== "in") return phrase;
  const isRatio = isNumber(tokens[from]) && isNumber(tokens[from - 2]);
  return isRatio ? { from: from - 2, to } : phrase;
}
