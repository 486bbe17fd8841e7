import { lexicon, type Lexicon } from "../model/position.ts";
import type { Database } from "./database.ts";
import {
  OBSERVATION_COLUMNS,
  OBSERVATION_VALUES,
  observationPieces,
  type VersionedObservation,
} from "./observations.ts";

/** A revision as the rescore job finds it. `after` is the last article id done. */
export type RevisionRow = {
  id: number;
  position: string;
  state: "pending" | "active" | "retired";
  lexicon: Lexicon;
  after: string;
};

/** The revision of this id; null when it is gone. */
export async function readRevision(db: Database, id: number): Promise<RevisionRow | null> {
  const row = await db
    .prepare(
      `SELECT id, position_id AS position, state, lexicon, rescore_after AS after FROM revision WHERE id = ?1`,
    )
    .bind(id)
    .first<Omit<RevisionRow, "lexicon"> & { lexicon: string }>();
  return row && { ...row, lexicon: lexicon.parse(JSON.parse(row.lexicon)) };
}

const HAS_WORK = `(state = 'pending'
  OR (state = 'retired' AND EXISTS (SELECT 1 FROM observation WHERE revision_id = revision.id)))`;

/**
 * The ids of revisions that wait for the rescore job: pending ones, and retired ones whose scores are not yet swept.
 * The queue may lose a message; the cron sends one for each of these again.
 */
export async function pendingRevisions(db: Database): Promise<number[]> {
  const { results } = await db
    .prepare(`SELECT id FROM revision WHERE ${HAS_WORK} ORDER BY id`)
    .all<{ id: number }>();
  return results.map((row) => row.id);
}

/** The same for one position. */
export async function pendingRevisionsOf(db: Database, position: string): Promise<number[]> {
  const { results } = await db
    .prepare(`SELECT id FROM revision WHERE position_id = ?1 AND ${HAS_WORK} ORDER BY id`)
    .bind(position)
    .all<{ id: number }>();
  return results.map((row) => row.id);
}

/** A stored article to score again. `text` is the gzipped text in hex. */
export type StoredText = { id: string; title: string | null; fingerprint: string; text: string };

/** The next articles by id after `after`: at most `limit`, and no more than `bytes` of gzipped text but for the first. */
export async function textsAfter(
  db: Database,
  after: string,
  limit: number,
  bytes: number,
): Promise<StoredText[]> {
  const { results } = await db
    .prepare(
      `SELECT id, title, fingerprint, hex(text_gzip) AS text FROM (
         SELECT *, sum(length(text_gzip)) OVER (ORDER BY id) - length(text_gzip) AS before FROM (
           SELECT id, title, fingerprint, text_gzip FROM article JOIN article_text ON article_id = id
           WHERE id > ?1 ORDER BY id LIMIT ?2))
       WHERE before < ?3`,
    )
    .bind(after, limit, bytes)
    .all<StoredText>();
  return results;
}

/**
 * Stores a page's scores and moves the cursor from `revision.after` to `last`, in one transaction. Nothing happens and
 * false is returned when another worker was faster. An article that changed meanwhile was scored under the pending
 * revision by whoever changed it: the fingerprint keeps the older score out.
 */
export async function saveRescored(
  db: Database,
  revision: RevisionRow,
  last: string,
  articles: number,
  rows: VersionedObservation[],
): Promise<boolean> {
  const results = await db.batch([
    ...observationPieces(rows).map((piece) =>
      db.prepare(INSERT_RESCORED).bind(JSON.stringify(piece), revision.id, revision.after),
    ),
    db
      .prepare(
        `UPDATE revision SET rescore_after = ?3, rescored = rescored + ?4
         WHERE id = ?1 AND state = 'pending' AND rescore_after = ?2 RETURNING id`,
      )
      .bind(revision.id, revision.after, last, articles),
  ]);
  return results.at(-1)?.results.length === 1;
}

const INSERT_RESCORED = `
  INSERT INTO observation (${OBSERVATION_COLUMNS})
  SELECT ${OBSERVATION_VALUES}
  FROM json_each(?1)
  JOIN article ON article.id = value ->> 'articleId' AND article.fingerprint = value ->> 'fingerprint'
  JOIN revision ON revision.id = ?2 AND revision.state = 'pending' AND revision.rescore_after = ?3
  WHERE true
  ON CONFLICT (article_id, revision_id) DO NOTHING`;

/** Makes a pending revision the one that is read, and retires the one before it. Nothing happens when it is not pending. */
export async function activate(db: Database, revision: RevisionRow): Promise<void> {
  const statements = [
    `UPDATE revision SET state = 'retired' WHERE position_id = ?2 AND state = 'active'
       AND EXISTS (SELECT 1 FROM revision AS pending WHERE pending.id = ?1 AND pending.state = 'pending')`,
    `UPDATE revision SET state = 'active' WHERE id = ?1 AND position_id = ?2 AND state = 'pending'`,
    `UPDATE position SET active_revision = ?1
     WHERE id = ?2 AND EXISTS (SELECT 1 FROM revision WHERE id = ?1 AND state = 'active')`,
  ];
  await db.batch(statements.map((sql) => db.prepare(sql).bind(revision.id, revision.position)));
}
