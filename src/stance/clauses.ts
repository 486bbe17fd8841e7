import type { Sentence } from "./sentences.ts";
import type { Token } from "./tokens.ts";

/** A clause: tokens `[from, to)`. */
export type Clause = { from: number; to: number };

const HARD = /^[;:()“”«»…?!—–"]$/;
const CONJUNCTIONS = /^(but|while|whilst|whereas|although|though|yet|because|which|who|and|or)$/;
/** How far the ends of a clause are looked for: keeps endless sentences linear. */
const REACH = 60;

/**
 * The clause around tokens `[from, to)`: up to a semicolon, colon, dash, bracket, quotation mark, comma, or a
 * conjunction that follows a comma. Negation and governing words act within it.
 */
export function clauseAround(tokens: Token[], sentence: Sentence, from: number, to: number): Clause {
  let start = from;
  while (start > sentence.from && from - start < REACH && !endsClause(tokens, start - 1)) start--;
  let end = to;
  while (end < sentence.to && end - to < REACH && !endsClause(tokens, end)) end++;
  return { from: start, to: end };
}

function endsClause(tokens: Token[], at: number): boolean {
  const { norm } = tokens[at] as Token;
  if (norm === "," || HARD.test(norm)) return !isShortQuoteMark(tokens, at);
  return (
    CONJUNCTIONS.test(norm) &&
    tokens[at - 1]?.norm !== "," &&
    /^(but|while|whereas|although|because)$/.test(norm)
  );
}

/** Marks around one or two quoted words do not interrupt the clause: the so-called “pause” would… */
function isShortQuoteMark(tokens: Token[], at: number): boolean {
  if (!/^[“”"]$/.test((tokens[at] as Token).norm)) return false;
  for (const step of [1, -1]) {
    for (let distance = 2; distance <= 4; distance++) {
      const other = tokens[at + step * distance];
      if (other && /^[“”"]$/.test(other.norm) && isWordRun(tokens, at, step, distance)) return true;
    }
  }
  return false;
}

function isWordRun(tokens: Token[], at: number, step: number, distance: number): boolean {
  for (let i = 1; i < distance; i++) if (!tokens[at + step * i]?.word) return false;
  return true;
}
