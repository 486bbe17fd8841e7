import type { Lexicon, LexiconError, TermEntry } from "../model/position.ts";
import { parseTerm, TermError } from "./terms.ts";

/**
 * What is wrong with a lexicon, term by term, and how to mend it; empty when it is good. A term that stands twice, or on
 * two sides, is a mistake too.
 */
export function checkLexicon(lexicon: Lexicon): LexiconError[] {
  const errors: LexiconError[] = [];
  const seen = new Map<string, string>();
  for (const side of ["topic", "favor", "against"] as const) {
    lexicon[side].forEach((entry, index) => {
      const pointer = `/${side}/${index}`;
      errors.push(...checkEntry(entry, pointer), ...checkTwin(entry, pointer, side, seen));
    });
  }
  lexicon.context?.forEach((term, index) => {
    errors.push(...checkTerm(term, `/context/${index}`));
  });
  if (lexicon.topic.length + lexicon.favor.length + lexicon.against.length === 0) {
    errors.push({
      pointer: "/topic",
      detail: "a position needs at least one term in topic, favor or against",
    });
  }
  return errors;
}

function checkEntry(entry: TermEntry, pointer: string): LexiconError[] {
  if (typeof entry === "string") return checkTerm(entry, pointer);
  return [
    ...checkTerm(entry.term, `${pointer}/term`),
    ...(entry.near ?? []).flatMap((term, index) => checkTerm(term, `${pointer}/near/${index}`)),
  ];
}

function checkTerm(term: string, pointer: string): LexiconError[] {
  try {
    parseTerm(term);
    return [];
  } catch (error) {
    if (!(error instanceof TermError)) throw error;
    return [{ pointer, detail: error.message }];
  }
}

function checkTwin(
  entry: TermEntry,
  pointer: string,
  side: string,
  seen: Map<string, string>,
): LexiconError[] {
  const term = typeof entry === "string" ? entry : entry.term;
  const near = typeof entry === "string" ? [] : (entry.near ?? []);
  const key = [term, ...near].join("\n").toLowerCase();
  const twin = seen.get(key);
  if (twin === undefined) {
    seen.set(key, side);
    return [];
  }
  const where = twin === side ? `twice in ${side}` : `in ${twin} and in ${side}`;
  return [{ pointer, detail: `"${term}" stands ${where}: keep one, or tell them apart with near` }];
}
