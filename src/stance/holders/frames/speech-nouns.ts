import { isHolderNoun } from "../../lexicon/people.ts";
import { BE, DETERMINERS, FINITE, PHRASE_STARTERS, PREPOSITIONS, SPEECH_NOUNS } from "../../lexicon/words.ts";
import type { CueHit } from "../../matching/match.ts";
import type { Sentence } from "../../text/sentences.ts";
import type { Token } from "../../text/tokens.ts";
import { WordTest } from "../../text/word-test.ts";
import { ownerBefore, phraseAfter } from "../phrases/noun-phrases.ts";
import type { NounPhrase } from "../phrases/phrase-bases.ts";
import { antecedent } from "../subjects/antecedents-of-who.ts";
import { openingPhrase } from "../subjects/clause-starts.ts";
import { RECEIVING } from "../subjects/shared-subjects.ts";
import { subjectBefore } from "../subjects/subjects.ts";
import type { Draft } from "./frames.ts";
import { objection, tellsObjection } from "./objections.ts";
import { plainWords, tellsManner } from "./plain-words.ts";
import { tellsView, viewAt } from "./views.ts";

const AMONG = new Set(["among", "from", "by", "of"]);
const OPENS_CONTENT = new Set(["that", "of", "for", "about", "over", "to", "on", "against", "regarding"]);
const OWNED = new Set(["that", "for", "to", "is", "was", "are", "were", "who", "about", "over"]);
const RUNS = new Set("is was are were runs ran goes went".split(" "));
const CARRYING = new Set(
  "contain contains contained buy buys bought swallow swallows swallowed peddle peddles peddled promote promotes promoted spread spreads make makes made issue issues issued voice voices voiced".split(
    " ",
  ),
);
/** Tell what is said only where it is set out: “her reason: …”, “his condition is that”; “her reason for it” says nothing. */
const SET_OUT = new Set(
  "reason reasons rationale condition conditions pitch advice promise prophecy bet".split(" "),
);
/** What is done with warnings: “the fears raised by bakers”. */
const VOICED = new Set("raised voiced expressed issued aired sounded shared".split(" "));
const MAX_VOICED = 24;
const MAX_DEED = 16;
/** Whose aim it is “to” do something wants it done. */
const AIMS = new Set("strategy plan aim goal policy ambition intention mission".split(" "));
const MAX_ASIDE = 16;
const telling = new WordTest(
  (norm) =>
    SPEECH_NOUNS.has(norm) || tellsView(norm) || tellsObjection(norm) || tellsManner(norm) || AIMS.has(norm),
);

/**
 * What nouns of speech report: “the union's demand for”, “its position is that”, “fears among teachers that”; with whom a view
 * is given to (`views.ts`), objections that are only rehearsed (`objections.ts`) and plain words (`plain-words.ts`). Each in its own sentence; `cues` are the sentence's.
 */
export function nounFrames(tokens: Token[], sentence: Sentence, number: number, cues: CueHit[]): Draft[] {
  const drafts: Draft[] = [];
  if (sentence.question) return drafts;
  for (let i = sentence.from; i < sentence.to; i++) {
    const token = tokens[i] as Token;
    if (!telling.holds(token)) continue;
    const { norm, capital } = token;
    const isNoun = SPEECH_NOUNS.has(norm) && !(capital && i > sentence.from);
    const draft =
      viewAt(tokens, sentence, number, i) ??
      objection(tokens, sentence, number, i) ??
      plainWords(tokens, sentence, number, i) ??
      ofAim(tokens, sentence, number, i) ??
      (isNoun ? ofSpeech(tokens, sentence, number, i, cues) : null);
    if (draft) drafts.push(draft);
  }
  return drafts;
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
  const voicing = owner ?? voicedBy(tokens, sentence, at);
  const named = voicing ? { phrase: voicing, to: at + 1 } : ownerAfter(tokens, sentence, at);
  const moved = named || kind !== "warn" ? null : movedBy(tokens, sentence, at);
  const phrase = named?.phrase ?? moved ?? carrierOf(tokens, sentence, at);
  if (!phrase) return null;
  const start = overAside(tokens, sentence, named?.to ?? at + 1);
  const told = contentFrom(tokens, sentence, start);
  const from = told < 0 ? bareFrom(tokens, start, kind, moved !== null) : told;
  if (from < 0 || (SET_OUT.has((tokens[at] as Token).norm) && !isSetOut(tokens, from))) return null;
  const cue = cues.find((hit) => hit.from === at) ?? { cue: kind, sentence: number, from: at, to: at + 1 };
  const to = named || moved ? contentEnd(tokens, sentence, from, cues) : sentence.to;
  return { phrase, cue, from, to, anaphoric: null };
}

/** “Vale's strategy has been to”, “its aim was always to”. */
function ofAim(tokens: Token[], sentence: Sentence, number: number, at: number): Draft | null {
  if (!AIMS.has((tokens[at] as Token).norm)) return null;
  const be = tokens[at + 1]?.norm === "has" || tokens[at + 1]?.norm === "had" ? at + 2 : at + 1;
  if (!BE.has(tokens[be]?.norm ?? "")) return null;
  const to = /^(?:always|simply|now|still|only|long)$/.test(tokens[be + 1]?.norm ?? "") ? be + 2 : be + 1;
  const phrase = tokens[to]?.norm === "to" && to < sentence.to ? ownerBefore(tokens, sentence, at) : null;
  if (!phrase) return null;
  const cue: CueHit = { cue: "support", sentence: number, from: at, to: at + 1 };
  return { phrase, cue, from: to + 1, to: sentence.to, anaphoric: null };
}

/** “The text contains a strong request to”, “they buy the narrative that”: who carries what the noun says. */
function carrierOf(tokens: Token[], sentence: Sentence, at: number): NounPhrase | null {
  for (let i = at - 1; i > sentence.from && at - i < 5; i--) {
    const { norm, word } = tokens[i] as Token;
    if (CARRYING.has(norm)) return subjectBefore(tokens, sentence, i);
    if (!word || BE.has(norm) || PHRASE_STARTERS.has(norm) || PREPOSITIONS.has(norm)) return null;
  }
  return null;
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

/** “fears of a flood that have been raised this week by bakers” */
function voicedBy(tokens: Token[], sentence: Sentence, at: number): NounPhrase | null {
  for (let i = at + 1; i < Math.min(sentence.to - 2, at + MAX_VOICED); i++) {
    const { norm, word } = tokens[i] as Token;
    if (!word && norm !== "-") return null;
    if (!VOICED.has(norm)) continue;
    for (let by = i + 1; by < Math.min(sentence.to - 1, i + 6); by++)
      if ((tokens[by] as Token).norm === "by") return phraseAfter(tokens, sentence, by + 1);
    return null;
  }
  return null;
}

/** “Bakers marched over fears that”, “those who left over fears of”: who did something out of fear. */
function movedBy(tokens: Token[], sentence: Sentence, at: number): NounPhrase | null {
  if (tokens[at - 1]?.norm !== "over") return null;
  for (let i = at - 2; i > sentence.from && at - i < MAX_DEED; i--) {
    const { norm, word } = tokens[i] as Token;
    if (norm === "who") return antecedent(tokens, sentence, i);
    if (!word || BE.has(norm) || RECEIVING.has(norm)) return null;
  }
  const opening = openingPhrase(tokens, sentence);
  return opening && !isThing(tokens, sentence, opening) ? opening : null;
}

/** “Prices fell over fears”: a plural that has its capital from its place alone. */
function isThing(tokens: Token[], sentence: Sentence, { from, to }: NounPhrase): boolean {
  const { norm } = tokens[from] as Token;
  return from === sentence.from && to - from === 1 && norm.endsWith("s") && !isHolderNoun(norm);
}

/** Where what is feared begins without “that”: “over fears the mill may burn”, “her fear is how fast it burns”; -1 elsewhere. */
function bareFrom(tokens: Token[], at: number, kind: string, moved: boolean): number {
  const next = tokens[at]?.norm ?? "";
  if (moved) return DETERMINERS.has(next) ? at : -1;
  return kind === "warn" && BE.has(next) && tokens[at + 1]?.norm === "how" ? at + 2 : -1;
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
  if (RUNS.has(next)) {
    const colon = colonAfter(tokens, at + 1, after);
    if (colon > 0) return colon + 1;
  }
  if (BE.has(next) && (after === "that" || after === "to" || after === "simple")) return at + 2;
  return -1;
}

/** Whether a colon or “is that” comes before what is said. */
function isSetOut(tokens: Token[], from: number): boolean {
  return tokens[from - 1]?.norm === ":" || BE.has(tokens[from - 2]?.norm ?? "");
}

/** “Vale's argument, made plainly in the Courier, is”: over the aside to the verb that the noun has. */
function overAside(tokens: Token[], sentence: Sentence, at: number): number {
  // “its boldest promise right now is that”
  if (tokens[at]?.norm === "right" && tokens[at + 1]?.norm === "now") return at + 2;
  if (tokens[at]?.norm !== "," || tokens[at + 1]?.norm === "that") return at;
  for (let i = at + 1; i < Math.min(sentence.to - 1, at + MAX_ASIDE); i++) {
    const { norm } = tokens[i] as Token;
    if (norm === ",") return RUNS.has((tokens[i + 1] as Token).norm) ? i + 1 : at;
    if (norm === ";" || norm === ":" || norm === "“") return at;
  }
  return at;
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

function isContrast(tokens: Token[], at: number): boolean {
  return tokens[at]?.norm === "," && /^(?:but|yet|though|although|while)$/.test(tokens[at + 1]?.norm ?? "");
}

/** What a noun reports ends at the next pause or at the predicate that refutes it: “Vale's theory that … falls apart”. */
function contentEnd(tokens: Token[], sentence: Sentence, from: number, cues: CueHit[]): number {
  const refuted = cues.find((cue) => cue.cue === "refuted" && cue.from > from + 1);
  const limit = refuted ? refuted.from : sentence.to;
  // “the labs' calls for rules are a bid for…”: what is said of the calls is not said in them.
  const before = tokens[from - 1];
  const opens = before?.norm === "that" || SPEECH_NOUNS.has(before?.norm ?? "");
  const clause = opens || !before?.word || BE.has(tokens[from - 2]?.norm ?? "");
  // “Vale's answer: if it rains, it floods” is said to its end, or until something is set against it.
  const told = tokens[from - 1]?.norm === ":";
  for (let i = from; i < limit; i++) {
    const { norm } = tokens[i] as Token;
    if (told && norm !== ";" && !isContrast(tokens, i)) continue;
    if (!clause && (FINITE.has(norm) || norm === "as")) return i;
    if (norm === "," || norm === ";" || norm === "—" || norm === ":") return i;
  }
  return limit;
}
