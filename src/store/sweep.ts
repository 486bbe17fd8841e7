import type { Database } from "./database.ts";

/** How many scores one transaction removes: each moves up to three daily rows. */
const SWEEP = 500;

/**
 * Removes a page of scores of a position's retired revisions, and with the last one what is left of a deleted position.
 */
export async function sweepRetired(db: Database, position: string): Promise<void> {
  await db.batch(sweepStatements(db, position));
}

/** The statements of one page of the sweep of a position, to stand at the end of a batch. */
export function sweepStatements(db: Database, position: string): D1PreparedStatement[] {
  return [
    `DELETE FROM observation WHERE (article_id, revision_id) IN (
       SELECT article_id, revision_id FROM observation
       WHERE revision_id IN (SELECT id FROM revision WHERE position_id = ?1 AND state = 'retired')
       LIMIT ${SWEEP})`,
    `DELETE FROM revision WHERE position_id = ?1 AND state = 'retired'
       AND NOT EXISTS (SELECT 1 FROM observation WHERE revision_id = revision.id)
       AND NOT EXISTS (SELECT 1 FROM revision AS live WHERE live.position_id = ?1 AND live.state <> 'retired')`,
    `DELETE FROM position WHERE id = ?1 AND NOT EXISTS (SELECT 1 FROM revision WHERE position_id = ?1)`,
  ].map((sql) => db.prepare(sql).bind(position));
}
