import { Hono } from "hono";
import * as z from "zod";
import { run } from "../model/feed.ts";
import { ProblemError } from "../model/problem.ts";
import { listRuns, readRun } from "../store/runs.ts";
import type { AppEnv } from "./context.ts";
import { describe } from "./describe.ts";
import { query } from "./input.ts";
import { countUpTo, noQuery, strictQuery } from "./reads.ts";

const DEFAULT_LIMIT = 20;
const MAX_LIMIT = 100;

const runsQuery = strictQuery({
  limit: countUpTo(MAX_LIMIT, DEFAULT_LIMIT),
  /** The last run of the page before, which opens with a time. */
  cursor: z
    .string()
    .regex(/^\d{4}-\d\d-\d\dT[0-9a-fZ:-]+$/, "the cursor that the page before gave")
    .optional(),
});

/** GET /v1/runs and /v1/runs/:id: what the nightly ingest did. */
export const runs = new Hono<AppEnv>()
  .get(
    "/",
    describe({
      summary: "Runs of the ingest, newest first",
      tag: "feeds",
      query: runsQuery,
      answers: {
        200: {
          description: "A page.",
          body: z.object({ items: z.array(run), next_cursor: z.string().nullable() }),
          headers: { Link: 'RFC 8288: `rel="next"`, the page after this one.' },
        },
      },
      problems: [400, 401],
    }),
    query(runsQuery),
    async (c) => {
      const { limit, cursor } = c.req.valid("query");
      const found = await listRuns(c.var.db, limit + 1, cursor ?? null);
      const items = found.slice(0, limit);
      const last = items.at(-1);
      c.header("cache-control", "no-cache");
      if (found.length > limit && last) {
        const next = new URLSearchParams({ limit: String(limit), cursor: last.id });
        c.header("link", `</v1/runs?${next.toString()}>; rel="next"`);
        return c.json({ items, next_cursor: last.id });
      }
      return c.json({ items, next_cursor: null });
    },
  )
  .get(
    "/:id",
    describe({
      summary: "One run: what was fetched, new, unchanged, failed and why, feed by feed",
      tag: "feeds",
      path: { id: "The run's id." },
      answers: { 200: { description: "The run.", body: run } },
      problems: [400, 401, 404],
    }),
    noQuery,
    async (c) => {
      const found = await readRun(c.var.db, c.req.param("id"));
      if (!found) throw new ProblemError(404, `There is no run ${c.req.param("id")}.`);
      // A run changes while it is watched: caches must ask, and get a 304 by its ETag.
      c.header("cache-control", "no-cache");
      return c.json(found);
    },
  );
