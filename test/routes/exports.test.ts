import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { createApp } from "../../src/app.ts";
import { trends as trendsSchema } from "../../src/model/series.ts";
import { EXPORT_PAGE, type ExportedObservation } from "../../src/store/export.ts";
import { MEASURES } from "../../src/trends/csv.ts";
import { FlakyD1, LASTING } from "../support/flaky-d1.ts";
import { storeArticles, storePosition, type Stored } from "../support/stored.ts";
import { readXml } from "../support/xml.ts";

const app = createApp({ now: () => new Date("2026-06-30T12:00:00Z") });
const ORIGIN = "https://stanceline.test";

async function get(path: string, init: RequestInit = {}, settings: object = {}): Promise<Response> {
  return await app.request(ORIGIN + path, init, { ...env, ...settings });
}

/** Every third article of `hype` raises `pause` too; `rare` is raised once; times repeat, so that ids decide. */
const HYPE_ARTICLES = 2 * EXPORT_PAGE + 50;
const BULK: Stored[] = Array.from({ length: HYPE_ARTICLES }, (_, index) => ({
  id: `a${String((index * 7919) % 10_007).padStart(5, "0")}`,
  publishedAt: `2026-05-${String(1 + Math.floor(index / 40)).padStart(2, "0")}T0${index % 4}:00:00Z`,
  outlet: index % 10 === 0 ? "other.org" : "example.com",
  scores: [
    { revision: 1, label: index % 5 === 0 ? "against" : "favor", stance: 0.4, author: 0.2 },
    { revision: 3, label: "against", stance: -1 },
    ...(index % 3 === 0 ? [{ revision: 2, label: "neutral" as const, stance: 0 }] : []),
    ...(index === 77 ? [{ revision: 4, label: "mixed" as const, stance: -0.05 }] : []),
  ],
}));
const ALL = BULK.flatMap(({ id, publishedAt, scores = [] }) =>
  scores
    .filter(({ revision }) => revision !== 3)
    .map(({ revision }) => [publishedAt, id, { 1: "hype", 2: "pause", 4: "rare" }[revision] ?? ""].join(",")),
).sort();

beforeAll(async () => {
  await storePosition(env.DB, "hype", 1);
  await storePosition(env.DB, "pause", 2);
  await storePosition(env.DB, "rare", 4);
  // Pending beside the active one: its scores must show nowhere yet.
  await storePosition(env.DB, "hype", 3, false);
  await storePosition(env.DB, "unscored", 5, false);
  await storeArticles(env.DB, BULK);
  await env.DB.prepare("UPDATE position SET title = 'Hype & <doubt>' WHERE id = 'hype'").run();
});

describe("GET /v1/trends.csv", () => {
  it("is a file of the very points of /v1/trends", async () => {
    const query = "position=hype&position=pause&from=2026-05-01&to=2026-05-08";
    const response = await get(`/v1/trends.csv?${query}`);
    expect(response.headers.get("content-type")).toBe("text/csv; charset=utf-8; header=present");
    expect(response.headers.get("content-disposition")).toBe(
      'attachment; filename="stanceline-trends-2026-05-01-2026-05-08.csv"',
    );
    const { series } = trendsSchema.parse(await (await get(`/v1/trends?${query}`)).json());
    const rows = series.flatMap(({ position, facet, revision, points }) =>
      points.map((point) => [position, facet, revision, point.t, ...MEASURES.map((name) => point[name])]),
    );
    const lines = (await response.text()).split("\r\n");
    expect(lines[0]).toBe(["position,facet,revision,t", ...MEASURES].join(","));
    expect(lines.slice(1)).toEqual([...rows.map((row) => row.map((cell) => cell ?? "").join(",")), ""]);
    expect(rows).toHaveLength(14);
  });

  it("has a row a date in the wide layout", async () => {
    const query = "position=hype&outlet=example.com&outlet=other.org&from=2026-05-01&to=2026-05-08";
    const lines = (await (await get(`/v1/trends.csv?${query}&layout=wide`)).text()).split("\r\n");
    expect(lines).toHaveLength(1 + 7 + 1);
    expect(lines[0]?.split(",").slice(0, 3)).toEqual([
      "t",
      "hype/outlet:example.com/revision",
      "hype/outlet:example.com/articles",
    ]);
    expect(lines[1]?.split(",").slice(0, 4)).toEqual(["2026-05-01", "1", "36", "36"]);
  });

  it("begins with a byte order mark where Excel is to read it", async () => {
    const bytes = async (path: string) => [
      ...new Uint8Array(await (await get(path)).arrayBuffer()).slice(0, 3),
    ];
    expect(await bytes("/v1/trends.csv?position=hype&bom=true")).toEqual([0xef, 0xbb, 0xbf]);
    expect(await bytes("/v1/trends.csv?position=hype")).toEqual([112, 111, 115]);
  });

  it("guards an outlet's name that comes from the address", async () => {
    const text = await (await get("/v1/trends.csv?position=hype&outlet=a%22,%3D1&from=P1D")).text();
    expect(text).toContain('hype,"outlet:a"",=1",1,2026-06-30,0,');
  });
});

describe("GET /v1/trends.svg", () => {
  it("is a chart with the position's title and proposition, escaped", async () => {
    const response = await get("/v1/trends.svg?position=hype&from=2026-05-01&to=2026-06-01&bucket=week");
    expect(response.headers.get("content-type")).toBe("image/svg+xml; charset=utf-8");
    expect(response.headers.get("content-security-policy")).toBe("default-src 'none'");
    expect(response.headers.get("content-disposition")).toBe(
      'inline; filename="stanceline-hype-2026-05-01-2026-06-01.svg"',
    );
    const elements = readXml(await response.text());
    expect(elements[0]?.attributes).toMatchObject({ width: "720", role: "img" });
    expect(elements[1]).toMatchObject({ name: "title", text: "Hype & <doubt>" });
    expect(elements.at(-1)?.text).toBe(
      "Stanceline · 450 articles · revision 1 · 2026-05-01 to 2026-05-31 (UTC)",
    );
  });

  it("takes a theme and a width", async () => {
    const draw = async (query: string) =>
      readXml(await (await get(`/v1/trends.svg?position=hype&${query}`)).text());
    const [light, dark] = [await draw("width=600"), await draw("theme=dark")];
    expect(light[0]?.attributes["viewBox"]).toMatch(/^0 0 600 \d+$/);
    const background = (elements: typeof light) =>
      elements.find(({ name }) => name === "rect")?.attributes["fill"];
    expect([background(light), background(dark)]).toEqual(["#ffffff", "#16181d"]);
  });
});

describe("what /v1/trends.csv and /v1/trends.svg share with /v1/trends", () => {
  it.each(["/v1/trends.csv", "/v1/trends.svg"])("%s: its caching", async (path) => {
    const first = await get(`${path}?position=hype`);
    expect(first.headers.get("cache-control")).toBe("public, max-age=60");
    expect(first.headers.get("access-control-allow-origin")).toBe("*");
    const tag = first.headers.get("etag") ?? "";
    const again = await get(`${path}?position=hype`, { headers: { "if-none-match": tag } });
    expect([again.status, await again.text()]).toEqual([304, ""]);
  });

  it.each([
    ["csv", "position=hyper", 404, /no position hyper/],
    ["csv", "layuot=wide", 400, /did you mean \\"layout\\"/],
    ["csv", "layout=long", 400, /"pointer":"\/layout"/],
    ["csv", "theme=dark", 400, /"pointer":"\/theme"/],
    ["csv", "from=yesterday", 400, /"pointer":"\/from"/],
    ["svg", "bom=true", 400, /"pointer":"\/bom"/],
    ["svg", "width=100", 400, /a whole number of pixels from 480 to 1600/],
    ["svg", "width=wide", 400, /a whole number of pixels from 480 to 1600/],
    ["svg", "theme=sepia", 400, /"pointer":"\/theme"/],
    ["svg", "position=hype&from=P20Y", 400, /7305 points do not fit 720 pixels/],
    [
      "svg",
      `position=hype&${Array.from({ length: 7 }, (_, at) => `outlet=o${at}.org`).join("&")}`,
      400,
      /7 series, and a chart shows 6/,
    ],
  ])("%s?%s is refused", async (extension, query, status, detail) => {
    const response = await get(`/v1/trends.${extension}?${query}`);
    expect(response.status).toBe(status);
    expect(response.headers.get("content-type")).toBe("application/problem+json");
    expect(await response.text()).toMatch(detail);
  });

  it.each(["/v1/trends.csv", "/v1/trends.svg", "/v1/observations.ndjson"])(
    "%s: a key where reads are not public",
    async (path) => {
      const closed = { PUBLIC_READ: "false" };
      expect((await get(path, {}, closed)).status).toBe(401);
      const key = { headers: { authorization: "Bearer ingest-key-for-tests" } };
      const opened = await get(path, key, closed);
      expect([opened.status, opened.headers.get("cache-control")?.slice(0, 7)]).toEqual([200, "private"]);
      await opened.body?.cancel();
    },
  );
});

/** The runtime warns of `text()` on a type that it does not know for text. */
async function textOf(response: Response): Promise<string> {
  return new TextDecoder().decode(await response.arrayBuffer());
}

type Line = ExportedObservation & { next?: string; reason?: string };

async function lines(path: string, settings: object = {}): Promise<Line[]> {
  const response = await get(path, {}, settings);
  expect(response.status).toBe(200);
  const text = await textOf(response);
  expect(text === "" || text.endsWith("\n")).toBe(true);
  return text
    .split("\n")
    .slice(0, -1)
    .map((line) => JSON.parse(line) as Line);
}

const keysOf = (read: Line[]) =>
  read.map(({ published_at, article, position }) => [published_at, article, position].join(","));

/** Adds up what D1 says it has read. */
class MeteredD1 extends FlakyD1 {
  rowsRead = 0;

  override async batch<T = unknown>(statements: D1PreparedStatement[]): Promise<D1Result<T>[]> {
    const results = await super.batch<T>(statements);
    for (const { meta } of results) this.rowsRead += meta.rows_read;
    return results;
  }
}

describe("GET /v1/observations.ndjson", () => {
  it("tells of every observation once, in the order of time, article and position", async () => {
    expect(keysOf(await lines("/v1/observations.ndjson"))).toEqual(ALL);
  });

  it("says all of an observation on its line, under the active revision", async () => {
    const [line] = await lines("/v1/observations.ndjson?position=rare");
    expect(line).toEqual({
      article: BULK[77]?.id,
      url: `https://example.com/${BULK[77]?.id ?? ""}`,
      title: `Title of ${BULK[77]?.id ?? ""}`,
      outlet: "example.com",
      author: null,
      published_at: BULK[77]?.publishedAt,
      position: "rare",
      revision: 4,
      stance: -0.05,
      label: "mixed",
      confidence: 0.8,
      author_stance: null,
      mentions: 1,
      holders: [{ holder: "critics", label: "mixed", stance: -0.05 }],
    });
  });

  it.each([
    ["position=hype", (key: string) => key.endsWith("hype")],
    ["position=rare&position=pause&position=pause", (key: string) => !key.endsWith("hype")],
    ["position=unscored", () => false],
    ["from=2026-05-03&to=2026-05-05", (key: string) => key >= "2026-05-03" && key < "2026-05-05"],
    ["from=2026-05-03T02:00:00Z", (key: string) => key >= "2026-05-03T02"],
    ["to=2026-05-01T01:00:00Z", (key: string) => key < "2026-05-01T01"],
  ])("filters: %s", async (query, keeps) => {
    expect(keysOf(await lines(`/v1/observations.ndjson?${query}`))).toEqual(ALL.filter(keeps));
  });

  it("filters by label and outlet", async () => {
    const read = await lines("/v1/observations.ndjson?position=hype&label=against&outlet=OTHER.org");
    expect(read).toHaveLength(HYPE_ARTICLES / 10);
    expect(new Set(read.map(({ label, outlet }) => `${label} ${outlet}`))).toEqual(
      new Set(["against other.org"]),
    );
  });

  it.each([1, 41, EXPORT_PAGE, ALL.length - 1, ALL.length])(
    "goes on where an answer of %i lines ended, without gap or repetition",
    async (limit) => {
      const from = limit === 1 ? "&from=2026-05-11" : "";
      const expected = limit === 1 ? ALL.filter((key) => key >= "2026-05-11") : ALL;
      const seen: string[] = [];
      let path: string | undefined = `/v1/observations.ndjson?limit=${limit}${from}`;
      while (path !== undefined && seen.length <= ALL.length) {
        const read = await lines(path);
        const last = read.at(-1);
        path = last?.next?.replace(ORIGIN, "");
        if (path !== undefined) expect(last?.reason).toBe("This answer is full.");
        seen.push(...keysOf(path === undefined ? read : read.slice(0, -1)));
      }
      expect(seen).toEqual(expected);
    },
  );

  it("goes on after any line that a client has", async () => {
    for (const at of [0, 1, 2, 333, ALL.length - 1]) {
      const read = await lines(`/v1/observations.ndjson?after=${ALL[at] ?? ""}`);
      expect(keysOf(read)).toEqual(ALL.slice(at + 1));
    }
  });

  it("reads a page when the client takes one, and nothing for a client that left", async () => {
    const flaky = new FlakyD1(env.DB);
    const response = await get("/v1/observations.ndjson?position=hype", {}, { DB: flaky.database });
    const reader = response.body?.getReader();
    await reader?.read();
    const atFirst = flaky.statements;
    await reader?.read();
    expect(flaky.statements).toBe(atFirst + 1);
    await reader?.cancel();
    expect(flaky.statements).toBe(atFirst + 1);
  });

  it("reads no row twice: three for a line, its own by way of the index and its article's", async () => {
    const metered = new MeteredD1(env.DB);
    const read = await lines("/v1/observations.ndjson", { DB: metered.database });
    expect(read).toHaveLength(ALL.length);
    expect(metered.rowsRead).toBeLessThanOrEqual(3 * ALL.length);
    // Full pages and a short or empty one for each position, and the positions before and after.
    expect(metered.statements).toBeLessThanOrEqual(Math.ceil(ALL.length / EXPORT_PAGE) + 3 + 2);
  });

  it("ends with the address to go on from where the database fails on the way", async () => {
    const logged = vi.spyOn(console, "error").mockImplementation(() => undefined);
    const flaky = new FlakyD1(env.DB, [{ at: 3, how: "before", message: LASTING }]);
    const read = await lines("/v1/observations.ndjson?position=hype", { DB: flaky.database });
    expect(read).toHaveLength(EXPORT_PAGE + 1);
    expect(read.at(-1)?.reason).toBe("The database stopped answering.");
    expect(logged.mock.calls.flat().join()).toContain("SQLITE_IOERR");
    logged.mockRestore();
    const rest = await lines(read.at(-1)?.next?.replace(ORIGIN, "") ?? "");
    expect(keysOf([...read.slice(0, -1), ...rest])).toEqual(ALL.filter((key) => key.endsWith("hype")));
  });

  it("answers a problem where the database fails at once", async () => {
    const logged = vi.spyOn(console, "error").mockImplementation(() => undefined);
    const flaky = new FlakyD1(env.DB, [{ at: 2, how: "before", message: LASTING }]);
    const response = await get("/v1/observations.ndjson", {}, { DB: flaky.database });
    expect(response.status).toBe(500);
    expect(response.headers.get("content-type")).toBe("application/problem+json");
    logged.mockRestore();
  });

  it("says so when a lexicon changed while it was read", async () => {
    const response = await get("/v1/observations.ndjson?position=rare&after=2026-01-01T00:00:00Z,a,rare");
    const flip = (revision: number) =>
      env.DB.prepare("UPDATE position SET active_revision = ?1 WHERE id = 'rare'").bind(revision).run();
    await flip(3);
    const text = await textOf(response);
    await flip(4);
    expect(JSON.parse(text.trim().split("\n").at(-1) ?? "")).toEqual({
      next: `${ORIGIN}/v1/observations.ndjson?position=rare`,
      reason: "A lexicon changed while this was read: read it again.",
    });
  });

  it("is a file without a tag: one would need all of it at once", async () => {
    const response = await get("/v1/observations.ndjson?position=rare");
    expect(response.headers.get("content-type")).toBe("application/x-ndjson; charset=utf-8");
    expect(response.headers.get("content-disposition")).toMatch(/^attachment; filename="[\w.-]+\.ndjson"$/);
    expect(response.headers.get("etag")).toBeNull();
    expect(response.headers.get("cache-control")).toBe("public, max-age=0");
    const head = await get("/v1/observations.ndjson?position=rare", { method: "HEAD" });
    expect([head.status, await textOf(head)]).toEqual([200, ""]);
  });

  it.each([
    ["position=rarer", 404, /no position rarer/],
    ["postion=rare", 400, /did you mean \\"position\\"/],
    ["label=positive", 400, /"pointer":"\/label"/],
    ["limit=0", 400, /a whole number from 1 to 180000/],
    ["after=2026-05-01", 400, /"pointer":"\/after"/],
    ["after=2026-05-01T00:00:00Z,a,hype,b", 400, /"pointer":"\/after"/],
    ["from=2026-06-02&to=2026-06-01", 400, /before `to`/],
  ])("refuses %s", async (query, status, detail) => {
    const response = await get(`/v1/observations.ndjson?${query}`);
    expect(response.status).toBe(status);
    expect(await response.text()).toMatch(detail);
  });
});
