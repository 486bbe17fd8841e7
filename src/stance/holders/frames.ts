import type { CueKind } from "../lexicon/cues.ts";
import { DEEDS, FINITE, INVERTIBLE } from "../lexicon/words.ts";
import type { CueHit } from "../matching/match.ts";
import { isTitleCase } from "./name-runs.ts";
import { phraseAfter } from "./noun-phrases.ts";
import { type NounPhrase } from "./phrase-bases.ts";
import type { Quote } from "../text/quotes.ts";
import { saysNothing } from "./says-nothing.ts";
import type { Sentence } from "../text/sentences.ts";
import { sharedSubject, subjectOfNoun } from "./shared-subjects.ts";
import { contrastAfter, endOfRelative, isContactRelative, isWhichClause, startOfContent } from "./spans.ts";
import { openingPhrase, subjectBefore } from "./subjects.ts";
import type { Token } from "../text/tokens.ts";
import * as verbs from "./verbs.ts";

/** Somebody is said to say, think, want or deny something: who, by which cue, and over which tokens `[from, to)`. */
export type Frame = {
  holder: string;
  cue: CueHit;
  sentence: number;
  from: number;
  to: number;
  /**
   * The charge just made is what this frame denies: in its own sentence (“a characterization the company rejects”),
   * or in that or the one before (“the company denied it”).
   */
  anaphoric: "here" | "before" | null;
  /** The noun phrase that names the holder; null for a speaker who is carried over from elsewhere. */
  subject: NounPhrase | null;
  /** Index of the frame that this one stands in: in “Ng said that doomers claim…”, the claim's parent is what Ng said. */
  parent: number | null;
};

/** What the finder of holders reads. */
export type Passage = {
  text: string;
  tokens: Token[];
  sentences: Sentence[];
  quotes: Quote[];
  cues: CueHit[];
};

const SUBJECT_KINDS = new Set<CueKind>([
  "report",
  "belief",
  "accusation",
  "factive",
  "claim",
  "denial",
  "support",
  "oppose",
  "warn",
]);

/** Verbs that introduce speech: a quotation may hang on them. */
export const SPEECH = new Set<CueKind>([
  "report",
  "belief",
  "accusation",
  "factive",
  "claim",
  "denial",
  "warn",
  "accordingTo",
]);

/** A frame before its holder is named: the phrase that names it, and what it covers. */
export type Draft = {
  phrase: NounPhrase;
  cue: CueHit;
  from: number;
  to: number;
  anaphoric: Frame["anaphoric"];
};

/**
 * The frame that a cue opens in its sentence; null when nobody there can hold a stance. `before` is the frame of the cue before it,
 * whose subject a participle shares (“…, he said, arguing that”).
 */
export function frameOf(
  tokens: Token[],
  sentence: Sentence,
  cue: CueHit,
  before: Draft | null,
): Draft | null {
  if (cue.cue === "accordingTo") {
    const phrase = phraseAfter(tokens, sentence, cue.to);
    return phrase && { phrase, cue, from: sentence.from, to: sentence.to, anaphoric: null };
  }
  if (cue.cue === "hedge") return hedged(tokens, sentence, cue);
  if (!SUBJECT_KINDS.has(cue.cue) || isDeed(tokens, cue) || verbs.isPartOfNoun(tokens, cue)) return null;
  if (verbs.isPassive(tokens, sentence, cue)) return passive(tokens, sentence, cue);
  if (isName(tokens, sentence, cue)) return null;
  return (
    leading(tokens, sentence, cue) ?? active(tokens, sentence, cue, before) ?? inverted(tokens, sentence, cue)
  );
}

/** “Some observers say” hedges, and says who says so. */
function hedged(tokens: Token[], sentence: Sentence, { sentence: number, to }: CueHit): Draft | null {
  if (!INVERTIBLE.has((tokens[to - 1] as Token).norm)) return null;
  return active(tokens, sentence, { cue: "report", sentence: number, from: to - 1, to }, null);
}

/** “Epsilon Forecasts said”: a capital inside a sentence makes a name of the verb. */
function isName(tokens: Token[], sentence: Sentence, cue: CueHit): boolean {
  return cue.from > sentence.from && (tokens[cue.from] as Token).capital && !isTitleCase(tokens, sentence);
}

function isDeed(tokens: Token[], cue: CueHit): boolean {
  return (cue.cue === "support" || cue.cue === "oppose") && DEEDS.has((tokens[cue.from] as Token).norm);
}

/** “was dismissed by the lab as a stunt”, “a pause backed by Vale”: the clause up to the agent and what follows “as”. */
function passive(tokens: Token[], sentence: Sentence, cue: CueHit): Draft | null {
  const phrase = verbs.agentAfter(tokens, sentence, cue);
  if (!phrase) return null;
  let from = cue.from;
  while (from > sentence.from && !isBreak(tokens[from - 1] as Token)) from--;
  let to = phrase.to;
  while (to < sentence.to && !isBreak(tokens[to] as Token) && !FINITE.has((tokens[to] as Token).norm)) to++;
  return { phrase, cue, from, to, anaphoric: null };
}

function isBreak({ norm }: Token): boolean {
  return norm === "," || norm === ";" || norm === ":" || norm === "—" || norm === "(" || norm === "but";
}

function active(tokens: Token[], sentence: Sentence, cue: CueHit, before: Draft | null): Draft | null {
  const own = ownSubject(tokens, sentence, cue);
  const phrase = own ?? subjectOfNoun(tokens, sentence, cue) ?? sharedSubject(tokens, sentence, cue, before);
  if (!phrase) return null;
  const whole = { phrase, cue, from: sentence.from, to: sentence.to, anaphoric: null };
  if (own) {
    if (!verbs.isVerb(tokens, sentence, cue, own)) return null;
    const trailing = verbs.isTrailing(tokens, sentence, cue, own);
    if (trailing && (SPEECH.has(cue.cue) || !tokens[cue.to]?.word)) {
      return { ...whole, to: verbs.trailingEnd(tokens, sentence, cue, own) };
    }
    if (saysNothing(tokens, sentence, cue, own)) return null;
    if (isContactRelative(tokens, sentence, cue, own)) return { ...whole, from: own.from - 1, to: cue.to };
  } else if (saysNothing(tokens, sentence, cue, phrase)) return null;
  if (isWhichClause(tokens, sentence, cue, phrase)) return whole;
  const anaphoric = denies(tokens, sentence, cue, phrase);
  return {
    phrase,
    cue: anaphoric === "here" && verbs.callsFalse(tokens, cue) ? { ...cue, cue: "denial" } : cue,
    from: startOfContent(tokens, sentence, cue),
    to: Math.min(endOfRelative(tokens, sentence, cue), contrastAfter(tokens, sentence, cue)),
    anaphoric,
  };
}

function ownSubject(tokens: Token[], sentence: Sentence, cue: CueHit): NounPhrase | null {
  if (!verbs.isFinite(tokens, sentence, cue)) return null;
  return subjectBefore(tokens, sentence, cue.from, INVERTIBLE.has((tokens[cue.from] as Token).norm));
}

function denies(tokens: Token[], sentence: Sentence, cue: CueHit, phrase: NounPhrase): Frame["anaphoric"] {
  if (verbs.chargeBefore(tokens, sentence, phrase)) return "here";
  return verbs.deniesWhatWasSaid(tokens, cue) ? "before" : null;
}

/** “Rejecting the claim that P, the judge said Q”: the subject comes after the comma. */
function leading(tokens: Token[], sentence: Sentence, cue: CueHit): Draft | null {
  if (cue.from - sentence.from > 1 || !verbs.isParticiple(tokens, cue)) return null;
  for (let i = cue.to; i < sentence.to; i++) {
    if ((tokens[i] as Token).norm !== ",") continue;
    const phrase = openingPhrase(tokens, sentence, i + 1);
    if (phrase) return { phrase, cue, from: cue.to, to: i, anaphoric: null };
  }
  return null;
}

/** “said Ruth Vale”, “is how critics put it”. */
function inverted(tokens: Token[], sentence: Sentence, cue: CueHit): Draft | null {
  if (!SPEECH.has(cue.cue) || !verbs.isInverted(tokens, sentence, cue)) return null;
  const emphatic = tokens[cue.to]?.norm === "none" && tokens[cue.to + 2]?.norm === "than";
  const phrase = phraseAfter(tokens, sentence, emphatic ? cue.to + 3 : cue.to);
  if (!phrase) return null;
  const to = verbs.trailingEnd(tokens, sentence, { ...cue, to: phrase.to }, { from: cue.from, to: cue.to });
  return { phrase, cue, from: sentence.from, to, anaphoric: null };
}
