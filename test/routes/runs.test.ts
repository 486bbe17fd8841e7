import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, test } from "vitest";
import { createApp } from "../../src/app.ts";
import type { Run } from "../../src/model/feed.ts";
import { openRun, storeFeed } from "../support/feeds.ts";

const app = createApp({ now: () => new Date("2026-06-30T12:00:00Z") });
const get = (path: string) => app.request(path, {}, { ...env, PUBLIC_READ: "true" });
const IDS = ["2026-06-28T03:10:00Z", "2026-06-29T03:10:00Z", "2026-06-30T03:10:00Z"];

beforeAll(async () => {
  for (const id of IDS) await openRun(env.DB, id);
  await storeFeed(env.DB, "a");
  await openRun(env.DB, "2026-06-30T04:00:00Z");
});

type List = { items: Run[]; next_cursor: string | null };

test("runs are listed newest first, each with its feeds", async () => {
  const { items, next_cursor } = await (await get("/v1/runs")).json<List>();
  expect(items.map(({ id }) => id)).toEqual(["2026-06-30T04:00:00Z", ...IDS.toReversed()]);
  expect(items[0]?.feeds).toMatchObject([{ feed: "a", status: "queued", failures: [] }]);
  expect(next_cursor).toBeNull();
});

test("every run is on exactly one page, and each page links to the next", async () => {
  const seen: string[] = [];
  let path: string | undefined = "/v1/runs?limit=3";
  while (path !== undefined) {
    const response = await get(path);
    seen.push(...(await response.json<List>()).items.map(({ id }) => id));
    path = /^<(.+)>; rel="next"$/.exec(response.headers.get("link") ?? "")?.[1];
  }
  expect(seen).toEqual(["2026-06-30T04:00:00Z", ...IDS.toReversed()]);
});

test("a run is read by its id", async () => {
  const response = await get(`/v1/runs/${IDS[0] ?? ""}`);
  expect(await response.json()).toEqual({
    id: IDS[0],
    kind: "nightly",
    started_at: IDS[0],
    finished_at: IDS[0],
    feeds: [],
  });
  expect((await get("/v1/runs/2020-01-01T00:00:00Z")).status).toBe(404);
});

describe("what the query may not be", () => {
  test.each(["limit=0", "limit=101", "limit=many", "cursor=%27%20OR%201", "page=2"])("%s", async (query) => {
    expect((await get(`/v1/runs?${query}`)).status).toBe(400);
  });
});
