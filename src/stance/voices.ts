import type { Label, Score } from "../model/score.ts";
import { thousandths } from "./judging/evidence.ts";

/** The stance of one voice within a score. */
export type VoiceStance = { label: Label; stance: number };

/**
 * The author's own stance and that of all quoted holders together, for the facets `voice:author` and `voice:quoted`;
 * null where that voice does not speak to the position. Computed from the holders, each counting once.
 */
export function voiceStances(score: Score): { author: VoiceStance | null; quoted: VoiceStance | null } {
  const author = score.holders.find(({ holder }) => holder === "author");
  const quoted = score.holders.filter(({ holder }) => holder !== "author");
  return {
    author: author ? { label: author.label, stance: author.stance } : null,
    quoted: quoted.length > 0 ? together(quoted) : null,
  };
}

function together(holders: { label: Label; stance: number }[]): VoiceStance {
  const mean = holders.reduce((sum, { stance }) => sum + stance, 0) / holders.length;
  const favor = holders.filter(({ label }) => label === "favor").length;
  const against = holders.filter(({ label }) => label === "against").length;
  return { label: labelOf(favor, against, holders), stance: thousandths(mean) };
}

function labelOf(favor: number, against: number, holders: { label: Label }[]): Label {
  if (favor === 0 && against === 0)
    return holders.some(({ label }) => label === "mixed") ? "mixed" : "neutral";
  if (favor >= 2 * against && favor > against) return "favor";
  if (against >= 2 * favor && against > favor) return "against";
  return "mixed";
}
