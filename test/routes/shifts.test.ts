import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, it } from "vitest";
import type { ShiftView } from "../../src/model/shift.ts";
import { storeArticles, storePosition } from "../support/stored.ts";
import { emptyDatabase, service } from "../support/service.ts";

const api = service();
const DAY_MS = 86_400_000;
const START = Date.UTC(2026, 0, 1);

/** Four articles a day, by one of two outlets; from 1 April on the first of them turns round. */
beforeAll(async () => {
  await emptyDatabase();
  await storePosition(env.DB, "hype", 1);
  await storeArticles(
    env.DB,
    Array.from({ length: 4 * 180 }, (_, index) => {
      const day = Math.floor(index / 4);
      const outlet = index % 2 === 0 ? "turns.example" : "stays.example";
      const turned = day >= 90 && outlet === "turns.example" ? -0.8 : 0;
      const stance = 0.4 + turned + (index % 8 < 4 ? 0.1 : -0.1) + ((index * 7) % 5) * 0.02;
      return {
        id: String(index),
        publishedAt: new Date(START + day * DAY_MS).toISOString().replace(".000Z", "Z"),
        outlet,
        scores: [{ revision: 1, label: stance > 0 ? ("favor" as const) : ("against" as const), stance }],
      };
    }),
  );
});

const shifts = async (query: string) => {
  const response = await api.request(
    `/v1/shifts?${query.includes("from=") ? "" : "from=2026-01-01&"}${query.includes("to=") ? "" : "to=2026-07-01&"}${query}`,
  );
  expect(response.status).toBe(200);
  return (await response.json<{ items: ShiftView[] }>()).items;
};

describe("GET /v1/shifts", () => {
  it("dates a change of level, with what was before and after", async () => {
    const [found, ...more] = await shifts("position=hype");
    expect(more).toEqual([]);
    expect(found).toMatchObject({
      position: "hype",
      facet: "all",
      revision: 1,
      t: "2026-04-01",
      articles: 720,
    });
    expect(found?.before).toBeCloseTo(0.44, 2);
    expect(found?.after).toBeCloseTo(0.04, 2);
    expect(found?.effect).toBeLessThan(-0.5);
    expect(found?.p).toBeLessThan(0.01);
  });

  it("tells which outlet it was", async () => {
    const found = await shifts("position=hype&outlet=turns.example&outlet=stays.example");
    expect(found.map(({ facet, t }) => [facet, t])).toEqual([["outlet:turns.example", "2026-04-01"]]);
  });

  it("finds none within a level, and none where there is too little", async () => {
    expect(await shifts("position=hype&to=2026-03-25")).toEqual([]);
    expect(await shifts("position=hype&from=2026-03-25&to=2026-04-08")).toEqual([]);
  });
});
