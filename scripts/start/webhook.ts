import { randomUUID } from "node:crypto";
import { Webhook } from "standardwebhooks";
import * as z from "zod";
import { ingestStatus } from "../../src/model/article.ts";
import { problem } from "../../src/model/problem.ts";
import { call, type Api } from "./api.ts";
import type { DemoArticle } from "./articles.ts";

/** Small enough that the bar moves, large enough that it moves fast. */
const ARTICLES_PER_POST = 6;

const answer = z.object({
  results: z.array(
    z.object({ status: ingestStatus, url: z.string().nullable(), problem: problem.optional() }),
  ),
});
type Result = z.infer<typeof answer>["results"][number];

/** How many articles each status was given to, and why some were rejected. */
export type Delivery = { counts: Record<Result["status"], number>; rejections: string[] };

/** The headers that Standard Webhooks asks for: an id of its own, the time in seconds, the signature over both and the body. */
export function signedHeaders(secret: string, body: string, now: Date): Record<string, string> {
  const id = `msg_${randomUUID()}`;
  return {
    "webhook-id": id,
    "webhook-timestamp": String(Math.floor(now.getTime() / 1000)),
    "webhook-signature": new Webhook(secret).sign(id, now, body),
  };
}

/** Delivers articles through the signed webhook, as an outlet would; `progress` hears how many have been answered for. */
export async function deliver(
  api: Api,
  secret: string,
  articles: DemoArticle[],
  progress: (done: number) => void,
): Promise<Delivery> {
  const results: Result[] = [];
  for (let start = 0; start < articles.length; start += ARTICLES_PER_POST) {
    const body = JSON.stringify({ articles: articles.slice(start, start + ARTICLES_PER_POST) });
    const headers = signedHeaders(secret, body, new Date());
    results.push(...(await call(api, "/v1/articles", answer, { method: "POST", body, headers })).results);
    progress(results.length);
  }
  return summarise(results);
}

function summarise(results: Result[]): Delivery {
  const counts = { created: 0, updated: 0, unchanged: 0, rejected: 0 };
  for (const { status } of results) counts[status] += 1;
  const rejections = results.flatMap(({ url, problem: reason }) =>
    reason ? [`${url ?? "an article"}: ${reason.detail ?? reason.title}`] : [],
  );
  return { counts, rejections };
}
