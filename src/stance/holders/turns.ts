import type { Sentence } from "../text/sentences.ts";
import type { Token } from "../text/tokens.ts";
import type { Names } from "./names/names.ts";

/** A paragraph of an interview or transcript: its sentences `[first, last)`, its label's tokens `[from, to)`. */
export type Turn = { first: number; last: number; from: number; to: number; label: string };

type Paragraph = { first: number; last: number };

const MAX_LABEL = 4;
const MAX_QUESTION = 45;
const MAX_REMARK = 20;
const FEWEST_QUESTIONS = 3;
const ANSWER = "a";
const QUESTIONERS = new Set(["q", "question", "interviewer", "host", "moderator", "reporter"]);
/** Labels that set out an argument, and are nobody. */
const HEADINGS = new Set(
  "myth fact claim reality pro pros con cons point counterpoint step tip rule note verdict cost risk example problem solution before after".split(
    " ",
  ),
);
const ADDRESSED = new Set(["you", "your", "you'd", "you're", "you've"]);
const SELF = new Set(["i", "i'm", "i've", "i'd", "i'll", "we", "we're", "we've", "we'd", "my", "our", "me"]);

/**
 * The turns of an interview: paragraphs that open with a label and a colon (“Q:”, “Aldridge:”), where the text has at least two
 * different labels and uses one of them twice; or, without labels, the paragraphs that answer those that ask. Empty for
 * other texts.
 */
export function findTurns(tokens: Token[], sentences: Sentence[]): Turn[] {
  const paragraphs = paragraphsOf(sentences);
  const labelled = labelledTurns(tokens, sentences, paragraphs);
  return labelled.length > 0 ? labelled : answers(tokens, sentences, paragraphs);
}

function paragraphsOf(sentences: Sentence[]): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  sentences.forEach(({ paragraph }, number) => {
    const open = paragraphs[paragraphs.length - 1];
    if (open && sentences[open.first]?.paragraph === paragraph) open.last = number + 1;
    else paragraphs.push({ first: number, last: number + 1 });
  });
  return paragraphs;
}

/** A paragraph without a label goes on with the turn before it. */
function labelledTurns(tokens: Token[], sentences: Sentence[], paragraphs: Paragraph[]): Turn[] {
  const turns: Turn[] = [];
  const counts = new Map<string, number>();
  for (const { first, last } of paragraphs) {
    const sentence = sentences[first] as Sentence;
    const to = endOfLabel(tokens, sentence);
    if (to < 0) continue;
    const label = (tokens[to - 2] as Token).norm;
    turns.push({ first, last, from: sentence.from, to, label });
    counts.set(label, (counts.get(label) ?? 0) + 1);
  }
  return counts.size >= 2 && Math.max(...counts.values()) >= 2 ? turns : [];
}

function endOfLabel(tokens: Token[], { from, to }: Sentence): number {
  for (let i = from + 1; i < Math.min(to, from + MAX_LABEL + 1); i++) {
    const token = tokens[i] as Token;
    if (token.norm === ":") return (tokens[i - 1] as Token).word ? i + 1 : -1;
    if (!token.capital && token.norm !== "&" && token.norm !== ".") return -1;
  }
  return -1;
}

/** Without labels: short paragraphs that ask, or stand in bold, and after each somebody who says “I”. */
function answers(tokens: Token[], sentences: Sentence[], paragraphs: Paragraph[]): Turn[] {
  const asks = paragraphs.map((paragraph) => isQuestion(tokens, sentences, paragraph));
  const start = asks.indexOf(true);
  const answered = [...paragraphs.keys()].filter(
    (at) => at > 0 && asks[at - 1] === true && asks[at] === false,
  );
  const personal = answered.filter(
    (at) =>
      has(SELF, tokens, sentences, paragraphs[at] as Paragraph) ||
      has(ADDRESSED, tokens, sentences, paragraphs[at - 1] as Paragraph),
  );
  if (answered.length < FEWEST_QUESTIONS || personal.length * 2 < answered.length) return [];
  if (answered.length * 5 < paragraphs.length - start) return [];
  return paragraphs.flatMap(({ first, last }, at) => {
    if (at < start || asks[at]) return [];
    const { from } = sentences[first] as Sentence;
    return { first, last, from, to: from + 1, label: ANSWER };
  });
}

function isQuestion(tokens: Token[], sentences: Sentence[], { first, last }: Paragraph): boolean {
  const { from } = sentences[first] as Sentence;
  const { to, question } = sentences[last - 1] as Sentence;
  if (to - from > MAX_QUESTION) return false;
  // “Your colleagues disagree.”: a short remark to the one interviewed asks too.
  if (last - first === 1 && to - from <= MAX_REMARK && has(ADDRESSED, tokens, sentences, { first, last }))
    return true;
  return question || ((tokens[from] as Token).norm === "*" && tokens[from + 1]?.norm === "*");
}

function has(
  words: Set<string>,
  tokens: Token[],
  sentences: Sentence[],
  { first, last }: Paragraph,
): boolean {
  const { to } = sentences[last - 1] as Sentence;
  for (let i = (sentences[first] as Sentence).from; i < to; i++)
    if (words.has((tokens[i] as Token).norm)) return true;
  return false;
}

/** Who a turn's label stands for: a name met in the text, the one interviewed for “A”, else the label itself; null for whoever asks. */
export function speakerOf({ label, from, to }: Turn, names: Names): string | null {
  if (QUESTIONERS.has(label) || HEADINGS.has(label)) return null;
  if (label === ANSWER) return names.firstPerson();
  return names.named(label) ?? names.asWritten({ from, to: to - 1 });
}
