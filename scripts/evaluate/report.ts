import type { CompiledPositions } from "../../src/stance/compile.ts";
import { judgeArticles, reportArticles, type ArticleOutcome, type ArticleReport } from "./articles.ts";
import { ofHalf, type Half } from "./halves.ts";
import type { ArticleRow, SentenceRow, TargetRow } from "./rows.ts";
import { judgeSentences, reportSentences, type SentenceOutcome, type SentenceReport } from "./sentences.ts";
import { judgeTargets, reportTargets, type TargetOutcome, type TargetReport } from "./targets.ts";
import { worstArticles, worstSentences, worstTargets, type Miss } from "./worst.ts";

/** What there is to measure against; null for what is not asked for. */
export type Gold = {
  sentences: SentenceRow[] | null;
  articles: ArticleRow[] | null;
  targets: TargetRow[] | null;
};

export type Outcomes = {
  sentences: SentenceOutcome[] | null;
  articles: ArticleOutcome[] | null;
  targets: TargetOutcome[] | null;
};

/** The figures that a reader looks at first; null where they cannot be had. */
export type Headline = Record<string, number | null>;

export type Report = {
  sentences: SentenceReport | null;
  articles: ArticleReport | null;
  targets: TargetReport | null;
  /** The headline figures of both halves; null when only one was measured. */
  halves: Record<Half, Headline> | null;
  errors: Miss[];
};

/** Scores all that there is; with `half`, only its rows. */
export function judge(gold: Gold, compiled: CompiledPositions, half: Half | null): Outcomes {
  return {
    sentences: gold.sentences && judgeSentences(ofHalf(gold.sentences, half), compiled),
    articles: gold.articles && judgeArticles(ofHalf(gold.articles, half), compiled),
    targets: gold.targets && judgeTargets(ofHalf(gold.targets, half)),
  };
}

/** The whole report: all figures, the halves side by side unless only one was judged, the `errors` worst of each kind. */
export function report(outcomes: Outcomes, half: Half | null, errors: number): Report {
  return {
    ...figuresOf(outcomes),
    halves:
      half === null ? { a: headline(halfOfAll(outcomes, "a")), b: headline(halfOfAll(outcomes, "b")) } : null,
    errors: [
      ...worstSentences(outcomes.sentences ?? [], errors),
      ...worstArticles(outcomes.articles ?? [], errors),
      ...worstTargets(outcomes.targets ?? [], errors),
    ],
  };
}

function figuresOf({ sentences, articles, targets }: Outcomes): Omit<Report, "halves" | "errors"> {
  return {
    sentences: sentences && reportSentences(sentences),
    articles: articles && reportArticles(articles),
    targets: targets && reportTargets(targets),
  };
}

function halfOfAll({ sentences, articles, targets }: Outcomes, half: Half): Outcomes {
  return {
    sentences: sentences && keep(sentences, half),
    articles: articles && keep(articles, half),
    targets: targets && keep(targets, half),
  };
}

function keep<T extends { row: { id: string } }>(outcomes: T[], half: Half): T[] {
  const ids = new Set(
    ofHalf(
      outcomes.map(({ row }) => row),
      half,
    ).map(({ id }) => id),
  );
  return outcomes.filter(({ row }) => ids.has(row.id));
}

function headline(outcomes: Outcomes): Headline {
  const { sentences, articles, targets } = figuresOf(outcomes);
  return {
    ...(sentences && headlineOfSentences(sentences)),
    ...(articles && {
      articles: articles.articles,
      "raised or not, F1": articles.raised.f1,
      "article label accuracy": articles.labelAccuracy,
      "article score, Pearson r": articles.pearson,
    }),
    ...(targets && {
      targets: targets.rows,
      "targets, macro-F1": targets.macroF1,
      "targets, accuracy": targets.accuracy,
    }),
  };
}

function headlineOfSentences({
  rows,
  favor,
  against,
  mean,
  recall,
  positions,
  holders,
}: SentenceReport): Headline {
  const { found, of } = holders.whereLabelIsRight;
  const lowest = Object.values(positions).map(({ value }) => value);
  return {
    sentences: rows,
    "F1 favor": favor,
    "F1 against": against,
    "mean F1": mean,
    "lowest position": lowest.length > 0 ? Math.min(...lowest) : null,
    "recall of none": recall.none ?? null,
    "holders, label right": of > 0 ? found / of : null,
  };
}
