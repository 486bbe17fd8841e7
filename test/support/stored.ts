import type { Label, Score } from "../../src/model/score.ts";
import { OBSERVATION_COLUMNS, OBSERVATION_VALUES, toObservation } from "../../src/store/observations.ts";

/** An article with its observations as a test states it; everything else gets a plain default. */
export type Stored = { id: string; publishedAt: string; outlet?: string; scores?: StoredScore[] };

/** `author` and `quoted` are the stances of the two voices, as a side each. */
export type StoredScore = {
  revision: number;
  label: Label;
  stance: number;
  author?: number;
  quoted?: number;
  /** Who says so; critics unless named. */
  holder?: string;
};

/** A position and its revision, written straight into the tables; without `active` the revision is pending. */
export async function storePosition(
  db: D1Database,
  id: string,
  revision: number,
  active = true,
): Promise<void> {
  await db.batch([
    db
      .prepare(
        `INSERT INTO position (id, title, proposition, updated_at) VALUES (?1, ?1, ?1, '2026-01-01T00:00:00Z')
         ON CONFLICT DO NOTHING`,
      )
      .bind(id),
    db
      .prepare(
        `INSERT INTO revision (id, position_id, engine, lexicon, state, created_at)
         VALUES (?1, ?2, 1, '{"topic":[],"favor":[],"against":[]}', ?3, '2026-01-01T00:00:00Z')`,
      )
      .bind(revision, id, active ? "active" : "pending"),
    db
      .prepare("UPDATE position SET active_revision = ?1 WHERE id = ?2 AND ?3")
      .bind(revision, id, active ? 1 : 0),
  ]);
}

/** Articles and observations in bulk; the triggers keep the series as they do for the real ingest. */
export async function storeArticles(db: D1Database, articles: Stored[]): Promise<void> {
  const rows = articles.map(({ id, publishedAt, outlet = "example.com" }) => ({ id, publishedAt, outlet }));
  const observations = articles.flatMap((article) =>
    (article.scores ?? []).map((score) => observationRow(article.id, score)),
  );
  await db.batch([
    db.prepare(ARTICLES).bind(JSON.stringify(rows)),
    db.prepare(OBSERVATIONS).bind(JSON.stringify(observations)),
  ]);
}

function observationRow(
  id: string,
  { revision, label, stance, author, quoted, holder = "critics" }: StoredScore,
) {
  const voice = (stance: number | undefined) =>
    stance === undefined ? null : { label: stance > 0 ? ("favor" as const) : ("against" as const), stance };
  const score: Score = {
    position: "any",
    stance,
    label,
    confidence: 0.8,
    author_stance: author ?? null,
    mentions: 1,
    holders: [{ holder, label, stance }],
    headline: [],
    evidence: [{ start: 0, end: 5, text: "Words", holder: "critics", stance, because: [] }],
  };
  return toObservation(id, revision, score, { author: voice(author), quoted: voice(quoted) });
}

const ARTICLES = `
  INSERT INTO article (id, url, title, outlet, published_at, dated, first_seen_at, fingerprint, source)
  SELECT value ->> 'id', 'https://' || (value ->> 'outlet') || '/' || (value ->> 'id'), 'Title of ' || (value ->> 'id'),
         value ->> 'outlet', value ->> 'publishedAt', 1, '2026-06-30T00:00:00Z', value ->> 'id', 'webhook'
  FROM json_each(?1)`;

const OBSERVATIONS = `
  INSERT INTO observation (${OBSERVATION_COLUMNS})
  SELECT ${OBSERVATION_VALUES} FROM json_each(?1) JOIN article ON article.id = value ->> 'articleId'`;
