import { NAME_OF_BODY, TIME_WORDS, TITLES, isPersonNoun, isTextNoun } from "../../lexicon/people.ts";
import { OPENERS } from "../../lexicon/words.ts";
import { isQuoteMark } from "../../text/quotes.ts";
import type { Sentence } from "../../text/sentences.ts";
import type { Token } from "../../text/tokens.ts";
import { overBrackets } from "../phrases/conjuncts.ts";
import { isNamePart, isPossessive, withoutTitles } from "../phrases/name-runs.ts";
import { phraseAfter, phraseEndingAt } from "../phrases/noun-phrases.ts";
import { type NounPhrase, headOf } from "../phrases/phrase-bases.ts";
import type { Draft } from "./frames.ts";

const MAX_LABEL = 14;
/** With fewer words after its colon a name heads a list or a table. */
const MIN_SAID = 5;
const NO_SURNAME = /(?:tion|ment|ness|ity|ism|ance|ence|ies|ers|sses|tions)$/;

/** Say what kind of piece it is, not who speaks. */
const LABELS = new Set(
  "title headline caption subject viewpoint opinion exclusive update watch analysis editorial commentary breaking video quote note summary question answer".split(
    " ",
  ),
);

/**
 * Who is set beside what is said by a colon alone: “The lab's head of policy, Ruth Vale: “It is hype.”” and, in a headline,
 * “AI alarm is hype: experts” or “Poll: voters want a pause”. In running prose only a person's full name does without the
 * quotation marks: “Ida Brown (Rent Watch): it is hype.” Takes a sentence and the words
 * that the text writes small, gives the draft of a frame or null.
 */
export function colonSpeaker(
  tokens: Token[],
  sentence: Sentence,
  number: number,
  small: Set<string>,
): Draft | null {
  const { from, to } = sentence;
  for (let i = from + 1; i < Math.min(to - 1, from + MAX_LABEL); i++) {
    const { norm } = tokens[i] as Token;
    if (isQuoteMark(norm)) return null;
    if (norm === ":") {
      const named = person(tokens, sentence, number, i, small);
      return before(tokens, sentence, number, i) ?? named ?? after(tokens, sentence, number, i);
    }
  }
  return null;
}

function before(tokens: Token[], sentence: Sentence, number: number, colon: number): Draft | null {
  const quoted = isQuoteMark((tokens[colon + 1] as Token).norm);
  if (!quoted && !isHeadline(tokens, sentence, number)) return null;
  const whole = phraseEndingAt(tokens, sentence, colon);
  const named = whole && isWhole(tokens, sentence, whole) ? whole : null;
  const phrase = named ?? (quoted ? ownerThatOpens(tokens, sentence) : null);
  if (!phrase || LABELS.has((tokens[colon - 1] as Token).norm)) return null;
  if (!quoted && !isSource(tokens, phrase)) return null;
  const cue = { cue: "report" as const, sentence: number, from: colon, to: colon + 1 };
  return { phrase, cue, from: colon + 1, to: sentence.to, anaphoric: null };
}

/** A name of two words or more, or with a title, that is all that stands before the colon but for a bracket. */
function person(
  tokens: Token[],
  sentence: Sentence,
  number: number,
  colon: number,
  small: Set<string>,
): Draft | null {
  if (isHeadline(tokens, sentence, number)) return null;
  const phrase = { from: sentence.from, to: overBrackets(tokens, sentence, colon) };
  if (sentence.to - colon < MIN_SAID || !isFullName(tokens, phrase, small)) return null;
  const cue = { cue: "report" as const, sentence: number, from: colon, to: colon + 1 };
  return { phrase, cue, from: colon + 1, to: sentence.to, anaphoric: null };
}

/** “Job Losses: …” and “Sea Walls: …” are headings: by their endings, or since the text writes “walls” small elsewhere. */
function isFullName(tokens: Token[], { from, to }: NounPhrase, small: Set<string>): boolean {
  let words = 0;
  const bare = withoutTitles(tokens, { from, to });
  for (let i = from; i < to; i++) {
    const { norm, word } = tokens[i] as Token;
    if (!isNamePart(tokens, i) || isPossessive(tokens[i] as Token)) return false;
    if (word) words++;
    const isTitle = i < bare.from;
    if (OPENERS.has(norm) || TIME_WORDS.has(norm) || LABELS.has(norm)) return false;
    if (NAME_OF_BODY.has(norm) && !isTitle) return false;
  }
  const last = (tokens[to - 1] as Token).norm;
  return words >= 2 && !small.has(last) && !NO_SURNAME.test(last) && !TITLES.has(last) && !isTextNoun(last);
}

/** “Vale's retort was plain: “It is hype.””: whose retort it is. */
function ownerThatOpens(tokens: Token[], sentence: Sentence): NounPhrase | null {
  for (let i = sentence.from; i < Math.min(sentence.to, sentence.from + 3); i++) {
    if (isPossessive(tokens[i] as Token)) return phraseEndingAt(tokens, sentence, i + 1);
    if (!tokens[i]?.capital) return null;
  }
  return null;
}

/** Whether a phrase is all that stands before the colon, but for what it explains: “The lab's head of policy, Ruth Vale”. */
function isWhole(tokens: Token[], sentence: Sentence, { from }: NounPhrase): boolean {
  if (from === sentence.from) return true;
  if (tokens[from - 1]?.norm !== ",") return false;
  return phraseEndingAt(tokens, sentence, from - 1)?.from === sentence.from;
}

function after(tokens: Token[], sentence: Sentence, number: number, colon: number): Draft | null {
  if (!isHeadline(tokens, sentence, number) || sentence.to - colon > 6) return null;
  const phrase = phraseAfter(tokens, sentence, colon + 1);
  if (!phrase || phrase.to !== sentence.to || !isSource(tokens, phrase)) return null;
  const cue = { cue: "report" as const, sentence: number, from: colon, to: colon + 1 };
  return { phrase, cue, from: sentence.from, to: colon, anaphoric: null };
}

function isHeadline(tokens: Token[], { to }: Sentence, number: number): boolean {
  return number === 0 && tokens[to - 1]?.word === true;
}

/** A person, or a text that reports what others hold; “Opinion:” is the author. */
function isSource(tokens: Token[], phrase: NounPhrase): boolean {
  const { norm } = tokens[headOf(tokens, phrase)] as Token;
  return (
    isPersonNoun(norm) || (isTextNoun(norm) && /^(?:poll|polls|survey|study|report|letter|memo)$/.test(norm))
  );
}
