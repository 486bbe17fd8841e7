import type { Problem } from "../model/problem.ts";
import type { AppContext } from "./context.ts";

/** Answers a problem (RFC 9457). `extension` adds members of its own to the problem object. */
export function answerProblem(
  c: AppContext,
  problem: Problem,
  headers: Record<string, string> = {},
  extension: Record<string, unknown> = {},
): Response {
  return c.json({ ...problem, ...extension }, problem.status as 500, {
    ...headers,
    "content-type": "application/problem+json",
  });
}
