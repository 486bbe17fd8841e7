import { POSSESSIVES } from "../lexicon/words.ts";
import { isPossessive } from "./name-runs.ts";
import { phraseEndingAt } from "./noun-phrases.ts";
import type { NounPhrase } from "./phrase-bases.ts";
import type { Sentence } from "../text/sentences.ts";
import type { Token } from "../text/tokens.ts";

/** The possessor of a noun, over up to three adjectives: “the vice-president's stock”, “their”. */
export function ownerBefore(tokens: Token[], sentence: Sentence, at: number): NounPhrase | null {
  for (let i = at - 1; i >= sentence.from && at - i <= 4; i--) {
    const token = tokens[i] as Token;
    if (POSSESSIVES.has(token.norm)) return { from: i, to: i + 1 };
    if (isPossessive(token)) return phraseEndingAt(tokens, sentence, i + 1);
    if (isApostrophe(tokens, i)) return phraseEndingAt(tokens, sentence, i);
    if (!token.word && token.norm !== "-") return null;
  }
  return null;
}

function isApostrophe(tokens: Token[], at: number): boolean {
  const { norm, start } = tokens[at] as Token;
  const before = tokens[at - 1];
  return (norm === "’" || norm === "'") && before?.end === start && before.norm.endsWith("s");
}
