import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, it } from "vitest";
import { listAll, listByPosition } from "../../src/store/library.ts";
import { storeArticles, storePosition } from "../support/stored.ts";

const LIMIT = 50;
const EVERYTHING = { label: null, voice: "all", outlet: null, from: null, to: null } as const;

beforeAll(async () => {
  await storePosition(env.DB, "hype", 1);
  const articles = Array.from({ length: 3000 }, (_, index) => ({
    id: String(index).padStart(5, "0"),
    publishedAt: new Date(Date.UTC(2026, 0, 1, index)).toISOString().replace(".000Z", "Z"),
    scores: [{ revision: 1, label: "favor" as const, stance: 0.5 }],
  }));
  await storeArticles(env.DB, articles);
});

describe("a page of the list reads a few rows for each that it shows, however many articles there are", () => {
  const shallow = null;
  const deep = { publishedAt: "2026-02-01T00:00:00Z", id: "00744" };

  it.each([
    ["the first page of a position", shallow],
    ["a deep page of a position", deep],
  ])("%s", async (_name, after) => {
    const filter = { ...EVERYTHING, position: "hype", to: "2026-05-01T00:00:00Z" };
    const page = await listByPosition(env.DB, 1, filter, { after, limit: LIMIT });
    expect(page.items).toHaveLength(LIMIT);
    if (after) expect(page.items[0]?.id).toBe("00743");
    expect(page.rowsRead).toBeLessThanOrEqual(3 * (LIMIT + 1));
  });

  it.each([
    ["the first page of all articles", shallow],
    ["a deep page of all articles", deep],
  ])("%s", async (_name, after) => {
    const page = await listAll(env.DB, EVERYTHING, { after, limit: LIMIT });
    expect(page.items).toHaveLength(LIMIT);
    // The index and the article; then, for its one score: the key, the observation, its revision, position and sorting.
    expect(page.rowsRead).toBeLessThanOrEqual(7 * (LIMIT + 1));
  });
});
