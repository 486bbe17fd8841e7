import type { CueKind } from "./lexicon/cues.ts";
import type { CueHit } from "./match.ts";
import { Names } from "./names.ts";
import { phraseAfter, subjectBefore, type NounPhrase } from "./noun-phrases.ts";
import type { Quote } from "./quotes.ts";
import type { Sentence } from "./sentences.ts";
import type { Token } from "./tokens.ts";
import {
  infinitiveSubject,
  isFinite,
  isPassive,
  agentAfter,
  isTrailing,
  trailingEnd,
  isInverted,
  chargeBefore,
  deniesWhatWasSaid,
} from "./verbs.ts";

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
};

/** Whose voice each token is in: an index into `frames`, or -1 for the author. */
export type Attribution = { frames: Frame[]; voice: Int32Array };

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
const SPEECH = new Set<CueKind>([
  "report",
  "belief",
  "accusation",
  "factive",
  "claim",
  "denial",
  "warn",
  "accordingTo",
]);

/** What the finder of holders reads. */
export type Passage = {
  text: string;
  tokens: Token[];
  sentences: Sentence[];
  quotes: Quote[];
  cues: CueHit[];
};

/**
 * Finds who holds what: direct quotes over several sentences, indirect speech, “according to”, accusations, denials,
 * passives with “by”. `isTopic` says whether a noun phrase is what is argued about: such a phrase is no holder.
 */
export function attribute(passage: Passage, isTopic: (phrase: NounPhrase) => boolean): Attribution {
  const { tokens, sentences, quotes } = passage;
  const names = new Names(passage.text, tokens);
  const frames: Frame[] = [];
  const cuesOf = bySentence(passage.cues, sentences.length);
  sentences.forEach((sentence, number) => {
    names.meet(sentence);
    const found = (cuesOf[number] ?? []).flatMap(
      (cue) => frameOf(passage, sentence, cue, names, isTopic) ?? [],
    );
    frames.push(...settle(tokens, sentence, found));
  });
  const voice = new Int32Array(tokens.length).fill(-1);
  frames.forEach((frame, index) => voice.fill(index, frame.from, frame.to));
  giveQuotesTheirSpeakers(passage, frames, voice, quotes);
  return { frames, voice };
}

function bySentence(cues: CueHit[], count: number): CueHit[][] {
  const lists = Array.from({ length: count }, (): CueHit[] => []);
  for (const cue of cues) lists[cue.sentence]?.push(cue);
  return lists;
}

function frameOf(
  { tokens }: Passage,
  sentence: Sentence,
  cue: CueHit,
  names: Names,
  isTopic: (phrase: NounPhrase) => boolean,
): Frame | null {
  const make = (
    phrase: NounPhrase,
    from: number,
    to: number,
    anaphoric: Frame["anaphoric"] = null,
  ): Frame | null => {
    if (isTopic(phrase)) return null;
    const holder = names.resolve(phrase);
    // An “it” that no organisation stands behind is the thing talked about.
    return holder === "it" ? null : { holder, cue, sentence: cue.sentence, from, to, anaphoric };
  };
  if (cue.cue === "accordingTo") {
    const phrase = phraseAfter(tokens, sentence, cue.to);
    return phrase && make(phrase, sentence.from, sentence.to);
  }
  if (!SUBJECT_KINDS.has(cue.cue)) return null;
  if (isPassive(tokens, sentence, cue)) {
    const agent = agentAfter(tokens, sentence, cue);
    return agent && make(agent, sentence.from, cue.from);
  }
  const own = isFinite(tokens, sentence, cue) ? subjectBefore(tokens, sentence, cue.from) : null;
  const subject = own ?? infinitiveSubject(tokens, sentence, cue);
  if (subject) {
    const charge = chargeBefore(tokens, sentence, subject);
    if (isTrailing(tokens, sentence, cue, subject)) {
      return make(subject, sentence.from, trailingEnd(tokens, sentence, cue));
    }
    return make(
      subject,
      cue.to,
      sentence.to,
      charge ? "here" : deniesWhatWasSaid(tokens, cue) ? "before" : null,
    );
  }
  if (!SPEECH.has(cue.cue) || !isInverted(tokens, sentence, cue)) return null;
  const phrase = phraseAfter(tokens, sentence, cue.to);
  return phrase && make(phrase, sentence.from, sentence.to);
}

/** Lets a later frame take over where its own subject begins, after a conjunction or semicolon. */
function settle(tokens: Token[], sentence: Sentence, found: Frame[]): Frame[] {
  const frames = [...found].sort(
    (a, b) => spanRank(b, sentence) - spanRank(a, sentence) || a.cue.from - b.cue.from,
  );
  for (const frame of frames) {
    for (const other of frames) {
      if (other === frame || other.cue.from <= frame.cue.to || other.from <= frame.from) continue;
      const cut = boundaryBetween(tokens, frame.cue.to, other.cue.from);
      if (cut > 0 && cut < frame.to) frame.to = cut;
    }
  }
  return frames;
}

/** Frames over the whole sentence are laid first, so that narrower ones inside them show. */
function spanRank(frame: Frame, sentence: Sentence): number {
  return frame.from === sentence.from ? 1 : 0;
}

function boundaryBetween(tokens: Token[], from: number, to: number): number {
  for (let i = from; i < to; i++) {
    const { norm } = tokens[i] as Token;
    if (norm === ";") return i;
    if (/^(while|whereas|but)$/.test(norm) && (tokens[i - 1] as Token).norm === ",") return i;
  }
  return -1;
}

/** A quotation belongs to the speaker named at its end, at its start, in the quote before it, or just before or after. */
function giveQuotesTheirSpeakers(
  passage: Passage,
  frames: Frame[],
  voice: Int32Array,
  quotes: Quote[],
): void {
  const sentenceOf = sentenceIndex(passage);
  const speaking = [...frames.keys()].filter((index) => SPEECH.has((frames[index] as Frame).cue.cue));
  const speech = Map.groupBy(speaking, (index) => (frames[index] as Frame).sentence);
  let carried: { paragraph: number; speaker: number | undefined } = { paragraph: -1, speaker: undefined };
  for (const quote of quotes) {
    if (quote.to <= quote.from) continue;
    const first = sentenceOf(quote.from);
    const last = sentenceOf(quote.to - 1);
    const { paragraph } = passage.sentences[first] as Sentence;
    const outside = (number: number) =>
      speech.get(number)?.find((index) => isOutside(frames[index] as Frame, quote));
    const near = (number: number) =>
      passage.sentences[number]?.paragraph === paragraph ? outside(number) : undefined;
    let speaker: number | undefined = outside(last) ?? outside(first);
    if (speaker === undefined && isWholeSentence(passage, quote, first)) {
      const goesOn = carried.paragraph === paragraph ? carried.speaker : undefined;
      speaker = goesOn ?? near(first - 1) ?? outside(last + 1) ?? carried.speaker;
    }
    if (speaker === undefined) continue;
    for (let i = quote.from; i < quote.to; i++) {
      const own = frames[voice[i] ?? -1];
      if (!own || isOutside(own, quote)) voice[i] = speaker;
    }
    carried = { paragraph: (passage.sentences[last] as Sentence).paragraph, speaker };
  }
}

function isOutside({ cue }: Frame, quote: Quote): boolean {
  return cue.to <= quote.from || cue.from >= quote.to;
}

function isWholeSentence(passage: Passage, quote: Quote, sentence: number): boolean {
  const from = passage.sentences[sentence]?.from ?? 0;
  return quote.from - from <= 1 && quote.to - quote.from >= 3;
}

/** Finds the sentence of a token by bisection. */
function sentenceIndex({ sentences }: Passage): (token: number) => number {
  return (token) => {
    let low = 0;
    let high = sentences.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((sentences[middle] as Sentence).from <= token) low = middle;
      else high = middle - 1;
    }
    return low;
  };
}
