import { Hono } from "hono";
import * as z from "zod";
import { ProblemError } from "../model/problem.ts";
import { listRuns, readRun } from "../store/runs.ts";
import type { AppEnv } from "./context.ts";
import { parseQuery } from "./input.ts";
import { countUpTo, strictQuery } from "./reads.ts";

const DEFAULT_LIMIT = 20;
const MAX_LIMIT = 100;

const query = strictQuery({
  limit: countUpTo(MAX_LIMIT, DEFAULT_LIMIT),
  /** The last run of the page before, which opens with a time. */
  cursor: z
    .string()
    .regex(/^\d{4}-\d\d-\d\dT[0-9a-fZ:-]+$/, "the cursor that the page before gave")
    .optional(),
});

export const runs = new Hono<AppEnv>();

runs.get("/", async (c) => {
  const { limit, cursor } = parseQuery(c, query);
  const found = await listRuns(c.env.DB, limit + 1, cursor ?? null);
  const items = found.slice(0, limit);
  const last = items.at(-1);
  c.header("cache-control", "no-cache");
  if (found.length > limit && last) {
    const next = new URLSearchParams({ limit: String(limit), cursor: last.id });
    c.header("link", `</v1/runs?${next.toString()}>; rel="next"`);
    return c.json({ items, next_cursor: last.id });
  }
  return c.json({ items, next_cursor: null });
});

runs.get("/:id", async (c) => {
  const run = await readRun(c.env.DB, c.req.param("id"));
  if (!run) throw new ProblemError(404, `There is no run ${c.req.param("id")}.`);
  // A run changes while it is watched: caches must ask, and get a 304 by its ETag.
  c.header("cache-control", "no-cache");
  return c.json(run);
});
