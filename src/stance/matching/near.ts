import { IntBuffer } from "./buffer.ts";
import type { Lookup } from "./lookup.ts";
import { NEAR } from "./records.ts";
import type { Phrases } from "./phrases.ts";
import { idOf, numberOf, placeIn, unitOf, type TermIndex, type Unit } from "./term-index.ts";
import type { WindowHit, Windows, Zones } from "./windows.ts";
import { segmentEnd, type Words } from "./words.ts";

/** Sentences whose words are kept marked at a time: more than a context reaches to both sides. */
const KEPT = 8;

/**
 * The near numbers of slots that satisfy a list alone; of those that only begin one of its phrases, and the nodes that
 * each of them leads to; and its windows.
 */
type NearList = { alone: number[]; begun: number[]; nodes: Map<number, number[]>; windows: number[] };

/**
 * Tells whether one of a list's terms stands in a sentence or near it. Nothing is looked for before a term asks: then
 * the sentence's words are marked once for all lists, and most lists are answered by a single word.
 */
export class Near {
  private readonly units: Unit[];
  private readonly lookup: Lookup;
  private readonly phrases: Phrases;
  private readonly windows: Windows;
  private readonly rowSize: number;
  private readonly rows: Int32Array;
  private readonly rowOf = new Int32Array(KEPT).fill(-1);
  private readonly lists = new Map<number, NearList>();
  private readonly phraseHits = new IntBuffer();

  constructor(index: TermIndex, lookup: Lookup, phrases: Phrases, windows: Windows) {
    this.units = index.units;
    this.lookup = lookup;
    this.phrases = phrases;
    this.windows = windows;
    this.rowSize = (index.nearCount + 31) >> 5;
    this.rows = new Int32Array(KEPT * this.rowSize);
  }

  /** Forgets the sentences of the text before. */
  begin(): void {
    this.rowOf.fill(-1);
  }

  /** Whether a term of the list stands within `reach` sentences of a sentence; every list is near when it is -1. */
  isNear(words: Words, list: number, sentence: number, reach: number, zones: Zones): boolean {
    if (list === -1 || this.stands(words, list, sentence, zones)) return true;
    for (let away = 1; away <= reach; away++) {
      if (this.stands(words, list, sentence - away, zones)) return true;
      if (this.stands(words, list, sentence + away, zones)) return true;
    }
    return false;
  }

  /** Whether a term of the list stands anywhere in the text. */
  isAnywhere(words: Words, list: number, zones: Zones): boolean {
    for (let sentence = 0; sentence < words.sentences; sentence++)
      if (this.stands(words, list, sentence, zones)) return true;
    return false;
  }

  private stands(words: Words, list: number, sentence: number, zones: Zones): boolean {
    if (sentence < 0 || sentence >= words.sentences) return false;
    const row = this.marked(words, sentence);
    const near = this.listOf(list);
    if (this.hasAny(row, near.alone)) return true;
    for (const number of near.begun)
      if (this.has(row, number) && this.hasPhrase(words, near, number, sentence)) return true;
    return near.windows.length > 0 && this.hasWindow(words, near, sentence, zones);
  }

  private hasAny(row: number, numbers: number[]): boolean {
    for (let i = 0; i < numbers.length; i++) {
      if (this.has(row, numbers[i] as number)) return true;
    }
    return false;
  }

  private has(row: number, number: number): boolean {
    return (((this.rows[row + (number >> 5)] as number) >>> (number & 31)) & 1) === 1;
  }

  private listOf(id: number): NearList {
    const known = this.lists.get(id);
    if (known) return known;
    const read = readList(this.units[unitOf(id)] as Unit, id);
    this.lists.set(id, read);
    return read;
  }

  /** Where the row of a sentence begins: a bit for each near number, set when a word of the sentence fills its slot. */
  private marked({ record, sentenceStart }: Words, sentence: number): number {
    const kept = sentence % KEPT;
    const row = kept * this.rowSize;
    if (this.rowOf[kept] === sentence) return row;
    this.rowOf[kept] = sentence;
    this.rows.fill(0, row, row + this.rowSize);
    const end = sentenceStart[sentence + 1] as number;
    const { values } = this.lookup;
    for (let at = sentenceStart[sentence] as number; at < end; at++) {
      const near = (record[at] as number) + NEAR;
      for (let i = values[near] as number; i < (values[near + 1] as number); i++) {
        const number = values[i] as number;
        const word = row + (number >> 5);
        this.rows[word] = (this.rows[word] as number) | (1 << number);
      }
    }
    return row;
  }

  /** Whether one of the list's phrases that begin with a slot stands in a sentence; `number` is the slot's. */
  private hasPhrase(words: Words, { nodes }: NearList, number: number, sentence: number): boolean {
    const { values } = this.lookup;
    const hits = this.phraseHits;
    hits.size = 0;
    const end = words.sentenceStart[sentence + 1] as number;
    for (let at = words.sentenceStart[sentence] as number; at < end && hits.size === 0; at++) {
      const near = (words.record[at] as number) + NEAR;
      for (let i = values[near] as number; i < (values[near + 1] as number); i++) {
        if (values[i] !== number) continue;
        for (const node of nodes.get(number) ?? []) this.phrases.followNode(words, node, at, hits);
      }
    }
    return hits.size > 0;
  }

  private hasWindow(words: Words, { windows }: NearList, sentence: number, zones: Zones): boolean {
    const hits: WindowHit[] = [];
    const end = words.sentenceStart[sentence + 1] as number;
    for (const window of windows) {
      for (let from = words.sentenceStart[sentence] as number; from < end && hits.length === 0;) {
        const to = segmentEnd(words, from, end);
        this.windows.look(words, window, from, to, zones, hits);
        from = to;
      }
    }
    return hits.length > 0;
  }
}

function readList(unit: Unit, id: number): NearList {
  const list = numberOf(id);
  const windows = unit.listWindows.slice(unit.listWindowStart[list], unit.listWindowStart[list + 1]);
  const read: NearList = {
    alone: [],
    begun: [],
    nodes: new Map(),
    windows: windows.map((window) => idOf(unitOf(id), window)),
  };
  const node = unit.listNode[list] as number;
  for (let edge = unit.edgeStart[node] as number; edge < (unit.edgeStart[node + 1] as number); edge++) {
    const slot = (unit.edgeKeys[edge] as number) >> 2;
    const number = unit.nearBase + placeIn(unit.nearSlots, slot, 0, unit.nearSlots.length);
    const next = unit.edgeNext[edge] as number;
    if ((unit.endStart[next] as number) < (unit.endStart[next + 1] as number)) read.alone.push(number);
    else {
      read.begun.push(number);
      read.nodes.set(number, [...(read.nodes.get(number) ?? []), idOf(unitOf(id), next)]);
    }
  }
  return read;
}
