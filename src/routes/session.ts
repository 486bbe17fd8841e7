import { createMiddleware } from "hono/factory";
import { ProblemError } from "../model/problem.ts";
import type { AppEnv } from "./context.ts";

/** Carries how far the caller has seen the database: sent back with the next request, it reads its own writes. */
export const BOOKMARK = "X-D1-Bookmark";

const SHAPE = /^[0-9a-zA-Z-]{1,200}$/;

/**
 * Opens a D1 session for the request as `c.var.db`. Reads may be served by any replica that is at least as new as the
 * caller's bookmark; writes, and what they read, begin at the primary. The answer carries the new bookmark.
 * https://developers.cloudflare.com/d1/best-practices/read-replication/
 */
export const session = createMiddleware<AppEnv>(async (c, next) => {
  const given = c.req.header(BOOKMARK);
  if (given !== undefined && !SHAPE.test(given)) {
    throw new ProblemError(400, `The header ${BOOKMARK} is no bookmark.`, {
      errors: [{ pointer: `/${BOOKMARK}`, detail: "send it as an earlier answer gave it, or leave it out" }],
    });
  }
  const isRead = c.req.method === "GET" || c.req.method === "HEAD";
  const opened = c.env.DB.withSession(given ?? (isRead ? "first-unconstrained" : "first-primary"));
  c.set("db", opened);
  await next();
  const bookmark = opened.getBookmark();
  if (bookmark !== null) c.header(BOOKMARK, bookmark);
  // Else a cache could answer a new bookmark with what it kept from before, and hide a client's own write from it.
  c.header("Vary", BOOKMARK, { append: true });
});
