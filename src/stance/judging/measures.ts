import type { Clause } from "./clauses.ts";
import { governorOf, type Government } from "./govern.ts";
import { MEASURES } from "../lexicon/words.ts";
import type { CueHit, TermHit } from "../matching/match.ts";
import { someWord, type Token } from "../text/tokens.ts";

/** What is proposed against a topic: the words of the measure that stand beside it, and its verb where it has one. */
export type Measure = { from: number; to: number; verb: CueHit | null };

/** How far the noun of a measure stands from its object: “a tax of two cents on soft drinks”. */
const NOUN_REACH = 6;
const VERB_REACH = 2;
const TOWARD = /^(on|against|of|for|to|over)$/;

/**
 * The measure that takes a topic as its object: “a ban on face scans”, “the soda tax”, “to abolish the clock change”,
 * “abolishing it”. Null where the topic is spoken of by itself, or where somebody did what the measure says.
 */
export function measureOn(tokens: Token[], { at }: TermHit, clause: Clause, cues: CueHit[]): Measure | null {
  const first = at[0] as number;
  const next = (at[at.length - 1] as number) + 1;
  if (next < clause.to && MEASURES.has((tokens[next] as Token).norm))
    return { from: next, to: next + 1, verb: null };
  for (let i = first - 2; i >= Math.max(clause.from, first - NOUN_REACH); i--) {
    if (!MEASURES.has((tokens[i] as Token).norm)) continue;
    if (someWord(tokens, i + 1, first, (norm) => TOWARD.test(norm)))
      return { from: i, to: first, verb: null };
  }
  const verb = cues.findLast(
    ({ cue, from, to }) =>
      cue === "oppose" &&
      to <= first &&
      first - to <= VERB_REACH &&
      from >= clause.from &&
      isOpen(tokens, from),
  );
  return verb ? { from: verb.from, to: first, verb } : null;
}

/** “to abolish”, “abolishing”: nobody has done it so far. */
function isOpen(tokens: Token[], verb: number): boolean {
  return tokens[verb - 1]?.norm === "to" || (tokens[verb] as Token).norm.endsWith("ing");
}

/**
 * What governs a measure, where a policy would end what the topic names: “a ban on face scans” is favoured and opposed like
 * any proposal, and a verb that nothing governs (“to abolish the clock change”) speaks for itself.
 */
export function governorOfMeasure(
  tokens: Token[],
  hit: TermHit,
  { from, to, verb }: Measure,
  cues: CueHit[],
  clause: Clause,
  outer: CueHit | null,
): Government | null {
  const others = cues.filter((cue) => cue.to <= from || cue.from >= to);
  const own = governorOf(tokens, hit, { claim: "policy", slant: 1 }, others, clause, outer);
  return own ?? (verb && { cue: verb, by: [verb], side: 1, strength: 0.8, after: false });
}
