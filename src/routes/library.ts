import { Hono } from "hono";
import * as z from "zod";
import type { ArticleFilter, ArticleList, ArticleView } from "../model/article.ts";
import { positionId } from "../model/position.ts";
import { ProblemError } from "../model/problem.ts";
import { label } from "../model/score.ts";
import { voice } from "../model/series.ts";
import { listAll, listByPosition, readArticle, type ArticlePage, type Cursor } from "../store/library.ts";
import { resolveInstants } from "../trends/range.ts";
import type { AppContext, AppEnv } from "./context.ts";
import { parseQuery } from "./input.ts";
import { countUpTo, knownRevisions, strictQuery } from "./reads.ts";

const articlesQuery = strictQuery({
  position: positionId.optional(),
  label: label.optional(),
  voice: voice.default("all"),
  outlet: z.string().trim().toLowerCase().min(1).max(253).optional(),
  from: z.string().optional(),
  to: z.string().optional(),
  limit: countUpTo(200, 50),
  cursor: z.string().max(200).optional(),
});
type ArticlesQuery = z.output<typeof articlesQuery>;

/** GET /v1/articles and /v1/articles/:id: what is behind a trend's points. */
export const library = new Hono<AppEnv>()
  .get("/", async (c) => {
    const query = parseQuery(c, articlesQuery);
    const filter = filterOf(query, c.var.now);
    const page = { after: query.cursor === undefined ? null : readCursor(query.cursor), limit: query.limit };
    const { items, next } = await list(c.env.DB, filter, page);
    const next_cursor = next && writeCursor(next);
    if (next_cursor !== null) c.header("Link", `<${nextUrl(c, next_cursor)}>; rel="next"`);
    return c.json({ items, next_cursor } satisfies ArticleList);
  })
  .get("/:id", async (c) => {
    const article = await readArticle(c.env.DB, c.req.param("id"));
    if (!article) throw new ProblemError(404, `There is no article ${c.req.param("id")}.`);
    return c.json(article satisfies ArticleView);
  });

async function list(
  db: D1Database,
  filter: ArticleFilter,
  page: { after: Cursor | null; limit: number },
): Promise<ArticlePage> {
  const { position } = filter;
  if (position === null) return listAll(db, filter, page);
  const revision = (await knownRevisions(db, [position])).get(position) ?? null;
  if (revision === null) return { items: [], next: null, rowsRead: 0 };
  return listByPosition(db, revision, { ...filter, position }, page);
}

function filterOf(query: ArticlesQuery, now: Date): ArticleFilter {
  const { position = null, label = null, outlet = null, voice } = query;
  const needs = [...(label === null ? [] : ["label"]), ...(voice === "all" ? [] : ["voice"])];
  if (position === null && needs.length > 0) {
    throw new ProblemError(400, "The query lacks a position.", {
      errors: needs.map((name) => ({
        pointer: `/${name}`,
        detail: `a ${name} is one on a position: name the \`position\` too`,
      })),
    });
  }
  return { position, label, voice, outlet, ...resolveInstants(query, now) };
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
