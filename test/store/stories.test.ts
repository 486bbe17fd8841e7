import { env } from "cloudflare:workers";
import { beforeEach, describe, expect, it } from "vitest";
import { articleId } from "../../src/ingest/identity.ts";
import { ingestArticles } from "../../src/ingest/ingest.ts";
import { deleteArticle } from "../../src/store/articles.ts";
import { putPosition } from "../../src/store/positions.ts";
import { readSeries } from "../../src/store/series.ts";
import { storyOf } from "../../src/store/stories.ts";
import { ENGINE_VERSION } from "../../src/stance/version.ts";
import { article, HYPE, SENTENCES } from "../support/fixtures.ts";
import { emptyDatabase } from "../support/service.ts";
import { brokenStories, dailyTwice, totalsTwice } from "../support/tables.ts";

const WIRE = Array.from({ length: 30 }, (_, index) => `Paragraph ${index} tells what happened then.`).join(
  " ",
);
const OTHER = Array.from({ length: 30 }, (_, index) => `Chapter ${index} is about another matter.`).join(" ");

/** Sends articles at a time of their own, so that they are seen one after the other. */
async function send(inputs: Record<string, unknown>[], second = 0): Promise<void> {
  const now = new Date(Date.UTC(2026, 5, 30, 12, 0, second));
  const results = await ingestArticles(env.DB, inputs, { source: "webhook", now });
  expect(results.every(({ status }) => status !== "rejected")).toBe(true);
}

const copy = (slug: string, fields: Record<string, unknown> = {}) =>
  article(slug, { text: `${WIRE} Told by ${slug}.`, ...fields });

const idOf = async (slug: string) => await articleId(`https://news.example/${slug}`);
const slugsOf = async (slug: string) =>
  (await storyOf(env.DB, await idOf(slug))).map(({ url }) => url.replace("https://news.example/", ""));

async function firstCopies(): Promise<string[]> {
  const { results } = await env.DB.prepare(
    "SELECT url FROM article WHERE id NOT IN (SELECT article_id FROM story_copy) ORDER BY url",
  ).all<{ url: string }>();
  return results.map(({ url }) => url.replace("https://news.example/", ""));
}

async function expectSound(): Promise<void> {
  const [daily, totals] = [await dailyTwice(), await totalsTwice()];
  expect(daily.kept).toEqual(daily.computed);
  expect(totals.kept).toEqual(totals.computed);
  expect(await brokenStories()).toEqual({ chains: [], forged: [], twins: [], misfiled: [] });
}

describe("the copies of a story", () => {
  beforeEach(emptyDatabase);

  it("are listed with each of them, the first one first", async () => {
    await send([copy("a", { title: "First", outlet: "wire.example" })]);
    await send([copy("b")], 1);
    await send([copy("c"), article("d", { text: OTHER })], 2);
    expect(await slugsOf("c")).toEqual(["a", "b"]);
    expect(await slugsOf("a")).toEqual(["b", "c"]);
    expect(await slugsOf("d")).toEqual([]);
    expect(await slugsOf("unknown")).toEqual([]);
    expect((await storyOf(env.DB, await idOf("b")))[0]).toEqual({
      id: await idOf("a"),
      url: "https://news.example/a",
      title: "First",
      outlet: "wire.example",
      published_at: "2026-06-05T15:00:00Z",
      first: true,
    });
    const fromFirst = await storyOf(env.DB, await idOf("a"));
    expect(fromFirst.map(({ first }) => first)).toEqual([false, false]);
  });

  it("are found within one request, in its order", async () => {
    await send([copy("b"), copy("a"), copy("c")]);
    expect(await firstCopies()).toEqual(["b"]);
  });

  it("are within 14 days of the first one", async () => {
    await send([copy("a")]);
    await send([copy("b", { published_at: "2026-06-19T15:00:00Z" })], 1);
    await send([copy("c", { published_at: "2026-06-19T15:00:01Z" })], 2);
    await send([copy("d", { published_at: "2026-05-22T14:59:59Z" })], 3);
    expect(await firstCopies()).toEqual(["a", "c", "d"]);
  });

  it("are none among texts of a few words", async () => {
    await send([article("a"), article("b")]);
    expect(await firstCopies()).toEqual(["a", "b"]);
  });

  it("have one first among them, however many come at once", async () => {
    const slugs = ["a", "b", "c", "d", "e", "f"];
    const sent = slugs.map(async (slug) => {
      await send([copy(slug)]);
    });
    await Promise.all(sent);
    expect(await firstCopies()).toHaveLength(1);
    expect(await slugsOf("a")).toHaveLength(5);
    await expectSound();
  });
});

describe("when a first copy goes", () => {
  const inSeries = async () => {
    const revision = await env.DB.prepare("SELECT id FROM revision").first<number>("id");
    const read = await readSeries(env.DB, {
      slices: [{ revision: revision ?? 0, facet: "stories", voice: "author" }],
      totals: ["stories"],
      from: "2026-06-01",
      to: "2026-07-01",
    });
    return {
      daily: read.daily[0]?.map(({ day, n }) => [day, n]),
      totals: read.totals[0]?.map(Object.values),
    };
  };

  beforeEach(async () => {
    await emptyDatabase();
    await putPosition(env.DB, HYPE, ENGINE_VERSION, "2026-06-30T12:00:00Z");
    const text = `${WIRE} ${SENTENCES.hypeAuthor}`;
    await send([copy("a", { text })]);
    await send([copy("c", { text, published_at: "2026-06-07T00:00:00Z" })], 1);
    await send([copy("b", { text, published_at: "2026-06-08T00:00:00Z" })], 2);
  });

  it("is alone in the series of stories until then", async () => {
    expect(await inSeries()).toEqual({ daily: [["2026-06-05", 1]], totals: [["2026-06-05", 1]] });
  });

  it("hands the story to the copy that was seen next, and the series follow", async () => {
    await deleteArticle(env.DB, await idOf("a"));
    expect(await firstCopies()).toEqual(["c"]);
    expect(await slugsOf("b")).toEqual(["c"]);
    expect(await inSeries()).toEqual({ daily: [["2026-06-07", 1]], totals: [["2026-06-07", 1]] });
    await expectSound();
    await send([copy("d")], 3);
    expect(await slugsOf("d")).toEqual(["c", "b"]);
  });

  it("hands it on when its text becomes another, and joins it again when it turns back", async () => {
    await send([copy("a", { text: OTHER })], 3);
    expect(await firstCopies()).toEqual(["a", "c"]);
    await expectSound();
    await send([copy("a")], 4);
    expect(await firstCopies()).toEqual(["c"]);
    await expectSound();
  });

  it("hands it on when it moves to another season", async () => {
    await send([copy("a", { published_at: "2026-01-05T00:00:00Z" })], 3);
    expect(await firstCopies()).toEqual(["a", "c"]);
    await expectSound();
  });

  it("keeps it when only its headline or outlet changes", async () => {
    const text = `${WIRE} ${SENTENCES.hypeAuthor}`;
    await send([copy("a", { text, title: "Another", outlet: "moved.example" })], 3);
    expect(await firstCopies()).toEqual(["a"]);
    await expectSound();
  });

  it("leaves nothing behind with the last copy", async () => {
    for (const slug of ["b", "a", "c"]) {
      await deleteArticle(env.DB, await idOf(slug));
      await expectSound();
    }
    for (const table of ["story_copy", "story_key", "daily", "daily_total"]) {
      expect(await env.DB.prepare(`SELECT count(*) AS n FROM ${table}`).first("n")).toBe(0);
    }
  });
});

it("looks at few rows however many stories share a turn of phrase", async () => {
  await emptyDatabase();
  const own = (n: number) => Array.from({ length: 60 }, (_, index) => `own${n}x${index}`).join(" ");
  const phrase = Array.from({ length: 40 }, (_, index) => `shared${index}`).join(" ");
  await send(
    Array.from({ length: 60 }, (_, n) => article(`s${n}`, { text: `${own(n)} ${phrase} ${own(n + 100)}` })),
  );
  expect(await firstCopies()).toHaveLength(60);
  const most = await env.DB.prepare("SELECT count(*) AS n FROM story_key GROUP BY key ORDER BY n DESC").first(
    "n",
  );
  expect(most).toBe(8);
});
