import type { Clause } from "./clauses.ts";
import { disbelief } from "./disbelief.ts";
import { isSpent, NEGATION_REACH, type Setting } from "./turning.ts";
import { VERB_KINDS } from "../lexicon/cues.ts";
import { BE } from "../lexicon/words.ts";
import type { Frame } from "../holders/holders.ts";
import type { CueHit, TermHit } from "../matching/match.ts";
import { someWord, type Token } from "../text/tokens.ts";

/**
 * A term with a side of its own is a whole judgement: only a negator right before it turns it. One further off, or among
 * its words, more often belongs to another verb, or to the judgement itself ("nobody waits for a rival").
 */
const SIDED_REACH = 3;
/** Words near each other name their judgement more loosely than a fixed phrase: nothing but "not" right before them turns it. */
const WINDOW_REACH = 1;
const DISTANCE_REACH = 6;

/** The cues that turn a term round, each once, from the term outwards: two of them cancel out. */
export function reversals(tokens: Token[], hit: TermHit, setting: Setting): CueHit[] {
  const turning = [
    ...predicates(tokens, hit, setting),
    ...within(tokens, hit, setting),
    ...ahead(tokens, hit, setting),
    ...frameOpposition(hit, setting),
  ];
  for (const cue of [...frameDenial(tokens, hit, setting), ...disbelief(tokens, hit, setting)])
    // Cues that share a word turn once: “found no”, “no evidence that”.
    if (!turning.some(({ from, to }) => from < cue.to && cue.from < to)) turning.push(cue);
  return turning;
}

/** How many words may stand between a negator among a window's words and the one that it turns: “not quite overblown”. */
const INNER_GAP = 1;
const NEGATED_BE = /^(isn|aren|wasn|weren)['’]?t$/;

/**
 * “Its warnings are not overblown”: a negated “be” among the words of a window, and none of them, turns the next of them.
 * Negators of other verbs there more often belong to the judgement: “the warning did not stop it from selling”.
 */
function within(tokens: Token[], hit: TermHit, { cues, used }: Setting): CueHit[] {
  if (hit.entry.side === "topic") return [];
  const first = hit.at[0] as number;
  return cues.filter((cue) => {
    if (cue.cue !== "negator" || cue.from <= first || isSpent(cue, used)) return false;
    const negator = (tokens[cue.from] as Token).norm;
    if (!BE.has((tokens[cue.from - 1] as Token).norm) && !NEGATED_BE.test(negator)) return false;
    if (hit.at.some((at) => at >= cue.from && at < cue.to)) return false;
    const next = hit.at.find((at) => at >= cue.to);
    return next !== undefined && next - cue.to <= INNER_GAP;
  });
}

/** Predicates after the term that refute it, and the negators that turn the predicate: "is not a myth". */
function predicates(tokens: Token[], hit: TermHit, { cues, clause, frame, pivot, used }: Setting): CueHit[] {
  const last = hit.at[hit.at.length - 1] as number;
  // "Vale's claim that it is hype falls apart": Vale stands by it, and the author does not.
  if (frame && isOwned(tokens, frame)) return [];
  // A judgement against the position is often the head of what is refuted: "the tired excuse does not hold up".
  if (hit.entry.side === "against") return [];
  const refuted = cues.filter(
    (cue) =>
      cue.cue === "refuted" &&
      !used.has(cue) &&
      cue.from > last &&
      cue.to <= clause.to &&
      !isDenialLabel(tokens, cue, cues, frame, clause),
  );
  const until = Math.max(pivot, ...refuted.map(({ from }) => from));
  const negators = cues.filter((cue) => cue.cue === "negator" && cue.from > last && cue.to <= until);
  const aside = cues.filter((cue) => cue.cue === "distance" && isAside(tokens, cue, last));
  return [...refuted, ...negators, ...aside];
}

/** “The young, we are told, cannot be trusted”: what others say, between commas after the term. */
function isAside(tokens: Token[], { from, to }: CueHit, last: number): boolean {
  return from > last && tokens[from - 1]?.norm === "," && tokens[to]?.norm === ",";
}

/** Negators, denials and distancing phrases ahead of the term in its clause; each negator acts on the nearest thing after it. */
function ahead(tokens: Token[], hit: TermHit, { cues, clause, frame, pivot, used }: Setting): CueHit[] {
  const first = hit.at[0] as number;
  const last = hit.at[hit.at.length - 1] as number;
  const turning: CueHit[] = [];
  let from = first;
  let reach = reachOf(hit);
  for (const cue of cues.toReversed()) {
    // Cues that share a word turn once: “sees no”, “no sign of”.
    if (cue.to > first || cue.from < clause.from || cue.to > from || isSpent(cue, used)) continue;
    const gap = from - cue.to;
    // “It is hard to see it as anything but a stunt”; “to make sure that nobody drowns”.
    if (cue.cue === "negator" && isNoDenial(tokens, cue, clause)) continue;
    const turns =
      cue.cue === "negator"
        ? (pivot === first ||
            heldOpen(tokens, cue) ||
            tokens[cue.to]?.norm === "even" ||
            turning.some((other) => other.cue === "denial")) &&
          (gap <= (cue.to - cue.from > 1 ? NEGATION_REACH : reach) || heldOpen(tokens, cue)) &&
          !isElsewhere(tokens, cue, cues, from)
        : cue.cue === "denial"
          ? cue !== frame?.cue &&
            !isLabel(tokens, cue, Math.max(last, ...[...used].map((one) => one.from))) &&
            !isBeside(tokens, cue, used)
          : (cue.cue === "distance" ||
              (cue.cue === "sneer" && // A judgement against the position may itself be what the sneer leads up to.
                hit.entry.side === "favor" &&
                tokens[cue.to]?.norm !== "to")) &&
            first - cue.to <= DISTANCE_REACH;
    if (!turns) continue;
    turning.push(cue);
    from = cue.from;
    reach = NEGATION_REACH;
  }
  return turning;
}

function isNoDenial(tokens: Token[], cue: CueHit, clause: Clause): boolean {
  return isDoubled(tokens, cue, clause) || isPrecaution(tokens, cue, clause) || isLeftUndone(tokens, cue);
}

const LEGISLATES =
  /^(pass|enact|adopt|introduce|legislate|regulate|impose|establish|deliver|implement|ratify|enforce|codify)$/;

/** “failing to enact a cap”: whoever says so misses it. */
function isLeftUndone(tokens: Token[], { from, to }: CueHit): boolean {
  return /^fail/.test((tokens[from] as Token).norm) && LEGISLATES.test(tokens[to]?.norm ?? "");
}

const DOUBLED_REACH = 8;

/** “hard to read as anything but”. */
function isDoubled(tokens: Token[], { from }: CueHit, clause: Clause): boolean {
  if ((tokens[from] as Token).norm !== "anything") return false;
  for (let i = from - 1; i >= Math.max(clause.from, from - DOUBLED_REACH); i--)
    if (/^(hard|difficult|impossible|tough)$/.test((tokens[i] as Token).norm)) return true;
  return false;
}

const PRECAUTION_REACH = 4;

/** “ensure that no…”, “make sure the river will not…”: what is guarded against is feared, not denied. */
function isPrecaution(tokens: Token[], { from }: CueHit, clause: Clause): boolean {
  for (let i = from - 1; i >= Math.max(clause.from, from - PRECAUTION_REACH); i--) {
    const { norm } = tokens[i] as Token;
    if (/^ensur/.test(norm) || (norm === "sure" && /^mak/.test(tokens[i - 1]?.norm ?? ""))) return true;
  }
  return false;
}

/** Whether a denial is joined to the verb that has given the term its side. */
function isBeside(tokens: Token[], denial: CueHit, used: Set<CueHit>): boolean {
  return [...used].some((verb) => verb.from >= denial.to && isJoined(tokens, denial.to, verb.from));
}

/** “rejects and ridicules X”: verbs side by side do not turn each other. */
export function isJoined(tokens: Token[], from: number, to: number): boolean {
  return someWord(tokens, from, to, (norm) => /^(and|or|but|nor)$/.test(norm));
}

/**
 * “does not deny and even celebrates X”: before “and”, a negator has a verb of its own to turn. “Or” carries it on: “does
 * not want or need X”.
 */
function isElsewhere(tokens: Token[], negator: CueHit, cues: CueHit[], until: number): boolean {
  for (let i = negator.to; i < until; i++) {
    if (!/^(and|but)$/.test((tokens[i] as Token).norm)) continue;
    const own = cues.find((cue) => cue.from >= negator.to && cue.to <= i && cue.cue !== "booster");
    const other = cues.find((cue) => cue.from > i && cue.to <= until && VERB_KINDS.has(cue.cue));
    return own !== undefined && other !== undefined;
  }
  return false;
}

function reachOf({ entry }: TermHit): number {
  if (entry.side === "topic") return NEGATION_REACH;
  return entry.term.includes("~") ? WINDOW_REACH : SIDED_REACH;
}

/** "no evidence that…" denies the whole clause after it, predicate and all. */
function heldOpen(tokens: Token[], negator: CueHit): boolean {
  return negator.to - negator.from > 1 && tokens[negator.to]?.norm === "that";
}

function frameDenial(tokens: Token[], hit: TermHit, { cues, clause, frame, used }: Setting): CueHit[] {
  if (frame?.cue.cue !== "denial" || frame.sentence !== hit.sentence || isSpent(frame.cue, used)) return [];
  if (isBeside(tokens, frame.cue, used)) return [];
  // "found no link" as a term of its own has said it.
  if (hit.at.some((at) => at >= frame.cue.from && at < frame.cue.to)) return [];
  // "rejected the picture, noting that tests take longer": what a clause of its own judges is not what was rejected.
  if (hit.entry.side !== "topic" && clause.from > frame.cue.to + 1) return [];
  if (isLabel(tokens, frame.cue, hit.at[hit.at.length - 1] as number)) return [];
  // "dismissed the cap as a gimmick": the label has said it.
  if ([...used].some(({ from }) => isLabel(tokens, frame.cue, from))) return [];
  // "No one disputes that…"
  const negator = cues.findLast(
    ({ cue, to }) => cue === "negator" && to <= frame.cue.from && frame.cue.from - to <= 3,
  );
  return negator ? [frame.cue, negator] : [frame.cue];
}

/** How near the words of a judgement follow the verb that opposes it. */
const OPPOSED_REACH = 3;

/** “The board opposes new limits and a ban”: who opposes what a judgement in favour names does not share it. */
function frameOpposition(hit: TermHit, { frame, used }: Setting): CueHit[] {
  if (frame?.cue.cue !== "oppose" || hit.entry.side !== "favor" || isSpent(frame.cue, used)) return [];
  const gap = (hit.at[0] as number) - frame.cue.to;
  return frame.sentence === hit.sentence && gap >= 0 && gap <= OPPOSED_REACH ? [frame.cue] : [];
}

const OWNED_GAP = 3;

/** Whether a frame is a noun of speech with its owner before it: “Vale's claim”, “the mayor's old line”. */
export function isOwned(tokens: Token[], { subject, cue }: Frame): boolean {
  if (!subject || subject.to > cue.from || cue.from - subject.to > OWNED_GAP) return false;
  const owner = tokens[subject.to - 1] as Token;
  return owner.end - owner.start > owner.norm.length;
}

/** “The lab denied Vale's charge of X”, “Vale's charge of X was dismissed by the lab”: Vale stands by it. */
export function deniesOwner(
  tokens: Token[],
  { cue, from, to }: CueHit,
  { at }: TermHit,
  { subject }: Frame,
): boolean {
  if (cue !== "denial" || !subject) return false;
  return to < subject.to || (from > (at[at.length - 1] as number) && tokens[to]?.norm === "by");
}

/** "dismissed the warning as a myth": the denier's word for it, which turns nothing that the denial has not turned. */
function isDenialLabel(
  tokens: Token[],
  label: CueHit,
  cues: CueHit[],
  frame: Frame | null,
  clause: Clause,
): boolean {
  const denial =
    cues.findLast(({ cue, from, to }) => cue === "denial" && from >= clause.from && to <= label.from) ??
    (frame?.cue.cue === "denial" && frame.cue.to <= label.from ? frame.cue : null);
  return denial ? isLabel(tokens, denial, label.from) : false;
}

/** "dismissed the warning as a sales pitch": what stands after "as" is what the denier puts in its place. */
function isLabel(tokens: Token[], denial: CueHit, last: number): boolean {
  for (let i = denial.to; i < last; i++) {
    if ((tokens[i] as Token).norm === "as") return !hasThat(tokens, i + 1, last);
  }
  return false;
}

/** "rejected as lazy the notion that…": what comes after "that" is what is denied, not the label. */
function hasThat(tokens: Token[], from: number, to: number): boolean {
  return someWord(tokens, from, to, (norm) => norm === "that");
}
