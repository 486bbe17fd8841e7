import porterStemmer from "natural/lib/natural/stemmers/porter_stemmer.js";

/** Words repeat far more than they differ; the bound keeps a long-lived isolate small. */
const CACHE_LIMIT = 50_000;
const cache = new Map<string, string>();

/**
 * The Porter stem of one lower-case word (M. F. Porter, "An algorithm for suffix stripping", Program 14(3), 1980),
 * as `natural` implements it. Words of one or two letters are their own stem.
 */
export function stem(word: string): string {
  const known = cache.get(word);
  if (known !== undefined) return known;
  // The stemmer is written for English words; a run-on "word" of thousands of letters is noise, and costly to strip.
  const stemmed = word.length > 40 ? word : porterStemmer.stem(word);
  if (cache.size >= CACHE_LIMIT) cache.clear();
  cache.set(word, stemmed);
  return stemmed;
}
