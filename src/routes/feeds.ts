import { Hono } from "hono";
import { addressProblem } from "../model/address.ts";
import { feedInput, type WorkMessage } from "../model/feed.ts";
import { ProblemError } from "../model/problem.ts";
import { deleteFeed, listFeeds, putFeed, readFeed } from "../store/feeds.ts";
import { loseFetches } from "../store/fetches.ts";
import { openRefreshRun, readRun } from "../store/runs.ts";
import { requireAdmin } from "./auth.ts";
import type { AppContext, AppEnv } from "./context.ts";
import { parseJson } from "./input.ts";

const MAX_FEED_INPUT_BYTES = 10_000;

export const feeds = new Hono<AppEnv>();

feeds.get("/", async (c) => {
  c.header("cache-control", "no-cache");
  return c.json({ items: await listFeeds(c.env.DB) });
});

feeds.post("/", requireAdmin, async (c) => {
  const input = await parseJson(c, feedInput, MAX_FEED_INPUT_BYTES);
  const url = new URL(input.url);
  // The fragment is the reader's, never sent: with and without it is the same feed.
  url.hash = "";
  const problem = addressProblem(url.href, c.var.settings.allowPrivate);
  if (problem !== null) {
    const errors = [{ pointer: "/url", detail: `The address ${problem}.` }];
    throw new ProblemError(422, "The body has a field that cannot be used.", { errors });
  }
  const id = await feedId(url.href);
  const { created, feed } = await putFeed(c.env.DB, id, { ...input, url: url.href }, isoSeconds(c.var.now));
  return c.json(feed, created ? 201 : 200, { location: `/v1/feeds/${id}` });
});

feeds.delete("/:id", requireAdmin, async (c) => {
  if (!(await deleteFeed(c.env.DB, c.req.param("id")))) throw noSuchFeed(c.req.param("id"));
  return c.body(null, 204);
});

feeds.post("/:id/refresh", requireAdmin, async (c) => {
  const feed = await readFeed(c.env.DB, c.req.param("id"));
  if (!feed) throw noSuchFeed(c.req.param("id"));
  const now = isoSeconds(c.var.now);
  const run = `${now}-${feed.id}`;
  await openRefreshRun(c.env.DB, run, feed.id, now);
  await send(c, { kind: "feed", run, feed: feed.id }, now);
  return c.json(await readRun(c.env.DB, run), 202, { location: `/v1/runs/${run}` });
});

/** A queue that takes nothing is recorded in the run and answered: the client may ask again. */
async function send(c: AppContext, message: WorkMessage & { kind: "feed" }, now: string): Promise<void> {
  try {
    await c.env.WORK.send(message);
  } catch (error) {
    const reason = `the queue did not take the message: ${error instanceof Error ? error.message : String(error)}`;
    await loseFetches(c.env.DB, message.run, [message.feed], reason, now);
    throw new ProblemError(
      503,
      "The queue takes no work at the moment; the feed keeps its place in the nightly run.",
    );
  }
}

/** Hex of the first 8 bytes of the URL's SHA-256. */
async function feedId(url: string): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(url)));
  return Array.from(digest.subarray(0, 8), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

function noSuchFeed(id: string): ProblemError {
  return new ProblemError(404, `There is no feed ${id}.`);
}

function isoSeconds(date: Date): string {
  return `${date.toISOString().slice(0, 19)}Z`;
}
