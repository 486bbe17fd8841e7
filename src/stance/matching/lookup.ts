import type { IntBuffer } from "./buffer.ts";
import { Pairs } from "./pairs.ts";
import {
  LATER,
  LEFTS,
  LINKS,
  NEAR,
  NOTHING,
  OTHERS,
  Records,
  RIGHTS,
  SECOND,
  SECTIONS,
  WINDOWS,
} from "./records.ts";
import { fills } from "./slot-sets.ts";
import { prefixHashes, Sieve } from "./spellings.ts";
import { stem } from "../text/stem.ts";
import { idOf, numberOf, unitOf, type TermIndex, type Unit } from "./term-index.ts";
import { firstId } from "../text/vocabulary.ts";
import { addSlot, keyOf, slotsOf, type Key } from "./word-slots.ts";

/** What a phrase can be to windows and to lists; phrases themselves are made of words. */
const WIDENED = new Set([LINKS, SECOND, OTHERS, NEAR, WINDOWS]);

/** Words looked up before a sieve is worth its making: an isolate that reads an article or two is done sooner without. */
const SIEVED_FROM = 1000;

/** Looks words up in an index, each one once; what was found is kept by the word's id. */
export class Lookup {
  private readonly index: TermIndex;
  private readonly records = new Records();
  private base = 0;
  /** By id less base: where the word's record begins + 1, or 0 when it has not been looked up. */
  private known = new Int32Array(1024);
  private readonly pairs = new Pairs();
  /** The nodes that the steps of a pair lead to, while it is learnt. */
  private readonly nodes: number[] = [];
  /** Records with a pattern more, by `wideningOf`. */
  private readonly widened = new Map<number, number>();
  private spelled: Sieve | null = null;
  private asked = 0;
  /** Of the word that is being looked up. */
  private readonly prefixHashes: number[] = [];

  constructor(index: TermIndex) {
    this.index = index;
  }

  /** All records. Looking another word up may replace it. */
  get values(): Int32Array {
    return this.records.values;
  }

  /** Forgets everything when ids have begun anew. To be called before each text. */
  refresh(): void {
    if (this.pairs.isFull) this.pairs.clear();
    if (this.base === firstId() && !this.records.isFull) return;
    this.base = firstId();
    this.records.clear();
    this.known.fill(0);
    this.widened.clear();
    this.pairs.clear();
  }

  /** The lists that `pairOf` points into. */
  get lists(): Int32Array {
    return this.pairs.lists.values;
  }

  /** Where in `lists` those of two words side by side begin (see `Pairs`); both words by their records. */
  pairOf(first: number, second: number): number {
    if (first === NOTHING || second === NOTHING) return 0;
    const known = this.pairs.find(first, second);
    return known >= 0 ? known : this.learnPair(first, second);
  }

  private learnPair(first: number, second: number): number {
    const { lists } = this.pairs;
    const begin = lists.size;
    this.addLists(first + RIGHTS, second + LATER);
    this.addLists(second + LEFTS, first + LATER);
    const isEmpty = lists.size === begin + 4;
    if (isEmpty) lists.size = begin;
    const list = isEmpty ? 0 : begin;
    this.pairs.add(first, second, list);
    return list;
  }

  /** Adds what ends at, and what goes on from, the nodes that those steps lead to whose slots are in a set. */
  private addLists(steps: number, set: number): void {
    const { values } = this.records;
    const { nodes } = this;
    nodes.length = 0;
    const end = values[steps + 1] as number;
    for (let step = values[steps] as number; step < end; step += 2) {
      const node = values[step + 1] as number;
      if (fills(values, set, values[step] as number) && !nodes.includes(node)) nodes.push(node);
    }
    this.addList(nodes, addEnds);
    this.addList(nodes, addOnward);
  }

  /** Adds a list: its length, and the members that each node gives. */
  private addList(nodes: number[], add: (unit: Unit, id: number, list: IntBuffer) => void): void {
    const { lists } = this.pairs;
    const begin = lists.size;
    lists.push(0);
    for (const id of nodes) add(this.index.units[unitOf(id)] as Unit, id, lists);
    lists.values[begin] = lists.size - begin - 1;
  }

  /**
   * The record of a word that also fills what a pattern of a unit fills: the last word of a phrase in a window. Of phrases
   * it says nothing.
   */
  widen(record: number, unitNumber: number, pattern: number): number {
    const key = wideningOf(record, idOf(unitNumber, pattern));
    const known = this.widened.get(key);
    if (known !== undefined) return known;
    const unit = this.index.units[unitNumber] as Unit;
    const sections = SECTIONS.map((section) =>
      WIDENED.has(section) ? this.records.section(record, section) : [],
    );
    const end = unit.fillStart[pattern + 1] as number;
    for (let i = unit.fillStart[pattern] as number; i < end; i++)
      addSlot(unit, unitNumber, unit.fills[i] as number, sections);
    const wider = this.records.write(sections);
    this.widened.set(key, wider);
    return wider;
  }

  /** Where the record of a word begins, by its id and its norm. */
  recordOf(id: number, norm: string): number {
    const at = id - this.base;
    const known = at >= 0 && at < this.known.length ? (this.known[at] as number) : 0;
    return known === 0 ? this.learn(id, norm) : known - 1;
  }

  private learn(id: number, norm: string): number {
    const record = this.find(norm);
    const at = id - this.base;
    if (at < 0) return record;
    if (at >= this.known.length) {
      const longer = new Int32Array(2 * at);
      longer.set(this.known);
      this.known = longer;
    }
    this.known[at] = record + 1;
    return record;
  }

  private find(norm: string): number {
    if (++this.asked === SIEVED_FROM)
      this.spelled = new Sieve(this.index.units.map(({ patterns }) => patterns));
    const keys = this.keysOf(norm);
    if (keys.length === 0) return NOTHING;
    const sections = SECTIONS.map((): number[] => []);
    let filled = 0;
    this.index.units.forEach((unit, number) => {
      const slots = slotsOf(unit, keys);
      for (const slot of slots) addSlot(unit, number, slot, sections);
      filled += slots.size;
    });
    return filled > 0 ? this.records.write(sections) : NOTHING;
  }

  /** The spellings of a word by which some lexicon may know it. */
  private keysOf(norm: string): Key[] {
    const whole = [keyOf(`=${norm}`), keyOf(`~${stem(norm)}`)];
    const keys = whole.filter(({ hash }) => this.mayKnow(hash));
    const prefix = `^${norm}`;
    prefixHashes(prefix, this.prefixHashes);
    for (const length of this.index.prefixLengths) {
      if (length > norm.length) break;
      const hash = this.prefixHashes[length] as number;
      if (this.mayKnow(hash)) keys.push({ spaced: `${prefix.slice(0, length + 1)} `, hash });
    }
    return keys;
  }

  private mayKnow(hash: number): boolean {
    return this.spelled === null || this.spelled.has(hash);
  }
}

/** A record and a pattern in one whole number: both together stay below 2^53. */
function wideningOf(record: number, pattern: number): number {
  return record * 2 ** 30 + pattern;
}

/** Adds the entries that end at a node. */
function addEnds(unit: Unit, id: number, list: IntBuffer): void {
  const node = numberOf(id);
  const end = unit.endStart[node + 1] as number;
  for (let i = unit.endStart[node] as number; i < end; i++)
    list.push(idOf(unitOf(id), unit.ends[i] as number));
}

/** Adds a node itself if a step leads on from it. */
function addOnward({ edgeStart }: Unit, id: number, list: IntBuffer): void {
  const node = numberOf(id);
  if (edgeStart[node] !== edgeStart[node + 1]) list.push(id);
}
