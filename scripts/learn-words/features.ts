import type { Example } from "./examples.ts";
import type { Row } from "./model.ts";
import { FEW } from "../../src/stance/matching/wording.ts";
import { JOINT } from "../../src/stance/matching/word-weights.ts";
import { splitSentences } from "../../src/stance/text/sentences.ts";
import { stem } from "../../src/stance/text/stem.ts";
import { tokenise } from "../../src/stance/text/tokens.ts";

/** A text's features by their numbers, how often each occurs, and how many words the text has. */
export type Bag = { features: Int32Array; counts: Float64Array; words: number };

/** The features that are learned, each with the words that it is shown as, and the bags of all texts. */
export type Bags = { names: string[]; bags: Bag[] };

/** A word, or two that follow each other, is learned from as many of the position's own sentences on. */
const MIN_OWN = 3;

type Seen = { own: number; small: boolean; forms: Map<string, number> };

/**
 * Counts words and pairs of words as the engine reads them: stems, pairs within a sentence, marks left out. Kept are those in
 * `least` of the position's own sentences; one only ever written with a capital, mostly an invented name, in twice as many.
 */
export function toBags(examples: Pick<Example, "text" | "own">[], least = MIN_OWN): Bags {
  const seen = new Map<string, Seen>();
  const read = examples.map(({ text, own }) => readText(text, own, seen));
  const kept = [...seen].filter(([, { own, small }]) => own >= (small ? least : 2 * least));
  const numbers = new Map(kept.map(([key], number) => [key, number]));
  const bags = read.map(({ keys, words }) => {
    const known = [...keys].filter(([key]) => numbers.has(key));
    return {
      features: Int32Array.from(known, ([key]) => numbers.get(key) as number),
      counts: Float64Array.from(known, ([, count]) => count),
      words,
    };
  });
  return { names: kept.map(([, { forms }]) => commonest(forms)), bags };
}

/** In how many texts each of the features occurs. */
export function textsWith(bags: Bag[], count: number): Float64Array {
  const texts = new Float64Array(count);
  for (const { features } of bags)
    for (const feature of features) texts[feature] = (texts[feature] as number) + 1;
  return texts;
}

/** As many of what was learned as `most`: what says most, and often, by name. */
export function mostTelling<T extends { name: string; says: number }>(learned: T[], most: number): T[] {
  const kept = learned.toSorted((a, b) => b.says - a.says).slice(0, most);
  return kept.sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** A bag as a row to learn from, whatever the length of its text. */
export function rowOf({ features, counts, words }: Bag, yes: boolean): Row {
  const length = Math.sqrt(Math.max(words, FEW));
  return { features, values: counts.map((count) => count / length), yes, weight: 1 };
}

function readText(text: string, own: boolean, seen: Map<string, Seen>) {
  const keys = new Map<string, number>();
  let words = 0;
  const take = (key: string, form: string, small: boolean) => {
    let known = seen.get(key);
    if (!known) seen.set(key, (known = { own: 0, small: false, forms: new Map() }));
    if (own && !keys.has(key)) known.own++;
    known.small ||= small;
    known.forms.set(form, (known.forms.get(form) ?? 0) + 1);
    keys.set(key, (keys.get(key) ?? 0) + 1);
  };
  const tokens = tokenise(text);
  for (const { from, to } of splitSentences(tokens)) {
    const inside = tokens.slice(from, to).filter(({ word }) => word);
    inside.forEach(({ norm, capital }, i) => {
      words++;
      take(stem(norm), norm, !capital);
      const next = inside[i + 1];
      if (next) take(stem(norm) + JOINT + stem(next.norm), `${norm} ${next.norm}`, !capital && !next.capital);
    });
  }
  return { keys, words };
}

function commonest(forms: Map<string, number>): string {
  let best = "";
  for (const [form, count] of forms) if (count > (forms.get(best) ?? 0)) best = form;
  return best;
}
