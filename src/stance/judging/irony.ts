import type { CueReason } from "../../model/score.ts";
import type { Passage } from "../holders/holders.ts";
import { cueReasonAt } from "./reasons.ts";
import type { CueHit, TermHit } from "../matching/match.ts";
import { quoteAround } from "../text/quotes.ts";
import type { Sentence } from "../text/sentences.ts";
import { spanOf, type Token } from "../text/tokens.ts";

/** What a sentence says of its own words when it does not mean them: the reason, and what it makes of a stance. */
export type Irony = {
  because: Omit<CueReason, "cue"> & { cue: string };
  /** Turns a whole judgement. */
  factor: number;
  /** The stance of a topic that nothing governs; a topic that something governs is never for the better. */
  bare: number;
};

const SCARE_WORDS = 3;
/** A sneer stands right before the name: “the so-called rent cap”. */
const SNEER_REACH = 2;

/**
 * Scare quotes, sneers and mock assent over a term: one to three words in quotation marks that nobody is said to have
 * spoken, “so-called” before a topic, “sure, and…”. Null where the term is meant. `voice` is -1 for the author.
 */
export function ironyOver(passage: Passage, hit: TermHit, cues: CueHit[], voice: number): Irony | null {
  const { tokens, sentences, quotes } = passage;
  const scare = voice < 0 ? scareQuote(tokens, quotes, hit) : null;
  if (scare)
    return {
      because: { cue: "“ ”", ...spanOf(tokens, scare.from, scare.to), kind: "scare quotes" },
      factor: -0.7,
      bare: -0.3,
    };
  const some = mockSome(tokens, hit);
  const mock =
    some >= 0 ? { from: some, to: some + 1 } : mockAssent(tokens, sentences[hit.sentence] as Sentence);
  const cue = mock
    ? { ...mock, cue: "mockery" as const }
    : cues.find((candidate) => isOver(tokens, candidate, hit));
  if (!cue) return null;
  return {
    because: cueReasonAt(passage, cue, cue.cue),
    factor: -0.7,
    bare: cue.cue === "sneer" ? -0.4 : -0.5,
  };
}

function isOver(tokens: Token[], { cue, from, to }: CueHit, { entry, at }: TermHit): boolean {
  const first = at[0] as number;
  if (cue === "mockery") return true;
  if (cue === "sneer")
    return entry.side === "topic" && to <= first && first - to <= SNEER_REACH && tokens[to]?.norm !== "to";
  // “The cap works, we are told.”
  const last = at[at.length - 1] as number;
  const closes = !tokens[to]?.word || /^(by|in)$/.test(tokens[to].norm);
  return cue === "distance" && from > last && closes && (to - from > 1 || tokens[from - 1]?.norm === ",");
}

const MOCK_ASSENT = /^(sure|yeah|oh|ah|right|yes|ok|okay)$/;
const MOCK_SECOND = /^(and|right|sure|yes|because|great|wonderful|brilliant|lovely)$/;

/** “Sure, and…”, “Yeah, right, …”, “Right, because…”: where mock assent opens a sentence; its first and last token, or null. */
function mockAssent(tokens: Token[], { from }: Sentence): { from: number; to: number } | null {
  const start = tokens[from]?.word ? from : from + 1;
  const [one, two, three] = [tokens[start], tokens[start + 1], tokens[start + 2]];
  if (!one || !two || !three || !MOCK_ASSENT.test(one.norm) || two.norm !== ",") return null;
  return MOCK_SECOND.test(three.norm) ? { from: start, to: start + 3 } : null;
}

/** “Some safeguard: it…”, “Some safeguard that was”: where a capital “some” mocks the name after it; -1 if none does. */
function mockSome(tokens: Token[], { entry, at }: TermHit): number {
  const first = at[0] as number;
  const after = tokens[(at[at.length - 1] as number) + 1]?.norm ?? "";
  const some = tokens[first - 1];
  const mocks = some?.norm === "some" && some.capital && /^([:,!—–]|it|this|that|they|he|she)$/.test(after);
  return entry.side !== "topic" && mocks ? first - 1 : -1;
}

/** The short quotation that a term, or a word of it, stands in. */
function scareQuote(
  tokens: Token[],
  quotes: Passage["quotes"],
  { at }: TermHit,
): { from: number; to: number } | null {
  const first = at[0] as number;
  const quote = quoteAround(quotes, first);
  const last = at[at.length - 1] as number;
  if (!quote || last >= quote.to || quote.to - quote.from > SCARE_WORDS || isCited(tokens, quote.from))
    return null;
  // “‘Hear us first’: a town talks back”: a headline that opens with somebody's words.
  if (tokens[quote.to + 1]?.norm === ":") return null;
  return quote;
}

/** “described as ‘reckless’”, “what he called a ‘pause’”: somebody's words, given as such. */
function isCited(tokens: Token[], from: number): boolean {
  for (let i = from - 2; i >= Math.max(0, from - 6); i--) {
    if (CITING.has((tokens[i] as Token).norm)) return true;
  }
  return false;
}

const CITING = new Set(
  "called calls call calling described describes describing dubbed dubs termed terms labelled labeled labels branded brands characterised characterized characterises characterizes deemed said says entitled titled named read reads reading".split(
    " ",
  ),
);
