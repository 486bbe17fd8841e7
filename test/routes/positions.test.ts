import { env } from "cloudflare:workers";
import { beforeEach, describe, expect, it } from "vitest";
import type { PositionView } from "../../src/model/position.ts";
import type { Problem } from "../../src/model/problem.ts";
import { article, HYPE, PAUSE, SENTENCES } from "../support/fixtures.ts";
import { emptyDatabase, json, service, type Service } from "../support/service.ts";

let api: Service;
const path = `/v1/positions/${HYPE.id}`;

beforeEach(async () => {
  await emptyDatabase();
  api = service();
});

const put = async (body: unknown, to = path) => await api.request(to, json("PUT", body));
const view = async () => await (await api.request(path)).json<PositionView>();
const errorsOf = async (body: unknown, to?: string) => {
  const response = await put(body, to);
  expect(response.status).toBe(422);
  return (await response.json<Problem>()).errors ?? [];
};

describe("PUT /v1/positions/:id", () => {
  it("makes a position, and says where it is", async () => {
    const response = await put(HYPE);
    expect([response.status, response.headers.get("location")]).toEqual([201, path]);
    const { outcome, ...made } = await response.json<PositionView & { outcome: string }>();
    expect(outcome).toBe("created");
    expect(made).toMatchObject({ ...HYPE, pending: null, updated_at: "2026-06-30T12:00:00Z" });
    expect(await view()).toEqual(made);
  });

  it("takes the id from the address", async () => {
    const { id, ...rest } = HYPE;
    expect(await (await put(rest)).json<PositionView>()).toMatchObject({ id });
  });

  it("answers 200 to the same again, and makes no revision", async () => {
    await put(HYPE);
    const before = await view();
    const again = await put(HYPE);
    expect([again.status, await again.json()]).toEqual([200, { ...before, outcome: "unchanged" }]);
    expect(api.queue.messages).toEqual([]);
  });

  it("rescores what is stored through the queue, and reads go on meanwhile", async () => {
    await put(HYPE);
    await api.request("/v1/articles", json("POST", article("a", { text: SENTENCES.hypeAuthor })));
    const { revision } = await view();
    const changed = await (await put({ ...HYPE, favor: ["bubble"], against: ["hype"] })).json<PositionView>();
    expect(changed).toMatchObject({ revision, pending: { rescored: 0 }, against: ["hype"] });
    expect(api.queue.messages).toEqual([{ kind: "rescore", revision: changed.pending?.revision }]);
    await api.queue.drain();
    expect(await view()).toMatchObject({ revision: changed.pending?.revision, pending: null });
    const label = await env.DB.prepare("SELECT revision_id, label FROM observation").all();
    expect(label.results).toEqual([{ revision_id: changed.pending?.revision, label: "against" }]);
  });

  it("names the term of a bad lexicon, and how to mend it", async () => {
    const errors = await errorsOf({ ...HYPE, favor: ["hype", "re*"] });
    expect(errors).toHaveLength(1);
    expect(errors[0]?.pointer).toBe("/favor/1");
    expect(errors[0]?.detail).toContain("re*");
  });

  const faults: [name: string, change: Record<string, unknown>, pointer: string][] = [
    ["another id than the address has", { id: "other" }, "/id"],
    ["no title", { title: "" }, "/title"],
    ["a term without words", { favor: [{ term: "hype", weight: 2 }] }, "/favor/0/weight"],
    ["a misspelt list", { favour: ["hype"] }, "/favour"],
  ];
  it.each(faults)("refuses %s", async (_, change, pointer) => {
    expect((await errorsOf({ ...HYPE, ...change })).map((error) => error.pointer)).toContain(pointer);
    expect((await api.request(path)).status).toBe(404);
  });

  it("takes its own answer back, changed by hand", async () => {
    await put(HYPE);
    const before = await view();
    const answer = await (await put({ ...before, title: "Another title" })).json<PositionView>();
    expect(answer).toMatchObject({ outcome: "updated", title: "Another title", revision: before.revision });
    expect((await put(answer)).status).toBe(200);
    expect((await api.request(`${path}/preview`, json("POST", answer))).status).toBe(200);
  });

  it("refuses an address that is no id", async () => {
    const { title, proposition, favor } = HYPE;
    const errors = await errorsOf({ title, proposition, favor }, "/v1/positions/Safety%20Hype");
    expect(errors.map(({ pointer }) => pointer)).toEqual(["/id"]);
  });

  it("refuses what is not JSON", async () => {
    const init = { ...json("PUT", null), body: "{" };
    expect((await api.request(path, init)).status).toBe(400);
  });
});

describe("GET /v1/positions", () => {
  it("lists positions by id", async () => {
    await put(HYPE);
    await put(PAUSE, `/v1/positions/${PAUSE.id}`);
    const { items } = await (await api.request("/v1/positions")).json<{ items: PositionView[] }>();
    expect(items.map(({ id }) => id)).toEqual([PAUSE.id, HYPE.id]);
  });

  it("lists them without their lexicons, where these are too long", async () => {
    await put(HYPE);
    const { items } = await (await api.request("/v1/positions?lexicon=false")).json<{ items: object[] }>();
    const { id, title, proposition, revision, pending, updated_at } = await view();
    expect(items).toEqual([{ id, title, proposition, revision, pending, updated_at }]);
  });

  it("answers 404 for one that is not there", async () => {
    const response = await api.request(path);
    expect(response.status).toBe(404);
    expect(await response.json()).toMatchObject({ detail: "There is no position safety-hype." });
  });
});

describe("DELETE /v1/positions/:id", () => {
  it("removes the position with its scores and series; articles stay", async () => {
    await put(HYPE);
    await api.request("/v1/articles", json("POST", article("a", { text: SENTENCES.hypeAuthor })));
    expect((await api.request(path, json("DELETE", null))).status).toBe(204);
    expect((await api.request(path)).status).toBe(404);
    expect((await api.request(path, json("DELETE", null))).status).toBe(404);
    const tables = ["observation", "daily", "revision", "article"];
    const counts = tables.map(
      async (table) => await env.DB.prepare(`SELECT count(*) AS n FROM ${table}`).first("n"),
    );
    expect(await Promise.all(counts)).toEqual([0, 0, 0, 1]);
  });
});
