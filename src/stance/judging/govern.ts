import { partedNouns } from "../lexicon/attitude.ts";
import { type CueKind } from "../lexicon/cues.ts";
import type { ClaimKind } from "../../model/position.ts";
import type { Clause } from "./clauses.ts";
import type { CueHit, TermHit } from "../matching/match.ts";
import type { Slant } from "../matching/slant.ts";
import { undoneBy } from "./parted-verbs.ts";
import { isSaidOf } from "./predicates.ts";
import { isJoined } from "./reversals.ts";
import { someWord, type Token } from "../text/tokens.ts";

/** What gives a topic term its side: a cue, which way it turns the term, and all the cues that had a part in it. */
export type Government = { cue: CueHit; by: CueHit[]; side: 1 | -1; strength: number; after: boolean };

/** What kind of claim is made, and what it says of its topic. */
export type Claim = { claim: ClaimKind; slant: Slant };

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

/** Of a claim that speaks ill of its topic (“crypto is a scam”): to speak ill of the topic is to favour the claim. */
const ILL: Sway = {
  warn: [1, 0.7],
  accusation: [1, 0.7],
  bad: [1, 0.6],
  oppose: [1, 0.5],
  good: [-1, 0.6],
  support: [-1, 0.5],
  unreal: [-1, 0.4],
  refuted: [-1, 0.6],
  denial: [-1, 0.8],
};

/** Of a claim that speaks well of its topic (“nuclear power is coming back”). */
const WELL: Sway = {
  support: [1, 0.5],
  assert: [1, 0.6],
  good: [1, 0.6],
  real: [1, 0.7],
  oppose: [-1, 0.5],
  warn: [-1, 0.5],
  accusation: [-1, 0.5],
  bad: [-1, 0.6],
  unreal: [-1, 0.8],
  refuted: [-1, 0.8],
  denial: [-1, 0.8],
};

/** By slant: ill, neither, well. */
const FACTS = [ILL, FACT, WELL];

const LEFT_REACH = 10;
const RIGHT_REACH = 12;
/** How far left of a governor the verb stands that governs it in turn: "scrapped a thirty-year-old ban on…". */
const CHAIN_REACH = 5;
/** Without a governor of their own, these leave the other's word standing: "wants to scrap", "called for repeal". */
const TURNS: ReadonlySet<CueKind> = new Set(["oppose", "denial"]);

/** Of a policy that would do away with its topic: to support the thing is to oppose the policy. */
const ENDING: Sway = {
  support: [-1, 0.8],
  oppose: [1, 0.8],
  warn: [1, 0.6],
  good: [-1, 0.7],
  bad: [1, 0.7],
  refuted: [1, 0.6],
};

/** What each kind of cue says of a topic: which way, and how strongly. */
export function swaysOf({ claim, slant }: Claim): Sway {
  if (claim === "policy") return slant < 0 ? ENDING : POLICY;
  return FACTS[slant + 1] ?? FACT;
}

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
  { claim, slant }: Claim,
  cues: CueHit[],
  clause: Clause,
  outer: CueHit | null,
): Government | null {
  const sways = swaysOf({ claim, slant });
  const first = hit.at[0] as number;
  const last = hit.at[hit.at.length - 1] as number;
  const after = cues.filter(
    (cue) =>
      cue.from > last &&
      cue.to <= clause.to &&
      cue.from - last <= RIGHT_REACH &&
      isPredicate(cue, sways) &&
      !(cue.to - cue.from === 1 && EVALUATIONS.has(cue.cue) && tokens[cue.from - 1]?.norm === "to") &&
      isSaidOf(tokens, hit, cue),
  );
  const undone = undoneBy(tokens, hit, clause);
  if (undone && sways.oppose) return government(undone, sways, false);
  const ahead = cues.findLast(
    (cue) => cue.to <= first && cue.from >= clause.from && first - cue.to <= LEFT_REACH && sways[cue.cue],
  );
  const refuted = after.find(({ cue }) => cue === "refuted");
  // "dismissed the cap as a myth" denies once: the myth is the denier's word.
  const claimed = ahead?.cue === "denial" ? undefined : ahead;
  const said = refuted && (after.find((cue) => cue.to <= refuted.from && cue !== refuted) ?? claimed);
  if (refuted && said && said.cue !== "refuted") return turned(government(said, sways, true), refuted);
  const predicate = after[0];
  if (predicate) return government(predicate, sways, true);
  const parted = ahead && ahead.to >= first - 1 ? null : partedNoun(tokens, hit, clause);
  if (parted && sways[parted.cue]) return government(parted, sways, false);
  const chosen = ahead ?? (outer && sways[outer.cue] ? outer : null);
  if (!chosen) return claim === "fact" ? bare(tokens, first, cues, clause) : null;
  const verb = cues.findLast(
    (cue) =>
      cue.to <= chosen.from &&
      chosen.from - cue.to <= CHAIN_REACH &&
      cue.from >= clause.from &&
      TURNS.has(cue.cue) &&
      !isJoined(tokens, cue.to, chosen.from) &&
      !isLater(tokens, cue.to, chosen.from),
  );
  const own = betterThan(tokens, chosen, first) ?? government(chosen, sways, false);
  const verdict =
    claim === "policy" && chosen === ahead ? verdictOn(tokens, chosen, cues, clause) : undefined;
  if (verdict) return turned(own, verdict);
  if (!verb || chosen !== ahead) return own;
  // "warned against excessive rules": an adjective is part of what is opposed; "scrapped the ban on": a verb turns a verb.
  return EVALUATIONS.has(chosen.cue) ? government(verb, sways, false) : turned(own, verb);
}

/** “There are better ways to help than a cap”: what is good is the other thing. */
function betterThan(tokens: Token[], cue: CueHit, first: number): Government | null {
  const compares = cue.cue === "good" && BETTER.test((tokens[cue.from] as Token).norm);
  if (!compares || !someWord(tokens, cue.to, first, (norm) => norm === "than")) return null;
  return { cue, by: [cue], side: -1, strength: 0.6, after: false };
}

const BETTER = /^(better|cheaper|fairer|safer|wiser|smarter|simpler)$/;

/** “once mocked the cap now backs it”: the one came after the other. */
function isLater(tokens: Token[], from: number, to: number): boolean {
  return someWord(tokens, from, to, (norm) => /^(now|today|later|since)$/.test(norm));
}

/** What may stand between a verdict and the verb it is passed on: “should not rush to adopt”. */
const VERDICT_REACH = 4;

/** “should not adopt”, “it would be a mistake to scrap”: a bad word on what a verb would do, which turns the verb. */
export function verdictOn(
  tokens: Token[],
  verb: { from: number },
  cues: CueHit[],
  clause: Clause,
): CueHit | undefined {
  return cues.findLast(
    (cue) =>
      cue.cue === "bad" &&
      cue.from >= clause.from &&
      cue.to <= verb.from &&
      verb.from - cue.to <= VERDICT_REACH &&
      (isModal(tokens, cue) || isInfinitive(tokens, cue.to, verb.from)),
  );
}

function isModal(tokens: Token[], { from, to }: CueHit): boolean {
  return MODAL.test((tokens[from] as Token).norm) && to - from <= 2;
}

const MODAL = /^(should|shouldn't|must|mustn't|ought)$/;

/** “to adopt”, “to rush to adopt”, “of adopting”, “in adopting”. */
function isInfinitive(tokens: Token[], from: number, to: number): boolean {
  if (to === from) return false;
  const { norm } = tokens[to - 1] as Token;
  return norm === "to" || (/^(of|in)$/.test(norm) && to - from === 1);
}

/** How far a noun of attitude stands from its object when its holders come between. */
const PARTED_REACH = 9;
const BY_WHOM = /^(from|among|amongst|within|by|across|in|inside)$/;
const TOWARD = /^(for|to|of|against|about|over|toward|towards|with|on)$/;

/** “Calls from unions for a cap”, “resistance among landlords to a cap”: the noun, as the cue that it would be beside it. */
function partedNoun(tokens: Token[], hit: TermHit, clause: Clause): CueHit | null {
  const first = hit.at[0] as number;
  let toward = first - 1;
  while (toward > clause.from && first - toward < 4 && !TOWARD.test((tokens[toward] as Token).norm)) toward--;
  if (!TOWARD.test(tokens[toward]?.norm ?? "")) return null;
  for (let i = toward - 2; i >= Math.max(clause.from, first - PARTED_REACH); i--) {
    const kind = partedNouns.get((tokens[i] as Token).norm);
    if (kind && BY_WHOM.test((tokens[i + 1] as Token).norm))
      return { cue: kind, sentence: hit.sentence, from: i, to: i + 1 };
  }
  return null;
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
