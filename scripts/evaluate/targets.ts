import { side, type Side } from "../../src/model/score.ts";
import { scoreTarget, type TargetScore } from "../../src/stance/targets/target.ts";
import { accuracy, confusion, macroF1, majority, prf, type Pair, type Prf } from "./measures.ts";
import type { TargetRow } from "./rows.ts";
import { TONES } from "./tone.ts";

export type TargetOutcome = TargetScore & { row: TargetRow };

export type TargetReport = {
  rows: number;
  macroF1: number;
  accuracy: number | null;
  classes: Record<Side, Prf>;
  /** Rows gold, columns predicted: favor, against, neutral. */
  confusion: number[][];
  baselines: { name: string; macroF1: number; accuracy: number | null }[];
};

/** Scores how each row speaks of its target, where it stands. */
export function judgeTargets(rows: TargetRow[]): TargetOutcome[] {
  return rows.map((row) => ({ row, ...scoreTarget(row.text, row.start, row.end) }));
}

/** The figures of judged targets: the measures that F. Hamborg and K. Donnay report ("NewsMTSC", EACL 2021). */
export function reportTargets(outcomes: TargetOutcome[]): TargetReport {
  const pairs = outcomes.map(({ row, label }) => ({ gold: row.label, predicted: label }));
  return {
    rows: outcomes.length,
    macroF1: macroF1(pairs, side.options),
    accuracy: accuracy(pairs),
    classes: {
      favor: prf(pairs, "favor"),
      against: prf(pairs, "against"),
      neutral: prf(pairs, "neutral"),
    },
    confusion: confusion(pairs, side.options),
    baselines: baselinesOf(outcomes.map(({ row }) => row)),
  };
}

function baselinesOf(rows: TargetRow[]): TargetReport["baselines"] {
  const commonest = majority(rows.map(({ label }) => label)) ?? "neutral";
  const guesses: [name: string, guess: (text: string) => Side][] = [
    [`majority (${commonest})`, () => commonest],
    ...TONES.map(([name, tone]): [string, (text: string) => Side] => [name, (text) => tone(text).side]),
  ];
  return guesses.map(([name, guess]) => {
    const pairs: Pair<Side>[] = rows.map(({ text, label }) => ({ gold: label, predicted: guess(text) }));
    return { name, macroF1: macroF1(pairs, side.options), accuracy: accuracy(pairs) };
  });
}
