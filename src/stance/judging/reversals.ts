import type { Clause } from "./clauses.ts";
import type { Frame } from "../holders/holders.ts";
import type { CueHit, TermHit } from "../matching/match.ts";
import type { Token } from "../text/tokens.ts";

/** What a term stands in: the other cues of its sentence, its clause, and the attitude that holds it. */
export type Setting = {
  cues: CueHit[];
  clause: Clause;
  frame: Frame | null;
  /** Where negation is measured from: the governor that follows a topic term ("a pause would not be wise"), else the term. */
  pivot: number;
  /** Cues that have given the term its side already. */
  used: Set<CueHit>;
};

/** How many words may stand between a negator and what it turns. */
const NEGATION_REACH = 9;
/**
 * A term with a side of its own is a whole judgement: only a negator right before it turns it. One further off, or among
 * its words, more often belongs to another verb, or to the judgement itself ("nobody waits for a rival").
 */
const SIDED_REACH = 3;
/** Words near each other name their judgement more loosely than a fixed phrase: nothing but "not" right before them turns it. */
const WINDOW_REACH = 1;
const DISTANCE_REACH = 6;

/** The cues that turn a term round, each once, from the term outwards: two of them cancel out. */
export function reversals(tokens: Token[], hit: TermHit, setting: Setting): CueHit[] {
  return [...predicates(hit, setting), ...ahead(tokens, hit, setting), ...frameDenial(tokens, hit, setting)];
}

/** Predicates after the term that refute it, and the negators that turn the predicate: "is not a myth". */
function predicates(hit: TermHit, { cues, clause, pivot, used }: Setting): CueHit[] {
  const last = hit.at[hit.at.length - 1] as number;
  // A judgement against the position is often the head of what is refuted: "the tired excuse does not hold up".
  if (hit.entry.side === "against") return [];
  const refuted = cues.filter(
    (cue) => cue.cue === "refuted" && !used.has(cue) && cue.from > last && cue.to <= clause.to,
  );
  const until = Math.max(pivot, ...refuted.map(({ from }) => from));
  const negators = cues.filter((cue) => cue.cue === "negator" && cue.from > last && cue.to <= until);
  return [...refuted, ...negators];
}

/** Negators, denials and distancing phrases ahead of the term in its clause; each negator acts on the nearest thing after it. */
function ahead(tokens: Token[], hit: TermHit, { cues, clause, frame, pivot, used }: Setting): CueHit[] {
  const first = hit.at[0] as number;
  const last = hit.at[hit.at.length - 1] as number;
  const turning: CueHit[] = [];
  let from = first;
  let reach = reachOf(hit);
  for (const cue of cues.toReversed()) {
    // Cues that share a word turn once: “sees no”, “no sign of”.
    if (cue.to > first || cue.from < clause.from || cue.to > from || isSpent(cue, used)) continue;
    const gap = from - cue.to;
    const turns =
      cue.cue === "negator"
        ? (pivot === first || heldOpen(tokens, cue)) &&
          gap <= (cue.to - cue.from > 1 ? NEGATION_REACH : reach)
        : cue.cue === "denial"
          ? cue !== frame?.cue && !isLabel(tokens, cue, last)
          : cue.cue === "distance" && first - cue.to <= DISTANCE_REACH;
    if (!turns) continue;
    turning.push(cue);
    from = cue.from;
    reach = NEGATION_REACH;
  }
  return turning;
}

function reachOf({ entry }: TermHit): number {
  if (entry.side === "topic") return NEGATION_REACH;
  return entry.term.includes("~") ? WINDOW_REACH : SIDED_REACH;
}

/** "no evidence that…" denies the whole clause after it, predicate and all. */
function heldOpen(tokens: Token[], negator: CueHit): boolean {
  return negator.to - negator.from > 1 && tokens[negator.to]?.norm === "that";
}

/** A cue that gave the term its side does not turn it too, nor does a word of it: "found no", "no link". */
function isSpent(cue: CueHit, used: Set<CueHit>): boolean {
  if (used.has(cue)) return true;
  for (const other of used) if (cue.from < other.to && other.from < cue.to) return true;
  return false;
}

function frameDenial(tokens: Token[], hit: TermHit, { cues, clause, frame, used }: Setting): CueHit[] {
  if (frame?.cue.cue !== "denial" || frame.sentence !== hit.sentence || isSpent(frame.cue, used)) return [];
  // "rejected the picture, noting that tests take longer": what a clause of its own judges is not what was rejected.
  if (hit.entry.side !== "topic" && clause.from > frame.cue.to + 1) return [];
  if (isLabel(tokens, frame.cue, hit.at[hit.at.length - 1] as number)) return [];
  // "No one disputes that…"
  const negator = cues.findLast(
    ({ cue, to }) => cue === "negator" && to <= frame.cue.from && frame.cue.from - to <= 3,
  );
  return negator ? [frame.cue, negator] : [frame.cue];
}

/** "dismissed the warning as a sales pitch": what stands after "as" is what the denier puts in its place. */
function isLabel(tokens: Token[], denial: CueHit, last: number): boolean {
  for (let i = denial.to; i < last; i++) {
    if ((tokens[i] as Token).norm === "as") return true;
  }
  return false;
}
