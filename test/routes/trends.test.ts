import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, it } from "vitest";
import { createApp } from "../../src/app.ts";
import { trends as trendsSchema, type Trends } from "../../src/model/series.ts";
import { storeArticles, storePosition } from "../support/stored.ts";

const app = createApp({ now: () => new Date("2026-06-30T12:00:00Z") });
const request = (path: string, init: RequestInit = {}, settings = {}) =>
  app.request(`https://stanceline.test${path}`, init, { ...env, ...settings });

async function trends(query: string): Promise<Trends> {
  const response = await request(`/v1/trends?${query}`);
  expect(response.status).toBe(200);
  return trendsSchema.parse(await response.json());
}

async function refusal(query: string) {
  const response = await request(`/v1/trends?${query}`);
  expect(response.headers.get("content-type")).toBe("application/problem+json");
  return { status: response.status, body: await response.text() };
}

beforeAll(async () => {
  await storePosition(env.DB, "hype", 1);
  await storePosition(env.DB, "pause", 2);
  await storePosition(env.DB, "unscored", 3, false);
  await storeArticles(env.DB, [
    {
      id: "a",
      publishedAt: "2026-06-01T08:00:00Z",
      scores: [{ revision: 1, label: "favor", stance: 0.8, author: 0.4 }],
    },
    {
      id: "b",
      publishedAt: "2026-06-01T23:59:59Z",
      outlet: "other.org",
      scores: [{ revision: 1, label: "against", stance: -0.4, author: 0.2, quoted: -0.9 }],
    },
    { id: "c", publishedAt: "2026-06-02T00:00:00Z", outlet: "other.org" },
    { id: "d", publishedAt: "2026-06-03T10:00:00Z", scores: [{ revision: 2, label: "neutral", stance: 0 }] },
  ]);
});

describe("GET /v1/trends", () => {
  it("answers a series with every day of the range, and says the range and the zone", async () => {
    const { series, ...rest } = await trends("position=hype&from=2026-06-01&to=2026-06-04");
    expect(rest).toEqual({
      from: "2026-06-01",
      to: "2026-06-04",
      bucket: "day",
      smooth: 1,
      voice: "all",
      count: "articles",
      timezone: "UTC",
      bounds: "[from, to)",
    });
    expect(series).toMatchObject([
      {
        position: "hype",
        facet: "all",
        revision: 1,
        points: [
          { t: "2026-06-01", articles: 2, total: 2, share: 1, stance: 0.2, favor: 1, against: 1 },
          { t: "2026-06-02", articles: 0, total: 1, share: 0, stance: null, low: null, high: null },
          { t: "2026-06-03", articles: 0, total: 1, share: 0 },
        ],
      },
    ]);
  });

  it("covers the 90 days that end with today, for every position, when nothing is asked", async () => {
    const { from, to, series } = await trends("");
    expect({ from, to }).toEqual({ from: "2026-04-02", to: "2026-07-01" });
    expect(series.map(({ position, points }) => [position, points.length])).toEqual([
      ["hype", 90],
      ["pause", 90],
      ["unscored", 0],
    ]);
  });

  it("answers several positions and outlets, each pair once", async () => {
    const { series } = await trends(
      "position=pause&position=hype&position=hype&outlet=example.com&outlet=Other.org&from=2026-06-01&to=2026-07-01&bucket=month",
    );
    expect(
      series.map(({ position, facet, points }) => [position, facet, points[0]?.articles, points[0]?.total]),
    ).toEqual([
      ["pause", "outlet:example.com", 1, 2],
      ["pause", "outlet:other.org", 0, 2],
      ["hype", "outlet:example.com", 1, 2],
      ["hype", "outlet:other.org", 1, 2],
    ]);
  });

  it.each([
    ["author", 2, 0.3],
    ["quoted", 1, -0.9],
  ])("answers the %s voice against the total of all articles", async (voice, articles, stance) => {
    const { series } = await trends(`position=hype&voice=${voice}&from=2026-06-01&to=2026-06-08&bucket=week`);
    expect(series).toMatchObject([
      {
        facet: `voice:${voice}`,
        points: [{ t: "2026-06-01", articles, total: 4, stance, share: articles / 4 }],
      },
    ]);
  });

  it("answers a voice of each outlet against that outlet's articles", async () => {
    const { series, voice } = await trends(
      "position=hype&voice=author&outlet=other.org&outlet=example.com&from=2026-06-01&to=2026-06-08&bucket=week",
    );
    expect(voice).toBe("author");
    expect(series).toMatchObject([
      { facet: "outlet:other.org,voice:author", points: [{ articles: 1, total: 2, stance: 0.2 }] },
      { facet: "outlet:example.com,voice:author", points: [{ articles: 1, total: 2, stance: 0.4 }] },
    ]);
  });

  it.each([
    ["count=stories", "stories", 1, 0.8],
    ["count=stories&voice=author", "stories,voice:author", 1, 0.4],
    ["count=stories&voice=quoted", "stories,voice:quoted", 0, null],
  ])("counts only the first copies with %s", async (query, facet, articles, stance) => {
    await env.DB.prepare(
      "INSERT INTO story_copy (story, seen_at, article_id) VALUES ('a', '2026-06-30T00:00:00Z', 'b')",
    ).run();
    const { series, count } = await trends(
      `position=hype&from=2026-06-01&to=2026-06-08&bucket=week&${query}`,
    );
    await env.DB.prepare("DELETE FROM story_copy").run();
    expect(count).toBe("stories");
    expect(series).toMatchObject([{ facet, points: [{ articles, total: 3, stance }] }]);
  });

  it("smooths the first point of the range over the days before it", async () => {
    const { series, smooth } = await trends("position=hype&from=2026-06-02&to=2026-06-04&smooth=2");
    expect(smooth).toBe(2);
    expect(series[0]?.points).toMatchObject([
      { t: "2026-06-02", articles: 2, total: 3, stance: 0.2 },
      { t: "2026-06-03", articles: 0, total: 2, stance: null },
    ]);
  });

  it.each([
    [
      "an unknown position",
      "position=hype&position=hyp",
      404,
      /no position hyp; known: hype, pause, unscored/,
    ],
    [
      "the stories of an outlet",
      "count=stories&outlet=a.org",
      400,
      /"pointer":"\/count","detail":"a story counts where its first copy stands/,
    ],
    [
      "a misspelt parameter",
      "positon=hype",
      400,
      /"pointer":"\/positon","detail":"\\"positon\\" is not .*did you mean \\"position\\"\?/,
    ],
    [
      "a parameter from nowhere",
      "colour=red",
      400,
      /there are position, from, to, bucket, outlet, voice, count, smooth/,
    ],
    ["a bucket of its own", "bucket=year", 400, /"pointer":"\/bucket"/],
    ["smoothing over no bucket", "smooth=0", 400, /a whole number from 1 to 60/],
    ["smoothing over half a bucket", "smooth=1.5", 400, /a whole number from 1 to 60/],
    ["an unreadable range", "from=yesterday", 400, /"pointer":"\/from"/],
    ["a parameter that is given twice", "bucket=day&bucket=week", 400, /"pointer":"\/bucket"/],
    ["too many series", manyOutlets(17), 400, /51 series, and an answer holds 50/],
    ["too long a range for its series", `from=P20Y&${manyOutlets(2)}`, 400, /6 series over 7305 days/],
  ])("refuses %s", async (_name, query, status, detail) => {
    const refused = await refusal(query);
    expect(refused.status).toBe(status);
    expect(refused.body).toMatch(detail);
  });
});

function manyOutlets(count: number): string {
  return Array.from({ length: count }, (_, index) => `outlet=o${index}.org`).join("&");
}

describe("the headers of a read", () => {
  const path = "/v1/trends?position=hype";

  it("has an ETag that answers 304 without a body to whoever has it", async () => {
    const first = await request(path);
    const again = await request(path, {
      headers: { "if-none-match": first.headers.get("etag") ?? "", origin: "https://a.org" },
    });
    expect(again.status).toBe(304);
    expect(await again.text()).toBe("");
    expect(again.headers.get("access-control-allow-origin")).toBe("*");
    expect(again.headers.get("cache-control")).toBe("public, max-age=60");
  });

  it("may be kept by shared caches only where reads are public and no key was sent", async () => {
    const cacheOf = async (init: RequestInit, settings = {}) =>
      (await request(path, init, settings)).headers.get("cache-control");
    const key = { headers: { authorization: "Bearer admin-key-for-tests" } };
    expect(await cacheOf({})).toBe("public, max-age=60");
    expect(await cacheOf(key)).toBe("private, max-age=60");
    expect(await cacheOf(key, { PUBLIC_READ: "false" })).toBe("private, max-age=60");
  });

  it.each(["/v1/trends", "/v1/articles", "/v1/articles/a"])(
    "needs a key where reads are not public: %s",
    async (path) => {
      const closed = { PUBLIC_READ: "false" };
      expect((await request(path, {}, closed)).status).toBe(401);
      const key = { headers: { authorization: "Bearer ingest-key-for-tests" } };
      expect((await request(path, key, closed)).status).toBe(200);
    },
  );

  it("is asked about again each time where someone may be editing: positions", async () => {
    const { headers } = await request("/v1/positions");
    expect(headers.get("cache-control")).toBe("public, max-age=0");
  });

  it("marks no refusal as cacheable", async () => {
    const refused = await request("/v1/trends?position=none");
    expect([refused.headers.get("etag"), refused.headers.get("cache-control")]).toEqual([null, null]);
  });

  it("answers HEAD like GET, without a body", async () => {
    const [get, head] = [await request(path), await request(path, { method: "HEAD" })];
    expect(head.status).toBe(200);
    for (const name of ["etag", "cache-control", "content-type"]) {
      expect(head.headers.get(name)).toBe(get.headers.get(name) ?? "missing");
    }
    expect(await head.text()).toBe("");
  });

  it("lets other origins read, and not write", async () => {
    const preflight = await request(path, {
      method: "OPTIONS",
      headers: { origin: "https://a.org", "access-control-request-method": "PUT" },
    });
    expect(preflight.status).toBe(204);
    expect(preflight.headers.get("access-control-allow-methods")).toBe("GET,HEAD,OPTIONS");
    const read = await request(path, { headers: { origin: "https://a.org" } });
    expect(read.headers.get("access-control-allow-origin")).toBe("*");
    expect(read.headers.get("access-control-expose-headers")).toContain("Link");
  });

  it("names the request, by the client's id where it sends one", async () => {
    const own = await request(path, { headers: { "x-request-id": "from-the-client" } });
    expect(own.headers.get("x-request-id")).toBe("from-the-client");
    expect((await request(path)).headers.get("x-request-id")).toMatch(/^[0-9a-f-]{36}$/);
  });
});
