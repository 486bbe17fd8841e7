import type { CueKind } from "../lexicon/cues.ts";
import type { Clause } from "./clauses.ts";
import type { CueHit, TermHit } from "../matching/match.ts";
import type { Token } from "../text/tokens.ts";

/** What gives a topic term its side: a cue, which way it turns the term, and all the cues that had a part in it. */
export type Government = { cue: CueHit; by: CueHit[]; side: 1 | -1; strength: number; after: boolean };

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
/** How far left of a governor the verb stands that governs it in turn: "scrapped a thirty-year-old ban on…". */
const CHAIN_REACH = 5;
/** Without a governor of their own, these leave the other's word standing: "wants to scrap", "called for repeal". */
const TURNS: ReadonlySet<CueKind> = new Set(["oppose", "denial"]);

/**
 * The cues that give a topic term its side within its clause. A predicate after it ("a pause would be reckless") comes
 * before a verb or noun ahead of it ("urged a pause", "the case against a pause"); the nearest wins. A refutation of
 * what somebody fears or claims of the topic turns that fear ("fears that the cap would ruin builders proved unfounded"),
 * and a verb that opposes the governor turns it ("scrapped the ban on…"). `outer` is the cue of the speech or attitude
 * that the term stands in, which governs where nothing nearer does.
 */
export function governorOf(
  tokens: Token[],
  hit: TermHit,
  claim: "fact" | "policy",
  cues: CueHit[],
  clause: Clause,
  outer: CueHit | null,
): Government | null {
  const sways = claim === "policy" ? POLICY : FACT;
  const first = hit.at[0] as number;
  const last = hit.at[hit.at.length - 1] as number;
  const after = cues.filter(
    (cue) =>
      cue.from > last && cue.to <= clause.to && cue.from - last <= RIGHT_REACH && isPredicate(cue, sways),
  );
  const ahead = cues.findLast(
    (cue) => cue.to <= first && cue.from >= clause.from && first - cue.to <= LEFT_REACH && sways[cue.cue],
  );
  const refuted = after.find(({ cue }) => cue === "refuted");
  const said = refuted && (after.find((cue) => cue.to <= refuted.from && cue !== refuted) ?? ahead);
  if (refuted && said && said.cue !== "refuted") return turned(government(said, sways, true), refuted);
  const predicate = after[0];
  if (predicate) return government(predicate, sways, true);
  const chosen = ahead ?? (outer && sways[outer.cue] ? outer : null);
  if (!chosen) return claim === "fact" ? bare(tokens, first, cues, clause) : null;
  const verb = cues.findLast(
    (cue) =>
      cue.to <= chosen.from &&
      chosen.from - cue.to <= CHAIN_REACH &&
      cue.from >= clause.from &&
      TURNS.has(cue.cue),
  );
  const own = government(chosen, sways, false);
  if (!verb || chosen !== ahead) return own;
  // "warned against excessive rules": an adjective is part of what is opposed; "scrapped the ban on": a verb turns a verb.
  return EVALUATIONS.has(chosen.cue) ? government(verb, sways, false) : turned(own, verb);
}

/** How far from a bare topic a negator, a distancing word or an affirmer speaks for itself. */
const BARE_REACH = 3;
const BARE: Sway = { negator: [-1, 0.5], distance: [-1, 0.5], affirmer: [1, 0.5] };

/** Before a negator, these deny that the thing is there: "there is no…", "sees no…". */
const EXISTENCE = new Set([
  "is",
  "are",
  "was",
  "were",
  "see",
  "sees",
  "saw",
  "find",
  "finds",
  "found",
  "believe",
]);

/** A claimed thing that nothing else governs, named with "no", "so-called" or "nobody doubts". */
function bare(tokens: Token[], first: number, cues: CueHit[], clause: Clause): Government | null {
  const cue = cues.findLast(
    ({ cue, from, to }) =>
      to <= first &&
      from >= clause.from &&
      first - to <= BARE_REACH &&
      BARE[cue] &&
      (cue !== "negator" || EXISTENCE.has(tokens[from - 1]?.norm ?? "")),
  );
  return cue ? government(cue, BARE, false) : null;
}

function government(cue: CueHit, sways: Sway, after: boolean): Government | null {
  const sway = sways[cue.cue];
  return sway ? { cue, by: [cue], side: sway[0], strength: sway[1], after } : null;
}

function turned(own: Government | null, by: CueHit): Government | null {
  return own && { ...own, by: [...own.by, by], side: own.side === 1 ? -1 : 1 };
}

const EVALUATIONS: ReadonlySet<CueKind> = new Set(["good", "bad", "real", "unreal"]);

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
