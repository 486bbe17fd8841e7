import { attitudeCues } from "./attitude.ts";
import { evaluationCues } from "./evaluation.ts";
import { reportingCues } from "./reporting.ts";
import { reversalCues } from "./reversal.ts";
import { strengthCues } from "./strength.ts";

const lists = { ...reversalCues, ...strengthCues, ...attitudeCues, ...evaluationCues, ...reportingCues };

/** What a word of the general lexicon does to a term: each kind is a list, with a note on what belongs in it. */
export type CueKind = keyof typeof lists;

/** All lists of the general lexicon, in the term syntax of positions. */
export function cueLists(): [CueKind, string[]][] {
  return Object.entries(lists) as [CueKind, string[]][];
}

/** Kinds whose words are verbs as a rule. */
export const VERB_KINDS: ReadonlySet<CueKind> = new Set([
  "support",
  "oppose",
  "warn",
  "assert",
  "report",
  "belief",
  "claim",
  "denial",
  "factive",
  "accusation",
]);
