import type { Evidence, Reason } from "../../model/score.ts";
import type { Attribution, Passage } from "../holders/holders.ts";
import type { Judgement } from "./judge.ts";
import type { Sentence } from "../text/sentences.ts";
import { spanOf } from "../text/tokens.ts";

/** Judgements of one sentence, holder and side, brought together: one sentence read once. */
export type Finding = {
  holder: string;
  stance: number;
  weight: number;
  sentence: number;
  /** Offsets into the passage. */
  start: number;
  end: number;
  because: Reason[];
  /** The judgements in it that can raise its position; those that were turned round cannot. */
  witnesses: Witness[];
};

/** A term that speaks in a finding, how strongly, and whether its words leave little doubt of what they speak. */
export type Witness = { term: string; strength: number; firm: boolean };

/** Longer sentences are quoted from their clauses only. */
const MAX_QUOTE = 600;

/** Gathers judgements into findings: each further term of the same sentence, holder and side adds a little strength. */
export function gather(judgements: Judgement[], attribution: Attribution, passage: Passage): Finding[] {
  const findings = new Map<string, Finding>();
  for (const judgement of judgements) {
    const holder = attribution.frames[judgement.voice]?.holder ?? "author";
    const key = `${judgement.sentence}|${Math.sign(judgement.stance)}|${holder.toLowerCase()}`;
    const known = findings.get(key);
    if (!known) {
      const witnesses = witnessesOf(judgement);
      findings.set(key, { holder, ...placeOf(judgement, passage), ...pick(judgement), witnesses });
      continue;
    }
    known.stance = strengthen(known.stance, judgement.stance);
    known.weight = Math.max(known.weight, judgement.weight);
    known.because = [...known.because, ...judgement.because];
    known.witnesses.push(...witnessesOf(judgement));
  }
  return withoutMentions([...findings.values()]).sort((a, b) => a.start - b.start);
}

/** A mention without a side is heard only where its sentence takes none, and says nothing beside ones that open a question. */
function withoutMentions(findings: Finding[]): Finding[] {
  const sided = new Set(findings.filter(({ stance }) => stance !== 0).map(({ sentence }) => sentence));
  if (sided.size === 0) return findings;
  return findings.filter(
    ({ stance, sentence, because }) => stance !== 0 || (!sided.has(sentence) && isOpen({ because })),
  );
}

/**
 * Findings of a piece with one side a sentence for each holder: who seems to say both at once is heard where it is said more
 * strongly. In a sentence or two that stands alone both sides would be told.
 */
export function oneSided(findings: Finding[]): Finding[] {
  const strongest = new Map<string, Finding>();
  const keyOf = ({ sentence, holder }: Finding) => `${sentence}|${holder.toLowerCase()}`;
  const strength = ({ stance, weight }: Finding) => Math.abs(stance) * weight;
  for (const finding of findings) {
    const known = strongest.get(keyOf(finding));
    if (!known || strength(finding) > strength(known)) strongest.set(keyOf(finding), finding);
  }
  return findings.filter((finding) => strongest.get(keyOf(finding)) === finding);
}

/** Whether a finding opens a question. */
export function isOpen({ because }: Pick<Finding, "because">): boolean {
  return because.some((reason) => "kind" in reason && OPEN.has(reason.kind));
}

const OPEN = new Set(["openQuestion", "question"]);

function pick({ stance, weight, sentence, because }: Judgement) {
  return { stance, weight, sentence, because };
}

function witnessesOf({ because, stance, firm, turned }: Judgement): Witness[] {
  // A plain question about it raises a position as well as an answer does.
  const strength = stance === 0 && firm ? 1 : Math.abs(stance);
  const [term] = because.flatMap((reason) => ("term" in reason ? [reason.term] : []));
  return term === undefined || turned ? [] : [{ term, strength, firm }];
}

/** The stronger of the two, moved a quarter of the way to certainty by the weaker: 0.6 and 0.6 make 0.66. */
function strengthen(a: number, b: number): number {
  const [strong, weak] = Math.abs(a) >= Math.abs(b) ? [a, b] : [b, a];
  return strong + Math.sign(strong) * (1 - Math.abs(strong)) * Math.abs(weak) * 0.25;
}

/** The span to quote: the sentence, or the clause when the sentence is very long. */
function placeOf(judgement: Judgement, { tokens, sentences }: Passage): { start: number; end: number } {
  const sentence = sentences[judgement.sentence] as Sentence;
  const whole = spanOf(tokens, sentence.from, sentence.to);
  if (whole.end - whole.start <= MAX_QUOTE) return whole;
  const clause = spanOf(tokens, judgement.clause.from, judgement.clause.to);
  return { start: clause.start, end: Math.min(clause.end, clause.start + MAX_QUOTE) };
}

/** A finding as the API shows it; `shift` is where the text begins in the passage. */
export function toEvidence(finding: Finding, text: string, shift: number): Evidence {
  const start = finding.start - shift;
  const end = finding.end - shift;
  return {
    start,
    end,
    text: text.slice(start, end),
    holder: finding.holder,
    stance: thousandths(finding.stance),
    // A reason may stand in the headline when the sentence stands in the text, and the other way round: left out there.
    because: finding.because
      .filter((reason) => reason.start >= shift && reason.end - shift <= text.length)
      .map((reason) => ({ ...brief(reason), start: reason.start - shift, end: reason.end - shift })),
  };
}

/** From this length on a term shows three words of each of its groups: it is there to be recognised. */
const LONG_TERM = 80;

function brief(reason: Reason): Reason {
  if (!("term" in reason) || reason.term.length <= LONG_TERM) return reason;
  return { ...reason, term: reason.term.replace(/\(((?:[^()|]*\|){2}[^()|]*)\|[^()]*\)/g, "($1|…)") };
}

/** Rounded to thousandths, as it is stored; never minus zero. */
export function thousandths(value: number): number {
  return Math.round(value * 1000) / 1000 + 0;
}
