import { headsOf } from "./heads.ts";
import { termsOf, type Lexicon, type TermEntry } from "../../model/position.ts";
import { Rarity } from "./anchors.ts";
import { slantOf } from "./slant.ts";
import { layOutSpellings } from "./spellings.ts";
import {
  joinTerms,
  parseSets,
  parseTerm,
  type Alternatives,
  type Sets,
  type TermPattern,
  type WordPattern,
} from "./terms.ts";
import { ANYWHERE, LEFT, RIGHT, Trie, type Edge } from "./trie.ts";
import type { Prepared } from "./prepared.ts";
import { prepareWords } from "./word-weights.ts";
import { ENGINE_VERSION } from "../version.ts";

export const SIDES = ["topic", "favor", "against"] as const;
/** The number of the side of what is to be ignored: it comes after the sides that count. */
export const IGNORED = SIDES.length;
/** That of a topic's heads, which count only where something gives them a side. */
export const HEADS = SIDES.length + 1;

/** The nodes that the paths of phrases and of windows begin at. */
export const PHRASE_ROOT = 0;
export const WINDOW_ROOT = 1;

/** What a slot is for, as bits: a phrase goes on with it, a window has it, it is a window's second rarest, or a later one. */
export const LATER_IN_PHRASE = 1;
export const IN_WINDOW = 2;
export const SECOND_IN_WINDOW = 4;
export const LATER_IN_WINDOW = 8;

type Parsed = { term: string; side: number; weight: number; near: readonly string[]; pattern: TermPattern };

/** Prepares a lexicon that `checkLexicon` accepts. Throws TermError on a bad term. */
export function prepareLexicon(lexicon: Lexicon): Prepared {
  const sets = parseSets(lexicon.sets);
  const entries = [...SIDES.map((name) => lexicon[name]), lexicon.ignore ?? []].flatMap((list, side) =>
    list.flatMap((entry) => parseEntry(entry, side, sets)),
  );
  for (const term of headsOf(lexicon)) entries.push(...parseEntry(term, HEADS, sets));
  const layout = new Layout(
    entries.map(({ pattern }) => pattern),
    sets,
  );
  const lists = entries.map(({ pattern, near }, entry) => {
    layout.addTerm(pattern, entry);
    return near.length === 0 ? -1 : layout.addList(near);
  });
  const listOf = (terms: readonly string[] = []) => (terms.length === 0 ? -1 : layout.addList(terms));
  return {
    engine: ENGINE_VERSION,
    claim: lexicon.claim ?? "fact",
    slant: slantOf(lexicon),
    context: listOf(lexicon.context),
    subject: listOf(lexicon.subject),
    terms: joinTerms(entries.map(({ term }) => term)),
    entrySide: entries.map(({ side }) => side),
    entryWeight: entries.map(({ weight }) => weight),
    entryList: lists,
    words: prepareWords(lexicon),
    ...layout.finish(),
  };
}

/** Prepares lists of cues: an entry's side is the place of its list. */
export function prepareCues(lists: readonly (readonly string[])[]): Prepared {
  const entries = lists.flatMap((terms, list) => terms.map((term) => ({ pattern: parseTerm(term), list })));
  const layout = new Layout(
    entries.map(({ pattern }) => pattern),
    new Map(),
  );
  entries.forEach(({ pattern }, entry) => {
    layout.addTerm(pattern, entry);
  });
  return {
    engine: ENGINE_VERSION,
    claim: "fact",
    slant: 0,
    context: -1,
    subject: -1,
    terms: "",
    entrySide: entries.map(({ list }) => list),
    entryWeight: [],
    entryList: [],
    words: null,
    ...layout.finish(),
  };
}

function parseEntry(entry: TermEntry, side: number, sets: Sets): Parsed[] {
  const { weight = 1, near = [] } = typeof entry === "string" ? {} : entry;
  return termsOf(entry).map((term) => ({ term, side, weight, near, pattern: parseTerm(term, sets) }));
}

type Laid = Omit<
  Prepared,
  | "engine"
  | "claim"
  | "slant"
  | "context"
  | "subject"
  | "terms"
  | "entrySide"
  | "entryWeight"
  | "entryList"
  | "words"
>;

/** Lays terms out as a trie of slots, each term from its rarest word outwards, and writes it down as flat lists. */
class Layout {
  private readonly trie = new Trie();
  private readonly rarity: Rarity;
  private readonly windows: { entry: number; reach: number; slots: number[] }[] = [];
  private readonly lists: { node: number; windows: number[] }[] = [];
  private readonly listNumbers = new Map<string, number>();
  private readonly sets: Sets;
  private readonly entryCount: number;
  private readonly compounds = new Map<WordPattern, number>();

  constructor(terms: TermPattern[], sets: Sets) {
    this.rarity = new Rarity(terms);
    this.sets = sets;
    this.entryCount = terms.length;
    this.trie.addNode();
    this.trie.addNode();
  }

  addTerm(pattern: TermPattern, entry: number): void {
    if (pattern.kind === "phrase") this.addPhrase(PHRASE_ROOT, pattern.places, entry);
    else this.addWindow(pattern, entry);
  }

  /** The number of a list of terms one of which must be near; equal lists are one. */
  addList(terms: readonly string[]): number {
    const key = JSON.stringify(terms);
    const known = this.listNumbers.get(key);
    if (known !== undefined) return known;
    const list = { node: this.trie.addNode(), windows: [] as number[] };
    for (const term of terms) {
      const pattern = parseTerm(term, this.sets);
      if (pattern.kind === "phrase") this.addPhrase(list.node, pattern.places, 0);
      else {
        const groups = pattern.places.map((alternatives) => this.wordsOf(alternatives));
        list.windows.push(this.addSlots(groups, pattern.slop, 0));
      }
    }
    const number = this.lists.push(list) - 1;
    this.listNumbers.set(key, number);
    return number;
  }

  private addPhrase(root: number, places: WordPattern[][][], end: number): void {
    const firsts = places.map((group) => group.flatMap((words) => words.slice(0, 1)));
    const anchor = this.rarity.rarest(firsts);
    let node = root;
    for (const group of places.slice(anchor)) node = this.trie.step(node, RIGHT, group);
    for (const group of places.slice(0, anchor).reverse()) node = this.trie.step(node, LEFT, group);
    this.trie.end(node, end);
  }

  private addWindow(pattern: Extract<TermPattern, { kind: "window" }>, entry: number): void {
    const groups = pattern.places.map((alternatives) => this.wordsOf(alternatives));
    const window = this.addSlots(groups, pattern.slop, entry);
    const rarestFirst = groups.toSorted((a, b) => this.rarity.costOf(a) - this.rarity.costOf(b));
    let node = WINDOW_ROOT;
    for (const words of rarestFirst) {
      const group = words.map((word) => [word]);
      node = this.trie.step(node, ANYWHERE, group);
    }
    this.trie.end(node, window);
  }

  private addSlots(groups: WordPattern[][], slop: number, entry: number): number {
    const slots = groups.map((group) => this.trie.slotOf(group));
    return this.windows.push({ entry, reach: groups.length + slop, slots }) - 1;
  }

  /** What fills a place of a window: words, and phrases by their last word. */
  private wordsOf(alternatives: Alternatives): WordPattern[] {
    return alternatives.map((words) => {
      const [word] = words;
      return words.length === 1 && word ? word : this.compoundOf(words);
    });
  }

  private compoundOf(words: WordPattern[]): WordPattern {
    const compound: WordPattern = `_${words.join("_")}`;
    if (!this.compounds.has(compound)) {
      const end = this.entryCount + this.compounds.size;
      this.compounds.set(compound, end);
      this.addPhrase(
        PHRASE_ROOT,
        words.map((word) => [[word]]),
        end,
      );
    }
    return compound;
  }

  finish(): Laid {
    const nodes = this.trie.nodes.map(({ edges, ends }) => ({ edges: edges.toSorted(bySlot), ends }));
    const patterns = [...this.trie.patterns.keys()];
    const numbers = new Map(patterns.map((pattern, number) => [pattern, number]));
    const fills = flatten([...this.trie.patterns.values()]);
    const edges = flatten(nodes.map((node) => node.edges));
    const ends = flatten(nodes.map((node) => node.ends));
    const windowSlots = flatten(this.windows.map(({ slots }) => slots));
    const listWindows = flatten(this.lists.map(({ windows }) => windows));
    const prefixes = patterns.filter((pattern) => pattern.startsWith("^"));
    return {
      patterns: layOutSpellings(patterns),
      fillStart: fills.start,
      fills: fills.values,
      prefixLengths: [...new Set(prefixes.map((prefix) => prefix.length - 1))],
      slotUses: this.slotUses(),
      edgeStart: edges.start,
      edgeKeys: edges.values.map(({ slot, direction }) => slot * 4 + direction),
      edgeNext: edges.values.map(({ next }) => next),
      endStart: ends.start,
      ends: ends.values,
      windowEntry: this.windows.map(({ entry }) => entry),
      windowReach: this.windows.map(({ reach }) => reach),
      windowStart: windowSlots.start,
      windowSlots: windowSlots.values,
      compounds: [...this.compounds.keys()].map((compound) => numbers.get(compound) ?? -1),
      listNode: this.lists.map(({ node }) => node),
      listWindowStart: listWindows.start,
      listWindows: listWindows.values,
      nearSlots: this.nearSlots(),
    };
  }

  private slotUses(): number[] {
    const uses = new Array<number>(this.trie.slotCount).fill(0);
    const use = (slot: number, bit: number) => (uses[slot] = (uses[slot] ?? 0) | bit);
    const second = new Set(this.trie.nodes[WINDOW_ROOT]?.edges.map(({ next }) => next));
    this.trie.nodes.forEach(({ edges }, node) => {
      if (node === PHRASE_ROOT || node === WINDOW_ROOT) return;
      for (const { slot, direction } of edges) {
        if (direction !== ANYWHERE) use(slot, LATER_IN_PHRASE);
        else use(slot, second.has(node) ? SECOND_IN_WINDOW : LATER_IN_WINDOW);
      }
    });
    for (const { slots } of this.windows) for (const slot of slots) use(slot, IN_WINDOW);
    return uses;
  }

  private nearSlots(): number[] {
    const edges = this.lists.flatMap(({ node }) => this.trie.nodes[node]?.edges ?? []);
    return [...new Set(edges.map(({ slot }) => slot))].sort((a, b) => a - b);
  }
}

function bySlot(a: Edge, b: Edge): number {
  return a.slot - b.slot || a.direction - b.direction;
}

function flatten<T>(rows: readonly (readonly T[])[]): { start: number[]; values: T[] } {
  const start = [0];
  for (const { length } of rows) start.push((start.at(-1) ?? 0) + length);
  return { start, values: rows.flat() };
}
