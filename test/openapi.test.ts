import { createConfig, lintFromString } from "@redocly/openapi-core";
import { describe, expect, it } from "vitest";
import { createApp } from "../src/app.ts";

type Document = { paths: Record<string, Record<string, { responses: Record<string, unknown> }>> };

const app = createApp();
const read = async (path: string) => await app.request(path, {}, {});

describe("GET /openapi.json", () => {
  it("passes a linter without an error", async () => {
    const source = await (await read("/openapi.json")).text();
    const config = await createConfig({ extends: ["recommended"] });
    const problems = await lintFromString({ source, absoluteRef: "openapi.json", config });
    expect(problems.filter(({ severity }) => severity === "error").map(({ message }) => message)).toEqual([]);
  });

  it("knows every route, and only routes that there are", async () => {
    const { paths } = await (await read("/openapi.json")).json<Document>();
    const described = Object.entries(paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
    );
    const own = ["/openapi.json", "/docs"];
    const routes = app.routes
      .filter(({ method, path }) => method !== "ALL" && !path.includes("*") && !own.includes(path))
      .map(({ method, path }) => `${method} ${path.replace(/:(\w+)/g, "{$1}")}`);
    expect(described.sort()).toEqual([...new Set(routes)].sort());
  });

  it("shows the bounds and the default of a number", async () => {
    const { paths } = await (
      await read("/openapi.json")
    ).json<{
      paths: { "/v1/trends": { get: { parameters: { name: string; schema: unknown }[] } } };
    }>();
    const smooth = paths["/v1/trends"].get.parameters.find(({ name }) => name === "smooth");
    expect(smooth?.schema).toMatchObject({ type: "integer", minimum: 1, maximum: 60, default: 1 });
  });

  it("says of every route what else than success it may answer", async () => {
    const { paths } = await (await read("/openapi.json")).json<Document>();
    for (const operation of Object.values(paths).flatMap((methods) => Object.values(methods))) {
      const statuses = Object.keys(operation.responses).map(Number);
      expect(statuses.some((status) => status < 300)).toBe(true);
      expect(statuses.some((status) => status >= 500)).toBe(true);
    }
  });
});

describe("GET /docs", () => {
  it("shows what an answer holds and what its fields mean", async () => {
    const page = await (await read("/docs")).text();
    expect(page).toContain("share: number | null  // articles / total; null without any article.");
    expect(page).toContain("bucket: &quot;day&quot; | &quot;week&quot; | &quot;month&quot;");
  });

  it("shows every route, with nothing from elsewhere", async () => {
    const page = await (await read("/docs")).text();
    const { paths } = await (await read("/openapi.json")).json<Document>();
    for (const path of Object.keys(paths)) expect(page).toContain(`<code>${path}</code>`);
    expect(page).not.toMatch(/<script|src=|https?:\/\/(?!developers\.cloudflare\.com)/);
  });
});
