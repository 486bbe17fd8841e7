import { lexiconOf, position } from "../../src/model/position.ts";
import type { Label, Score } from "../../src/model/score.ts";
import { compile } from "../../src/stance/compile.ts";
import { scoreText } from "../../src/stance/score.ts";
import { hype, moratorium } from "./lexicons.ts";

/** A policy far from AI: three plain lists. */
export const rentCap = position.parse({
  id: "rent-cap",
  title: "Rent cap",
  proposition: "Cities should cap rents.",
  topic: ["rent cap", "cap on rents"],
  favor: ["rents are out of control"],
  against: ["landlords will flee"],
});

/** A claim of fact far from AI. */
export const dam = position.parse({
  id: "dam",
  title: "Dam",
  proposition: "The old dam is about to break.",
  topic: ["dam failure", "failure of the dam"],
  favor: ["leaking", "cracks are widening"],
  against: ["dam is sound", "built to last"],
});

/** A claim of fact that events bear out: its terms carry what was done and to what. */
export const pledges = position.parse({
  id: "pledges",
  title: "Pledges",
  proposition: "Dairies are giving up their pledges on animal welfare.",
  sets: {
    drop: ["drop", "dropped", "scrap", "abandon", "shelve"],
    keep: ["keep", "kept", "honour", "renew"],
  },
  topic: ["welfare (pledge|promise)"],
  favor: ['"@drop (pledge|promise)"~8'],
  against: ['"@keep (pledge|promise)"~8'],
  context: ["dairy", "cow*", "calf", "calves", "herd*"],
});

/** A policy, a claimed danger and a charge that questions, irony and concessions are tried on. */
export const ferry = position.parse({
  id: "ferry",
  title: "Free ferry",
  proposition: "The ferry should be free.",
  topic: ["free ferry"],
  favor: ["(abolish|scrap) the fares"],
  against: ["keep the fares"],
});

export const bridge = position.parse({
  id: "bridge",
  title: "Bridge",
  proposition: "The bridge is about to collapse.",
  topic: ["bridge collapse", "collapse of the bridge"],
  favor: ["rusting through", "girders are cracking", "girders were cracking"],
  against: ["bridge is safe"],
});

export const label = position.parse({
  id: "label",
  title: "Label",
  proposition: "The organic label is a marketing ploy.",
  topic: ["organic label"],
  favor: ["marketing ploy", "greenwash*"],
  against: ["honest label"],
});

const all = [hype, moratorium, rentCap, dam, pledges, ferry, bridge, label];
const compiled = compile(all.map((entry) => ({ id: entry.id, lexicon: lexiconOf(entry) })));

/** A row of a table: what the text shows, the text, its label, the reasons given, and who holds what where that matters. */
export type Row = [name: string, text: string, label: Label | "none", because: string, holders?: string[]];

/** The score of a text on one position; undefined when it does not raise it. */
export function scoreOf(positionId: string, text: string, title?: string): Score | undefined {
  return scoreText(text, compiled, { title: title ?? null }).find(({ position: id }) => id === positionId);
}

/** A row of a table that asks for the side only: the position, the label, the text. */
export type Sided = [positionId: string, label: Label | "none", text: string];

/**
 * What a row expects of a text: its label, the reasons of all its evidence in the order given (a term by its text, a cue
 * by its kind), and each holder with a label.
 */
export function readingOf(
  positionId: string,
  text: string,
): { label: Label | "none"; because: string; holders: string[] } {
  const score = scoreOf(positionId, text);
  if (!score) return { label: "none", because: "", holders: [] };
  const reasons = score.evidence.flatMap(({ because }) => because);
  return {
    label: score.label,
    because: reasons.map((reason) => ("term" in reason ? reason.term : reason.kind)).join(", "),
    holders: score.holders.map(({ holder, label }) => `${holder}: ${label}`),
  };
}

/** The label of a text on one position, or "none" when it does not raise it. */
export function sideOf(positionId: string, text: string): Label | "none" {
  return scoreOf(positionId, text)?.label ?? "none";
}

/** A row without its name and text, as `readingOf` answers it. */
export function expected([, , label, because, holders]: Row): Partial<ReturnType<typeof readingOf>> {
  return { label, because, ...(holders ? { holders } : {}) };
}
