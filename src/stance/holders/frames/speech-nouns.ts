import { isPersonNoun } from "../../lexicon/people.ts";
import { BE, FINITE, PREPOSITIONS, SPEECH_NOUNS } from "../../lexicon/words.ts";
import type { CueHit } from "../../matching/match.ts";
import type { Sentence } from "../../text/sentences.ts";
import type { Token } from "../../text/tokens.ts";
import { ownerBefore, phraseAfter } from "../phrases/noun-phrases.ts";
import { type NounPhrase, headOf } from "../phrases/phrase-bases.ts";
import type { Draft } from "./frames.ts";

const AMONG = new Set(["among", "from", "by", "of"]);
const OPENS_CONTENT = new Set(["that", "of", "for", "about", "over", "to", "on", "against", "regarding"]);
const OWNED = new Set(["that", "for", "to", "is", "who", "about", "over"]);
const SEES = new Set([
  "view",
  "opinion",
  "eyes",
  "telling",
  "words",
  "judgment",
  "judgement",
  "reading",
  "estimation",
  "book",
]);

const NOUNS = new Set([...SEES, ...SPEECH_NOUNS.keys()]);

/**
 * What nouns of speech report: “the union's demand for”, “its position is that”, “fears among teachers that”, “in Vale's
 * view,”, and “for Senator Vale,”. Each in its own sentence; `cues` are the sentence's.
 */
export function nounFrames(tokens: Token[], sentence: Sentence, number: number, cues: CueHit[]): Draft[] {
  const drafts: Draft[] = [];
  if (sentence.question) return drafts;
  for (let i = sentence.from; i < sentence.to; i++) {
    const { norm, capital } = tokens[i] as Token;
    const opens = norm === "to" || norm === "for";
    if (!opens && ((capital && i > sentence.from) || !NOUNS.has(norm))) continue;
    const draft = opens
      ? forWhom(tokens, sentence, number, i)
      : (inView(tokens, sentence, number, i) ?? ofSpeech(tokens, sentence, number, i, cues));
    if (draft) drafts.push(draft);
  }
  return drafts;
}

/** “in Vale's view”, “in its own words”. */
function inView(tokens: Token[], sentence: Sentence, number: number, at: number): Draft | null {
  if (!SEES.has((tokens[at] as Token).norm)) return null;
  const phrase = ownerBefore(tokens, sentence, at);
  if (!phrase || phrase.from - 1 < sentence.from || (tokens[phrase.from - 1] as Token).norm !== "in")
    return null;
  const cue: CueHit = { cue: "accordingTo", sentence: number, from: at, to: at + 1 };
  return { phrase, cue, from: sentence.from, to: sentence.to, anaphoric: null };
}

function ofSpeech(
  tokens: Token[],
  sentence: Sentence,
  number: number,
  at: number,
  cues: CueHit[],
): Draft | null {
  const kind = SPEECH_NOUNS.get((tokens[at] as Token).norm);
  if (!kind) return null;
  const owner = ownerBefore(tokens, sentence, at);
  const named = owner ? { phrase: owner, to: at + 1 } : ownerAfter(tokens, sentence, at);
  if (!named) return null;
  const from = contentFrom(tokens, sentence, named.to);
  if (from < 0) return null;
  const cue = cues.find((hit) => hit.from === at) ?? { cue: kind, sentence: number, from: at, to: at + 1 };
  return { phrase: named.phrase, cue, from, to: contentEnd(tokens, sentence, from, cues), anaphoric: null };
}

/** “fears among teachers that”, “calls from unions for”. */
function ownerAfter(
  tokens: Token[],
  sentence: Sentence,
  at: number,
): { phrase: NounPhrase; to: number } | null {
  const preposition = tokens[at + 1];
  if (!preposition || at + 2 >= sentence.to || !AMONG.has(preposition.norm)) return null;
  for (let to = at + 3; to < Math.min(sentence.to, at + 10); to++) {
    const { norm } = tokens[to] as Token;
    if (!OWNED.has(norm)) continue;
    const phrase = phraseAfter(tokens, { ...sentence, to }, at + 2);
    return phrase?.to === to ? { phrase, to } : null;
  }
  return null;
}

/** Where what is said begins: after “that”, “for”, “is that”, “, that”; -1 when nothing is said. */
function contentFrom(tokens: Token[], sentence: Sentence, at: number): number {
  const next = tokens[at]?.norm ?? "";
  if (at >= sentence.to) return -1;
  const after = tokens[at + 1]?.norm ?? "";
  // “its verdict on how well they did” has yet to be told.
  if (/^(?:how|whether|what|who|why|which)$/.test(after)) return -1;
  if (OPENS_CONTENT.has(next)) return at + 1;
  if (next === "," && after === "that") return at + 2;
  if (next === ":") return at + 1;
  if (next === "is" || next === "was") {
    const colon = colonAfter(tokens, at + 1, after);
    if (colon > 0) return colon + 1;
  }
  if ((next === "is" || next === "was") && (after === "that" || after === "to" || after === "simple"))
    return at + 2;
  return -1;
}

/** “X's warning is blunt:”, “is the bluntest yet:”; -1 where the predicate is itself a clause or goes on for long. */
function colonAfter(tokens: Token[], at: number, first: string): number {
  if (first === "that" || first === "to") return -1;
  for (let i = at; i < at + 14 && i < tokens.length; i++) {
    const { norm } = tokens[i] as Token;
    if (norm === ":") return i;
    if (norm === "," || norm === ";" || norm === ".") return -1;
  }
  return -1;
}

/** What a noun reports ends at the next pause or at the predicate that refutes it: “Vale's theory that … falls apart”. */
function contentEnd(tokens: Token[], sentence: Sentence, from: number, cues: CueHit[]): number {
  const refuted = cues.find((cue) => cue.cue === "refuted" && cue.from > from + 1);
  const limit = refuted ? refuted.from : sentence.to;
  // “the labs' calls for rules are a bid for…”: what is said of the calls is not said in them.
  const clause =
    tokens[from - 1]?.norm === "that" || !tokens[from - 1]?.word || BE.has(tokens[from - 2]?.norm ?? "");
  for (let i = from; i < limit; i++) {
    const { norm } = tokens[i] as Token;
    if (!clause && (FINITE.has(norm) || norm === "as")) return i;
    if (norm === "," || norm === ";" || norm === "—" || norm === ":") return i;
  }
  return limit;
}

/** “For Senator Vale, …” and “To the network the bill is…” open a clause with the one who sees it so. */
function forWhom(tokens: Token[], sentence: Sentence, number: number, at: number): Draft | null {
  if (at > sentence.from && (tokens[at - 1] as Token).norm !== ";") return null;
  const phrase = viewer(tokens, sentence, at + 1);
  if (!phrase || !isPersonal(tokens, phrase)) return null;
  const next = tokens[phrase.to];
  if (!next || (next.norm !== "," && !/^(?:the|a|an|this|that|it|its|such|any|these|those)$/.test(next.norm)))
    return null;
  let end = phrase.to;
  while (end < sentence.to && (tokens[end] as Token).norm !== ";") end++;
  const cue: CueHit = { cue: "accordingTo", sentence: number, from: at, to: at + 1 };
  return {
    phrase,
    cue,
    from: phrase.to,
    to: end,
    anaphoric: null,
  };
}

/** The phrase up to a comma or to the determiner that opens the next one. */
function viewer(tokens: Token[], sentence: Sentence, at: number): NounPhrase | null {
  for (let to = at + 1; to < Math.min(sentence.to, at + 8); to++) {
    const { norm } = tokens[to] as Token;
    const opens = /^(?:the|a|an|this|it|its)$/.test(norm) && !PREPOSITIONS.has(tokens[to - 1]?.norm ?? "");
    if (norm === "," || opens) return phraseAfter(tokens, { ...sentence, to }, at);
  }
  return null;
}

function isPersonal(tokens: Token[], phrase: NounPhrase): boolean {
  const head = tokens[headOf(tokens, phrase)] as Token;
  return head.capital || isPersonNoun(head.norm);
}
