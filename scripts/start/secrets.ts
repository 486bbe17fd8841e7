import { randomBytes } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { parseEnv } from "node:util";

/** One working secret of each kind: the first of its list. */
export type Secrets = { adminKey: string; webhookSecret: string };

/** Writes a `.dev.vars` of fresh random secrets, readable by its owner only. Answers false when there is one already. */
export function createSecrets(path: string): boolean {
  try {
    writeFileSync(path, freshSecrets(), { mode: 0o600, flag: "wx" });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  }
}

/** The text of a new `.dev.vars`; the webhook secret in the form of Standard Webhooks, `whsec_` and base64. */
export function freshSecrets(): string {
  return [
    "# Made by npm start; for this machine only. What each means: .dev.vars.example",
    `INGEST_KEYS=${randomBytes(24).toString("base64url")}`,
    `ADMIN_KEYS=${randomBytes(24).toString("base64url")}`,
    `WEBHOOK_SECRETS=whsec_${randomBytes(32).toString("base64")}`,
    "",
  ].join("\n");
}

/** The secrets that the Worker reads from the same file. Throws when one that the start needs is not there. */
export function readSecrets(path: string): Secrets {
  const vars = parseEnv(readFileSync(path, "utf8"));
  const first = (name: string) => {
    const value = vars[name]?.split(",")[0]?.trim();
    if (!value) throw new Error(`${path} has no ${name}: add it, or delete the file for fresh ones`);
    return value;
  };
  return { adminKey: first("ADMIN_KEYS"), webhookSecret: first("WEBHOOK_SECRETS") };
}
