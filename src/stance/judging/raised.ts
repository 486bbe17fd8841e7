import { isEnough, isMuch } from "./aboutness.ts";
import type { Finding } from "./evidence.ts";
import type { Layout } from "./summary.ts";
import { PIECE } from "../text/sentences.ts";

/** The stance at which a single finding raises a position by itself. */
const PLAIN = 0.9;
/** A judgement whose words are many and close together needs less. */
const FIRM = 0.5;
/** What is fainter than this is no second witness. */
const FAINT = 0.3;
/** What a report narrates is seldom a view on what ought to be done. */
const NARRATED = 0.3;

/**
 * Whether a text raises a position: a piece does by how likely its sentences are about it, where that can be said, and any text by
 * its terms, if that does not speak against it.
 */
export function isRaised(findings: Finding[], layout: Layout, about: Float64Array | null): boolean {
  if (findings.length === 0) return false;
  if (about && isMuch(about)) return true;
  return (!about || isEnough(about)) && isRaisedByTerms(findings, layout);
}

/**
 * In a sentence or two any finding raises a position; a longer piece raises it in its headline, by one plain or firm judgement, or
 * by two different terms: one loose hit among many sentences is a mention in passing.
 */
function isRaisedByTerms(findings: Finding[], layout: Layout): boolean {
  const { headlineSentences, sentences } = layout;
  if (sentences < PIECE) {
    const sided = findings.some(({ stance }) => stance !== 0);
    return sided || sentences <= 3 ? findings.length > 0 : findings.length >= 2;
  }
  if (findings.some(({ sentence }) => sentence < headlineSentences)) return true;
  const terms = new Set<string>();
  for (const finding of findings) {
    for (const witness of finding.witnesses) {
      const strength = witness.strength * (isNarrated(finding, layout) ? NARRATED : 1);
      if (strength >= (witness.firm ? FIRM : PLAIN)) return true;
      if (finding.stance === 0 || strength >= FAINT) terms.add(witness.term);
    }
  }
  return terms.size >= 2;
}

/** Whether a finding is what a report tells in its own voice, of a policy. */
export function isNarrated({ holder }: Finding, { genre, claim }: Layout): boolean {
  return holder === "author" && genre === "report" && claim === "policy";
}
