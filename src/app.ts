import { Hono } from "hono";
import { requestId } from "hono/request-id";
import { makeProblem, ProblemError } from "./model/problem.ts";
import { readSettings } from "./model/env.ts";
import { articles } from "./routes/articles.ts";
import { guardReads } from "./routes/auth.ts";
import type { AppEnv } from "./routes/context.ts";
import { feeds } from "./routes/feeds.ts";
import { health } from "./routes/health.ts";
import { library } from "./routes/library.ts";
import { cacheFor, crossOrigin, entityTag } from "./routes/reads.ts";
import { runs } from "./routes/runs.ts";
import { positions } from "./routes/positions.ts";
import { answerProblem } from "./routes/respond.ts";
import { score } from "./routes/score.ts";
import { trends } from "./routes/trends.ts";

/** The HTTP API. `now` gives the time of a request; tests pass a fixed one. */
export function createApp({ now = () => new Date() }: { now?: () => Date } = {}) {
  const app = new Hono<AppEnv>();

  app.use(requestId());
  app.use(async (c, next) => {
    c.set("settings", readSettings(c.env));
    c.set("now", now());
    await next();
  });
  app.use("/v1/*", crossOrigin, entityTag, cacheFor(0));
  app.use("/v1/trends/*", cacheFor(60));
  app.use("/v1/articles/*", cacheFor(60));
  app.get("/v1/*", guardReads);

  app.route("/v1/articles", articles);
  app.route("/v1/articles", library);
  app.route("/v1/positions", positions);
  app.route("/v1/score", score);
  app.route("/v1/trends", trends);
  app.route("/v1/feeds", feeds);
  app.route("/v1/runs", runs);
  app.route("/health", health);

  app.notFound((c) => answerProblem(c, makeProblem(404, `There is nothing at ${c.req.path}.`)));
  app.onError((error, c) => {
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
  });

  return app;
}
