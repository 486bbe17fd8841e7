import { env } from "cloudflare:workers";
import { beforeEach, expect, test, vi } from "vitest";
import { createApp } from "../../src/app.ts";
import { openNightlyRun, openRefreshRun } from "../../src/store/runs.ts";
import { storeFeed } from "../support/feeds.ts";

beforeEach(async () => {
  await env.DB.batch(["fetch_log", "run", "feed"].map((table) => env.DB.prepare(`DELETE FROM ${table}`)));
});

async function healthAt(now: string, bindings: object = {}) {
  const app = createApp({ now: () => new Date(now) });
  const response = await app.request("/health", {}, { ...env, PUBLIC_READ: "false", ...bindings });
  return [response.status, await response.json()];
}

const OK = [200, { status: "ok" }];
const failing = (...reasons: string[]) => [503, { status: "fail", reasons }];

async function runAt(id: string): Promise<void> {
  await openNightlyRun(env.DB, id, id, "2026-01-01T00:00:00Z");
}

test("without feeds all is well, and no key is asked for", async () => {
  expect(await healthAt("2026-06-30T12:00:00Z")).toEqual(OK);
});

test("a fresh install owes its first run only after its first night", async () => {
  await storeFeed(env.DB, "a");
  expect(await healthAt("2026-06-02T02:00:00Z")).toEqual(OK);
  expect(await healthAt("2026-06-02T02:00:01Z")).toEqual(failing("no nightly run yet"));
});

test("a run over 26 hours ago means that the cron stopped", async () => {
  await storeFeed(env.DB, "a");
  await runAt("2026-06-02T03:10:00Z");
  await env.DB.prepare("UPDATE feed SET last_success_at = '2026-06-02T03:11:00Z'").run();
  expect(await healthAt("2026-06-03T05:10:00Z")).toEqual(OK);
  expect(await healthAt("2026-06-03T05:10:01Z")).toEqual(
    failing("the last nightly run was at 2026-06-02T03:10:00Z"),
  );
});

test("a refresh by hand does not hide that the cron stopped", async () => {
  await storeFeed(env.DB, "a");
  await runAt("2026-06-02T03:10:00Z");
  await openRefreshRun(env.DB, "2026-06-03T12:00:00Z-a", "a", "2026-06-03T12:00:00Z");
  const [status] = await healthAt("2026-06-03T13:00:00Z");
  expect(status).toBe(503);
});

test("a feed that failed makes it red, until it answers again", async () => {
  await storeFeed(env.DB, "a");
  await storeFeed(env.DB, "b");
  await runAt("2026-06-02T03:10:00Z");
  await env.DB.prepare("UPDATE feed SET failures = 1 WHERE id = 'a'").run();
  expect(await healthAt("2026-06-02T04:00:00Z")).toEqual(failing("1 of 2 feeds failed when last fetched"));
  await env.DB.prepare("UPDATE feed SET failures = 0").run();
  expect(await healthAt("2026-06-02T04:00:00Z")).toEqual(OK);
});

test("runs that never reach their feeds make it red", async () => {
  await storeFeed(env.DB, "a");
  await runAt("2026-06-03T03:10:00Z");
  expect(await healthAt("2026-06-03T02:00:00Z")).toEqual(OK);
  expect(await healthAt("2026-06-03T04:00:00Z")).toEqual(
    failing("1 of 1 feeds have not been fetched for two days"),
  );
});

test("a database that does not answer makes it red, and says nothing of why", async () => {
  const log = vi.spyOn(console, "error").mockImplementation(() => undefined);
  const DB = {
    prepare: () => {
      throw new Error("D1_ERROR: secret detail");
    },
  };
  expect(await healthAt("2026-06-30T12:00:00Z", { DB })).toEqual(failing("the database does not answer"));
  expect(log).toHaveBeenCalledOnce();
  log.mockRestore();
});
