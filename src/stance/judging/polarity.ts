import { NEGATORS } from "../lexicon/polarity-grammar.ts";
import { toneOf } from "../matching/valence.ts";
import type { Token } from "../text/tokens.ts";
import type { Clause } from "./clauses.ts";

const NEGATION_REACH = 4;
/** “Not honest” is less than the reverse of “honest”. */
export const TURNED = -0.5;

/** The distance, in tokens, at which a word counts half as much as beside the term. */
const HALF_DISTANCE = 6;
/** So large that all words of a clause count alike. */
export const ANYWHERE = 1e6;
/** Words fainter than this tell nothing. */
const AUDIBLE = 0.2;

/** Whether a negator stands in the few words before token `at`, with no mark between. */
export function isNegated(tokens: Token[], at: number): boolean {
  for (let i = at - 1; i >= Math.max(0, at - NEGATION_REACH); i--) {
    const token = tokens[i] as Token;
    if (!token.word) return false;
    if (NEGATORS.has(token.norm)) return true;
  }
  return false;
}

/**
 * The weak polarity of the words around tokens `[from, to)` in their clause: `value` from -1 (bad) to 1 (good), 0 when
 * no word speaks, and the tokens that spoke, in text order. Nearer words count more, by `halfDistance`; negation turns and weakens. After
 * F. Å. Nielsen, "A new ANEW" (2011), and the word classes of the general lexicon.
 */
export function polarityNear(
  tokens: Token[],
  clause: Clause,
  from: number,
  to: number,
  halfDistance = HALF_DISTANCE,
): { value: number; words: number[] } {
  const words: number[] = [];
  let sum = 0;
  for (let i = clause.from; i < clause.to; i++) {
    const token = tokens[i] as Token;
    if ((i >= from && i < to) || !token.word || isName(tokens, i)) continue;
    const tone = toneOf(token.norm);
    if (Math.abs(tone) < AUDIBLE) continue;
    words.push(i);
    const distance = i < from ? from - i : i - to + 1;
    sum += (tone * (isNegated(tokens, i) ? TURNED : 1) * halfDistance) / (halfDistance + distance - 1);
  }
  return { value: Math.tanh(sum), words };
}

/** “The Prosperity Alliance”: a capital within a sentence makes a word part of a name, which praises nothing. */
function isName(tokens: Token[], at: number): boolean {
  const before = tokens[at - 1];
  return (tokens[at] as Token).capital && before !== undefined && (before.word || before.norm === ",");
}
