import { lexiconOf, type Position } from "../model/position.ts";
import type { Preview } from "../model/preview.ts";
import type { Score } from "../model/score.ts";
import { compile } from "../stance/compile.ts";
import { scoreText } from "../stance/score.ts";
import type { Database } from "../store/database.ts";
import { activeRevisions } from "../store/positions.ts";
import { newestArticles } from "../store/preview.ts";
import { round } from "../trends/rounding.ts";

/** Gzipped texts, as much as a page of the rescore job takes on four times over. */
const MAX_BYTES = 800_000;

/** Scores the newest articles by a position as it would be, and compares with how they stand. */
export async function previewOf(db: Database, position: Position, limit: number): Promise<Preview> {
  const revision = (await activeRevisions(db, [position.id])).get(position.id) ?? null;
  const articles = await newestArticles(db, position.id, revision, limit, MAX_BYTES);
  const compiled = compile([{ id: position.id, lexicon: lexiconOf(position) }]);
  const pairs = articles.map(({ article, text, before }) => ({
    article,
    before,
    after: scoreText(text, compiled, { title: article.title })[0] ?? null,
  }));
  const before = pairs.flatMap((pair) => pair.before ?? []);
  const after = pairs.flatMap((pair) => pair.after ?? []);
  return {
    position: position.id,
    revision,
    articles: articles.length,
    raised: { before: before.length, after: after.length },
    stance: { before: meanOf(before), after: meanOf(after) },
    flips: pairs.filter((pair) => pair.before?.label !== pair.after?.label),
  };
}

function meanOf(scores: Pick<Score, "stance">[]): number | null {
  if (scores.length === 0) return null;
  return round(scores.reduce((sum, { stance }) => sum + stance, 0) / scores.length);
}
