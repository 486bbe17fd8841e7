import type { Article, ArticleInput, Source } from "../model/article.ts";
import { ProblemError } from "../model/problem.ts";
import { isoSeconds } from "../model/time.ts";
import { htmlToText } from "./html.ts";
import { articleId, canonicalUrl, outletFromName, outletOf, sha256Hex } from "./identity.ts";

/** As for a title that is sent; one from a page may be anything. */
const MAX_TITLE = 500;
const DAY_MS = 86_400_000;

/** No newspaper is older (Relation, Strasbourg): a date before it is a machine's word for "none", as 0001-01-01 is. */
const FIRST_NEWSPAPER = Date.UTC(1605, 0, 1);

/**
 * An article as the rest of the system sees it: cleaned, identified, dated. An article without a date of its own, or
 * with one in the future, is dated `now`; the store keeps the first such date when the article comes again.
 * Throws a 422 ProblemError, with pointers into the input, on an outlet that is no domain and on a page without text.
 */
export async function prepareArticle(input: ArticleInput, source: Source, now: Date): Promise<Article> {
  const url = canonicalUrl(input.url);
  const { text, title } = await readText(input);
  const outlet = readOutlet(input.outlet) ?? outletOf(url);
  const given = input.published_at ? isoSeconds(new Date(input.published_at)) : null;
  const dated = given !== null && isCredible(new Date(given), now);
  const about = {
    title: cleanLine(title ?? "").slice(0, MAX_TITLE) || null,
    author: cleanLine(input.author ?? "") || null,
    outlet,
    language: input.language,
  };
  return {
    id: await articleId(url),
    url,
    ...about,
    publishedAt: dated ? given : isoSeconds(now),
    dated,
    text,
    // The date as sent, not the one we gave: an undated article that comes again has not changed.
    fingerprint: await sha256Hex(JSON.stringify([about, text, given])),
    source,
  };
}

async function readText(input: ArticleInput): Promise<{ text: string; title: string | null }> {
  const plain = cleanText(input.text ?? "");
  if (plain !== "") return { text: plain, title: input.title };
  const page = await htmlToText(input.html ?? "");
  const text = cleanText(page.text);
  if (text === "") {
    throw new ProblemError(422, "There is nothing to read in this article.", {
      errors: [
        { pointer: input.html ? "/html" : "/text", detail: "no text is left of it; send the article's text" },
      ],
    });
  }
  return { text, title: input.title ?? page.title };
}

function readOutlet(name: string | null): string | null {
  if (name === null) return null;
  const outlet = outletFromName(name);
  if (outlet !== null) return outlet;
  throw new ProblemError(422, "The outlet is not a domain.", {
    errors: [
      {
        pointer: "/outlet",
        detail: "a domain, such as theguardian.com; leave it out to take the one of the URL",
      },
    ],
  });
}

/** Clocks and zones are off by hours, not by days; 1970-01-01T00:00:00Z is a zero that was never set. */
function isCredible(date: Date, now: Date): boolean {
  const time = date.getTime();
  return time >= FIRST_NEWSPAPER && time !== 0 && time <= now.getTime() + DAY_MS;
}

/**
 * A text as it is stored and scored, and as offsets count: NFC, line feeds only, no control characters, soft hyphens
 * or halves of surrogate pairs, plain spaces for the no-break ones, at most one empty line in a row, trimmed.
 */
export function cleanText(text: string): string {
  return text
    .replace(/\r\n?|\u2028/g, "\n")
    .replace(/\u2029/g, "\n\n")
    .replace(/[\u00a0\u202f]/g, " ")
    .replace(/[\p{Cc}\u00ad\ufeff]/gu, (character) =>
      character === "\n" || character === "\t" ? character : "",
    )
    .replace(/\p{Cs}/gu, "\ufffd")
    .normalize("NFC")
    .replace(/\n[^\S\n]*(?:\n[^\S\n]*)+/g, "\n\n")
    .trim();
}

function cleanLine(text: string): string {
  return cleanText(text).replace(/\s+/g, " ");
}
