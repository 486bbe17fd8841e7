import { env } from "cloudflare:workers";
import { beforeEach, describe, expect, it, vi } from "vitest";
import type { IngestResult } from "../../src/ingest/ingest.ts";
import type { Problem } from "../../src/model/problem.ts";
import { article, HYPE, SENTENCES } from "../support/fixtures.ts";
import { FlakyD1, LASTING } from "../support/flaky-d1.ts";
import { ADMIN_KEY, emptyDatabase, INGEST_KEY, json, service } from "../support/service.ts";

const { request } = service();

const post = async (body: string | Uint8Array, type = "application/json") =>
  await request("/v1/articles", {
    method: "POST",
    headers: { authorization: `Bearer ${INGEST_KEY}`, "content-type": type },
    body,
  });
const results = async (body: unknown, type?: string) => {
  const response = await post(typeof body === "string" ? body : JSON.stringify(body), type);
  expect(response.status).toBe(200);
  return (await response.json<{ results: IngestResult[] }>()).results;
};
const refused = async (body: string | Uint8Array, type?: string) => {
  const response = await post(body, type);
  expect(response.headers.get("content-type")).toBe("application/problem+json");
  const problem = await response.json<Problem>();
  expect(problem.status).toBe(response.status);
  return problem;
};
const stored = async () => await env.DB.prepare("SELECT count(*) AS n FROM article").first("n");

beforeEach(async () => {
  await emptyDatabase();
  await request(`/v1/positions/${HYPE.id}`, json("PUT", HYPE));
});

describe("POST /v1/articles", () => {
  it("takes one article, and answers its scores", async () => {
    const [result, ...more] = await results(article("a", { text: SENTENCES.hypeQuoted }));
    expect(more).toEqual([]);
    expect(result).toMatchObject({
      status: "created",
      url: "https://news.example/a",
      positions: [{ position: HYPE.id, label: "favor", holders: [{ holder: "David Sacks" }] }],
    });
    expect(result).not.toHaveProperty("problem");
  });

  it("takes several, in their order", async () => {
    const statuses = await results({ articles: [article("a"), article("b"), article("a")] });
    expect(statuses.map(({ status }) => status)).toEqual(["created", "created", "unchanged"]);
    expect(statuses.map(({ url }) => url)).toEqual(
      ["a", "b", "a"].map((slug) => `https://news.example/${slug}`),
    );
  });

  it("takes an article in a Standard Webhooks envelope", async () => {
    const envelope = { type: "article.published", timestamp: "2026-06-30T12:00:00Z", data: article("a") };
    expect(await results(envelope)).toMatchObject([{ status: "created" }]);
  });

  it("takes several in an envelope, and points into it", async () => {
    const data = { articles: [article("a"), article("b", { url: "nowhere" })] };
    expect(await results({ type: "articles", timestamp: "2026-06-30T12:00:00Z", data })).toMatchObject([
      { status: "created" },
      { status: "rejected", problem: { errors: [{ pointer: "/data/articles/1/url" }] } },
    ]);
  });

  it("takes an article that has a type of its own for an article", async () => {
    expect(await results(article("a", { type: "NewsArticle" }))).toMatchObject([{ status: "created" }]);
  });

  it("takes a line for an article, and tells of a broken one by its number", async () => {
    const lines = [
      JSON.stringify(article("a")),
      "",
      "{broken",
      JSON.stringify(article("b", { url: "nowhere" })),
    ];
    const body = `${lines.join("\r\n")}\n${JSON.stringify(article("c"))}\n`;
    const answer = await results(body, "application/x-ndjson; charset=utf-8");
    expect(answer.map(({ status }) => status)).toEqual(["created", "rejected", "rejected", "created"]);
    expect(answer[1]?.problem?.errors).toMatchObject([
      { pointer: "/lines/3", detail: /^line 3 is not JSON: /u },
    ]);
    expect(answer[2]?.problem?.errors).toMatchObject([{ pointer: "/lines/4/url" }]);
    expect(await results(JSON.stringify(article("d")), "application/jsonl")).toMatchObject([
      { status: "created" },
    ]);
  });

  it("reads html", async () => {
    const html = `<h1>Hype</h1><nav>Home</nav><p>${SENTENCES.hypeAuthor}</p>`;
    expect(await results(article("a", { text: undefined, title: undefined, html }))).toMatchObject([
      { status: "created", positions: [{ position: HYPE.id, label: "favor" }] },
    ]);
  });

  it("points at the fields of a single bad article from the top", async () => {
    expect(await results({ url: "https://news.example/a" })).toMatchObject([
      { status: "rejected", id: null, problem: { status: 422, errors: [{ pointer: "/text" }] } },
    ]);
  });

  it("rejects an article over 1 MB while the others land", async () => {
    const articles = [article("a", { text: "x".repeat(1_000_001) }), article("b")];
    expect(await results({ articles })).toMatchObject([
      { status: "rejected", problem: { errors: [{ pointer: "/articles/0/text" }] } },
      { status: "created" },
    ]);
  });

  const faults: [name: string, body: string | Uint8Array, type: string, status: number][] = [
    ["another type", "<rss/>", "text/html", 415],
    ["no type", "{}", "", 415],
    ["what is not JSON", "{broken", "application/json", 400],
    ["what is not UTF-8", new Uint8Array([0x7b, 0xff, 0x7d]), "application/json", 400],
    ["a bare list", "[]", "application/json", 422],
    ["a bare word", '"article"', "application/json", 422],
    ["articles that are no list", '{"articles":{}}', "application/json", 422],
    ["no article at all", '{"articles":[]}', "application/json", 422],
    ["no line at all", "\n\n", "application/x-ndjson", 422],
    ["101 articles", JSON.stringify({ articles: Array(101).fill({}) }), "application/json", 413],
    ["101 lines", "{}\n".repeat(101), "application/x-ndjson", 413],
    ["more than 5 MB", " ".repeat(5_000_001), "application/json", 413],
  ];
  it.each(faults)("refuses %s", async (_, body, type, status) => {
    expect((await refused(body, type)).status).toBe(status);
    expect(await stored()).toBe(0);
  });

  it("says how many articles are too many", async () => {
    const { detail } = await refused("{}\n".repeat(150), "application/x-ndjson");
    expect(detail).toBe("A request takes at most 100 articles; this one has 150. Send it in parts.");
  });

  it("asks the sender to send again when D1 fails, says what is settled, and loses nothing", async () => {
    const logged = vi.spyOn(console, "error").mockImplementation(() => undefined);
    const db = new FlakyD1(env.DB, [{ at: 4, how: "inside", message: LASTING }]);
    const lines = ["{broken", JSON.stringify(article("a")), "{broken", JSON.stringify(article("b"))].join(
      "\n",
    );
    const init = {
      method: "POST",
      headers: { authorization: `Bearer ${INGEST_KEY}`, "content-type": "application/x-ndjson" },
      body: lines,
    };
    const response = await service({ DB: db.database }).request("/v1/articles", init);
    expect(response.status).toBe(503);
    expect(response.headers.get("retry-after")).toBe("30");
    expect(response.headers.get("content-type")).toBe("application/problem+json");
    const problem = await response.json<Problem & { results: IngestResult[] }>();
    expect(problem).toMatchObject({ status: 503, results: [{ status: "rejected" }] });
    expect(problem.results).toHaveLength(1);
    expect(JSON.stringify(problem)).not.toContain("SQLITE");
    expect(logged).toHaveBeenCalledOnce();
    logged.mockRestore();
    expect((await results(lines, "application/x-ndjson")).map(({ status }) => status)).toEqual([
      "rejected",
      "created",
      "rejected",
      "created",
    ]);
  });
});

describe("DELETE /v1/articles/:id", () => {
  it("withdraws an article once, and the series follows", async () => {
    const [created] = await results(article("a", { text: SENTENCES.hypeAuthor }));
    const path = `/v1/articles/${created?.id ?? ""}`;
    const remove = { method: "DELETE", headers: { authorization: `Bearer ${ADMIN_KEY}` } };
    const response = await request(path, remove);
    expect([response.status, await response.text()]).toEqual([204, ""]);
    expect((await request(path, remove)).status).toBe(404);
    expect(await env.DB.prepare("SELECT count(*) AS n FROM daily").first("n")).toBe(0);
  });
});
