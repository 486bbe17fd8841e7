import { createMiddleware } from "hono/factory";
import type { RouterRoute } from "hono/types";
import { makeProblem, ProblemError } from "../model/problem.ts";
import type { AppContext, AppEnv } from "./context.ts";
import { allowedMethods } from "./methods.ts";
import { answerProblem } from "./respond.ts";

/** No such path: 404; a path that does not know the method: 405 with those that it does. */
export function answerNotFound(c: AppContext, routes: RouterRoute[]): Response {
  const methods = allowedMethods(routes, c.req.path);
  if (methods.length === 0) {
    return answerProblem(c, makeProblem(404, `There is nothing at ${c.req.path}.`));
  }
  const detail = `${c.req.path} knows ${methods.join(", ")}, not ${c.req.method}.`;
  return answerProblem(c, makeProblem(405, detail), { allow: methods.join(", ") });
}

/** OPTIONS answers the methods of the path, to preflights (which `crossOrigin` answers) and others alike. */
export function answerOptions(routes: () => RouterRoute[]) {
  return createMiddleware<AppEnv>(async (c, next) => {
    if (c.req.method !== "OPTIONS") {
      await next();
      return;
    }
    const methods = allowedMethods(routes(), c.req.path);
    if (methods.length === 0) return answerNotFound(c, routes());
    await next();
    if (!c.res.ok) c.res = c.body(null, 204);
    c.header("allow", methods.join(", "));
  });
}

/** Problems as they stand; anything else is ours: logged with the request's id, answered without a word about it. */
export function answerError(error: Error, c: AppContext): Response {
  if (error instanceof ProblemError) return answerProblem(c, error.toProblem(), error.headers);
  console.error(
    JSON.stringify({
      request: c.get("requestId"),
      method: c.req.method,
      path: c.req.path,
      error: error.stack ?? error.message,
    }),
  );
  return answerProblem(c, makeProblem(500, "Something failed on our side. It is logged; try again."));
}
