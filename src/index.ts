import { createApp } from "./app.ts";
import { handleMessage } from "./ingest/consumer.ts";
import { startRun } from "./ingest/nightly.ts";
import type { Env } from "./model/env.ts";

const app = createApp();

/** What Cloudflare calls: HTTP requests, the nightly cron, and the queue that carries its work. */
export default {
  fetch: app.fetch,
  async scheduled(controller, env) {
    await startRun(env, new Date(controller.scheduledTime), new Date());
  },
  async queue(batch, env) {
    for (const message of batch.messages) await handleMessage(message, env, new Date());
  },
} satisfies ExportedHandler<Env>;
