import { stem } from "../text/stem.ts";
import type { TermPattern, WordPattern } from "./terms.ts";

/*
 * A term is looked for where its rarest word stands: how often the commonest English words occur, in ten thousand, by
 * rough bands. Only the order matters, and only for speed.
 */
const BANDS: [number, string][] = [
  [200, "the of to and a in that is"],
  [
    50,
    "for it as was with be by on not he i this are or his from at which but have an had they you were there one all " +
      "we can her has their will more if no do",
  ],
  [
    15,
    "would who so said what up its about into than them out then some could time these two may other only new like " +
      "any our over also after such how now just even most made many must before through should because where very " +
      "work people us year say says good get make way use company when while against without being under both own",
  ],
];

/** What a word costs that no band has. */
const UNCOMMON = 0.5;
/** Words that many terms of a lexicon use are the ones its texts are full of. */
const PER_USE = 0.3;

const rates = new Map<WordPattern, number>();
const commonWords: [string, number][] = [];

function learnBands(): void {
  for (const [rate, words] of BANDS) {
    for (const word of words.split(" ")) {
      commonWords.push([word, rate]);
      const pattern: WordPattern = `~${stem(word)}`;
      rates.set(pattern, (rates.get(pattern) ?? 0) + rate);
      rates.set(`=${word}`, rate);
    }
  }
}

/** How often to expect each word pattern in the texts that a lexicon is made for: built from the lexicon's own terms. */
export class Rarity {
  private readonly uses = new Map<WordPattern, number>();

  constructor(terms: Iterable<TermPattern>) {
    if (commonWords.length === 0) learnBands();
    for (const term of terms) {
      for (const word of term.places.flat(2)) this.uses.set(word, (this.uses.get(word) ?? 0) + 1);
    }
  }

  /** The number of the rarest of several groups of words, each of which any one of its patterns fills. */
  rarest(groups: WordPattern[][]): number {
    const costs = groups.map((group) => this.costOf(group));
    return costs.indexOf(Math.min(...costs));
  }

  /** Roughly how often a group is filled, in ten thousand words. */
  costOf(group: WordPattern[]): number {
    return group.reduce((sum, word) => sum + rateOf(word) + PER_USE * (this.uses.get(word) ?? 0), 0);
  }
}

function rateOf(pattern: WordPattern): number {
  if (!pattern.startsWith("^")) return rates.get(pattern) ?? UNCOMMON;
  const prefix = pattern.slice(1);
  return commonWords.reduce((sum, [word, rate]) => sum + (word.startsWith(prefix) ? rate : 0), 2 * UNCOMMON);
}
