import { setTimeout as wait } from "node:timers/promises";
import * as z from "zod";
import { feed, run, type FetchRecord, type Run } from "../../src/model/feed.ts";
import { call, type Api } from "./api.ts";
import type { FeedDocument } from "./feeds.ts";

const RUN_TIMEOUT_MS = 60_000;
const POLL_MS = 250;
/** The cron of wrangler.toml, as a query. */
const TRIGGER = "/__scheduled?cron=10+3+*+*+*";

const feedList = z.object({ items: z.array(feed) });
const runList = z.object({ items: z.array(run) });

/** Registers the demo's feeds at their present address, and drops those of an earlier start that was elsewhere. */
export async function registerFeeds(api: Api, documents: FeedDocument[], port: number): Promise<void> {
  const { items } = await call(api, "/v1/feeds", feedList);
  const wanted = documents.map(({ path }) => `http://127.0.0.1:${port}${path}`);
  const stale = items.filter(({ url }) => isDemoFeed(url, documents) && !wanted.includes(url));
  for (const { id } of stale) await call(api, `/v1/feeds/${id}`, z.undefined(), { method: "DELETE" });
  for (const url of wanted) await call(api, "/v1/feeds", feed, { method: "POST", json: { url } });
}

function isDemoFeed(url: string, documents: FeedDocument[]): boolean {
  const { hostname, pathname } = new URL(url);
  return hostname === "127.0.0.1" && documents.some(({ path }) => path === pathname);
}

/** One night: its run's id and what became of the feeds that were due. */
export type Night = { run: string; feeds: FetchRecord[] };

/**
 * Lets the night come now: triggers the cron, and waits until its run is finished. A run is of its minute, so that a
 * second night within a minute is the same run: only the feeds that it did not have before are answered. Throws when
 * it is not finished after a minute.
 */
export async function runNight(api: Api): Promise<Night> {
  const before = await lastNight(api);
  const response = await fetch(api.origin + TRIGGER);
  if (!response.ok) throw new Error(`GET ${TRIGGER} answered ${response.status}: ${await response.text()}`);
  const deadline = Date.now() + RUN_TIMEOUT_MS;
  for (;;) {
    const night = await lastNight(api);
    if (night?.finished_at != null) return { run: night.id, feeds: newFeeds(night, before) };
    if (Date.now() > deadline)
      throw new Error(`the nightly run ${night?.id ?? ""} did not finish in a minute`);
    await wait(POLL_MS);
  }
}

function newFeeds(night: Run, before: Run | undefined): FetchRecord[] {
  const known = night.id === before?.id ? before.feeds.map(({ feed: id }) => id) : [];
  return night.feeds.filter(({ feed: id }) => !known.includes(id));
}

async function lastNight(api: Api): Promise<Run | undefined> {
  const { items } = await call(api, "/v1/runs", runList);
  return items.find(({ kind }) => kind === "nightly");
}
