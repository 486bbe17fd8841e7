import { isQuoteMark } from "../../text/quotes.ts";
import type { CueHit } from "../../matching/match.ts";
import type { Sentence } from "../../text/sentences.ts";
import type { Token } from "../../text/tokens.ts";
import { isAdverb } from "../phrases/phrase-bases.ts";
import { subjectBefore } from "../subjects/subjects.ts";
import type { Draft } from "./frames.ts";

/** Say how somebody speaks: before a colon they stand for a verb of speech. */
const MANNERS = new Set(
  "unequivocal blunt clear plain frank stark explicit categorical unambiguous emphatic adamant direct candid forthright outspoken unsparing succinct terse curt certain scathing careful cautious".split(
    " ",
  ),
);
const BE = /^(?:is|are|was|were|been)$/;
const GRADES = /^(?:very|quite|rather|just|as|equally|more|even|no|less|so|too|still|and)$/;
/** What is clear of itself, whoever says so. */
const CLEAR_OF_ITSELF =
  /^(?:message|messages|verdict|answer|story|moral|lesson|record|ranking|index|section)$/;
const MAX_GRADES = 3;

/** Whether a word can be where `plainWords` finds a frame. */
export function tellsManner(norm: string): boolean {
  return MANNERS.has(norm);
}

/**
 * The frame of what somebody says in plain words, where the adjective stands at token `at`: “The book is unequivocal: …”, “the
 * mayor was blunt: …”. Null elsewhere.
 */
export function plainWords(tokens: Token[], sentence: Sentence, number: number, at: number): Draft | null {
  if (!MANNERS.has((tokens[at] as Token).norm) || tokens[at + 1]?.norm !== ":") return null;
  // A quotation has rules of its own for who speaks it.
  if (at + 2 >= sentence.to || isQuoteMark((tokens[at + 2] as Token).norm)) return null;
  const verb = beBefore(tokens, sentence, at);
  const phrase = verb < 0 ? null : subjectBefore(tokens, sentence, verb);
  if (!phrase || CLEAR_OF_ITSELF.test((tokens[phrase.to - 1] as Token).norm)) return null;
  const cue: CueHit = { cue: "report", sentence: number, from: at, to: at + 1 };
  return { phrase, cue, from: at + 2, to: sentence.to, anaphoric: null };
}

/** The form of “be” that the adjective hangs on, over what grades it; -1 where none does. */
function beBefore(tokens: Token[], sentence: Sentence, at: number): number {
  for (let i = at - 1; i > sentence.from && at - i <= MAX_GRADES; i--) {
    const { norm } = tokens[i] as Token;
    if (BE.test(norm)) return i;
    if (!GRADES.test(norm) && !isAdverb(norm)) return -1;
  }
  return -1;
}
