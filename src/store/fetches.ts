import type { FetchStatus, Validators } from "../model/feed.ts";
import type { Database } from "./database.ts";

/** A fetch that is under way. The partial index `fetch_log_open` serves exactly this condition. */
export const OPEN = "status IN ('queued', 'retrying')";

/** Closes fetches that the queue did not take. Their feeds stay due. */
export async function loseFetches(
  db: Database,
  run: string,
  feeds: string[],
  error: string,
  now: string,
): Promise<void> {
  await db
    .prepare(
      `UPDATE fetch_log SET status = 'lost', error = ?3, finished_at = ?4
       WHERE run_id = ?1 AND feed_id IN (SELECT value FROM json_each(?2)) AND status = 'queued'`,
    )
    .bind(run, JSON.stringify(feeds), error, now)
    .run();
}

/** Where a fetch stands; null when no run knows of it. */
export async function fetchStatusOf(db: Database, run: string, feed: string): Promise<FetchStatus | null> {
  return db
    .prepare("SELECT status FROM fetch_log WHERE run_id = ?1 AND feed_id = ?2")
    .bind(run, feed)
    .first<FetchStatus>("status");
}

/** Notes that an attempt failed and another will follow. */
export async function noteRetry(
  db: Database,
  run: string,
  feed: string,
  attempt: { attempts: number; httpStatus: number | null; error: string },
): Promise<void> {
  await db
    .prepare(
      `UPDATE fetch_log SET status = 'retrying', attempts = ?3, http_status = ?4, error = ?5
       WHERE run_id = ?1 AND feed_id = ?2 AND ${OPEN}`,
    )
    .bind(run, feed, attempt.attempts, attempt.httpStatus, attempt.error)
    .run();
}

/** How a fetch ended: its record in the run, and the feed's new state. */
export type FinishedFetch = {
  status: "ok" | "not_modified" | "failed";
  attempts: number;
  httpStatus: number | null;
  counts: { fetched: number; created: number; updated: number; unchanged: number; failed: number };
  error: string | null;
  failures: { url: string; detail: string }[];
  /** What to send with the next request; null leaves the feed's as they are. */
  validators: Validators | null;
  nextFetchAt: string;
};

/**
 * Writes the end of a fetch, the run's record and the feed's row in one transaction. Who comes second, after a repeated
 * delivery or after the fetch was given up as lost, changes neither.
 */
export async function finishFetch(
  db: Database,
  run: string,
  feed: string,
  end: FinishedFetch,
  now: string,
): Promise<void> {
  const { fetched, created, updated, unchanged, failed } = end.counts;
  const record = db
    .prepare(
      `UPDATE fetch_log SET status = ?3, attempts = ?4, http_status = ?5, fetched = ?6, created = ?7, updated = ?8,
         unchanged = ?9, failed = ?10, error = ?11, failures = ?12, finished_at = ?13
       WHERE run_id = ?1 AND feed_id = ?2 AND ${OPEN}`,
    )
    .bind(
      ...[run, feed, end.status, end.attempts, end.httpStatus, fetched, created, updated, unchanged, failed],
      ...[end.error, JSON.stringify(end.failures), now],
    );
  // The feed goes first: its condition is the record that is closed next.
  await db.batch([updateFeed(db, run, feed, end, now), record]);
}

function updateFeed(
  db: Database,
  run: string,
  feed: string,
  end: FinishedFetch,
  now: string,
): D1PreparedStatement {
  const { etag, lastModified, bodyHash } = end.validators ?? {};
  return db
    .prepare(
      `UPDATE feed SET last_fetch_at = ?2, next_fetch_at = ?3, last_error = ?4,
         last_success_at = iif(?5, last_success_at, ?2), failures = iif(?5, failures + 1, 0),
         etag = iif(?6, ?7, etag), last_modified = iif(?6, ?8, last_modified), body_hash = iif(?6, ?9, body_hash)
       WHERE id = ?1 AND EXISTS (SELECT 1 FROM fetch_log WHERE run_id = ?10 AND feed_id = ?1 AND ${OPEN})`,
    )
    .bind(
      ...[feed, now, end.nextFetchAt, end.error, end.status === "failed" ? 1 : 0],
      ...[end.validators ? 1 : 0, etag ?? null, lastModified ?? null, bodyHash ?? null, run],
    );
}
