import type { WordPattern } from "./terms.ts";

/** Where the next word of a step stands: right or left of the words so far, or anywhere within reach. */
export const RIGHT = 0;
export const LEFT = 1;
export const ANYWHERE = 2;
export type Direction = typeof RIGHT | typeof LEFT | typeof ANYWHERE;

/** A step to another node: a word that fills the slot leads on. */
export type Edge = { slot: number; direction: Direction; next: number };

/** A node: the steps that lead on, and the numbers (of entries or windows) that end here. */
export type TrieNode = { edges: Edge[]; ends: number[] };

/**
 * Terms as paths of slots, from each term's rarest word outwards. A slot is a set of word patterns, any of which fills
 * it; terms that begin with the same slots share their way. A group's alternatives lead to one node, so their numbers
 * add up and do not multiply.
 */
export class Trie {
  readonly nodes: TrieNode[] = [];
  /** Each pattern's number, in the order in which they were met, and the slots that it fills. */
  readonly patterns = new Map<WordPattern, number[]>();
  slotCount = 0;
  private readonly slots = new Map<string, number>();
  private readonly ways = new Map<string, number>();

  /** A new node, to begin paths at. */
  addNode(): number {
    return this.nodes.push({ edges: [], ends: [] }) - 1;
  }

  /** The node that a group leads to from another node: for each alternative its words, in the order of the text. */
  step(from: number, direction: Direction, group: WordPattern[][]): number {
    const key = `${from} ${direction} ${group
      .map((words) => words.join(" "))
      .sort()
      .join("|")}`;
    const known = this.ways.get(key);
    if (known !== undefined) return known;
    const next = this.addNode();
    this.ways.set(key, next);
    const single = group.flatMap((words) => (words.length === 1 ? words : []));
    if (single.length > 0) this.link(from, direction, single, next);
    for (const words of group) {
      if (words.length > 1) this.chain(from, direction, words, next);
    }
    return next;
  }

  /** Says that `number` ends at the node. */
  end(node: number, number: number): void {
    const { ends } = this.nodes[node] as TrieNode;
    if (!ends.includes(number)) ends.push(number);
  }

  /** The slot that any of the patterns fills. */
  slotOf(patterns: WordPattern[]): number {
    const sorted = [...new Set(patterns)].sort();
    const key = sorted.join(" ");
    const known = this.slots.get(key);
    if (known !== undefined) return known;
    const slot = this.slotCount++;
    this.slots.set(key, slot);
    for (const pattern of sorted) {
      const filled = this.patterns.get(pattern);
      if (filled) filled.push(slot);
      else this.patterns.set(pattern, [slot]);
    }
    return slot;
  }

  private link(from: number, direction: Direction, patterns: WordPattern[], next: number): void {
    this.nodes[from]?.edges.push({ slot: this.slotOf(patterns), direction, next });
  }

  private chain(from: number, direction: Direction, words: WordPattern[], last: number): void {
    const ordered = direction === LEFT ? words.toReversed() : words;
    let at = from;
    ordered.forEach((word, index) => {
      const next = index === ordered.length - 1 ? last : this.addNode();
      this.link(at, direction, [word], next);
      at = next;
    });
  }
}
