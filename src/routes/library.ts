import { Hono } from "hono";
import * as z from "zod";
import {
  articleList,
  articleView,
  type ArticleFilter,
  type ArticleList,
  type ArticleView,
} from "../model/article.ts";
import { positionId } from "../model/position.ts";
import { ProblemError } from "../model/problem.ts";
import { label } from "../model/score.ts";
import { count, voice } from "../model/series.ts";
import type { Database } from "../store/database.ts";
import { listAll, listByPosition, readArticle, type ArticlePage, type Cursor } from "../store/library.ts";
import { storyOf } from "../store/stories.ts";
import { resolveInstants } from "../trends/range.ts";
import type { AppContext, AppEnv } from "./context.ts";
import { describe } from "./describe.ts";
import { query } from "./input.ts";
import { countUpTo, dayBound, knownRevisions, noQuery, outletName, strictQuery } from "./reads.ts";

const articlesQuery = strictQuery({
  position: positionId
    .optional()
    .describe("Only articles that raise this position, each with its full score on it."),
  label: label.optional().describe("Only this label on the position: that of `voice`."),
  voice: voice.default("all").describe("Only articles in which this voice speaks to the position."),
  count: count
    .default("articles")
    .describe("`stories`: only the first copy of each syndicated story, of those that raise the position."),
  holder: z
    .string()
    .trim()
    .min(1)
    .max(200)
    .optional()
    .describe(
      "Only articles in which this holder takes a stance on the position; `author` for the article's own voice.",
    ),
  outlet: outletName.optional().describe("Only this outlet's."),
  from: dayBound("from"),
  to: dayBound("to"),
  limit: countUpTo(200, 50),
  cursor: z.string().max(200).optional().describe("`next_cursor` of the page before."),
});
type ArticlesQuery = z.output<typeof articlesQuery>;

/** GET /v1/articles and /v1/articles/:id: what is behind a trend's points. */
export const library = new Hono<AppEnv>()
  .get(
    "/",
    describe({
      summary: "Articles, newest first, with their scores",
      description:
        "With `position`: the articles that raise it, with evidence. A page may hold fewer articles than `limit` and still have a next one: go on until there is none.",
      tag: "articles",
      query: articlesQuery,
      answers: {
        200: {
          description: "A page.",
          body: articleList,
          headers: { Link: 'RFC 8288: `rel="next"`, the page after this one.' },
        },
      },
      problems: [400, 401, 404],
    }),
    query(articlesQuery),
    async (c) => {
      const asked = c.req.valid("query");
      const filter = filterOf(asked, c.var.now);
      const page = {
        after: asked.cursor === undefined ? null : readCursor(asked.cursor),
        limit: asked.limit,
      };
      const { items, next } = await list(c.var.db, filter, page);
      const next_cursor = next && writeCursor(next);
      if (next_cursor !== null) c.header("Link", `<${nextUrl(c, next_cursor)}>; rel="next"`);
      return c.json({ items, next_cursor } satisfies ArticleList);
    },
  )
  .get(
    "/:id",
    describe({
      summary: "One article with its scores, evidence and copies",
      tag: "articles",
      path: { id: "The article's id." },
      answers: { 200: { description: "The article.", body: articleView } },
      problems: [400, 401, 404],
    }),
    noQuery,
    async (c) => {
      const id = c.req.param("id");
      const [article, copies] = await Promise.all([readArticle(c.var.db, id), storyOf(c.var.db, id)]);
      if (!article) throw new ProblemError(404, `There is no article ${id}.`);
      return c.json({ ...article, copies } satisfies ArticleView);
    },
  );

async function list(
  db: Database,
  filter: ArticleFilter,
  page: { after: Cursor | null; limit: number },
): Promise<ArticlePage> {
  const { position } = filter;
  if (position === null) return listAll(db, await knownRevisions(db, []), filter, page);
  const revision = (await knownRevisions(db, [position])).get(position) ?? null;
  if (revision === null) return { items: [], next: null, rowsRead: 0 };
  return listByPosition(db, revision, { ...filter, position }, page);
}

function filterOf(asked: ArticlesQuery, now: Date): ArticleFilter {
  const { position = null, label = null, outlet = null, holder = null, voice, count } = asked;
  const needs = [
    ...(label === null ? [] : ["label"]),
    ...(voice === "all" ? [] : ["voice"]),
    ...(count === "articles" ? [] : ["count"]),
    ...(holder === null ? [] : ["holder"]),
  ];
  if (position === null && needs.length > 0) {
    throw new ProblemError(400, "The query lacks a position.", {
      errors: needs.map((name) => ({
        pointer: `/${name}`,
        detail: `a ${name} is one on a position: name the \`position\` too`,
      })),
    });
  }
  return { position, label, voice, count, outlet, holder, ...resolveInstants(asked, now) };
}

const cursorParts = z.tuple([z.iso.datetime(), z.string().min(1).max(64)]);

/** Opaque to clients: where the last page ended, so that a page neither skips nor repeats while articles arrive. */
function writeCursor({ publishedAt, id }: Cursor): string {
  return toBase64Url(JSON.stringify([publishedAt, id]));
}

function readCursor(value: string): Cursor {
  const parts = cursorParts.safeParse(parseBase64Url(value));
  if (!parts.success) {
    throw new ProblemError(400, "The query has a cursor that cannot be used.", {
      errors: [
        { pointer: "/cursor", detail: "take the cursor from the last page's `next_cursor`, unchanged" },
      ],
    });
  }
  const [publishedAt, id] = parts.data;
  return { publishedAt, id };
}

function toBase64Url(text: string): string {
  return btoa(text).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
}

function parseBase64Url(value: string): unknown {
  try {
    return JSON.parse(atob(value.replaceAll("-", "+").replaceAll("_", "/")));
  } catch {
    return undefined;
  }
}

function nextUrl(c: AppContext, cursor: string): string {
  const url = new URL(c.req.url);
  url.searchParams.set("cursor", cursor);
  return url.href;
}
