import { env } from "cloudflare:workers";
import { beforeEach, describe, expect, it } from "vitest";
import type { Article } from "../../src/model/article.ts";
import {
  deleteArticle,
  knownArticles,
  packText,
  readText,
  saveArticles,
  transactions,
  unpackText,
  type ScoredArticle,
} from "../../src/store/articles.ts";
import { emptyDatabase } from "../support/service.ts";

const scored = (
  id: string,
  fields: Partial<Article> = {},
  textGzip: Uint8Array = new Uint8Array([1]),
): ScoredArticle => ({
  article: {
    id,
    url: `https://news.example/${id}`,
    title: null,
    author: null,
    outlet: "news.example",
    language: null,
    publishedAt: "2026-06-05T15:00:00Z",
    dated: true,
    text: "",
    fingerprint: `print of ${id}`,
    source: "webhook",
    ...fields,
  },
  firstSeenAt: "2026-06-30T12:00:00Z",
  textGzip,
  story: null,
  observations: [],
});

describe("articles in the store", () => {
  beforeEach(emptyDatabase);

  it("knows which of some ids are stored, and in which version", async () => {
    await saveArticles(env.DB, [scored("a"), scored("b")], []);
    expect(await knownArticles(env.DB, ["a", "c"])).toEqual(
      new Map([["a", { id: "a", fingerprint: "print of a", source: "webhook" }]]),
    );
  });

  it("writes nothing when other revisions are live than those that were scored", async () => {
    expect(await saveArticles(env.DB, [scored("a")], [7])).toEqual({ stored: false, rowsWritten: 0 });
    expect(await knownArticles(env.DB, ["a"])).toEqual(new Map());
  });

  it("keeps the date of an article that is sent again without one, and takes one that is given later", async () => {
    const save = async (publishedAt: string, dated: boolean) => {
      await saveArticles(env.DB, [scored("a", { publishedAt, dated })], []);
      return await env.DB.prepare("SELECT published_at, dated FROM article").first();
    };
    expect(await save("2026-06-30T12:00:00Z", false)).toEqual({
      published_at: "2026-06-30T12:00:00Z",
      dated: 0,
    });
    expect(await save("2026-07-01T12:00:00Z", false)).toEqual({
      published_at: "2026-06-30T12:00:00Z",
      dated: 0,
    });
    expect(await save("2026-06-05T15:00:00Z", true)).toEqual({
      published_at: "2026-06-05T15:00:00Z",
      dated: 1,
    });
    expect(await save("2026-07-02T12:00:00Z", false)).toEqual({
      published_at: "2026-06-05T15:00:00Z",
      dated: 1,
    });
  });

  it("moves the totals with an article's outlet and day", async () => {
    await saveArticles(env.DB, [scored("a")], []);
    await saveArticles(
      env.DB,
      [scored("a", { outlet: "b.example", publishedAt: "2026-06-06T00:00:00Z" })],
      [],
    );
    expect(
      (await env.DB.prepare("SELECT facet, day, n FROM daily_total ORDER BY facet").all()).results,
    ).toEqual([
      { facet: "all", day: "2026-06-06", n: 1 },
      { facet: "outlet:b.example", day: "2026-06-06", n: 1 },
      { facet: "stories", day: "2026-06-06", n: 1 },
    ]);
  });

  it("leaves a webhook's article to the webhook, even when the feed did not know of it", async () => {
    await saveArticles(env.DB, [scored("a", {}, await packText("Mine."))], []);
    const feed = scored("a", { source: "feed:f", fingerprint: "other" }, await packText("Theirs."));
    await saveArticles(env.DB, [feed], []);
    expect(await readText(env.DB, "a")).toBe("Mine.");
  });

  it("deletes an article with its text and its count, once", async () => {
    await saveArticles(env.DB, [scored("a")], []);
    expect(await deleteArticle(env.DB, "a")).toBe(true);
    expect(await deleteArticle(env.DB, "a")).toBe(false);
    expect(await readText(env.DB, "a")).toBeNull();
    expect((await env.DB.prepare("SELECT * FROM daily_total").all()).results).toEqual([]);
  });

  it("cuts a request so that no statement binds much over a megabyte", () => {
    const of = (kilobytes: number) => scored("a", {}, new Uint8Array(kilobytes * 1000));
    const sizes = (batch: ScoredArticle[]) => transactions(batch).map((piece) => piece.length);
    expect(sizes([])).toEqual([]);
    expect(sizes([of(1), of(1), of(1)])).toEqual([3]);
    expect(sizes([of(400), of(200), of(1), of(800), of(1)])).toEqual([2, 1, 1, 1]);
  });

  it("packs a text and gives it back", async () => {
    const text = "Größe 😀\n\n" + "again ".repeat(1000);
    const packed = await packText(text);
    expect(packed.byteLength).toBeLessThan(200);
    expect(await unpackText(packed.toHex())).toBe(text);
  });
});
