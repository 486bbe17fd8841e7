import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, it } from "vitest";
import { createApp } from "../../src/app.ts";
import { articleList, articleView, type ArticleList } from "../../src/model/article.ts";
import { trends as trendsSchema } from "../../src/model/series.ts";
import { storeArticles, storePosition } from "../support/stored.ts";

const app = createApp({ now: () => new Date("2026-06-30T12:00:00Z") });
const request = (path: string) => app.request(`https://stanceline.test${path}`, {}, env);

async function list(query: string): Promise<ArticleList> {
  const response = await request(`/v1/articles?${query}`);
  expect(response.status).toBe(200);
  return articleList.parse(await response.json());
}
const ids = async (query: string) => (await list(query)).items.map((item) => item.id);

beforeAll(async () => {
  await storePosition(env.DB, "hype", 1);
  await storePosition(env.DB, "pause", 2);
  // A pending revision scores beside the active one; its scores must show nowhere yet.
  await storePosition(env.DB, "hype", 3, false);
  await storePosition(env.DB, "unscored", 4, false);
  await storeArticles(env.DB, [
    {
      id: "a",
      publishedAt: "2026-06-01T08:00:00Z",
      scores: [
        { revision: 1, label: "favor", stance: 0.8, author: 0.8 },
        { revision: 3, label: "against", stance: -1 },
        { revision: 2, label: "neutral", stance: 0, quoted: -0.2 },
      ],
    },
    {
      id: "b",
      publishedAt: "2026-06-01T08:00:00Z",
      outlet: "other.org",
      scores: [{ revision: 1, label: "against", stance: -0.4, author: 0.2, quoted: -0.9 }],
    },
    { id: "c", publishedAt: "2026-06-02T00:00:00Z", outlet: "other.org" },
    {
      id: "d",
      publishedAt: "2026-06-03T10:00:00Z",
      scores: [{ revision: 1, label: "favor", stance: 0.1, quoted: 0.1 }],
    },
  ]);
});

describe("GET /v1/articles", () => {
  it("lists all articles, newest first, each with the positions it raises", async () => {
    const { items, next_cursor } = await list("");
    expect(items.map((item) => item.id)).toEqual(["d", "c", "b", "a"]);
    expect(next_cursor).toBeNull();
    expect(items[3]).toEqual({
      id: "a",
      url: "https://example.com/a",
      title: "Title of a",
      author: null,
      outlet: "example.com",
      language: null,
      published_at: "2026-06-01T08:00:00Z",
      first_seen_at: "2026-06-30T00:00:00Z",
      dated_by: "publisher",
      positions: [
        { position: "hype", label: "favor", stance: 0.8 },
        { position: "pause", label: "neutral", stance: 0 },
      ],
    });
    expect(items[1]?.positions).toEqual([]);
  });

  it("lists a position's articles with their full score on it", async () => {
    const { items } = await list("position=pause");
    expect(items).toMatchObject([
      {
        id: "a",
        positions: [
          {
            position: "pause",
            label: "neutral",
            stance: 0,
            confidence: 0.8,
            author_stance: null,
            mentions: 1,
            holders: [{ holder: "critics" }],
            evidence: [{ text: "Words", holder: "critics" }],
          },
        ],
      },
    ]);
  });

  it.each([
    ["a position", "position=hype", ["d", "b", "a"]],
    ["a position that has no active revision yet", "position=unscored", []],
    ["a label", "position=hype&label=favor", ["d", "a"]],
    ["a voice: whoever speaks in it", "position=hype&voice=quoted", ["d", "b"]],
    ["a voice and its own label", "position=hype&voice=author&label=favor", ["b", "a"]],
    ["an outlet", "outlet=other.org", ["c", "b"]],
    ["an outlet and a position", "position=hype&outlet=OTHER.org", ["b"]],
    ["a day", "from=2026-06-01&to=2026-06-02", ["b", "a"]],
    ["instants, to the second", "from=2026-06-01T08:00:01Z&to=2026-06-03T10:00:01Z", ["d", "c"]],
    ["a range on a position", "position=hype&from=2026-06-02", ["d"]],
    ["a duration back from today", "from=P28D", ["d"]],
  ])("filters by %s", async (_name, query, expected) => {
    expect(await ids(query)).toEqual(expected);
  });

  it.each(["", "position=hype&", "outlet=other.org&"])(
    "pages through everything once (%s)",
    async (filter) => {
      const seen: string[] = [];
      let path: string | undefined = `/v1/articles?${filter}limit=1`;
      for (let pages = 0; path !== undefined && pages < 9; pages += 1) {
        const response = await request(path);
        const page = articleList.parse(await response.json());
        expect(page.items.length).toBe(page.next_cursor === null ? 0 : 1);
        seen.push(...page.items.map((item) => item.id));
        const link = response.headers.get("link");
        expect(link === null).toBe(page.next_cursor === null);
        path = link === null ? undefined : /^<https:\/\/stanceline\.test(.*)>; rel="next"$/.exec(link)?.[1];
      }
      expect(seen).toEqual(await ids(filter));
    },
  );

  it("neither repeats nor skips when an article arrives between two pages", async () => {
    const first = await list("to=2026-06-03&limit=2");
    await storeArticles(env.DB, [{ id: "e", publishedAt: "2026-06-02T12:00:00Z" }]);
    const second = await list(`to=2026-06-03&limit=2&cursor=${first.next_cursor}`);
    expect([...first.items, ...second.items].map((item) => item.id)).toEqual(["c", "b", "a"]);
    await env.DB.prepare("DELETE FROM article WHERE id = 'e'").run();
  });

  it.each([
    ["a label without a position", "label=favor", 400, /a label is one on a position/],
    ["a voice without a position", "voice=author", 400, /a voice is one on a position/],
    ["an unknown position", "position=hyper", 404, /no position hyper; known: hype, pause, unscored/],
    ["a cursor that it never gave", "cursor=abc", 400, /take the cursor from the last page/],
    ["a limit in other than digits", "limit=1e2", 400, /a whole number from 1 to 200/],
    ["a limit of nothing", "limit=", 400, /a whole number from 1 to 200/],
    ["a limit beyond 200", "limit=201", 400, /a whole number from 1 to 200/],
    ["a parameter that stands twice", "label=favor&label=against", 400, /stands 2 times, and may stand once/],
    ["an outlet without a name", "outlet=", 400, /a domain, such as courier.example/],
    ["a parameter that is like none", "x=1", 400, /not a parameter here: there are position, /],
    ["a misspelt parameter", "outlets=other.org", 400, /did you mean \\"outlet\\"/],
    ["a range that runs backwards", "from=2026-06-02&to=2026-06-01", 400, /before `to`/],
  ])("refuses %s", async (_name, query, status, detail) => {
    const response = await request(`/v1/articles?${query}`);
    expect(response.status).toBe(status);
    expect(await response.text()).toMatch(detail);
  });
});

describe("a point and the list under the same filters", () => {
  it.each(["", "&outlet=other.org", "&voice=author", "&voice=quoted"])(
    "agree in number (%s)",
    async (filter) => {
      const query = `position=hype&from=2026-06-01&to=2026-06-05${filter}`;
      const trend = trendsSchema.parse(await (await request(`/v1/trends?${query}`)).json());
      const points = trend.series[0]?.points ?? [];
      expect(points).toHaveLength(4);
      for (const [index, point] of points.entries()) {
        const to = points[index + 1]?.t ?? "2026-06-05";
        const behind = `position=hype&from=${point.t}&to=${to}${filter}`;
        expect(await ids(behind)).toHaveLength(point.articles);
        expect(await ids(`${behind}&label=favor`)).toHaveLength(point.favor);
      }
    },
  );
});

describe("GET /v1/articles/:id", () => {
  it("shows an article with all its scores and their evidence, and without its text", async () => {
    const body: unknown = await (await request("/v1/articles/a")).json();
    const article = articleView.parse(body);
    expect(article.positions.map(({ position, label, stance }) => [position, label, stance])).toEqual([
      ["hype", "favor", 0.8],
      ["pause", "neutral", 0],
    ]);
    expect(article.positions[0]?.evidence[0]?.text).toBe("Words");
    expect(body).not.toHaveProperty("text");
  });

  it("answers 404 for an article that is not there", async () => {
    const response = await request("/v1/articles/none");
    expect(response.status).toBe(404);
    expect(response.headers.get("content-type")).toBe("application/problem+json");
  });
});
