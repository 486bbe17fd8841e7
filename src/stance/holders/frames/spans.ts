import { CHARGE_NOUNS, FINITE, INVERTIBLE, PHRASE_STARTERS, PREPOSITIONS } from "../../lexicon/words.ts";
import type { CueHit } from "../../matching/match.ts";
import type { Sentence } from "../../text/sentences.ts";
import type { Token } from "../../text/tokens.ts";
import type { NounPhrase } from "../phrases/phrase-bases.ts";
import { skipAdverbials } from "../subjects/clause-starts.ts";

const INTRODUCING = new Set(["before", "at", "during", "in", "on"]);
const MAX_INTRODUCTION = 8;
/** Open a clause that a main one follows. */
const SUBORDINATING = new Set("while whilst although though whereas when because since".split(" "));
const MAX_LEAD = 2;
const OPENS_MAIN = new Set([
  ..."a an its their his her it they he she we i you there this that these those others critics".split(" "),
  ..."the many some most few none no nobody experts".split(" "),
]);
const CONTRASTING = new Set(["but", "yet", "although", "though", "whereas", "so"]);
/** Begin a noun phrase that the speaker has not spoken of. */
const OPENS_SUBJECT = new Set("the many some most few none no nobody critics others experts".split(" "));

/** Where what is said begins: with the verb and its auxiliaries; “Asked whether P, Vale said Q” covers P too. */
export function startOfContent(tokens: Token[], sentence: Sentence, cue: CueHit): number {
  const asked = (tokens[sentence.from] as Token).norm === "asked";
  if (asked && INVERTIBLE.has((tokens[cue.from] as Token).norm)) return sentence.from;
  return skipAdverbials(tokens, sentence, cue.from);
}

/** “P, which a Treasury economist now expects”: what is held stands before the comma. */
export function isWhichClause(
  tokens: Token[],
  sentence: Sentence,
  cue: CueHit,
  { from }: NounPhrase,
): boolean {
  if (cue.cue !== "report" && cue.cue !== "belief") return false;
  if (from - 2 <= sentence.from || tokens[from - 1]?.norm !== "which" || tokens[from - 2]?.norm !== ",")
    return false;
  if (hasVerbOfItsOwn(tokens[cue.to])) return false;
  return !/^(?:call|describ|regard|view|see|consider)/.test((tokens[cue.from] as Token).norm);
}

/** “a model, which it said beat others,”: “which” is the subject of what is said. */
function hasVerbOfItsOwn(next: Token | undefined): boolean {
  return (
    next !== undefined && !next.capital && (FINITE.has(next.norm) || /ed$|^beat$|^outran$/.test(next.norm))
  );
}

/** “what Orrery calls its “Charter” – the promise of…”: what somebody calls something ends where it is explained. */
export function endOfNaming(tokens: Token[], sentence: Sentence, cue: CueHit, { from }: NounPhrase): number {
  const isName = tokens[from - 1]?.norm === "what" && from - 1 > sentence.from;
  if (!isName || !/^(?:call|describ|dub|term|label)/.test((tokens[cue.from] as Token).norm))
    return sentence.to;
  for (let i = cue.to + 1; i < sentence.to; i++) {
    if (/^[,;:—–(]$/.test((tokens[i] as Token).norm)) return i;
  }
  return sentence.to;
}

/**
 * “While the lab says it is safe, the record shows otherwise”: what is said in a clause that opens the sentence ends with the comma
 * before the main clause; the end of the sentence where no such clause is in sight.
 */
export function endOfSubordinate(
  tokens: Token[],
  sentence: Sentence,
  cue: CueHit,
  { from }: NounPhrase,
): number {
  const opens = SUBORDINATING.has((tokens[sentence.from] as Token).norm);
  if (!opens || from - sentence.from > MAX_LEAD || from > cue.from) return sentence.to;
  for (let i = cue.to + 1; i < sentence.to - 2; i++) {
    if ((tokens[i] as Token).norm !== ",") continue;
    const next = tokens[(tokens[i + 1] as Token).word ? i + 1 : i + 2];
    if (next?.word && (next.capital || OPENS_MAIN.has(next.norm))) return i;
  }
  return sentence.to;
}

/** “what Ruth Vale observes is a queue”: all of the sentence is what she observes. */
export function isWhatClause(
  tokens: Token[],
  sentence: Sentence,
  cue: CueHit,
  { from }: NounPhrase,
): boolean {
  if (!/^(?:is|was)$/.test(tokens[cue.to]?.norm ?? "")) return false;
  if (tokens[from - 1]?.norm !== "what" || from - 1 < sentence.from) return false;
  return from - 1 === sentence.from || tokens[from - 2]?.norm === ",";
}

/** “the rules the labs asked for have…”: what the labs want stands before them, and nothing after the verb. */
export function isContactRelative(
  tokens: Token[],
  sentence: Sentence,
  cue: CueHit,
  { from }: NounPhrase,
): boolean {
  const before = tokens[from - 1];
  const next = tokens[cue.to];
  if (!before?.word || before.capital || from - 1 <= sentence.from || CHARGE_NOUNS.has(before.norm))
    return false;
  if (PHRASE_STARTERS.has(before.norm) || PREPOSITIONS.has(before.norm)) return false;
  if (FINITE.has(before.norm) || INVERTIBLE.has(before.norm)) return false;
  return cue.to >= sentence.to || !next?.word || FINITE.has(next.norm);
}

/** “Ruth Vale, who wants a pause, said”, “a lab run by people who warned of it, has”: what a relative clause says ends with it. */
export function endOfRelative(tokens: Token[], sentence: Sentence, cue: CueHit): number {
  for (let i = cue.from - 1; i > sentence.from && cue.from - i < 4; i--) {
    const { norm } = tokens[i] as Token;
    if (norm !== "who" && norm !== "which") continue;
    const closed = tokens[i - 1]?.norm === ",";
    for (let j = cue.to; j < sentence.to; j++) {
      if ((tokens[j] as Token).norm === "," && (closed || FINITE.has(tokens[j + 1]?.norm ?? ""))) return j;
    }
    return sentence.to;
  }
  return sentence.to;
}

/** “… – which it lacks, according to a poll”: where the relative clause after a dash begins; the sentence's start without one. */
export function startOfAside(tokens: Token[], sentence: Sentence, cue: number): number {
  for (let i = cue - 1; i > sentence.from; i--) {
    if (!/^[—–(]$/.test((tokens[i] as Token).norm)) continue;
    return /^(?:which|who|something)$/.test(tokens[i + 1]?.norm ?? "") ? i : sentence.from;
  }
  return sentence.from;
}

/**
 * “Vale says it is real, but the record shows otherwise”: what somebody says, in the present, ends where another subject
 * is set against it; the end of the sentence where none is. Past speech goes on: “said it was real, but the cost was too”.
 */
export function contrastAfter(tokens: Token[], sentence: Sentence, cue: CueHit): number {
  if (!isPresent(tokens, cue.from)) return sentence.to;
  for (let i = cue.to + 2; i < sentence.to - 3; i++) {
    const { norm } = tokens[i] as Token;
    if (norm === "“" || norm === '"') return sentence.to;
    if (norm === "," && CONTRASTING.has((tokens[i + 1] as Token).norm)) {
      return OPENS_SUBJECT.has((tokens[i + 2] as Token).norm) ? i : sentence.to;
    }
  }
  return sentence.to;
}

function isPresent(tokens: Token[], verb: number): boolean {
  if ((tokens[verb] as Token).norm.endsWith("s")) return true;
  return [1, 2].some((back) => /^(?:has|have)$/.test(tokens[verb - back]?.norm ?? ""));
}

/**
 * What introduces a sentence before the one who speaks in it: “Before the act, the trade said P” speaks of the act in its voice.
 * Null where there is no speech, or where the introduction tells of a deed (“After dropping it, the lab said”).
 */
export function introducedBy(
  tokens: Token[],
  sentence: Sentence,
  { subject, cue }: { subject: NounPhrase | null; cue: CueHit },
): NounPhrase | null {
  if (cue.cue !== "report" || !subject || subject.from >= cue.from) return null;
  const comma = subject.from - 1;
  if (comma <= sentence.from + 1 || comma - sentence.from > MAX_INTRODUCTION) return null;
  if (tokens[comma]?.norm !== "," || !INTRODUCING.has((tokens[sentence.from] as Token).norm)) return null;
  for (let i = sentence.from + 1; i < comma; i++) {
    const { norm, word } = tokens[i] as Token;
    if (!word || FINITE.has(norm) || /(?:ed|ing)$/.test(norm)) return null;
  }
  return { from: sentence.from, to: comma };
}
