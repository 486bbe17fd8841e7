import { IntBuffer } from "./buffer.ts";
import { membersOf, toSet } from "./slot-sets.ts";

/*
 * What a word of a text is to an index is a record of whole numbers, so that the words of a text are near each other in
 * memory. A record begins with the places where its sections begin; each ends where the next one begins. The ones that
 * every text asks for come first.
 */

/** The entries that it is the whole of. */
export const ENDS = 0;
/** Windows looked up by it: a slot that must be filled too, and the node it leads to, in turn. */
export const LINKS = 1;
/** The slots that it fills as the second rarest of a window, and as a later one. */
export const SECOND = 2;
export const OTHERS = 3;
/** The near numbers of the slots that it fills of lists. */
export const NEAR = 4;
/** The units whose subject it may be a word of, each with the bits that say what it is there. */
export const SUBJECTS = 5;
/** All slots of windows that it fills: a set for `fills`. */
export const WINDOWS = 6;
/** Steps of phrases that begin with it, to the right and to the left: a slot and the node it leads to, in turn. */
export const RIGHTS = 7;
export const LEFTS = 8;
/** The slots that it fills later in phrases: a set for `fills`. */
export const LATER = 9;
export const SECTIONS = [ENDS, LINKS, SECOND, OTHERS, NEAR, SUBJECTS, WINDOWS, RIGHTS, LEFTS, LATER];
const HEADER = SECTIONS.length + 1;

/** The record of a word that is nothing to the index. */
export const NOTHING = 0;

/** Records are forgotten when they take up more than this: 16 MB. */
const MAX_SIZE = 4_000_000;
const HASH_FACTOR = 0x5bd1e995;

/** All records, one after the other; those that say the same are one, as inflections of a word mostly do. */
export class Records {
  private readonly all = new IntBuffer();
  /** The records of which the same hash comes. */
  private readonly alike = new Map<number, number[]>();

  constructor() {
    this.write(SECTIONS.map(() => []));
  }

  /** The whole numbers of all records. Writing another one may replace them. */
  get values(): Int32Array {
    return this.all.values;
  }

  get isFull(): boolean {
    return this.all.size >= MAX_SIZE;
  }

  /** Forgets all but the one that is `NOTHING`. */
  clear(): void {
    this.all.size = HEADER;
    this.alike.clear();
  }

  /** A section of a record, as it was given to `write`. */
  section(record: number, section: number): number[] {
    const { values } = this.all;
    const all: number[] = [];
    const end = values[record + section + 1] as number;
    for (let i = values[record + section] as number; i < end; i++) all.push(values[i] as number);
    return section === LATER || section === WINDOWS ? membersOf(all) : all;
  }

  /** Where the record with these sections begins. */
  write(sections: number[][]): number {
    const laid = sections.map((members, section) =>
      section === LATER || section === WINDOWS ? toSet(members) : members,
    );
    const { all } = this;
    const record = all.size;
    let begin = record + HEADER;
    all.push(begin);
    for (const { length } of laid) all.push((begin += length));
    let hash = 0;
    for (const members of laid) {
      for (const member of members) {
        all.push(member);
        hash = Math.imul(hash ^ member, HASH_FACTOR);
      }
    }
    return this.shared(record, hash);
  }

  /** The record at the end, or one before it that says the same. */
  private shared(record: number, hash: number): number {
    const alike = this.alike.get(hash);
    const same = alike?.find((other) => this.isSame(other, record));
    if (same !== undefined) {
      this.all.size = record;
      return same;
    }
    if (alike) alike.push(record);
    else this.alike.set(hash, [record]);
    return record;
  }

  private isSame(other: number, record: number): boolean {
    const { values, size } = this.all;
    const away = record - other;
    for (let i = record; i < size; i++) {
      const begins = i < record + HEADER;
      if (values[i - away] !== (values[i] as number) - (begins ? away : 0)) return false;
    }
    return true;
  }
}
