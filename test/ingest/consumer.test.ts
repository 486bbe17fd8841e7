import { createExecutionContext, createMessageBatch, getQueueResult } from "cloudflare:test";
import { env as bindings } from "cloudflare:workers";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import worker from "../../src/index.ts";
import { handleMessage } from "../../src/ingest/consumer.ts";
import { readFeed, readFeedToFetch } from "../../src/store/feeds.ts";
import { readRun } from "../../src/store/runs.ts";
import { item, messageFor, openRun, rss, storeFeed } from "../support/feeds.ts";

/** Whatever a developer's .dev.vars allows. */
const env = { ...bindings, FETCH_ALLOW_PRIVATE: "false" };

const RUN = "2026-06-30T03:10:00Z";
const NOW = new Date("2026-06-30T03:11:00Z");
const NEXT_NIGHT = "2026-06-30T23:11:00Z";

beforeEach(async () => {
  await env.DB.batch(
    ["fetch_log", "run", "feed", "article"].map((table) => env.DB.prepare(`DELETE FROM ${table}`)),
  );
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

type Answer = (url: string, headers: Headers) => Response;

function web(answer: Answer) {
  const stub = vi.fn((url: string, init: RequestInit) =>
    Promise.resolve().then(() => answer(url, new Headers(init.headers))),
  );
  vi.stubGlobal("fetch", stub);
  return stub;
}

/** Opens the run with one feed and delivers its message once. */
async function deliver(answer: Answer, { attempts = 1, bindings = env } = {}) {
  const stub = web(answer);
  await openRun(env.DB, RUN);
  const message = messageFor(RUN, "a", attempts);
  await handleMessage(message, bindings, NOW);
  return { message, stub };
}

const recordOf = async (feed: string) => (await readRun(env.DB, RUN))?.feeds.find((row) => row.feed === feed);
const articles = async () =>
  (await env.DB.prepare("SELECT count(*) AS n FROM article").first<number>("n")) ?? -1;

describe("a feed that answers", () => {
  test("becomes articles, a record of the run, and a feed that is due the next night", async () => {
    await storeFeed(env.DB, "a");
    const { message } = await deliver(
      () =>
        new Response(rss([item("one"), item("two")]), { headers: { etag: '"v1"', "last-modified": "then" } }),
    );
    expect(message.ack).toHaveBeenCalledOnce();
    expect(message.retry).not.toHaveBeenCalled();
    expect(await recordOf("a")).toEqual({
      feed: "a",
      url: "https://a.example.org/feed.xml",
      status: "ok",
      attempts: 1,
      http_status: 200,
      fetched: 2,
      created: 2,
      updated: 0,
      unchanged: 0,
      failed: 0,
      error: null,
      failures: [],
      finished_at: "2026-06-30T03:11:00Z",
    });
    expect(await readFeed(env.DB, "a")).toMatchObject({
      last_fetch_at: "2026-06-30T03:11:00Z",
      last_success_at: "2026-06-30T03:11:00Z",
      last_error: null,
      failures: 0,
      next_fetch_at: NEXT_NIGHT,
    });
    expect((await readFeedToFetch(env.DB, "a"))?.validators).toMatchObject({
      etag: '"v1"',
      lastModified: "then",
    });
    const stored = await env.DB.prepare(
      "SELECT url, title, published_at, source FROM article ORDER BY url",
    ).all();
    expect(stored.results[0]).toEqual({
      url: "https://paper.example.org/one",
      title: "Title of one",
      published_at: "2026-06-01T10:00:00Z",
      source: "feed:a",
    });
  });

  test("says by 304 that nothing changed, and keeps its validators", async () => {
    await storeFeed(env.DB, "a");
    await env.DB.prepare(`UPDATE feed SET etag = '"v1"', body_hash = 'h', failures = 3`).run();
    const { stub } = await deliver((_url, headers) =>
      headers.get("if-none-match") === '"v1"' ? new Response(null, { status: 304 }) : new Response("?"),
    );
    expect(stub).toHaveBeenCalledOnce();
    expect(await recordOf("a")).toMatchObject({ status: "not_modified", http_status: 304, fetched: 0 });
    expect(await readFeed(env.DB, "a")).toMatchObject({ failures: 0, next_fetch_at: NEXT_NIGHT });
    const validators = { etag: '"v1"', lastModified: null, bodyHash: "h" };
    expect((await readFeedToFetch(env.DB, "a"))?.validators).toEqual(validators);
  });

  test("sends the same body again without saying so: nothing is parsed", async () => {
    await storeFeed(env.DB, "a");
    await deliver(() => new Response(rss([item("one")])));
    await env.DB.batch(["fetch_log", "run"].map((table) => env.DB.prepare(`DELETE FROM ${table}`)));
    await env.DB.prepare("UPDATE feed SET next_fetch_at = '2026-06-01T00:00:00Z'").run();
    await deliver(() => new Response(rss([item("one")]), { headers: { etag: '"new"' } }));
    expect(await recordOf("a")).toMatchObject({ status: "not_modified", http_status: 200, fetched: 0 });
    expect((await readFeedToFetch(env.DB, "a"))?.validators.etag).toBe('"new"');
  });

  test("holds a broken entry: the good ones land, the broken one is listed", async () => {
    await storeFeed(env.DB, "a");
    const broken = [
      "<title>No link</title>",
      `<title>t</title><link>https://paper.example.org/${"x".repeat(3000)}</link>`,
    ];
    await deliver(() => new Response(rss([item("one"), ...broken, item("two")])));
    const record = await recordOf("a");
    expect(record).toMatchObject({ status: "ok", fetched: 4, created: 2, failed: 2 });
    expect(record?.failures[0]).toEqual({ url: "entry 2", detail: "the entry has no link" });
    expect(record?.failures[1]?.detail).toContain("/url");
    expect(await articles()).toBe(2);
  });

  test("keeps at most twenty reasons, and counts them all", async () => {
    await storeFeed(env.DB, "a");
    await deliver(() => new Response(rss(Array.from({ length: 30 }, () => "<title>No link</title>"))));
    const record = await recordOf("a");
    expect([record?.failed, record?.failures.length]).toEqual([30, 20]);
  });

  test("holds more than 500 entries: the newest are taken, and the cut is recorded", async () => {
    await storeFeed(env.DB, "a");
    const day = (index: number) => new Date(Date.UTC(2024, 0, 1 + index)).toISOString();
    const items = Array.from({ length: 503 }, (_, index) => item(`n${index}`, "Text.", day(index)));
    await deliver(() => new Response(rss(items)));
    const record = await recordOf("a");
    expect(record).toMatchObject({ status: "ok", fetched: 500, created: 500, failed: 0 });
    expect(record?.failures).toEqual([
      {
        url: "https://a.example.org/feed.xml",
        detail: "the feed holds 503 entries; the newest 500 were taken",
      },
    ]);
    const oldest = await env.DB.prepare("SELECT min(published_at) AS day FROM article").first("day");
    expect(oldest).toBe("2024-01-04T00:00:00Z");
  });

  test("lends its outlet to entries", async () => {
    await storeFeed(env.DB, "a");
    await env.DB.prepare("UPDATE feed SET outlet = 'wire.example.com'").run();
    await deliver(() => new Response(rss([item("one")])));
    expect(await env.DB.prepare("SELECT outlet FROM article").first("outlet")).toBe("example.com");
  });
});

describe("a feed that fails for good", () => {
  const redirect = (location: string) => new Response(null, { status: 302, headers: { location } });

  test.each<[string, Answer, string, number | null]>([
    ["404", () => new Response("no", { status: 404 }), "the server answered 404", 404],
    ["a page", () => new Response("<html></html>"), "the document is no RSS, RDF, Atom or JSON Feed", 200],
    [
      "more than 5 MB",
      () => new Response(new Uint8Array(5_000_001)),
      "the document is larger than 5 MB",
      200,
    ],
    ["a loop of redirects", (url) => redirect(url), "more than 5 redirects", null],
    [
      "a redirect into the private network",
      () => redirect("http://10.0.0.1/"),
      "the address http://10.0.0.1/ is not a public address (private)",
      null,
    ],
  ])(
    "%s: it is not tried again tonight, and keeps what it had",
    async (_name, answer, error, http_status) => {
      await storeFeed(env.DB, "a");
      await env.DB.prepare(`UPDATE feed SET etag = '"v1"', failures = 1`).run();
      const { message } = await deliver(answer);
      expect([message.ack.mock.calls.length, message.retry.mock.calls.length]).toEqual([1, 0]);
      expect(await recordOf("a")).toMatchObject({ status: "failed", attempts: 1, error, http_status });
      expect(await readFeed(env.DB, "a")).toMatchObject({
        failures: 2,
        last_error: error,
        last_success_at: null,
        last_fetch_at: "2026-06-30T03:11:00Z",
        next_fetch_at: "2026-07-01T19:11:00Z",
      });
      expect((await readFeedToFetch(env.DB, "a"))?.validators.etag).toBe('"v1"');
    },
  );

  test("does not stop the feeds beside it", async () => {
    for (const id of ["a", "b", "c"]) await storeFeed(env.DB, id);
    web((url) => {
      if (url.includes("b.example")) throw new TypeError("no such host");
      return url.includes("c.example") ? new Response("{") : new Response(rss([item("one")]));
    });
    await openRun(env.DB, RUN);
    const messages = ["c", "b", "a"].map((feed) => ({
      id: feed,
      timestamp: NOW,
      attempts: 1,
      body: messageFor(RUN, feed).body,
    }));
    const batch = createMessageBatch("stanceline-work", messages);
    const context = createExecutionContext();
    await worker.queue(batch, env);
    const result = await getQueueResult(batch, context);
    expect(result.explicitAcks).toEqual(["c", "a"]);
    expect(result.retryMessages).toEqual([{ msgId: "b" }]);
    expect((await readRun(env.DB, RUN))?.feeds.map((row) => row.status)).toEqual([
      "ok",
      "retrying",
      "failed",
    ]);
  });
});

describe("a feed that may answer later", () => {
  test("a 500 is tried again, and the second answer counts", async () => {
    await storeFeed(env.DB, "a");
    const first = await deliver(() => new Response("no", { status: 500 }));
    expect(first.message.retry).toHaveBeenCalledExactlyOnceWith({ delaySeconds: 300 });
    expect(first.message.ack).not.toHaveBeenCalled();
    expect(await recordOf("a")).toMatchObject({
      status: "retrying",
      attempts: 1,
      http_status: 500,
      error: "the server answered 500",
      finished_at: null,
    });
    expect(await readFeed(env.DB, "a")).toMatchObject({ failures: 0, last_fetch_at: null });
    const second = await deliver(() => new Response(rss([item("one")])), { attempts: 2 });
    expect(second.message.ack).toHaveBeenCalledOnce();
    expect(await recordOf("a")).toMatchObject({ status: "ok", attempts: 2, created: 1, error: null });
  });

  test.each([
    [1, null, 300],
    [2, null, 1800],
    [3, null, 7200],
    [1, "3600", 3600],
    [1, "30", 300],
    [1, "9999999", 43_200],
  ])(
    "after attempt %i with Retry-After %s the queue waits %i seconds",
    async (attempts, retryAfter, delay) => {
      await storeFeed(env.DB, "a");
      const headers = new Headers(retryAfter === null ? {} : { "retry-after": retryAfter });
      const { message } = await deliver(() => new Response(null, { status: 429, headers }), { attempts });
      expect(message.retry).toHaveBeenCalledExactlyOnceWith({ delaySeconds: delay });
    },
  );

  test("a timeout at the last attempt is a failure with its reason", async () => {
    await storeFeed(env.DB, "a");
    const { message } = await deliver(
      () => {
        throw new DOMException("aborted due to timeout", "TimeoutError");
      },
      { attempts: 4 },
    );
    expect([message.ack.mock.calls.length, message.retry.mock.calls.length]).toEqual([1, 0]);
    const error = "no whole answer within 20 seconds";
    expect(await recordOf("a")).toMatchObject({ status: "failed", attempts: 4, error });
    expect(await readFeed(env.DB, "a")).toMatchObject({ failures: 1, next_fetch_at: NEXT_NIGHT });
  });

  test("is left alone for as long as it asked when the night is over", async () => {
    await storeFeed(env.DB, "a");
    const headers = { "retry-after": String(3 * 86_400) };
    await deliver(() => new Response(null, { status: 503, headers }), { attempts: 4 });
    expect((await readFeed(env.DB, "a"))?.next_fetch_at).toBe("2026-07-03T03:11:00Z");
  });
});

describe("the queue delivers at least once", () => {
  test("a second delivery of finished work only gets its acknowledgement", async () => {
    await storeFeed(env.DB, "a");
    await deliver(() => new Response(rss([item("one")])));
    const before = await recordOf("a");
    const { message, stub } = await deliver(() => new Response(rss([item("two")])));
    expect(message.ack).toHaveBeenCalledOnce();
    expect(stub).not.toHaveBeenCalled();
    expect(await recordOf("a")).toEqual(before);
    expect(await articles()).toBe(1);
  });

  test("two deliveries at once ingest each entry once", async () => {
    await storeFeed(env.DB, "a");
    web(() => new Response(rss([item("one"), item("two")])));
    await openRun(env.DB, RUN);
    await Promise.all([1, 2].map(() => handleMessage(messageFor(RUN, "a"), env, NOW)));
    expect(await articles()).toBe(2);
    expect(await env.DB.prepare("SELECT sum(n) AS n FROM daily_total WHERE facet = 'all'").first("n")).toBe(
      2,
    );
    expect(await recordOf("a")).toMatchObject({ status: "ok", fetched: 2 });
  });

  test("a message of a run that nobody knows is dropped", async () => {
    const stub = web(() => new Response(rss([])));
    const message = messageFor("2020-01-01T00:00:00Z", "a");
    await handleMessage(message, env, NOW);
    expect(message.ack).toHaveBeenCalledOnce();
    expect(stub).not.toHaveBeenCalled();
  });

  test("a feed that was removed in the meantime is recorded as such", async () => {
    await storeFeed(env.DB, "a");
    await openRun(env.DB, RUN);
    await env.DB.prepare("DELETE FROM feed").run();
    const message = messageFor(RUN, "a");
    await handleMessage(message, env, NOW);
    expect(message.ack).toHaveBeenCalledOnce();
    expect(await recordOf("a")).toMatchObject({
      status: "failed",
      error: "the feed was removed before its turn",
    });
  });

  test("a message that makes no sense is dropped and logged", async () => {
    const log = vi.spyOn(console, "error").mockImplementation(() => undefined);
    const message = { ...messageFor(RUN, "a"), body: { kind: "dance" } };
    await handleMessage(message, env, NOW);
    expect(message.ack).toHaveBeenCalledOnce();
    expect(log).toHaveBeenCalledOnce();
  });
});

test("the largest feed stays below the Free plan's 50 statements an invocation", async () => {
  await storeFeed(env.DB, "a");
  let statements = 0;
  const DB = new Proxy(env.DB, {
    get: (db, name) => {
      if (name === "prepare") {
        return (sql: string) => {
          statements += 1;
          return db.prepare(sql);
        };
      }
      const value: unknown = Reflect.get(db, name);
      return typeof value === "function" ? (value.bind(db) as unknown) : value;
    },
  });
  const items = Array.from({ length: 500 }, (_, index) => item(`n${index}`, "Words of news. ".repeat(400)));
  await deliver(() => new Response(rss(items)), { bindings: { ...env, DB } });
  expect(await recordOf("a")).toMatchObject({ status: "ok", created: 500 });
  expect(statements).toBeGreaterThan(0);
  expect(statements).toBeLessThanOrEqual(50);
});

describe("our own side fails", () => {
  /** The database, failing at the batches for which `fails` says so. */
  function failingBatches(fails: (count: number) => boolean): D1Database {
    let count = 0;
    const batch: D1Database["batch"] = (statements) => {
      count += 1;
      return fails(count) ? Promise.reject(new Error("D1_ERROR: disk full")) : env.DB.batch(statements);
    };
    return new Proxy(env.DB, {
      get: (db, name) => {
        if (name === "batch") return batch;
        const value: unknown = Reflect.get(db, name);
        return typeof value === "function" ? (value.bind(db) as unknown) : value;
      },
    });
  }

  test("in the middle of a feed: the next delivery does the rest, once, and only then keeps the validators", async () => {
    vi.spyOn(console, "error").mockImplementation(() => undefined);
    await storeFeed(env.DB, "a");
    const items = Array.from({ length: 150 }, (_, index) => item(`n${index}`));
    const answer = () => new Response(rss(items), { headers: { etag: '"v1"' } });
    const first = await deliver(answer, { bindings: { ...env, DB: failingBatches((count) => count === 2) } });
    expect(first.message.retry).toHaveBeenCalledExactlyOnceWith({ delaySeconds: 300 });
    expect(await recordOf("a")).toMatchObject({ status: "retrying" });
    expect((await recordOf("a"))?.error).toContain("disk full");
    expect(await articles()).toBe(100);
    expect((await readFeedToFetch(env.DB, "a"))?.validators).toMatchObject({ etag: null, bodyHash: null });
    await deliver(answer, { attempts: 2 });
    expect(await recordOf("a")).toMatchObject({ status: "ok", fetched: 150, created: 50, unchanged: 100 });
    expect(await articles()).toBe(150);
    expect((await readFeedToFetch(env.DB, "a"))?.validators.etag).toBe('"v1"');
  });

  test("before anything can be recorded: the message comes back", async () => {
    const log = vi.spyOn(console, "error").mockImplementation(() => undefined);
    await storeFeed(env.DB, "a");
    const bindings = { ...env, DB: failingBatches(() => true) };
    const { message } = await deliver(() => new Response("no", { status: 404 }), { bindings });
    expect(message.retry).toHaveBeenCalledExactlyOnceWith({ delaySeconds: 300 });
    expect(message.ack).not.toHaveBeenCalled();
    expect(log).toHaveBeenCalledOnce();
    expect(await recordOf("a")).toMatchObject({ status: "queued" });
  });
});

test("a message to rescore a revision does a page of it", async () => {
  await env.DB.batch([
    env.DB.prepare(
      `INSERT INTO position (id, title, proposition, updated_at) VALUES ('p', 'P', 'P.', '${RUN}')`,
    ),
    env.DB.prepare(
      `INSERT INTO revision (id, position_id, engine, lexicon, state, created_at)
       VALUES (1, 'p', 1, '{"topic":["licence plan"],"favor":[],"against":[]}', 'pending', '${RUN}')`,
    ),
  ]);
  const message = { ...messageFor(RUN, "a"), body: { kind: "rescore", revision: 1 } };
  await handleMessage(message, env, NOW);
  expect(message.ack).toHaveBeenCalledOnce();
  expect(await env.DB.prepare("SELECT state FROM revision WHERE id = 1").first("state")).toBe("active");
});
