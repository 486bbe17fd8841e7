import { isHolderNoun, NOBODY, NUMBERS, TIME_WORDS } from "../lexicon/people.ts";
import {
  DETERMINERS,
  FINITE,
  IMPERSONAL,
  INVERTIBLE,
  PREPOSITIONS,
  SPEECH_NOUNS,
  VERB_LEADS,
} from "../lexicon/words.ts";
import { isPossessive, nameIn } from "./name-runs.ts";
import { phraseEndingAt } from "./noun-phrases.ts";
import {
  type NounPhrase,
  PRONOUN,
  baseBefore,
  isAdverb,
  isInside,
  isPluralPossessive,
} from "./phrase-bases.ts";
import { ownerBefore } from "./owners.ts";
import type { Sentence } from "../text/sentences.ts";
import type { Token } from "../text/tokens.ts";

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

const WORDS_OF = new Set(["policies", "theories", "remarks", "writings"]);

const CONTINUING = new Set("continue continues continued proceed proceeds proceeded".split(" "));

const INTRODUCING = new Set(
  "in on at during after before since under amid despite following with by for earlier last today yesterday".split(
    " ",
  ),
);

const TIME_LEAD = new Set(["on", "in", "last", "this", "next", "earlier", "late", "since", "by"]);

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
  let end = skipAdverbials(tokens, sentence, verb);
  const last = tokens[end - 1];
  if (!last || end <= sentence.from) return null;
  // “agree to back”, “despite backing”: no subject of its own stands there.
  if (last.norm === "to") {
    const ruling = rulingVerb(tokens, end - 1);
    return ruling > sentence.from
      ? subjectBefore(tokens, sentence, ruling)
      : forInfinitive(tokens, sentence, end - 1);
  }
  if (PREPOSITIONS.has(last.norm)) return null;
  if (last.norm === "who" || last.norm === "which" || last.norm === "that") {
    return antecedent(tokens, sentence, end - 1);
  }
  if (isPossessive(last) || isPluralPossessive(tokens, end - 1)) return null;
  if (DETERMINERS.has(last.norm) && !STANDS_ALONE.has(last.norm)) return null;
  let named: NounPhrase | null = null;
  const direct = !isPause(last);
  for (let hops = 0; hops < 3 && isPause(tokens[end - 1]); hops++) {
    const opener = overApposition(tokens, sentence, end);
    if (opener < 0) return named;
    const inner = { from: opener + 1, to: end - 1 };
    if (isNameAlone(tokens, inner)) named ??= nameIn(tokens, inner);
    end = skipAdverbials(tokens, sentence, opener);
  }
  // “a report published on Monday said”
  if (speaks && end - 2 > sentence.from && isAfterNoun(tokens, end - 1)) end--;
  const phrase = direct ? phraseEndingAt(tokens, sentence, end) : overDescription(tokens, sentence, end);
  if (!phrase && !named) {
    return speakerOfNoun(tokens, sentence, end) ?? (speaks ? anySubject(tokens, sentence, end) : null);
  }
  // “rules backed by the lab would…”: the lab is not the subject.
  if (phrase && phrase.from > sentence.from && tokens[phrase.from - 1]?.norm === "by") return named;
  // “a former engineer, Sam Reed, told the inquiry”: the name says who it is.
  return named && !(phrase && (tokens[phrase.to - 1] as Token).capital) ? named : phrase;
}

/** The noun that “who”, “which” or “that” stands for, when it can hold a stance. */
function antecedent(tokens: Token[], sentence: Sentence, at: number): NounPhrase | null {
  const end = tokens[at - 1]?.norm === "," ? at - 1 : at;
  const phrase = phraseEndingAt(tokens, sentence, end);
  return phrase && !PRONOUN.test((tokens[phrase.from] as Token).norm) ? phrase : null;
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

/** “for her minister to promise”: the one subject that an infinitive has. */
function forInfinitive(tokens: Token[], sentence: Sentence, to: number): NounPhrase | null {
  const phrase = phraseEndingAt(tokens, sentence, to);
  return phrase && phrase.from > sentence.from && tokens[phrase.from - 1]?.norm === "for" ? phrase : null;
}

/** “Ruth Vale, the minister, who inherited it, said”: from what describes her to the name before it. */
function overDescription(tokens: Token[], sentence: Sentence, end: number): NounPhrase | null {
  const phrase = phraseEndingAt(tokens, sentence, end);
  if (!phrase || (tokens[phrase.to - 1] as Token).capital || tokens[phrase.from - 1]?.norm !== ",")
    return phrase;
  const named = tokens[phrase.from - 2]?.capital ? phraseEndingAt(tokens, sentence, phrase.from - 1) : null;
  return named ?? phrase;
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
  if (IMPERSONAL.has(head.norm) || NUMBERS.has(head.norm) || NOBODY.has(head.norm) || isAdverb(head.norm))
    return null;
  const before = tokens[base.from - 1];
  return before && base.from > sentence.from && (PREPOSITIONS.has(before.norm) || before.norm === "to")
    ? null
    : base;
}

/**
 * The phrase that a sentence or a clause opens with, up to its first verb: the subject of verbs further on that have none of
 * their own (“The company also took the time to call for…”, “Vale quit the lab and warned that…”).
 */
export function openingPhrase(tokens: Token[], sentence: Sentence, from = sentence.from): NounPhrase | null {
  const first = overIntroduction(tokens, sentence, from);
  const limit = Math.min(sentence.to, first + 12);
  for (let to = first + 1; to < limit; to++) {
    const token = tokens[to] as Token;
    if (token.word && (token.capital || !isVerbal(token.norm))) continue;
    if (!token.word && (isInside(tokens, to) || isPluralPossessive(tokens, to))) continue;
    if (!token.word && token.norm !== "," && token.norm !== "(") return null;
    return phraseEndingAt(tokens, sentence, to);
  }
  return null;
}

/** “In March, the lab…”, “During a hearing, Vale…”: what comes before the first comma is no subject. */
function overIntroduction(tokens: Token[], sentence: Sentence, from: number): number {
  if (!INTRODUCING.has(tokens[from]?.norm ?? "")) return from;
  for (let i = from + 1; i < Math.min(sentence.to, from + 16); i++)
    if ((tokens[i] as Token).norm === ",") return i + 1;
  return from;
}

function isVerbal(norm: string): boolean {
  return (
    VERB_LEADS.has(norm) || FINITE.has(norm) || INVERTIBLE.has(norm) || isAdverb(norm) || norm.endsWith("ed")
  );
}

/** Where the auxiliaries, adverbs and dates before a verb begin. */
export function skipAdverbials(tokens: Token[], sentence: Sentence, verb: number): number {
  let end = verb;
  for (;;) {
    const before = end;
    end = skipTime(tokens, sentence, skipAuxiliaries(tokens, sentence, end));
    if (end === before) return end;
  }
}

function skipAuxiliaries(tokens: Token[], sentence: Sentence, verb: number): number {
  let end = verb;
  while (end > sentence.from) {
    const token = tokens[end - 1] as Token;
    if (token.norm === "longer" && tokens[end - 2]?.norm === "no") {
      end -= 2;
      continue;
    }
    const skip = token.word && !token.capital && (VERB_LEADS.has(token.norm) || isAdverb(token.norm));
    if (!skip) break;
    end--;
  }
  return end;
}

/** “Vale on Thursday accused”, “the lab last week denied”. */
function skipTime(tokens: Token[], sentence: Sentence, end: number): number {
  const last = tokens[end - 1];
  const lead = tokens[end - 2];
  if (!last || !lead || end - 2 <= sentence.from) return end;
  if (!TIME_WORDS.has(last.norm) && !/^(?:week|month|year|night|morning|afternoon)$/.test(last.norm))
    return end;
  if (TIME_LEAD.has(lead.norm)) return end - 2;
  return TIME_WORDS.has(last.norm) && last.capital ? end - 1 : end;
}

function isPause(token: Token | undefined): boolean {
  return token?.norm === "," || token?.norm === ")" || token?.norm === "—" || token?.norm === "–";
}

/** From the comma that closes an apposition to the one that opens it; -1 when there is none. */
function overApposition(tokens: Token[], sentence: Sentence, end: number): number {
  const mark = (tokens[end - 1] as Token).norm;
  const opener = mark === ")" ? "(" : mark;
  for (let i = end - 2; i > sentence.from && end - i < 40; i--) {
    const { norm } = tokens[i] as Token;
    if (norm === opener) return i;
    if (norm === "”" || norm === "“" || norm === ";" || norm === ":") return -1;
  }
  return -1;
}

function isNameAlone(tokens: Token[], { from, to }: NounPhrase): boolean {
  if (to - from > 8) return false;
  const name = nameIn(tokens, { from, to });
  return name !== null && name.to - name.from >= 2;
}
