import { createMiddleware } from "hono/factory";
import { cors } from "hono/cors";
import { etag, RETAINED_304_HEADERS } from "hono/etag";
import * as z from "zod";
import { ProblemError } from "../model/problem.ts";
import type { saidRange } from "../model/series.ts";
import type { Database } from "../store/database.ts";
import { activeRevisions, positionRevisions } from "../store/positions.ts";
import type { DayRange } from "../trends/range.ts";
import type { AppEnv } from "./context.ts";
import { parseQuery } from "./input.ts";
import { BOOKMARK } from "./session.ts";

const SHOWN_HEADERS = ["ETag", "Link", "X-Request-Id", BOOKMARK];

/** Any page may read; none may write, since a preflight for another method is not granted. */
export const crossOrigin = cors({
  origin: "*",
  allowMethods: ["GET", "HEAD", "OPTIONS"],
  allowHeaders: ["Authorization", "If-None-Match", BOOKMARK],
  exposeHeaders: SHOWN_HEADERS,
  maxAge: 86_400,
});

/** An ETag on every good answer to a read, and 304 where the client has it. A 304 keeps what lets another origin see it. */
export const entityTag = etag({
  retainedHeaders: [
    ...RETAINED_304_HEADERS,
    "access-control-allow-origin",
    "access-control-expose-headers",
    ...SHOWN_HEADERS,
  ],
});

/**
 * Good answers to reads may be kept for so many seconds (0: asked about again each time, which costs a 304), by shared
 * caches only where anyone may read them. The innermost one that applies decides.
 */
export function cacheFor(seconds: number) {
  return createMiddleware<AppEnv>(async (c, next) => {
    await next();
    const isRead = c.req.method === "GET" || c.req.method === "HEAD";
    if (!isRead || !c.res.ok || c.res.headers.has("Cache-Control")) return;
    const shared = c.var.settings.publicRead && c.req.header("Authorization") === undefined;
    c.header("Cache-Control", `${shared ? "public" : "private"}, max-age=${seconds}`);
  });
}

/** The schema of a query string that refuses parameters it does not know, and names the nearest that it does. */
export function strictQuery<T extends z.ZodRawShape>(shape: T) {
  const names = Object.keys(shape);
  // Not z.never(): that reports all unknown names as one issue, with no path to any of them.
  const unknown = z.custom<never>(() => false, {
    error: (issue) => unknownParameter(String(issue.path?.at(-1)), names),
  });
  return z.object(shape).catchall(unknown) as unknown as z.ZodObject<T, z.core.$strict>;
}

const NO_PARAMETERS = strictQuery({});

/** Refuses every parameter, where a route takes none: a mistaken `?dry_run=true` must not go unheard. Throws 400. */
export const noQuery = createMiddleware<AppEnv>(async (c, next) => {
  parseQuery(c, NO_PARAMETERS);
  await next();
});

const BOUNDS = {
  from: "First day, or a duration back from `to` (P90D, P12W, P6M, P1Y); also a date-time with a zone or milliseconds since 1970. UTC.",
  to: "The day after the last one: ranges are half-open. The same forms as `from`, but for durations. UTC.",
};

/** `from` or `to` as it comes; `resolveDays` and `resolveInstants` read it. */
export function dayBound(name: keyof typeof BOUNDS) {
  return z.string().optional().describe(BOUNDS[name]);
}

/** A range as an answer says it. */
export function sayRange({ from, to }: DayRange): z.infer<typeof saidRange> {
  return { from, to, timezone: "UTC", bounds: "[from, to)" };
}

/** An outlet: the registrable domain of who published an article. */
export const outletName = z
  .string()
  .trim()
  .toLowerCase()
  .min(1, { error: "a domain, such as courier.example; leave it out for all outlets" })
  .max(253);

/** A whole number from 1 to `max` in a query string. */
export function countUpTo(max: number, fallback: number) {
  return wholeNumber({ least: 1, most: max, usual: fallback });
}

/** A whole number in a query string, in digits alone: `1e3`, `0x10` and ` 7` are none. */
export function wholeNumber(range: { least: number; most: number; usual: number }, unit = "") {
  const error = `a whole number ${unit}from ${range.least} to ${range.most}`;
  const number = z.int({ error }).min(range.least, { error }).max(range.most, { error });
  const readDigits = (value: unknown) => (/^\d{1,9}$/.test(String(value)) ? Number(value) : value);
  // The default stands inside, where JSON Schema can show it.
  return z.preprocess(readDigits, number.default(range.usual));
}

/**
 * The positions asked for, each once, with the revision that their series is read from (null until there is one); all
 * positions by id when none is named. Throws a 404 problem that names those that do not exist and lists those that do.
 */
export async function knownRevisions(db: Database, ids: string[]): Promise<Map<string, number | null>> {
  if (ids.length === 0) return await positionRevisions(db);
  const found = await activeRevisions(db, ids);
  const missing = ids.filter((id) => !found.has(id));
  if (missing.length > 0) {
    const all = await positionRevisions(db);
    const known = all.size === 0 ? "there are no positions yet" : `known: ${[...all.keys()].join(", ")}`;
    throw new ProblemError(404, `There is no position ${missing.join(", ")}; ${known}.`, {
      errors: missing.map((id) => ({ pointer: "/position", detail: `"${id}" is not a position` })),
    });
  }
  return new Map(ids.map((id) => [id, found.get(id) ?? null]));
}

function unknownParameter(name: string, names: string[]): string {
  const nearest = names
    .map((known) => ({ known, edits: edits(name, known) }))
    .sort((a, b) => a.edits - b.edits)[0];
  // Within two edits, and fewer than either has letters: "x" is no misspelt "to".
  const isNear = nearest && nearest.edits < Math.min(3, name.length, nearest.known.length);
  const hint = isNear ? `did you mean "${nearest.known}"?` : `there are ${names.join(", ") || "none"}`;
  return `"${name}" is not a parameter here: ${hint}`;
}

/** Levenshtein's distance: how many letters to insert, delete or replace. */
function edits(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= Math.min(a.length, 40); i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const replaced = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
