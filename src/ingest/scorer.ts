import type { Score } from "../model/score.ts";
import { compilePrepared } from "../stance/compile.ts";
import { prepareLexicon } from "../stance/matching/prepare.ts";
import type { Prepared } from "../stance/matching/prepared.ts";
import { scoreText } from "../stance/score.ts";
import { ENGINE_VERSION } from "../stance/version.ts";
import type { Database } from "../store/database.ts";
import { liveRevisionIds, preparedRevisions, type PreparedRevision } from "../store/positions.ts";

/** A text's score under one revision. */
export type RevisionScore = { revision: number; score: Score };

export type Scorer = {
  /** The revisions that it scores under, ascending, and the positions that they belong to. */
  revisions: number[];
  positions: Set<string>;
  /** A text's scores, one for each revision whose position it raises. Pure. */
  score(text: string, title: string | null): RevisionScore[];
  /** The same as an answer shows them: where a position has a pending revision too, by the one that is read. */
  answer(scores: RevisionScore[]): Score[];
};

/** Compiling takes longer than scoring an article, and a Worker's isolate serves many requests. */
let cached: Scorer | null = null;

/** A scorer for the live revisions. One cheap query tells whether the compiled ones still hold; ids are never used twice. */
export async function loadScorer(db: Database): Promise<Scorer> {
  const ids = await liveRevisionIds(db);
  if (cached?.revisions.join() === ids.join()) return cached;
  return (cached = await compileScorer(db));
}

async function compileScorer(db: Database): Promise<Scorer> {
  const live = await preparedRevisions(db, ENGINE_VERSION);
  // A position may have two live revisions, so the compiled ones are known by their numbers.
  const compiled = compilePrepared(
    live.map((row) => ({ id: String(row.revision), prepared: readPrepared(row) })),
  );
  const positionOf = new Map(live.map(({ revision, position }) => [String(revision), position]));
  const read = new Map(live.toReversed().map(({ revision, position }) => [position, revision]));
  return {
    revisions: live.map(({ revision }) => revision),
    positions: new Set(read.keys()),
    score: (text, title) =>
      scoreText(text, compiled, { title }).map((score) => ({
        revision: Number(score.position),
        score: { ...score, position: positionOf.get(score.position) ?? score.position },
      })),
    answer: (scores) =>
      scores.filter(({ revision, score }) => read.get(score.position) === revision).map(({ score }) => score),
  };
}

/** A revision's prepared lexicon: as stored, or made here when there is none of this engine. */
function readPrepared({ prepared, lexicon }: PreparedRevision): Prepared {
  return prepared === null ? prepareLexicon(lexicon) : (JSON.parse(prepared) as Prepared);
}
