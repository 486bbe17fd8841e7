import * as z from "zod";
import { problem } from "./problem.ts";
import { score, scoreBrief, type Label } from "./score.ts";
import type { Count, Voice } from "./series.ts";

/** Limits at the border, in bytes of UTF-8 unless said otherwise. */
export const MAX_ARTICLE_BYTES = 1_000_000;
export const MAX_REQUEST_BYTES = 5_000_000;
export const MAX_ARTICLES_PER_REQUEST = 100;
export const MAX_URL_LENGTH = 2048;

const optionalText = (max: number) =>
  z
    .string()
    .trim()
    .max(max)
    .nullish()
    .transform((value) => (value === null || value === undefined || value === "" ? null : value));

/** A text of at most MAX_ARTICLE_BYTES. A UTF-16 unit takes three bytes at most, so short texts need no count. */
export const articleBody = z
  .string()
  .refine((text) => text.length * 3 <= MAX_ARTICLE_BYTES || utf8Bytes(text) <= MAX_ARTICLE_BYTES, {
    error: `at most ${MAX_ARTICLE_BYTES} bytes of UTF-8`,
  })
  .nullish();

/** How many bytes a text takes in UTF-8. */
export function utf8Bytes(text: string): number {
  return new TextEncoder().encode(text).byteLength;
}

/** One article as a client sends it. Unknown keys are ignored: publishers' payloads carry many. */
export const articleInput = z
  .object({
    // A host has a dot, or is localhost or an IPv6 address; names in other scripts arrive as xn--… labels.
    url: z
      .url({ protocol: /^https?$/, hostname: /^localhost$|[.:]/, error: "an absolute http or https URL" })
      .max(MAX_URL_LENGTH)
      .describe("Its canonical form is the article's identity."),
    title: optionalText(500),
    text: articleBody.describe("Plain text. It, or html, must be there; at most 1 MB."),
    html: articleBody.describe("The page, whose main text is taken where no text is sent."),
    published_at: z.iso
      .datetime({
        offset: true,
        error: "an ISO 8601 date and time with a zone, such as 2026-06-05T15:00:00Z",
      })
      .nullish()
      .describe("With a zone. Without it, the time we first saw the article."),
    author: optionalText(200),
    outlet: optionalText(253).describe("A domain; that of the url when left out."),
    language: optionalText(35).describe("BCP 47, such as en-GB."),
  })
  .refine((article) => hasText(article.text) || hasText(article.html), {
    path: ["text"],
    error: "send the article's text, or its html",
  });
export type ArticleInput = z.infer<typeof articleInput>;

/** Whether there is more than white space. */
export function hasText(value: string | null | undefined): boolean {
  return typeof value === "string" && value.trim() !== "";
}

/** How an article came in: by the webhook, or through the feed of this id. */
export type Source = "webhook" | `feed:${string}`;

/** An article as everything behind the border sees it: cleaned, identified, dated. */
export type Article = {
  /** First 16 bytes of SHA-256 of the canonical URL, in hex: the same URL is the same article everywhere. */
  id: string;
  /** Canonical URL. */
  url: string;
  title: string | null;
  author: string | null;
  /** Registrable domain of who published it. */
  outlet: string;
  language: string | null;
  /** UTC, `YYYY-MM-DDTHH:MM:SSZ`. */
  publishedAt: string;
  /** True when the publisher gave the date; false when it is the time we first saw the article. */
  dated: boolean;
  text: string;
  /** SHA-256 in hex of everything that was sent about it: differs when anything changed. */
  fingerprint: string;
  source: Source;
};

/** What ingesting one article did. */
export const ingestStatus = z.enum(["created", "updated", "unchanged", "rejected"]);

/** What became of one article. `positions` is filled for `created` and `updated`: what is unchanged is not scored again. */
export const ingestResult = z.object({
  status: ingestStatus,
  id: z.string().nullable(),
  url: z.string().nullable(),
  positions: z.array(score),
  problem: problem.optional(),
});

/** POST /v1/articles: the results in input order. */
export const ingestAnswer = z.object({ results: z.array(ingestResult) });

/** GET /v1/articles: one row of the list. */
export const articleSummary = z.object({
  id: z.string(),
  url: z.string(),
  title: z.string().nullable(),
  author: z.string().nullable(),
  outlet: z.string(),
  language: z.string().nullable(),
  published_at: z.string(),
  first_seen_at: z.string(),
  dated_by: z.enum(["publisher", "first_seen"]).describe("Which of the two dates the series uses."),
});
export type ArticleSummary = z.infer<typeof articleSummary>;

/**
 * An article of the list. With the filter `position` it carries its full score on that position; without, the label
 * and stance of every position that it raises.
 */
export const articleItem = articleSummary.extend({ positions: z.array(z.union([score, scoreBrief])) });
export type ArticleItem = z.infer<typeof articleItem>;

/** GET /v1/articles. `next_cursor` is null when no page can follow. A page may be short, or empty, and have a next one. */
export const articleList = z.object({ items: z.array(articleItem), next_cursor: z.string().nullable() });
export type ArticleList = z.infer<typeof articleList>;

/** Another copy of an article's story. */
export const storyCopy = articleSummary
  .pick({ id: true, url: true, title: true, outlet: true, published_at: true })
  .extend({
    first: z.boolean().describe("Whether it is the copy that came first, which `count=stories` counts."),
  });
export type StoryCopy = z.infer<typeof storyCopy>;

/** GET /v1/articles/:id: everything but the text, which stays its publisher's; the evidence quotes it. */
export const articleView = articleSummary.extend({
  positions: z.array(score),
  copies: z
    .array(storyCopy)
    .describe(
      "The other copies of its story (wire copy), the first one first. Where none of them is the first, this article is.",
    ),
});
export type ArticleView = z.infer<typeof articleView>;

/** The filters of GET /v1/articles, after parsing. `from` and `to` are instants, half-open. */
export type ArticleFilter = {
  position: string | null;
  label: Label | null;
  voice: Voice;
  /** `stories`: only the first copy of each. */
  count: Count;
  outlet: string | null;
  /** A holder's name, whatever its case. */
  holder: string | null;
  from: string | null;
  to: string | null;
};
