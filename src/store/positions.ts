import { utf8Bytes } from "../model/article.ts";
import {
  lexicon,
  lexiconOf,
  type Lexicon,
  type LiveRevision,
  type Position,
  type PositionBrief,
  type PositionView,
} from "../model/position.ts";
import type { Database } from "./database.ts";
import { sweepStatements } from "./sweep.ts";

/** The ids of the revisions that score articles now, active and pending, ascending: one cheap query. */
export async function liveRevisionIds(db: Database): Promise<number[]> {
  const { results } = await db
    .prepare(`SELECT id FROM revision WHERE state <> 'retired' ORDER BY id`)
    .all<{ id: number }>();
  return results.map((row) => row.id);
}

/** The revisions that score articles now, with their lexicons, by ascending id. */
export async function liveRevisions(db: Database): Promise<LiveRevision[]> {
  const { results } = await db
    .prepare(`SELECT id, position_id, lexicon FROM revision WHERE state <> 'retired' ORDER BY id`)
    .all<{ id: number; position_id: string; lexicon: string }>();
  return results.map((row) => ({
    revision: row.id,
    position: row.position_id,
    lexicon: lexicon.parse(JSON.parse(row.lexicon)),
  }));
}

/** A live revision as a cold start reads it: its lexicon comes along only where there is no prepared form of this engine. */
export type PreparedRevision = { revision: number; position: string } & (
  { prepared: string; lexicon: null } | { prepared: null; lexicon: Lexicon }
);

/** The revisions that score articles now, prepared for `engine` where they can be, by ascending id. */
export async function preparedRevisions(db: Database, engine: number): Promise<PreparedRevision[]> {
  const { results } = await db
    .prepare(
      `SELECT id, position_id, iif(fits, prepared, NULL) AS prepared, iif(fits, NULL, lexicon) AS lexicon
       FROM (SELECT *, coalesce(prepared ->> 'engine' = ?1, 0) AS fits FROM revision WHERE state <> 'retired')
       ORDER BY id`,
    )
    .bind(engine)
    .all<{ id: number; position_id: string; prepared: string | null; lexicon: string | null }>();
  return results.map(({ id, position_id, prepared, lexicon: written }) => ({
    revision: id,
    position: position_id,
    ...(prepared === null
      ? { prepared, lexicon: lexicon.parse(JSON.parse(written ?? "{}")) }
      : { prepared, lexicon: null }),
  }));
}

/**
 * A row of D1 holds 2 MB: the lexicon, its prepared form, and little else. A prepared form that does not fit is not kept, but
 * made anew by each isolate.
 */
const LEXICON_AND_PREPARED_BYTES = 1_950_000;

/** The revision that each of the positions is read from; null while its first one is pending. Only existing ones are keys. */
export async function activeRevisions(
  db: Database,
  positions: string[],
): Promise<Map<string, number | null>> {
  const { results } = await db
    .prepare(
      `SELECT id, active_revision FROM position
       WHERE id IN (SELECT value FROM json_each(?1)) AND ${IS_LIVE}`,
    )
    .bind(JSON.stringify(positions))
    .all<{ id: string; active_revision: number | null }>();
  return new Map(results.map((row) => [row.id, row.active_revision]));
}

/** The same for every position, by id. A deleted one, whose row stays until the last of its scores is swept, is none. */
export async function positionRevisions(db: Database): Promise<Map<string, number | null>> {
  const { results } = await db
    .prepare(`SELECT id, active_revision FROM position WHERE ${IS_LIVE} ORDER BY id`)
    .all<{ id: string; active_revision: number | null }>();
  return new Map(results.map((row) => [row.id, row.active_revision]));
}

/** A deleted position keeps its row, without an active or pending revision, until the last of its scores is swept away. */
const IS_LIVE = `(active_revision IS NOT NULL
  OR EXISTS (SELECT 1 FROM revision WHERE position_id = position.id AND state <> 'retired'))`;

const BRIEF_COLUMNS = `position.id, title, proposition, updated_at, active_revision AS revision,
  pending.id AS pending, pending.rescored, pending.created_at,
  iif(pending.id IS NULL, 0, (SELECT coalesce(sum(n), 0) FROM daily_total WHERE facet = 'all')) AS articles`;

const VIEWED = `
  FROM position
  LEFT JOIN revision AS active ON active.id = active_revision
  LEFT JOIN revision AS pending ON pending.position_id = position.id AND pending.state = 'pending'
  WHERE coalesce(pending.id, active.id) IS NOT NULL`;

const VIEW = `SELECT ${BRIEF_COLUMNS}, coalesce(pending.lexicon, active.lexicon) AS lexicon ${VIEWED}`;

type BriefRow = {
  id: string;
  title: string;
  proposition: string;
  updated_at: string;
  revision: number | null;
  pending: number | null;
  rescored: number;
  articles: number;
  created_at: string;
};
type ViewRow = BriefRow & { lexicon: string };

/** All positions by id, each with the lexicon that was put last. */
export async function listPositions(db: Database): Promise<PositionView[]> {
  const { results } = await db.prepare(`${VIEW} ORDER BY position.id`).all<ViewRow>();
  return results.map(toView);
}

/** The same without their lexicons. */
export async function listPositionBriefs(db: Database): Promise<PositionBrief[]> {
  const { results } = await db
    .prepare(`SELECT ${BRIEF_COLUMNS} ${VIEWED} ORDER BY position.id`)
    .all<BriefRow>();
  return results.map(toBrief);
}

/** One position with the lexicon that was put last; null when there is none. */
export async function readPosition(db: Database, id: string): Promise<PositionView | null> {
  const row = await db.prepare(`${VIEW} AND position.id = ?1`).bind(id).first<ViewRow>();
  return row ? toView(row) : null;
}

function toView(row: ViewRow): PositionView {
  const { id, title, proposition, ...rest } = toBrief(row);
  return { id, title, proposition, ...lexicon.parse(JSON.parse(row.lexicon)), ...rest };
}

function toBrief(row: BriefRow): PositionBrief {
  return {
    id: row.id,
    title: row.title,
    proposition: row.proposition,
    revision: row.revision,
    pending:
      row.pending === null
        ? null
        : {
            revision: row.pending,
            rescored: row.rescored,
            of: row.articles,
            created_at: row.created_at,
          },
    updated_at: row.updated_at,
  };
}

export type PutOutcome = { outcome: "created" | "updated" | "unchanged"; pending: number | null };

/**
 * Stores a position whose lexicon was checked. A changed lexicon, or a new `engine` version, makes a revision: active at
 * once while no article is stored, else pending until the stored articles are rescored. A position has at most one
 * pending revision: a newer one retires it. `now` is UTC, to the second. `prepare` gives the lexicon's prepared form as
 * JSON, kept with a new revision; nothing is prepared where there is none. `pending` is the revision to rescore under.
 */
export async function putPosition(
  db: Database,
  position: Position,
  engine: number,
  now: string,
  prepare: () => string | null = () => null,
): Promise<PutOutcome> {
  const { id, title, proposition } = position;
  const before = await readPosition(db, id);
  const live = await readLive(db, id);
  const lexiconJson = JSON.stringify(lexicon.parse(lexiconOf(position)));
  const latest = live.at(-1);
  const keeps = (row: LiveRow | undefined) => row?.lexicon === lexiconJson && row.engine === engine;

  if (keeps(latest) && before?.title === title && before.proposition === proposition) {
    return { outcome: "unchanged", pending: before.pending?.revision ?? null };
  }
  const statements = [upsertPosition(db, position, now)];
  if (!keeps(latest)) {
    const back = live.find((row) => row.state === "active" && keeps(row));
    if (back) statements.push(retirePending(db, id));
    else {
      const prepared = prepare();
      const fits = utf8Bytes(lexiconJson + (prepared ?? "")) <= LEXICON_AND_PREPARED_BYTES;
      const kept = { engine, lexicon: lexiconJson, prepared: fits ? prepared : null };
      statements.push(...newRevision(db, id, kept, now));
    }
  }
  await db.batch(statements);
  const after = await readPosition(db, id);
  return { outcome: before ? "updated" : "created", pending: after?.pending?.revision ?? null };
}

type LiveRow = { id: number; state: "pending" | "active"; engine: number; lexicon: string };

async function readLive(db: Database, position: string): Promise<LiveRow[]> {
  const { results } = await db
    .prepare(
      `SELECT id, state, engine, lexicon FROM revision WHERE position_id = ?1 AND state <> 'retired' ORDER BY id`,
    )
    .bind(position)
    .all<LiveRow>();
  return results;
}

function upsertPosition(db: Database, { id, title, proposition }: Position, now: string) {
  return db
    .prepare(
      `INSERT INTO position (id, title, proposition, updated_at) VALUES (?1, ?2, ?3, ?4)
       ON CONFLICT (id) DO UPDATE
       SET title = excluded.title, proposition = excluded.proposition, updated_at = excluded.updated_at`,
    )
    .bind(id, title, proposition, now);
}

function retirePending(db: Database, position: string) {
  return db
    .prepare(`UPDATE revision SET state = 'retired' WHERE position_id = ?1 AND state = 'pending'`)
    .bind(position);
}

/** Whether articles are stored is asked inside the transaction: one that comes in meanwhile is rescored, not missed. */
function newRevision(
  db: Database,
  position: string,
  made: { engine: number; lexicon: string; prepared: string | null },
  now: string,
) {
  return [
    retirePending(db, position),
    db
      .prepare(
        `UPDATE revision SET state = 'retired'
         WHERE position_id = ?1 AND state = 'active' AND NOT EXISTS (SELECT 1 FROM article)`,
      )
      .bind(position),
    db
      .prepare(
        `INSERT INTO revision (position_id, engine, lexicon, state, created_at, prepared)
         VALUES (?1, ?2, ?3, iif(EXISTS (SELECT 1 FROM article), 'pending', 'active'), ?4, ?5)`,
      )
      .bind(position, made.engine, made.lexicon, now, made.prepared),
    db
      .prepare(
        `UPDATE position
         SET active_revision = (SELECT id FROM revision WHERE position_id = ?1 AND state = 'active')
         WHERE id = ?1`,
      )
      .bind(position),
  ];
}

/**
 * Removes a position: it stops scoring and being read at once, and as many of its scores go as one transaction holds.
 * What is left is swept by the rescore job. False when there is no such position.
 */
export async function deletePosition(db: Database, id: string): Promise<boolean> {
  const retire = `UPDATE revision SET state = 'retired' WHERE position_id = ?1 AND state <> 'retired' RETURNING id`;
  const [, retired] = await db.batch<{ id: number }>([
    db.prepare(`UPDATE position SET active_revision = NULL WHERE id = ?1`).bind(id),
    db.prepare(retire).bind(id),
    ...sweepStatements(db, id),
  ]);
  return (retired?.results.length ?? 0) > 0;
}
