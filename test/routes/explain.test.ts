import { beforeAll, describe, expect, it } from "vitest";
import type { ArticleList } from "../../src/model/article.ts";
import type { Problem } from "../../src/model/problem.ts";
import type { Trends } from "../../src/model/series.ts";
import { article, HYPE, PAUSE, SENTENCES } from "../support/fixtures.ts";
import { emptyDatabase, json, service, type Service } from "../support/service.ts";

let api: Service;

beforeAll(async () => {
  await emptyDatabase();
  api = service();
  for (const position of [HYPE, PAUSE])
    await api.request(`/v1/positions/${position.id}`, json("PUT", position));
  const on = (day: string, slug: string, text: string, outlet = "example.com") =>
    article(slug, { text, published_at: `2026-06-${day}T10:00:00Z`, outlet });
  const articles = [
    on("01", "a", SENTENCES.hypeAuthor),
    on("01", "b", SENTENCES.hypeQuoted, "other.org"),
    on("01", "c", SENTENCES.dangerAuthor),
    on("03", "d", `${SENTENCES.hypeAuthor} ${SENTENCES.dangerQuoted}`),
    on("09", "e", SENTENCES.pauseAuthor),
    on("09", "f", SENTENCES.neither),
  ];
  await api.request("/v1/articles", json("POST", { articles }));
});

const trends = async (query: string) => {
  const response = await api.request(`/v1/trends?from=2026-06-01&to=2026-06-15&${query}`);
  expect(response.status).toBe(200);
  return await response.json<Trends>();
};

describe("the link of a point", () => {
  it.each([
    "",
    "bucket=week",
    "bucket=month&smooth=2",
    "smooth=3",
    "voice=author",
    "voice=quoted&bucket=week",
    "outlet=other.org&outlet=example.com",
    "outlet=example.com&voice=author",
    "count=stories",
  ])("leads to as many articles as it counts (%s)", async (query) => {
    const { series } = await trends(query);
    expect(series.flatMap(({ points }) => points).some(({ articles }) => articles > 0)).toBe(true);
    for (const point of series.flatMap(({ points }) => points)) {
      const list = await (await api.request(point.articles_url ?? "")).json<ArticleList>();
      expect([query, point.t, list.items.length]).toEqual([query, point.t, point.articles]);
    }
  });
});

describe("explain=true", () => {
  it("names the articles that moved a point most, and the terms behind it", async () => {
    const { series } = await trends(`position=${HYPE.id}&bucket=week&explain=true`);
    const [first, second] = series[0]?.points ?? [];
    expect(first?.explanation?.moved).toHaveLength(3);
    const [most] = first?.explanation?.moved ?? [];
    expect(most).toMatchObject({ label: "against", outlet: "example.com" });
    expect(most?.moved).toBeLessThan(0);
    expect(first?.explanation?.terms[0]).toEqual({ term: "hype", side: "favor", articles: 3 });
    expect(second?.explanation).toBeUndefined();
  });

  it("keeps to the voice asked about", async () => {
    const { series } = await trends(`position=${HYPE.id}&bucket=week&voice=quoted&explain=true`);
    const explanation = series[0]?.points[0]?.explanation;
    expect(explanation?.moved.map(({ label }) => label).sort()).toEqual(["against", "favor"]);
    expect(explanation?.terms.map(({ term }) => term).sort()).toEqual(["grave risk", "hype"]);
  });

  it("explains a lone article by itself", async () => {
    const { series } = await trends(`position=${PAUSE.id}&bucket=week&explain=true`);
    const [, second] = series[0]?.points ?? [];
    expect(second?.explanation?.moved).toMatchObject([{ stance: second?.stance, moved: second?.stance }]);
  });

  it("refuses what it could not read", async () => {
    const response = await api.request("/v1/trends?explain=yes");
    expect((await response.json<Problem>()).errors?.[0]?.pointer).toBe("/explain");
  });
});
