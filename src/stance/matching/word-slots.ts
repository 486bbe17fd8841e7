import {
  IN_WINDOW,
  LATER_IN_PHRASE,
  LATER_IN_WINDOW,
  PHRASE_ROOT,
  SECOND_IN_WINDOW,
  WINDOW_ROOT,
} from "./prepare.ts";
import { ENDS, LATER, LEFTS, LINKS, NEAR, OTHERS, RIGHTS, SECOND, SUBJECTS, WINDOWS } from "./records.ts";
import { findSpelling, hashOf } from "./spellings.ts";
import { idOf, placeIn, SUBJECT_BITS, type Unit } from "./term-index.ts";

/** Where a slot goes by its uses. */
const USES = [
  [LATER_IN_PHRASE, LATER],
  [SECOND_IN_WINDOW, SECOND],
  [LATER_IN_WINDOW, OTHERS],
  [IN_WINDOW, WINDOWS],
] as const;
/** Where the steps in each direction go. */
const STEPS = [RIGHTS, LEFTS, LINKS];

/** A spelling as the lexicons' tables are asked for it. */
export type Key = { spaced: string; hash: number };

/** The key of a spelling. */
export function keyOf(spelling: string): Key {
  return { spaced: `${spelling} `, hash: hashOf(spelling) };
}

/** The slots of a unit that a word of these spellings fills. */
export function slotsOf(unit: Unit, keys: Key[]): Set<number> {
  const slots = new Set<number>();
  for (const { spaced, hash } of keys) {
    const pattern = findSpelling(unit.patterns, spaced, hash);
    if (pattern < 0) continue;
    const end = unit.fillStart[pattern + 1] as number;
    for (let i = unit.fillStart[pattern] as number; i < end; i++) slots.add(unit.fills[i] as number);
  }
  return slots;
}

/** Adds to the sections of a record what one slot of a unit, by its number, means. */
export function addSlot(unit: Unit, number: number, slot: number, sections: number[][]): void {
  const uses = unit.slotUses[slot] as number;
  for (const [use, section] of USES) if ((uses & use) !== 0) sections[section]?.push(unit.slotBase + slot);
  const near = placeIn(unit.nearSlots, slot, 0, unit.nearSlots.length);
  if (unit.nearSlots[near] === slot) sections[NEAR]?.push(unit.nearBase + near);
  const subject = unit.subjectSlots?.get(slot);
  if (subject !== undefined) sections[SUBJECTS]?.push((number << SUBJECT_BITS) | subject);
  addPaths(unit, number, PHRASE_ROOT, slot, sections);
  addPaths(unit, number, WINDOW_ROOT, slot, sections);
}

/** Adds where the paths lead that a root begins with a slot: what ends there, and the steps that go on. */
function addPaths(unit: Unit, number: number, root: number, slot: number, sections: number[][]): void {
  const { edgeKeys, edgeNext, edgeStart, endStart, ends } = unit;
  const end = edgeStart[root + 1] as number;
  let edge = placeIn(edgeKeys, slot * 4, edgeStart[root] as number, end);
  for (; edge < end && (edgeKeys[edge] as number) < slot * 4 + 4; edge++) {
    const node = edgeNext[edge] as number;
    addSteps(unit, number, node, sections);
    if (root !== PHRASE_ROOT) continue;
    for (let i = endStart[node] as number; i < (endStart[node + 1] as number); i++)
      sections[ENDS]?.push(idOf(number, ends[i] as number));
  }
}

function addSteps(unit: Unit, number: number, node: number, sections: number[][]): void {
  for (let i = unit.edgeStart[node] as number; i < (unit.edgeStart[node + 1] as number); i++) {
    const key = unit.edgeKeys[i] as number;
    const section = STEPS[key & 3] as number;
    sections[section]?.push(unit.slotBase + (key >> 2));
    sections[section]?.push(idOf(number, unit.edgeNext[i] as number));
  }
}
