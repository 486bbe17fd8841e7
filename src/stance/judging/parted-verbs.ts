import type { Clause } from "./clauses.ts";
import type { CueHit, TermHit } from "../matching/match.ts";
import { stem } from "../text/stem.ts";
import type { Token } from "../text/tokens.ts";
import { WordTest } from "../text/word-test.ts";

const stems = (verbs: string) => new Set(verbs.split(" ").map(stem));

/** Verbs that undo their object together with a particle behind it. */
const UNDOING = new Map([
  ["back", stems("roll scale wind cut pare dial walk claw peel")],
  ["down", stems("wind wound water strike struck shoot shot vote turn knock tear tore")],
  ["out", stems("throw threw thrown toss rule vote")],
  ["off", stems("call put")],
  ["up", stems("tear tore rip")],
  ["aside", stems("set brush cast")],
]);
const ends = new WordTest((norm) => UNDOING.has(norm));

/** How far the particle stands behind its object, and the verb before it. */
const PARTICLE_REACH = 2;
const VERB_REACH = 6;

/** “roll the cap back”, “vote the levy down”: the verb that undoes a topic, as a cue that opposes it; null without one. */
export function undoneBy(tokens: Token[], { at, sentence }: TermHit, { from, to }: Clause): CueHit | null {
  const first = at[0] as number;
  const last = at[at.length - 1] as number;
  for (let i = last + 1; i < Math.min(to, last + 1 + PARTICLE_REACH); i++) {
    const particle = tokens[i] as Token;
    if (!particle.word) return null;
    if (!ends.holds(particle)) continue;
    const verbs = UNDOING.get(particle.norm) as Set<string>;
    for (let verb = first - 1; verb >= Math.max(from, first - VERB_REACH); verb--)
      if (verbs.has(stem((tokens[verb] as Token).norm)))
        return { cue: "oppose", sentence, from: verb, to: verb + 1 };
    return null;
  }
  return null;
}
