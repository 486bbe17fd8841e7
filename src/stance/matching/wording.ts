import { NUMBERS, sidednessFrom, sidednessOf, type Sidedness } from "./sidedness.ts";
import { findSpelling, hashOf } from "./spellings.ts";
import { FIRST_POSITION, type TermIndex } from "./term-index.ts";
import { JOINT, type PreparedWords } from "./word-weights.ts";
import type { Sentence } from "../text/sentences.ts";
import { stem } from "../text/stem.ts";
import type { Token } from "../text/tokens.ts";

/** A word, or one with the next: its tokens, `[from, to]`. */
export type Span = { from: number; to: number };
/** One that weighs something in a sentence, and its log-odds. */
export type Weighed = Span & { raises: number; leans: number };

/** What the words of each sentence come to for each position that has learned words and whose subject is named. */
export class Wordings {
  private readonly wording: Wording;
  private readonly tokens: Token[];
  private readonly sentences: Sentence[];
  private readonly sums: Float64Array;
  private readonly isRead: boolean[];

  constructor(
    wording: Wording,
    tokens: Token[],
    sentences: Sentence[],
    sums: Float64Array,
    isRead: boolean[],
  ) {
    this.wording = wording;
    this.tokens = tokens;
    this.sentences = sentences;
    this.sums = sums;
    this.isRead = isRead;
  }

  /** Whether the whole text takes a side, whatever it speaks of; or one sentence of it. */
  sidedness(sentence?: number): Sidedness {
    const { sentences } = this;
    const read = sentence === undefined ? sentences : sentences.slice(sentence, sentence + 1);
    return this.wording.sidedness(this.tokens, read);
  }

  /** The words of the text that speak for one of these, those that say most first. */
  saying(what: (typeof NUMBERS)[number]): Span[] {
    return this.wording.saying(this.tokens, this.sentences, what);
  }

  /** Whether there are any for a position. */
  has(position: number): boolean {
    return this.isRead[position] ?? false;
  }

  /** Whether those of a position were learned; else they are the words of its lists. */
  isLearned(position: number): boolean {
    return this.wording.isLearned(position);
  }

  /** The log-odds that a sentence raises a position. */
  raises(position: number, sentence: number): number {
    return this.sums[2 * (sentence * this.isRead.length + position)] as number;
  }

  /** The log-odds that it is for it, if it raises it and is for it or against it. */
  leans(position: number, sentence: number): number {
    return this.sums[2 * (sentence * this.isRead.length + position) + 1] as number;
  }

  /** The words of a sentence that weigh something for a position, in the sentence's order. */
  in(sentence: number, position: number): Weighed[] {
    return this.wording.weighed(this.tokens, this.sentences[sentence] as Sentence, position);
  }
}

/** What something weighs: for positions, the number of each and two log-odds in turn; and whatever is spoken of. */
type Weights = { own: readonly number[]; general: readonly number[] };
type Known = { stem: string; weights: Weights; after: Map<string, Weights> };

const NONE: Weights = { own: [], general: [] };
/** From these log-odds on a word of the general lexicon is shown as a reason; what speaks for any claim says little. */
const TELLING = { none: 2, both: 2, fact: 0.1, policy: 0.1 };
/** What is known of words is forgotten when there are more. */
const MAX_KNOWN = 20_000;
const MAX_PAIRS = 200_000;
/**
 * Weighs sentences by their words and pairs of words: a linear model over words, whose weights a lexicon brings along
 * (logistic regression; S. Wang and C. D. Manning, "Baselines and Bigrams", ACL 2012).
 */
export class Wording {
  private readonly lists: (PreparedWords | null)[];
  private readonly known = new Map<string, Known>();
  private pairs = 0;

  constructor({ units }: TermIndex) {
    this.lists = units.slice(FIRST_POSITION).map(({ words }) => words);
  }

  /** Whether the words of a position were learned. */
  isLearned(position: number): boolean {
    return this.lists[position]?.isLearned ?? false;
  }

  /** Weighs each sentence of a text for each position with words that `isNamed`. */
  weigh(tokens: Token[], sentences: Sentence[], isNamed: (position: number) => boolean): Wordings {
    const { lists } = this;
    const isRead = lists.map((list, position) => list !== null && isNamed(position));
    const sums = new Float64Array(isRead.includes(true) ? 2 * lists.length * sentences.length : 0);
    if (sums.length > 0)
      sentences.forEach((sentence, number) => {
        this.weighOne(tokens, sentence, sums, 2 * lists.length * number);
      });
    return new Wordings(this, tokens, sentences, sums, isRead);
  }

  private weighOne(tokens: Token[], sentence: Sentence, sums: Float64Array, row: number): void {
    let words = 0;
    this.visit(tokens, sentence, ({ own }, first, last) => {
      if (first === last) words++;
      for (let i = 0; i < own.length; i += 3) {
        const at = row + 2 * (own[i] as number);
        sums[at] = (sums[at] as number) + (own[i + 1] as number);
        sums[at + 1] = (sums[at + 1] as number) + (own[i + 2] as number);
      }
    });
    const length = Math.sqrt(Math.max(words, FEW));
    this.lists.forEach((list, position) => {
      if (!list) return;
      const at = row + 2 * position;
      sums[at] = (sums[at] as number) + (list.raises.at(-1) as number);
      sums[at + 1] = (sums[at + 1] as number) / length + (list.leans.at(-1) as number);
    });
  }

  /** Whether sentences take a side at all, by words of the general lexicon. */
  sidedness(tokens: Token[], sentences: Sentence[]): Sidedness {
    const sums = new Float64Array(NUMBERS.length);
    let words = 0;
    for (const sentence of sentences)
      this.visit(tokens, sentence, ({ general }, first, last) => {
        if (first === last) words++;
        general.forEach((weight, number) => (sums[number] = (sums[number] as number) + weight));
      });
    return sidednessFrom(sums, words);
  }

  /** The words of sentences that plainly speak for one of these, those that say most first. */
  saying(tokens: Token[], sentences: Sentence[], what: (typeof NUMBERS)[number]): Span[] {
    const number = NUMBERS.indexOf(what);
    const found: (Span & { weight: number })[] = [];
    for (const sentence of sentences)
      this.visit(tokens, sentence, ({ general }, from, to) => {
        const weight = general[number] ?? 0;
        if (weight >= TELLING[what]) found.push({ from, to, weight });
      });
    return found.sort((a, b) => b.weight - a.weight);
  }

  /** The words of a sentence that weigh something for a position, in the sentence's order. */
  weighed(tokens: Token[], sentence: Sentence, position: number): Weighed[] {
    const found: Weighed[] = [];
    this.visit(tokens, sentence, ({ own }, from, to) => {
      for (let i = 0; i < own.length; i += 3) {
        if (own[i] !== position) continue;
        found.push({ from, to, raises: own[i + 1] as number, leans: own[i + 2] as number });
      }
    });
    return found;
  }

  private visit(
    tokens: Token[],
    { from, to }: Sentence,
    take: (weights: Weights, from: number, to: number) => void,
  ): void {
    let before: Known | null = null;
    let at = 0;
    for (let i = from; i < to; i++) {
      const { word, norm } = tokens[i] as Token;
      if (!word) continue;
      const known = this.knownOf(norm);
      take(known.weights, i, i);
      if (before) take(this.pairOf(before, known), at, i);
      before = known;
      at = i;
    }
  }

  private knownOf(norm: string): Known {
    const known = this.known.get(norm);
    if (known) return known;
    this.makeRoom();
    const stemmed = stem(norm);
    const word = { stem: stemmed, weights: this.find(stemmed), after: new Map<string, Weights>() };
    this.known.set(norm, word);
    return word;
  }

  /** What a word weighs with the one after it. */
  private pairOf({ stem: first, after }: Known, { stem: second }: Known): Weights {
    const known = after.get(second);
    if (known) return known;
    this.makeRoom();
    const weights = this.find(first + JOINT + second);
    after.set(second, weights);
    this.pairs++;
    return weights;
  }

  private makeRoom(): void {
    if (this.known.size < MAX_KNOWN && this.pairs < MAX_PAIRS) return;
    this.known.clear();
    this.pairs = 0;
  }

  private find(spelling: string): Weights {
    const spaced = `${spelling} `;
    const hash = hashOf(spelling);
    const own: number[] = [];
    this.lists.forEach((list, position) => {
      const number = list ? findSpelling(list.spellings, spaced, hash) : -1;
      if (list && number >= 0)
        own.push(position, list.raises[number] as number, list.leans[number] as number);
    });
    const general = sidednessOf(spaced, hash) ?? [];
    return own.length + general.length > 0 ? { own, general } : NONE;
  }
}

/** Sentences of fewer words are taken to have as many: a headline of three is not sure of its side. */
export const FEW = 4;
