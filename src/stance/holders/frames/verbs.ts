import { isHolderNoun, NUMBERS } from "../../lexicon/people.ts";
import {
  BE,
  BEING,
  CHARGE_NOUNS,
  DEEDS,
  DETERMINERS,
  INVERTIBLE,
  NOMINAL_ENDING,
  NOUN_OR_VERB,
  PHRASE_STARTERS,
  TELLING,
  VERBS_WITH_NOMINAL_ENDING,
} from "../../lexicon/words.ts";
import type { CueHit } from "../../matching/match.ts";
import type { Sentence } from "../../text/sentences.ts";
import type { Token } from "../../text/tokens.ts";
import { isPossessive } from "../phrases/name-runs.ts";
import { phraseAfter } from "../phrases/noun-phrases.ts";
import { type NounPhrase, headOf } from "../phrases/phrase-bases.ts";

const CLOSING = new Set(["”", "’", '"', "'", "»"]);
const DASHES = new Set(["—", "–"]);
/** Participles that say what somebody feels: “is worried that” is no passive. */
const STATES = new Set(
  "worried concerned convinced unconvinced persuaded unpersuaded alarmed opposed inclined determined satisfied troubled confident certain sure".split(
    " ",
  ),
);
/** Describe a say that people have: “a real say”. */
const SAYS = new Set("real final greater little proper fair full bigger equal direct meaningful".split(" "));
const HAS_A_SAY = /^(?:a|the|any|no|more|their|its|our|his|her|my|your)$/;
const SKIPPED = new Set(["also", "now", "not", "still", "already", "long", "never", "again"]);
const LEADS_VERB = new Set(
  "to has have had having did does do don't doesn't didn't would will could can might may must should won't".split(
    " ",
  ),
);
const GRADES = /^(?:more|less|most|least|very|so|too)$/;
/** “a well thought out plan”, “a thought experiment” */
const WELL = /^(?:well|ill|best|better|badly|poorly|carefully)$/;
const THOUGHTS = /^(?:experiments?|leaders?|leadership|processe?s?|patterns?|provoking)$/;
/** Before a hyphen they leave the verb a verb: “co-wrote”. */
const REPEATING = new Set(["co", "re"]);
/** What follows “states” where it is a verb. */
const STATING = new Set([
  "that",
  "the",
  "how",
  "it",
  "he",
  "she",
  "they",
  "in",
  ":",
  ",",
  "“",
  '"',
  "‘",
  "plainly",
  "clearly",
]);
const FALSE = new Set(
  "fantasy fiction false untrue absurd nonsense ridiculous baseless unfounded wrong inaccurate misleading unfair preposterous laughable ludicrous slander rubbish fanciful upside backwards backward lie lies smear slur invention mistaken insulting outrageous bizarre desperate silly".split(
    " ",
  ),
);
const PLURAL = new Set(
  "they we i you people men women police staff most many some others both few them children doomers and % percent cent".split(
    " ",
  ),
);

/** Whether the word of a cue is a verb here at all: “the report” of “the report compares” is not. */
export function isVerb(
  tokens: Token[],
  sentence: Sentence,
  cue: CueHit,
  subject: NounPhrase | null,
): boolean {
  const { norm } = tokens[cue.from] as Token;
  // “Lab Drops Vow to Stop”: the verb is the deed before it.
  const own = subject && tokens[subject.to - 1];
  if (own?.capital && subject && subject.to - subject.from > 1 && DEEDS.has(own.norm)) return false;
  if (!NOUN_OR_VERB.has(norm)) return true;
  if (!subject) return false;
  if (isGraded(tokens, subject)) return false;
  for (let i = subject.to; i < cue.from; i++) if (LEADS_VERB.has((tokens[i] as Token).norm)) return true;
  if (cue.from === sentence.from) return false;
  const at = counterOrHead(tokens, subject);
  const { norm: head } = tokens[at] as Token;
  // The capital of a sentence's first word makes no name of it.
  const capital = (tokens[at] as Token).capital && !(at === sentence.from && isHolderNoun(head));
  // “one of those who fear”
  const counted = tokens[cue.from - 1]?.norm === "who" && tokens[cue.from - 2]?.norm === "those";
  const those = counted || (tokens[subject.from] as Token).norm === "those";
  const plural =
    those || PLURAL.has(head) || (head.endsWith("s") && !head.endsWith("ss")) || hasAnd(tokens, subject);
  return norm.endsWith("s") ? !plural || capital : plural;
}

/** “the more alarmist views”: an adjective by its grade. */
function isGraded(tokens: Token[], { from, to }: NounPhrase): boolean {
  const { norm, capital } = tokens[to - 1] as Token;
  return to - 1 > from && !capital && !norm.endsWith("s") && GRADES.test((tokens[to - 2] as Token).norm);
}

/** “several of the managers” are as many as the managers. */
function counterOrHead(tokens: Token[], subject: NounPhrase): number {
  const at = headOf(tokens, subject);
  const { norm } = tokens[at] as Token;
  return NUMBERS.has(norm) || DETERMINERS.has(norm) ? subject.to - 1 : at;
}

/** “respondents”, “observers”, “legislative”: by its ending the word of a cue is no verb. */
export function isNominal(tokens: Token[], { from }: CueHit): boolean {
  const { norm } = tokens[from] as Token;
  return NOMINAL_ENDING.test(norm) && !VERBS_WITH_NOMINAL_ENDING.has(norm.replace(/s$/, ""));
}

/** “the report’s authors”, “state-backed”, “self-denial”, “thought leader”: the word is no verb by itself. */
export function isPartOfNoun(tokens: Token[], { from, to }: CueHit): boolean {
  const token = tokens[from] as Token;
  if (to - from > 1) return false;
  if (isPossessive(token)) return true;
  const before = tokens[from - 1];
  // “a say”, “a real say”
  const described = SAYS.has(before?.norm ?? "") ? tokens[from - 2] : before;
  if (token.norm === "say" && isDeterminer(described)) return true;
  const next = tokens[to];
  if (token.norm === "thought" && (WELL.test(before?.norm ?? "") || THOUGHTS.test(next?.norm ?? "")))
    return true;
  if (next?.norm === "-" && next.start === token.end && tokens[to + 1]?.start === next.end) return true;
  if (before?.norm === "-" && before.end === token.start && before.start === tokens[from - 2]?.end) {
    return !REPEATING.has((tokens[from - 2] as Token).norm);
  }
  return (token.norm === "state" || token.norm === "states") && !STATING.has(next?.norm ?? "");
}

function isDeterminer(token: Token | undefined): boolean {
  return token !== undefined && (HAS_A_SAY.test(token.norm) || isPossessive(token));
}

function hasAnd(tokens: Token[], { from, to }: NounPhrase): boolean {
  for (let i = from; i < to; i++) {
    const { norm } = tokens[i] as Token;
    if (norm === "and" || norm === ",") return true;
  }
  return false;
}

/** “…, warning that”: its subject is the sentence's. */
export function isParticiple(tokens: Token[], cue: CueHit): boolean {
  return (tokens[cue.from] as Token).norm.endsWith("ing");
}

/** “…, worried that”: a feeling that the sentence's subject has. */
export function isState(tokens: Token[], cue: CueHit): boolean {
  return STATES.has((tokens[cue.from] as Token).norm);
}

/** “is warning that” has a subject of its own, “worth noting” has none. */
export function isFinite(tokens: Token[], sentence: Sentence, cue: CueHit): boolean {
  if (!isParticiple(tokens, cue)) return true;
  for (let i = cue.from - 1; i >= Math.max(sentence.from, cue.from - 4); i--) {
    const { norm } = tokens[i] as Token;
    if (BEING.has(norm)) return true;
    if (!norm.endsWith("ly") && !SKIPPED.has(norm)) return false;
  }
  return false;
}

/** “was dismissed”, “has been widely criticised”, “backed by”: what stands before the verb is no speaker. */
export function isPassive(tokens: Token[], sentence: Sentence, cue: CueHit): boolean {
  const { norm } = tokens[cue.from] as Token;
  if (STATES.has(norm)) return false;
  if (!/(?:ed|en|wn|ght|aid|told|seen|put|found|felt|held)$/.test(norm)) return false;
  if (isAfterBe(tokens, sentence, cue)) return true;
  // “Dairies accused of fraud”: a headline leaves out the “are”.
  if (norm === "accused" && tokens[cue.to]?.norm === "of") return true;
  if (!norm.endsWith("ed")) return false;
  const next = tokens[cue.to]?.norm ?? "";
  return next === "by" || (tokens[cue.to + 1]?.norm === "by" && (next === "only" || next.endsWith("ly")));
}

/** “was dismissed”, “has been widely criticised”: a form of “be” stands before the verb. */
export function isAfterBe(tokens: Token[], sentence: Sentence, cue: CueHit): boolean {
  for (let i = cue.from - 1; i >= Math.max(sentence.from, cue.from - 3); i--) {
    const before = (tokens[i] as Token).norm;
    if (BE.has(before)) return true;
    if (!before.endsWith("ly") && !SKIPPED.has(before)) return false;
  }
  return false;
}

/** Who did it, in a passive: “dismissed by the lab”. */
export function agentAfter(tokens: Token[], sentence: Sentence, cue: CueHit): NounPhrase | null {
  for (let i = cue.from; i < Math.min(sentence.to, cue.to + 8); i++) {
    const { norm } = tokens[i] as Token;
    if (norm === "by") return phraseAfter(tokens, sentence, i + 1);
    if (norm === "," || norm === ";") return null;
  }
  return null;
}

/**
 * “…, Ruth Vale said”, “…,” she told reporters, “P, the mayor reminded the panel, and Q”: what is said stands before the
 * speaker, who breaks off or follows it. Only verbs of speech do that.
 */
export function isTrailing(tokens: Token[], sentence: Sentence, cue: CueHit, subject: NounPhrase): boolean {
  const before = tokens[subject.from - 1];
  if (!before || subject.from - 1 <= sentence.from) return false;
  if (CLOSING.has(before.norm)) return true;
  if (before.norm === "how" && BEING.has(tokens[subject.from - 2]?.norm ?? "")) return true;
  if (before.norm === "so" && tokens[subject.from - 2]?.norm === "or") return true;
  const asides = before.norm === "as" && tokens[subject.from - 2]?.norm === ",";
  if (before.norm !== "," && !DASHES.has(before.norm) && !asides) return false;
  const pause = pauseAfter(tokens, sentence, cue);
  if (pause < 0) return false;
  if (pause === cue.to) return true;
  const next = (tokens[cue.to] as Token).norm;
  const tells = TELLING.has((tokens[cue.from] as Token).norm);
  return (
    tells || /^(?:in|on|at|to|of|during|this|last|when|after|before|for|with|about|later|from)$/.test(next)
  );
}

/** The next comma, stop or mark after a speech verb, unless what is said begins before it; -1 then. */
function pauseAfter(tokens: Token[], sentence: Sentence, cue: CueHit): number {
  const limit = Math.min(sentence.to, cue.to + 12);
  for (let i = cue.to; i < limit; i++) {
    const { norm, word } = tokens[i] as Token;
    if (!word && norm !== "-" && norm !== "’" && norm !== "'" && norm !== "(" && norm !== ")") {
      return norm === "“" || norm === '"' || norm === ":" ? -1 : i;
    }
    if (norm === "that" || norm === "whether" || norm === "it" || norm === "he" || norm === "she") return -1;
  }
  return limit === sentence.to ? limit : -1;
}

/** A trailing speaker owns the rest of the sentence too, unless a contrast after a quotation hands it back to the author. */
export function trailingEnd(tokens: Token[], sentence: Sentence, cue: CueHit, subject: NounPhrase): number {
  if (!CLOSING.has(tokens[subject.from - 1]?.norm ?? "")) return sentence.to;
  for (let i = cue.to; i < Math.min(cue.to + 8, sentence.to); i++) {
    const { norm } = tokens[i] as Token;
    if (norm === "“" || norm === '"') return sentence.to;
    if (norm === "but" || norm === "while" || norm === "whereas" || norm === "though" || norm === "although")
      return i;
  }
  return sentence.to;
}

/** “said Ruth Vale”: a speech verb after a quotation or comma, before a name or a noun that can hold a stance. */
export function isInverted(tokens: Token[], sentence: Sentence, cue: CueHit): boolean {
  const before = tokens[cue.from - 1];
  const after = tokens[cue.to];
  if (!after?.word || !before || cue.from <= sentence.from) return false;
  if (!INVERTIBLE.has((tokens[cue.from] as Token).norm)) return false;
  if (before.norm !== "," && !CLOSING.has(before.norm) && !DASHES.has(before.norm)) return false;
  if (/^(?:up|out|off|down)$/.test(after.norm)) return false;
  // “Before it ships, ask the nurses”
  if (/^(?:ask|tell)$/.test((tokens[cue.from] as Token).norm)) return false;
  return after.capital || !PHRASE_STARTERS.has(after.norm);
}

/** “a charge that the lab denies”, “a characterization the company rejects”. */
export function chargeBefore(tokens: Token[], sentence: Sentence, subject: NounPhrase): boolean {
  for (let i = subject.from - 1; i >= Math.max(sentence.from, subject.from - 8); i--) {
    const { norm } = tokens[i] as Token;
    const relative = norm === "that" || norm === "which";
    if (CHARGE_NOUNS.has(tokens[relative ? i - 1 : i]?.norm ?? "")) return relative || i === subject.from - 1;
    if (relative || norm === ";") return false;
  }
  return false;
}

/** “a description the lab called fantasy”. */
export function callsFalse(tokens: Token[], { from, to }: CueHit): boolean {
  if (!/^(?:call|describ|dismiss|label)/.test((tokens[from] as Token).norm)) return false;
  for (let i = to; i < to + 4; i++) if (FALSE.has(tokens[i]?.norm ?? "")) return true;
  return false;
}

/** “denied it”, “rejects that”, “called this a misreading”, “denied any such thing”. */
export function deniesWhatWasSaid(tokens: Token[], cue: CueHit): boolean {
  const next = tokens[cue.to];
  // “call the charge absurd”, “called it a lie”
  if (cue.cue === "report" && callsFalse(tokens, cue)) {
    return next?.norm === "it" || CHARGE_NOUNS.has(tokens[cue.to + 1]?.norm ?? "");
  }
  if (cue.cue !== "denial") return false;
  return (
    cue.to - cue.from > 2 || !next?.word || /^(?:it|this|that|any|such|them|those|both)$/.test(next.norm)
  );
}
