import type { Token } from "./tokens.ts";

/** A run of tokens, `[from, to)`, that ends with its closing mark. */
export type Sentence = { from: number; to: number; paragraph: number; question: boolean };

/**
 * From this length on, in sentences, a text is a piece about something: it names that somewhere, and may touch other things
 * in passing. A shorter one may be an extract.
 */
export const PIECE = 6;

/** Longer runs without a full stop are cut: nobody writes them, and what follows looks at whole sentences. */
const MAX_TOKENS = 300;

/** Words whose full stop does not end a sentence. */
const ABBREVIATIONS = new Set(
  (
    "mr mrs ms dr prof sen rep gov gen col adm capt lt sgt rev hon st jr sr inc corp ltd co vs etc eg ie no al fig " +
    "jan feb mar apr jun jul aug sep sept oct nov dec ret dept univ assn bros op ore okla calif mass neb nev tenn tex conn colo ariz mich minn wis fla kan mont wyo ala"
  ).split(" "),
);

const ENDS = new Set([".", "?", "!", "…"]);
const CLOSERS = new Set(["”", "’", '"', "'", ")", "]"]);
const OPENERS = new Set(["“", "‘", '"', "'", "(", "[", "•", "-", "—", "#"]);

/** Cuts tokens into sentences at full stops, question and exclamation marks, and blank lines. */
export function splitSentences(tokens: Token[]): Sentence[] {
  const sentences: Sentence[] = [];
  let from = 0;
  let paragraph = 0;
  let question = false;
  const close = (to: number) => {
    if (to > from) sentences.push({ from, to, paragraph, question });
    from = to;
    question = false;
  };
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as Token;
    if (token.paragraph) {
      close(i);
      paragraph++;
    } else if (i - from >= MAX_TOKENS) {
      close(i);
    }
    if (token.word || !ENDS.has(token.norm) || i < from) continue;
    question = token.norm === "?";
    const after = skipClosers(tokens, i + 1);
    if (endsHere(tokens, i, after)) close(after);
  }
  close(tokens.length);
  return sentences;
}

/**
 * Whether a text surely has as many sentences as a piece, by its letters alone: only the plainest ends are counted, a
 * whole word in small letters before the full stop and a capital after one space.
 */
export function isSurelyPiece(text: string): boolean {
  let ends = 0;
  for (let stop = text.indexOf(". "); stop >= 0; stop = text.indexOf(". ", stop + 1)) {
    if (!isCapital(text.charCodeAt(stop + 2))) continue;
    let start = stop;
    while (start > 0 && isSmall(text.charCodeAt(start - 1))) start--;
    const isWhole = start === 0 ? stop > 0 : text[start - 1] === " ";
    if (isWhole && start < stop && !ABBREVIATIONS.has(text.slice(start, stop)) && ++ends === PIECE)
      return true;
  }
  return false;
}

function isCapital(unit: number): boolean {
  return unit >= 65 && unit <= 90;
}

function isSmall(unit: number): boolean {
  return unit >= 97 && unit <= 122;
}

function skipClosers(tokens: Token[], at: number): number {
  let i = at;
  while (i < tokens.length) {
    const token = tokens[i] as Token;
    const glued = token.start === (tokens[i - 1] as Token).end;
    if (token.paragraph || !(ENDS.has(token.norm) || (CLOSERS.has(token.norm) && glued))) break;
    i++;
  }
  return i;
}

function endsHere(tokens: Token[], mark: number, after: number): boolean {
  const next = tokens[after];
  if (!next || next.paragraph) return true;
  const last = tokens[after - 1] as Token;
  if (next.start === last.end) return false;
  const stop = tokens[mark] as Token;
  const before = tokens[mark - 1];
  const starts = next.capital || OPENERS.has(next.norm) || /^\d/.test(next.norm);
  if (stop.norm !== ".") {
    // A question quoted in the middle of a sentence goes on: “Why?” she asked.
    return starts;
  }
  if (before && before.end === stop.start && after === mark + 1) {
    if (before.norm === "no" && !/^\d/.test(next.norm)) return starts;
    if (ABBREVIATIONS.has(before.norm)) return false;
    if (before.capital && before.end - before.start === 1) return false;
  }
  return starts;
}
