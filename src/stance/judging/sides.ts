import { thwarted } from "./attempts.ts";
import type { Clause } from "./clauses.ts";
import { governorOf, type Claim } from "./govern.ts";
import { governorOfMeasure, measureOn } from "./measures.ts";
import { unmetCondition } from "./moods.ts";
import { faulted } from "./notions.ts";
import { ANYWHERE, polarityNear } from "./polarity.ts";
import type { Frame } from "../holders/holders.ts";
import type { CueHit, TermHit } from "../matching/match.ts";
import type { Sentence } from "../text/sentences.ts";
import type { Token } from "../text/tokens.ts";

/** What a side comes from: a cue, or another word of some kind. */
export type Ground = CueHit | { token: Token; kind: string };

/** Which way a term points, where negation is measured from, the cues that are spent, and what the side comes from. */
export type Side = { stance: number; pivot: number; used: Set<CueHit>; by: Ground[] };

/** Where a term stands, who speaks there, and the cues that can speak of it. */
export type Place = {
  tokens: Token[];
  sentence: Sentence;
  hit: TermHit;
  claim: Claim["claim"];
  cues: CueHit[];
  clause: Clause;
  frame: Frame | null;
};

/** Below this, the words around a term are no witness; above it, they are a weak one. */
const FAINT = 0.3;
const TONE = 0.4;
const FAULTED = 0.5;
/** What a topic is worth that comes with a condition: “unless a cap comes”. */
const CONDITIONED = 0.5;

/** Which way a term points before anything turns it, by which cues, and where negation is measured from. */
export function sideOf(place: Place): Side {
  const { hit, tokens, sentence, claim, cues, clause } = place;
  const { side, weight, slant } = hit.entry;
  const first = hit.at[0] as number;
  const last = hit.at[hit.at.length - 1] as number;
  if (side !== "topic") return ofItsOwn(place, side === "favor" ? weight : -weight);
  const unmet = claim === "policy" ? unmetCondition(tokens, sentence, clause, cues, { first, last }) : null;
  if (unmet?.at) {
    const by = [{ token: unmet.at, kind: unmet.kind }];
    const used = new Set(cues.filter((cue) => cue.to <= first));
    return { stance: CONDITIONED * weight * unmet.factor * slant, pivot: first, used, by };
  }
  const measure = claim === "policy" && slant < 0 ? measureOn(tokens, hit, clause, cues) : null;
  const governor = measure
    ? governorOfMeasure(tokens, hit, measure, cues, clause, outerOf(place))
    : governorOf(tokens, hit, { claim, slant }, cues, clause, outerOf(place));
  // A measure that is only named (“a vote on a fur ban”) is judged by no word beside it, its own least of all.
  if (!governor && measure) return { stance: 0, pivot: first, used: new Set(), by: [] };
  if (!governor) return ungoverned(place);
  const { by, after, strength } = governor;
  const pivot = after ? governor.cue.from : first;
  return { stance: governor.side * strength * weight, pivot, used: new Set(by), by };
}

/** The cue of the speech or attitude that the term stands in. */
function outerOf({ frame, hit }: Place): CueHit | null {
  return frame?.sentence === hit.sentence ? frame.cue : null;
}

const PLANS =
  /^(plan|proposal|move|bid|bill|motion|idea|push|campaign|effort|attempt|initiative|scheme|referendum|petition)s?$/;

/** A judgement by its own words; what is planned is judged by what is said of the plan (“called the plan to … a farce”). */
function ofItsOwn(place: Place, stance: number): Side {
  const { tokens, hit, claim, cues, clause } = place;
  const first = hit.at[0] as number;
  const plain: Side = { stance, pivot: first, used: new Set(), by: [] };
  const planned = tokens[first - 1]?.norm === "to" && PLANS.test(tokens[first - 2]?.norm ?? "");
  // “The push to … has stalled” is told of as a vain attempt.
  if (claim !== "policy" || !planned || thwarted(tokens, hit, clause) >= 0) return plain;
  const governor = governorOf(tokens, hit, { claim, slant: 1 }, cues, clause, outerOf(place));
  if (!governor) return { ...plain, stance: stance * PLANNED };
  const { by, after } = governor;
  const pivot = after ? governor.cue.from : first;
  return { stance: stance * governor.side, pivot, used: new Set(by), by };
}

/** What is left of a judgement that is only planned, and that nobody judges. */
const PLANNED = 0.5;

/**
 * A topic that nothing governs: a claimed thing whose notion is faulted, or, as the last resort, the polarity of the words
 * beside it. For a claim of fact that says neither good nor bad of its topic they tell nothing: bad words stand beside a
 * danger whether it is asserted or denied.
 */
function ungoverned({ tokens, sentence, hit, claim, cues, clause }: Place): Side {
  const { at, entry } = hit;
  const pivot = at[0] as number;
  // Negation is in both already.
  const used = new Set(cues);
  const fault = claim === "fact" ? (tokens[faulted(tokens, sentence, hit)] ?? null) : null;
  if (fault)
    return { stance: -FAULTED * entry.weight, pivot, used, by: [{ token: fault, kind: "retraction" }] };
  // What a policy is like stands beside it; what a thing does to people may be told at the other end of the clause.
  const reach = claim === "fact" ? ANYWHERE : undefined;
  const { value, words } = polarityNear(tokens, clause, pivot, (at[at.length - 1] as number) + 1, reach);
  if (entry.slant === 0 || Math.abs(value) < FAINT) return { stance: 0, pivot, used: new Set(), by: [] };
  const by = words.map((word) => ({ token: tokens[word] as Token, kind: "polarity" }));
  return { stance: entry.slant * Math.sign(value) * TONE * entry.weight, pivot, used, by };
}
