import { Validator, type Schema } from "@cfworker/json-schema";
import { hc } from "hono/client";
import { beforeAll, describe, expect, it } from "vitest";
import type { App } from "../../src/app.ts";
import type { Problem } from "../../src/model/problem.ts";
import { article, HYPE, PAUSE, SENTENCES } from "../support/fixtures.ts";
import { emptyDatabase, json, service, type Service } from "../support/service.ts";

type Operation = {
  responses: Record<string, { content?: Record<string, { schema: Schema }> }>;
};
type Document = { paths: Record<string, Record<string, Operation>>; components: Schema };

let api: Service;
let document: Document;
let id: string;

beforeAll(async () => {
  await emptyDatabase();
  api = service();
  document = await (await api.request("/openapi.json")).json<Document>();
  for (const position of [HYPE, PAUSE]) {
    await api.request(`/v1/positions/${position.id}`, json("PUT", position));
  }
  const sent = await api.request("/v1/articles", json("POST", article("a", { text: SENTENCES.hypeAuthor })));
  id = (await sent.json<{ results: { id: string }[] }>()).results[0]?.id ?? "";
  await api.request("/v1/feeds", json("POST", { url: "https://feeds.example/all.xml" }));
});

/** What the document says of this answer; undefined when it does not foresee it. */
function schemaFor(method: string, path: string, response: Response): Schema | undefined {
  const [pathname] = path.split("?") as [string];
  const found = Object.entries(document.paths).find(
    ([template, methods]) =>
      method in methods && new RegExp(`^${template.replace(/\{\w+\}/g, "[^/]+")}$`).test(pathname),
  );
  const type = response.headers.get("content-type")?.split(";")[0] ?? "";
  return found?.[1][method]?.responses[String(response.status)]?.content?.[type]?.schema;
}

async function expectDescribed(method: string, path: string, init?: RequestInit): Promise<Response> {
  const response = await api.request(path, init);
  const schema = schemaFor(method, path, response);
  expect(schema, `${method} ${path} answers ${response.status}`).toBeDefined();
  const validator = new Validator({ ...(schema as object), components: document.components }, "2020-12");
  const { errors } = validator.validate(await response.clone().json());
  expect(errors).toEqual([]);
  return response;
}

describe("answers are what /openapi.json says", () => {
  it.each([
    ["/v1/articles"],
    [`/v1/articles?position=${HYPE.id}&limit=1`],
    ["/v1/articles?limit=0"],
    ["/v1/articles/none"],
    ["/v1/positions"],
    ["/v1/positions?lexicon=false"],
    [`/v1/positions/${HYPE.id}`],
    ["/v1/positions/none"],
    [`/v1/positions/${HYPE.id}/preview?limit=5`],
    [`/v1/trends?position=${HYPE.id}&from=P7D`],
    ["/v1/trends?positon=x"],
    ["/v1/trends?position=none"],
    ["/v1/shifts?from=P1Y"],
    ["/v1/shifts?bucket=week"],
    ["/v1/holders?from=P1Y"],
    ["/v1/holders/author?from=P1Y"],
    ["/v1/outlets?from=P1Y"],
    ["/v1/feeds"],
    ["/v1/runs"],
    ["/v1/runs/none"],
    ["/health"],
  ])("GET %s", async (path) => {
    await expectDescribed("get", path);
  });

  it("GET /v1/articles/:id", async () => {
    const response = await expectDescribed("get", `/v1/articles/${id}`);
    expect(response.status).toBe(200);
  });

  it.each([
    ["post", "/v1/articles", json("POST", article("b", { text: SENTENCES.pauseQuoted }))],
    ["post", "/v1/articles", json("POST", { articles: [{ url: "nonsense" }] })],
    ["post", "/v1/articles", json("POST", article("c", {}), "no-key")],
    ["post", "/v1/score", json("POST", { text: SENTENCES.hypeAuthor })],
    ["post", "/v1/score", json("POST", {})],
    ["put", `/v1/positions/${HYPE.id}`, json("PUT", HYPE)],
    ["put", `/v1/positions/${HYPE.id}`, json("PUT", { ...HYPE, favor: ["re*"] })],
    [
      "post",
      `/v1/positions/${HYPE.id}/preview`,
      json("POST", { ...HYPE, favor: HYPE.against, against: HYPE.favor }),
    ],
    ["post", "/v1/rescore", json("POST", {})],
    ["post", "/v1/feeds", json("POST", { url: "https://feeds.example/all.xml" })],
    ["post", "/v1/feeds", json("POST", { url: "nonsense" })],
  ])("%s %s", async (method, path, init) => {
    await expectDescribed(method, path, init);
  });
});

describe("a parameter that a route does not know", () => {
  const open = ["/health", "/docs", "/openapi.json"];

  it("is refused by every operation", async () => {
    const answers = await Promise.all(
      Object.entries(document.paths)
        .filter(([template]) => !open.includes(template))
        .flatMap(([template, methods]) =>
          Object.keys(methods).map(async (method) => {
            const path = `${template.replace(/\{\w+\}/g, "none")}?nonsense=1`;
            const init = method === "get" ? {} : json(method.toUpperCase(), {});
            const { errors } = await (await expectDescribed(method, path, init)).json<Problem>();
            return `${method} ${template} ${errors?.[0]?.pointer}`;
          }),
        ),
    );
    expect(answers.length).toBeGreaterThan(20);
    expect(answers.filter((answer) => !answer.endsWith(" /nonsense"))).toEqual([]);
  });
});

describe("the typed client", () => {
  it("knows parameters and answers", async () => {
    const fetch = async (input: URL | RequestInfo, init?: RequestInit) =>
      await api.request(new Request(input).url.replace("https://stanceline.test", ""), init);
    const client = hc<App>("https://stanceline.test", { fetch });
    const answer = await client.v1.trends.$get({
      query: { position: [HYPE.id], bucket: "week", smooth: "2" },
    });
    const { series, bucket, smooth } = await answer.json();
    expect([series[0]?.position, bucket, smooth]).toEqual([HYPE.id, "week", 2]);
    const { items } = await (await client.v1.holders.$get({ query: { from: "P1Y" } })).json();
    expect(items.map(({ holder }) => holder)).toContain("author");
  });
});
