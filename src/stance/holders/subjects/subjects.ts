import { NOBODY, NUMBERS, isHolderNoun } from "../../lexicon/people.ts";
import { DETERMINERS, IMPERSONAL, PREPOSITIONS, SPEECH_NOUNS } from "../../lexicon/words.ts";
import type { Sentence } from "../../text/sentences.ts";
import type { Token } from "../../text/tokens.ts";
import { isPossessive, nameIn } from "../phrases/name-runs.ts";
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

const WORDS_OF = new Set(["policies", "theories", "remarks", "writings"]);

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
  const counted = isNumber(last) && tokens[end - 2]?.norm === "the";
  if (DETERMINERS.has(last.norm) && !STANDS_ALONE.has(last.norm) && !counted) return null;
  let named: NounPhrase | null = null;
  const direct = !isPause(last);
  for (let hops = 0; hops < 3 && isPause(tokens[end - 1]); hops++) {
    const opener = overApposition(tokens, sentence, end);
    if (opener < 0) return named;
    const inner = { from: opener + 1, to: end - 1 };
    if (isNameAlone(tokens, inner)) named ??= nameIn(tokens, inner);
    end = skipAdverbials(tokens, sentence, opener);
  }
  if (end <= sentence.from) return named;
  // “a report published on Monday said”
  if (speaks && end - 2 > sentence.from && isAfterNoun(tokens, end - 1)) end--;
  const phrase = direct ? phraseEndingAt(tokens, sentence, end) : overDescription(tokens, sentence, end);
  if (!phrase && !named) {
    return speakerOfNoun(tokens, sentence, end) ?? (speaks ? anySubject(tokens, sentence, end) : null);
  }
  // “Vale, whose study found that…”
  if (phrase && tokens[phrase.from - 1]?.norm === "whose")
    return antecedent(tokens, sentence, phrase.from - 1);
  // “rules backed by the lab would…”: the lab is not the subject.
  if (phrase && phrase.from > sentence.from && tokens[phrase.from - 1]?.norm === "by") return named;
  // “a former engineer, Sam Reed, told the inquiry”: the name says who it is.
  return named && !(phrase && (tokens[headOf(tokens, phrase)] as Token).capital) ? named : phrase;
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
  // “Sixty people, among them a nurse and a pilot, told”
  if (phrase && tokens[phrase.from - 1]?.norm === "them" && tokens[phrase.from - 3]?.norm === ",")
    return phraseEndingAt(tokens, sentence, phrase.from - 3) ?? phrase;
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
  if (PRONOUN.test(head.norm)) return null;
  if (IMPERSONAL.has(head.norm) || NUMBERS.has(head.norm) || NOBODY.has(head.norm) || isAdverb(head.norm))
    return null;
  const before = tokens[base.from - 1];
  return before && base.from > sentence.from && (PREPOSITIONS.has(before.norm) || before.norm === "to")
    ? null
    : base;
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
