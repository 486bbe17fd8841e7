import type { CueHit } from "../matching/match.ts";
import type { Sentence } from "../text/sentences.ts";
import type { Token } from "../text/tokens.ts";
import type { Frame } from "./frames/frames.ts";
import type { Names } from "./names/names.ts";

/** Open the summary of what a text says, before a colon. */
const OPENINGS = new Set([
  "in a nutshell",
  "in brief",
  "briefly",
  "the gist",
  "its gist",
  "the argument",
  "its argument",
  "the thesis",
  "its thesis",
  "the argument in brief",
]);
const MAX_OPENING = 5;
const SELF = new Set(["i", "i'm", "i've", "i'd", "my", "me"]);

/**
 * The frame of a summary that a sentence opens (“In a nutshell: …”) after the text has spoken of a book, a letter or the like:
 * what follows is that text's, to the end of the paragraph or until the author says “I”. Null for other sentences.
 */
export function summaryAt(
  tokens: Token[],
  sentences: Sentence[],
  number: number,
  names: Names,
): Frame | null {
  const { from, to } = sentences[number] as Sentence;
  const colon = colonOf(tokens, from, to);
  const holder = colon < 0 ? null : names.textBefore(from);
  if (holder === null) return null;
  const cue: CueHit = { cue: "report", sentence: number, from, to: colon };
  const end = endOfSummary(tokens, sentences, number);
  return {
    holder,
    cue,
    sentence: number,
    from: colon + 1,
    to: end,
    anaphoric: null,
    subject: null,
    parent: null,
  };
}

function colonOf(tokens: Token[], from: number, to: number): number {
  for (let i = from + 1; i < Math.min(to, from + MAX_OPENING); i++) {
    if ((tokens[i] as Token).norm !== ":") continue;
    const opening = tokens.slice(from, i).map(({ norm }) => norm);
    return OPENINGS.has(opening.join(" ")) ? i : -1;
  }
  return -1;
}

function endOfSummary(tokens: Token[], sentences: Sentence[], first: number): number {
  const { paragraph } = sentences[first] as Sentence;
  let last = first;
  while (sentences[last + 1]?.paragraph === paragraph && !isOwn(tokens, sentences[last + 1] as Sentence))
    last++;
  return (sentences[last] as Sentence).to;
}

function isOwn(tokens: Token[], { from, to }: Sentence): boolean {
  return tokens.slice(from, to).some(({ norm }) => SELF.has(norm));
}
