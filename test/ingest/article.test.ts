import { describe, expect, it } from "vitest";
import { articleInput } from "../../src/model/article.ts";
import { ProblemError } from "../../src/model/problem.ts";
import { cleanText, prepareArticle } from "../../src/ingest/article.ts";
import { NOW } from "../support/service.ts";

const prepare = async (fields: Record<string, unknown>) =>
  await prepareArticle(
    articleInput.parse({ url: "https://www.News.example/a?utm_source=x", text: "Words.", ...fields }),
    "webhook",
    NOW,
  );

const refusal = async (fields: Record<string, unknown>) => {
  const error = await prepare(fields).catch((thrown: unknown) => thrown);
  return error instanceof ProblemError ? error.errors : error;
};

describe("cleanText", () => {
  const cases: [name: string, text: string, clean: string][] = [
    ["takes line feeds only", "a\r\nb\rc", "a\nb\nc"],
    ["composes letters", "cafe\u0301", "café"],
    ["drops control characters but tabs", "a\u0000b\u0007c\td", "abc\td"],
    ["drops soft hyphens and byte order marks", "\ufeffregu\u00adlatory", "regulatory"],
    ["takes plain spaces", "a\u00a0b\u202fc", "a b c"],
    ["keeps one empty line", "a\n\n\n\nb\n \n\t\nc", "a\n\nb\n\nc"],
    ["mends halves of surrogate pairs", "a\ud800b", "a\ufffdb"],
    ["keeps pairs whole", "a😀b", "a😀b"],
    ["trims", "  \n a \n ", "a"],
  ];
  it.each(cases)("%s", (_, text, clean) => {
    expect(cleanText(text)).toBe(clean);
  });
});

describe("prepareArticle", () => {
  it("identifies, cleans and dates an article", async () => {
    const article = await prepare({
      title: " A\n pause ",
      text: "One.\r\nTwo.",
      author: "Ann",
      language: "en",
      published_at: "2026-06-05T17:00:00.5+02:00",
    });
    expect(article).toMatchObject({
      url: "https://news.example/a",
      title: "A pause",
      text: "One.\nTwo.",
      author: "Ann",
      outlet: "news.example",
      language: "en",
      publishedAt: "2026-06-05T15:00:00Z",
      dated: true,
      source: "webhook",
    });
    expect(article.id).toMatch(/^[0-9a-f]{32}$/);
    expect(article.fingerprint).toMatch(/^[0-9a-f]{64}$/);
  });

  const dates: [name: string, given: string | null, publishedAt: string, dated: boolean][] = [
    ["takes now where there is none", null, "2026-06-30T12:00:00Z", false],
    ["takes now for one that is far ahead", "2027-01-01T00:00:00Z", "2026-06-30T12:00:00Z", false],
    ["keeps one that is ahead by a time zone", "2026-07-01T02:00:00Z", "2026-07-01T02:00:00Z", true],
    ["takes a zero that was never set for none", "1970-01-01T00:00:00Z", "2026-06-30T12:00:00Z", false],
    ["takes the year 1 for none", "0001-01-01T00:00:00Z", "2026-06-30T12:00:00Z", false],
    ["keeps an old date", "1956-08-31T09:00:00Z", "1956-08-31T09:00:00Z", true],
  ];
  it.each(dates)("as date %s", async (_, published_at, publishedAt, dated) => {
    expect(await prepare({ published_at })).toMatchObject({ publishedAt, dated });
  });

  it("reads html where there is no text, and takes its title where none is sent", async () => {
    const html = "<title>A pause</title><script>x</script><p>Labs call&nbsp;for it.</p>";
    expect(await prepare({ text: " ", html })).toMatchObject({ text: "Labs call for it.", title: "A pause" });
    expect(await prepare({ text: null, html, title: "Mine" })).toMatchObject({ title: "Mine" });
  });

  it("prefers the text to the html", async () => {
    expect(await prepare({ text: "Plain.", html: "<p>Page.</p>" })).toMatchObject({
      text: "Plain.",
      title: null,
    });
  });

  it("takes an outlet that is sent, reduced to its registrable domain", async () => {
    expect(await prepare({ outlet: "www.bbc.co.uk" })).toMatchObject({ outlet: "bbc.co.uk" });
  });

  it("refuses an outlet that is no domain, and says how to mend it", async () => {
    expect(await refusal({ outlet: "The Guardian" })).toEqual([
      {
        pointer: "/outlet",
        detail: "a domain, such as theguardian.com; leave it out to take the one of the URL",
      },
    ]);
  });

  it("refuses a page without anything to read", async () => {
    const nothing = "no text is left of it; send the article's text";
    expect(await refusal({ text: "", html: "<script>x</script>" })).toEqual([
      { pointer: "/html", detail: nothing },
    ]);
    expect(await refusal({ text: "\u0000" })).toEqual([{ pointer: "/text", detail: nothing }]);
  });

  it("has the same fingerprint for what reads the same, and another when anything changes", async () => {
    const first = await prepare({ title: "A" });
    const same = await prepare({ title: "A", url: "http://news.example/a/#top", text: " Words.\r\n" });
    expect(same).toEqual(first);
    const changes = [
      { title: "B" },
      { title: "A", text: "Other." },
      { title: "A", author: "Ann" },
      { title: "A", outlet: "bbc.co.uk" },
      { title: "A", language: "en" },
      { title: "A", published_at: "2026-06-05T15:00:00Z" },
    ];
    const prints = await Promise.all(changes.map(async (fields) => (await prepare(fields)).fingerprint));
    expect(new Set([...prints, first.fingerprint]).size).toBe(changes.length + 1);
  });

  it("has the same fingerprint for an undated article a day later", async () => {
    const input = articleInput.parse({ url: "https://news.example/a", text: "Words." });
    const later = await prepareArticle(input, "webhook", new Date("2026-07-01T12:00:00Z"));
    expect(later.fingerprint).toBe((await prepare({})).fingerprint);
  });
});

describe("articleInput", () => {
  const limits: [name: string, fields: Record<string, unknown>, path: string][] = [
    ["refuses a text over 1 MB of UTF-8", { text: "é".repeat(500_001) }, "text"],
    ["refuses html over 1 MB", { html: "x".repeat(1_000_001) }, "html"],
    ["refuses a relative URL", { url: "/a" }, "url"],
    ["refuses a URL that is not http", { url: "ftp://news.example/a" }, "url"],
    ["refuses a host of one word", { url: "https://news/a" }, "url"],
    ["refuses a date without a zone", { published_at: "2026-06-05T15:00:00" }, "published_at"],
    ["refuses a day that does not exist", { published_at: "2026-02-30T15:00:00Z" }, "published_at"],
  ];
  it.each(limits)("%s", (_, fields, path) => {
    const parsed = articleInput.safeParse({ url: "https://news.example/a", text: "Words.", ...fields });
    expect(parsed.error?.issues.map((issue) => issue.path.join("."))).toEqual([path]);
  });

  it("takes a text of exactly 1 MB, and hosts in other scripts", () => {
    expect(articleInput.safeParse({ url: "https://a.example/", text: "é".repeat(500_000) }).success).toBe(
      true,
    );
    expect(articleInput.safeParse({ url: "https://пример.рф/a", text: "x" }).success).toBe(true);
  });
});
