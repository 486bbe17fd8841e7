import { env } from "cloudflare:workers";
import { createApp } from "../../src/app.ts";
import type { Env } from "../../src/model/env.ts";
import type { WorkMessage } from "../../src/model/feed.ts";
import { rescore } from "../../src/ingest/rescore.ts";

export const NOW = new Date("2026-06-30T12:00:00Z");
export const INGEST_KEY = "ingest-key-for-tests";
export const ADMIN_KEY = "admin-key-for-tests";
export const SECRETS = env.WEBHOOK_SECRETS.split(",");

/** A queue that keeps its messages for the test to drain. */
export class HeldQueue {
  messages: WorkMessage[] = [];

  async send(message: WorkMessage): Promise<QueueSendResponse> {
    this.messages.push(message);
    return await Promise.resolve({} as QueueSendResponse);
  }

  /** Does the rescore work that was queued, and what that queues, until nothing is left. */
  async drain(db: D1Database = env.DB): Promise<void> {
    for (let message = this.messages.shift(); message; message = this.messages.shift()) {
      if (message.kind === "rescore") await rescore(db, this as unknown as Queue, message.revision);
    }
  }
}

export type Service = { request: (path: string, init?: RequestInit) => Promise<Response>; queue: HeldQueue };

/** The service at a fixed time, with its own queue, over the test's database and variables unless others are given. */
export function service(vars: Partial<Env> = {}, now: () => Date = () => NOW): Service {
  const app = createApp({ now });
  const queue = new HeldQueue();
  const bindings = { ...env, WORK: queue as unknown as Queue, ...vars };
  return { queue, request: async (path, init) => await app.request(path, init, bindings) };
}

/** A request with a JSON body and a key. */
export function json(method: string, body: unknown, key: string | null = ADMIN_KEY): RequestInit {
  const headers: Record<string, string> = { "content-type": "application/json" };
  if (key !== null) headers["authorization"] = `Bearer ${key}`;
  return { method, headers, body: JSON.stringify(body) };
}

/** Removes everything that tests store, through the triggers. */
export async function emptyDatabase(): Promise<void> {
  await env.DB.batch(
    [
      "DELETE FROM article",
      "UPDATE position SET active_revision = NULL",
      "DELETE FROM revision",
      "DELETE FROM position",
    ].map((sql) => env.DB.prepare(sql)),
  );
}
