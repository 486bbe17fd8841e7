import { parseFeed } from "feedsmith";
import { describe, expect, test } from "vitest";
import { readDemo } from "../../scripts/start/articles.ts";
import { writeFeeds } from "../../scripts/start/feeds.ts";

const PATH = "data/demo/articles.jsonl";
const DAY_MS = 86_400_000;
const demo = readDemo(PATH, "2026-06-30");
const inFeeds = [...demo.feeds.values()].flat();
const all = [...demo.posted, ...inFeeds];

describe("the demo's articles", () => {
  test("are at least 60, each at an address of its own, from at least 6 outlets", () => {
    expect(all.length).toBeGreaterThanOrEqual(60);
    expect(new Set(all.map(({ url }) => url)).size).toBe(all.length);
    expect(new Set(all.map(({ url }) => new URL(url).hostname)).size).toBeGreaterThanOrEqual(6);
  });

  test("have 120 to 300 words each", () => {
    const lengths = all.map(({ url, text }) => ({ url, words: text.split(/\s+/).length }));
    expect(lengths.filter(({ words }) => words < 120 || words > 300)).toEqual([]);
  });

  test("are of outlets that cannot exist", () => {
    expect(all.filter(({ url }) => !/^[a-z]+\.example$/.test(new URL(url).hostname))).toEqual([]);
  });

  test("spread over the 90 days that end with day 90, none of them silent for a fortnight", () => {
    const days = all.map(({ published_at }) => Date.parse(published_at.slice(0, 10)) / DAY_MS).toSorted();
    expect(Math.max(...days) - Math.min(...days)).toBe(89);
    expect(Math.max(...days.slice(1).map((day, index) => day - (days[index] ?? 0)))).toBeLessThan(14);
  });

  test("are the same, byte for byte, for the same day 90", () => {
    expect(readDemo(PATH, "2026-06-30")).toEqual(demo);
  });
});

describe("the demo's feeds", () => {
  const documents = writeFeeds(demo.feeds);

  test("are RSS, Atom and JSON Feed, and hold every article that is not posted", () => {
    expect(documents.map(({ body }) => parseFeed(body).format).toSorted()).toEqual(["atom", "json", "rss"]);
    const entries = documents.map(({ body }) => {
      const { format, feed } = parseFeed(body);
      return format === "atom" ? (feed.entries ?? []).length : (feed.items ?? []).length;
    });
    expect(entries).toEqual([...demo.feeds.values()].map((articles) => articles.length));
  });

  test("are the same bytes for the same articles, so that a second night finds nothing modified", () => {
    expect(writeFeeds(demo.feeds)).toEqual(documents);
  });
});
