import { NAME_OF_BODY, TIME_WORDS } from "../../lexicon/people.ts";
import { OPENERS } from "../../lexicon/words.ts";
import type { Sentence } from "../../text/sentences.ts";
import type { Token } from "../../text/tokens.ts";
import { nameIn } from "../phrases/name-runs.ts";
import type { Draft } from "./frames.ts";

const CLOSING = /^[”"»]$/;
const DASH = /^[-–—]$/;
const MAX_NAME = 7;

/**
 * The frame of a quotation that is signed: ““It is hype.” - Ruth Vale, head of the mill”, where the name stands after a closing mark
 * and a dash, or the dash opens the sentence. Null where no full name does.
 */
export function byline(tokens: Token[], sentence: Sentence, number: number): Draft | null {
  for (let i = sentence.from; i < sentence.to - 2; i++) {
    if (!DASH.test((tokens[i] as Token).norm)) continue;
    if (!CLOSING.test(tokens[i - 1]?.norm ?? "")) continue;
    const phrase = nameIn(tokens, { from: i + 1, to: Math.min(sentence.to, i + 1 + MAX_NAME) });
    if (!phrase || !isFullName(tokens, phrase.from, phrase.to)) continue;
    if (phrase.to < sentence.to && !/^[,(.]$/.test((tokens[phrase.to] as Token).norm)) continue;
    const cue = { cue: "report" as const, sentence: number, from: i, to: i + 1 };
    return { phrase, cue, from: sentence.from, to: i, anaphoric: null };
  }
  return null;
}

/** Two words or more, none of them a body's or one that only opens a sentence. */
function isFullName(tokens: Token[], from: number, to: number): boolean {
  if (to - from < 2) return false;
  for (let i = from; i < to; i++) {
    const { norm } = tokens[i] as Token;
    if (NAME_OF_BODY.has(norm) || OPENERS.has(norm) || TIME_WORDS.has(norm)) return false;
  }
  return true;
}
