import { isTitleCase } from "../holders/phrases/name-runs.ts";
import { VERB_KINDS } from "../lexicon/cues.ts";
import type { CueHit, TermHit } from "../matching/match.ts";
import type { Sentence } from "../text/sentences.ts";
import type { Token } from "../text/tokens.ts";
import type { Clause } from "./clauses.ts";
import type { Mood } from "./moods.ts";

/** Where a term stands, and the mood of that. */
type Place = { tokens: Token[]; sentence: Sentence; hit: TermHit; clause: Clause; mood: Mood | null };

/**
 * Whether a cue of its sentence can speak of a term: not the words of the term itself, nor those of a relative clause in
 * the middle, nor the “isn't” that asks for a yes, nor a word of a name, nor what somebody did before.
 */
export function speaksOf({ tokens, sentence, hit, clause: { hole }, mood }: Place, cue: CueHit): boolean {
  const { from, to } = cue;
  const open = cue.cue === "openQuestion" && hit.entry.side === "topic";
  if (!open && hit.at.some((at) => at >= from && at < to)) return false;
  if (hole && from >= hole.from && to <= hole.to) return false;
  if (isOutlived(tokens, cue) || isInName(tokens, sentence, cue) || isAdverb(tokens, cue)) return false;
  return !mood || from > mood.until || !(cue.cue === "negator" || tokens[from]?.norm.endsWith("n't"));
}

/** “right now”, “right around the election”, “back and forth”: no judgement. */
function isAdverb(tokens: Token[], { from, to }: CueHit): boolean {
  if (to - from > 1) return false;
  const next = tokens[to]?.norm ?? "";
  const { norm } = tokens[from] as Token;
  if (norm === "back") return next === "and" && tokens[to + 1]?.norm === "forth";
  return norm === "right" && PLACES.test(next);
}

const PLACES =
  /^(now|here|there|away|around|before|after|when|where|as|at|in|on|by|up|down|next|through|across|along|off|out|back|from|beside|behind|under|over)$/;

/** “no sign that”: an assertion among the words of a denial asserts nothing. */
export function isDenied(tokens: Token[], { cue, from, to }: CueHit, cues: CueHit[]): boolean {
  if (cue !== "assert" || tokens[to - 1]?.norm !== "that") return false;
  return cues.some(
    (other) => other.cue === "negator" && other.from < from && other.to > from && other.to <= to,
  );
}

const EVALUATES = /^(good|bad|real|unreal|refuted)$/;

/** “The Online Harms Act”, “Best Buy”: a word among capitals judges nothing, but in a headline that capitalises them all. */
function isInName(tokens: Token[], sentence: Sentence, { cue, from, to }: CueHit): boolean {
  if (!EVALUATES.test(cue) || from <= sentence.from || !(tokens[from] as Token).capital) return false;
  const beside = tokens[from - 1]?.capital === true || tokens[to]?.capital === true;
  return beside && !isTitleCase(tokens, sentence);
}

/** How far “now” stands from what once was. */
const OUTLIVED_REACH = 12;

/** “once mocked the cap and now backs it”: what somebody did before says nothing of today. */
function isOutlived(tokens: Token[], { cue, from, to }: CueHit): boolean {
  if (!VERB_KINDS.has(cue) || !/^(once|formerly|previously)$/.test(tokens[from - 1]?.norm ?? ""))
    return false;
  for (let i = to; i < to + OUTLIVED_REACH; i++) {
    const norm = tokens[i]?.norm ?? ".";
    if (norm === ".") return false;
    if (norm === "now") return true;
  }
  return false;
}
