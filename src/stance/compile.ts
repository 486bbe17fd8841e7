import type { ClaimKind, Lexicon } from "../model/position.ts";
import { preparedCues } from "./matching/cues.ts";
import { Lookup } from "./matching/lookup.ts";
import { Near } from "./matching/near.ts";
import { Phrases } from "./matching/phrases.ts";
import { namesMeasure, type Slant } from "./matching/slant.ts";
import { HEADS, IGNORED, prepareLexicon, SIDES } from "./matching/prepare.ts";
import type { Prepared } from "./matching/prepared.ts";
import { Subjects } from "./matching/subjects.ts";
import { splitTerms } from "./matching/terms.ts";
import { idOf, numberOf, TermIndex, unitOf, type Unit } from "./matching/term-index.ts";
import { Windows } from "./matching/windows.ts";
import { Wording } from "./matching/wording.ts";
import { Words } from "./matching/words.ts";

/** The cues come before the positions. */
const CUE_UNIT = 0;

/** A position's term as its hits show it. */
export type Term = {
  term: string;
  /** The position's place among the compiled ones. */
  position: number;
  side: (typeof SIDES)[number];
  /** Whether it only keeps others from counting. */
  ignored: boolean;
  /** Whether it is a head of the topic, which counts only where something gives it a side. */
  head: boolean;
  weight: number;
  /** What the claim says of what the term names, where it is a topic. */
  slant: Slant;
  /** The list of terms one of which must stand near it, -1 for none. */
  near: number;
  /** Its number among all entries, in the order of the lexicons. */
  entry: number;
};

/**
 * `context` is the list of terms one of which must stand near all of the position's terms, `subject` that of which one
 * must stand anywhere; -1 for none.
 */
export type CompiledPosition = {
  id: string;
  claim: ClaimKind;
  slant: Slant;
  context: number;
  subject: number;
};

/** All positions and the general cue lexicon, ready to match: built once, read by every scoring. */
export type CompiledPositions = {
  positions: CompiledPosition[];
  index: TermIndex;
  lookup: Lookup;
  phrases: Phrases;
  windows: Windows;
  near: Near;
  subjects: Subjects;
  wording: Wording;
  /** The words of the text being matched. */
  words: Words;
  /** The term of an entry of the index; null for a cue. Made when it is first found. */
  termOf(entry: number): Term | null;
  /** The pattern of a phrase that fills a place of a window, when an end is that and no entry; else -1. */
  compoundOf(entry: number): number;
  /** The number of the kind of a cue's entry. */
  kindOf(entry: number): number;
};

/** Compiles positions whose lexicons `checkLexicon` accepts. Throws TermError on a bad term. */
export function compile(positions: { id: string; lexicon: Lexicon }[]): CompiledPositions {
  return compilePrepared(positions.map(({ id, lexicon }) => ({ id, prepared: prepareLexicon(lexicon) })));
}

/** The same from prepared lexicons of this engine, such as a revision keeps: no term is parsed or stemmed again. */
export function compilePrepared(positions: { id: string; prepared: Prepared }[]): CompiledPositions {
  const index = new TermIndex([preparedCues(), ...positions.map(({ prepared }) => prepared)]);
  const lookup = new Lookup(index);
  const phrases = new Phrases(index, lookup);
  const windows = new Windows(index, lookup);
  return {
    positions: positions.map(({ id, prepared }, position) => ({
      id,
      claim: prepared.claim,
      slant: prepared.slant,
      context: listId(position, prepared.context),
      subject: listId(position, prepared.subject),
    })),
    index,
    lookup,
    phrases,
    windows,
    near: new Near(index, lookup, phrases, windows),
    subjects: new Subjects(index, lookup),
    wording: new Wording(index),
    words: new Words(),
    termOf: termMaker(index),
    compoundOf: (entry) => {
      const unit = index.units[unitOf(entry)];
      const beyond = numberOf(entry) - (unit?.entrySide.length ?? 0);
      return beyond < 0 ? -1 : (unit?.compounds[beyond] ?? -1);
    },
    kindOf: (entry) => index.units[CUE_UNIT]?.entrySide[numberOf(entry)] ?? 0,
  };
}

function listId(position: number, list: number): number {
  return list < 0 ? -1 : idOf(position + 1, list);
}

function termMaker({ units }: TermIndex): (entry: number) => Term | null {
  const made = units.map(({ entrySide }) => new Array<Term | null>(entrySide.length).fill(null));
  const texts: string[][] = [];
  const make = (entry: number): Term => {
    const unit = units[unitOf(entry)] as Unit;
    const text = (texts[unitOf(entry)] ??= splitTerms(unit.terms));
    return makeTerm(unit, unitOf(entry), entry, text[numberOf(entry)] ?? "");
  };
  return (entry) => {
    const terms = made[unitOf(entry)];
    if (unitOf(entry) === CUE_UNIT || !terms) return null;
    return (terms[numberOf(entry)] ??= make(entry));
  };
}

function makeTerm(unit: Unit, number: number, entry: number, term: string): Term {
  const at = numberOf(entry);
  const list = unit.entryList[at] ?? -1;
  return {
    term,
    position: number - 1,
    side: SIDES[unit.entrySide[at] ?? 0] ?? "topic",
    ignored: unit.entrySide[at] === IGNORED,
    head: unit.entrySide[at] === HEADS,
    weight: unit.entryWeight[at] ?? 1,
    slant: unit.claim === "policy" && unit.slant < 0 && namesMeasure(term) ? 1 : unit.slant,
    near: list < 0 ? -1 : idOf(number, list),
    entry,
  };
}
