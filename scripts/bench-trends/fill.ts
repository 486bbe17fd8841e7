import type { Database } from "../../src/store/database.ts";
import { OBSERVATION_COLUMNS, OBSERVATION_VALUES } from "../../src/store/observations.ts";

/** The days that the articles are spread over, ending the day before `END`. */
export const DAYS = 365;
export const END = Date.UTC(2026, 6, 1);
const OUTLETS = 40;
const POSITIONS = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];
const LABELS = ["favor", "against", "mixed", "neutral"] as const;
const HOLDERS = ["author", "critics", "Ruth Vale", "the company", "Ann Lee", "Bob Ray"];
const BATCH = 500;
const DAY_MS = 86_400_000;

/** Ten positions, each with one active revision. */
export async function fillPositions(db: Database): Promise<void> {
  await db.batch(
    POSITIONS.flatMap((id, index) => [
      db
        .prepare(
          "INSERT INTO position (id, title, proposition, updated_at) VALUES (?1, ?1, ?1, '2026-01-01T00:00:00Z')",
        )
        .bind(id),
      db
        .prepare(
          `INSERT INTO revision (id, position_id, engine, lexicon, state, created_at)
           VALUES (?1, ?2, 1, '{"topic":[],"favor":[],"against":[]}', 'active', '2026-01-01T00:00:00Z')`,
        )
        .bind(index + 1, id),
      db.prepare("UPDATE position SET active_revision = ?1 WHERE id = ?2").bind(index + 1, id),
    ]),
  );
}

/**
 * Articles `from` to `to` (by number) with their scores, through the tables that the triggers watch: the series come to
 * be as they do in the service. Article n is the same in every run; each raises one position.
 */
export async function fillArticles(
  db: Database,
  from: number,
  to: number,
  done: (count: number) => void,
): Promise<void> {
  for (let start = from; start < to; start += BATCH) {
    const numbers = Array.from({ length: Math.min(BATCH, to - start) }, (_, index) => start + index);
    await db.batch([
      db.prepare(ARTICLES).bind(JSON.stringify(numbers.map(articleRow))),
      db.prepare(OBSERVATIONS).bind(JSON.stringify(numbers.map(observationRow))),
    ]);
    done(start + numbers.length);
  }
}

const idOf = (number: number) => number.toString(16).padStart(32, "0");
/** A walk through the values that repeats late and needs no random numbers. */
const pick = <T>(values: readonly T[], number: number): T => values[(number * 7919) % values.length] as T;

function articleRow(number: number): object {
  const time = END - DAYS * DAY_MS + ((number * 104_729) % (DAYS * 86_400)) * 1000;
  return {
    id: idOf(number),
    outlet: `outlet-${(number * 31) % OUTLETS}.example`,
    publishedAt: new Date(time).toISOString().replace(".000Z", "Z"),
  };
}

function observationRow(number: number): object {
  const label = pick(LABELS, number);
  const stance = label === "favor" ? 600 : label === "against" ? -600 : 0;
  const holder = pick(HOLDERS, number);
  const side = { label, stance: stance / 1000 };
  const evidence = [
    { start: 0, end: 20, text: "A sentence of a text.", holder, stance: side.stance, because: [] },
  ];
  return {
    articleId: idOf(number),
    revisionId: 1 + (Math.floor(number / 3) % POSITIONS.length),
    label,
    stance,
    authorLabel: holder === "author" ? label : null,
    authorStance: holder === "author" ? stance : null,
    quotedLabel: holder === "author" ? null : label,
    quotedStance: holder === "author" ? null : stance,
    confidence: 500,
    mentions: 1,
    holders: JSON.stringify([{ holder, ...side }]),
    evidence: JSON.stringify(evidence),
    headline: "[]",
  };
}

const ARTICLES = `
  INSERT INTO article (id, url, title, outlet, published_at, dated, first_seen_at, fingerprint, source)
  SELECT value ->> 'id', 'https://' || (value ->> 'outlet') || '/' || (value ->> 'id'), 'A headline of some length',
         value ->> 'outlet', value ->> 'publishedAt', 1, '2026-07-01T00:00:00Z', value ->> 'id', 'webhook'
  FROM json_each(?1)`;

const OBSERVATIONS = `
  INSERT INTO observation (${OBSERVATION_COLUMNS})
  SELECT ${OBSERVATION_VALUES} FROM json_each(?1) CROSS JOIN article ON article.id = value ->> 'articleId'`;
