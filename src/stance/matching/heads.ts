import { termsOf, type Lexicon, type TermEntry } from "../../model/position.ts";
import { isPlain, wordsOf } from "./slant.ts";
import { stem } from "../text/stem.ts";

/** In so many topic terms of plain lists a word stands when it is what the position is about. */
const OFTEN = 3;
/** One word says less than the whole term. */
const WEIGHT = 0.7;
/** Shorter words than this say too little by themselves. */
const SHORTEST = 4;
/** What is in the news every day, and names no subject. */
const EVERYDAY = new Set(
  "work working worker workers home house week day days hour hours year time people public social energy power market price prices media city state national system service company"
    .split(" ")
    .map(stem),
);

/**
 * The words by which a reader knows the subject of plain lists: those that return in several topic terms (“clock” in “clock
 * change”, “turning the clocks”, “clock adjustment”) and are no term by themselves. Each in the form in which it stands first.
 */
export function headsOf({ sets, topic }: Lexicon): TermEntry[] {
  if (sets) return [];
  const terms = topic.flatMap(termsOf).filter(isPlain);
  const uses = new Map<string, string[]>();
  const alone = new Set<string>();
  for (const term of terms) {
    const words = wordsOf(term);
    const [only, ...others] = words;
    if (only !== undefined && others.length === 0) alone.add(stem(only));
    for (const word of new Set(words)) {
      const key = stem(word);
      if (word.length >= SHORTEST && !EVERYDAY.has(key)) uses.set(key, [...(uses.get(key) ?? []), word]);
    }
  }
  return [...uses].flatMap(([key, words]) =>
    words.length >= OFTEN && !alone.has(key) ? [{ term: words[0] as string, weight: WEIGHT }] : [],
  );
}
