import { PREPOSITIONS } from "../../lexicon/words.ts";
import type { Sentence } from "../../text/sentences.ts";
import type { Token } from "../../text/tokens.ts";
import { nameIn } from "../phrases/name-runs.ts";
import { overBrackets } from "../phrases/conjuncts.ts";
import { phraseEndingAt } from "../phrases/noun-phrases.ts";
import { type NounPhrase, headOf } from "../phrases/phrase-bases.ts";
import { isPause, overIntroduction, skipAdverbials } from "./clause-starts.ts";

/** What stands before the appositions: where it ends, and the name that one of them gave. */
export type Outer = { named: NounPhrase | null; end: number };

/** Tell more of a name that has just been given. */
const OPENS_APPOSITION =
  /^(?:a|an|the|who|whose|one|chair|chairman|chairwoman|director|head|founder|co|professor|author|president)$/;

const MAX_HOPS = 3;
const MAX_OPENER = 24;

/** Over up to three appositions that end at `end`; the sentence's start as `end` where one of them never opened. */
export function overAppositions(tokens: Token[], sentence: Sentence, end: number): Outer {
  let named: NounPhrase | null = null;
  let at = end;
  for (let hops = 0; hops < MAX_HOPS && isPause(tokens[at - 1]); hops++) {
    const opener = overApposition(tokens, sentence, at);
    if (opener < 0) return { named, end: sentence.from };
    const inner = { from: opener + 1, to: at - 1 };
    if (isNameAlone(tokens, inner)) named ??= nameIn(tokens, inner);
    at = skipAdverbials(tokens, sentence, opener);
  }
  return { named, end: at };
}

/**
 * “Ruth Vale, a don who taught Reed, and who founded Orrery, said”: the name that a sentence opens with, where the verb comes
 * after more pauses than one apposition has. Null when a sentence opens otherwise.
 */
export function nameThatOpens(tokens: Token[], sentence: Sentence, end: number): NounPhrase | null {
  const start = overIntroduction(tokens, sentence, sentence.from);
  const comma = firstComma(tokens, start, end);
  if (comma < 0 || !OPENS_APPOSITION.test(tokens[comma + 1]?.norm ?? "")) return null;
  const phrase = phraseEndingAt(tokens, sentence, overBrackets(tokens, sentence, comma));
  if (!phrase || phrase.from !== start || phrase.to - phrase.from < 2) return null;
  const { capital } = tokens[phrase.to - 1] as Token;
  return capital && tokens[phrase.from]?.capital ? phrase : null;
}

/** The first comma of a sentence, where another follows before `end`: between the two an apposition goes on; -1 otherwise. */
function firstComma(tokens: Token[], from: number, end: number): number {
  for (let i = from + 1; i < Math.min(end - 2, from + MAX_OPENER); i++) {
    const { norm } = tokens[i] as Token;
    if (norm === ",") return i;
    if (norm === "“" || norm === ";" || norm === ":") return -1;
  }
  return -1;
}

/** “Ruth Vale, the minister, who inherited it, said”: from what describes her to the name before it. */
export function overDescription(tokens: Token[], sentence: Sentence, end: number): NounPhrase | null {
  const phrase = phraseEndingAt(tokens, sentence, end);
  // “Sixty people, among them a nurse and a pilot, told”
  if (phrase && tokens[phrase.from - 1]?.norm === "them" && tokens[phrase.from - 3]?.norm === ",")
    return phraseEndingAt(tokens, sentence, phrase.from - 3) ?? phrase;
  if (!phrase || (tokens[headOf(tokens, phrase)] as Token).capital || tokens[phrase.from - 1]?.norm !== ",")
    return phrase;
  const described = phraseEndingAt(tokens, sentence, phrase.from - 1);
  // “In Rome, the minister, who…”: Rome is no minister; but in “they point to Orrery, a mill, which” Orrery is one.
  if (!described || isIntroduced(tokens, sentence, described)) return phrase;
  return tokens[phrase.from - 2]?.capital || opensDetermined(tokens, sentence, described, phrase)
    ? described
    : phrase;
}

/** Whether a preposition that opens its clause stands before a phrase. */
function isIntroduced(tokens: Token[], sentence: Sentence, { from }: NounPhrase): boolean {
  if (!PREPOSITIONS.has(tokens[from - 1]?.norm ?? "")) return false;
  return from - 2 <= sentence.from || !tokens[from - 2]?.word;
}

/** “The letter, an initiative of the guild, which…, asks”: a determined noun that opens the sentence, and what it is. */
function opensDetermined(
  tokens: Token[],
  sentence: Sentence,
  described: NounPhrase,
  description: NounPhrase,
): boolean {
  const isDetermined = ({ from }: NounPhrase) => /^(?:the|a|an|this)$/.test((tokens[from] as Token).norm);
  return described.from === sentence.from && isDetermined(described) && isDetermined(description);
}

/** From the comma that closes an apposition to the one that opens it; -1 when there is none. */
function overApposition(tokens: Token[], sentence: Sentence, end: number): number {
  const mark = (tokens[end - 1] as Token).norm;
  const opener = mark === ")" ? "(" : mark;
  for (let i = end - 2; i > sentence.from && end - i < 40; i--) {
    const { norm } = tokens[i] as Token;
    if (norm === opener) return i;
    if (norm === "”" || norm === "“" || norm === ";" || norm === ":") return -1;
  }
  return -1;
}

function isNameAlone(tokens: Token[], { from, to }: NounPhrase): boolean {
  if (to - from > 8) return false;
  const name = nameIn(tokens, { from, to });
  return name !== null && name.to - name.from >= 2;
}
