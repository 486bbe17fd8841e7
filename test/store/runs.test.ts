import { env } from "cloudflare:workers";
import { beforeEach, describe, expect, test } from "vitest";
import { readFeed } from "../../src/store/feeds.ts";
import {
  fetchStatusOf,
  finishFetch,
  loseFetches,
  noteRetry,
  type FinishedFetch,
} from "../../src/store/fetches.ts";
import { lastNightlyRun, listRuns, openNightlyRun, openRefreshRun, readRun } from "../../src/store/runs.ts";
import { storeFeed } from "../support/feeds.ts";

const RUN = "2026-06-30T03:10:00Z";
const DONE = "2026-06-30T03:12:00Z";
const LONG_AGO = "2026-01-01T00:00:00Z";

const end: FinishedFetch = {
  status: "ok",
  attempts: 1,
  httpStatus: 200,
  counts: { fetched: 2, created: 1, updated: 0, unchanged: 0, failed: 1 },
  error: null,
  failures: [{ url: "https://a.example.org/1", detail: "it is broken" }],
  validators: { etag: '"v"', lastModified: null, bodyHash: "h" },
  nextFetchAt: "2026-06-30T23:12:00Z",
};

beforeEach(async () => {
  await env.DB.batch(["fetch_log", "run", "feed"].map((table) => env.DB.prepare(`DELETE FROM ${table}`)));
});

test("a run is finished when its last feed is", async () => {
  await storeFeed(env.DB, "a");
  await storeFeed(env.DB, "b");
  await openNightlyRun(env.DB, RUN, RUN, LONG_AGO);
  await finishFetch(env.DB, RUN, "a", end, DONE);
  expect((await readRun(env.DB, RUN))?.finished_at).toBeNull();
  await finishFetch(env.DB, RUN, "b", end, "2026-06-30T03:15:00Z");
  const run = await readRun(env.DB, RUN);
  expect(run?.finished_at).toBe("2026-06-30T03:15:00Z");
  expect(run?.feeds[0]).toMatchObject({ feed: "a", created: 1, failures: end.failures, finished_at: DONE });
});

describe("a fetch that is closed stays closed", () => {
  test.each(["ok", "lost"])("after %s, who comes late changes neither record nor feed", async (closed) => {
    await storeFeed(env.DB, "a");
    await openNightlyRun(env.DB, RUN, RUN, LONG_AGO);
    if (closed === "ok") await finishFetch(env.DB, RUN, "a", end, DONE);
    else await loseFetches(env.DB, RUN, ["a"], "gone", DONE);
    const before = [await readRun(env.DB, RUN), await readFeed(env.DB, "a")];
    const late: FinishedFetch = { ...end, status: "failed", error: "late", validators: null };
    await finishFetch(env.DB, RUN, "a", late, "2026-06-30T09:00:00Z");
    await noteRetry(env.DB, RUN, "a", { attempts: 2, httpStatus: 500, error: "late" });
    expect([await readRun(env.DB, RUN), await readFeed(env.DB, "a")]).toEqual(before);
    expect(await fetchStatusOf(env.DB, RUN, "a")).toBe(closed);
  });
});

test("a refresh takes the place of a fetch under way, and queues a feed that is not due", async () => {
  await storeFeed(env.DB, "a");
  await storeFeed(env.DB, "b");
  await openNightlyRun(env.DB, RUN, RUN, LONG_AGO);
  await env.DB.prepare("UPDATE feed SET next_fetch_at = '2027-01-01T00:00:00Z'").run();
  await openRefreshRun(env.DB, "2026-06-30T03:11:00Z-a", "a", "2026-06-30T03:11:00Z");
  expect(await fetchStatusOf(env.DB, RUN, "a")).toBe("lost");
  expect(await fetchStatusOf(env.DB, RUN, "b")).toBe("queued");
  expect(await fetchStatusOf(env.DB, "2026-06-30T03:11:00Z-a", "a")).toBe("queued");
});

test("nobody knows the status of a fetch that no run holds", async () => {
  expect(await fetchStatusOf(env.DB, RUN, "a")).toBeNull();
});

test("runs are listed newest first, and paged by the last one's id", async () => {
  const ids = ["2026-06-28T03:10:00Z", "2026-06-29T03:10:00Z", RUN];
  for (const id of ids) await openNightlyRun(env.DB, id, id, LONG_AGO);
  const page = async (before: string | null) => (await listRuns(env.DB, 2, before)).map(({ id }) => id);
  expect(await page(null)).toEqual([RUN, "2026-06-29T03:10:00Z"]);
  expect(await page("2026-06-29T03:10:00Z")).toEqual(["2026-06-28T03:10:00Z"]);
});

test("a refresh by hand says nothing about the cron", async () => {
  expect(await lastNightlyRun(env.DB)).toBeNull();
  await openNightlyRun(env.DB, RUN, RUN, LONG_AGO);
  await openRefreshRun(env.DB, "2026-07-05T00:00:00Z-a", "a", "2026-07-05T00:00:00Z");
  expect(await lastNightlyRun(env.DB)).toBe(RUN);
});
