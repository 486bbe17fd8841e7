import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, it } from "vitest";
import type { Problem } from "../../src/model/problem.ts";
import { article, HYPE, SENTENCES } from "../support/fixtures.ts";
import { emptyDatabase, json, service, type Service } from "../support/service.ts";

let api: Service;

beforeAll(async () => {
  await emptyDatabase();
  api = service();
  await api.request(`/v1/positions/${HYPE.id}`, json("PUT", HYPE));
});

const allow = (response: Response) => response.headers.get("allow")?.split(", ").sort();

describe("methods", () => {
  it.each([
    ["DELETE", "/v1/articles", ["GET", "HEAD", "OPTIONS", "POST"]],
    ["POST", "/v1/positions/any", ["DELETE", "GET", "HEAD", "OPTIONS", "PUT"]],
    ["PUT", "/v1/trends", ["GET", "HEAD", "OPTIONS"]],
    ["GET", "/v1/rescore", ["OPTIONS", "POST"]],
    ["POST", "/health", ["GET", "HEAD", "OPTIONS"]],
  ])("%s %s answers 405 with the methods that there are", async (method, path, methods) => {
    const response = await api.request(path, { method });
    expect([response.status, allow(response)]).toEqual([405, methods]);
    expect(response.headers.get("content-type")).toBe("application/problem+json");
  });

  it.each(["/v1/articles", "/v1/score", "/health"])("OPTIONS %s says which there are", async (path) => {
    const response = await api.request(path, { method: "OPTIONS" });
    expect(response.status).toBe(204);
    expect(allow(response)).toContain("OPTIONS");
  });

  it("answers a preflight with what another origin may do", async () => {
    const headers = { origin: "https://paper.example", "access-control-request-method": "GET" };
    const response = await api.request("/v1/trends", { method: "OPTIONS", headers });
    expect(response.headers.get("access-control-allow-origin")).toBe("*");
    expect(response.headers.get("access-control-allow-methods")).toBe("GET,HEAD,OPTIONS");
  });

  it("HEAD has the headers of GET and no body", async () => {
    const [get, head] = await Promise.all([
      api.request("/v1/positions"),
      api.request("/v1/positions", { method: "HEAD" }),
    ]);
    expect([head.status, await head.text()]).toEqual([200, ""]);
    expect(head.headers.get("etag")).toBe(get.headers.get("etag"));
  });

  it.each(["/v2", "/v1/nothing", "/v1/articles/a/b"])("knows nothing at %s", async (path) => {
    const response = await api.request(path);
    expect([response.status, (await response.json<Problem>()).title]).toEqual([404, "Not found"]);
  });
});

describe("a D1 session", () => {
  it("gives a bookmark with every answer, and takes it back", async () => {
    const written = await api.request(
      "/v1/articles",
      json("POST", article("s", { text: SENTENCES.hypeAuthor })),
    );
    const bookmark = written.headers.get("x-d1-bookmark");
    expect(bookmark).toMatch(/^[0-9a-z-]+$/);
    const read = await api.request("/v1/articles", { headers: { "x-d1-bookmark": bookmark ?? "" } });
    expect(read.status).toBe(200);
    expect((await read.json<{ items: unknown[] }>()).items).toHaveLength(1);
  });

  it("lets no cache answer a bookmark with what it kept before it", async () => {
    const first = await api.request("/v1/articles");
    expect(first.headers.get("vary")).toContain("X-D1-Bookmark");
    const etag = first.headers.get("etag") ?? "";
    const second = await api.request("/v1/articles", { headers: { "if-none-match": etag } });
    expect([second.status, second.headers.get("vary")]).toEqual([304, first.headers.get("vary")]);
  });

  it("opens at the bookmark, else at the primary for a write and anywhere for a read", async () => {
    const opened: unknown[] = [];
    const db = new Proxy(env.DB, {
      get: (target, name) =>
        name === "withSession"
          ? (start: string) => {
              opened.push(start);
              return target.withSession(start === "first-primary" ? start : "first-unconstrained");
            }
          : (Reflect.get(target, name) as unknown),
    });
    const replica = service({ DB: db });
    await replica.request("/v1/positions");
    await replica.request("/v1/articles", json("POST", article("t")));
    await replica.request("/v1/positions", { headers: { "x-d1-bookmark": "0000-abc" } });
    expect(opened).toEqual(["first-unconstrained", "first-primary", "0000-abc"]);
  });

  it("refuses what is no bookmark", async () => {
    const response = await api.request("/v1/positions", { headers: { "x-d1-bookmark": "a b" } });
    expect(response.status).toBe(400);
    expect((await response.json<Problem>()).errors?.[0]?.pointer).toBe("/X-D1-Bookmark");
  });
});
