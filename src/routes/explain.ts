import { ProblemError } from "../model/problem.ts";
import { facetOf, type Point, type Series, type Trends } from "../model/series.ts";
import type { Database } from "../store/database.ts";
import { explained } from "../store/explain.ts";
import { explain } from "../trends/explain.ts";
import { windowOf } from "../trends/points.ts";

/** How many articles one explained answer looks at, all its series together. */
const MAX_EXPLAINED = 1000;

/**
 * The same answer with an explanation at each point that has articles. Throws a 400 problem when the series rest on
 * more than MAX_EXPLAINED articles: an explanation reads them all.
 */
export async function withExplanations(db: Database, answer: Trends): Promise<Trends> {
  const articles = answer.series
    .flatMap(({ points }) => points)
    .reduce((sum, point) => sum + point.articles, 0);
  if (articles > MAX_EXPLAINED) {
    const detail = `these points rest on ${articles} articles, and an explanation reads at most ${MAX_EXPLAINED}: shorten the range, name fewer positions or outlets, or smooth less`;
    throw new ProblemError(400, "Too many articles to explain at once.", {
      errors: [{ pointer: "/explain", detail }],
    });
  }
  const series: Series[] = [];
  for (const one of answer.series) series.push({ ...one, points: await explainPoints(db, one, answer) });
  return { ...answer, series };
}

async function explainPoints(db: Database, series: Series, shape: Trends): Promise<Point[]> {
  const first = series.points[0];
  if (!first || series.revision === null || series.points.every(({ articles }) => articles === 0)) {
    return series.points;
  }
  const { revision } = series;
  const range = { from: windowOf(first.t, shape).from, to: shape.to };
  const wanted = { revision, facet: facetOf(series.facet), voice: shape.voice, ...range };
  const rows = await explained(db, wanted, MAX_EXPLAINED);
  return series.points.map((point) => {
    const { from, to } = windowOf(point.t, shape);
    const own = rows.filter(({ published_at }) => published_at >= from && published_at < to);
    return own.length === 0 ? point : { ...point, explanation: explain(own) };
  });
}
