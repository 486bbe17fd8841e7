import type { Lookup } from "./lookup.ts";
import { SUBJECTS } from "./records.ts";
import { BEGINS_SUBJECT, FIRST_POSITION, GOES_ON, IS_SUBJECT, type TermIndex } from "./term-index.ts";
import { isSurelyPiece } from "../text/sentences.ts";
import { someWordOf } from "../text/tokens.ts";
import { makeRoom } from "../text/vocabulary.ts";

const PHRASE = BEGINS_SUBJECT | GOES_ON;
const ALL = IS_SUBJECT | PHRASE;

/**
 * Most of what a newsroom prints is about something else, and its letters show that: none of them spells a subject of
 * any position, or two neighbours of one. Such a text need not be cut into words and sentences at all.
 */
export class Subjects {
  private readonly lookup: Lookup;
  /** Whether every position has a subject, and one that words side by side can show. */
  private readonly areAsked: boolean;

  constructor(index: TermIndex, lookup: Lookup) {
    this.lookup = lookup;
    const positions = index.units.slice(FIRST_POSITION);
    this.areAsked = positions.length > 0 && positions.every(({ subjectSlots }) => subjectSlots !== null);
  }

  /** False only when a text is a piece that names the subject of no position. To be asked between texts. */
  mayBeNamedIn(text: string): boolean {
    if (!this.areAsked || !isSurelyPiece(text)) return true;
    makeRoom();
    this.lookup.refresh();
    let before = 0;
    return someWordOf(text, (id, norm) => {
      const bits = this.bitsOf(id, norm);
      // Two neighbours of a phrase, whichever of them its path begins with.
      const isPhrase = (bits & wantedBeside(before)) !== 0;
      before = bits & PHRASE;
      return isPhrase || (bits & IS_SUBJECT) !== 0;
    });
  }

  private bitsOf(id: number, norm: string): number {
    const record = this.lookup.recordOf(id, norm);
    const { values } = this.lookup;
    const end = values[record + SUBJECTS + 1] as number;
    let bits = 0;
    for (let i = values[record + SUBJECTS] as number; i < end; i++) bits |= values[i] as number;
    return bits & ALL;
  }
}

/** What a neighbour has to be for a phrase, for what a word is to one. */
function wantedBeside(bits: number): number {
  return ((bits & BEGINS_SUBJECT) !== 0 ? GOES_ON : 0) | ((bits & GOES_ON) !== 0 ? BEGINS_SUBJECT : 0);
}
