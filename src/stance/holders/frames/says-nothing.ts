import { TRAILING_ONLY, VERB_LEADS } from "../../lexicon/words.ts";
import type { CueHit } from "../../matching/match.ts";
import type { Sentence } from "../../text/sentences.ts";
import { someWord, type Token } from "../../text/tokens.ts";
import { isPossessive } from "../phrases/name-runs.ts";
import type { NounPhrase } from "../phrases/phrase-bases.ts";

const CONDITIONS = new Set(["if", "unless", "until"]);
const ASKING = new Set("do does did would will can could is are should doesn't don't didn't of".split(" "));

/** Acts that nobody tells of without what was acted on. */
const DONE = /^(?:signed|passed|enacted|ratified|introduced|adopted|approved|vetoed|drafted|proposed)$/;

const ANSWERING = new Set(
  "explain report disclose describe say state clarify tell reveal answer set".split(" "),
);

/** Whether a verb of speech or attitude reports nothing here: a duty, a question, another sense of the verb. */
export function saysNothing(tokens: Token[], sentence: Sentence, cue: CueHit, { from }: NounPhrase): boolean {
  const { norm } = tokens[cue.from] as Token;
  if (TRAILING_ONLY.has(norm) && cue.to - cue.from === 1 && !opensSpeech(tokens[cue.to]))
    return !isReadAs(tokens, sentence, cue);
  if (isMadeTo(tokens, cue, from)) return true;
  if (norm.startsWith("press") && /^(?:on|ahead|forward)$/.test(tokens[cue.to]?.norm ?? "")) return true;
  if (tokens[from - 1]?.norm === "what" && /^(?:say|says|said|think|thinks|thought)$/.test(norm)) return true;
  if (tokens[from - 1]?.norm === "how" && /^(?:respond|reply|answer|react)/.test(norm)) return true;
  if (sentence.question && ASKING.has(tokens[from - 1]?.norm ?? "")) return true;
  if (isAnybody(tokens, cue, from) || isTitleNoun(tokens, cue)) return true;
  if (isCondition(tokens, from) || isWeighing(tokens, cue) || isLabel(tokens, sentence, cue, from))
    return true;
  if (isWriting(tokens, cue) || isSilence(tokens, cue) || isDoneTo(tokens, cue)) return true;
  return isDuty(tokens, sentence, cue) || isQuestionPut(tokens, sentence, cue);
}

const READ_AS_REACH = 8;

/** “Vale reads the campaign as hype”. */
function isReadAs(tokens: Token[], sentence: Sentence, { from, to }: CueHit): boolean {
  if (!/^reads?$/.test((tokens[from] as Token).norm)) return false;
  return someWord(tokens, to, Math.min(sentence.to, to + READ_AS_REACH), (norm) => norm === "as");
}

/** “A company can sincerely believe”: any company that one may think of. */
function isAnybody(tokens: Token[], cue: CueHit, from: number): boolean {
  if (!/^(?:a|an|any)$/.test((tokens[from] as Token).norm)) return false;
  let at = cue.from - 1;
  while (at > from && (tokens[at] as Token).norm.endsWith("ly")) at--;
  return /^(?:can|could|may|might)$/.test((tokens[at] as Token).norm);
}

/** “The Lab's Broken Promises”: in a headline a noun has a capital, too. */
function isTitleNoun(tokens: Token[], { from, to }: CueHit): boolean {
  const { capital, norm } = tokens[from] as Token;
  if (to - from > 1 || !capital || !norm.endsWith("s")) return false;
  const before = tokens[from - 1];
  return before?.capital === true && isPossessed(tokens[from - 2]);
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

/** “What they're saying: …” heads what others say. */
function isLabel(tokens: Token[], sentence: Sentence, { to }: CueHit, from: number): boolean {
  return from - 1 === sentence.from && tokens[from - 1]?.norm === "what" && tokens[to]?.norm === ":";
}

/** “wrote the rules”, “writes its own exams”: a deed, unlike “wrote that”, “wrote in”. */
function isWriting(tokens: Token[], { from, to }: CueHit): boolean {
  const next = tokens[to]?.norm ?? "";
  if (!/^(?:write|writes|wrote|written)$/.test((tokens[from] as Token).norm)) return false;
  // “can write code”
  const able = [1, 2].some((back) => /^(?:can|could)$/.test(tokens[from - back]?.norm ?? ""));
  if (able && !/^(?:that|in|of|about|to)$/.test(next)) return true;
  return (
    /^(?:the|a|an|its|their|his|her|our|my|one|another|them|it|\d+)$/.test(next) || isPossessed(tokens[to])
  );
}

/** “an agency charged with a duty”, “the pact signed at the hall”: without an object the noun before is what it was done to. */
function isDoneTo(tokens: Token[], { from }: CueHit): boolean {
  const { norm } = tokens[from] as Token;
  const next = tokens[from + 1]?.norm ?? "";
  if (norm === "charged") return next === "with";
  return DONE.test(norm) && /^(?:at|in|on|under|into|last|this)$/.test(next);
}

/** “The wave helped bakers write”: who is helped to write is not who says so. */
function isMadeTo(tokens: Token[], cue: CueHit, from: number): boolean {
  const { norm } = tokens[cue.from] as Token;
  if (/(?:s|ed|ing)$/.test(norm)) return false;
  return someWord(tokens, from + 1, cue.from - 1, (word) =>
    /^(?:help|helps|helped|lets?|makes?|made)$/.test(word),
  );
}

/** “did not answer questions”, “declined to comment”. */
function isSilence(tokens: Token[], { from }: CueHit): boolean {
  if (!/^(?:answer|respond|reply|comment)$/.test((tokens[from] as Token).norm)) return false;
  const before = tokens[from - 1]?.norm ?? "";
  return (
    before === "not" ||
    before.endsWith("n't") ||
    (before === "to" && /^(?:declin|refus)/.test(tokens[from - 2]?.norm ?? ""))
  );
}

function isPossessed(token: Token | undefined): boolean {
  return token !== undefined && isPossessive(token);
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
  const next = tokens[cue.to];
  // “asked: “Why not?””, “have asked to stop”
  if (next && cue.to < sentence.to && /^[:,“"]$/.test(next.norm)) return false;
  if ((tokens[cue.from] as Token).norm === "asking") return true;
  // Not “bakers asked to count it”, who are the ones asked.
  const has = /^(?:has|have|had)$/.test(tokens[cue.from - 1]?.norm ?? "");
  if (has && next?.norm === "to") return ANSWERING.has(tokens[cue.to + 1]?.norm ?? "");
  for (let i = cue.to; i < Math.min(sentence.to, cue.to + 9); i++) {
    const { norm } = tokens[i] as Token;
    // “asked the labs to explain how”: they are asked, not told.
    if (norm === "to" && i > cue.to) return ANSWERING.has(tokens[i + 1]?.norm ?? "");
    if (norm === "for" || norm === "that" || norm === "of") return false;
    if (norm === "whether" || norm === "if" || norm === "how" || norm === "what" || norm === "why")
      return true;
  }
  return true;
}
