import { TRAILING_ONLY, VERB_LEADS } from "../lexicon/words.ts";
import type { CueHit } from "../matching/match.ts";
import type { NounPhrase } from "./phrase-bases.ts";
import type { Sentence } from "../text/sentences.ts";
import type { Token } from "../text/tokens.ts";

const CONDITIONS = new Set(["if", "unless", "until"]);
const ASKING = new Set("do does did would will can could is are should doesn't don't didn't of".split(" "));

/** Whether a verb of speech or attitude reports nothing here: a duty, a question, another sense of the verb. */
export function saysNothing(tokens: Token[], sentence: Sentence, cue: CueHit, { from }: NounPhrase): boolean {
  const { norm } = tokens[cue.from] as Token;
  if (TRAILING_ONLY.has(norm) && !opensSpeech(tokens[cue.to])) return true;
  if (sentence.question && ASKING.has(tokens[from - 1]?.norm ?? "")) return true;
  if (isCondition(tokens, from) || isWeighing(tokens, cue)) return true;
  return isDuty(tokens, sentence, cue) || isQuestionPut(tokens, sentence, cue);
}

/** “unless the rivals agree”: so far nobody has agreed to anything. “Even if” grants that they do. */
function isCondition(tokens: Token[], from: number): boolean {
  const before = tokens[from - 1]?.norm ?? "";
  return CONDITIONS.has(before) && tokens[from - 2]?.norm !== "even";
}

/** “is considering a ban” leaves it open, unlike “considers it a ban”. */
function isWeighing(tokens: Token[], { from }: CueHit): boolean {
  return (tokens[from] as Token).norm === "considering";
}

function opensSpeech(token: Token | undefined): boolean {
  return token !== undefined && (token.norm === "that" || (!token.word && token.norm !== "."));
}

/** “Congress should pass the bill”, “the panel will consider whether”: nobody there has said anything yet. */
function isDuty(tokens: Token[], sentence: Sentence, cue: CueHit): boolean {
  for (let i = cue.to; cue.cue !== "denial" && i < Math.min(sentence.to, cue.to + 4); i++) {
    if ((tokens[i] as Token).norm === "whether") return true;
  }
  for (let i = cue.from - 1; i > sentence.from && cue.from - i < 4; i--) {
    const { norm } = tokens[i] as Token;
    if (norm === "should" || norm === "must" || norm === "ought" || norm === "shouldn't") return true;
    if (!VERB_LEADS.has(norm)) return false;
  }
  return false;
}

/** “asked the minister what plans he had”: a question holds no stance, unlike “asked the minister to stop”. */
function isQuestionPut(tokens: Token[], sentence: Sentence, cue: CueHit): boolean {
  if (!(tokens[cue.from] as Token).norm.startsWith("ask") || cue.to - cue.from > 1) return false;
  for (let i = cue.to; i < Math.min(sentence.to, cue.to + 9); i++) {
    const { norm } = tokens[i] as Token;
    if (norm === "to" && i > cue.to) return false;
    if (norm === "for" || norm === "that" || norm === "of") return false;
    if (norm === "whether" || norm === "if" || norm === "how" || norm === "what" || norm === "why")
      return true;
  }
  return true;
}
