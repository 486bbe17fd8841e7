import type { Context } from "hono";
import type { Env, Settings } from "../model/env.ts";

/** What a route finds in its context: the bindings, the parsed settings and the time of the request. */
export type AppEnv = {
  Bindings: Env;
  Variables: { settings: Settings; now: Date };
};

export type AppContext = Context<AppEnv>;
