import type { CompiledPositions, Entry, State } from "./compile.ts";
import type { CueKind } from "./lexicon/cues.ts";
import type { Sentence } from "./sentences.ts";
import { stem } from "./stem.ts";
import type { Token } from "./tokens.ts";

/** A position's term found in the text. */
export type TermHit = {
  entry: Extract<Entry, { kind: "term" }>;
  sentence: number;
  /** The tokens that matched, in order; a proximity term's need not be neighbours. */
  at: number[];
};

/** A cue of the general lexicon found in the text: tokens `[from, to)`. */
export type CueHit = { cue: CueKind; sentence: number; from: number; to: number };

export type Matches = { terms: TermHit[]; cues: CueHit[] };

const RESOLVED_LIMIT = 50_000;
/** Marks inside which a phrase may go on: “so-called ‘pause’”, “fear-mongering”. */
const TRANSPARENT = new Set(["“", "”", "‘", "’", '"', "'", "-", "(", ")", "/", "."]);

/** Finds every term and cue in one pass over the tokens. Terms that miss their `near` or `context` are left out. */
export function match(tokens: Token[], sentences: Sentence[], compiled: CompiledPositions): Matches {
  const scan = new Scan(compiled);
  sentences.forEach((sentence, number) => {
    scan.beginSentence(number);
    for (let i = sentence.from; i < sentence.to; i++) scan.token(tokens[i] as Token, i);
  });
  return { terms: scan.termsInPlace(), cues: longest(scan.cues) };
}

type Active = { state: State; at: number[] };

class Scan {
  readonly cues: CueHit[] = [];
  private readonly terms: TermHit[] = [];
  private readonly compiled: CompiledPositions;
  private readonly markers = new Map<number, number[]>();
  private readonly filled: Int32Array[];
  private active: Active[] = [];
  private sentence = 0;
  private sentenceStart = 0;
  private word = 0;
  private readonly wordTokens: number[] = [];

  constructor(compiled: CompiledPositions) {
    this.compiled = compiled;
    this.filled = compiled.windows.map((window) => new Int32Array(window.slots).fill(-1));
  }

  beginSentence(number: number): void {
    this.sentence = number;
    this.sentenceStart = this.word;
    this.active = [];
  }

  token(token: Token, at: number): void {
    if (!token.word) {
      if (!TRANSPARENT.has(token.norm)) this.active = [];
      return;
    }
    this.wordTokens.push(at);
    const patterns = resolve(token.norm, this.compiled);
    this.advance(patterns, at);
    for (const pattern of patterns) this.fillSlots(pattern);
    this.word++;
  }

  private advance(patterns: readonly number[], at: number): void {
    const going: Active[] = [];
    for (const pattern of patterns) {
      for (const { state, at: before } of this.active) {
        const next = state.next.get(pattern);
        if (next) going.push({ state: next, at: [...before, at] });
      }
      const begun = this.compiled.root.next.get(pattern);
      if (begun) going.push({ state: begun, at: [at] });
    }
    this.active = going;
    for (const { state, at: tokens } of going) {
      for (const entry of state.entries) this.found(entry, tokens);
    }
  }

  private fillSlots(pattern: number): void {
    const slots = this.compiled.slotsOf.get(pattern);
    if (!slots) return;
    for (let i = 0; i < slots.length; i += 2) {
      const number = slots[i] as number;
      const window = this.compiled.windows[number];
      const filled = this.filled[number];
      if (!window || !filled) continue;
      filled[slots[i + 1] as number] = this.word;
      this.checkWindow(window.entry, filled, window.slots + window.slop);
    }
  }

  private checkWindow(entry: Entry, filled: Int32Array, reach: number): void {
    let first = this.word;
    for (const word of filled) first = Math.min(first, word);
    if (first < this.sentenceStart || this.word - first >= reach) return;
    const words = [...new Set(filled)].sort((a, b) => a - b);
    if (words.length < filled.length) return;
    this.found(
      entry,
      words.map((word) => this.wordTokens[word] as number),
    );
  }

  private found(entry: Entry, at: number[]): void {
    const { sentence } = this;
    if (entry.kind === "term") this.terms.push({ entry, sentence, at });
    else if (entry.kind === "cue") {
      this.cues.push({
        cue: entry.cue,
        sentence,
        from: at[0] as number,
        to: (at[at.length - 1] as number) + 1,
      });
    } else {
      const places = this.markers.get(entry.marker);
      if (!places) this.markers.set(entry.marker, [sentence]);
      else if (places[places.length - 1] !== sentence) places.push(sentence);
    }
  }

  termsInPlace(): TermHit[] {
    const placed = this.terms.filter(({ entry, sentence }) => {
      const context = this.compiled.positions[entry.position]?.context ?? null;
      return this.isNear(entry.near, sentence, 1) && this.isNear(context, sentence, 2);
    });
    return longestTerms(placed);
  }

  private isNear(markers: number[] | null, sentence: number, reach: number): boolean {
    if (!markers) return true;
    return markers.some((marker) => isWithin(this.markers.get(marker), sentence, reach));
  }
}

/** Whether a sorted list has a number within `reach` of another: by bisection, so that long texts stay linear. */
function isWithin(places: number[] | undefined, sentence: number, reach: number): boolean {
  if (!places) return false;
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle] as number) < sentence - reach) low = middle + 1;
    else high = middle;
  }
  const place = places[low];
  return place !== undefined && place <= sentence + reach;
}

function resolve(norm: string, compiled: CompiledPositions): readonly number[] {
  const known = compiled.resolved.get(norm);
  if (known) return known;
  const ids: number[] = [];
  const push = (id: number | undefined) => {
    if (id !== undefined) ids.push(id);
  };
  push(compiled.patterns.get(`exact:${norm}`));
  push(compiled.patterns.get(`stem:${stem(norm)}`));
  for (const length of compiled.prefixLengths) {
    if (length > norm.length) break;
    push(compiled.patterns.get(`prefix:${norm.slice(0, length)}`));
  }
  if (compiled.resolved.size >= RESOLVED_LIMIT) compiled.resolved.clear();
  compiled.resolved.set(norm, ids);
  return ids;
}

/** A longer term wins over one that shares a word with it, position by position. */
function longestTerms(hits: TermHit[]): TermHit[] {
  const taken = new Map<string, true>();
  const kept = [...hits]
    .sort((a, b) => b.at.length - a.at.length || b.entry.weight - a.entry.weight || spread(a) - spread(b))
    .filter(({ entry, at }) => {
      if (at.some((token) => taken.has(`${entry.position}:${token}`))) return false;
      for (const token of at) taken.set(`${entry.position}:${token}`, true);
      return true;
    });
  return kept.sort((a, b) => (a.at[0] as number) - (b.at[0] as number));
}

function spread(hit: TermHit): number {
  return (hit.at[hit.at.length - 1] as number) - (hit.at[0] as number);
}

/** Of cues that overlap, the longest is meant: “called for” is no “called”. Cues of one kind and place count once. */
function longest(cues: CueHit[]): CueHit[] {
  const taken = new Map<number, CueHit>();
  const kept = [...cues]
    .sort((a, b) => b.to - b.from - (a.to - a.from))
    .filter((cue) => {
      for (let i = cue.from; i < cue.to; i++) {
        const other = taken.get(i);
        if (other && (other.to - other.from > cue.to - cue.from || other.cue === cue.cue)) return false;
      }
      for (let i = cue.from; i < cue.to; i++) if (!taken.has(i)) taken.set(i, cue);
      return true;
    });
  return kept.sort((a, b) => a.from - b.from);
}
