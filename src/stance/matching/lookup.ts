import { IntBuffer } from "./buffer.ts";
import {
  IN_WINDOW,
  LATER_IN_PHRASE,
  LATER_IN_WINDOW,
  PHRASE_ROOT,
  SECOND_IN_WINDOW,
  WINDOW_ROOT,
} from "./prepare.ts";
import { findSpelling, hashOf } from "./spellings.ts";
import { stem } from "../text/stem.ts";
import { idOf, placeIn, type TermIndex, type Unit } from "./term-index.ts";
import type { Token } from "../text/tokens.ts";
import { firstId } from "../text/vocabulary.ts";

/*
 * What a word of a text is to an index is a record of whole numbers, so that the words of a text are near each other in
 * memory. A record begins with the places where its sections begin; each ends where the next one begins. Two
 * sieves follow, and then the sections.
 */

/** The entries that it is the whole of. */
export const ENDS = 0;
/** Steps of phrases that begin with it, to the right and to the left: a slot and the node it leads to, in turn. */
export const RIGHTS = 1;
export const LEFTS = 2;
/** Windows looked up by it: a slot that must be filled too, and the node it leads to, in turn. */
export const LINKS = 3;
/** The slots that it fills later in phrases: a set for `fills`. */
export const LATER = 4;
/** The slots that it fills as the second rarest of a window, and as a later one. */
export const SECOND = 5;
export const OTHERS = 6;
/** All slots of windows that it fills: a set for `fills`. */
export const WINDOWS = 7;
/** The near numbers of the slots that it fills of lists. */
export const NEAR = 8;
const SECTIONS = [ENDS, RIGHTS, LEFTS, LINKS, LATER, SECOND, OTHERS, WINDOWS, NEAR];
/** Where the steps in each direction go. */
const STEPS = [RIGHTS, LEFTS, LINKS];

/** What rules most slots out that are not in LATER, or not in WINDOWS: 128 bits each. */
export const LATER_SIEVE = 10;
export const WINDOWS_SIEVE = 14;
const SIEVE_WORDS = 4;
const HEADER = WINDOWS_SIEVE + SIEVE_WORDS;

/** The record of a word that is nothing to the index. */
export const NOTHING = 0;

/** Records are forgotten when they take up more than this: 16 MB. */
const MAX_SIZE = 4_000_000;

/** Looks words up in an index, each one once; what was found is kept by the word's id. */
export class Lookup {
  private readonly index: TermIndex;
  private readonly records = new IntBuffer();
  private base = 0;
  /** By id less base: where the word's record begins + 1, or 0 when it has not been looked up. */
  private known = new Int32Array(1024);
  /** Records with a pattern more, by `wideningOf`. */
  private readonly widened = new Map<number, number>();

  constructor(index: TermIndex) {
    this.index = index;
    this.write(SECTIONS.map(() => []));
  }

  /** All records. Looking another word up may replace it. */
  get values(): Int32Array {
    return this.records.values;
  }

  /** Forgets everything when ids have begun anew. To be called before each text. */
  refresh(): void {
    if (this.base === firstId() && this.records.size < MAX_SIZE) return;
    this.base = firstId();
    this.records.size = HEADER;
    this.known.fill(0);
    this.widened.clear();
  }

  /** The record of a word that also fills what a pattern of a unit fills: the last word of a phrase in a window. */
  widen(record: number, unitNumber: number, pattern: number): number {
    const key = wideningOf(record, idOf(unitNumber, pattern));
    const known = this.widened.get(key);
    if (known !== undefined) return known;
    const unit = this.index.units[unitNumber] as Unit;
    const sections = SECTIONS.map((section) => this.section(record, section));
    const end = unit.fillStart[pattern + 1] as number;
    for (let i = unit.fillStart[pattern] as number; i < end; i++)
      addSlot(unit, unitNumber, unit.fills[i] as number, sections);
    const wider = this.write(sections);
    this.widened.set(key, wider);
    return wider;
  }

  private section(record: number, section: number): number[] {
    const { values } = this.records;
    const all = [...values.subarray(values[record + section], values[record + section + 1])];
    return section === LATER || section === WINDOWS ? all.filter((slot) => slot >= 0) : all;
  }

  /** Where the record of a word begins. */
  recordOf(token: Token): number {
    const at = token.id - this.base;
    const known = at >= 0 && at < this.known.length ? (this.known[at] as number) : 0;
    return known === 0 ? this.learn(token) : known - 1;
  }

  private learn({ id, norm }: Token): number {
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
    const spellings = [keyOf(`=${norm}`), keyOf(`~${stem(norm)}`)];
    for (const length of this.index.prefixLengths)
      if (length <= norm.length) spellings.push(keyOf(`^${norm.slice(0, length)}`));
    const sections = SECTIONS.map((): number[] => []);
    let filled = 0;
    this.index.units.forEach((unit, number) => {
      const slots = slotsOf(unit, spellings);
      for (const slot of slots) addSlot(unit, number, slot, sections);
      filled += slots.size;
    });
    return filled > 0 ? this.write(sections) : NOTHING;
  }

  private write(sections: number[][]): number {
    sections[LATER] = toSet(sections[LATER] ?? []);
    sections[WINDOWS] = toSet(sections[WINDOWS] ?? []);
    const record = this.records.size;
    let begin = record + HEADER;
    this.records.push(begin);
    for (const section of sections) this.records.push((begin += section.length));
    for (const section of [LATER, WINDOWS]) {
      for (const bits of sieveOf(sections[section] ?? [])) this.records.push(bits);
    }
    for (const section of sections) for (const value of section) this.records.push(value);
    return record;
  }
}

/** A record and a pattern in one whole number: both together stay below 2^53. */
function wideningOf(record: number, pattern: number): number {
  return record * 2 ** 30 + pattern;
}

type Key = { spaced: string; hash: number };

function keyOf(spelling: string): Key {
  return { spaced: `${spelling} `, hash: hashOf(spelling) };
}

function slotsOf(unit: Unit, keys: Key[]): Set<number> {
  const slots = new Set<number>();
  for (const { spaced, hash } of keys) {
    const pattern = findSpelling(unit.patterns, spaced, hash);
    if (pattern < 0) continue;
    const end = unit.fillStart[pattern + 1] as number;
    for (let i = unit.fillStart[pattern] as number; i < end; i++) slots.add(unit.fills[i] as number);
  }
  return slots;
}

/** Adds to the sections of a record what one slot means. */
function addSlot(unit: Unit, number: number, slot: number, sections: number[][]): void {
  const add = (section: number, ...values: number[]) => sections[section]?.push(...values);
  const uses = unit.slotUses[slot] as number;
  if ((uses & LATER_IN_PHRASE) !== 0) add(LATER, unit.slotBase + slot);
  if ((uses & SECOND_IN_WINDOW) !== 0) add(SECOND, unit.slotBase + slot);
  if ((uses & LATER_IN_WINDOW) !== 0) add(OTHERS, unit.slotBase + slot);
  if ((uses & IN_WINDOW) !== 0) add(WINDOWS, unit.slotBase + slot);
  const near = placeIn(unit.nearSlots, slot, 0, unit.nearSlots.length);
  if (unit.nearSlots[near] === slot) add(NEAR, unit.nearBase + near);
  for (const node of nodesFrom(unit, PHRASE_ROOT, slot)) {
    const ends = unit.ends.slice(unit.endStart[node], unit.endStart[node + 1]);
    add(ENDS, ...ends.map((entry) => idOf(number, entry)));
    addSteps(unit, number, node, sections);
  }
  for (const node of nodesFrom(unit, WINDOW_ROOT, slot)) addSteps(unit, number, node, sections);
}

/** The nodes that a root leads to by a slot. */
function nodesFrom(unit: Unit, root: number, slot: number): number[] {
  const end = unit.edgeStart[root + 1] as number;
  const first = placeIn(unit.edgeKeys, slot * 4, unit.edgeStart[root] as number, end);
  const nodes: number[] = [];
  for (let i = first; i < end && (unit.edgeKeys[i] as number) < slot * 4 + 4; i++)
    nodes.push(unit.edgeNext[i] as number);
  return nodes;
}

function addSteps(unit: Unit, number: number, node: number, sections: number[][]): void {
  for (let i = unit.edgeStart[node] as number; i < (unit.edgeStart[node + 1] as number); i++) {
    const key = unit.edgeKeys[i] as number;
    const section = STEPS[key & 3] as number;
    sections[section]?.push(unit.slotBase + (key >> 2), idOf(number, unit.edgeNext[i] as number));
  }
}

/** Slots by their hashes, each in the first free place from there, -1 in the places left: half of them at least. */
function toSet(slots: number[]): number[] {
  if (slots.length === 0) return [];
  const set = new Array<number>(2 ** Math.ceil(Math.log2(2 * slots.length))).fill(-1);
  for (const slot of slots) {
    let at = placeOf(slot) & (set.length - 1);
    while (set[at] !== -1) at = (at + 1) & (set.length - 1);
    set[at] = slot;
  }
  return set;
}

/** Slots of one term are neighbours, so their numbers are spread (Knuth's multiplicative hashing). */
function placeOf(slot: number): number {
  return Math.imul(slot, 0x9e3779b1) >>> 16;
}

function sieveOf(set: number[]): Int32Array {
  const sieve = new Int32Array(SIEVE_WORDS);
  for (const slot of set.filter((member) => member >= 0)) {
    const bit = placeOf(slot);
    const word = (bit >> 5) & (SIEVE_WORDS - 1);
    sieve[word] = (sieve[word] as number) | (1 << bit);
  }
  return sieve;
}

/** Whether a sieve of a record, LATER_SIEVE or WINDOWS_SIEVE, lets a slot pass: false is certain, true is not. */
export function passes(records: Int32Array, sieve: number, slot: number): boolean {
  const bit = placeOf(slot);
  return (((records[sieve + ((bit >> 5) & (SIEVE_WORDS - 1))] as number) >>> bit) & 1) === 1;
}

/** Whether a slot is in a set; `section` is where the record says that the set begins. */
export function fills(records: Int32Array, section: number, slot: number): boolean {
  const begin = records[section] as number;
  const mask = (records[section + 1] as number) - begin - 1;
  for (let at = placeOf(slot) & mask; mask >= 0; at = (at + 1) & mask) {
    const found = records[begin + at] as number;
    if (found === slot) return true;
    if (found < 0) return false;
  }
  return false;
}
