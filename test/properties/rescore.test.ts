import { env } from "cloudflare:workers";
import { beforeEach, describe, expect, it } from "vitest";
import { ingestArticles } from "../../src/ingest/ingest.ts";
import { rescorePage } from "../../src/ingest/rescore.ts";
import { ENGINE_VERSION } from "../../src/stance/version.ts";
import { putPosition } from "../../src/store/positions.ts";
import { pendingRevisions } from "../../src/store/rescore.ts";
import { article, HYPE, SENTENCES } from "../support/fixtures.ts";
import { FlakyD1, TRANSIENT, type Failure } from "../support/flaky-d1.ts";
import { emptyDatabase, NOW } from "../support/service.ts";

const AT = "2026-06-30T12:00:00Z";
const TURNED = { ...HYPE, favor: HYPE.against, against: HYPE.favor };
const ARTICLES = Array.from({ length: 6 }, (_, index) =>
  article(`r${index}`, {
    text: index % 3 === 0 ? SENTENCES.dangerQuoted : SENTENCES.hypeAuthor,
    outlet: index % 2 === 0 ? "news.example" : "wire.example",
    published_at: `2026-06-${String(1 + (index % 9)).padStart(2, "0")}T10:00:00Z`,
  }),
);

async function begin(position: typeof HYPE): Promise<void> {
  await emptyDatabase();
  await putPosition(env.DB, position, ENGINE_VERSION, AT);
  await ingestArticles(env.DB, ARTICLES, { source: "webhook", now: NOW });
}

/** The series of the active revision, by what it says, not by the number of the revision. */
async function series(): Promise<unknown[]> {
  const { results } = await env.DB.prepare(
    `SELECT daily.* FROM daily JOIN position ON active_revision = revision_id ORDER BY facet, day`,
  ).all();
  return results.map((row) => ({ ...row, revision_id: null }));
}

/** The whole job, a page a step, as the queue carries it. */
async function work(db: D1Database): Promise<void> {
  for (let left = await pendingRevisions(db); left.length > 0; left = await pendingRevisions(db)) {
    for (const revision of left) await rescorePage(db, revision);
  }
}

const steps: Failure["how"][] = ["before", "inside", "after"];

describe("a rescoring that is cut off at any statement, and taken up again,", () => {
  let fresh: unknown[];
  let statements: number;

  beforeEach(async () => {
    await begin(TURNED);
    fresh = await series();
    await begin(HYPE);
    await putPosition(env.DB, TURNED, ENGINE_VERSION, AT);
    const counting = new FlakyD1(env.DB);
    await work(counting.database);
    statements = counting.statements;
  });

  it.each(steps)(
    "gives the series of a fresh database (%s it was done)",
    async (how) => {
      expect(await series()).toEqual(fresh);
      expect(statements).toBeGreaterThan(10);
      for (let at = 1; at <= statements; at += 1) {
        await begin(HYPE);
        await putPosition(env.DB, TURNED, ENGINE_VERSION, AT);
        const flaky = new FlakyD1(env.DB, [{ at, how, message: TRANSIENT }]);
        await expect(work(flaky.database), `statement ${at}`).rejects.toThrow(TRANSIENT);
        await work(env.DB);
        expect(await series(), `cut off ${how} statement ${at}`).toEqual(fresh);
        const old = await env.DB.prepare("SELECT count(DISTINCT revision_id) AS n FROM observation").first(
          "n",
        );
        expect(old, `scores of one revision after ${at}`).toBe(1);
      }
    },
    60_000,
  );
});
