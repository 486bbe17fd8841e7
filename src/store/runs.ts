import * as z from "zod";
import { fetchRecord, type FetchRecord, type Run } from "../model/feed.ts";
import type { Database } from "./database.ts";
import { OPEN } from "./fetches.ts";

export type QueuedFetch = { feed: string; url: string };

/** Closes fetches that a run left open: whoever was to do them never reported, and the feeds are still due. */
function loseOpenFetches(db: Database, startedBefore: string, now: string): D1PreparedStatement {
  return db
    .prepare(
      `UPDATE fetch_log INDEXED BY fetch_log_open
       SET status = 'lost', finished_at = ?2, error = coalesce(error, 'no report came before the next run')
       WHERE ${OPEN} AND run_id IN (SELECT id FROM run WHERE started_at < ?1)`,
    )
    .bind(startedBefore, now);
}

function insertRun(db: Database, id: string, kind: Run["kind"], now: string): D1PreparedStatement {
  return db
    .prepare("INSERT INTO run (id, kind, started_at) VALUES (?1, ?2, ?3) ON CONFLICT DO NOTHING")
    .bind(id, kind, now);
}

/**
 * Opens a nightly run in one transaction and answers the feeds that it queued: those that are due at `now` and not
 * under way already. Opened again under the same id, it queues nothing twice. Fetches still open since before
 * `lostBefore` are closed as lost.
 */
export async function openNightlyRun(
  db: Database,
  id: string,
  now: string,
  lostBefore: string,
): Promise<QueuedFetch[]> {
  const queueDue = db
    .prepare(
      `INSERT INTO fetch_log (run_id, feed_id, url, status)
       SELECT ?1, id, url, 'queued' FROM feed
       WHERE next_fetch_at <= ?2
         AND NOT EXISTS (SELECT 1 FROM fetch_log WHERE feed_id = feed.id AND ${OPEN})
       ON CONFLICT DO NOTHING
       RETURNING feed_id AS feed, url`,
    )
    .bind(id, now);
  const [, , queued] = await db.batch<QueuedFetch>([
    loseOpenFetches(db, lostBefore, now),
    insertRun(db, id, "nightly", now),
    queueDue,
  ]);
  return queued?.results ?? [];
}

/** Opens a run for one feed. A fetch of it that is still open elsewhere is closed: this one takes its place. */
export async function openRefreshRun(db: Database, id: string, feed: string, now: string): Promise<void> {
  await db.batch([
    db
      .prepare(
        `UPDATE fetch_log SET status = 'lost', finished_at = ?3, error = 'replaced by a refresh'
         WHERE feed_id = ?2 AND ${OPEN} AND run_id <> ?1`,
      )
      .bind(id, feed, now),
    insertRun(db, id, "refresh", now),
    db
      .prepare(
        `INSERT INTO fetch_log (run_id, feed_id, url, status) SELECT ?1, id, url, 'queued' FROM feed WHERE id = ?2
         ON CONFLICT DO NOTHING`,
      )
      .bind(id, feed),
  ]);
}

type RunRow = { id: string; kind: Run["kind"]; started_at: string };

/** Runs, newest first: at most `limit`, those before the run `before` when one is given. */
export async function listRuns(db: Database, limit: number, before: string | null): Promise<Run[]> {
  const { results } = await db
    .prepare(`SELECT id, kind, started_at FROM run WHERE ?2 IS NULL OR id < ?2 ORDER BY id DESC LIMIT ?1`)
    .bind(limit, before)
    .all<RunRow>();
  return withFetches(db, results);
}

/** One run; null when there is none of this id. */
export async function readRun(db: Database, id: string): Promise<Run | null> {
  const row = await db.prepare("SELECT id, kind, started_at FROM run WHERE id = ?1").bind(id).first<RunRow>();
  return row ? ((await withFetches(db, [row]))[0] ?? null) : null;
}

/** When the last nightly run started; null before the first. Refreshes by hand say nothing about the cron. */
export async function lastNightlyRun(db: Database): Promise<string | null> {
  return db
    .prepare("SELECT max(started_at) AS started_at FROM run WHERE kind = 'nightly'")
    .first<string>("started_at");
}

const fetchRow = fetchRecord.extend({
  run_id: z.string(),
  failures: z.string().transform((json) => fetchRecord.shape.failures.parse(JSON.parse(json))),
});

async function withFetches(db: Database, rows: RunRow[]): Promise<Run[]> {
  const { results } = await db
    .prepare(
      `SELECT run_id, feed_id AS feed, url, status, attempts, http_status, fetched, created, updated, unchanged,
         failed, error, failures, finished_at
       FROM fetch_log WHERE run_id IN (SELECT value FROM json_each(?1)) ORDER BY run_id, url`,
    )
    .bind(JSON.stringify(rows.map((row) => row.id)))
    .all();
  const records = new Map(rows.map((row): [string, FetchRecord[]] => [row.id, []]));
  for (const { run_id, ...record } of z.array(fetchRow).parse(results)) records.get(run_id)?.push(record);
  return rows.map((row) => asRun(row, records.get(row.id) ?? []));
}

/** A run is finished when its last feed is; a run that found nothing to do, when it started. */
function asRun(row: RunRow, feeds: FetchRecord[]): Run {
  let finished: string | null = row.started_at;
  for (const { finished_at } of feeds) {
    if (finished_at === null) finished = null;
    else if (finished !== null && finished_at > finished) finished = finished_at;
  }
  return { ...row, finished_at: finished, feeds };
}
