import { createScheduledController } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { beforeEach, describe, expect, test } from "vitest";
import worker from "../../src/index.ts";
import { startRun } from "../../src/ingest/nightly.ts";
import { readFeed } from "../../src/store/feeds.ts";
import { listRuns, readRun } from "../../src/store/runs.ts";
import { recordingQueue, storeFeed } from "../support/feeds.ts";

const SCHEDULED = new Date("2026-06-30T03:10:00.000Z");
const NOW = new Date("2026-06-30T03:10:02.345Z");
const RUN = "2026-06-30T03:10:00Z";

beforeEach(async () => {
  await env.DB.batch(["fetch_log", "run", "feed"].map((table) => env.DB.prepare(`DELETE FROM ${table}`)));
});

const statuses = async (run: string) =>
  (await readRun(env.DB, run))?.feeds.map(({ feed, status }) => `${feed} ${status}`);

test("each feed that is due gets a record and a message, and no other does", async () => {
  for (const id of ["a", "b", "c"]) await storeFeed(env.DB, id);
  await env.DB.prepare("UPDATE feed SET next_fetch_at = '2026-06-30T03:10:03Z' WHERE id = 'b'").run();
  await env.DB.prepare("UPDATE feed SET next_fetch_at = '2026-06-30T03:10:02Z' WHERE id = 'c'").run();
  const { queue, sent } = recordingQueue();
  expect(await startRun({ ...env, WORK: queue }, SCHEDULED, NOW)).toEqual({ run: RUN, queued: 2 });
  expect(sent).toEqual([
    { kind: "feed", run: RUN, feed: "a", delaySeconds: 0 },
    { kind: "feed", run: RUN, feed: "c", delaySeconds: 0 },
  ]);
  expect(await statuses(RUN)).toEqual(["a queued", "c queued"]);
  expect(await readRun(env.DB, RUN)).toMatchObject({ started_at: "2026-06-30T03:10:02Z", finished_at: null });
});

test("no feeds at all is a run all the same: the cron works", async () => {
  const { queue, batches } = recordingQueue();
  await startRun({ ...env, WORK: queue }, SCHEDULED, NOW);
  expect(await listRuns(env.DB, 10, null)).toEqual([
    {
      id: RUN,
      kind: "nightly",
      started_at: "2026-06-30T03:10:02Z",
      finished_at: "2026-06-30T03:10:02Z",
      feeds: [],
    },
  ]);
  expect(batches).toEqual([]);
});

test("the cron delivered twice, also at once, is one run and one message a feed", async () => {
  await storeFeed(env.DB, "a");
  const { queue, sent } = recordingQueue();
  const later = new Date("2026-06-30T03:10:41Z");
  await Promise.all([NOW, later].map((now) => startRun({ ...env, WORK: queue }, SCHEDULED, now)));
  await startRun({ ...env, WORK: queue }, new Date("2026-06-30T03:10:59Z"), later);
  expect(sent).toHaveLength(1);
  expect((await listRuns(env.DB, 10, null)).map(({ id }) => id)).toEqual([RUN]);
});

test("feeds of one host are asked a second apart, others beside them", async () => {
  await storeFeed(env.DB, "a", "https://one.example.org/a");
  await storeFeed(env.DB, "b", "https://one.example.org/b");
  await storeFeed(env.DB, "c", "https://two.example.org/c");
  const { queue, sent } = recordingQueue();
  await startRun({ ...env, WORK: queue }, SCHEDULED, NOW);
  expect(sent.map(({ delaySeconds }) => delaySeconds)).toEqual([0, 1, 0]);
});

test("250 feeds are sent by the hundred", async () => {
  await env.DB.prepare(
    `INSERT INTO feed (id, url, created_at, next_fetch_at)
     SELECT printf('f%03d', value), 'https://h' || value || '.example.org/', '2026-06-01T00:00:00Z', '2026-06-01T00:00:00Z'
     FROM (WITH RECURSIVE n (value) AS (SELECT 1 UNION ALL SELECT value + 1 FROM n WHERE value < 250) SELECT * FROM n)`,
  ).run();
  const { queue, sent, batches } = recordingQueue();
  expect(await startRun({ ...env, WORK: queue }, SCHEDULED, NOW)).toEqual({ run: RUN, queued: 250 });
  expect(batches).toEqual([100, 100, 50]);
  expect(new Set(sent.map((message) => JSON.stringify(message))).size).toBe(250);
});

describe("what gets lost is found again", () => {
  const NEXT = new Date("2026-07-01T03:10:00Z");

  test("a queue that takes nothing is recorded, and the next night finds the feeds again", async () => {
    await storeFeed(env.DB, "a");
    const result = await startRun({ ...env, WORK: recordingQueue(true).queue }, SCHEDULED, NOW);
    expect(result).toEqual({ run: RUN, queued: 0 });
    expect((await readRun(env.DB, RUN))?.feeds[0]).toMatchObject({
      status: "lost",
      error: "the queue did not take the message: Queue is overloaded",
      finished_at: "2026-06-30T03:10:02Z",
    });
    const { queue, sent } = recordingQueue();
    await startRun({ ...env, WORK: queue }, NEXT, NEXT);
    expect(sent).toHaveLength(1);
  });

  test.each(["queued", "retrying"])(
    "a fetch still %s from the night before is lost, its feed queued",
    async (status) => {
      await storeFeed(env.DB, "a");
      const { queue, sent } = recordingQueue();
      await startRun({ ...env, WORK: queue }, SCHEDULED, NOW);
      await env.DB.prepare("UPDATE fetch_log SET status = ?1").bind(status).run();
      await startRun({ ...env, WORK: queue }, NEXT, NEXT);
      expect(await statuses(RUN)).toEqual(["a lost"]);
      expect((await readRun(env.DB, RUN))?.finished_at).toBe("2026-07-01T03:10:00Z");
      expect(await statuses("2026-07-01T03:10:00Z")).toEqual(["a queued"]);
      expect(sent).toHaveLength(2);
      expect((await readFeed(env.DB, "a"))?.failures).toBe(0);
    },
  );

  test("a fetch that began a minute ago goes on, and is not begun again", async () => {
    await storeFeed(env.DB, "a");
    const { queue, sent } = recordingQueue();
    await startRun({ ...env, WORK: queue }, SCHEDULED, NOW);
    const soon = new Date("2026-06-30T03:11:00Z");
    expect(await startRun({ ...env, WORK: queue }, soon, soon)).toMatchObject({ queued: 0 });
    expect(await statuses(RUN)).toEqual(["a queued"]);
    expect(sent).toHaveLength(1);
  });

  test("a revision that still waits for its scores gets its message again, even when no feed is due", async () => {
    await env.DB.batch([
      env.DB.prepare(
        `INSERT INTO position (id, title, proposition, updated_at) VALUES ('p', 'P', 'P.', '${RUN}')`,
      ),
      env.DB.prepare(
        `INSERT INTO revision (id, position_id, engine, lexicon, state, created_at)
         VALUES (7, 'p', 1, '{"topic":[],"favor":[],"against":[]}', 'pending', '${RUN}')`,
      ),
    ]);
    const { queue, sent } = recordingQueue();
    await startRun({ ...env, WORK: queue }, SCHEDULED, NOW);
    expect(sent).toEqual([{ kind: "rescore", revision: 7 }]);
  });
});

test("the Worker's cron starts the run of its minute", async () => {
  const controller = createScheduledController({ scheduledTime: SCHEDULED, cron: "10 3 * * *" });
  await worker.scheduled(controller, { ...env, WORK: recordingQueue().queue });
  expect((await listRuns(env.DB, 10, null)).map(({ id }) => id)).toEqual([RUN]);
});

test("a night costs three statements for the feeds, and reads the open fetches, not the whole log", async () => {
  await env.DB.prepare(
    `WITH RECURSIVE n (value) AS (SELECT 1 UNION ALL SELECT value + 1 FROM n WHERE value < 1000)
     INSERT INTO run (id, kind, started_at) SELECT printf('2020-%04d', value), 'nightly', '2020-01-01T00:00:00Z' FROM n`,
  ).run();
  await env.DB.prepare(
    `INSERT INTO fetch_log (run_id, feed_id, url, status, finished_at)
     SELECT id, 'a', 'https://a.example.org/', 'ok', '2020-01-01T00:00:00Z' FROM run`,
  ).run();
  await storeFeed(env.DB, "a");
  let rowsRead = 0;
  const DB = new Proxy(env.DB, {
    get: (db, name) => {
      if (name === "batch") {
        return async (statements: D1PreparedStatement[]) => {
          const results = await db.batch(statements);
          for (const { meta } of results) rowsRead += meta.rows_read;
          return results;
        };
      }
      const value: unknown = Reflect.get(db, name);
      return typeof value === "function" ? (value.bind(db) as unknown) : value;
    },
  });
  await startRun({ ...env, DB, WORK: recordingQueue().queue }, SCHEDULED, NOW);
  expect(rowsRead).toBeGreaterThan(0);
  expect(rowsRead).toBeLessThan(20);
});
