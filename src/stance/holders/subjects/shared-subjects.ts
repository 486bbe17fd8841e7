import { isPersonNoun, isTextNoun } from "../../lexicon/people.ts";
import {
  AUTHORING,
  BE,
  FINITE,
  INVERTIBLE,
  LIGHT,
  PHRASE_STARTERS,
  PREPOSITIONS,
} from "../../lexicon/words.ts";
import type { CueHit } from "../../matching/match.ts";
import type { Sentence } from "../../text/sentences.ts";
import type { Token } from "../../text/tokens.ts";
import { isParticiple, isState } from "../frames/verbs.ts";
import { isPossessive } from "../phrases/name-runs.ts";
import { phraseEndingAt } from "../phrases/noun-phrases.ts";
import { type NounPhrase, baseBefore, headOf } from "../phrases/phrase-bases.ts";
import { authorOf } from "./antecedents-of-who.ts";
import { openingPhrase } from "./clause-starts.ts";
import { subjectBefore } from "./subjects.ts";

/** Who “faced criticism” is the one criticised. */
export const RECEIVING = new Set(
  "face faces faced facing draw draws drew drawn attract attracts attracted meet meets met receive receives received prompt prompted spark sparked trigger triggered".split(
    " ",
  ),
);

const REPLIES = new Set(["response", "reply", "answer", "rebuttal", "comment"]);
const MAX_REPLY = 14;
const MAX_ASIDE = 12;
const MAX_CLAUSE = 30;
const CLIPPED = /^(?:demands?|urges?|accuses?|rejects?|slams?|warns?)$/;
const MODAL = /^(?:can|could|may|might|must|should|will|would)(?:n't|'t|not)?$/;
const COMES = /^(?:comes?|came|follow|follows|followed)$/;
const SUBORDINATING = /^(?:after|when|because|as|before|while)$/;

/** “voiced support for”, “repeated his claim”: the subject of the verb that the noun hangs on. */
export function subjectOfNoun(tokens: Token[], sentence: Sentence, cue: CueHit): NounPhrase | null {
  if (isParticiple(tokens, cue)) return null;
  for (let i = cue.from - 1; i > sentence.from && cue.from - i < 5; i--) {
    const { norm, word } = tokens[i] as Token;
    if (!word || BE.has(norm) || PHRASE_STARTERS.has(norm) || RECEIVING.has(norm)) return null;
    if (LIGHT.has(norm)) return subjectBefore(tokens, sentence, i);
  }
  return null;
}

/** The subject of “to back”, “…, warning that” or “and warned”, whose own place is empty: that of the clause before. */
export function sharedSubject(
  tokens: Token[],
  sentence: Sentence,
  cue: CueHit,
  earlier: { phrase: NounPhrase; from: number } | null,
): NounPhrase | null {
  if (cue.from <= sentence.from + 1) return null;
  const at = overAside(tokens, sentence, verbStart(tokens, sentence, cue.from));
  const before = tokens[at - 1]?.norm;
  const infinitive = before === "to" && (cue.cue === "support" || cue.cue === "oppose");
  if (at === sentence.from && isParticiple(tokens, cue)) return null;
  const paused = before === "," || (before === "”" && tokens[at - 2]?.norm === ",");
  const participle = paused && (isParticiple(tokens, cue) || isState(tokens, cue));
  const joined =
    before === "and" && !isParticiple(tokens, cue) && isVerbForm((tokens[cue.from] as Token).norm);
  if (participle && earlier && earlier.from === sentence.from) return earlier.phrase;
  const clipped = before === "," && isClipped(tokens, sentence, cue);
  if (!infinitive && !participle && !joined && !clipped) return null;
  const comma = startAfter(tokens, sentence, at - 1, ",");
  const nearer = joined && comma > sentence.from ? openingPhrase(tokens, sentence, comma) : null;
  const opening = nearer ?? openingPhrase(tokens, sentence, startAfter(tokens, sentence, at, ";"));
  // “His remarks came after a baker left and said”
  const told = opening !== null && COMES.test(tokens[opening.to]?.norm ?? "");
  const nested = (told || !opening) && (participle || joined) ? subordinate(tokens, sentence, at) : null;
  return nested ?? opening;
}

/** “and, in a note to staff, accused”: over the aside to the “and”. */
function overAside(tokens: Token[], sentence: Sentence, at: number): number {
  if (tokens[at - 1]?.norm !== ",") return at;
  for (let i = at - 2; i > sentence.from && at - i < MAX_ASIDE; i--) {
    const { norm } = tokens[i] as Token;
    if (norm === ",") return tokens[i - 1]?.norm === "and" && isPreposition(tokens[i + 1]) ? i : at;
  }
  return at;
}

function isPreposition(token: Token | undefined): boolean {
  return token !== undefined && PREPOSITIONS.has(token.norm);
}

/** “It came days after a baker quit, warning”: whom the nearest clause before is about, where the sentence is about a thing. */
function subordinate(tokens: Token[], sentence: Sentence, at: number): NounPhrase | null {
  for (let i = at - 2; i > sentence.from && at - i < MAX_CLAUSE; i--) {
    if (!SUBORDINATING.test((tokens[i] as Token).norm)) continue;
    const phrase = openingPhrase(tokens, { ...sentence, to: at }, i + 1);
    return phrase && phrase.from - i <= 2 ? phrase : null;
  }
  return null;
}

/** “Nurses march, say they want rules”, “Nurses march, demand that”: a headline leaves out the “and”. */
function isClipped(tokens: Token[], sentence: Sentence, { from, to }: CueHit): boolean {
  const { norm } = tokens[from] as Token;
  if (!tokens[sentence.to - 1]?.word) return false;
  if (CLIPPED.test(norm)) return !isPreposition(tokens[to]);
  if (!/^(?:say|says)$/.test(norm)) return false;
  const clause = tokens.slice(to + 1, Math.min(sentence.to, to + 6));
  return tokens[to]?.norm === "they" || clause.some(({ norm }) => FINITE.has(norm));
}

/**
 * The subject of a participle that no comma parts from it: “scientists warning that”, “with most saying that”, “Vale signed a
 * letter urging”, “the guild wrote to the ministry opposing it”. Null where nobody is in sight.
 */
export function subjectOfParticiple(tokens: Token[], sentence: Sentence, verb: number): NounPhrase | null {
  // “Vale surprised many by saying”
  if (tokens[verb - 1]?.norm === "by" && verb - 1 > sentence.from) return whoActs(tokens, sentence);
  const phrase = ofAbsolute(tokens, sentence, verb) ?? phraseEndingAt(tokens, sentence, verb);
  if (!phrase) return authorOfReply(tokens, sentence, verb);
  const last = tokens[phrase.to - 1] as Token;
  if ((!last.word && last.norm !== "%") || isPossessive(last)) return null;
  if (phrase.from > sentence.from && tokens[phrase.from - 1]?.norm === "with")
    return senderOf(tokens, sentence, phrase) ?? phrase;
  const { norm, capital } = tokens[headOf(tokens, phrase)] as Token;
  if (!capital && isPersonNoun(norm)) return phrase;
  const displays = authorOf(tokens, sentence, phrase);
  if (displays) return displays;
  const wrote = tokens.slice(sentence.from, phrase.from).some((token) => AUTHORING.has(token.norm));
  const author = wrote ? openingPhrase(tokens, sentence) : null;
  return author ?? (isTextNoun(norm) ? phrase : null);
}

/** “The letter was long, with its signatories noting”: the persons between “with” and the participle. */
function ofAbsolute(tokens: Token[], sentence: Sentence, verb: number): NounPhrase | null {
  const { norm, capital } = tokens[verb - 1] ?? { norm: "", capital: true };
  const base = capital || !isPersonNoun(norm) ? null : baseBefore(tokens, sentence, verb);
  return base && base.from > sentence.from && tokens[base.from - 1]?.norm === "with" ? base : null;
}

/** Who opens a sentence and does something, rather than can or should do it. */
function whoActs(tokens: Token[], sentence: Sentence): NounPhrase | null {
  const opening = openingPhrase(tokens, sentence);
  return opening && !MODAL.test(tokens[opening.to]?.norm ?? "") ? opening : null;
}

/** “Vale chimed in with a post declaring”: whose text it is. */
function senderOf(tokens: Token[], sentence: Sentence, phrase: NounPhrase): NounPhrase | null {
  const isText = isTextNoun((tokens[headOf(tokens, phrase)] as Token).norm);
  const opening = isText ? openingPhrase(tokens, sentence) : null;
  return opening && opening.to <= phrase.from ? opening : null;
}

/** “Vale wrote a long reply to Reed on Monday claiming that” */
function authorOfReply(tokens: Token[], sentence: Sentence, verb: number): NounPhrase | null {
  if (!tokens[verb - 1]?.word) return null;
  for (let i = verb - 1, replies = false; i > sentence.from && verb - i < MAX_REPLY; i--) {
    const { norm, word } = tokens[i] as Token;
    if (!word || FINITE.has(norm)) return null;
    if (replies && AUTHORING.has(norm)) return openingPhrase(tokens, sentence);
    replies ||= isTextNoun(norm) || REPLIES.has(norm);
  }
  return null;
}

function isVerbForm(norm: string): boolean {
  return norm.endsWith("s") || norm.endsWith("ed") || INVERTIBLE.has(norm);
}

function verbStart(tokens: Token[], sentence: Sentence, verb: number): number {
  let at = verb;
  while (
    at > sentence.from + 1 &&
    /^(?:also|then|not|never|now|later|has|have|had|\w+ly)$/.test((tokens[at - 1] as Token).norm)
  )
    at--;
  return at;
}

/** What follows the last `mark` before a token, or the start of the sentence. */
function startAfter(tokens: Token[], sentence: Sentence, at: number, mark: string): number {
  for (let i = at - 1; i > sentence.from; i--) if ((tokens[i] as Token).norm === mark) return i + 1;
  return sentence.from;
}
