import { COMPANY_NAMES, NAME_OF_BODY, TIME_WORDS, TITLES, isHolderNoun } from "../../lexicon/people.ts";
import { OPENERS, PREPOSITIONS } from "../../lexicon/words.ts";
import type { Sentence } from "../../text/sentences.ts";
import type { Token } from "../../text/tokens.ts";

type Run = { from: number; to: number };

/** Words of titles in capitals that nobody is called. */
const NO_NAME = new Set("we you they must should is are can how why what our your my not".split(" "));
const PARTICLES = new Set("de da di van von der del la le al bin ten dos el".split(" "));

/** The end of the run of capitalised words that begins at `from`; initials and their stops belong to it. */
export function capitalRun(tokens: Token[], from: number, limit: number): number {
  let to = from;
  while (
    to < limit &&
    (isNamePart(tokens, to) || isInBodyName(tokens, to)) &&
    !(to > from && isPossessive(tokens[to - 1] as Token))
  )
    to++;
  while (to > from && !(tokens[to - 1] as Token).word) to--;
  return Math.max(to, from + 1);
}

/** The bare apostrophe of “the Teachers' Federation”. */
function isInBodyName(tokens: Token[], at: number): boolean {
  const { norm, start } = tokens[at] as Token;
  const before = tokens[at - 1];
  const next = tokens[at + 1];
  if ((norm !== "'" && norm !== "’") || !before?.capital || before.end !== start) return false;
  return next?.capital === true && NAME_OF_BODY.has(next.norm);
}

/** Whether a token belongs to a name: a capital, or what joins two of them (“Dr. Vale”, “Okafor-Lind”, “van der Berg”). */
export function isNamePart(tokens: Token[], at: number): boolean {
  const token = tokens[at] as Token;
  if (token.capital) return !TIME_WORDS.has(token.norm);
  const before = tokens[at - 1];
  const next = tokens[at + 1];
  if (token.norm === ".") {
    return (
      before?.capital === true &&
      next?.capital === true &&
      before.end - before.start <= 4 &&
      before.end === token.start
    );
  }
  if (token.norm === "-") {
    return before?.end === token.start && next?.start === token.end && before.capital;
  }
  if (!token.word || (!before?.capital && !PARTICLES.has(before?.norm ?? ""))) return false;
  if (before?.norm === "-") return true;
  return PARTICLES.has(token.norm) && next !== undefined && (next.capital || PARTICLES.has(next.norm));
}

/** Whether a token carries a possessive 's. */
export function isPossessive(token: Token): boolean {
  return token.word && token.norm.length + 2 === token.end - token.start;
}

/** Where a token ends for a reader who wants the name alone: before a possessive 's. */
export function endOf(token: Token, text: string): number {
  return isPossessive(token) && /['’]s$/i.test(text.slice(token.start, token.end))
    ? token.end - 2
    : token.end;
}

/** A headline in title case: its capitals tell no names from other words. With a full stop, every word must have one. */
export function isTitleCase(tokens: Token[], { from, to }: Sentence): boolean {
  let words = 0;
  let capitals = 0;
  for (let i = from; i < to; i++) {
    const { word, capital, start, end } = tokens[i] as Token;
    if (!word || end - start <= 3) continue;
    words++;
    if (capital) capitals++;
  }
  return tokens[to - 1]?.norm === "."
    ? words >= 5 && capitals === words
    : words >= 4 && capitals > words * 0.7;
}

/** The run of capitals that begins here, with initials and a postmodifier left out; null when none does. */
export function nameIn(tokens: Token[], { from, to }: Run): Run | null {
  let end = from;
  while (end < to && ((tokens[end] as Token).capital || isNameDot(tokens, end) || isNameHyphen(tokens, end)))
    end++;
  if (end === from || OPENERS.has((tokens[from] as Token).norm)) return null;
  return { from, to: end };
}

function isNameDot(tokens: Token[], at: number): boolean {
  const before = tokens[at - 1];
  return (
    (tokens[at] as Token).norm === "." &&
    before !== undefined &&
    before.capital &&
    before.end - before.start <= 4
  );
}

function isNameHyphen(tokens: Token[], at: number): boolean {
  return (
    (tokens[at] as Token).norm === "-" && tokens[at - 1]?.capital === true && tokens[at + 1]?.capital === true
  );
}

/** A run without its titles and what stands before them: “Dr. Vale” is Vale, “Orrery CEO Ruth Vale” is Ruth Vale. */
export function withoutTitles(tokens: Token[], { from, to }: Run): Run {
  let at = from;
  for (let i = from; i < to - 1; i++) if (TITLES.has((tokens[i] as Token).norm)) at = i + 1;
  while (at < to - 1 && !(tokens[at] as Token).word) at++;
  return { from: at, to };
}

/** Whether a run of capitals may be a person's name: no word of it is a body's, a day's or all in capitals. */
export function looksPersonal(tokens: Token[], text: string, { from, to }: Run): boolean {
  if (to - from > 6 || from >= to) return false;
  for (let i = from; i < to; i++) {
    const { norm, start, end } = tokens[i] as Token;
    if (NAME_OF_BODY.has(norm) || TIME_WORDS.has(norm) || norm === "&") return false;
    const raw = text.slice(start, end);
    if (raw.length >= 2 && raw === raw.toUpperCase()) return false;
  }
  return true;
}

/** “We Must Wait”: a title or a slogan in capitals, and nobody. */
export function isSlogan(tokens: Token[], { from, to }: Run): boolean {
  for (let i = from; i < to; i++) if (NO_NAME.has((tokens[i] as Token).norm)) return true;
  return false;
}

/** Whether a sentence's first word has its capital from its place alone; `lower` are the words that the text writes small. */
export function isOpener(whole: string, lower: Set<string>): boolean {
  const apostrophe = whole.indexOf("'");
  const norm = apostrophe < 0 ? whole : whole.slice(0, apostrophe);
  if (lower.has(norm) || OPENERS.has(norm) || PREPOSITIONS.has(norm)) return true;
  return (isHolderNoun(norm) && !TITLES.has(norm)) || (norm.endsWith("ly") && norm.length > 5);
}

/** Whether a run holds a word that names companies: “Orrery AI”, “Google”. */
export function namesCompany(tokens: Token[], { from, to }: Run): boolean {
  // “AI” alone is the subject, not somebody who works on it.
  if (to - from === 1 && (tokens[from] as Token).norm === "ai") return false;
  for (let i = from; i < to; i++) if (COMPANY_NAMES.has((tokens[i] as Token).norm)) return true;
  return false;
}
