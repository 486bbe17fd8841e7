import type { Flip } from "../model/preview.ts";
import type { Score } from "../model/score.ts";
import { unpackText } from "./articles.ts";
import type { Database } from "./database.ts";
import { SCORE_COLUMNS, toScore, type StoredScore } from "./observations.ts";

/** A stored article as a preview reads it, with its score as it is now: null where the position is not raised. */
export type PreviewArticle = { article: Flip["article"]; text: string; before: Score | null };

type Row = Flip["article"] & { text: string } & (StoredScore | { [column in keyof StoredScore]: null });

/**
 * The newest articles, at most `limit` and with no more than `bytes` of gzipped text but for the first, with the score
 * of each on a position under `revision` (null: none has one yet).
 */
export async function newestArticles(
  db: Database,
  position: string,
  revision: number | null,
  limit: number,
  bytes: number,
): Promise<PreviewArticle[]> {
  const { results } = await db
    .prepare(
      `SELECT id, url, title, newest.outlet, newest.published_at, hex(text_gzip) AS text,
              iif(observation.label IS NULL, NULL, ?4) AS position, ${SCORE_COLUMNS}
       FROM (
         SELECT article.*, text_gzip, sum(length(text_gzip)) OVER (ORDER BY published_at DESC, id DESC) - length(text_gzip) AS before
         FROM (SELECT id, url, title, outlet, published_at FROM article ORDER BY published_at DESC, id DESC LIMIT ?2) AS article
         JOIN article_text ON article_id = id) AS newest
       LEFT JOIN observation ON observation.article_id = id AND revision_id = ?1
       WHERE before < ?3
       ORDER BY newest.published_at DESC, id DESC`,
    )
    .bind(revision, limit, bytes, position)
    .all<Row>();
  return await Promise.all(results.map(toPreviewArticle));
}

async function toPreviewArticle(row: Row): Promise<PreviewArticle> {
  const { id, url, title, outlet, published_at } = row;
  return {
    article: { id, url, title, outlet, published_at },
    text: await unpackText(row.text),
    before: row.position === null ? null : toScore(row),
  };
}
