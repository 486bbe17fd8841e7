import type { Label, Score } from "../../src/model/score.ts";
import type { CompiledPositions } from "../../src/stance/compile.ts";
import { scoreText } from "../../src/stance/score.ts";
import { accuracy, confusion, majority, pearson, prf, type Prf } from "./measures.ts";
import { goldLabel, type ArticleRow } from "./rows.ts";
import { TONES } from "./tone.ts";

/** What somebody, a reader or a program, says of an article on a position; null where it is not raised. */
export type Verdict = { label: Label; stance: number } | null;

/** An article on one position: what its reader says, and what the engine does. */
export type ArticleOutcome = {
  id: string;
  position: string;
  row: ArticleRow;
  gold: Verdict;
  score: Score | null;
};

type Figures = {
  raised: Prf;
  /** Over the pairs that both find raised. */
  labelAccuracy: number | null;
  pearson: number | null;
};

export type ArticleReport = Figures & {
  articles: number;
  pairs: number;
  bothRaised: number;
  /** Rows gold, columns predicted: favor, against, mixed, neutral, none. */
  confusion: number[][];
  baselines: (Figures & { name: string })[];
};

/** Scores each article, title and text, on every compiled position. */
export function judgeArticles(rows: ArticleRow[], compiled: CompiledPositions): ArticleOutcome[] {
  return rows.flatMap((row) => {
    const scores = scoreText(row.text, compiled, { title: row.title });
    return compiled.positions.map(({ id: position }) => {
      const gold = row.positions[position];
      return {
        id: row.id,
        position,
        row,
        gold: gold ? { label: gold.label, stance: gold.score } : null,
        score: scores.find((score) => score.position === position) ?? null,
      };
    });
  });
}

/** The figures of judged articles. */
export function reportArticles(outcomes: ArticleOutcome[]): ArticleReport {
  const pairs = outcomes.map(({ gold, score }) => ({
    gold: gold?.label ?? "none",
    predicted: score?.label ?? "none",
  }));
  return {
    articles: new Set(outcomes.map(({ id }) => id)).size,
    pairs: outcomes.length,
    bothRaised: outcomes.filter(({ gold, score }) => gold && score).length,
    ...figuresOf(outcomes, ({ score }) => score),
    confusion: confusion(pairs, goldLabel.options),
    baselines: baselinesOf(outcomes),
  };
}

function figuresOf(outcomes: ArticleOutcome[], judge: (outcome: ArticleOutcome) => Verdict): Figures {
  const judged = outcomes.map((outcome) => ({ gold: outcome.gold, own: judge(outcome) }));
  const raisedOrNot = (verdict: Verdict) => (verdict ? "raised" : "not");
  const both = judged.flatMap(({ gold, own }) => (gold && own ? [{ gold, own }] : []));
  return {
    raised: prf(
      judged.map(({ gold, own }) => ({ gold: raisedOrNot(gold), predicted: raisedOrNot(own) })),
      "raised",
    ),
    labelAccuracy: accuracy(both.map(({ gold, own }) => ({ gold: gold.label, predicted: own.label }))),
    pearson: pearson(
      both.map(({ gold }) => gold.stance),
      both.map(({ own }) => own.stance),
    ),
  };
}

/** Tone says nothing of what an article raises: with it, and with the commonest label, every position counts as raised. */
function baselinesOf(outcomes: ArticleOutcome[]): ArticleReport["baselines"] {
  const commonest = majority(outcomes.flatMap(({ gold }) => (gold ? [gold.label] : []))) ?? "neutral";
  const judges: [name: string, judge: (outcome: ArticleOutcome) => Verdict][] = [
    [`majority (${commonest})`, () => ({ label: commonest, stance: 0 })],
    ["any term is favor", ({ score }) => (score ? { label: "favor", stance: 1 } : null)],
    ...TONES.map(([name, tone]): [string, (outcome: ArticleOutcome) => Verdict] => {
      const heard = new Map<string, Verdict>();
      return [
        name,
        ({ row }) => {
          const known = heard.get(row.id);
          if (known) return known;
          const { side, value } = tone(`${row.title}\n\n${row.text}`);
          const verdict = { label: side, stance: value };
          heard.set(row.id, verdict);
          return verdict;
        },
      ];
    }),
  ];
  return judges.map(([name, judge]) => ({ name, ...figuresOf(outcomes, judge) }));
}
