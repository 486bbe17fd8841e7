import type { Evidence } from "../../src/model/score.ts";
import type { ArticleOutcome } from "./articles.ts";
import type { GoldLabel } from "./rows.ts";
import { isRight, type SentenceOutcome } from "./sentences.ts";
import type { TargetOutcome } from "./targets.ts";

/** A row that came out wrong, with the evidence for what was made of it. `distance` is that of the stances, 0 to 2. */
export type Miss = {
  kind: "sentence" | "article" | "target";
  id: string;
  position: string;
  text: string;
  gold: string;
  predicted: string;
  distance: number;
  /** Gold holders beside predicted ones, where there are any. */
  holders: { gold: string[]; predicted: string[] };
  evidence: Evidence[];
};

const STANCE_OF: Record<GoldLabel, number> = { favor: 1, against: -1, mixed: 0, neutral: 0, none: 0 };

/** The sentences whose label is wrong, the stances that lie furthest apart first; at most `count`. */
export function worstSentences(outcomes: SentenceOutcome[], count: number): Miss[] {
  const misses = outcomes
    .filter((outcome) => !isRight(outcome))
    .map(({ row, score }): Miss => ({
      kind: "sentence",
      id: row.id,
      position: row.position,
      text: row.text,
      gold: row.label,
      predicted: score?.label ?? "none",
      distance: Math.abs(STANCE_OF[row.label] - (score?.stance ?? 0)),
      holders: {
        gold: holdersOf({ holders: row.stances }),
        predicted: holdersOf(score),
      },
      evidence: score?.evidence ?? [],
    }));
  return furthest(misses, count);
}

/** The articles and positions that lie furthest from their gold score; a position that only one side finds counts as 0 on the other. */
export function worstArticles(outcomes: ArticleOutcome[], count: number): Miss[] {
  const misses = outcomes
    .filter(({ gold, score }) => gold?.label !== score?.label)
    .map(({ id, position, row, gold, score }): Miss => ({
      kind: "article",
      id,
      position,
      text: row.title,
      gold: gold ? `${gold.label} ${gold.stance}` : "none",
      predicted: score ? `${score.label} ${score.stance}` : "none",
      distance: Math.abs((gold?.stance ?? 0) - (score?.stance ?? 0)),
      holders: { gold: holdersOf(row.positions[position] ?? null), predicted: holdersOf(score) },
      evidence: score ? [...score.headline, ...score.evidence] : [],
    }));
  return furthest(misses, count);
}

/** The targets whose label is wrong, as for sentences. */
export function worstTargets(outcomes: TargetOutcome[], count: number): Miss[] {
  const misses = outcomes
    .filter(({ row, label }) => row.label !== label)
    .map(({ row, label, stance, because }): Miss => ({
      kind: "target",
      id: row.id,
      position: row.text.slice(row.start, row.end),
      text: row.text,
      gold: row.label,
      predicted: label,
      distance: Math.abs(STANCE_OF[row.label] - stance),
      holders: { gold: [], predicted: [] },
      evidence: [{ start: 0, end: row.text.length, text: row.text, holder: "author", stance, because }],
    }));
  return furthest(misses, count);
}

function holdersOf(judged: { holders: { holder: string; label: string }[] } | null): string[] {
  return (judged?.holders ?? []).map(({ holder, label }) => `${holder}: ${label}`);
}

function furthest(misses: Miss[], count: number): Miss[] {
  return misses.sort((a, b) => b.distance - a.distance || (a.id < b.id ? -1 : 1)).slice(0, count);
}
