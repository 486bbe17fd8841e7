import * as z from "zod";

/** The Worker's bindings, as `wrangler.toml` names them. */
export type Env = {
  DB: D1Database;
  WORK: Queue;
  PUBLIC_READ?: string;
  FETCH_ALLOW_PRIVATE?: string;
  CONTACT?: string;
  INGEST_KEYS?: string;
  ADMIN_KEYS?: string;
  WEBHOOK_SECRETS?: string;
};

/** A comma-separated list, so that keys rotate: add the new one, move the clients over, remove the old one. */
const list = z
  .string()
  .default("")
  .transform((value) =>
    value
      .split(",")
      .map((item) => item.trim())
      .filter((item) => item !== ""),
  );

const flag = (fallback: "true" | "false") =>
  z
    .enum(["true", "false"])
    .default(fallback)
    .transform((value) => value === "true");

const settingsSchema = z.object({
  PUBLIC_READ: flag("true"),
  FETCH_ALLOW_PRIVATE: flag("false"),
  CONTACT: z.string().default("https://github.com/stanceline/stanceline"),
  INGEST_KEYS: list,
  ADMIN_KEYS: list,
  WEBHOOK_SECRETS: list,
});

export type Settings = {
  publicRead: boolean;
  allowPrivate: boolean;
  contact: string;
  ingestKeys: string[];
  adminKeys: string[];
  webhookSecrets: string[];
};

/** The environment's variables and secrets, parsed. Throws a ZodError that names the variable when one is malformed. */
export function readSettings(env: Env): Settings {
  const vars = settingsSchema.parse(env);
  return {
    publicRead: vars.PUBLIC_READ,
    allowPrivate: vars.FETCH_ALLOW_PRIVATE,
    contact: vars.CONTACT,
    ingestKeys: vars.INGEST_KEYS,
    adminKeys: vars.ADMIN_KEYS,
    webhookSecrets: vars.WEBHOOK_SECRETS,
  };
}
