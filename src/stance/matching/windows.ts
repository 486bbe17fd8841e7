import type { Lookup } from "./lookup.ts";
import { LINKS, OTHERS, SECOND, WINDOWS } from "./records.ts";
import { fills } from "./slot-sets.ts";
import { idOf, numberOf, unitOf, type TermIndex, type Unit } from "./term-index.ts";
import type { Words } from "./words.ts";

/** As many words as a term may have. */
const MAX_SLOTS = 12;

/** A window found: the entry that it is of, and its words, ascending, with those of phrases that fill its places. */
export type WindowHit = { entry: number; at: number[] };

/** Which quotation a word is in: words of a window are all in the same one, or all in none. */
export type Zones = () => Int32Array;

/**
 * Finds windows: words near each other, in any order. A window is looked up by its rarest word, and only looked at
 * closely when its other words stand in the same segment.
 */
export class Windows {
  private readonly units: Unit[];
  private readonly lookup: Lookup;
  /** For each slot the clock at which a word of the segment filled it as a window's second rarest, or as a later one. */
  private readonly seconds: Int32Array;
  private readonly others: Int32Array;
  /** Goes up with every segment; the later ones are noted only when a second one has been found. */
  private othersClock = 0;
  private clock = 0;
  /** For each slot of the window being looked at, the last word that filled it. */
  private readonly last = new Int32Array(MAX_SLOTS);
  /** Where what filled it begins: the word itself, or the phrase that ends with it. */
  private readonly starts = new Int32Array(MAX_SLOTS);
  /** The slots that the word at hand fills, and from where. */
  private readonly filled = new Int32Array(MAX_SLOTS);
  private readonly filledFrom = new Int32Array(MAX_SLOTS);

  constructor(index: TermIndex, lookup: Lookup) {
    this.units = index.units;
    this.lookup = lookup;
    this.seconds = new Int32Array(index.slotCount);
    this.others = new Int32Array(index.slotCount);
  }

  /** Adds to `hits` the windows among words `[from, to)`, which are of one segment. */
  scan(words: Words, from: number, to: number, zones: Zones, hits: WindowHit[]): void {
    const { values } = this.lookup;
    let marked = false;
    for (let at = from; at < to; at++) {
      const links = (words.record[at] as number) + LINKS;
      const end = values[links + 1] as number;
      let link = values[links] as number;
      if (link === end) continue;
      if (!marked) {
        this.clock++;
        this.mark(words, from, to, SECOND, this.seconds);
        marked = true;
      }
      for (; link < end; link += 2) {
        if (this.seconds[values[link] as number] === this.clock)
          this.descend(words, values[link + 1] as number, at, from, to, zones, hits);
      }
    }
  }

  /** Notes which slots the words of the segment fill, of those that a section of their records holds. */
  private mark(words: Words, from: number, to: number, section: number, filled: Int32Array): void {
    const { values } = this.lookup;
    for (let at = from; at < to; at++) {
      const slots = (words.record[at] as number) + section;
      const end = values[slots + 1] as number;
      for (let i = values[slots] as number; i < end; i++) filled[values[i] as number] = this.clock;
    }
  }

  /** Goes on to the windows whose other words stand in the segment `[from, to)`, and looks at them closely. */
  private descend(
    words: Words,
    id: number,
    at: number,
    from: number,
    to: number,
    zones: Zones,
    hits: WindowHit[],
  ): void {
    const number = unitOf(id);
    const unit = this.units[number] as Unit;
    const node = numberOf(id);
    for (let i = unit.endStart[node] as number; i < (unit.endStart[node + 1] as number); i++) {
      const window = unit.ends[i] as number;
      const reach = unit.windowReach[window] as number;
      const first = Math.max(from, at - reach + 1);
      this.look(words, idOf(number, window), first, Math.min(to, at + reach), zones, hits);
    }
    const end = unit.edgeStart[node + 1] as number;
    if (unit.edgeStart[node] !== end && this.othersClock !== this.clock) {
      this.othersClock = this.clock;
      this.mark(words, from, to, OTHERS, this.others);
    }
    for (let i = unit.edgeStart[node] as number; i < end; i++) {
      const slot = unit.slotBase + ((unit.edgeKeys[i] as number) >> 2);
      if (this.others[slot] !== this.clock) continue;
      this.descend(words, idOf(number, unit.edgeNext[i] as number), at, from, to, zones, hits);
    }
  }

  /**
   * Adds to `hits` where one window stands among words `[from, to)`: whenever a word fills one of its slots, the last
   * words that filled the others are looked at.
   */
  look(words: Words, id: number, from: number, to: number, zones: Zones, hits: WindowHit[]): void {
    const { values } = this.lookup;
    const unit = this.units[unitOf(id)] as Unit;
    const window = numberOf(id);
    const begin = unit.windowStart[window] as number;
    const slots = (unit.windowStart[window + 1] as number) - begin;
    const reach = unit.windowReach[window] as number;
    for (let slot = 0; slot < slots; slot++) this.last[slot] = -1;
    for (let at = from; at < to; at++) {
      const record = words.record[at] as number;
      let count = 0;
      for (let slot = 0; slot < slots; slot++) {
        const wanted = unit.slotBase + (unit.windowSlots[begin + slot] as number);
        if (!fills(values, record + WINDOWS, wanted)) continue;
        this.filled[count] = slot;
        this.filledFrom[count++] = startOf(words, at, values, wanted);
      }
      // Each slot on its own first: a word that fills two must not push another out of one and count in the other.
      for (let i = 0; i < count; i++) {
        const [slot, word, start] = this.place(i, at);
        if (at - this.earliest(slots) < reach)
          this.add(idOf(unitOf(id), unit.windowEntry[window] as number), slots, zones, hits);
        this.last[slot] = word;
        this.starts[slot] = start;
      }
      for (let i = 0; i < count; i++) this.place(i, at);
    }
  }

  /** Puts the word at hand into the i-th slot that it fills; answers that slot and what was there. */
  private place(i: number, at: number): [slot: number, word: number, start: number] {
    const slot = this.filled[i] as number;
    const before = [slot, this.last[slot] as number, this.starts[slot] as number] as const;
    this.last[slot] = at;
    this.starts[slot] = this.filledFrom[i] as number;
    return [...before];
  }

  /** The earliest of the last words of the slots; far away while one of them is empty. */
  private earliest(slots: number): number {
    let earliest = this.last[0] as number;
    for (let slot = 1; slot < slots; slot++) earliest = Math.min(earliest, this.last[slot] as number);
    return earliest < 0 ? -Infinity : earliest;
  }

  /** Adds a hit if its words are distinct and in one zone. */
  private add(entry: number, slots: number, zones: Zones, hits: WindowHit[]): void {
    const order = this.order(slots);
    const zone = zones();
    for (let i = 1; i < slots; i++) {
      const [before, word] = [
        this.last[order[i - 1] as number] as number,
        this.last[order[i] as number] as number,
      ];
      if (word === before || zone[word] !== zone[before]) return;
    }
    const at: number[] = [];
    let next = 0;
    for (const slot of order) {
      const word = this.last[slot] as number;
      for (let i = Math.max(next, this.starts[slot] as number); i <= word; i++) at.push(i);
      next = word + 1;
    }
    hits.push({ entry, at });
  }

  /** The slots in the order of their words. */
  private order(slots: number): number[] {
    const order: number[] = [];
    for (let slot = 0; slot < slots; slot++) {
      let place = slot;
      for (
        ;
        place > 0 && (this.last[order[place - 1] as number] as number) > (this.last[slot] as number);
        place--
      )
        order[place] = order[place - 1] as number;
      order[place] = slot;
    }
    return order;
  }
}

/** Where what fills a slot begins: the word by itself, or else the phrase that it ends. */
function startOf(
  { record, plain, phraseStart }: Words,
  at: number,
  values: Int32Array,
  slot: number,
): number {
  const alone = plain[at] === record[at] || fills(values, (plain[at] as number) + WINDOWS, slot);
  return alone ? at : (phraseStart[at] as number);
}
