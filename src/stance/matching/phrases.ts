import { IntBuffer } from "./buffer.ts";
import type { Lookup } from "./lookup.ts";
import { LATER, NOTHING } from "./records.ts";
import { fills } from "./slot-sets.ts";
import { numberOf, unitOf, type TermIndex, type Unit } from "./term-index.ts";
import { LEFT, RIGHT, type Direction } from "./trie.ts";
import type { Words } from "./words.ts";

/**
 * Follows phrases outwards from a word: all paths together, a word at a time, so that a word costs as many steps as
 * there are paths that fit, however many alternatives they have.
 */
export class Phrases {
  private readonly units: Unit[];
  private readonly lookup: Lookup;
  /** When a node was last reached, and with which first words: two alternatives may meet again. */
  private readonly reached: Int32Array;
  private readonly firsts: Int32Array;
  private clock = 0;
  /** The nodes reached with the word before, each with the first word of its path; and those being reached now. */
  private before = new IntBuffer();
  private now = new IntBuffer();

  constructor(index: TermIndex, lookup: Lookup) {
    this.units = index.units;
    this.lookup = lookup;
    this.reached = new Int32Array(index.nodeCount);
    this.firsts = new Int32Array(index.nodeCount);
  }

  /**
   * Adds to `hits` the phrases that go on from word `at`: what ends there, the first word and the last, in turn.
   */
  follow(words: Words, at: number, hits: IntBuffer): void {
    const right = words.pair[at] as number;
    const left = at === 0 ? 0 : (words.pair[at - 1] as number);
    if (right === 0 && left === 0) return;
    const { lists } = this.lookup;
    this.begin(right, at, at + 1, hits);
    this.begin(afterLists(lists, left), at - 1, at, hits);
    if (this.now.size > 0) this.goOn(words, at, 2, hits);
  }

  /** The same from the one node that word `at` has led to. */
  followNode(words: Words, node: number, at: number, hits: IntBuffer): void {
    this.now.push(node);
    this.now.push(at);
    this.goOn(words, at, 1, hits);
  }

  /** Takes the first steps, whose lists say what ends with words `first` and `last` and what goes on from there. */
  private begin(list: number, first: number, last: number, hits: IntBuffer): void {
    const { lists } = this.lookup;
    const endsEnd = list + (lists[list] as number);
    for (let i = list + 1; i <= endsEnd; i++) {
      hits.push(lists[i] as number);
      hits.push(first);
      hits.push(last);
    }
    const nodesEnd = endsEnd + 1 + (lists[endsEnd + 1] as number);
    for (let i = endsEnd + 2; i <= nodesEnd; i++) {
      this.now.push(lists[i] as number);
      this.now.push(first);
    }
  }

  /** Goes on while a node is reached; the paths are `length` words long now. */
  private goOn(words: Words, at: number, length: number, hits: IntBuffer): void {
    for (let size = length; this.now.size > 0; size++) {
      const reached = this.now;
      this.now = this.before;
      this.before = reached;
      this.now.size = 0;
      this.clock++;
      for (let i = 0; i < reached.size; i += 2) {
        const low = reached.values[i + 1] as number;
        this.stepFrom(words, reached.values[i] as number, low, low + size - 1, at, hits);
      }
    }
  }

  private stepFrom(words: Words, id: number, low: number, high: number, at: number, hits: IntBuffer): void {
    const { values } = this.lookup;
    const right = this.neighbour(words, low, high + 1);
    const left = this.neighbour(words, low, low - 1);
    if (right === NOTHING && left === NOTHING) return;
    const unit = this.units[unitOf(id)] as Unit;
    const node = numberOf(id);
    const end = unit.edgeStart[node + 1] as number;
    for (let edge = unit.edgeStart[node] as number; edge < end; edge++) {
      const key = unit.edgeKeys[edge] as number;
      const direction = (key & 3) === RIGHT ? RIGHT : LEFT;
      const next = direction === RIGHT ? right : left;
      if (fills(values, next + LATER, unit.slotBase + (key >> 2)))
        this.reach(id - node + (unit.edgeNext[edge] as number), low, high, direction, at, hits);
    }
  }

  /** Notes that a step from words `low` to `high` has led to a node, and what ends there. */
  private reach(
    id: number,
    low: number,
    high: number,
    direction: Direction,
    at: number,
    hits: IntBuffer,
  ): void {
    const unit = this.units[unitOf(id)] as Unit;
    const node = numberOf(id);
    const first = direction === RIGHT ? low : low - 1;
    const last = direction === RIGHT ? high + 1 : high;
    if (this.isKnown(unit.nodeBase + node, at - first)) return;
    for (let i = unit.endStart[node] as number; i < (unit.endStart[node + 1] as number); i++) {
      hits.push(id - node + (unit.ends[i] as number));
      hits.push(first);
      hits.push(last);
    }
    if (unit.edgeStart[node] === unit.edgeStart[node + 1]) return;
    this.now.push(id);
    this.now.push(first);
  }

  /** Whether a node has been reached already with as many words to the left. */
  private isKnown(node: number, leftWords: number): boolean {
    const bit = 1 << leftWords;
    const before = this.reached[node] === this.clock ? (this.firsts[node] as number) : 0;
    this.reached[node] = this.clock;
    this.firsts[node] = before | bit;
    return (before & bit) !== 0;
  }

  /** The record of the word next to a phrase; NOTHING when it is in another chunk. */
  private neighbour({ chunk, plain }: Words, phrase: number, word: number): number {
    return word >= 0 && chunk[word] === chunk[phrase] ? (plain[word] as number) : NOTHING;
  }
}

/** Where two lists end that begin at a place. */
function afterLists(lists: Int32Array, begin: number): number {
  const second = begin + 1 + (lists[begin] as number);
  return second + 1 + (lists[second] as number);
}
