import type { Lexicon, TermEntry } from "../model/position.ts";
import { cueLists, type CueKind } from "./lexicon/cues.ts";
import { parseTerm, type TermPattern, type WordPattern } from "./terms.ts";

/** A position's term or a cue of the general lexicon, ready to match. */
export type Entry =
  | {
      kind: "term";
      term: string;
      position: number;
      side: "favor" | "against" | "topic";
      weight: number;
      /** Markers one of which must stand in the same sentence or a neighbouring one; null when there is no condition. */
      near: number[] | null;
    }
  | { kind: "cue"; cue: CueKind }
  | { kind: "marker"; marker: number };

/** A state of the automaton: the words that lead on, and the entries that end here. */
export type State = { next: Map<number, State>; entries: Entry[] };

/** A proximity term: each of its words is a slot, filled by any of the slot's patterns. */
export type Window = { slots: number; slop: number; entry: Entry };

export type CompiledPosition = { id: string; claim: "fact" | "policy"; context: number[] | null };

/** All positions and cues in one index: built once, read by every scoring. */
export type CompiledPositions = {
  positions: CompiledPosition[];
  patterns: Map<WordPattern, number>;
  /** Lengths that occur among the wildcard prefixes: only these are looked up. */
  prefixLengths: number[];
  root: State;
  windows: Window[];
  /** For each pattern, the window slots that it fills: window and slot number, in turn. */
  slotsOf: Map<number, number[]>;
  /** Pattern ids of words met before: a word of the text is resolved once. */
  resolved: Map<string, readonly number[]>;
};

/**
 * Compiles positions (whose lexicons `checkLexicon` accepts) and the general cue lexicon into one automaton over
 * words, so that a text is matched against all of them in one pass. Throws TermError on a bad term.
 */
export function compile(positions: { id: string; lexicon: Lexicon }[]): CompiledPositions {
  const builder = new Builder();
  for (const [cue, terms] of cueLists()) {
    for (const term of terms) builder.add(term, { kind: "cue", cue });
  }
  positions.forEach(({ id, lexicon }, index) => {
    builder.index.positions.push({
      id,
      claim: lexicon.claim ?? "fact",
      context: lexicon.context && lexicon.context.length > 0 ? builder.markers(lexicon.context) : null,
    });
    for (const side of ["topic", "favor", "against"] as const) {
      for (const entry of lexicon[side]) builder.addTerm(entry, index, side);
    }
  });
  return builder.finish();
}

class Builder {
  readonly index: CompiledPositions = {
    positions: [],
    patterns: new Map(),
    prefixLengths: [],
    root: { next: new Map(), entries: [] },
    windows: [],
    slotsOf: new Map(),
    resolved: new Map(),
  };
  private readonly markerIds = new Map<string, number>();

  addTerm(entry: TermEntry, position: number, side: "favor" | "against" | "topic"): void {
    const given = typeof entry === "string" ? { term: entry } : entry;
    this.add(given.term, {
      kind: "term",
      term: given.term,
      position,
      side,
      weight: given.weight ?? 1,
      near: given.near ? this.markers(given.near) : null,
    });
  }

  markers(terms: string[]): number[] {
    return terms.map((term) => {
      const known = this.markerIds.get(term);
      if (known !== undefined) return known;
      const marker = this.markerIds.size;
      this.markerIds.set(term, marker);
      this.add(term, { kind: "marker", marker });
      return marker;
    });
  }

  add(term: string, entry: Entry): void {
    const pattern = parseTerm(term);
    if (pattern.kind === "window") this.addWindow(pattern, entry);
    else this.addPhrase(pattern.places, this.index.root, 0, entry);
  }

  private addPhrase(places: WordPattern[][][], state: State, at: number, entry: Entry): void {
    const alternatives = places[at];
    if (alternatives === undefined) {
      if (!state.entries.includes(entry)) state.entries.push(entry);
      return;
    }
    for (const sequence of alternatives) {
      let reached = state;
      for (const word of sequence) reached = this.step(reached, word);
      this.addPhrase(places, reached, at + 1, entry);
    }
  }

  private step(state: State, word: WordPattern): State {
    const id = this.intern(word);
    let next = state.next.get(id);
    if (!next) state.next.set(id, (next = { next: new Map(), entries: [] }));
    return next;
  }

  private addWindow(pattern: Extract<TermPattern, { kind: "window" }>, entry: Entry): void {
    const window = this.index.windows.push({ slots: pattern.words.length, slop: pattern.slop, entry }) - 1;
    pattern.words.forEach((choices, slot) => {
      for (const choice of new Set(choices)) {
        const id = this.intern(choice);
        const slots = this.index.slotsOf.get(id);
        if (slots) slots.push(window, slot);
        else this.index.slotsOf.set(id, [window, slot]);
      }
    });
  }

  private intern(pattern: WordPattern): number {
    const known = this.index.patterns.get(pattern);
    if (known !== undefined) return known;
    const id = this.index.patterns.size;
    this.index.patterns.set(pattern, id);
    return id;
  }

  finish(): CompiledPositions {
    const lengths = new Set<number>();
    for (const pattern of this.index.patterns.keys()) {
      if (pattern.startsWith("prefix:")) lengths.add(pattern.length - "prefix:".length);
    }
    this.index.prefixLengths.push(...[...lengths].sort((a, b) => a - b));
    return this.index;
  }
}
