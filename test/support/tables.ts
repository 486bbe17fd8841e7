import { env } from "cloudflare:workers";

const rows = async (sql: string) => (await env.DB.prepare(sql).all()).results;

/** `daily` as it is kept, and as it must be: computed anew from the observations alone. */
export async function dailyTwice() {
  const kept = await rows("SELECT * FROM daily ORDER BY revision_id, facet, day");
  const computed = await rows(`
    SELECT revision_id, facet, substr(published_at, 1, 10) AS day, count(*) AS n,
           sum(label = 'favor') AS favor, sum(label = 'against') AS against, sum(label = 'mixed') AS mixed,
           sum(label = 'neutral') AS neutral, sum(stance) AS stance_sum, sum(stance * stance) AS stance_squares
    FROM (
      SELECT revision_id, published_at, 'all' AS facet, label, stance FROM observation
      UNION ALL SELECT revision_id, published_at, 'outlet:' || outlet, label, stance FROM observation
      UNION ALL SELECT revision_id, published_at, 'voice:author', author_label, author_stance FROM observation
        WHERE author_label IS NOT NULL
      UNION ALL SELECT revision_id, published_at, 'voice:quoted', quoted_label, quoted_stance FROM observation
        WHERE quoted_label IS NOT NULL)
    GROUP BY 1, 2, 3 ORDER BY 1, 2, 3`);
  return { kept, computed };
}

/** `daily_total` as it is kept, and as it must be: computed anew from the articles alone. */
export async function totalsTwice() {
  const kept = await rows("SELECT * FROM daily_total ORDER BY facet, day");
  const computed = await rows(`
    SELECT facet, substr(published_at, 1, 10) AS day, count(*) AS n
    FROM (
      SELECT published_at, 'all' AS facet FROM article
      UNION ALL SELECT published_at, 'outlet:' || outlet FROM article)
    GROUP BY 1, 2 ORDER BY 1, 2`);
  return { kept, computed };
}

/** Everything that articles bring into the database, in one value. */
export async function dump() {
  return {
    articles: await rows("SELECT * FROM article ORDER BY id"),
    texts: await rows("SELECT article_id, hex(text_gzip) AS text FROM article_text ORDER BY article_id"),
    observations: await rows("SELECT * FROM observation ORDER BY article_id, revision_id"),
    daily: await rows("SELECT * FROM daily ORDER BY revision_id, facet, day"),
    totals: await rows("SELECT * FROM daily_total ORDER BY facet, day"),
  };
}

/** Observations that disagree with their article, or score it under a revision that is not live. */
export async function strayObservations() {
  return await rows(`
    SELECT observation.article_id, observation.revision_id FROM observation
    LEFT JOIN article ON article.id = article_id
    LEFT JOIN revision ON revision.id = revision_id
    WHERE article.id IS NULL OR article.outlet <> observation.outlet
      OR article.published_at <> observation.published_at OR revision.state = 'retired' OR revision.id IS NULL`);
}
