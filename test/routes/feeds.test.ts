import { env } from "cloudflare:workers";
import { beforeEach, describe, expect, test } from "vitest";
import { createApp } from "../../src/app.ts";
import type { Feed, Run } from "../../src/model/feed.ts";
import { recordingQueue } from "../support/feeds.ts";

const app = createApp({ now: () => new Date("2026-06-30T12:00:00Z") });
const URL = "https://a.example.org/feed.xml";
const ADMIN = "admin-key-for-tests";
let work = recordingQueue();

beforeEach(async () => {
  await env.DB.batch(["fetch_log", "run", "feed"].map((table) => env.DB.prepare(`DELETE FROM ${table}`)));
  work = recordingQueue();
});

function request(method: string, path: string, body?: unknown, key: string | null = ADMIN) {
  const headers = new Headers(key === null ? {} : { authorization: `Bearer ${key}` });
  const init = { method, headers, ...(body === undefined ? {} : { body: JSON.stringify(body) }) };
  return app.request(path, init, {
    ...env,
    WORK: work.queue,
    PUBLIC_READ: "true",
    FETCH_ALLOW_PRIVATE: "false",
  });
}

const add = async (body: unknown) => (await request("POST", "/v1/feeds", body)).json<Feed>();

test("a feed is added, listed, and due at once", async () => {
  const response = await request("POST", "/v1/feeds", { url: URL, title: "A" });
  expect(response.status).toBe(201);
  const feed = await response.json<Feed>();
  expect(feed).toMatchObject({ url: URL, title: "A", next_fetch_at: "2026-06-30T12:00:00Z", failures: 0 });
  expect(feed.id).toMatch(/^[0-9a-f]{16}$/);
  expect(response.headers.get("location")).toBe(`/v1/feeds/${feed.id}`);
  expect(await (await request("GET", "/v1/feeds", undefined, null)).json()).toEqual({ items: [feed] });
});

test("the same URL again is the same feed, with a new title where one is given", async () => {
  const first = await add({ url: URL, title: "A" });
  const again = await request("POST", "/v1/feeds", { url: `${URL}#top` });
  expect([again.status, await again.json()]).toEqual([200, first]);
  expect(await add({ url: "HTTPS://A.example.org:443/feed.xml", title: "B" })).toEqual({
    ...first,
    title: "B",
  });
});

test.each([
  ["a private address", "http://192.168.1.1/feed", "The address is not a public address (private)."],
  ["loopback in disguise", "http://0x7f.1/feed", "The address is not a public address (loopback)."],
  ["localhost", "http://localhost:8787/feed", "The address is a name of a private network (localhost)."],
  ["credentials", "https://user:word@a.example.org/feed", "The address carries credentials."],
  ["another scheme", "ftp://a.example.org/feed", "an absolute http or https URL"],
  ["no URL", "a.example.org/feed", "an absolute http or https URL"],
])("%s is refused, and the field is named", async (_name, url, detail) => {
  const response = await request("POST", "/v1/feeds", { url });
  expect(response.status).toBe(422);
  expect(response.headers.get("content-type")).toContain("application/problem+json");
  expect(await response.json()).toMatchObject({ status: 422, errors: [{ pointer: "/url", detail }] });
  expect(await (await request("GET", "/v1/feeds")).json()).toEqual({ items: [] });
});

test("an unknown field is refused rather than ignored", async () => {
  const response = await request("POST", "/v1/feeds", { url: URL, titel: "A" });
  expect(response.status).toBe(422);
});

test("a deleted feed is gone", async () => {
  const { id } = await add({ url: URL });
  expect((await request("DELETE", `/v1/feeds/${id}`)).status).toBe(204);
  expect((await request("DELETE", `/v1/feeds/${id}`)).status).toBe(404);
  expect(await (await request("GET", "/v1/feeds")).json()).toEqual({ items: [] });
});

test("only admins change feeds", async () => {
  const { id } = await add({ url: URL });
  const attempts: [string, string, unknown][] = [
    ["POST", "/v1/feeds", { url: URL }],
    ["DELETE", `/v1/feeds/${id}`, undefined],
    ["POST", `/v1/feeds/${id}/refresh`, undefined],
  ];
  for (const [method, path, body] of attempts) {
    expect((await request(method, path, body, null)).status).toBe(401);
    expect((await request(method, path, body, "ingest-key-for-tests")).status).toBe(403);
  }
  expect(work.sent).toEqual([]);
});

describe("a refresh", () => {
  test("starts a run of its own for the feed, due or not", async () => {
    const { id } = await add({ url: URL });
    await env.DB.prepare("UPDATE feed SET next_fetch_at = '2027-01-01T00:00:00Z'").run();
    const response = await request("POST", `/v1/feeds/${id}/refresh`);
    expect(response.status).toBe(202);
    const run = await response.json<Run>();
    expect(run).toMatchObject({ id: `2026-06-30T12:00:00Z-${id}`, kind: "refresh", finished_at: null });
    expect(run.feeds).toMatchObject([{ feed: id, status: "queued" }]);
    expect(work.sent).toEqual([{ kind: "feed", run: run.id, feed: id }]);
    const location = response.headers.get("location") ?? "";
    expect(await (await request("GET", location)).json()).toEqual(run);
  });

  test("of no feed is a 404", async () => {
    expect((await request("POST", "/v1/feeds/none/refresh")).status).toBe(404);
  });

  test("that the queue does not take is answered and recorded", async () => {
    const { id } = await add({ url: URL });
    work = recordingQueue(true);
    expect((await request("POST", `/v1/feeds/${id}/refresh`)).status).toBe(503);
    const { items } = await (await request("GET", "/v1/runs")).json<{ items: Run[] }>();
    expect(items[0]?.feeds).toMatchObject([
      { status: "lost", error: "the queue did not take the message: Queue is overloaded" },
    ]);
  });
});
