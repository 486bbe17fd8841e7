import type { Lexicon } from "../../model/position.ts";
import { wordsOfLists } from "./list-words.ts";
import { layOutSpellings, type Spellings } from "./spellings.ts";
import { stem } from "../text/stem.ts";

/** The learned words of a position, laid out for looking up: one word by its stem, two by theirs with JOINT between. */
export type PreparedWords = {
  spellings: Spellings;
  /** For each spelling its log-odds; the last one of each list is what a sentence comes to without any. */
  raises: number[];
  leans: number[];
  /** Whether they were learned from sentences, or are only those of the lists. */
  isLearned: boolean;
};

/** Stands between the stems of two words. */
export const JOINT = "_";

/** Lays out the words of a lexicon, or those of its plain lists. Two with the same stems count as one, by the first of them. */
export function prepareWords(lexicon: Lexicon): PreparedWords | null {
  const words = lexicon.words ?? wordsOfLists(lexicon);
  if (!words) return null;
  const weights = new Map<string, readonly [number, number]>();
  for (const [word, both] of Object.entries(words.weights)) {
    const key = word.split(" ").map(stem).join(JOINT);
    if (!weights.has(key)) weights.set(key, both);
  }
  const all = [...weights.values(), words.base];
  return {
    spellings: layOutSpellings([...weights.keys()]),
    raises: all.map(([raises]) => raises),
    leans: all.map(([, leans]) => leans),
    isLearned: lexicon.words !== undefined,
  };
}
