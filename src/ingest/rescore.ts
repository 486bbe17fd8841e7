import type { WorkMessage } from "../model/feed.ts";
import { compile } from "../stance/compile.ts";
import { scoreText } from "../stance/score.ts";
import { voiceStances } from "../stance/voices.ts";
import { unpackText } from "../store/articles.ts";
import type { Database } from "../store/database.ts";
import { toObservation, type VersionedObservation } from "../store/observations.ts";
import {
  activate,
  pendingRevisionsOf,
  readRevision,
  saveRescored,
  textsAfter,
  type RevisionRow,
  type StoredText,
} from "../store/rescore.ts";
import { sweepRetired } from "../store/sweep.ts";

/** What one invocation takes on: articles, and bytes of their gzipped text. */
const PAGE_ARTICLES = 50;
const PAGE_BYTES = 200_000;

/**
 * Does one page of the rescore job of a revision and queues the next. A pending revision scores the stored articles in
 * order of their ids; after the last one it becomes the active one, and the scores of the one before it are swept.
 * Safe at any time and in any number: the cursor in D1 tells what is done, and the slower of two workers stops.
 */
export async function rescore(db: Database, queue: Queue, revision: number): Promise<void> {
  for (const next of await rescorePage(db, revision)) {
    const message: WorkMessage = { kind: "rescore", revision: next };
    await queue.send(message);
  }
}

/** The page itself. Answers the revisions that have work left because of it; none when another worker was faster. */
export async function rescorePage(db: Database, id: number): Promise<number[]> {
  const revision = await readRevision(db, id);
  if (revision?.state === "pending") return await scorePage(db, revision);
  if (revision?.state !== "retired") return [];
  await sweepRetired(db, revision.position);
  return (await pendingRevisionsOf(db, revision.position)).filter((left) => left === id);
}

async function scorePage(db: Database, revision: RevisionRow): Promise<number[]> {
  const page = await textsAfter(db, revision.after, PAGE_ARTICLES, PAGE_BYTES);
  const last = page.at(-1);
  if (!last) {
    await activate(db, revision);
    return await pendingRevisionsOf(db, revision.position);
  }
  const rows = await scoreTexts(page, revision);
  const moved = await saveRescored(db, revision, last.id, page.length, rows);
  return moved ? [revision.id] : [];
}

async function scoreTexts(page: StoredText[], revision: RevisionRow): Promise<VersionedObservation[]> {
  const compiled = compile([{ id: revision.position, lexicon: revision.lexicon }]);
  const rows: VersionedObservation[] = [];
  for (const { id, title, fingerprint, text } of page) {
    for (const score of scoreText(await unpackText(text), compiled, { title })) {
      rows.push({ ...toObservation(id, revision.id, score, voiceStances(score)), fingerprint });
    }
  }
  return rows;
}
