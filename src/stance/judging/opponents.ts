import type { Attribution, Frame } from "../holders/holders.ts";
import type { Judge, Judgement } from "./judge.ts";
import type { Sentence } from "../text/sentences.ts";
import type { Token } from "../text/tokens.ts";

/** Whoever is only set against somebody, in words that no lexicon knows, is heard less than one who speaks plainly. */
const IMPLIED = -0.5;

/** A side that a sentence gives by setting somebody against a holder: whose, against which judgement, and at which word. */
export type Opposed = { voice: number; to: Judgement; at: number };

/**
 * Voices that a sentence sets against one that took a side, while what they say has no term in it: “The lab says the loop
 * is closing, but its engineers…”, “Park wants a cap; Steiner wants a lottery ticket”, “Where Vale sees a wall, Reed sees …”. `near` are
 * the frames of the sentence, by their index.
 */
export function opponents(
  own: Judgement[],
  attribution: Attribution,
  near: number[],
  judge: Judge,
): Opposed[] {
  const sided = own.filter(({ stance, voice }) => stance !== 0 && voice >= 0);
  const [one] = sided;
  // Where anybody else takes a side already, nothing is left to be implied.
  if (!one || own.some(({ stance, voice }) => stance !== 0 && voice !== one.voice)) return [];
  const frame = attribution.frames[one.voice];
  if (!frame || frame.sentence !== one.sentence) return [];
  const found = afterBut(one, attribution, judge) ?? parallel(one, frame, attribution, near, judge);
  return found ? [found] : [];
}

/** The stance of an opponent: the other side, less firmly. */
export function opposed({ to }: Opposed): number {
  return IMPLIED * to.stance;
}

function afterBut(one: Judgement, { voice, frames }: Attribution, judge: Judge): Opposed | null {
  const { tokens } = judge.passage;
  const but = judge
    .cuesIn(one.sentence)
    .find(
      ({ cue, from }) =>
        cue === "contrast" && from >= one.clause.to && /^(but|yet)$/.test((tokens[from] as Token).norm),
    );
  if (!but) return null;
  const next = tokens[but.to];
  const heard = voice[but.to] ?? -1;
  if (!next?.word || heard === one.voice || !opensSubject(next)) return null;
  if (frames[heard]?.holder === frames[one.voice]?.holder) return null;
  return { voice: heard, to: one, at: but.from };
}

/** A name or a noun phrase, not “but he” or “but declined”. */
function opensSubject({ norm, capital }: Token): boolean {
  return capital || !(NO_SUBJECT.test(norm) || norm.endsWith("ed"));
}

const NO_SUBJECT =
  /^(he|she|they|it|we|i|you|who|only|not|also|is|was|are|were|has|had|have|will|would|could|can|may|said|says|if|when|that|in|on|at|for|with|to|there|then|now|still|too)$/;

/** The other holder of the sentence, who does the same thing (“wants…; wants…”) and is not the same person. */
function parallel(
  one: Judgement,
  frame: Frame,
  { frames }: Attribution,
  near: number[],
  judge: Judge,
): Opposed | null {
  const { tokens } = judge.passage;
  const { from } = judge.passage.sentences[one.sentence] as Sentence;
  const contrasts = CONTRASTING.test((tokens[from] as Token).norm);
  const verb = (tokens[frame.cue.from] as Token).norm;
  const word = contrasts ? ANYTHING : PLAIN.test(verb) ? STRICT : PARTING;
  const isOther = ({ cue, holder }: Frame) =>
    holder !== frame.holder &&
    (contrasts || (tokens[cue.from] as Token).norm === verb) &&
    Math.abs(cue.from - frame.cue.from) > 2 &&
    isParted(tokens, cue.from, frame.cue.from, word);
  const voice = near.find((index) => isOther(frames[index] as Frame));
  return voice === undefined ? null : { voice, to: one, at: (frames[voice] as Frame).cue.from };
}

/** Whether a semicolon, or a comma with a fitting word after it, stands between two verbs. */
function isParted(tokens: Token[], one: number, other: number, word: RegExp): boolean {
  for (let i = Math.min(one, other); i < Math.max(one, other); i++) {
    const { norm } = tokens[i] as Token;
    if (norm === ";" || (norm === "," && word.test(tokens[i + 1]?.norm ?? ""))) return true;
  }
  return false;
}

/** “Where Vale sees a cap, Reed sees …”: openers that promise another view. */
const CONTRASTING = /^(where|whereas|while|whilst)$/;
const ANYTHING = /^/;
const PARTING = /^(and|but|while|whereas|whilst|the)$/;
/** Of two who merely “said” something, “and” adds as often as it contrasts. */
const PLAIN = /^(said|says|say|told|added|adds|noted|wrote)$/;
const STRICT = /^(but|while|whereas|whilst)$/;
