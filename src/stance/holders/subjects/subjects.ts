import { NOBODY, NUMBERS, TITLES, isHolderNoun, isPersonNoun, isTextNoun } from "../../lexicon/people.ts";
import { DETERMINERS, FINITE, IMPERSONAL, PREPOSITIONS, SPEECH_NOUNS } from "../../lexicon/words.ts";
import type { Sentence } from "../../text/sentences.ts";
import type { Token } from "../../text/tokens.ts";
import { isPossessive } from "../phrases/name-runs.ts";
import { ownerBefore, phraseEndingAt } from "../phrases/noun-phrases.ts";
import {
  type NounPhrase,
  PRONOUN,
  baseBefore,
  headOf,
  isAdverb,
  isNumber,
  isPluralPossessive,
} from "../phrases/phrase-bases.ts";
import { antecedent } from "./antecedents-of-who.ts";
import { type Outer, nameThatOpens, overAppositions, overDescription } from "./appositions.ts";
import { isPause, skipAdverbials } from "./clause-starts.ts";

/** Determiners that are a subject by themselves: “some say”. */
const STANDS_ALONE = new Set([
  "some",
  "many",
  "most",
  "several",
  "both",
  "other",
  "another",
  "all",
  "his",
  "her",
]);

/** By their endings no nouns: “a natural thought experiment”. */
const ADJECTIVE = /^well$|(?:ical|ural|ful|less|ous|able|ible)$/;

const WORDS_OF = new Set(["policies", "theories", "remarks", "writings"]);

/** Verbs by which one matter brings somebody to say another: “prompting the union to call for”. */
const CAUSING = new Set(
  "prompt prompts prompted prompting lead leads led leading push pushes pushed pushing spur spurs spurred spurring drive drives drove driving inspire inspires inspired inspiring".split(
    " ",
  ),
);

const CONTINUING = new Set("continue continues continued proceed proceeds proceeded".split(" "));

/**
 * The subject of a verb: the noun phrase before it, over auxiliaries, adverbs and dates, and over an apposition or relative
 * clause between commas (“Ruth Vale, who runs the lab, said”). Null when nothing there can hold a stance; a verb that only
 * speakers take (`speaks`) makes a holder of any other noun too (“the film insists”).
 */
export function subjectBefore(
  tokens: Token[],
  sentence: Sentence,
  verb: number,
  speaks = false,
): NounPhrase | null {
  const end = skipAdverbials(tokens, sentence, verb);
  const last = tokens[end - 1];
  if (!last || end <= sentence.from) return null;
  if (last.norm === "to") return ofInfinitive(tokens, sentence, end - 1);
  if (last.norm === "who" || last.norm === "which" || last.norm === "that")
    return antecedent(tokens, sentence, end - 1);
  const title = startOfTitle(tokens, sentence, end);
  if (title > sentence.from) return subjectBefore(tokens, sentence, title, speaks);
  const nickname = startOfNickname(tokens, sentence, end);
  if (nickname > sentence.from) return { from: nickname - 1, to: end };
  if (isNoSubject(tokens, end)) return null;
  if (!isPause(last)) return choose(tokens, sentence, { named: null, end }, speaks, phraseEndingAt);
  const outer = overAppositions(tokens, sentence, end);
  if (outer.end <= sentence.from) return outer.named;
  const opener = outer.named ? null : nameThatOpens(tokens, sentence, end);
  return opener ?? choose(tokens, sentence, outer, speaks, overDescription);
}

const MAX_TITLE = 14;
const MAX_DOING = 9;
const MAX_NICKNAME = 6;

/** Where a title begins that ends at `end`, after its text: “Vale's essay, “Slow the Mills,” argued”, “the memo “Slow” says”; -1 without one. */
function startOfTitle(tokens: Token[], sentence: Sentence, end: number): number {
  const opening = openingMark(tokens, sentence, end, MAX_TITLE);
  if (opening < 0 || !tokens[opening + 1]?.capital) return -1;
  const comma = tokens[opening - 1]?.norm === ",";
  if (comma) return tokens[end - 2]?.norm === "," ? opening - 1 : -1;
  return isTextNoun(tokens[opening - 1]?.norm ?? "") ? opening : -1;
}

/** “Some “doomers” say”: where persons are named in quotation marks, the mark; -1 otherwise. */
function startOfNickname(tokens: Token[], sentence: Sentence, end: number): number {
  const opening = openingMark(tokens, sentence, end, MAX_NICKNAME);
  if (opening < 0 || !isPersonNoun(tokens[end - 2]?.norm ?? "")) return -1;
  return DETERMINERS.has(tokens[opening - 1]?.norm ?? "") ? opening : -1;
}

/** The mark that opens a quotation of fewer than `most` tokens whose closing mark ends at `end`; -1 when none does. */
function openingMark(tokens: Token[], sentence: Sentence, end: number, most: number): number {
  const closing = tokens[end - 1]?.norm;
  if (closing !== "”" && closing !== '"') return -1;
  for (let i = end - 2; i > sentence.from && end - i < most; i--) {
    const { norm } = tokens[i] as Token;
    if (norm === "“" || norm === '"') return i;
  }
  return -1;
}

/** Whether what ends at `end` is no subject by its last word: a preposition, a possessor, a determiner without its noun. */
function isNoSubject(tokens: Token[], end: number): boolean {
  const last = tokens[end - 1] as Token;
  if (PREPOSITIONS.has(last.norm) || isPossessive(last) || isPluralPossessive(tokens, end - 1)) return true;
  const counted = isNumber(last) && tokens[end - 2]?.norm === "the";
  return DETERMINERS.has(last.norm) && !STANDS_ALONE.has(last.norm) && !counted;
}

/** Who it is that a phrase stands for: the phrase itself, the name beside it, or whose words it is. */
function choose(
  tokens: Token[],
  sentence: Sentence,
  { named, end: until }: Outer,
  speaks: boolean,
  read: typeof phraseEndingAt,
): NounPhrase | null {
  // “a report published on Monday said”
  const end = speaks && until - 2 > sentence.from && isAfterNoun(tokens, until - 1) ? until - 1 : until;
  const phrase = read(tokens, sentence, end);
  if (!phrase) {
    if (named) return named;
    return (
      doerOf(tokens, sentence, end) ??
      speakerOfNoun(tokens, sentence, end) ??
      (speaks ? anySubject(tokens, sentence, end) : null)
    );
  }
  const before = phrase.from > sentence.from ? tokens[phrase.from - 1]?.norm : undefined;
  // “Vale, whose study found that…”
  if (before === "whose") return antecedent(tokens, sentence, phrase.from - 1);
  // “rules backed by the lab would…”: the lab is not the subject.
  if (before === "by") return named;
  // “a former engineer, Sam Reed, told the inquiry”: the name says who it is.
  return named && isDescription(tokens, phrase) ? named : phrase;
}

/** “the editor”, “Orrery CEO”: what somebody is, rather than a name. */
function isDescription(tokens: Token[], phrase: NounPhrase): boolean {
  const { capital, norm } = tokens[headOf(tokens, phrase)] as Token;
  return !capital || TITLES.has(norm);
}

function isAfterNoun(tokens: Token[], at: number): boolean {
  const { norm, capital } = tokens[at] as Token;
  const before = (tokens[at - 1] as Token).norm;
  return norm.endsWith("ed") && !capital && before !== "those" && isHolderNoun(before);
}

/** “went on to warn”, “continues to insist”: where the verb stands that shares its subject with the infinitive; -1 otherwise. */
function rulingVerb(tokens: Token[], to: number): number {
  const before = tokens[to - 1]?.norm ?? "";
  if (before === "on" && /^(?:went|goes|go|gone)$/.test(tokens[to - 2]?.norm ?? "")) return to - 2;
  return CONTINUING.has(before) ? to - 1 : -1;
}

/** “agree to back”, “despite backing”: the verb has no subject of its own, but it may share one. */
function ofInfinitive(tokens: Token[], sentence: Sentence, to: number): NounPhrase | null {
  const ruling = rulingVerb(tokens, to);
  if (ruling > sentence.from) return subjectBefore(tokens, sentence, ruling);
  const phrase = phraseEndingAt(tokens, sentence, to);
  if (!phrase) return null;
  // “for her minister to promise”: the one subject that an infinitive has.
  const before = phrase.from > sentence.from ? (tokens[phrase.from - 1] as Token).norm : "";
  if (before === "for" || CAUSING.has(before)) return phrase;
  // “prompting the union to call for”
  const caused = CAUSING.has((tokens[phrase.from] as Token).norm) && phrase.to - phrase.from > 1;
  return caused ? { from: phrase.from + 1, to: phrase.to } : null;
}

/** “The bakers building these ovens say”: over what persons in the plural are doing to them. */
function doerOf(tokens: Token[], sentence: Sentence, end: number): NounPhrase | null {
  for (let i = end - 2; i > sentence.from && end - i < MAX_DOING; i--) {
    const { norm, word, capital } = tokens[i] as Token;
    if ((!word && norm !== "-") || FINITE.has(norm)) return null;
    if (capital || !norm.endsWith("ing")) continue;
    const doer = (tokens[i - 1] as Token).norm;
    return doer.endsWith("s") || doer === "people" ? personsEndingAt(tokens, sentence, i) : null;
  }
  return null;
}

function personsEndingAt(tokens: Token[], sentence: Sentence, end: number): NounPhrase | null {
  const { norm, capital } = tokens[end - 1] as Token;
  return capital || !isPersonNoun(norm) ? null : phraseEndingAt(tokens, sentence, end);
}

/** “his policy positions advocate”, “Vale's remarks suggest”: whose words they are. */
function speakerOfNoun(tokens: Token[], sentence: Sentence, end: number): NounPhrase | null {
  const { norm, capital } = tokens[end - 1] as Token;
  if (capital || !(WORDS_OF.has(norm) || SPEECH_NOUNS.has(norm.replace(/s$/, "")))) return null;
  return ownerBefore(tokens, sentence, end - 1);
}

/** A noun with its determiner, whatever it means. */
function anySubject(tokens: Token[], sentence: Sentence, end: number): NounPhrase | null {
  const base = baseBefore(tokens, sentence, end);
  const head = tokens[end - 1];
  if (
    !base ||
    !head?.word ||
    base.to - base.from < 2 ||
    !/^(?:the|a|an|this)$/.test((tokens[base.from] as Token).norm)
  )
    return null;
  if (PRONOUN.test(head.norm) || ADJECTIVE.test(head.norm)) return null;
  if (IMPERSONAL.has(head.norm) || NUMBERS.has(head.norm) || NOBODY.has(head.norm) || isAdverb(head.norm))
    return null;
  const before = tokens[base.from - 1];
  return before && base.from > sentence.from && (PREPOSITIONS.has(before.norm) || before.norm === "to")
    ? null
    : base;
}
