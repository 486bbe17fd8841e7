import type { Feed, FeedInput, Validators } from "../model/feed.ts";
import type { Database } from "./database.ts";

const COLUMNS =
  "id, url, title, outlet, created_at, next_fetch_at, last_fetch_at, last_success_at, last_error, failures";

/** Every feed, in the order of their URLs. */
export async function listFeeds(db: Database): Promise<Feed[]> {
  const { results } = await db.prepare(`SELECT ${COLUMNS} FROM feed ORDER BY url`).all<Feed>();
  return results;
}

/** One feed; null when there is none of this id. */
export async function readFeed(db: Database, id: string): Promise<Feed | null> {
  return db.prepare(`SELECT ${COLUMNS} FROM feed WHERE id = ?1`).bind(id).first<Feed>();
}

/**
 * Adds a feed, due at once. One that is there already keeps its state; a title or outlet that is given replaces its own.
 * `now` is `YYYY-MM-DDTHH:MM:SSZ`, `id` the hash of the URL.
 */
export async function putFeed(
  db: Database,
  id: string,
  { url, title, outlet }: FeedInput,
  now: string,
): Promise<{ created: boolean; feed: Feed }> {
  const inserted = await db
    .prepare(
      `INSERT INTO feed (id, url, title, outlet, created_at, next_fetch_at) VALUES (?1, ?2, ?3, ?4, ?5, ?5)
       ON CONFLICT DO NOTHING RETURNING ${COLUMNS}`,
    )
    .bind(id, url, title ?? null, outlet ?? null, now)
    .first<Feed>();
  if (inserted) return { created: true, feed: inserted };
  const feed = await db
    .prepare(
      `UPDATE feed SET title = coalesce(?2, title), outlet = coalesce(?3, outlet) WHERE id = ?1 RETURNING ${COLUMNS}`,
    )
    .bind(id, title ?? null, outlet ?? null)
    .first<Feed>();
  if (!feed) throw new Error(`feed ${id} is neither new nor stored`);
  return { created: false, feed };
}

/** True when there was such a feed. Its articles and its records of past runs stay. */
export async function deleteFeed(db: Database, id: string): Promise<boolean> {
  const { meta } = await db.prepare("DELETE FROM feed WHERE id = ?1").bind(id).run();
  return meta.changes > 0;
}

/** What the consumer needs to know about a feed before it fetches. */
export type FeedToFetch = {
  id: string;
  url: string;
  outlet: string | null;
  failures: number;
  validators: Validators;
};

/** null when the feed is gone. */
export async function readFeedToFetch(db: Database, id: string): Promise<FeedToFetch | null> {
  const row = await db
    .prepare("SELECT id, url, outlet, failures, etag, last_modified, body_hash FROM feed WHERE id = ?1")
    .bind(id)
    .first<{
      id: string;
      url: string;
      outlet: string | null;
      failures: number;
      etag: string | null;
      last_modified: string | null;
      body_hash: string | null;
    }>();
  if (!row) return null;
  const { etag, last_modified, body_hash, ...feed } = row;
  return { ...feed, validators: { etag, lastModified: last_modified, bodyHash: body_hash } };
}

/** The state of all feeds in a few numbers. */
export type FeedHealth = { feeds: number; failing: number; silent: number; oldest: string | null };

/**
 * For GET /health: how many feeds there are, how many failed when last fetched, how many never failed and yet gave
 * nothing since `silentSince` (their messages get lost, say), and when the first was added.
 */
export async function feedHealth(db: Database, silentSince: string): Promise<FeedHealth> {
  const row = await db
    .prepare(
      `SELECT count(*) AS feeds, count(*) FILTER (WHERE failures > 0) AS failing,
         count(*) FILTER (WHERE failures = 0 AND coalesce(last_success_at, created_at) < ?1) AS silent,
         min(created_at) AS oldest
       FROM feed`,
    )
    .bind(silentSince)
    .first<FeedHealth>();
  return row ?? { feeds: 0, failing: 0, silent: 0, oldest: null };
}
