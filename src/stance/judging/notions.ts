import type { TermHit } from "../matching/match.ts";
import type { Sentence } from "../text/sentences.ts";
import type { Token } from "../text/tokens.ts";
import { WordTest } from "../text/word-test.ts";

const NOTION =
  /^(idea|notion|claim|claims|scenario|theory|premise|argument|belief|assumption|narrative|story|thought|thesis|hypothesis|vision|logic|charge)$/;
const SETS_OUT = /^(that|of|where|in|about)$/;
const FAULTS =
  /^(assumes|assume|assumed|presupposes|overlooks|overlook|overlooked|ignores|ignore|ignored|forgets|misunderstands|misunderstood|conflates|confuses|mistakes|underestimates|overestimates|misses|neglects|glosses|strains|defies)$/;
const LEANS = /^(rests|relies|hinges|leans)$/;
const notion = new WordTest((norm) => NOTION.test(norm));

/** How far before a term the notion is named, and how far after it its fault. */
const NAMED_REACH = 14;
const FAULT_REACH = 12;

/**
 * “The idea that X assumes …”, “a scenario where X overlooks …”: what a notion is said to take for granted or to leave
 * out is said against it. The index of the verb that says so, or -1.
 */
export function faulted(tokens: Token[], { from, to }: Sentence, { at }: TermHit): number {
  const first = at[0] as number;
  const last = at[at.length - 1] as number;
  if (!isSetOut(tokens, Math.max(from, first - NAMED_REACH), first)) return -1;
  for (let i = last + 1; i < Math.min(to, last + FAULT_REACH); i++) {
    const { norm } = tokens[i] as Token;
    if (/^[;:—–]$/.test(norm)) return -1;
    if (FAULTS.test(norm) || (LEANS.test(norm) && /^(on|upon)$/.test(tokens[i + 1]?.norm ?? ""))) return i;
  }
  return -1;
}

/** Whether a notion is named between two tokens, with the word that sets it out after it. */
function isSetOut(tokens: Token[], from: number, to: number): boolean {
  for (let i = to - 2; i >= from; i--) {
    const token = tokens[i] as Token;
    if (/^[;:,—–]$/.test(token.norm)) return false;
    if (notion.holds(token) && SETS_OUT.test((tokens[i + 1] as Token).norm)) return true;
  }
  return false;
}
