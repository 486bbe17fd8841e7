import type { Sentence } from "../text/sentences.ts";
import type { Token } from "../text/tokens.ts";

/** A clause: tokens `[from, to)`. `hole` is a relative clause inside it, whose words say nothing of the rest. */
export type Clause = { from: number; to: number; hole?: { from: number; to: number } };

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
  const hole = relativeAfter(tokens, sentence, to);
  let end = hole ? hole.to : to;
  while (end < sentence.to && end - to < REACH) {
    const aside = endsClause(tokens, end) ? asideEnd(tokens, sentence, end) : end;
    if (aside < 0) break;
    end = aside + 1;
  }
  return hole ? { from: start, to: end, hole } : { from: start, to: end };
}

/** How long a relative clause may be that the main clause goes on after. */
const RELATIVE = 20;

/** “The cap, which the mayor backs, is reckless”: the clause between the commas, when a verb comes after it. */
function relativeAfter(
  tokens: Token[],
  sentence: Sentence,
  comma: number,
): { from: number; to: number } | null {
  if (tokens[comma]?.norm !== "," || !/^(which|who|whose)$/.test(tokens[comma + 1]?.norm ?? "")) return null;
  for (let i = comma + 2; i < Math.min(sentence.to - 1, comma + RELATIVE); i++) {
    const { norm, word } = tokens[i] as Token;
    if (norm === ",") return goesOn(tokens[i + 1]) ? { from: comma + 1, to: i + 1 } : null;
    if (!word) return null;
  }
  return null;
}

/** Whether a word can be the verb that a subject has been waiting for, not the start of another clause. */
function goesOn(token: Token | undefined): boolean {
  return token !== undefined && token.word && !NO_VERB.test(token.norm) && !token.capital;
}

const NO_VERB =
  /^(the|a|an|and|but|or|so|yet|while|whereas|although|though|because|if|when|as|it|he|she|they|we|i|you|this|that|these|those|his|her|its|their|which|who|where|with|without|in|on|at|by|for|from|to|of|not|according|said|says|say)$/;

/** Where an aside between commas ends (“is, for once, justified”; “a cap, builders said, would…”); -1 if none begins here. */
function asideEnd(tokens: Token[], sentence: Sentence, comma: number): number {
  if ((tokens[comma] as Token).norm !== "," || ASIDE_STOPS.has(tokens[comma + 1]?.norm ?? ",")) return -1;
  for (let i = comma + 1; i < Math.min(sentence.to - 1, comma + 1 + ASIDE); i++) {
    const { norm, word } = tokens[i] as Token;
    if (norm === ",")
      return VERBS_AFTER_ASIDE.has(tokens[i + 1]?.norm ?? "") || isCopula(tokens[comma - 1]) ? i : -1;
    if (!word) return -1;
  }
  return -1;
}

const ASIDE = 7;
const ASIDE_STOPS = new Set(
  "but while whereas although though and or which who where because so yet if".split(" "),
);
const COPULAS = new Set("is are was were be been remains remained seems seemed".split(" "));
const VERBS_AFTER_ASIDE = new Set(
  "is are was were will would has have had can could may might must should does did do cannot can't won't wouldn't isn't remains seems".split(
    " ",
  ),
);

function isCopula(token: Token | undefined): boolean {
  return token !== undefined && COPULAS.has(token.norm);
}

/** “Anything but”, “nothing but”, “no choice but”: this “but” opens no clause. */
const EXCEPTING = /^(anything|nothing|all|everything|anyone|everyone|nobody|none|choice|option|cannot|one)$/;

function endsClause(tokens: Token[], at: number): boolean {
  const { norm } = tokens[at] as Token;
  if (norm === "but" && EXCEPTING.test(tokens[at - 1]?.norm ?? "")) return false;
  if (norm === "even" && tokens[at + 1]?.norm === "though") return true;
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
