import { DetectError, MalformedError, parseFeed as feedsmith, ParseError } from "feedsmith";
import { parseFeedDate } from "./dates.ts";
import { readDrafts, type Draft, type DraftFeed, type Prose } from "./feed-formats.ts";
import { decodeText } from "./feed-text.ts";

/** The limits of an article's fields (src/model/article.ts): a list of forty authors is no reason to lose the entry. */
const MAX_TITLE = 500;
const MAX_AUTHOR = 200;
const MAX_LANGUAGE = 35;

/** One entry in the shape that the ingest takes: an absolute `url`, and either `text` or `html`. */
export type FeedEntry = {
  url: string;
  title: string | null;
  text?: string;
  html?: string;
  /** `YYYY-MM-DDTHH:MM:SSZ`; null where the feed gives no date that can be read. */
  published_at: string | null;
  author: string | null;
  language: string | null;
};

/** Something in a feed that could not be taken: its link (or id, or place in the feed), and why. */
export type EntryFailure = { url: string; detail: string };

export type ParsedFeed = { title: string | null; entries: FeedEntry[]; rejected: EntryFailure[] };

/** The document is none of RSS, RDF, Atom and JSON Feed, or is broken. The message says which. */
export class NotAFeedError extends Error {
  override name = "NotAFeedError";
}

/**
 * Reads RSS 0.9x and 2.0, RDF, Atom and JSON Feed. Bytes are decoded by byte order mark, charset of `contentType`, XML
 * declaration, else as UTF-8; links are resolved against `base`, the address the document came from. Entries keep the
 * feed's order; one that has no usable link or no content is listed in `rejected`. Throws NotAFeedError.
 */
export function parseFeed(
  body: string | Uint8Array,
  contentType: string | null,
  base: string | null = null,
): ParsedFeed {
  const text = typeof body === "string" ? body : decodeText(body, contentType);
  const { title, drafts } = readDocument(text);
  const parsed: ParsedFeed = { title, entries: [], rejected: [] };
  for (const [index, draft] of drafts.entries()) {
    const entry = finish(draft, base);
    if (typeof entry !== "string") parsed.entries.push(entry);
    else parsed.rejected.push({ url: draft.link ?? draft.id ?? `entry ${index + 1}`, detail: entry });
  }
  return parsed;
}

function readDocument(text: string): DraftFeed {
  try {
    return readDrafts(feedsmith(text));
  } catch (error) {
    if (error instanceof DetectError) {
      throw new NotAFeedError("the document is no RSS, RDF, Atom or JSON Feed");
    }
    if (error instanceof MalformedError || error instanceof ParseError) {
      throw new NotAFeedError("the document begins like a feed but is malformed or cut off");
    }
    throw error;
  }
}

/** The draft as an entry, or the reason why it cannot be one. */
function finish(draft: Draft, base: string | null): FeedEntry | string {
  if (draft.link === undefined) return "the entry has no link";
  const url = resolve(draft.link, innermost(draft.bases ?? [], base));
  if (url === null) return "the entry's link is no http or https address";
  const prose = draft.content ?? withTitle(draft.title, draft.summary);
  if (prose === undefined) return "the entry has neither content nor title";
  return {
    url,
    title: draft.title?.slice(0, MAX_TITLE) ?? null,
    ...(prose.html ? { html: prose.value } : { text: prose.value }),
    published_at: firstDate(draft.dates),
    author: draft.author?.slice(0, MAX_AUTHOR) ?? null,
    language: draft.language === undefined || draft.language.length > MAX_LANGUAGE ? null : draft.language,
  };
}

/** Each base is relative to the one around it (XML Base, section 4.2); a base that is none is passed over. */
function innermost(bases: (string | undefined)[], base: string | null): string | null {
  return bases.reduce<string | null>(
    (outer, inner) => (inner === undefined ? null : resolve(inner, outer)) ?? outer,
    base,
  );
}

function resolve(link: string, base: string | null): string | null {
  if (!URL.canParse(link, base ?? undefined)) return null;
  const url = new URL(link, base ?? undefined);
  return url.protocol === "http:" || url.protocol === "https:" ? url.href : null;
}

/** Where a feed gives only a teaser, its headline carries half of what it says. */
function withTitle(title: string | null, summary: Prose | undefined): Prose | undefined {
  if (title === null) return summary;
  if (summary === undefined) return { html: false, value: title };
  if (!summary.html) return { html: false, value: `${title}\n\n${summary.value}` };
  const escaped = title.replace(/&/g, "&amp;").replace(/</g, "&lt;");
  return { html: true, value: `<p>${escaped}</p>\n${summary.value}` };
}

function firstDate(dates: (string | undefined)[]): string | null {
  for (const raw of dates) {
    const date = raw === undefined ? null : parseFeedDate(raw);
    if (date !== null) return date;
  }
  return null;
}
