import type { Lookup } from "./lookup.ts";
import type { Sentence } from "../text/sentences.ts";
import type { Token } from "../text/tokens.ts";

const points = (marks: string) => new Set(Array.from(marks, (mark) => -2 - mark.charCodeAt(0)));

/** Marks inside which a phrase may go on: “so-called ‘pause’”, “fear-mongering”. */
const TRANSPARENT = points("“”‘’\"'-()/.");
/** Marks that windows do not reach across. */
const DIVIDING = points(";:");

/** The words of a text, without the marks between them. One object serves text after text, and keeps its room. */
export class Words {
  /** How many words there are, and in how many sentences. */
  count = 0;
  sentences = 0;
  /** For each word its token, and where its record in the lookup begins. */
  token = new Int32Array(0);
  record = new Int32Array(0);
  /** The record of the word by itself: that of `record` may be of the phrases, too, that end with it. */
  plain = new Int32Array(0);
  /** Where the lookup has what is known of a word and the next one; 0 where that is in another chunk. */
  pair = new Int32Array(0);
  /** Where the phrase begins that fills a place of a window and ends with this word; the word itself when none does. */
  phraseStart = new Int32Array(0);
  /** Phrases stay within a chunk, windows within a segment; both stay within a sentence. They count from 1. */
  chunk = new Int32Array(0);
  segment = new Int32Array(0);
  /** The first word of each sentence, and the number of all words after the last. */
  sentenceStart = new Int32Array(0);

  /** Takes in the words of a text, sentence by sentence. */
  read(tokens: Token[], sentences: Sentence[], lookup: Lookup): void {
    this.makeRoom(tokens.length + 1, sentences.length + 1);
    this.count = 0;
    this.sentences = sentences.length;
    let chunk = 0;
    let segment = 0;
    for (let sentence = 0; sentence < sentences.length; sentence++) {
      const { from, to } = sentences[sentence] as Sentence;
      this.sentenceStart[sentence] = this.count;
      chunk++;
      segment++;
      for (let i = from; i < to; i++) {
        const token = tokens[i] as Token;
        if (token.word) this.add(i, lookup, lookup.recordOf(token.id, token.norm), chunk, segment);
        else if (!TRANSPARENT.has(token.id)) {
          chunk++;
          if (DIVIDING.has(token.id)) segment++;
        }
      }
    }
    this.sentenceStart[sentences.length] = this.count;
    this.chunk[this.count] = 0;
  }

  private add(token: number, lookup: Lookup, record: number, chunk: number, segment: number): void {
    const at = this.count++;
    if (at > 0 && this.chunk[at - 1] === chunk)
      this.pair[at - 1] = lookup.pairOf(this.plain[at - 1] as number, record);
    this.pair[at] = 0;
    this.token[at] = token;
    this.record[at] = record;
    this.plain[at] = record;
    this.phraseStart[at] = at;
    this.chunk[at] = chunk;
    this.segment[at] = segment;
  }

  private makeRoom(words: number, sentences: number): void {
    if (words > this.token.length) {
      this.token = new Int32Array(2 * words);
      this.record = new Int32Array(2 * words);
      this.plain = new Int32Array(2 * words);
      this.pair = new Int32Array(2 * words);
      this.phraseStart = new Int32Array(2 * words);
      this.chunk = new Int32Array(2 * words);
      this.segment = new Int32Array(2 * words);
    }
    if (sentences > this.sentenceStart.length) this.sentenceStart = new Int32Array(2 * sentences);
  }
}

/** Where the segment of a word ends, or `end` if that comes first. */
export function segmentEnd({ segment }: Words, from: number, end: number): number {
  let at = from;
  while (at < end && segment[at] === segment[from]) at++;
  return at;
}
