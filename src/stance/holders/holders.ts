import { isPersonNoun, isSpeakingText } from "../lexicon/people.ts";
import { ACTS } from "../lexicon/words.ts";
import { bySentence, type CueHit } from "../matching/match.ts";
import { type Quote, quoteAround } from "../text/quotes.ts";
import type { Sentence } from "../text/sentences.ts";
import type { Token } from "../text/tokens.ts";
import { byline } from "./frames/bylines.ts";
import { colonSpeaker } from "./frames/colon-speakers.ts";
import { deeds } from "./frames/deeds.ts";
import { type Draft, type Frame, type Passage, SPEECH, frameOf } from "./frames/frames.ts";
import { introducedBy } from "./frames/spans.ts";
import { nounFrames } from "./frames/speech-nouns.ts";
import { titles } from "./frames/titles.ts";
import { Names, type Opening, type Openings, readOpenings } from "./names/names.ts";
import { type NounPhrase, headOf } from "./phrases/phrase-bases.ts";
import { giveQuotesTheirSpeakers } from "./quote-speakers.ts";
import { endOfArgument, paragraphAfter, summaryAt } from "./summaries.ts";
import { type Turn, findTurns, speakerOf } from "./turns.ts";

const LINKING = new Set(
  "and but while whilst whereas although though yet or even then only where so".split(" "),
);

const SAYING = /^(?:said|say|says|told|tell|tells|argued|argues|argue)$/;

export type { Frame, Passage } from "./frames/frames.ts";

/** Whose voice each token is in: an index into `frames`, or -1 for the author. */
export type Attribution = { frames: Frame[]; voice: Int32Array };

/** Whether a noun phrase is what is argued about: such a phrase is no holder. */
export type IsTopic = (phrase: NounPhrase) => boolean;

/**
 * Finds who holds what, in four steps: `phrases/` reads noun phrases, names and who can hold a stance at all; `subjects/` finds
 * whose verb a verb is; `frames/` says over which words somebody is said to say or think something; `names/` turns “she”, “the
 * senator” and a surname into the name. Then quotations (`quote-speakers.ts`), the turns of interviews (`turns.ts`) and
 * summaries of a text (`summaries.ts`) find their speakers.
 *
 * What it knows of: direct quotes over several sentences, indirect speech, “according to”, accusations, denials,
 * passives with “by”, nouns of speech, titles, signs and banners, objections that are only rehearsed, the turns of an
 * interview. Takes time linear in the passage.
 */
export function attribute(passage: Passage, isTopic: IsTopic): Attribution {
  return attributor(passage)(isTopic);
}

/**
 * The same for several positions over one passage. What is argued about differs from position to position, but seldom
 * touches a holder: the passage is read once, and only positions that take a holder away have it put together anew.
 * `cuesOf` are the passage's cues by their sentences.
 */
export function attributor(
  passage: Passage,
  cuesOf: CueHit[][] = bySentence(passage.cues, passage.sentences.length),
): (isTopic: IsTopic) => Attribution {
  const { tokens, sentences } = passage;
  const openings = readOpenings(tokens, sentences);
  const drafts = sentences.map((sentence, number) =>
    draftsIn(passage, sentence, number, cuesOf[number] ?? [], openings.small),
  );
  const deniable = drafts.flat().filter((draft) => !isWhoSpeaks(tokens, draft));
  const turns = new Map(findTurns(tokens, sentences).map((turn) => [turn.first, turn]));
  let whole: Attribution | null = null;
  return (isTopic) => {
    const topics = new Set(deniable.filter(({ phrase }) => isTopic(phrase)));
    if (topics.size > 0) return assemble(passage, drafts, turns, openings, topics);
    return (whole ??= assemble(passage, drafts, turns, openings, topics));
  };
}

/** Names the holders of the drafts, but for those that are `topics`, and says whose voice each token is in. */
function assemble(
  passage: Passage,
  drafts: Draft[][],
  turns: Map<number, Turn>,
  openings: Openings,
  topics: Set<Draft>,
): Attribution {
  const names = new Names(passage.text, openings);
  const frames: Frame[] = [];
  const carriers = passage.sentences.map((sentence, number) => {
    names.meet(sentence, number, openings.of[number] as Opening);
    const kept = (drafts[number] ?? []).filter((draft) => !topics.has(draft));
    const said = framesOf(passage, number, kept, turns.get(number), names);
    const speaks = (sentence: number) => (drafts[sentence] ?? []).length > 0;
    for (const frame of said) frame.to = endOfArgument(passage.tokens, passage.sentences, frame, speaks);
    const told = paragraphAfter(passage.tokens, passage.sentences, number, said, speaks);
    frames.push(...said, ...(told ? [told] : []));
    return names.speakerBefore(sentence.from);
  });
  const voice = voicesOver(passage, frames);
  giveQuotesTheirSpeakers(passage, frames, voice, (token, sentence) => {
    const holder = carriers[sentence] ?? null;
    return holder === null ? undefined : frames.push(carried(holder, token, sentence)) - 1;
  });
  return { frames, voice };
}

/** The frames that begin in one sentence: of a turn, of a summary, and what its drafts come to. */
function framesOf(
  { tokens, sentences }: Passage,
  number: number,
  drafts: Draft[],
  turn: Turn | undefined,
  names: Names,
): Frame[] {
  const speaker = turn ? speakerOf(turn, names) : null;
  const spoken = turn && speaker !== null ? [turnFrame(turn, speaker, sentences)] : [];
  const summary = summaryAt(tokens, sentences, number, names);
  const found = drafts.flatMap((draft) => nameHolder(draft, names, number) ?? []);
  return [...spoken, ...(summary ? [summary] : []), ...settle(tokens, sentences[number] as Sentence, found)];
}

/** Lays the frames over the tokens, and notes in each which other it stands in. */
function voicesOver({ tokens, sentences }: Passage, frames: Frame[]): Int32Array {
  const voice = new Int32Array(tokens.length).fill(-1);
  frames.forEach((frame, index) => {
    // Wider frames are laid first: what already covers the subject is what this one stands in.
    const outer = voice[frame.subject?.from ?? frame.cue.from] ?? -1;
    frame.parent = outer >= 0 ? outer : null;
    if (isActToldOf(tokens, frame, frames[outer])) return;
    voice.fill(index, frame.from, frame.to);
    layOverSubject(frame, index, voice);
    const told = introducedBy(tokens, sentences[frame.sentence] as Sentence, frame);
    if (told) lay(voice, index, told.from, told.to);
  });
  return voice;
}

/** “Vale said the lab had signed”: an act within what somebody says is part of that one's account. */
function isActToldOf(tokens: Token[], { cue }: Frame, outer: Frame | undefined): boolean {
  return outer !== undefined && SPEECH.has(outer.cue.cue) && ACTS.has((tokens[cue.from] as Token).norm);
}

/** “Voters in two towns want rules”: who wants them is in the same voice as what is wanted, unless somebody else speaks there. */
function layOverSubject({ subject, cue, from }: Frame, index: number, voice: Int32Array): void {
  if (!subject || subject.to > cue.to || subject.to > from) return;
  lay(voice, index, subject.from, subject.to);
  // “Vale's claim that”: the noun too.
  if (cue.from - subject.to <= 3 && cue.to <= from) lay(voice, index, cue.from, cue.to);
}

function lay(voice: Int32Array, index: number, from: number, to: number): void {
  for (let i = from; i < to; i++) if ((voice[i] ?? -1) < 0) voice[i] = index;
}

/** The frames of one sentence, in the order of their subjects, each kept inside the quotation that it stands in. */
function draftsIn(
  { tokens, quotes }: Passage,
  sentence: Sentence,
  number: number,
  cues: CueHit[],
  small: Set<string>,
): Draft[] {
  const ofVerbs: Draft[] = [];
  for (const cue of cues) {
    const draft = frameOf(tokens, sentence, cue, ofVerbs.at(-1) ?? null);
    if (draft) ofVerbs.push(draft);
  }
  const taken = new Set(ofVerbs.map(({ cue }) => cue.from));
  const ofNouns = nounFrames(tokens, sentence, number, cues).filter(({ cue }) => !taken.has(cue.from));
  const said = [...ofVerbs, ...ofNouns, ...titles(tokens, sentence, number, quotes)];
  const labelled = colonSpeaker(tokens, sentence, number, small);
  if (labelled && leads(tokens, sentence, labelled, said)) said.push(labelled);
  const signed = byline(tokens, sentence, number);
  if (signed) said.push(signed);
  return [...said, ...deeds(tokens, sentence, number, said)]
    .map((draft) => clip(draft, quoteAround(quotes, draft.cue.from)))
    .sort((a, b) => a.phrase.from - b.phrase.from || a.cue.from - b.cue.from);
}

/** “Ruth Vale: the mills want hype”: whoever else speaks, speaks after the name that opens the sentence. */
function leads(tokens: Token[], { from }: Sentence, { phrase, cue }: Draft, said: Draft[]): boolean {
  if (said.length === 0) return true;
  const isName = phrase.from === from && (tokens[phrase.to - 1] as Token).capital;
  return isName && said.every((draft) => Math.min(draft.phrase.from, draft.cue.from) >= cue.to);
}

/** “Doomers say”: persons hold what they say, though the word that names them be itself a term. */
function isWhoSpeaks(tokens: Token[], { phrase, cue }: Draft): boolean {
  const head = tokens[headOf(tokens, phrase)] as Token;
  const isThose = (tokens[phrase.from] as Token).norm === "those";
  // “The industry said”: what is argued about says nothing.
  if (SAYING.test((tokens[cue.from] as Token).norm)) return true;
  return isThose || head.capital || isPersonNoun(head.norm) || isSpeakingText(head.norm);
}

function clip(draft: Draft, quote: Quote | undefined): Draft {
  if (!quote) return draft;
  return { ...draft, from: Math.max(draft.from, quote.from), to: Math.min(draft.to, quote.to) };
}

function nameHolder({ phrase, ...draft }: Draft, names: Names, sentence: number): Frame | null {
  const holder = names.resolve(phrase);
  // An “it” that no organisation stands behind is the thing talked about.
  return holder === null ? null : { ...draft, holder, sentence, subject: phrase, parent: null };
}

function turnFrame(turn: Turn, holder: string, sentences: Sentence[]): Frame {
  const cue: CueHit = { cue: "report", sentence: turn.first, from: turn.from, to: turn.to };
  const { to } = sentences[turn.last - 1] as Sentence;
  return {
    holder,
    cue,
    sentence: turn.first,
    from: turn.label === "a" ? turn.from : turn.to,
    to,
    anaphoric: null,
    subject: null,
    parent: null,
  };
}

/** A quotation that nobody is said to speak goes to whom the text has just spoken of; its opening mark is the cue. */
function carried(holder: string, token: number, sentence: number): Frame {
  const cue: CueHit = { cue: "report", sentence, from: token - 1, to: token };
  return { holder, cue, sentence, from: token, to: token, anaphoric: null, subject: null, parent: null };
}

/** Lets a later frame take over where its own clause begins; frames over the whole sentence are laid first. */
function settle(tokens: Token[], sentence: Sentence, found: Frame[]): Frame[] {
  const frames = [...found].sort(
    (a, b) => spanRank(b, sentence) - spanRank(a, sentence) || a.cue.from - b.cue.from,
  );
  const starts = frames.map((frame) => clauseStart(tokens, sentence, frame));
  frames.forEach((later, at) => {
    endBefore(later, frames, sentence);
    const start = starts[at] ?? -1;
    if (start < 0) return;
    for (const frame of frames) {
      if (frame === later || frame.cue.to > start || frame.subject === later.subject) continue;
      frame.to = Math.min(frame.to, start);
      if (later.from < start) later.from = start;
    }
  });
  return frames;
}

/** “The lab claims it is hype, Vale said”: what the lab claims ends where Vale is named. */
function endBefore({ subject, from }: Frame, frames: Frame[], sentence: Sentence): void {
  if (!subject || from !== sentence.from) return;
  for (const frame of frames) {
    if (frame.from > from && frame.cue.to <= subject.from) frame.to = Math.min(frame.to, subject.from);
  }
}

/** Frames over the whole sentence are laid first, so that narrower ones inside them show. */
function spanRank(frame: Frame, sentence: Sentence): number {
  return frame.from === sentence.from ? 1 : 0;
}

/** Where the main clause of a frame begins, when a semicolon or a comma and conjunction opens it; -1 otherwise. */
function clauseStart(tokens: Token[], sentence: Sentence, { subject, cue }: Frame): number {
  const at = Math.min(subject?.from ?? cue.from, cue.from);
  for (let i = at - 1; i > sentence.from; i--) if ((tokens[i] as Token).norm === ";") return i;
  let i = at - 1;
  while (i > sentence.from && LINKING.has((tokens[i] as Token).norm)) i--;
  if (i <= sentence.from || (tokens[i] as Token).norm !== ",") return -1;
  // “…, Vale said” and “…, who said” open no clause of their own.
  return i < at - 1 ? i : -1;
}
