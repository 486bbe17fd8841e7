import { env } from "cloudflare:workers";
import { beforeEach, describe, expect, it } from "vitest";
import { ingestArticles } from "../../src/ingest/ingest.ts";
import type { Position } from "../../src/model/position.ts";
import {
  activeRevisions,
  deletePosition,
  listPositions,
  liveRevisionIds,
  liveRevisions,
  putPosition,
  readPosition,
} from "../../src/store/positions.ts";
import { article, HYPE, PAUSE } from "../support/fixtures.ts";
import { emptyDatabase, NOW } from "../support/service.ts";

const put = async (position: Position, engine = 1, now = "2026-06-30T12:00:00Z") =>
  await putPosition(env.DB, position, engine, now);
const storeAnArticle = async () =>
  await ingestArticles(env.DB, [article("a")], { source: "webhook", now: NOW });

describe("positions in the store", () => {
  beforeEach(emptyDatabase);

  it("makes the first revision active at once while no article is stored", async () => {
    expect(await put(HYPE)).toEqual({ outcome: "created", pending: null });
    const [live] = await liveRevisions(env.DB);
    expect(live).toMatchObject({ position: HYPE.id, lexicon: { claim: "fact", favor: HYPE.favor } });
    expect(await readPosition(env.DB, HYPE.id)).toEqual({
      ...HYPE,
      claim: "fact",
      revision: live?.revision,
      pending: null,
      updated_at: "2026-06-30T12:00:00Z",
    });
  });

  it("makes it pending when articles are stored, and never read before it has scored them", async () => {
    await storeAnArticle();
    const { outcome, pending } = await put(HYPE);
    expect(outcome).toBe("created");
    expect(await readPosition(env.DB, HYPE.id)).toMatchObject({
      revision: null,
      pending: { revision: pending },
    });
    expect(await activeRevisions(env.DB, [HYPE.id, "unknown"])).toEqual(new Map([[HYPE.id, null]]));
  });

  it("replaces a lexicon at once while no article is stored", async () => {
    await put(HYPE);
    const [first] = await liveRevisionIds(env.DB);
    expect(await put({ ...HYPE, favor: ["bubble"] })).toEqual({ outcome: "updated", pending: null });
    const [second, ...more] = await liveRevisionIds(env.DB);
    expect(more).toEqual([]);
    expect(second).toBeGreaterThan(first ?? 0);
    expect(await activeRevisions(env.DB, [HYPE.id])).toEqual(new Map([[HYPE.id, second]]));
  });

  it("changes title and proposition without a new revision", async () => {
    await put(HYPE);
    const ids = await liveRevisionIds(env.DB);
    const renamed = { ...HYPE, title: "Hype" };
    expect((await put(renamed, 1, "2026-07-01T00:00:00Z")).outcome).toBe("updated");
    expect(await liveRevisionIds(env.DB)).toEqual(ids);
    expect(await readPosition(env.DB, HYPE.id)).toMatchObject({
      title: "Hype",
      updated_at: "2026-07-01T00:00:00Z",
    });
  });

  it("leaves everything as it is when the same is put again", async () => {
    await put(HYPE);
    const before = await readPosition(env.DB, HYPE.id);
    expect((await put(HYPE, 1, "2026-07-01T00:00:00Z")).outcome).toBe("unchanged");
    expect(await readPosition(env.DB, HYPE.id)).toEqual(before);
  });

  it("makes a new revision for a new engine", async () => {
    await put(HYPE);
    const ids = await liveRevisionIds(env.DB);
    expect((await put(HYPE, 2)).outcome).toBe("updated");
    expect(await liveRevisionIds(env.DB)).not.toEqual(ids);
  });

  it("keeps one active and one pending revision at most, however many are put at once", async () => {
    await put(HYPE);
    await storeAnArticle();
    await Promise.all(["a", "b", "c"].map((term) => put({ ...HYPE, favor: [term] })));
    expect(await liveRevisionIds(env.DB)).toHaveLength(2);
  });

  it("lists positions by id", async () => {
    await put(HYPE);
    await put(PAUSE);
    expect((await listPositions(env.DB)).map(({ id }) => id)).toEqual([PAUSE.id, HYPE.id]);
  });

  it("deletes a position once, and its revision's number is never given again", async () => {
    await put(HYPE);
    const [first] = await liveRevisionIds(env.DB);
    expect(await deletePosition(env.DB, HYPE.id)).toBe(true);
    expect(await deletePosition(env.DB, HYPE.id)).toBe(false);
    expect(await readPosition(env.DB, HYPE.id)).toBeNull();
    await put(HYPE);
    expect((await liveRevisionIds(env.DB))[0]).toBeGreaterThan(first ?? 0);
  });
});
