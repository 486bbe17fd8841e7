import { VERB_KINDS } from "../lexicon/cues.ts";
import type { CueHit, TermHit } from "../matching/match.ts";
import { someWord, type Token } from "../text/tokens.ts";

/** Whether a cue after a term is said of it: no other subject, no purpose and no relative clause comes between. */
export function isSaidOf(tokens: Token[], hit: TermHit, cue: CueHit): boolean {
  const last = hit.at[hit.at.length - 1] as number;
  return (
    !isReported(tokens, last, cue) &&
    !hasNewSubject(tokens, last, cue) &&
    !isAverted(tokens, last, cue) &&
    !isObject(tokens, hit, last, cue)
  );
}

/** “backs the cap and the builders oppose it”: after “and”, a noun and a verb of its own. “The cap and the levy” is one subject. */
function hasNewSubject(tokens: Token[], last: number, { cue, from: until }: CueHit): boolean {
  for (let i = last + 1; i < until - 1; i++) {
    if ((tokens[i] as Token).norm !== "and") continue;
    const next = tokens[i + 1] as Token;
    const subject = next.capital || SUBJECT_OPENERS.test(next.norm);
    const verb = until - i <= 5 && !LINKS.test((tokens[until - 1] as Token).norm);
    // “and builders booed it”: a bare noun right before its verb.
    if (until - i === 2 && VERB_KINDS.has(cue) && !next.norm.endsWith("ly") && verb) return true;
    if (subject && (i > last + 1 || verb)) return true;
  }
  return false;
}

const SUBJECT_OPENERS =
  /^(the|a|an|his|her|its|their|our|my|some|many|most|other|others|it|they|he|she|we|i)$/;
const LINKS =
  /^(is|are|was|were|be|been|being|would|will|were|not|a|an|the|very|so|too|both|deeply|quite|rather|utterly)$/;

/** “We need a cap before it is too late”: what is to be averted is no judgement of the topic. */
function isAverted(tokens: Token[], last: number, { from }: CueHit): boolean {
  return someWord(tokens, last + 1, from, (norm) => /^(before|until|lest)$/.test(norm));
}

/** “Anyone who wants wolves should keep them”: what is said after the object of a relative clause is said of who stands before it. */
function isObject(tokens: Token[], { at, echo }: TermHit, last: number, { from }: CueHit): boolean {
  const first = at[0] as number;
  if (echo || from - last > 2) return false;
  for (let i = first - 2; i >= Math.max(1, first - OBJECT_REACH); i--) {
    const { norm, word } = tokens[i] as Token;
    if (!word) return false;
    if (norm === "who" || norm === "whoever") return true;
  }
  return false;
}

const OBJECT_REACH = 5;

const SAYING =
  /^(argue|argues|argued|say|says|said|claim|claims|claimed|insist|insists|insisted|believe|believes|believed|warn|warns|warned|think|thinks|thought|contend|contends|contended|fear|fears|feared)$/;

/** “Opponents of the cap argue that it is essential to build”: what they argue is no predicate of the cap. */
function isReported(tokens: Token[], last: number, { from }: CueHit): boolean {
  for (let i = last + 2; i < from; i++)
    if ((tokens[i] as Token).norm === "that" && SAYING.test((tokens[i - 1] as Token).norm)) return true;
  return false;
}
