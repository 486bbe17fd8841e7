import type { AtomFeed, JsonFeed, parseFeed, RdfFeed, RssFeed } from "feedsmith";
import { plainTitle } from "./feed-text.ts";

/** What a piece of prose is: HTML, or text as it stands. */
export type Prose = { html: boolean; value: string };

/** An entry as its format gives it, before its link, date and content are settled. */
export type Draft = {
  id: string | undefined;
  link: string | undefined;
  /** What the link is relative to, outermost first (Atom's xml:base); elsewhere it is the document's address. */
  bases?: (string | undefined)[];
  title: string | null;
  content: Prose | undefined;
  summary: Prose | undefined;
  dates: (string | undefined)[];
  author: string | undefined;
  language: string | undefined;
};

export type DraftFeed = { title: string | null; drafts: Draft[] };

/** What feedsmith read, as drafts: which field of which format means what. */
export function readDrafts(parsed: ReturnType<typeof parseFeed<string>>): DraftFeed {
  switch (parsed.format) {
    case "rss":
      return readRss(parsed.feed);
    case "rdf":
      return readRdf(parsed.feed);
    case "atom":
      return readAtom(parsed.feed);
    case "json":
      return readJson(parsed.feed);
  }
}

const html = (value: string | undefined): Prose | undefined => prose(value, true);

function prose(value: string | undefined, isHtml: boolean): Prose | undefined {
  return value === undefined || value.trim() === "" ? undefined : { html: isHtml, value };
}

function readRss(feed: RssFeed.Feed<string>): DraftFeed {
  const drafts = (feed.items ?? []).map((item): Draft => ({
    id: item.guid?.value,
    link: item.link ?? item.atom?.links?.find(isAlternate)?.href ?? permalink(item.guid),
    title: plainTitle(item.title ?? item.dc?.titles?.[0], true),
    content: html(item.content?.encoded),
    summary: html(item.description ?? item.dc?.descriptions?.[0]),
    dates: [item.pubDate, item.dc?.dates?.[0], item.atom?.published, item.atom?.updated],
    author: item.dc?.creators?.[0] ?? item.authors?.[0]?.name,
    language: item.dc?.languages?.[0] ?? feed.language,
  }));
  return { title: plainTitle(feed.title, true), drafts };
}

/** RSS 2.0: a guid is a link unless it says that it is none. Many say nothing and are none. */
function permalink(guid: RssFeed.Guid | undefined): string | undefined {
  const value = guid?.isPermaLink === false ? undefined : guid?.value;
  return value !== undefined && /^https?:\/\//i.test(value) ? value : undefined;
}

function readRdf(feed: RdfFeed.Feed<string>): DraftFeed {
  const drafts = (feed.items ?? []).map((item): Draft => ({
    id: item.rdf?.about,
    link: item.link ?? item.rdf?.about,
    title: plainTitle(item.title, true),
    content: html(item.content?.encoded),
    summary: html(item.description ?? item.dc?.descriptions?.[0]),
    dates: item.dc?.dates ?? [],
    author: item.dc?.creators?.[0],
    language: item.dc?.languages?.[0] ?? feed.dc?.languages?.[0],
  }));
  return { title: plainTitle(feed.title, true), drafts };
}

function readAtom(feed: AtomFeed.Feed<string>): DraftFeed {
  const drafts = (feed.entries ?? []).map((entry): Draft => ({
    id: entry.id,
    link: entry.links?.find(isAlternate)?.href,
    bases: [feed.xml?.base, entry.xml?.base],
    title: plainTitle(entry.title?.value, entry.title?.type === "html" || entry.title?.type === "xhtml"),
    content: atomProse(entry.content),
    summary: atomProse(entry.summary),
    dates: [entry.published, entry.updated],
    author: (entry.authors ?? entry.source?.authors ?? feed.authors)?.[0]?.name,
    language: entry.content?.xml?.lang ?? entry.xml?.lang ?? feed.xml?.lang,
  }));
  return { title: plainTitle(feed.title?.value, feed.title?.type === "html"), drafts };
}

/** RFC 4287: the entry's own page; `alternate` is what a link without `rel` is. */
function isAlternate(link: { href?: string; rel?: string }): boolean {
  return link.href !== undefined && (link.rel === undefined || link.rel === "alternate");
}

/** RFC 4287, section 4.1.3: no type is text; other media types than text are pictures and the like. */
function atomProse(text: { value?: string; type?: string } | undefined): Prose | undefined {
  const type = text?.type ?? "text";
  if (/^(x?html|text\/html|application\/xhtml\+xml)$/i.test(type)) return html(text?.value);
  return /^text(\/plain)?$/i.test(type) ? prose(text?.value, false) : undefined;
}

function readJson(feed: JsonFeed.Feed<string>): DraftFeed {
  const drafts = (feed.items ?? []).map((item): Draft => ({
    id: item.id,
    link: item.url ?? item.external_url,
    title: plainTitle(item.title, false),
    content: html(item.content_html) ?? prose(item.content_text, false),
    summary: prose(item.summary, false),
    dates: [item.date_published, item.date_modified],
    author: (item.authors ?? feed.authors)?.[0]?.name,
    language: item.language ?? feed.language,
  }));
  return { title: plainTitle(feed.title, false), drafts };
}
