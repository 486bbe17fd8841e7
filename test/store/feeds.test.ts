import { env } from "cloudflare:workers";
import { beforeEach, describe, expect, test } from "vitest";
import {
  deleteFeed,
  feedHealth,
  listFeeds,
  putFeed,
  readFeed,
  readFeedToFetch,
} from "../../src/store/feeds.ts";

const NOW = "2026-06-30T12:00:00Z";
const URL = "https://a.example.org/feed.xml";

beforeEach(async () => {
  await env.DB.prepare("DELETE FROM feed").run();
});

test("a new feed is due at once and has no past", async () => {
  const { created, feed } = await putFeed(env.DB, "a", { url: URL, title: "A", outlet: "example.org" }, NOW);
  expect(created).toBe(true);
  expect(feed).toEqual({
    id: "a",
    url: URL,
    title: "A",
    outlet: "example.org",
    created_at: NOW,
    next_fetch_at: NOW,
    last_fetch_at: null,
    last_success_at: null,
    last_error: null,
    failures: 0,
  });
  expect(await readFeed(env.DB, "a")).toEqual(feed);
  const validators = { etag: null, lastModified: null, bodyHash: null };
  expect(await readFeedToFetch(env.DB, "a")).toEqual({
    id: "a",
    url: URL,
    outlet: "example.org",
    failures: 0,
    validators,
  });
});

test("the same feed again keeps its state, and what is not given keeps its value", async () => {
  await putFeed(env.DB, "a", { url: URL, title: "A", outlet: "example.org" }, NOW);
  await env.DB.prepare("UPDATE feed SET failures = 2, next_fetch_at = '2026-07-02T00:00:00Z'").run();
  const { created, feed } = await putFeed(env.DB, "a", { url: URL, title: "B" }, "2026-07-01T00:00:00Z");
  expect(created).toBe(false);
  expect(feed).toMatchObject({ title: "B", outlet: "example.org", created_at: NOW, failures: 2 });
  expect(feed.next_fetch_at).toBe("2026-07-02T00:00:00Z");
});

test("feeds are listed by their URLs", async () => {
  await putFeed(env.DB, "a", { url: "https://z.example.org/" }, NOW);
  await putFeed(env.DB, "b", { url: "https://b.example.org/" }, NOW);
  expect((await listFeeds(env.DB)).map(({ id }) => id)).toEqual(["b", "a"]);
});

test("a feed is deleted once", async () => {
  await putFeed(env.DB, "a", { url: URL }, NOW);
  expect([await deleteFeed(env.DB, "a"), await deleteFeed(env.DB, "a")]).toEqual([true, false]);
  expect([await readFeed(env.DB, "a"), await readFeedToFetch(env.DB, "a")]).toEqual([null, null]);
});

describe("the health of all feeds", () => {
  test("without feeds there is nothing to worry about", async () => {
    expect(await feedHealth(env.DB, NOW)).toEqual({ feeds: 0, failing: 0, silent: 0, oldest: null });
  });

  test("failing and silent feeds are counted, each once", async () => {
    for (const id of ["a", "b", "c"]) await putFeed(env.DB, id, { url: `https://${id}.example.org/` }, NOW);
    await env.DB.prepare("UPDATE feed SET failures = 1 WHERE id = 'a'").run();
    await env.DB.prepare("UPDATE feed SET last_success_at = '2026-07-04T00:00:00Z' WHERE id = 'b'").run();
    expect(await feedHealth(env.DB, "2026-07-03T00:00:00Z")).toEqual({
      feeds: 3,
      failing: 1,
      silent: 1,
      oldest: NOW,
    });
  });
});
