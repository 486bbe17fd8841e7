/// <reference lib="esnext.typedarrays" />
import type { Article, Source } from "../model/article.ts";
import { pieces } from "./bind.ts";
import type { Database } from "./database.ts";
import {
  OBSERVATION_COLUMNS,
  OBSERVATION_VALUES,
  observationPieces,
  type ObservationRow,
  type VersionedObservation,
} from "./observations.ts";
import type { StoryPrint } from "./stories.ts";

/** What the ingest must know of a stored article to tell whether one that came in is news. */
export type KnownArticle = { id: string; fingerprint: string; source: Source };

/** An article with its text packed, and scored under every live revision; `story` is null where the text is short. */
export type ScoredArticle = {
  article: Article;
  firstSeenAt: string;
  textGzip: Uint8Array;
  story: StoryPrint | null;
  observations: ObservationRow[];
};

/** The stored articles among `ids`, by id. */
export async function knownArticles(db: Database, ids: string[]): Promise<Map<string, KnownArticle>> {
  const { results } = await db
    .prepare(`SELECT id, fingerprint, source FROM article WHERE id IN (SELECT value FROM json_each(?1))`)
    .bind(JSON.stringify(ids))
    .all<KnownArticle>();
  return new Map(results.map((row) => [row.id, row]));
}

/** The batch in the same order, cut so that each piece is one transaction of small statements. */
export function transactions(batch: ScoredArticle[]): ScoredArticle[][] {
  return pieces(batch, (scored) => scored.textGzip.byteLength * 2);
}

/**
 * True while the live revisions are those that the articles were scored under. Reading lexicons and writing scores are
 * two trips: a position that changes in between must neither miss an article nor get a retired score.
 */
const CURRENT = `?2 = (SELECT json_group_array(id) FROM (SELECT id FROM revision WHERE state <> 'retired' ORDER BY id))`;

const UPSERT_ARTICLES = `
  INSERT INTO article (id, url, title, author, outlet, language, published_at, dated, first_seen_at, fingerprint, source,
    sketch, story_keys)
  SELECT value ->> 'id', value ->> 'url', value ->> 'title', value ->> 'author', value ->> 'outlet',
         value ->> 'language', value ->> 'publishedAt', value ->> 'dated', value ->> 'firstSeenAt',
         value ->> 'fingerprint', value ->> 'source', unhex(value ->> 'sketch'), unhex(value ->> 'storyKeys')
  FROM json_each(iif(${CURRENT}, ?1, '[]'))
  WHERE true
  ON CONFLICT (id) DO UPDATE SET
    title = excluded.title, author = excluded.author, outlet = excluded.outlet, language = excluded.language,
    published_at = iif(excluded.dated, excluded.published_at, article.published_at),
    dated = excluded.dated OR article.dated,
    fingerprint = excluded.fingerprint, source = excluded.source,
    sketch = excluded.sketch, story_keys = excluded.story_keys
  WHERE excluded.source = 'webhook' OR excluded.source = article.source`;

const DELETE_OBSERVATIONS = `
  DELETE FROM observation WHERE article_id IN (
    SELECT article.id FROM json_each(iif(${CURRENT}, ?1, '[]')) JOIN article ON article.id = value ->> 'id'
    WHERE article.fingerprint = value ->> 'fingerprint')`;

const UPSERT_TEXTS = `
  INSERT INTO article_text (article_id, text_gzip)
  SELECT article.id, unhex(value ->> 'text')
  FROM json_each(iif(${CURRENT}, ?1, '[]')) JOIN article ON article.id = value ->> 'id'
  WHERE article.fingerprint = value ->> 'fingerprint'
  ON CONFLICT (article_id) DO UPDATE SET text_gzip = excluded.text_gzip`;

const INSERT_OBSERVATIONS = `
  INSERT INTO observation (${OBSERVATION_COLUMNS})
  SELECT ${OBSERVATION_VALUES}
  FROM json_each(iif(${CURRENT}, ?1, '[]')) JOIN article ON article.id = value ->> 'articleId'
  WHERE article.fingerprint = value ->> 'fingerprint'`;

/**
 * Stores articles, each at most once in the list, with their texts and scores in one transaction; the triggers give
 * each its story and move the series with them. `revisions` are the ids that they were scored under, ascending. When these are no longer the live
 * ones nothing is written and `stored` is false: score again. Whatever is written is whole: an article that another
 * request holds in another version, or that this feed may not change, keeps its own text and scores.
 */
export async function saveArticles(
  db: Database,
  batch: ScoredArticle[],
  revisions: number[],
): Promise<{ stored: boolean; rowsWritten: number }> {
  const live = JSON.stringify(revisions);
  const run = (sql: string, rows: object[]) => db.prepare(sql).bind(JSON.stringify(rows), live);
  const results = await db.batch([
    db.prepare(`SELECT ${CURRENT.replace("?2", "?1")} AS fresh`).bind(live),
    run(UPSERT_ARTICLES, batch.map(articleRow)),
    run(UPSERT_TEXTS, batch.map(textRow)),
    run(
      DELETE_OBSERVATIONS,
      batch.map(({ article }) => ({ id: article.id, fingerprint: article.fingerprint })),
    ),
    ...observationPieces(batch.flatMap(observationRows)).map((rows) => run(INSERT_OBSERVATIONS, rows)),
  ]);
  const [first] = results[0]?.results as { fresh: number }[];
  return {
    stored: first?.fresh === 1,
    rowsWritten: results.reduce((sum, result) => sum + result.meta.rows_written, 0),
  };
}

function articleRow({ article, firstSeenAt, story }: ScoredArticle): object {
  const print = { sketch: story?.sketch.toHex() ?? null, storyKeys: story?.keys.toHex() ?? null };
  return { ...article, ...print, text: undefined, dated: article.dated ? 1 : 0, firstSeenAt };
}

function textRow({ article, textGzip }: ScoredArticle): object {
  return { id: article.id, fingerprint: article.fingerprint, text: textGzip.toHex() };
}

function observationRows({ article, observations }: ScoredArticle): VersionedObservation[] {
  return observations.map((row) => ({ ...row, fingerprint: article.fingerprint }));
}

/** Removes an article with its text and scores; the series follows. False when there was none. */
export async function deleteArticle(db: Database, id: string): Promise<boolean> {
  const row = await db.prepare(`DELETE FROM article WHERE id = ?1 RETURNING id`).bind(id).first();
  return row !== null;
}

/** The text that an article was scored on; null when there is no such article. */
export async function readText(db: Database, id: string): Promise<string | null> {
  const row = await db
    .prepare(`SELECT hex(text_gzip) AS text FROM article_text WHERE article_id = ?1`)
    .bind(id)
    .first<{ text: string }>();
  return row ? await unpackText(row.text) : null;
}

/** A text as `article_text` keeps it. */
export async function packText(text: string): Promise<Uint8Array> {
  const packed = new Blob([text]).stream().pipeThrough(new CompressionStream("gzip"));
  return new Uint8Array(await new Response(packed).arrayBuffer());
}

/** The text of a gzipped column, read as hex: D1 would send a BLOB as a list of numbers. */
export async function unpackText(hex: string): Promise<string> {
  const bytes = new Blob([Uint8Array.fromHex(hex)]);
  return await new Response(bytes.stream().pipeThrough(new DecompressionStream("gzip"))).text();
}
