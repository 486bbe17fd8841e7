import { Hono } from "hono";
import { ingestArticles, StoreUnavailable, type IngestResult } from "../ingest/ingest.ts";
import { MAX_REQUEST_BYTES } from "../model/article.ts";
import { makeProblem, ProblemError } from "../model/problem.ts";
import { deleteArticle } from "../store/articles.ts";
import { requireAdmin, requireIngest } from "./auth.ts";
import { readArticles, type BodyItem } from "./body.ts";
import type { AppContext, AppEnv } from "./context.ts";
import { readBody } from "./input.ts";
import { answerProblem } from "./respond.ts";

/** POST /v1/articles, the webhook, and DELETE /v1/articles/:id. */
export const articles = new Hono<AppEnv>();

articles.post("/", async (c) => {
  const body = await readBody(c, MAX_REQUEST_BYTES);
  await requireIngest(c, body);
  const items = readArticles(body, c.req.header("content-type"));
  try {
    return c.json({ results: await ingestItems(c, items) });
  } catch (error) {
    if (!(error instanceof StoreUnavailable)) throw error;
    return answerUnavailable(c, error, items);
  }
});

articles.delete("/:id", requireAdmin, async (c) => {
  if (await deleteArticle(c.env.DB, c.req.param("id"))) return c.body(null, 204);
  throw new ProblemError(404, "There is no article with this id.");
});

async function ingestItems(c: AppContext, items: BodyItem[]): Promise<IngestResult[]> {
  const readable = items.filter((item) => "value" in item);
  const results = await ingestArticles(
    c.env.DB,
    readable.map(({ value }) => value),
    { source: "webhook", now: c.var.now, pointer: (index) => readable[index]?.pointer ?? "" },
  );
  return inOrder(items, results);
}

/** The results of the readable items with those of the broken lines between them, as far as results go. */
function inOrder(items: BodyItem[], results: IngestResult[]): IngestResult[] {
  const rest = results.values();
  const merged: IngestResult[] = [];
  for (const item of items) {
    const result = "fault" in item ? brokenLine(item) : rest.next().value;
    if (!result) break;
    merged.push(result);
  }
  return merged;
}

function brokenLine({ pointer, fault }: { pointer: string; fault: string }): IngestResult {
  const problem = makeProblem(422, "This line cannot be read.", [{ pointer, detail: fault }]);
  return { status: "rejected", id: null, url: null, positions: [], problem };
}

/** 503 makes every sender of webhooks send again, which is harmless; `results` says what is settled already. */
function answerUnavailable(c: AppContext, error: StoreUnavailable, items: BodyItem[]): Response {
  console.error(JSON.stringify({ request: c.get("requestId"), path: c.req.path, error: error.message }));
  const problem = makeProblem(
    503,
    "Not everything could be stored. Send the same again: what is stored stays as it is.",
  );
  return answerProblem(c, problem, { "retry-after": "30" }, { results: inOrder(items, error.results) });
}
