import type { Clause } from "./clauses.ts";
import type { CueHit } from "../matching/match.ts";
import type { Sentence } from "../text/sentences.ts";
import type { Token } from "../text/tokens.ts";

/** What a sentence does with what it says when it does not plainly assert it. */
export type Mood = {
  kind: "question" | "rhetorical question" | "counterfactual" | "unmet condition";
  /** What the mood makes of a stance: 0 leaves it open, a negative factor turns it. */
  factor: number;
  /** The word that shows it; null for the question mark. */
  at: Token | null;
};

/** Questions whose answer is no: they deny what they ask. */
const ASKS_FOR_NO =
  /^(who (would|wants|needs|believes|seriously|could|in their)|why (on earth|in the world|would|should|bother|must)|what (good|use|earthly|sense|possible|is the (point|use|good|sense|harm))|how (can|could) (anyone|anybody|any|a )|do(es)? (any|you really|we really|anybody)|can any|could any|is it really|are we really|since when|when did|what is so |what's so |what is wrong |what's wrong )/;
/** Questions that doubt what they name, whole judgements too: "Do you really think it is a stunt?" */
const DOUBTS =
  /^(do|does|can|could|would|who|how) (you|anyone|anybody|they|we|one|would|could|can)? ?(anyone |anybody |really |seriously |honestly |still |actually )*(think|believe|imagine|suppose|expect|buy|call)\b/;
/** Questions whose answer is yes: they assert what they ask. */
const ASKS_FOR_YES =
  /^(isn't|aren't|wasn't|weren't|wouldn't|shouldn't|don't|doesn't|didn't|won't|can't|couldn't|haven't|hasn't|who (else|put|let|chose|gave|elected|appointed|asked|decided|made|gains|benefits|profits|pays|stands)|how long (before|until)|what would|how many (more|times))\b/;
const OPENING = 40;
/** Verb forms of a supposition, and of what would follow from it. */
const UNREAL_VERBS = new Set(["were", "really", "truly", "actually", "genuinely"]);
const SUPPOSED = new Set(["been", "really", "truly", "actually", "genuinely", "so", "as", "to"]);
const UNREAL_MODALS = new Set(["would", "wouldn't", "might", "could"]);

/**
 * The mood of a question: open, or rhetorical with the answer that it fishes for; null where nothing is asked. `sided`
 * says that the term in question is a whole judgement, not a topic.
 */
export function questionMood(text: string, tokens: Token[], sentence: Sentence, sided: boolean): Mood | null {
  if (!sentence.question) return null;
  const first = tokens.slice(sentence.from, sentence.from + 3).find((token) => token.word);
  const opening = first
    ? text
        .slice(first.start, first.start + OPENING)
        .toLowerCase()
        .replaceAll("’", "'")
    : "";
  const kind = "rhetorical question";
  if (DOUBTS.test(opening)) return { kind, factor: -0.7, at: first ?? null };
  // "Why would a monopolist fear a rule it writes?" asks for a no, yet says all that it says of the rule.
  if (ASKS_FOR_NO.test(opening)) return { kind, factor: sided ? 0.7 : -0.7, at: first ?? null };
  if (ASKS_FOR_YES.test(opening)) return { kind, factor: 0.7, at: first ?? null };
  return { kind: "question", factor: 0, at: null };
}

/**
 * A clause that supposes what its speaker denies: "Had the fear been staged, one would expect…", "If they were bluffing,
 * they would…". `last` is the last token of what it supposes.
 */
export function counterfactual(
  tokens: Token[],
  sentence: Sentence,
  clause: Clause,
  last: number,
): Mood | null {
  const opener = tokens.slice(clause.from, clause.from + 3).find(({ word }) => word);
  // A term that holds condition and consequence together is a judgement of the whole.
  for (let i = clause.from; i < last; i++) if ((tokens[i] as Token).norm === ",") return null;
  if (!opener || !/^(had|were|if)$/.test(opener.norm)) return null;
  const inverted = opener.norm !== "if";
  if (inverted && (sentence.question || !opener.capital)) return null;
  const verbs = inverted ? SUPPOSED : UNREAL_VERBS;
  const supposed = hasWord(tokens, clause.from + 1, clause.to, verbs);
  if (!supposed || !hasWord(tokens, last + 1, sentence.to, UNREAL_MODALS)) return null;
  return { kind: "counterfactual", factor: -0.7, at: opener };
}

/**
 * What goes wrong unless a policy comes is said in its favour: "If we do not pass it, …", "Unless a cap comes, …",
 * "Without a cap, …". Returns the word that opens the condition.
 */
export function unmetCondition(tokens: Token[], clause: Clause, cues: CueHit[], first: number): Mood | null {
  for (let i = clause.from; i < Math.min(first, clause.from + 8); i++) {
    const token = tokens[i] as Token;
    const opens = i - clause.from <= 1;
    const negated = cues.some((cue) => cue.cue === "negator" && cue.from > i && cue.to <= first);
    const unmet =
      token.norm === "unless" ||
      (opens && (token.norm === "without" || token.norm === "failing" || token.norm === "absent")) ||
      (token.norm === "if" && negated);
    if (unmet && followsComma(tokens, clause)) return { kind: "unmet condition", factor: 1, at: token };
    if (unmet && token.norm === "unless") return { kind: "unmet condition", factor: 1, at: token };
  }
  return null;
}

function followsComma(tokens: Token[], clause: Clause): boolean {
  return tokens[clause.to]?.norm === ",";
}

function hasWord(tokens: Token[], from: number, to: number, words: Set<string>): boolean {
  for (let i = from; i < to; i++) if (words.has((tokens[i] as Token).norm)) return true;
  return false;
}
