import type { Score } from "../../src/model/score.ts";
import type { CompiledPositions } from "../../src/stance/compile.ts";
import { scoreText } from "../../src/stance/score.ts";
import {
  accuracy,
  confusion,
  majority,
  partScore,
  prf,
  sameHolder,
  stanceF1,
  type Pair,
  type PartScore,
} from "./measures.ts";
import { goldLabel, type GoldLabel, type SentenceRow } from "./rows.ts";
import { TONES } from "./tone.ts";

/** A labelled sentence with what the engine made of it; `score` is null where it finds the position not raised. */
export type SentenceOutcome = { row: SentenceRow; score: Score | null };

export type Share = { found: number; of: number };

export type SentenceReport = {
  rows: number;
  favor: number;
  against: number;
  mean: number;
  accuracy: number | null;
  /** Recall of each gold label that occurs. */
  recall: Partial<Record<GoldLabel, number>>;
  /** Gold stances whose holder and label are both found: of all, and of the rows whose label is right. */
  holders: { all: Share; whereLabelIsRight: Share };
  positions: Record<string, PartScore>;
  phenomena: Record<string, PartScore>;
  /** Rows gold, columns predicted: favor, against, mixed, neutral, none. */
  confusion: number[][];
  baselines: { name: string; favor: number; against: number; mean: number; accuracy: number | null }[];
};

/** Scores each sentence on its position. */
export function judgeSentences(rows: SentenceRow[], compiled: CompiledPositions): SentenceOutcome[] {
  return rows.map((row) => ({
    row,
    score: scoreText(row.text, compiled).find(({ position }) => position === row.position) ?? null,
  }));
}

/** The figures of judged sentences. */
export function reportSentences(outcomes: SentenceOutcome[]): SentenceReport {
  const pairs = outcomes.map(pairOf);
  return {
    rows: outcomes.length,
    ...stanceF1(pairs),
    accuracy: accuracy(pairs),
    recall: recallOf(pairs),
    holders: {
      all: holdersFound(outcomes),
      whereLabelIsRight: holdersFound(outcomes.filter((outcome) => isRight(outcome))),
    },
    positions: byPart(outcomes, ({ row }) => [row.position]),
    phenomena: byPart(outcomes, ({ row }) => row.phenomena),
    confusion: confusion(pairs, goldLabel.options),
    baselines: baselinesOf(outcomes),
  };
}

export function isRight(outcome: SentenceOutcome): boolean {
  const { gold, predicted } = pairOf(outcome);
  return gold === predicted;
}

function pairOf({ row, score }: SentenceOutcome): Pair<GoldLabel> {
  return { gold: row.label, predicted: score?.label ?? "none" };
}

function recallOf(pairs: Pair<GoldLabel>[]): SentenceReport["recall"] {
  const found = goldLabel.options.map((label) => [label, prf(pairs, label)] as const);
  return Object.fromEntries(
    found.filter(([, { support }]) => support > 0).map(([label, { recall }]) => [label, recall]),
  );
}

function holdersFound(outcomes: SentenceOutcome[]): Share {
  const gold = outcomes.flatMap(({ row, score }) =>
    row.stances.map(({ holder, label }) =>
      (score?.holders ?? []).some((own) => own.label === label && sameHolder(holder, own.holder)),
    ),
  );
  return { found: gold.filter(Boolean).length, of: gold.length };
}

function byPart(
  outcomes: SentenceOutcome[],
  partsOf: (outcome: SentenceOutcome) => string[],
): Record<string, PartScore> {
  const parts = new Map<string, Pair<GoldLabel>[]>();
  for (const outcome of outcomes) {
    for (const part of partsOf(outcome)) parts.set(part, [...(parts.get(part) ?? []), pairOf(outcome)]);
  }
  const scores = [...parts].map(([part, pairs]): [string, PartScore] => [part, partScore(pairs)]);
  return Object.fromEntries(scores.sort(([, a], [, b]) => a.value - b.value));
}

function baselinesOf(outcomes: SentenceOutcome[]): SentenceReport["baselines"] {
  const commonest = majority(outcomes.map(({ row }) => row.label)) ?? "none";
  const guesses: [name: string, guess: (outcome: SentenceOutcome) => GoldLabel][] = [
    [`majority (${commonest})`, () => commonest],
    ["any term is favor", ({ score }) => (score ? "favor" : "none")],
    ...TONES.map(([name, tone]): [string, (outcome: SentenceOutcome) => GoldLabel] => [
      name,
      ({ row }) => tone(row.text).side,
    ]),
  ];
  return guesses.map(([name, guess]) => {
    const pairs = outcomes.map((outcome) => ({ gold: outcome.row.label, predicted: guess(outcome) }));
    return { name, ...stanceF1(pairs), accuracy: accuracy(pairs) };
  });
}
