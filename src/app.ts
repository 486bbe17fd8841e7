import { Hono } from "hono";
import { except } from "hono/combine";
import { requestId } from "hono/request-id";
import { readSettings } from "./model/env.ts";
import { articles } from "./routes/articles.ts";
import { guardReads } from "./routes/auth.ts";
import type { AppEnv } from "./routes/context.ts";
import { answerError, answerNotFound, answerOptions } from "./routes/errors.ts";
import { downloads } from "./routes/exports.ts";
import { feeds } from "./routes/feeds.ts";
import { health } from "./routes/health.ts";
import { holders } from "./routes/holders.ts";
import { library } from "./routes/library.ts";
import { documentation } from "./routes/openapi.ts";
import { outlets } from "./routes/outlets.ts";
import { positions } from "./routes/positions.ts";
import { cacheFor, crossOrigin, entityTag } from "./routes/reads.ts";
import { rescoring } from "./routes/rescore.ts";
import { runs } from "./routes/runs.ts";
import { score } from "./routes/score.ts";
import { session } from "./routes/session.ts";
import { shifts } from "./routes/shifts.ts";
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
  app.use(answerOptions(() => app.routes));
  // A stream has no tag: to make one, all of it would be held.
  app.use("/v1/*", crossOrigin, except("/v1/observations.ndjson", entityTag), cacheFor(0), session);
  app.use("/v1/trends/*", cacheFor(60));
  app.use("/v1/shifts/*", cacheFor(60));
  app.use("/v1/articles/*", cacheFor(60));
  app.get("/v1/*", guardReads);

  const routes = app
    .route("/v1/articles", articles)
    .route("/v1/articles", library)
    .route("/v1/positions", positions)
    .route("/v1/rescore", rescoring)
    .route("/v1/score", score)
    .route("/v1/trends", trends)
    .route("/v1", downloads)
    .route("/v1/shifts", shifts)
    .route("/v1/holders", holders)
    .route("/v1/outlets", outlets)
    .route("/v1/feeds", feeds)
    .route("/v1/runs", runs)
    .route("/health", health);
  app.route("/", documentation(app));

  app.notFound((c) => answerNotFound(c, app.routes));
  app.onError(answerError);
  return routes;
}

/** The routes with what they take and answer: `hc<App>` of hono/client makes a typed client of it. */
export type App = ReturnType<typeof createApp>;
