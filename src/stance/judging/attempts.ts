import type { Clause } from "./clauses.ts";
import type { TermHit } from "../matching/match.ts";
import type { Token } from "../text/tokens.ts";

const ATTEMPT =
  /^(bid|bids|effort|efforts|attempt|attempts|push|drive|move|moves|campaign|campaigns|motion)$/;
const FAILS =
  /^(collapses?|collapsed|fails?|failed|stalls?|stalled|dies|died|founders|foundered|falters?|faltered|flops?|flopped|fizzles?|fizzled|defeated|rebuffed)$/;
/** “The bid by two mayors to block …”: from the noun to the term; and from the term to what becomes of it. */
const AHEAD = 6;
const AFTER = 8;

/**
 * The word that says that what a term names was tried in vain, which speaks for the other side: “a bid to block the cap
 * collapses”, “the push to close the yard has stalled”. Its index; -1 where there is none.
 */
export function thwarted(tokens: Token[], { at }: TermHit, clause: Clause): number {
  const first = at[0] as number;
  const last = at[at.length - 1] as number;
  let tried = false;
  for (let i = Math.max(clause.from, first - AHEAD); i < first; i++)
    tried ||= ATTEMPT.test((tokens[i] as Token).norm);
  if (!tried) return -1;
  for (let i = last + 1; i < Math.min(clause.to, last + 1 + AFTER); i++) {
    if (FAILS.test((tokens[i] as Token).norm)) return i;
  }
  return -1;
}
