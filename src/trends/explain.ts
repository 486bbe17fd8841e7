import type { Contribution, Explanation } from "../model/series.ts";
import { round } from "./rounding.ts";

const MOVERS = 3;
const TERMS = 5;

/**
 * What a point rests on. An article's influence is how far the mean moves when it is left out (Cook 1977,
 * "Detection of influential observation in linear regression", in its simplest case); a single article is all there is.
 */
export function explain(articles: Contribution[]): Explanation {
  const n = articles.length;
  const sum = articles.reduce((total, { stance }) => total + stance, 0);
  const moved = articles
    .map(({ terms, ...article }) => {
      const without = n === 1 ? 0 : (sum - article.stance) / (n - 1);
      return { ...article, stance: round(article.stance / 1000), moved: round((sum / n - without) / 1000) };
    })
    .sort((a, b) => Math.abs(b.moved) - Math.abs(a.moved) || (a.id < b.id ? -1 : 1));
  return { moved: moved.slice(0, MOVERS), terms: topTerms(articles) };
}

function topTerms(articles: Contribution[]): Explanation["terms"] {
  const counts = new Map<string, Explanation["terms"][number]>();
  for (const { terms } of articles) {
    for (const { term, side } of terms) {
      const key = `${side} ${term}`;
      const known = counts.get(key) ?? { term, side, articles: 0 };
      counts.set(key, { ...known, articles: known.articles + 1 });
    }
  }
  return [...counts.values()]
    .sort((a, b) => b.articles - a.articles || (a.term < b.term ? -1 : 1))
    .slice(0, TERMS);
}
