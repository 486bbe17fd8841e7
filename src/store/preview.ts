import type { Label } from "../model/score.ts";
import { unpackText } from "./articles.ts";
import type { Database } from "./database.ts";

/** A stored article as a preview reads it, with the label and stance that it has now under a revision. */
export type PreviewArticle = {
  id: string;
  url: string;
  title: string | null;
  outlet: string;
  published_at: string;
  text: string;
  before: { label: Label; stance: number } | null;
};

type Record = Omit<PreviewArticle, "before"> & { label: Label | null; stance: number | null };

/**
 * The newest articles, at most `limit` and with no more than `bytes` of gzipped text but for the first, with what each
 * scores under `revision` (null: none does yet).
 */
export async function newestArticles(
  db: Database,
  revision: number | null,
  limit: number,
  bytes: number,
): Promise<PreviewArticle[]> {
  const { results } = await db
    .prepare(
      `SELECT id, url, title, newest.outlet, newest.published_at, hex(text_gzip) AS text, label, stance FROM (
         SELECT article.*, text_gzip, sum(length(text_gzip)) OVER (ORDER BY published_at DESC, id DESC) - length(text_gzip) AS before
         FROM (SELECT id, url, title, outlet, published_at FROM article ORDER BY published_at DESC, id DESC LIMIT ?2) AS article
         JOIN article_text ON article_id = id) AS newest
       LEFT JOIN observation ON observation.article_id = id AND revision_id = ?1
       WHERE before < ?3
       ORDER BY newest.published_at DESC, id DESC`,
    )
    .bind(revision, limit, bytes)
    .all<Record>();
  return await Promise.all(
    results.map(async ({ label, stance, text, ...article }) => ({
      ...article,
      text: await unpackText(text),
      before: label === null || stance === null ? null : { label, stance: stance / 1000 },
    })),
  );
}
