import type { Quote } from "../text/quotes.ts";
import type { Sentence } from "../text/sentences.ts";
import { someWord, type Token } from "../text/tokens.ts";
import { type Frame, type Passage, SPEECH } from "./frames/frames.ts";

/** A run of quoted words shorter than this is a phrase in the author's sentence, not somebody's speech. */
const SPEECH_LENGTH = 3;

/** Within so many words of a sentence's start it says whom it is about. */
const MAX_OPENING = 12;

/** The frame to which a quotation without a speaker goes, by the person spoken of last; undefined when nobody was. */
type Carry = (token: number, sentence: number) => number | undefined;

/**
 * Gives each quotation its speaker, by writing the speaker's frame into `voice`: the one named in its last sentence, in its
 * first, in the quotation before it, or just before or after. `carry` names the person spoken of last where no frame does.
 */
export function giveQuotesTheirSpeakers(
  passage: Passage,
  frames: Frame[],
  voice: Int32Array,
  carry: Carry,
): void {
  const room = new Room(passage, frames, voice);
  for (const quote of passage.quotes) {
    if (quote.to <= quote.from) continue;
    const speaker = room.speakerOf(quote, carry);
    if (speaker === undefined) continue;
    for (let i = quote.from; i < quote.to; i++) {
      const own = frames[voice[i] ?? -1];
      if (!own || isOutside(own, quote)) voice[i] = speaker;
      else own.parent ??= speaker;
    }
    room.heard(quote, speaker);
  }
}

/** Who speaks in which sentence, and who spoke last. */
class Room {
  private readonly passage: Passage;
  private readonly frames: Frame[];
  private readonly voice: Int32Array;
  private readonly bySentence: Map<number, number[]>;
  private fragment: { sentence: number; speaker: number } | null = null;
  private last: { paragraph: number; speaker: number } | null = null;

  constructor(passage: Passage, frames: Frame[], voice: Int32Array) {
    this.passage = passage;
    this.frames = frames;
    this.voice = voice;
    this.bySentence = Map.groupBy(frames.keys(), (index) => (frames[index] as Frame).sentence);
  }

  speakerOf(quote: Quote, carry: Carry): number | undefined {
    const first = sentenceOf(this.passage, quote.from);
    const final = sentenceOf(this.passage, quote.to - 1);
    const afterColon = this.passage.tokens[quote.from - 2]?.norm === ":";
    const own =
      around(this.frames, this.voice, quote) ??
      this.named(final, quote, true) ??
      this.named(first, quote, true) ??
      (afterColon ? this.named(first, quote, false) : undefined);
    if (own !== undefined) return own;
    const { paragraph } = this.sentence(first);
    if (!(afterColon || isWholeSentence(this.passage, quote, first)))
      return this.isIn(first - 1, paragraph) ? this.ofFragment(quote, first, carry) : undefined;
    const goesOn = this.last?.paragraph === paragraph ? this.last.speaker : undefined;
    const leads = this.isIn(first - 1, paragraph) || this.endsInColon(first - 1);
    const before = leads ? this.mainSpeaker(first - 1, quote) : undefined;
    const after = this.isIn(final + 1, paragraph) ? this.named(final + 1, quote, true) : undefined;
    return before ?? goesOn ?? after ?? carry(quote.from, first) ?? this.last?.speaker;
  }

  /** “The levy is “a toll by another name,” and that “is a shame””: the words of whom the paragraph has just spoken of. */
  private ofFragment(quote: Quote, sentence: number, carry: Carry): number | undefined {
    const { tokens } = this.passage;
    if (quote.to - quote.from < SPEECH_LENGTH || isTitle(tokens, quote)) return undefined;
    // “He left “so that I could speak””: whoever is spoken of says “I”.
    if (saysI(tokens, quote)) return carry(quote.from, sentence);
    const before = tokens[quote.from - 2]?.norm ?? "";
    if (this.fragment?.sentence === sentence && /^(?:that|which|this|it|and|but)$/.test(before))
      return this.fragment.speaker;
    if (!/^(?:is|are|was|were)$/.test(before) || quote.to - quote.from <= SPEECH_LENGTH) return undefined;
    const carried = carry(quote.from, sentence);
    const speaker = carried !== undefined && this.opensWith(sentence - 1, carried) ? carried : undefined;
    this.fragment = speaker === undefined ? null : { sentence, speaker };
    return speaker;
  }

  /** Whether a sentence speaks of somebody at its start, by their last name or as “he” or “she”. */
  private opensWith(sentence: number, speaker: number): boolean {
    const { from, to } = this.sentence(sentence);
    const name = (this.frames[speaker] as Frame).holder.split(" ").at(-1)?.toLowerCase();
    const opening = this.passage.tokens.slice(from, Math.min(to, from + MAX_OPENING));
    return opening.some(({ norm }) => norm === name || norm === "he" || norm === "she");
  }

  /** A headline's speaker does not go on below it. */
  heard(quote: Quote, speaker: number): void {
    const { paragraph, to } = this.sentence(sentenceOf(this.passage, quote.to - 1));
    this.last = this.passage.tokens[to - 1]?.word ? null : { paragraph, speaker };
  }

  private named(sentence: number, quote: Quote, spoken: boolean): number | undefined {
    return this.bySentence
      .get(sentence)
      ?.find((index) => isSpeaker(this.frames[index] as Frame, quote, spoken));
  }

  private mainSpeaker(sentence: number, quote: Quote): number | undefined {
    return this.bySentence.get(sentence)?.find((index) => {
      const frame = this.frames[index] as Frame;
      return isSpeaker(frame, quote, false) && isMain(frame, this.sentence(sentence));
    });
  }

  /** “Orrery made a plea:”, and the plea as a paragraph of its own. */
  private endsInColon(sentence: number): boolean {
    const to = this.passage.sentences[sentence]?.to ?? 0;
    return this.passage.tokens[to - 1]?.norm === ":";
  }

  private isIn(sentence: number, paragraph: number): boolean {
    return this.passage.sentences[sentence]?.paragraph === paragraph;
  }

  private sentence(number: number): Sentence {
    return this.passage.sentences[number] as Sentence;
  }
}

/** Whether a frame's subject is that of its sentence, or its speech the whole of it. */
function isMain({ subject, from }: Frame, sentence: Sentence): boolean {
  return from === sentence.from || (subject !== null && subject.from - sentence.from <= 4);
}

/** The frame that a quotation stands in: “to Vale, it is ‘theft by another name’”. */
function around(frames: Frame[], voice: Int32Array, quote: Quote): number | undefined {
  const index = voice[quote.from] ?? -1;
  const frame = frames[index];
  return frame && frame.subject && isSpeaker(frame, quote, true) ? index : undefined;
}

function isSpeaker(frame: Frame, quote: Quote, spoken: boolean): boolean {
  // “called for, “Rules that…””: the words wanted stand right after the verb.
  const speaks = SPEECH.has(frame.cue.cue) || (quote.from >= frame.cue.to && quote.from - frame.cue.to <= 2);
  return isOutside(frame, quote) && (!spoken || speaks) && frame.anaphoric !== "here";
}

/** Whether a frame's cue stands outside a quotation. */
function isOutside({ cue }: Frame, quote: Quote): boolean {
  return cue.to <= quote.from || cue.from >= quote.to;
}

function saysI(tokens: Token[], { from, to }: Quote): boolean {
  return someWord(tokens, from, to, (norm) => /^(?:i|i'm|i've|i'd|i'll|my|me)$/.test(norm));
}

/** “The show is “All the Songs of Rome””: two capitals after the first word make a name. */
function isTitle(tokens: Token[], { from, to }: Quote): boolean {
  let capitals = 0;
  for (let i = from + 1; i < to; i++) if (tokens[i]?.capital) capitals++;
  return capitals >= 2;
}

function isWholeSentence({ sentences, tokens }: Passage, quote: Quote, sentence: number): boolean {
  const from = sentences[sentence]?.from ?? 0;
  return (
    quote.from - from <= 1 && quote.to - quote.from >= SPEECH_LENGTH && (tokens[quote.from] as Token).word
  );
}

/** The sentence of a token, by bisection. */
function sentenceOf({ sentences }: Passage, token: number): number {
  let low = 0;
  let high = sentences.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((sentences[middle] as Sentence).from <= token) low = middle;
    else high = middle - 1;
  }
  return low;
}
