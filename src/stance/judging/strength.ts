import type { Clause } from "./clauses.ts";
import type { Frame } from "../holders/holders.ts";
import type { CueKind } from "../lexicon/cues.ts";
import type { CueHit, TermHit } from "../matching/match.ts";
import type { Token } from "../text/tokens.ts";

/** What weighs a term: a factor, and the cues that it comes from. */
export type Weighing = { factor: number; by: CueHit[] };

/** What a term is weighed by: the other cues of its sentence, its clause, and the attitude that holds it. */
type Setting = { cues: CueHit[]; clause: Clause; frame: Frame | null };

const FACTORS: [CueKind, number][] = [
  ["hedge", 0.7],
  ["booster", 1.2],
  ["condition", 0.7],
];
/** A granted clause counts, but less than the one that carries the sentence. */
const GRANTED = 0.5;
const BEFORE_CONTRAST = 0.6;

/** Hedges, boosters, conditions and open questions over a term: the factor is 0 where a question leaves it open. */
export function strengthOf(tokens: Token[], hit: TermHit, { cues, clause, frame }: Setting): Weighing {
  const first = hit.at[0] as number;
  const inClause = (cue: CueHit) => cue.from >= clause.from && cue.to <= clause.to;
  const by: CueHit[] = [];
  let factor = 1;
  for (const [kind, times] of FACTORS) {
    const cue = cues.find(
      (candidate) => candidate.cue === kind && inClause(candidate) && !isMonth(tokens, candidate),
    );
    if (!cue) continue;
    factor *= times;
    by.push(cue);
  }
  if (frame?.cue.cue === "denial") return { factor, by };
  // “Asked whether P, she said Q” leaves Q answered: a speaker between the question and the term takes over.
  const answered = (cue: CueHit) => frame !== null && frame.cue.from >= cue.to && frame.cue.to <= first;
  const open = cues.find(
    (cue) => cue.cue === "openQuestion" && (inClause(cue) || (cue.to <= first && !answered(cue))),
  );
  const listed = open ?? bothArgued(tokens, cues);
  return listed ? { factor: 0, by: [...by, listed] } : { factor, by };
}

/** “Arguments for a cap and arguments for none”: who lists the case twice takes no side. The second of them, or null. */
function bothArgued(tokens: Token[], cues: CueHit[]): CueHit | null {
  const [, second] = cues.filter(
    ({ to, from }) =>
      to - from > 1 &&
      /^(for|against)$/.test((tokens[to - 1] as Token).norm) &&
      /^(arguments?|case|reasons?)$/.test((tokens[to - 2] as Token).norm),
  );
  return second ? { ...second, cue: "openQuestion" } : null;
}

/** “In May”, “May 4”, “last May”: the month, not the modal. */
function isMonth(tokens: Token[], { cue, from }: CueHit): boolean {
  const token = tokens[from] as Token;
  if (cue !== "hedge" || token.norm !== "may" || !token.capital) return false;
  const before = tokens[from - 1];
  const opens = !before?.word;
  return (
    !opens ||
    /^(\d+(st|nd|rd|th)?|of|and|or|to|through|until|elections?|deadline)$/.test(tokens[from + 1]?.norm ?? "")
  );
}

/** How much the place of a term counts, and the word that shows it: less where its clause is granted. */
export function placeOf(tokens: Token[], hit: TermHit, cues: CueHit[], clause: Clause): Weighing {
  const first = hit.at[0] as number;
  const granted = cues.find(
    ({ cue, from, to }) =>
      cue === "concession" && from >= clause.from - 2 && to <= Math.max(first, clause.from),
  );
  if (granted) return { factor: GRANTED, by: [granted] };
  const contrast = cues.find(
    (cue) => cue.cue === "contrast" && cue.from >= clause.to && carries(tokens, cue),
  );
  // “Not only X but Y” grants nothing.
  if (contrast && cues.some(({ cue, to }) => cue === "affirmer" && to <= contrast.from))
    return { factor: 1, by: [] };
  return contrast ? { factor: BEFORE_CONTRAST, by: [contrast] } : { factor: 1, by: [] };
}

/** “Still” and “yet” carry a clause where they open it: not in “is still in force”. */
function carries(tokens: Token[], { from }: CueHit): boolean {
  const { norm } = tokens[from] as Token;
  const before = tokens[from - 1];
  return !/^(still|yet)$/.test(norm) || !before?.word || /^(and|but)$/.test(before.norm);
}
