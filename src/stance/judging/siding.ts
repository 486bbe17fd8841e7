import type { CueReason, Reason } from "../../model/score.ts";
import type { ClaimKind } from "../../model/position.ts";
import { isOpen, type Finding } from "./evidence.ts";
import { cueReasonAt, dedupe } from "./reasons.ts";
import { leansOf, reasons, type Reading } from "./wordings.ts";

/** The share that learned words have in the side of a sentence; the terms have the rest. */
const SHARE = 0.4;
/** From these log-odds on they decide it nearly alone, and take it for one side where terms were found on both. */
const SURE = 1.5;
const SURE_SHARE = 0.8;
/** From here on they give a side to a mention that nothing else gives one. */
const DECIDED = 1;
/** From these log-odds on a few sentences take no side, or both. */
const UNDECIDED = 0.5;
const BOTH = 0.5;
/** And from here on a sentence in which terms were found on both sides may well tell both. */
const PERHAPS_BOTH = -2;
/** Below these log-odds of taking no side, and of taking both, a text plainly takes one. */
const PLAINLY_ONE = -3;
/** Of fewer words that is not said. */
const ENOUGH = 15;
/** What a side is worth that only the general lexicon tells: it knows nothing of the matter. */
const GUESSED = 0.35;
/** Reasons are shown where they have moved a stance by as much, and of each kind as many. */
const SEEN = 0.1;
const SHOWN = 3;
/** And none shorter than this, in letters. */
const LEGIBLE = 4;

/**
 * The findings with the side that the words of their sentence give them. Learned words of the position move what its terms say.
 * Words of the general lexicon say whether a few sentences take a side at all: “whether”, “divided”, “asked how”.
 */
export function sided(findings: Finding[], reading: Reading, claim: ClaimKind): Finding[] {
  const { sidedness } = reading;
  if (sidedness && sidedness.none > UNDECIDED) return findings.map((finding) => undecided(finding, reading));
  const moved = withLearned(findings, reading);
  if (isTwoSided(reading))
    return moved.map((finding) => because(finding, cues(reading, "both", "bothSides")));
  return moved.map((finding) => guessed(finding, reading, claim));
}

/** Whether a few sentences tell both sides, by words of the general lexicon. */
export function isTwoSided({ sidedness }: Pick<Reading, "sidedness">): boolean {
  return sidedness !== null && sidedness.none <= UNDECIDED && sidedness.both > BOTH;
}

/** Whether a sentence among a few plainly takes one side, whatever it speaks of. */
function isPlain({ sentence }: Finding, { sidedness, wordings }: Reading): boolean {
  if (!sidedness) return false;
  const { none, both, words } = wordings.sidedness(sentence);
  return words >= ENOUGH && Math.max(none, both) < PLAINLY_ONE;
}

/** The findings moved by the learned words of their position, where it has any. */
function withLearned(findings: Finding[], reading: Reading): Finding[] {
  if (!reading.wordings.isLearned(reading.position)) return findings;
  const bySentence = Map.groupBy(findings, ({ sentence }) => sentence);
  return findings.map((finding) => {
    const { sentence, stance } = finding;
    const moved = { ...finding, stance: movedBy(finding, bySentence.get(sentence) ?? [], reading) };
    return Math.abs(moved.stance - stance) < SEEN ? moved : because(moved, reasons(sentence, reading));
  });
}

function because(finding: Finding, more: Reason[]): Finding {
  return { ...finding, because: dedupe([...finding.because, ...more]) };
}

/** Whatever side its terms seem to take: the text takes none. */
function undecided(finding: Finding, reading: Reading): Finding {
  if (finding.stance === 0) return finding;
  return because({ ...finding, stance: 0 }, cues(reading, "none", "undecided"));
}

/** A mention that nothing gives a side, in a sentence that plainly takes one: which, is told by what speaks for any claim. */
function guessed(finding: Finding, reading: Reading, claim: ClaimKind): Finding {
  if (finding.stance !== 0 || !isPlain(finding, reading)) return finding;
  const odds = reading.wordings.sidedness(finding.sentence)[claim];
  return because({ ...finding, stance: Math.sign(odds) * GUESSED }, cues(reading, claim, "sides"));
}

/** The stance of a finding, moved by what the words of its sentence lean to; `beside` are all findings of that sentence. */
function movedBy(finding: Finding, beside: Finding[], reading: Reading): number {
  const { sentence, stance } = finding;
  const leans = leansOf(sentence, reading);
  const isDivided = beside.some((other) => other.stance * stance < 0);
  const isOne = (isDivided || stance === 0) && isPlain(finding, reading);
  const isSure = isOne || Math.abs(leans) >= SURE;
  if (isDivided && (!isSure || mayTellBoth(sentence, reading))) return stance;
  if (stance === 0 && !isOne) {
    const isAsked = isOpen(finding) || reading.passage.sentences[sentence]?.question === true;
    if (isAsked || Math.abs(leans) < DECIDED) return stance;
  }
  const share = isSure ? SURE_SHARE : SHARE;
  return (1 - share) * stance + share * Math.tanh(leans);
}

function mayTellBoth(sentence: number, reading: Reading): boolean {
  return isTwoSided(reading) || reading.wordings.sidedness(sentence).both > PERHAPS_BOTH;
}

/** The words of a text that say most of one thing about its sides, in the text's order. */
function cues({ wordings, passage }: Reading, what: "none" | "both" | ClaimKind, kind: string): CueReason[] {
  const said = wordings.saying(what).map(({ from, to }) => cueReasonAt(passage, { from, to: to + 1 }, kind));
  // “The” returns in a sentence with two subjects, but nobody would see why.
  const telling = said.filter(({ cue }) => cue.length >= LEGIBLE);
  return telling.slice(0, SHOWN).sort((a, b) => a.start - b.start);
}
