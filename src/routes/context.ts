import type { Context } from "hono";
import type { Env, Settings } from "../model/env.ts";
import type { Database } from "../store/database.ts";

/** What a route finds in its context: the bindings, the parsed settings, the time of the request, and the database as `session` opens it. */
export type AppEnv = {
  Bindings: Env;
  Variables: { settings: Settings; now: Date; db: Database };
};

export type AppContext = Context<AppEnv>;
