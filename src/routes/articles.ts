import { Hono } from "hono";
import * as z from "zod";
import { ingestArticles, StoreUnavailable, type IngestResult } from "../ingest/ingest.ts";
import { articleInput, ingestAnswer, MAX_ARTICLES_PER_REQUEST, MAX_REQUEST_BYTES } from "../model/article.ts";
import { makeProblem, ProblemError } from "../model/problem.ts";
import { deleteArticle } from "../store/articles.ts";
import { requireAdmin, requireIngest } from "./auth.ts";
import { readArticles, type BodyItem } from "./body.ts";
import type { AppContext, AppEnv } from "./context.ts";
import { describe } from "./describe.ts";
import { readBody } from "./input.ts";
import { noQuery } from "./reads.ts";
import { answerProblem } from "./respond.ts";

const several = z.object({ articles: z.array(articleInput).min(1).max(MAX_ARTICLES_PER_REQUEST) });
const envelope = z.object({
  type: z.string(),
  timestamp: z.string().optional(),
  data: z.union([articleInput, several]),
});

/** POST /v1/articles, the webhook, and DELETE /v1/articles/:id. */
export const articles = new Hono<AppEnv>()
  .post(
    "/",
    describe({
      summary: "The webhook: send articles",
      description:
        "One article, several, or a Standard Webhooks envelope; or NDJSON, an article a line. Results come in input order: a bad article is `rejected` with its problem while the others land. Safe to repeat.",
      tag: "articles",
      auth: "ingest",
      body: {
        description: "At most 100 articles of 1 MB each, 5 MB in all.",
        content: {
          "application/json": z.union([articleInput, several, envelope]),
          "application/x-ndjson": articleInput,
        },
      },
      answers: { 200: { description: "What became of each article.", body: ingestAnswer } },
      problems: [400, 401, 413, 415, 422, 503],
    }),
    noQuery,
    async (c) => {
      const body = await readBody(c, MAX_REQUEST_BYTES);
      await requireIngest(c, body);
      const items = readArticles(body, c.req.header("content-type"));
      try {
        return c.json({ results: await ingestItems(c, items) });
      } catch (error) {
        if (!(error instanceof StoreUnavailable)) throw error;
        return answerUnavailable(c, error, items);
      }
    },
  )
  .delete(
    "/:id",
    describe({
      summary: "Withdraw an article with its scores; the series follow",
      tag: "articles",
      auth: "admin",
      path: { id: "The article's id." },
      answers: { 204: { description: "Withdrawn." } },
      problems: [400, 401, 403, 404],
    }),
    requireAdmin,
    noQuery,
    async (c) => {
      if (await deleteArticle(c.var.db, c.req.param("id"))) return c.body(null, 204);
      throw new ProblemError(404, "There is no article with this id.");
    },
  );

async function ingestItems(c: AppContext, items: BodyItem[]): Promise<IngestResult[]> {
  const readable = items.filter((item) => "value" in item);
  const results = await ingestArticles(
    c.var.db,
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
