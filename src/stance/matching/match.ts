import { IntBuffer } from "./buffer.ts";
import type { CompiledPositions } from "../compile.ts";
import { cueKinds } from "./cues.ts";
import type { CueHit, TermHit } from "./hits.ts";
import type { CueKind } from "../lexicon/cues.ts";
import type { Lookup } from "./lookup.ts";
import { ENDS, NOTHING, SUBJECTS } from "./records.ts";
import { keepCues, keepTerms } from "./overlap.ts";
import { findQuotes, type Quote } from "../text/quotes.ts";
import { PIECE, type Sentence } from "../text/sentences.ts";
import type { Token } from "../text/tokens.ts";
import type { WindowHit, Zones } from "./windows.ts";
import { BEGINS_SUBJECT, SUBJECT_BITS, unitOf } from "./term-index.ts";
import { segmentEnd, type Words } from "./words.ts";

export { bySentence } from "./hits.ts";
export type { CueHit, TermHit };

export type Matches = { terms: TermHit[]; cues: CueHit[] };

/** What is found in a text. `isNamed` says whether it names the subject of a position; in a few sentences all are. */
export type Found = Matches & { isNamed: (position: number) => boolean };

/** A term stands within one sentence of its `near`, and within two of its position's `context`. */
const NEAR_REACH = 1;
const CONTEXT_REACH = 2;
/** Quotations of no more words than this do not keep the words of a window apart: “so-called ‘safety’ pledge”. */
const SHORT_QUOTE = 3;

/**
 * Finds every term and cue in one pass over the tokens. Terms that miss their `near`, `context` or `subject` are left out. The
 * text's quotations are found here unless they are given.
 */
export function match(
  tokens: Token[],
  sentences: Sentence[],
  compiled: CompiledPositions,
  quotes?: Quote[],
): Found {
  compiled.lookup.refresh();
  compiled.near.begin();
  const { words } = compiled;
  words.read(tokens, sentences, compiled.lookup);
  let zones: Int32Array | null = null;
  const scan = new Scan(words, compiled, () => {
    return (zones ??= findZones(words, quotes ?? findQuotes(tokens, sentences)));
  });
  const matches: Found = { terms: [], cues: [], isNamed: scan.isNamed };
  // Most of what a newsroom prints is about something else: that is seen from the subjects alone.
  if (!scan.isOfAny()) return matches;
  sentences.forEach(({ from }, sentence) => {
    scan.sentence(sentence, from, matches);
  });
  return matches;
}

/** One text's words on their way through the matchers, sentence by sentence. */
class Scan {
  private readonly words: Words;
  private readonly compiled: CompiledPositions;
  private readonly zones: Zones;
  private readonly kinds = cueKinds();
  private readonly phraseHits = new IntBuffer();
  private windowHits: WindowHit[] = [];
  private cues: CueHit[] = [];
  private terms: TermHit[] = [];
  /** For each position whether the text names its subject, once that was asked. */
  private readonly named = new Map<number, boolean>();
  private hinted: Set<number> | null = null;

  constructor(words: Words, compiled: CompiledPositions, zones: Zones) {
    this.words = words;
    this.compiled = compiled;
    this.zones = zones;
  }

  /** Adds what is found in a sentence, whose first token is `first`, to the matches. */
  sentence(sentence: number, first: number, matches: Matches): void {
    const from = this.words.sentenceStart[sentence] as number;
    const to = this.words.sentenceStart[sentence + 1] as number;
    this.findPhrases(sentence, from, to);
    this.findWindows(sentence, from, to);
    if (this.cues.length > 0) {
      keepCues(this.cues, first, matches.cues);
      this.cues = [];
    }
    if (this.terms.length > 0) {
      keepTerms(this.terms, first, this.isPlaced, matches.terms);
      this.terms = [];
    }
  }

  private findPhrases(sentence: number, from: number, to: number): void {
    const { lookup, phrases } = this.compiled;
    const hits = this.phraseHits;
    for (let at = from; at < to; at++) {
      const records = lookup.values;
      const record = this.words.plain[at] as number;
      if (record === NOTHING) continue;
      const end = records[record + ENDS + 1] as number;
      for (let i = records[record + ENDS] as number; i < end; i++)
        this.addPhrase(records[i] as number, sentence, at, at);
      phrases.follow(this.words, at, hits);
      if (hits.size === 0) continue;
      const { values, size } = hits;
      for (let i = 0; i < size; i += 3)
        this.addPhrase(values[i] as number, sentence, values[i + 1] as number, values[i + 2] as number);
      hits.size = 0;
    }
  }

  private addPhrase(entry: number, sentence: number, low: number, high: number): void {
    const { token } = this.words;
    const compound = this.compiled.compoundOf(entry);
    if (compound >= 0) {
      this.addCompound(unitOf(entry), compound, low, high);
      return;
    }
    const term = this.compiled.termOf(entry);
    if (term) {
      const at: number[] = [];
      for (let word = low; word <= high; word++) at.push(token[word] as number);
      this.terms.push({ entry: term, sentence, at });
    } else {
      const cue = this.kinds[this.compiled.kindOf(entry)] as CueKind;
      this.cues.push({ cue, sentence, from: token[low] as number, to: (token[high] as number) + 1 });
    }
  }

  /** A phrase that fills a place of a window does so as its last word, and brings the words before it along. */
  private addCompound(unit: number, pattern: number, low: number, high: number): void {
    const { record, phraseStart } = this.words;
    record[high] = this.compiled.lookup.widen(record[high] as number, unit, pattern);
    phraseStart[high] = Math.min(phraseStart[high] as number, low);
  }

  private findWindows(sentence: number, from: number, to: number): void {
    const hits = this.windowHits;
    for (let start = from; start < to;) {
      const end = segmentEnd(this.words, start, to);
      this.compiled.windows.scan(this.words, start, end, this.zones, hits);
      start = end;
    }
    if (hits.length === 0) return;
    this.windowHits = [];
    for (const { entry, at } of hits) {
      const term = this.compiled.termOf(entry);
      if (term)
        this.terms.push({ entry: term, sentence, at: at.map((word) => this.words.token[word] as number) });
    }
  }

  private readonly isPlaced = ({ entry, sentence }: TermHit): boolean => {
    const { near, positions } = this.compiled;
    const context = positions[entry.position]?.context ?? -1;
    return (
      near.isNear(this.words, entry.near, sentence, NEAR_REACH, this.zones) &&
      near.isNear(this.words, context, sentence, CONTEXT_REACH, this.zones) &&
      this.isNamed(entry.position)
    );
  };

  /** Whether the text names the subject of any position; of none, it is of all that the cues say. */
  isOfAny(): boolean {
    const { positions } = this.compiled;
    return positions.length === 0 || positions.some((_, position) => this.isNamed(position));
  }

  readonly isNamed = (position: number): boolean => {
    const { near, positions } = this.compiled;
    const subject = positions[position]?.subject ?? -1;
    if (subject === -1 || this.words.sentences < PIECE) return true;
    const known = this.named.get(position);
    if (known !== undefined) return known;
    const isNamed = this.mayName(position) && near.isAnywhere(this.words, subject, this.zones);
    this.named.set(position, isNamed);
    return isNamed;
  };

  /** Whether a word of the text may begin to name a position's subject. */
  private mayName(position: number): boolean {
    const unit = position + 1;
    this.hinted ??= unitsHinted(this.words, this.compiled.lookup);
    return this.compiled.index.units[unit]?.subjectSlots === null || this.hinted.has(unit);
  }
}

/** The units of which a word of the text may begin to name the subject. */
function unitsHinted({ plain, count }: Words, { values }: Lookup): Set<number> {
  const units = new Set<number>();
  for (let at = 0; at < count; at++) {
    const subjects = (plain[at] as number) + SUBJECTS;
    const end = values[subjects + 1] as number;
    for (let i = values[subjects] as number; i < end; i++) {
      const unit = values[i] as number;
      if ((unit & BEGINS_SUBJECT) !== 0) units.add(unit >> SUBJECT_BITS);
    }
  }
  return units;
}

/** For each word the quotation that it stands in, 0 for none; short quotations do not count. */
function findZones({ token, count }: Words, quotes: Quote[]): Int32Array {
  const zones = new Int32Array(count);
  let word = 0;
  quotes.forEach(({ from, to }, number) => {
    while (word < count && (token[word] as number) < from) word++;
    let end = word;
    while (end < count && (token[end] as number) < to) end++;
    if (end - word > SHORT_QUOTE) zones.fill(number + 1, word, end);
    word = end;
  });
  return zones;
}
