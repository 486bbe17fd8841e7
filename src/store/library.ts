import type { ArticleFilter, ArticleItem, ArticleSummary, ArticleView } from "../model/article.ts";
import type { ScoreBrief } from "../model/score.ts";
import { toScore, type StoredScore } from "./observations.ts";

/** Where a page of the list begins: after this article, in the order of the list. */
export type Cursor = { publishedAt: string; id: string };

/** One page; `next` is the cursor of the page after it, null on the last one. `rowsRead` is D1's own count. */
export type ArticlePage = { items: ArticleItem[]; next: Cursor | null; rowsRead: number };

type ArticleRecord = Omit<ArticleSummary, "dated_by"> & { dated: number };

const ARTICLE_COLUMNS = `article.id, article.url, article.title, article.author, article.outlet, article.language,
    article.published_at, article.dated, article.first_seen_at`;

const SCORE_COLUMNS = `observation.label, observation.stance, observation.author_stance, observation.confidence,
    observation.mentions, observation.holders, observation.evidence,
    observation.headline`;

/**
 * The articles that raise a position under a revision, newest first, each with its score on that position. `label` and
 * `voice` select as the facets of the series do: with a voice, the label is that voice's. The rows are those that
 * a trend's points count under the same filters.
 */
export async function listByPosition(
  db: D1Database,
  revision: number,
  filter: ArticleFilter & { position: string },
  page: { after: Cursor | null; limit: number },
): Promise<ArticlePage> {
  const { results, meta } = await db
    .prepare(
      `SELECT ${ARTICLE_COLUMNS}, ?1 AS position, ${SCORE_COLUMNS}
       FROM observation JOIN article ON article.id = observation.article_id
       WHERE observation.revision_id = ?2
         AND observation.published_at >= ?3 AND (observation.published_at, observation.article_id) < (?4, ?5)
         AND (?6 IS NULL OR observation.outlet = ?6)
         AND ${VOICE_LABEL} IS NOT NULL AND (?8 IS NULL OR ${VOICE_LABEL} = ?8)
       ORDER BY observation.published_at DESC, observation.article_id DESC
       LIMIT ?9`,
    )
    .bind(
      filter.position,
      revision,
      ...bounds(filter, page.after),
      filter.outlet,
      filter.voice,
      filter.label,
      page.limit + 1,
    )
    .all<ArticleRecord & StoredScore>();
  const items = results.map((row) => ({ ...toSummary(row), positions: [toScore(row)] }));
  return { ...cutPage(items, page.limit), rowsRead: meta.rows_read };
}

/** The label that a voice gives an article: null where it is silent. */
const VOICE_LABEL = `CASE ?7 WHEN 'author' THEN observation.author_label WHEN 'quoted' THEN observation.quoted_label
  ELSE observation.label END`;

/** The articles of any or no position, newest first, each with what it says on every position under its active revision. */
export async function listAll(
  db: D1Database,
  filter: Pick<ArticleFilter, "outlet" | "from" | "to">,
  page: { after: Cursor | null; limit: number },
): Promise<ArticlePage> {
  const { results, meta } = await db
    .prepare(
      `SELECT ${ARTICLE_COLUMNS} FROM article
       WHERE published_at >= ?1 AND (published_at, id) < (?2, ?3) AND (?4 IS NULL OR outlet = ?4)
       ORDER BY published_at DESC, id DESC
       LIMIT ?5`,
    )
    .bind(...bounds(filter, page.after), filter.outlet, page.limit + 1)
    .all<ArticleRecord>();
  const { items, next } = cutPage(results, page.limit);
  const { briefs, rowsRead } = await scoreBriefs(
    db,
    items.map((row) => row.id),
  );
  return {
    items: items.map((row) => ({ ...toSummary(row), positions: briefs.get(row.id) ?? [] })),
    next,
    rowsRead: meta.rows_read + rowsRead,
  };
}

/** One article with its full scores under the active revisions, by position; null when there is none of this id. */
export async function readArticle(db: D1Database, id: string): Promise<ArticleView | null> {
  const [articles, scores] = await db.batch([
    db.prepare(`SELECT ${ARTICLE_COLUMNS} FROM article WHERE id = ?1`).bind(id),
    db
      .prepare(
        `SELECT position.id AS position, ${SCORE_COLUMNS} FROM observation ${JOIN_ACTIVE}
         WHERE observation.article_id = ?1 ORDER BY position.id`,
      )
      .bind(id),
  ]);
  const article = articles?.results[0] as ArticleRecord | undefined;
  if (!article) return null;
  return { ...toSummary(article), positions: ((scores?.results ?? []) as StoredScore[]).map(toScore) };
}

/** By way of the revision's own key: `position` has no index on its active revision. */
const JOIN_ACTIVE = `
  JOIN revision ON revision.id = observation.revision_id
  JOIN position ON position.id = revision.position_id AND position.active_revision = observation.revision_id`;

async function scoreBriefs(
  db: D1Database,
  ids: string[],
): Promise<{ briefs: Map<string, ScoreBrief[]>; rowsRead: number }> {
  const { results, meta } = await db
    .prepare(
      `SELECT observation.article_id AS id, position.id AS position, observation.label, observation.stance
       FROM json_each(?1) AS wanted CROSS JOIN observation ON observation.article_id = wanted.value ${JOIN_ACTIVE}
       ORDER BY position.id`,
    )
    .bind(JSON.stringify(ids))
    .all<ScoreBrief & { id: string }>();
  const briefs = new Map<string, ScoreBrief[]>();
  for (const { id, position, label, stance } of results) {
    const brief = { position, label, stance: stance / 1000 };
    briefs.set(id, [...(briefs.get(id) ?? []), brief]);
  }
  return { briefs, rowsRead: meta.rows_read };
}

/**
 * What a page may hold, as text that compares as time does: from this time on, and before this (time, id). The range's
 * end and the cursor are one bound, so that the index serves it however deep the page; an open side takes a value that
 * no time reaches.
 */
function bounds(
  range: { from: string | null; to: string | null },
  after: Cursor | null,
): [from: string, beforeTime: string, beforeId: string] {
  const to = range.to ?? "~";
  const before =
    after && after.publishedAt < to ? ([after.publishedAt, after.id] as const) : ([to, ""] as const);
  return [range.from ?? "", ...before];
}

/** A page is read with one row more than it shows: that row says whether another page follows. */
function cutPage<T extends { published_at: string; id: string }>(
  rows: T[],
  limit: number,
): { items: T[]; next: Cursor | null } {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return {
    items,
    next: rows.length > limit && last ? { publishedAt: last.published_at, id: last.id } : null,
  };
}

function toSummary(row: ArticleRecord): ArticleSummary {
  const { id, url, title, author, outlet, language, published_at, first_seen_at } = row;
  const dated_by = row.dated === 1 ? "publisher" : "first_seen";
  return { id, url, title, author, outlet, language, published_at, first_seen_at, dated_by };
}
