import type { StoryCopy } from "../model/article.ts";
import type { Database } from "./database.ts";

/**
 * What near copies of an article are found by, as the columns `sketch` and `story_keys` keep it: hashes of four bytes,
 * ascending; and those under which a first copy is filed. Who joins whose story is decided by the triggers of the
 * tables, within the transaction that stores the article, so that two copies that come at once cannot both be first.
 */
export type StoryPrint = { sketch: Uint8Array; keys: Uint8Array };

/** The other copies of an article's story, the first one first, then in the order in which they were seen; empty when it stands alone. */
export async function storyOf(db: Database, articleId: string): Promise<StoryCopy[]> {
  const { results } = await db
    .prepare(
      `WITH first AS (SELECT coalesce((SELECT story FROM story_copy WHERE article_id = ?1), ?1) AS story),
         copies AS (
           SELECT story AS id, '' AS seen_at FROM first
           UNION ALL SELECT story_copy.article_id, story_copy.seen_at FROM first
             CROSS JOIN story_copy ON story_copy.story = first.story)
       SELECT article.id, url, title, outlet, published_at, copies.id = (SELECT story FROM first) AS first
       FROM copies CROSS JOIN article ON article.id = copies.id
       WHERE copies.id <> ?1 ORDER BY copies.seen_at, copies.id`,
    )
    .bind(articleId)
    .all<Omit<StoryCopy, "first"> & { first: number }>();
  return results.map((row) => ({ ...row, first: row.first === 1 }));
}
