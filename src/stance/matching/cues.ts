import { cueLists, type CueKind } from "../lexicon/cues.ts";
import { prepareCues } from "./prepare.ts";
import type { Prepared } from "./prepared.ts";
import { PREPARED_CUES } from "./prepared-cues.ts";
import { ENGINE_VERSION } from "../version.ts";

let prepared: Prepared | null = null;
let kinds: CueKind[] | null = null;

/**
 * The general cue lexicon, prepared. Parsing and stemming it would take longer than everything else at a cold start, so
 * `scripts/prepare-cues.ts` does it beforehand; when the lists have changed since, it is done here.
 */
export function preparedCues(): Prepared {
  return (prepared ??= isCurrent()
    ? (JSON.parse(PREPARED_CUES.prepared) as Prepared)
    : prepareCues(termLists()));
}

/** Whether the stored cues are those of the lists and of the engine as they are. */
export function isCurrent(): boolean {
  return PREPARED_CUES.source === cueSource() && PREPARED_CUES.engine === ENGINE_VERSION;
}

/** The lists as text: what the prepared cues are made from. */
export function cueSource(): string {
  return JSON.stringify(termLists());
}

/** The kinds of cues by the number of their list. */
export function cueKinds(): CueKind[] {
  return (kinds ??= cueLists().map(([kind]) => kind));
}

/** The terms of each list, in the order of `cueKinds`. */
export function termLists(): string[][] {
  return cueLists().map(([, terms]) => terms);
}
