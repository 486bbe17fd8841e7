import { createHash } from "node:crypto";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { generateAtomFeed, generateJsonFeed, generateRssFeed } from "feedsmith";
import type { DemoArticle } from "./articles.ts";

/** One feed document, at the path under which it is served. */
export type FeedDocument = { path: string; type: string; body: string };

type Format = { extension: string; type: string; write: (outlet: string, articles: DemoArticle[]) => string };

/** A different format for each outlet: the nightly ingest meets all three. */
const FORMATS: Format[] = [
  { extension: "rss", type: "application/rss+xml; charset=utf-8", write: writeRss },
  { extension: "atom", type: "application/atom+xml; charset=utf-8", write: writeAtom },
  { extension: "json", type: "application/feed+json; charset=utf-8", write: writeJson },
];

/** A feed for each outlet, in RSS 2.0, Atom and JSON Feed by turns: the same articles give the same bytes. */
export function writeFeeds(feeds: Map<string, DemoArticle[]>): FeedDocument[] {
  return [...feeds].map(([outlet, articles], index) => {
    const format = FORMATS[index % FORMATS.length] as Format;
    const newestFirst = articles.toSorted((a, b) => (a.published_at < b.published_at ? 1 : -1));
    return {
      path: `/${outlet}.${format.extension}`,
      type: format.type,
      body: format.write(outlet, newestFirst),
    };
  });
}

function writeRss(outlet: string, articles: DemoArticle[]): string {
  return generateRssFeed({
    title: outlet,
    link: `https://${outlet}/`,
    description: `The latest from ${outlet}`,
    language: "en",
    items: articles.map((article) => ({
      title: article.title,
      link: article.url,
      guid: { value: article.url, isPermaLink: true },
      dc: { creators: [article.author] },
      pubDate: new Date(article.published_at),
      description: article.text.split("\n\n")[0] ?? "",
      content: { encoded: toHtml(article.text) },
    })),
  });
}

function writeAtom(outlet: string, articles: DemoArticle[]): string {
  return generateAtomFeed({
    id: `https://${outlet}/`,
    title: { value: outlet },
    updated: new Date(articles[0]?.published_at ?? 0),
    links: [{ href: `https://${outlet}/` }],
    entries: articles.map((article) => ({
      id: article.url,
      title: { value: article.title },
      authors: [{ name: article.author }],
      links: [{ href: article.url, rel: "alternate" }],
      published: new Date(article.published_at),
      updated: new Date(article.published_at),
      content: { type: "html", value: toHtml(article.text) },
    })),
  });
}

function writeJson(outlet: string, articles: DemoArticle[]): string {
  const feed = generateJsonFeed({
    title: outlet,
    home_page_url: `https://${outlet}/`,
    language: "en",
    items: articles.map((article) => ({
      id: article.url,
      url: article.url,
      title: article.title,
      authors: [{ name: article.author }],
      date_published: new Date(article.published_at),
      content_html: toHtml(article.text),
    })),
  });
  return JSON.stringify(feed);
}

/** Paragraphs as a content system would write them. */
function toHtml(text: string): string {
  const escaped = text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
  return escaped
    .split("\n\n")
    .map((paragraph) => `<p>${paragraph}</p>`)
    .join("\n");
}

/**
 * Serves feeds on loopback, with ETags; on `preferred` when that port is free, on any free one otherwise. Answers the
 * server and the port it got.
 */
export async function serveFeeds(
  documents: FeedDocument[],
  preferred: number | null,
): Promise<{ server: Server; port: number }> {
  const byPath = new Map(documents.map((document) => [document.path, document]));
  const server = createServer((request, response) => {
    const document = byPath.get(request.url ?? "");
    if (!document) return response.writeHead(404).end();
    const etag = `"${createHash("sha256").update(document.body).digest("base64url").slice(0, 16)}"`;
    if (request.headers["if-none-match"] === etag) return response.writeHead(304, { etag }).end();
    return response.writeHead(200, { "content-type": document.type, etag }).end(document.body);
  });
  if (!(await listen(server, preferred ?? 0)) && !(await listen(server, 0))) {
    throw new Error("no loopback port is free for the demo's feeds");
  }
  return { server, port: (server.address() as AddressInfo).port };
}

function listen(server: Server, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const failed = () => {
      resolve(false);
    };
    server.once("error", failed);
    server.listen(port, "127.0.0.1", () => {
      server.off("error", failed);
      resolve(true);
    });
  });
}
