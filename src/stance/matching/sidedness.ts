import type { ClaimKind } from "../../model/position.ts";
import { BASE, SIDEDNESS } from "../lexicon/sidedness.ts";
import { findSpelling, layOutSpellings, type Spellings } from "./spellings.ts";

/**
 * What the words of a text say of whether it takes a side, in log-odds: that it takes none, that it takes both, that it is for a
 * claim of fact that it speaks of, or for a policy.
 */
export type Sidedness = Record<"none" | "both" | ClaimKind, number> & {
  /** How many words it has: of a few, little can be told. */
  words: number;
};

/** The numbers that the list has for a word, in its order. */
export const NUMBERS = ["none", "both", "fact", "policy"] as const;

/** A shorter text is taken to have as many words: it was learned from sentences of 15 to 45. */
const FEW = 20;
const HUNDREDTHS = 100;

let laid: { spellings: Spellings; weights: number[][] } | null = null;

/** What a spelling of the list says, in the order of the list; nothing for any other. Laid out when it is first asked. */
export function sidednessOf(spaced: string, hash: number): readonly number[] | undefined {
  const { spellings, weights } = (laid ??= layOut());
  return weights[findSpelling(spellings, spaced, hash)];
}

/** What the sums of a text's words come to, whatever its length. */
export function sidednessFrom(sums: Float64Array, words: number): Sidedness {
  const length = Math.sqrt(Math.max(words, FEW));
  const [none, both, fact, policy] = BASE.map(
    (base, number) => base / HUNDREDTHS + (sums[number] as number) / length,
  ) as [number, number, number, number];
  return { none, both, fact, policy, words };
}

function layOut(): { spellings: Spellings; weights: number[][] } {
  const entries = SIDEDNESS.trim()
    .split(/,\s*/)
    .filter((entry) => entry !== "")
    .map((entry) => entry.split(" "));
  return {
    spellings: layOutSpellings(entries.map(([stems]) => stems as string)),
    weights: entries.map(([, ...numbers]) => numbers.map((number) => Number(number) / HUNDREDTHS)),
  };
}
