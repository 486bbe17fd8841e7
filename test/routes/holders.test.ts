import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, it } from "vitest";
import type { HolderList, HolderTrend, OutletMatrix } from "../../src/model/holder.ts";
import { storeArticles, storePosition } from "../support/stored.ts";
import { emptyDatabase, service } from "../support/service.ts";

const api = service();
const get = async <T>(path: string) => {
  const response = await api.request(path);
  expect(response.status).toBe(200);
  return await response.json<T>();
};
const favor = (revision: number, holder: string, stance = 0.5) => ({
  revision,
  label: stance > 0 ? ("favor" as const) : ("against" as const),
  stance,
  holder,
});

beforeAll(async () => {
  await emptyDatabase();
  await storePosition(env.DB, "hype", 1);
  await storePosition(env.DB, "pause", 2);
  await storePosition(env.DB, "unscored", 3, false);
  await storeArticles(env.DB, [
    {
      id: "a",
      publishedAt: "2026-04-02T08:00:00Z",
      scores: [favor(1, "Ann Lee", 0.8), favor(2, "Ann Lee", -0.6)],
    },
    {
      id: "b",
      publishedAt: "2026-05-02T08:00:00Z",
      outlet: "other.org",
      scores: [favor(1, "ANN LEE", -0.4)],
    },
    { id: "c", publishedAt: "2026-05-03T08:00:00Z", scores: [favor(1, "critics", 0.5)] },
    { id: "d", publishedAt: "2026-05-04T08:00:00Z", scores: [favor(1, "Ann Lee", 0.8)] },
    { id: "e", publishedAt: "2026-05-05T08:00:00Z", outlet: "quiet.example" },
    { id: "f", publishedAt: "2025-01-01T08:00:00Z", scores: [favor(1, "Ann Lee", -1)] },
  ]);
});

describe("GET /v1/holders", () => {
  it("says who holds which stance, how often, from when to when", async () => {
    const { items, read, ...range } = await get<HolderList>(
      "/v1/holders?position=hype&from=2026-04-01&to=2026-06-01",
    );
    expect(range).toEqual({
      from: "2026-04-01",
      to: "2026-06-01",
      timezone: "UTC",
      bounds: "[from, to)",
    });
    expect(read).toEqual([{ position: "hype", articles: 4, complete: true, since: "2026-04-02T08:00:00Z" }]);
    expect(items).toMatchObject([
      {
        holder: "Ann Lee",
        position: "hype",
        articles: 3,
        favor: 2,
        against: 1,
        stance: 0.4,
        label: "favor",
        first_seen: "2026-04-02T08:00:00Z",
        last_seen: "2026-05-04T08:00:00Z",
      },
      { holder: "critics", articles: 1, favor: 1, label: "favor" },
    ]);
    const [first] = items;
    expect(first?.low).toBeLessThan(0.4);
    expect(first?.high).toBeGreaterThan(0.4);
  });

  it("takes all positions that have scores when none is named", async () => {
    const { items, read } = await get<HolderList>("/v1/holders?from=2026-04-01&to=2026-06-01&limit=1");
    expect(items.map(({ holder, position }) => [holder, position])).toEqual([
      ["Ann Lee", "hype"],
      ["Ann Lee", "pause"],
    ]);
    expect(read.map(({ position }) => position)).toEqual(["hype", "pause"]);
  });
});

describe("GET /v1/holders/:holder", () => {
  it("shows one holder over time, whatever the case of the name", async () => {
    const path = "/v1/holders/ann%20lee?position=hype&from=2026-04-01&to=2026-06-01";
    const { holder, series } = await get<HolderTrend>(path);
    expect(holder).toBe("ann lee");
    expect(series[0]?.points).toMatchObject([
      { t: "2026-04-01", articles: 1, stance: 0.8, favor: 1, against: 0 },
      { t: "2026-05-01", articles: 2, stance: 0.2, favor: 1, against: 1 },
    ]);
  });

  it("shows silence as empty points", async () => {
    const { series } = await get<HolderTrend>(
      "/v1/holders/Nobody?position=hype&from=2026-05-01&to=2026-06-01",
    );
    expect(series[0]?.points).toMatchObject([{ articles: 0, stance: null, low: null, high: null }]);
  });
});

describe("GET /v1/outlets", () => {
  it("is a matrix of outlets and positions, the busiest outlet first", async () => {
    const { items, complete } = await get<OutletMatrix>("/v1/outlets?from=2026-04-01&to=2026-06-01");
    expect(complete).toBe(true);
    expect(items.map(({ outlet, total }) => [outlet, total])).toEqual([
      ["example.com", 3],
      ["other.org", 1],
      ["quiet.example", 1],
    ]);
    expect(items[0]?.positions).toMatchObject([
      { position: "hype", articles: 3, share: 1, stance: 0.7, favor: 3 },
      { position: "pause", articles: 1, share: 0.3333, stance: -0.6, against: 1 },
    ]);
    expect(items[2]?.positions[0]).toMatchObject({
      articles: 0,
      share: 0,
      stance: null,
      low: null,
      high: null,
    });
  });

  it("keeps to the outlets and positions asked for, and to the limit", async () => {
    const one = await get<OutletMatrix>(
      "/v1/outlets?outlet=other.org&position=pause&from=2026-04-01&to=2026-06-01",
    );
    expect(one.items).toMatchObject([
      { outlet: "other.org", positions: [{ position: "pause", articles: 0 }] },
    ]);
    const named = await get<OutletMatrix>(
      "/v1/outlets?outlet=other.org&outlet=example.com&outlet=none.example&limit=1&from=2026-04-01&to=2026-06-01",
    );
    expect(named.items.map(({ outlet, total }) => [outlet, total])).toEqual([
      ["example.com", 3],
      ["other.org", 1],
    ]);
    const first = await get<OutletMatrix>("/v1/outlets?limit=1&from=2026-04-01&to=2026-06-01");
    expect(first.items.map(({ outlet }) => outlet)).toEqual(["example.com"]);
  });

  it("refuses more outlets than an answer holds", async () => {
    const names = Array.from({ length: 101 }, (_, index) => `outlet=o${index}.example`);
    expect((await api.request(`/v1/outlets?${names.join("&")}`)).status).toBe(400);
  });

  it("refuses more cells than may be read at once", async () => {
    const more = Array.from({ length: 30 }, (_, index) => 100 + index);
    await Promise.all(more.map((revision) => storePosition(env.DB, `p${revision}`, revision)));
    const refused = await api.request("/v1/outlets?from=P20Y");
    expect([refused.status, await refused.text()]).toEqual([
      400,
      expect.stringContaining("shorten the range"),
    ]);
    await env.DB.prepare("UPDATE position SET active_revision = NULL WHERE active_revision >= 100").run();
    await env.DB.prepare("DELETE FROM revision WHERE id >= 100").run();
  });

  it("refuses a position that is none", async () => {
    expect((await api.request("/v1/outlets?position=none")).status).toBe(404);
  });
});
