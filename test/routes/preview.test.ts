import { env } from "cloudflare:workers";
import { beforeEach, describe, expect, it } from "vitest";
import type { PositionView } from "../../src/model/position.ts";
import type { Preview } from "../../src/model/preview.ts";
import type { Problem } from "../../src/model/problem.ts";
import { ENGINE_VERSION } from "../../src/stance/version.ts";
import { article, HYPE, PAUSE, SENTENCES } from "../support/fixtures.ts";
import { emptyDatabase, INGEST_KEY, json, service, type Service } from "../support/service.ts";

let api: Service;
const path = `/v1/positions/${HYPE.id}`;

beforeEach(async () => {
  await emptyDatabase();
  api = service();
  for (const position of [HYPE, PAUSE])
    await api.request(`/v1/positions/${position.id}`, json("PUT", position));
  const articles = [
    article("a", { text: SENTENCES.hypeAuthor }),
    article("b", { text: SENTENCES.dangerAuthor }),
    article("c", { text: SENTENCES.neither }),
  ];
  await api.request("/v1/articles", json("POST", { articles }));
});

describe("a preview", () => {
  it("shows the labels that a changed lexicon would flip, with evidence, and saves nothing", async () => {
    const changed = { ...HYPE, favor: ["mild"], against: ["hype"] };
    const response = await api.request(`${path}/preview`, json("POST", changed, null));
    const preview = await response.json<Preview>();
    expect(preview).toMatchObject({ position: HYPE.id, articles: 3, raised: { before: 2, after: 2 } });
    expect(preview.stance).toEqual({ before: 0, after: 0 });
    const flips = new Map(preview.flips.map((flip) => [flip.article.url.at(-1), flip]));
    expect([...flips].map(([slug, { before, after }]) => [slug, before?.label, after?.label]).sort()).toEqual(
      [
        ["a", "favor", "against"],
        ["b", "against", undefined],
        ["c", undefined, "favor"],
      ],
    );
    expect(flips.get("a")?.after?.evidence[0]?.text).toBe(SENTENCES.hypeAuthor);
    expect(flips.get("b")?.before?.evidence[0]?.text).toBe(SENTENCES.dangerAuthor);
    expect(await (await api.request(path)).json<PositionView>()).toMatchObject({
      favor: HYPE.favor,
      pending: null,
    });
  });

  it("of a lexicon that stands flips nothing", async () => {
    const preview = await (await api.request(`${path}/preview?limit=2`)).json<Preview>();
    expect(preview).toMatchObject({ articles: 2, flips: [] });
  });

  it("takes a position that does not exist yet, and refuses a bad lexicon", async () => {
    const made = await api.request(
      "/v1/positions/new-one/preview",
      json("POST", { ...HYPE, id: "new-one" }, null),
    );
    expect(await made.json<Preview>()).toMatchObject({ revision: null, raised: { before: 0, after: 2 } });
    const bad = await api.request(`${path}/preview`, json("POST", { ...HYPE, favor: ["re*"] }, null));
    expect([bad.status, (await bad.json<Problem>()).errors?.[0]?.pointer]).toEqual([422, "/favor/0"]);
  });
});

describe("POST /v1/rescore", () => {
  const rescore = async (body: unknown, key?: string) =>
    await api.request("/v1/rescore", json("POST", body, ...(key === undefined ? [] : [key])));

  it("has nothing to do while the engine is the same", async () => {
    const response = await rescore({});
    expect([response.status, await response.json()]).toEqual([
      202,
      {
        engine: ENGINE_VERSION,
        items: [
          { position: PAUSE.id, pending: null },
          { position: HYPE.id, pending: null },
        ],
      },
    ]);
  });

  it("rescores under a new version, with progress to watch, and then reads by it", async () => {
    await env.DB.prepare("UPDATE revision SET engine = engine - 1").run();
    const before = await (await api.request(path)).json<PositionView>();
    const answer = await (await rescore({ positions: [HYPE.id] })).json<{ items: { pending: number }[] }>();
    const pending = answer.items[0]?.pending ?? 0;
    expect(pending).toBeGreaterThan(before.revision ?? 0);
    expect(await (await api.request(path)).json<PositionView>()).toMatchObject({
      revision: before.revision,
      pending: { revision: pending, rescored: 0, of: 3 },
    });
    await api.queue.drain();
    expect(await (await api.request(path)).json<PositionView>()).toMatchObject({
      revision: pending,
      pending: null,
    });
  });

  it("takes no body for all positions", async () => {
    const { body, ...init } = json("POST", {});
    expect((await api.request("/v1/rescore", init)).status).toBe(202);
  });

  it("needs an admin key, and positions that there are", async () => {
    expect((await rescore({}, INGEST_KEY)).status).toBe(403);
    expect((await rescore({ positions: ["none"] })).status).toBe(404);
    expect((await rescore({ position: "x" })).status).toBe(422);
  });
});
