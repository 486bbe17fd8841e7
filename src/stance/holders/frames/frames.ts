import type { CueKind } from "../../lexicon/cues.ts";
import { DEEDS, FINITE, INVERTIBLE, SPOKEN, TELLING } from "../../lexicon/words.ts";
import type { CueHit } from "../../matching/match.ts";
import type { Quote } from "../../text/quotes.ts";
import type { Sentence } from "../../text/sentences.ts";
import type { Token } from "../../text/tokens.ts";
import { isTitleCase } from "../phrases/name-runs.ts";
import { phraseAfter } from "../phrases/noun-phrases.ts";
import { type NounPhrase, baseBefore } from "../phrases/phrase-bases.ts";
import { openingPhrase } from "../subjects/clause-starts.ts";
import { sharedSubject, subjectOfNoun, subjectOfParticiple } from "../subjects/shared-subjects.ts";
import { subjectBefore } from "../subjects/subjects.ts";
import { saysNothing } from "./says-nothing.ts";
import {
  contrastAfter,
  endOfNaming,
  endOfRelative,
  endOfSubordinate,
  isContactRelative,
  isWhatClause,
  isWhichClause,
  startOfAside,
  startOfContent,
} from "./spans.ts";
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

const HELD = /^(?:believ|confident|convinced|certain|sure)/;

const LEADS_PARTICIPLE = new Set(
  "far from despite after while when in by without rather than instead of before on".split(" "),
);

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
    const phrase = phraseAfter(tokens, sentence, overWork(tokens, cue.to), true);
    const from = startOfAside(tokens, sentence, cue.from);
    return phrase && { phrase, cue, from, to: sentence.to, anaphoric: null };
  }
  if (cue.cue === "hedge") return hedged(tokens, sentence, cue);
  // “critics believe that”, “she is convinced that”: an assertion, and somebody's.
  if (cue.cue === "assert" && HELD.test((tokens[cue.from] as Token).norm))
    return frameOf(tokens, sentence, { ...cue, cue: "belief" }, before);
  if (!SUBJECT_KINDS.has(cue.cue) || isDeed(tokens, cue) || verbs.isPartOfNoun(tokens, cue)) return null;
  if (verbs.isPassive(tokens, sentence, cue)) return passive(tokens, sentence, cue);
  if (isName(tokens, sentence, cue)) return null;
  return (
    leading(tokens, sentence, cue) ??
    named(tokens, sentence, cue) ??
    active(tokens, sentence, cue, before) ??
    inverted(tokens, sentence, cue)
  );
}

/** “according to reporting by the Courier”: from the work to whose it is. */
function overWork(tokens: Token[], at: number): number {
  const works = /^(?:reporting|research|polling)$/.test(tokens[at]?.norm ?? "");
  return works && /^(?:by|from|in)$/.test(tokens[at + 1]?.norm ?? "") ? at + 2 : at;
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
  const { norm } = tokens[cue.from] as Token;
  // “launched its newest loom”, unlike “launched a campaign”
  const ships = norm.startsWith("launch") && !/^an?$/.test(tokens[cue.to - 1]?.norm ?? "");
  return (cue.cue === "support" || cue.cue === "oppose") && (ships || DEEDS.has(norm));
}

/** “was dismissed by the lab as a stunt”: the clause up to the agent and what follows “as”. */
function passive(tokens: Token[], sentence: Sentence, cue: CueHit): Draft | null {
  const phrase = verbs.agentAfter(tokens, sentence, cue);
  if (!phrase) return null;
  // “the rules favoured by the labs would…”: only the rules are what the labs favour.
  if (!verbs.isAfterBe(tokens, sentence, cue)) {
    const base = baseBefore(tokens, sentence, cue.from);
    return { phrase, cue, from: base?.from ?? cue.from, to: phrase.to, anaphoric: null };
  }
  let from = cue.from;
  while (from > sentence.from && !isBreak(tokens[from - 1] as Token)) from--;
  let to = phrase.to;
  while (to < sentence.to && !isBreak(tokens[to] as Token) && !FINITE.has((tokens[to] as Token).norm)) to++;
  return { phrase, cue, from, to, anaphoric: null };
}

function isBreak({ norm }: Token): boolean {
  return norm === "," || norm === ";" || norm === ":" || norm === "—" || norm === "(" || norm === "but";
}

/** “P, and Q too, contends Ruth Vale, who…”: a name between the verb and a pause is who speaks, not somebody spoken of. */
function named(tokens: Token[], sentence: Sentence, cue: CueHit): Draft | null {
  if (tokens[cue.from - 1]?.norm !== ",") return null;
  const draft = inverted(tokens, sentence, cue);
  const next = draft && tokens[draft.phrase.to];
  if (!draft || TELLING.has((tokens[cue.from] as Token).norm)) return null;
  if (!next || draft.phrase.to >= sentence.to || /^[,.;”]$/.test(next.norm)) return draft;
  return tokens[cue.to]?.capital && /^(?:who|in|of|at|on)$/.test(next.norm) ? draft : null;
}

function active(tokens: Token[], sentence: Sentence, cue: CueHit, before: Draft | null): Draft | null {
  const own = ownSubject(tokens, sentence, cue);
  const nominal = verbs.isNominal(tokens, cue);
  const shared = () => (nominal ? null : sharedSubject(tokens, sentence, cue, before));
  const phrase = own ?? subjectOfNoun(tokens, sentence, cue) ?? shared();
  if (!phrase) return null;
  if (own && (nominal || !verbs.isVerb(tokens, sentence, cue, own))) return null;
  const whole = { phrase, cue, from: sentence.from, to: sentence.to, anaphoric: null };
  if (own && isTrailing(tokens, sentence, cue, own))
    return { ...whole, to: verbs.trailingEnd(tokens, sentence, cue, own) };
  if (saysNothing(tokens, sentence, cue, phrase)) return null;
  // “the rules the labs asked for have…”: what is said of the rules is the author's.
  if (own && !verbs.isParticiple(tokens, cue) && isContactRelative(tokens, sentence, cue, own)) return null;
  if (own && isWhatClause(tokens, sentence, cue, own)) return whole;
  return isWhichClause(tokens, sentence, cue, phrase) ? whole : content(tokens, sentence, cue, phrase);
}

function isTrailing(tokens: Token[], sentence: Sentence, cue: CueHit, own: NounPhrase): boolean {
  if (!verbs.isTrailing(tokens, sentence, cue, own) || verbs.chargeBefore(tokens, sentence, own))
    return false;
  return SPEECH.has(cue.cue) || !tokens[cue.to]?.word;
}

/** “Ruth Vale said P”: the frame over P alone. */
function content(tokens: Token[], sentence: Sentence, cue: CueHit, phrase: NounPhrase): Draft {
  const anaphoric = denies(tokens, sentence, cue, phrase);
  return {
    phrase,
    cue: anaphoric && verbs.callsFalse(tokens, cue) ? { ...cue, cue: "denial" } : cue,
    from: startOfContent(tokens, sentence, cue),
    to: Math.min(
      endOfRelative(tokens, sentence, cue),
      contrastAfter(tokens, sentence, cue),
      endOfNaming(tokens, sentence, cue, phrase),
      endOfSubordinate(tokens, sentence, cue, phrase),
    ),
    anaphoric,
  };
}

function ownSubject(tokens: Token[], sentence: Sentence, cue: CueHit): NounPhrase | null {
  if (!verbs.isFinite(tokens, sentence, cue)) return subjectOfParticiple(tokens, sentence, cue.from);
  return subjectBefore(tokens, sentence, cue.from, SPOKEN.has((tokens[cue.from] as Token).norm));
}

function denies(tokens: Token[], sentence: Sentence, cue: CueHit, phrase: NounPhrase): Frame["anaphoric"] {
  if (verbs.chargeBefore(tokens, sentence, phrase)) return "here";
  return verbs.deniesWhatWasSaid(tokens, cue) ? "before" : null;
}

/** “Rejecting the claim that P, the judge said Q”: the subject comes after the comma. */
function leading(tokens: Token[], sentence: Sentence, cue: CueHit): Draft | null {
  if (!verbs.isParticiple(tokens, cue) || !opensWithParticiple(tokens, sentence, cue.from)) return null;
  for (let i = cue.to; i < sentence.to; i++) {
    if ((tokens[i] as Token).norm !== ",") continue;
    const phrase = openingPhrase(tokens, sentence, i + 1);
    if (phrase) return { phrase, cue, from: cue.to, to: i, anaphoric: null };
  }
  return null;
}

/** “Rejecting”, “Publicly rejecting”, “Far from rejecting”, “Despite having rejected”; not “Vale's warning”. */
function opensWithParticiple(tokens: Token[], sentence: Sentence, at: number): boolean {
  for (let i = sentence.from; i < at; i++) {
    const { norm } = tokens[i] as Token;
    if (!norm.endsWith("ly") && !LEADS_PARTICIPLE.has(norm)) return false;
  }
  return at - sentence.from <= 2;
}

/** “said Ruth Vale”, “is how critics put it”. */
function inverted(tokens: Token[], sentence: Sentence, cue: CueHit): Draft | null {
  if (!SPEECH.has(cue.cue) && cue.cue !== "support" && cue.cue !== "oppose") return null;
  if (!verbs.isInverted(tokens, sentence, cue)) return null;
  const emphatic = tokens[cue.to]?.norm === "none" && tokens[cue.to + 2]?.norm === "than";
  const phrase = phraseAfter(tokens, sentence, emphatic ? cue.to + 3 : cue.to);
  if (!phrase) return null;
  const to = verbs.trailingEnd(tokens, sentence, { ...cue, to: phrase.to }, { from: cue.from, to: cue.to });
  return { phrase, cue, from: sentence.from, to, anaphoric: null };
}
