import type { TermReason } from "../../model/score.ts";
import type { Attribution, Passage } from "../holders/holders.ts";
import { isOpen, type Finding } from "./evidence.ts";
import type { Judgement } from "./judge.ts";
import type { Weighed, Wordings } from "../matching/wording.ts";
import { PIECE, type Sentence } from "../text/sentences.ts";
import type { Token } from "../text/tokens.ts";

/** What the words of sentences have to come to, in log-odds; the rest is for texts of a few sentences and for pieces. */
type Bounds = {
  /** Below this they speak against any term of their sentence: it stands there in another sense. */
  unlikely: number;
  /** From this on they raise the position in a sentence without a term, where terms take a side elsewhere in the text. */
  likely: number;
  /** And from this on where none does: a piece of many sentences brings their words together by chance. */
  alone: number;
  /** The share that they have in the side of a sentence; the terms have the rest. */
  share: number;
  /** How far they lean to favor whatever is said: in pieces on both sides the words of the claim itself return. */
  bias: number;
};
const BRIEF: Bounds = { unlikely: -3, likely: 0, alone: 0, share: 0.4, bias: 0 };
const WHOLE: Bounds = { unlikely: -3, likely: -0.8, alone: 0.5, share: 0.4, bias: 0.1 };
/** The words of plain lists only raise a position, and in a piece not even that. */
const OF_LISTS: Bounds = { unlikely: -Infinity, likely: 0, alone: 0, share: 0, bias: 0 };
const NEVER: Bounds = { ...OF_LISTS, likely: Infinity, alone: Infinity };
/** From here on they leave little doubt that the position is raised. */
const FIRM = 2;
/** Words that come to less than this lean to no side. */
const UNDECIDED = 0.3;
/** And from here on they give a side to a mention that nothing else gives one. */
const DECIDED = 1;
/** They are shown where they have moved a stance by as much. */
const SEEN = 0.1;
/** Words alone are never as sure of a side as a term can be. */
const SUREST = 0.85;
/** As many words are shown for what they come to together, and none that says less than this. */
const SHOWN = 6;
const TELLING = 0.3;

/** What the words of a passage come to for one position. */
export type Reading = {
  position: number;
  wordings: Wordings;
  passage: Passage;
  attribution: Attribution;
};

/** Whether the words of some sentence raise a position that has no term in it. */
export function mayRaise({ position, wordings, passage }: Omit<Reading, "attribution">): boolean {
  if (!wordings.has(position)) return false;
  const { alone } = boundsOf({ position, wordings, passage });
  return passage.sentences.some((_, sentence) => wordings.raises(position, sentence) > alone);
}

/** The judgements that the words of their sentences bear out, and what the words come to where no term stands. */
export function withWords(judgements: Judgement[], reading: Reading): Judgement[] {
  const { position, wordings, passage } = reading;
  if (!wordings.has(position)) return judgements;
  const { unlikely, likely, alone } = boundsOf(reading);
  const raises = (sentence: number) => wordings.raises(position, sentence);
  const borne = judgements.filter(({ sentence }) => raises(sentence) > unlikely);
  const least = borne.some(({ stance }) => stance !== 0) ? likely : alone;
  const judged = new Set(borne.map(({ sentence }) => sentence));
  passage.sentences.forEach((_, sentence) => {
    if (judged.has(sentence) || raises(sentence) <= least) return;
    const judgement = byWords(sentence, reading);
    // Words of the lists may have met by chance; they say something when one of them has a side.
    if (wordings.isLearned(position) || judgement.stance !== 0) borne.push(judgement);
  });
  return borne;
}

/** The findings moved towards the side that the words of their sentence lean to, except where it tells both sides. */
export function leaning(findings: Finding[], reading: Reading): Finding[] {
  const { position, wordings } = reading;
  if (!wordings.has(position)) return findings;
  const { share } = boundsOf(reading);
  if (share === 0) return findings;
  const bySentence = Map.groupBy(findings, ({ sentence }) => sentence);
  return findings.map((finding) => {
    const { sentence, stance, because } = finding;
    const others = bySentence.get(sentence) ?? [];
    if (others.some((other) => other.stance * stance < 0)) return finding;
    const isAsked = isOpen(finding) || reading.passage.sentences[sentence]?.question === true;
    if (stance === 0 && (isAsked || Math.abs(leansOf(sentence, reading)) < DECIDED)) return finding;
    const moved = (1 - share) * stance + share * Math.tanh(leansOf(sentence, reading));
    const isSeen = Math.abs(moved - stance) >= SEEN;
    return {
      ...finding,
      stance: moved,
      because: isSeen ? [...because, ...reasons(sentence, reading)] : because,
    };
  });
}

/** The log-odds that a sentence is for the position, by its words. */
function leansOf(sentence: number, reading: Reading): number {
  return reading.wordings.leans(reading.position, sentence) - boundsOf(reading).bias;
}

function boundsOf({ position, wordings, passage }: Omit<Reading, "attribution">): Bounds {
  const isBrief = passage.sentences.length < PIECE;
  if (!wordings.isLearned(position)) return isBrief ? OF_LISTS : NEVER;
  return isBrief ? BRIEF : WHOLE;
}

/** What the words of a sentence come to by themselves; whose they are is asked of the one that says most. */
function byWords(sentence: number, reading: Reading): Judgement {
  const { position, passage, wordings, attribution } = reading;
  const { from, to } = passage.sentences[sentence] as Sentence;
  const leans = leansOf(sentence, reading);
  const [heart] = wordings.in(sentence, position).sort((a, b) => b.raises - a.raises);
  return {
    position,
    sentence,
    voice: attribution.voice[heart?.from ?? from] ?? -1,
    stance: Math.abs(leans) < UNDECIDED ? 0 : SUREST * Math.tanh(leans),
    open: 0,
    weight: 1,
    clause: { from, to },
    because: reasons(sentence, reading),
    turned: false,
    firm: wordings.raises(position, sentence) > FIRM,
    loose: false,
  };
}

/** The words that say most, that the position is raised or for the side that they come to, in the text's order. */
function reasons(sentence: number, reading: Reading): TermReason[] {
  const { passage, position, wordings } = reading;
  const side = Math.sign(leansOf(sentence, reading));
  const says = ({ raises, leans }: Weighed) => Math.max(raises, leans * side);
  const shown: Weighed[] = [];
  for (const word of wordings.in(sentence, position).sort((a, b) => says(b) - says(a))) {
    if (shown.length === SHOWN || (shown.length > 0 && says(word) < TELLING)) break;
    if (shown.every(({ from, to }) => to < word.from || from > word.to)) shown.push(word);
  }
  return shown.sort((a, b) => a.from - b.from).map((word) => reasonOf(word, side, passage));
}

function reasonOf({ from, to, raises, leans }: Weighed, side: number, { tokens, text }: Passage): TermReason {
  const { start } = tokens[from] as Token;
  const { end } = tokens[to] as Token;
  const isTopic = raises >= leans * side;
  return {
    term: text.slice(start, end),
    start,
    end,
    side: isTopic ? "topic" : side > 0 ? "favor" : "against",
    weight: isTopic ? raises : leans * side,
  };
}
