import { Hono } from "hono";
import { isoSeconds } from "../model/time.ts";
import * as z from "zod";
import { addressProblem } from "../model/address.ts";
import { feed, feedInput, run, type WorkMessage } from "../model/feed.ts";
import { ProblemError } from "../model/problem.ts";
import { deleteFeed, listFeeds, putFeed, readFeed } from "../store/feeds.ts";
import { loseFetches } from "../store/fetches.ts";
import { openRefreshRun, readRun } from "../store/runs.ts";
import { requireAdmin } from "./auth.ts";
import type { AppContext, AppEnv } from "./context.ts";
import { describe } from "./describe.ts";
import { parseJson } from "./input.ts";
import { noQuery } from "./reads.ts";

const MAX_FEED_INPUT_BYTES = 10_000;

const idPath = { id: "The feed's id." };

/** GET and POST /v1/feeds, DELETE /v1/feeds/:id, POST /v1/feeds/:id/refresh. */
export const feeds = new Hono<AppEnv>()
  .get(
    "/",
    describe({
      summary: "The feeds that the nightly ingest pulls, each with its state and last error",
      tag: "feeds",
      answers: { 200: { description: "All feeds.", body: z.object({ items: z.array(feed) }) } },
      problems: [400, 401],
    }),
    noQuery,
    async (c) => {
      c.header("cache-control", "no-cache");
      return c.json({ items: await listFeeds(c.var.db) });
    },
  )
  .post(
    "/",
    describe({
      summary: "Add a feed, or change its title and outlet",
      tag: "feeds",
      auth: "admin",
      body: { description: "The feed.", content: { "application/json": feedInput } },
      answers: {
        200: { description: "It was there.", body: feed, headers: { Location: "Where it is." } },
        201: { description: "Added; it is due at once.", body: feed, headers: { Location: "Where it is." } },
      },
      problems: [400, 401, 403, 413, 422],
    }),
    requireAdmin,
    noQuery,
    async (c) => {
      const input = await parseJson(c, feedInput, MAX_FEED_INPUT_BYTES);
      const url = readAddress(c, input.url);
      const id = await feedId(url);
      const { created, feed } = await putFeed(c.var.db, id, { ...input, url }, isoSeconds(c.var.now));
      return c.json(feed, created ? 201 : 200, { location: `/v1/feeds/${id}` });
    },
  )
  .delete(
    "/:id",
    describe({
      summary: "Remove a feed; its articles stay",
      tag: "feeds",
      auth: "admin",
      path: idPath,
      answers: { 204: { description: "Removed." } },
      problems: [400, 401, 403, 404],
    }),
    requireAdmin,
    noQuery,
    async (c) => {
      if (!(await deleteFeed(c.var.db, c.req.param("id")))) throw noSuchFeed(c.req.param("id"));
      return c.body(null, 204);
    },
  )
  .post(
    "/:id/refresh",
    describe({
      summary: "Pull a feed now",
      tag: "feeds",
      auth: "admin",
      path: idPath,
      answers: {
        202: { description: "The run to watch.", body: run, headers: { Location: "The run." } },
      },
      problems: [400, 401, 403, 404, 503],
    }),
    requireAdmin,
    noQuery,
    async (c) => {
      const found = await readFeed(c.var.db, c.req.param("id"));
      if (!found) throw noSuchFeed(c.req.param("id"));
      const now = isoSeconds(c.var.now);
      const id = `${now}-${found.id}`;
      await openRefreshRun(c.var.db, id, found.id, now);
      await send(c, { kind: "feed", run: id, feed: found.id }, now);
      const opened = await readRun(c.var.db, id);
      if (!opened) throw new Error(`the run ${id} is gone`);
      return c.json(opened, 202, { location: `/v1/runs/${id}` });
    },
  );

/** The feed's address, of a kind that we fetch. The fragment is the reader's, never sent: with and without it is one feed. */
function readAddress(c: AppContext, given: string): string {
  const url = new URL(given);
  url.hash = "";
  const problem = addressProblem(url.href, c.var.settings.allowPrivate);
  if (problem === null) return url.href;
  const errors = [{ pointer: "/url", detail: `The address ${problem}.` }];
  throw new ProblemError(422, "The body has a field that cannot be used.", { errors });
}

/** A queue that takes nothing is recorded in the run and answered: the client may ask again. */
async function send(c: AppContext, message: WorkMessage & { kind: "feed" }, now: string): Promise<void> {
  try {
    await c.env.WORK.send(message);
  } catch (error) {
    const reason = `the queue did not take the message: ${error instanceof Error ? error.message : String(error)}`;
    await loseFetches(c.var.db, message.run, [message.feed], reason, now);
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
