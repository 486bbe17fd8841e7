import type { Prepared } from "./prepared.ts";

/** One prepared lexicon in an index. The numbers of its slots, nodes and near slots begin at the bases. */
export type Unit = Prepared & {
  slotBase: number;
  nodeBase: number;
  nearBase: number;
  /**
   * What each slot of its subject's terms is to them, as bits; null when one of them is a window, or there is no subject.
   */
  subjectSlots: Map<number, number> | null;
};

/** The unit of the first position: the cues come before. */
export const FIRST_POSITION = 1;

/** What a word is to the terms of a subject: the whole of one, where one begins, or a later word. */
export const IS_SUBJECT = 1;
export const BEGINS_SUBJECT = 2;
export const GOES_ON = 4;
export const SUBJECT_BITS = 3;

/**
 * A thing of a unit (node, window, list, entry) is known by its unit and its number there, in one whole number. That
 * leaves a prepared lexicon as it was stored: nothing is numbered anew at a cold start.
 */
const NUMBER_BITS = 20;
const NUMBER_MASK = (1 << NUMBER_BITS) - 1;

/** As many units as the whole numbers that engines keep in a word leave room for. */
export const MAX_UNITS = 1 << (30 - NUMBER_BITS);

/** The whole number for a thing of a unit. */
export function idOf(unit: number, number: number): number {
  return (unit << NUMBER_BITS) | number;
}

/** Which unit a thing is of. */
export function unitOf(id: number): number {
  return id >> NUMBER_BITS;
}

/** Its number there. */
export function numberOf(id: number): number {
  return id & NUMBER_MASK;
}

/** The prepared forms of several lexicons, side by side. */
export class TermIndex {
  readonly units: Unit[] = [];
  readonly prefixLengths: number[];
  slotCount = 0;
  nodeCount = 0;
  nearCount = 0;

  constructor(lexicons: readonly Prepared[]) {
    if (lexicons.length > MAX_UNITS) throw new RangeError(`at most ${MAX_UNITS} lexicons at a time`);
    const lengths = new Set<number>();
    for (const prepared of lexicons) {
      this.units.push({
        ...prepared,
        slotBase: this.slotCount,
        nodeBase: this.nodeCount,
        nearBase: this.nearCount,
        subjectSlots: subjectSlots(prepared),
      });
      for (const length of prepared.prefixLengths) lengths.add(length);
      this.slotCount += prepared.slotUses.length;
      this.nodeCount += prepared.edgeStart.length - 1;
      this.nearCount += prepared.nearSlots.length;
    }
    this.prefixLengths = [...lengths].sort((a, b) => a - b);
  }
}

function subjectSlots(prepared: Prepared): Map<number, number> | null {
  const { subject, listNode, listWindowStart, edgeStart, edgeKeys, edgeNext, endStart } = prepared;
  if (subject < 0 || listWindowStart[subject] !== listWindowStart[subject + 1]) return null;
  const slots = new Map<number, number>();
  const add = (root: number, isFirst: boolean) => {
    for (let edge = edgeStart[root] as number; edge < (edgeStart[root + 1] as number); edge++) {
      const slot = (edgeKeys[edge] as number) >> 2;
      const node = edgeNext[edge] as number;
      const ends = endStart[node] !== endStart[node + 1];
      const bits = isFirst ? (ends ? IS_SUBJECT : 0) | BEGINS_SUBJECT : GOES_ON;
      slots.set(slot, (slots.get(slot) ?? 0) | bits);
      add(node, false);
    }
  };
  add(listNode[subject] as number, true);
  return slots;
}

/** Where a value stands in an ascending part of a list, `[from, to)`, or where it would. */
export function placeIn(sorted: readonly number[], value: number, from: number, to: number): number {
  let low = from;
  let high = to;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as number) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
