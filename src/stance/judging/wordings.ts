import type { TermReason } from "../../model/score.ts";
import type { Attribution, Passage } from "../holders/holders.ts";
import type { Judgement } from "./judge.ts";
import { isMuch } from "./aboutness.ts";
import type { Sidedness } from "../matching/sidedness.ts";
import type { Weighed, Wordings } from "../matching/wording.ts";
import { PIECE, type Sentence } from "../text/sentences.ts";
import { spanOf } from "../text/tokens.ts";

/** What the words of a few sentences have to come to, in log-odds, to bear out a term there, and to raise a position alone. */
const UNLIKELY = -2;
const LIKELY = { learned: 0.5, ofLists: 0 };
/** In a piece, how likely a sentence has to be about the position for its terms to count, and for its words alone. */
const DOUBTED = 0.07;
const SPOKEN = 0.3;
/** How far the words of a piece lean to favor whatever is said: on both sides those of the claim itself return. */
const BIAS = 0.1;
/** From here on they leave little doubt that the position is raised. */
const FIRM = 2;
/** Words that come to less than this lean to no side. */
const UNDECIDED = 0.3;
/** Words alone are never as sure of a side as a term can be. */
const SUREST = 0.85;
/** In the tone of a piece: what it leaves unsaid, in sentences, and what its headline and what others say count. */
const UNSAID = 0.3;
const HEADLINE = 2;
const QUOTED = 0.4;
/** As many words are shown for what they come to together, and none that says less than this. */
const SHOWN = 6;
const TELLING = 0.3;

/** What the words of a passage come to for one position. */
export type Worded = {
  position: number;
  wordings: Wordings;
  passage: Passage;
  /** How likely each sentence is about the position; null in a text of a few sentences and where no words were learned. */
  about: Float64Array | null;
};

/** The same, with who speaks in the passage. */
export type Reading = Worded & {
  attribution: Attribution;
  /** Whether a text of a few sentences takes a side at all; null in a piece. */
  sidedness: Sidedness | null;
};

/** Whether the words of some sentence raise a position that has no term in it. */
export function mayRaise({ position, wordings, passage, about }: Worded): boolean {
  if (about) return isMuch(about);
  const { sentences } = passage;
  if (!wordings.has(position) || sentences.length >= PIECE) return false;
  return sentences.some((_, sentence) => isLikely(sentence, position, wordings));
}

/** The judgements that the words of their sentences bear out: elsewhere their terms stand in another sense. */
export function borneOut(judgements: Judgement[], reading: Reading): Judgement[] {
  if (!reading.wordings.has(reading.position)) return judgements;
  const likeliest = likeliestIn(reading);
  return judgements.filter(({ sentence }) => isBorneOut(sentence, reading, likeliest));
}

/** What the words come to in sentences that nothing is judged in. Of a piece that is about the position the likeliest is heard. */
export function byWordsAlone(judgements: Judgement[], reading: Reading): Judgement[] {
  const { position, wordings, passage } = reading;
  if (!wordings.has(position)) return [];
  const judged = new Set(judgements.map(({ sentence }) => sentence));
  const likeliest = likeliestIn(reading);
  return passage.sentences.flatMap((_, sentence) => {
    if (judged.has(sentence) || !isSpoken(sentence, reading, likeliest)) return [];
    const judgement = byWords(sentence, reading);
    // Words of the lists may have met by chance; they say something when one of them has a side.
    return wordings.isLearned(position) || judgement.stance !== 0 ? judgement : [];
  });
}

function likeliestIn({ about }: Reading): number {
  return about?.reduce((most, likely) => Math.max(most, likely), 0) ?? 1;
}

function isBorneOut(sentence: number, { position, wordings, about }: Reading, likeliest: number): boolean {
  if (about) return (about[sentence] as number) >= Math.min(DOUBTED, likeliest);
  return !wordings.isLearned(position) || wordings.raises(position, sentence) > UNLIKELY;
}

/** The words of plain lists raise a position in a few sentences only. */
function isSpoken(
  sentence: number,
  { position, wordings, passage, about }: Reading,
  likeliest: number,
): boolean {
  if (about) return (about[sentence] as number) >= Math.min(SPOKEN, likeliest);
  return passage.sentences.length < PIECE && isLikely(sentence, position, wordings);
}

function isLikely(sentence: number, position: number, wordings: Wordings): boolean {
  const least = wordings.isLearned(position) ? LIKELY.learned : LIKELY.ofLists;
  return wordings.raises(position, sentence) > least;
}

/**
 * Where the words of a whole piece lean, in [-1, 1]: each sentence as far as it is about the position, the headline twice, and
 * what others are quoted with less than half. Null where there are none to go by.
 */
export function toneOf(reading: Reading, headlineSentences: number): number | null {
  const { about, passage, attribution } = reading;
  if (!about) return null;
  let sum = 0;
  let weights = UNSAID;
  passage.sentences.forEach(({ from, to }, sentence) => {
    const isQuoted = (attribution.voice[(from + to) >> 1] as number) >= 0;
    const place = (sentence < headlineSentences ? HEADLINE : 1) * (isQuoted ? QUOTED : 1);
    const weight = place * (about[sentence] as number);
    sum += weight * Math.tanh(leansOf(sentence, reading));
    weights += weight;
  });
  return sum / weights;
}

/** The log-odds that a sentence is for the position, by its words. */
export function leansOf(sentence: number, { position, wordings, about }: Reading): number {
  return wordings.leans(position, sentence) - (about ? BIAS : 0);
}

/** What the words of a sentence come to by themselves; whose they are is asked of the one that says most. */
function byWords(sentence: number, reading: Reading): Judgement {
  const { position, passage, wordings, attribution } = reading;
  const { from, to } = passage.sentences[sentence] as Sentence;
  const leans = leansOf(sentence, reading);
  const [heart] = wordings.in(sentence, position).sort((a, b) => b.raises - a.raises);
  return {
    position,
    sentence,
    voice: attribution.voice[heart?.from ?? from] ?? -1,
    stance: Math.abs(leans) < UNDECIDED ? 0 : SUREST * Math.tanh(leans),
    open: 0,
    weight: 1,
    clause: { from, to },
    because: reasons(sentence, reading),
    turned: false,
    firm: wordings.raises(position, sentence) > FIRM,
    loose: false,
  };
}

/** The words that say most, that the position is raised or for the side that they come to, in the text's order. */
export function reasons(sentence: number, reading: Reading): TermReason[] {
  const { passage, position, wordings } = reading;
  const side = Math.sign(leansOf(sentence, reading));
  const says = ({ raises, leans }: Weighed) => Math.max(raises, leans * side);
  const shown: Weighed[] = [];
  for (const word of wordings.in(sentence, position).sort((a, b) => says(b) - says(a))) {
    if (shown.length === SHOWN || (shown.length > 0 && says(word) < TELLING)) break;
    if (shown.every(({ from, to }) => to < word.from || from > word.to)) shown.push(word);
  }
  return shown.sort((a, b) => a.from - b.from).map((word) => reasonOf(word, side, passage));
}

function reasonOf({ from, to, raises, leans }: Weighed, side: number, { tokens, text }: Passage): TermReason {
  const { start, end } = spanOf(tokens, from, to + 1);
  const isTopic = raises >= leans * side;
  return {
    term: text.slice(start, end),
    start,
    end,
    side: isTopic ? "topic" : side > 0 ? "favor" : "against",
    weight: isTopic ? raises : leans * side,
  };
}
