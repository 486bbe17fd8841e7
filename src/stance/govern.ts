import type { CueKind } from "./lexicon/cues.ts";
import type { Clause } from "./clauses.ts";
import type { CueHit, TermHit } from "./match.ts";

/** What gives a topic term its side: a cue, and which way it turns the term. */
export type Government = { cue: CueHit; side: 1 | -1; strength: number; after: boolean };

type Sway = Partial<Record<CueKind, [side: 1 | -1, strength: number]>>;

/** What each kind of cue says of a policy: to support it is to favour it, to warn of it is to oppose it. */
const POLICY: Sway = {
  support: [1, 0.8],
  oppose: [-1, 0.8],
  warn: [-1, 0.6],
  good: [1, 0.7],
  bad: [-1, 0.7],
  unreal: [-1, 0.4],
  refuted: [-1, 0.6],
  denial: [-1, 0.8],
};

/** What each kind of cue says of a claimed fact: to warn of it is to favour it, to call it remote is to oppose it. */
const FACT: Sway = {
  support: [1, 0.5],
  warn: [1, 0.8],
  assert: [1, 0.7],
  accusation: [1, 0.7],
  real: [1, 0.7],
  unreal: [-1, 0.8],
  refuted: [-1, 0.8],
  denial: [-1, 0.8],
  oppose: [-1, 0.4],
};

const LEFT_REACH = 10;
const RIGHT_REACH = 12;

/**
 * The cue that governs a topic term within its clause: a predicate after it ("a pause would be reckless") before a
 * verb or noun ahead of it ("urged a pause", "the case against a pause"); the nearest wins. `outer` is the cue of the
 * speech or attitude that the term stands in, which governs where nothing nearer does.
 */
export function governorOf(
  hit: TermHit,
  claim: "fact" | "policy",
  cues: CueHit[],
  clause: Clause,
  outer: CueHit | null,
): Government | null {
  const sways = claim === "policy" ? POLICY : FACT;
  const first = hit.at[0] as number;
  const last = hit.at[hit.at.length - 1] as number;
  const predicate = cues.find(
    (cue) =>
      cue.from > last && cue.to <= clause.to && cue.from - last <= RIGHT_REACH && isPredicate(cue, sways),
  );
  const ahead = cues.findLast(
    (cue) => cue.to <= first && cue.from >= clause.from && first - cue.to <= LEFT_REACH && sways[cue.cue],
  );
  const chosen = predicate ?? ahead ?? (outer && sways[outer.cue] ? outer : null);
  const sway = chosen && sways[chosen.cue];
  return sway ? { cue: chosen, side: sway[0], strength: sway[1], after: chosen === predicate } : null;
}

const PREDICATES = new Set<CueKind>([
  "good",
  "bad",
  "real",
  "unreal",
  "refuted",
  "support",
  "oppose",
  "denial",
]);

function isPredicate(cue: CueHit, sways: Sway): boolean {
  return PREDICATES.has(cue.cue) && sways[cue.cue] !== undefined;
}
