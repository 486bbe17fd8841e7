import { isPersonNoun, isTextNoun } from "../../lexicon/people.ts";
import { AUTHORING } from "../../lexicon/words.ts";
import type { Sentence } from "../../text/sentences.ts";
import type { Token } from "../../text/tokens.ts";
import { phraseEndingAt, thoseWho } from "../phrases/noun-phrases.ts";
import { type NounPhrase, PRONOUN, baseBefore, holds } from "../phrases/phrase-bases.ts";
import { overAppositions, overDescription } from "./appositions.ts";
import { openingPhrase, skipAdverbials } from "./clause-starts.ts";

const DISPLAYING = new Set(
  "hold holds held holding carry carries carried carrying wave waves waved waving brandish brandished brandishing".split(
    " ",
  ),
);
const MAX_TEXT = 6;

/** The noun that “who”, “which” or “that” stands for, when it can hold a stance. */
export function antecedent(tokens: Token[], sentence: Sentence, at: number): NounPhrase | null {
  const end = tokens[at - 1]?.norm === "," ? at - 1 : at;
  if (end <= sentence.from) return null;
  if (tokens[end - 1]?.norm === "those")
    return oneOfThose(tokens, sentence, end - 1) ?? thoseWho(tokens, sentence, end - 1);
  const phrase =
    whoBefore(tokens, sentence, at, end) ??
    overDescription(tokens, sentence, end) ??
    nameBefore(tokens, sentence, end);
  if (!phrase || PRONOUN.test((tokens[phrase.from] as Token).norm)) return null;
  return authorOf(tokens, sentence, phrase) ?? phrase;
}

/** “Vale is among those who say”, “Reed, a nurse, is one of those who”: the one who is counted among them. */
function oneOfThose(tokens: Token[], sentence: Sentence, those: number): NounPhrase | null {
  const counted = tokens[those - 1]?.norm === "of" && tokens[those - 2]?.norm === "one";
  const be = counted ? those - 3 : those - 2;
  if (be <= sentence.from || (!counted && tokens[those - 1]?.norm !== "among")) return null;
  if (!/^(?:is|are|was|were)$/.test((tokens[be] as Token).norm)) return null;
  const { end } = overAppositions(tokens, sentence, skipAdverbials(tokens, sentence, be));
  return phraseEndingAt(tokens, sentence, end);
}

/** “a home for the fears of engineers who say”: persons before “who” need nothing that they hang on. */
function whoBefore(tokens: Token[], sentence: Sentence, who: number, end: number): NounPhrase | null {
  const { norm, capital } = tokens[end - 1] as Token;
  if ((tokens[who] as Token).norm !== "who" || !(capital || isPersonNoun(norm))) return null;
  const base = baseBefore(tokens, sentence, end);
  const hangs = base && /^(?:of|for|from|by)$/.test(tokens[base.from - 1]?.norm ?? "");
  if (!hangs || !holds(tokens, base, end - 1)) return null;
  const outer = baseBefore(tokens, sentence, base.from - 1);
  const isText = isTextNoun(tokens[base.from - 2]?.norm ?? "");
  // “a letter from Ruth Vale, who said”: a letter is no who, but the head of a guild is.
  if (capital && !isText) return null;
  // “a mill run by bakers who said”
  if (tokens[base.from - 1]?.norm === "by" && !capital) return base;
  return outer && !isText && holds(tokens, outer, outer.to - 1, true) ? null : base;
}

/** “the reply of the Teachers' Federation, which said” */
function nameBefore(tokens: Token[], sentence: Sentence, end: number): NounPhrase | null {
  const base = tokens[end - 1]?.capital ? baseBefore(tokens, sentence, end) : null;
  return base && holds(tokens, base, end - 1) ? base : null;
}

/**
 * Who put a text into the world: “Vale posted a thread that accused”, “marchers held signs that read”, “they
 * marched under the banner”. Null for a phrase that is
 * no text, or a text of others.
 */
export function authorOf(tokens: Token[], sentence: Sentence, { to }: NounPhrase): NounPhrase | null {
  if (!isTextNoun((tokens[to - 1] as Token).norm)) return null;
  for (let i = to - 2; i > sentence.from && to - i < MAX_TEXT; i--) {
    const { norm, word, capital } = tokens[i] as Token;
    if (!word || capital) return null;
    const own = AUTHORING.has(norm) && /^(?:a|an)$/.test(tokens[i + 1]?.norm ?? "");
    const under = norm === "under" && /^(?:banner|slogan)$/.test((tokens[to - 1] as Token).norm);
    if (own || under || DISPLAYING.has(norm)) return openingPhrase(tokens, sentence);
  }
  return null;
}
