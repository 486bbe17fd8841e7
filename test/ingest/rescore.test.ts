import { env } from "cloudflare:workers";
import { beforeEach, describe, expect, it } from "vitest";
import { ingestArticles } from "../../src/ingest/ingest.ts";
import { rescorePage } from "../../src/ingest/rescore.ts";
import { deleteArticle } from "../../src/store/articles.ts";
import { deletePosition, putPosition, readPosition } from "../../src/store/positions.ts";
import { pendingRevisions } from "../../src/store/rescore.ts";
import { ENGINE_VERSION } from "../../src/stance/version.ts";
import { article, HYPE, SENTENCES } from "../support/fixtures.ts";
import { InterruptedD1 } from "../support/flaky-d1.ts";
import { emptyDatabase, HeldQueue, NOW } from "../support/service.ts";

const AT = "2026-06-30T12:00:00Z";
/** HYPE turned round: what favoured it is now against it. */
const TURNED = { ...HYPE, favor: HYPE.against, against: HYPE.favor };

const put = async (position: typeof HYPE) => await putPosition(env.DB, position, ENGINE_VERSION, AT);
const ingest = async (inputs: unknown[]) =>
  await ingestArticles(env.DB, inputs, { source: "webhook", now: NOW });
const hyped = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, i) => article(`a${from + i}`, { text: SENTENCES.hypeAuthor }));
const daily = async (revision: number | null | undefined) =>
  await env.DB.prepare("SELECT favor, against FROM daily WHERE revision_id = ?1 AND facet = 'all'")
    .bind(revision ?? 0)
    .first();
const count = async (table: "observation" | "revision" | "daily" | "position") =>
  await env.DB.prepare(`SELECT count(*) AS n FROM ${table}`).first("n");

/** Pages of one revision until it has no work left. */
const finish = async (revision: number) => {
  const queue = new HeldQueue();
  await queue.send({ kind: "rescore", revision });
  await queue.drain();
};

describe("rescoring", () => {
  let before: number;
  let pending: number;

  beforeEach(async () => {
    await emptyDatabase();
    await put(HYPE);
    await ingest(hyped(0, 60));
    before = (await readPosition(env.DB, HYPE.id))?.revision ?? 0;
    pending = (await put(TURNED)).pending ?? 0;
  });

  it("reads on from the active revision until the last page, then flips and sweeps", async () => {
    expect(await readPosition(env.DB, HYPE.id)).toMatchObject({
      revision: before,
      pending: { revision: pending, rescored: 0 },
    });
    expect(await rescorePage(env.DB, pending)).toEqual([pending]);
    expect(await readPosition(env.DB, HYPE.id)).toMatchObject({
      revision: before,
      pending: { rescored: 50 },
    });
    expect(await rescorePage(env.DB, pending)).toEqual([pending]);
    expect(await daily(before)).toEqual({ favor: 60, against: 0 });
    expect(await rescorePage(env.DB, pending)).toEqual([before]);
    expect(await readPosition(env.DB, HYPE.id)).toMatchObject({ revision: pending, pending: null });
    expect(await daily(pending)).toEqual({ favor: 0, against: 60 });
    expect(await pendingRevisions(env.DB)).toEqual([before]);
    expect(await rescorePage(env.DB, before)).toEqual([]);
    expect(await daily(before)).toBeNull();
    expect(await count("observation")).toBe(60);
    expect(await pendingRevisions(env.DB)).toEqual([]);
  });

  it("scores what comes in meanwhile under both, answers by the one that is read, and counts it once", async () => {
    await rescorePage(env.DB, pending);
    const [result] = await ingest(hyped(60, 61));
    expect(result?.positions).toMatchObject([{ position: HYPE.id, label: "favor" }]);
    expect(await daily(before)).toEqual({ favor: 61, against: 0 });
    await finish(pending);
    expect(await daily(pending)).toEqual({ favor: 0, against: 61 });
  });

  it("keeps the scores of an article that changes, and makes none of one that is withdrawn, under its hands", async () => {
    const [first, second] = (
      await env.DB.prepare("SELECT id, url FROM article ORDER BY id LIMIT 2").all<{
        id: string;
        url: string;
      }>()
    ).results;
    const meanwhile = async () => {
      await ingest([article("", { url: first?.url, text: SENTENCES.neither })]);
      await deleteArticle(env.DB, second?.id ?? "");
    };
    expect(await rescorePage(new InterruptedD1(env.DB, meanwhile).database, pending)).toEqual([pending]);
    await finish(pending);
    expect(await daily(pending)).toEqual({ favor: 0, against: 58 });
  });

  it("stops where another worker was faster, and counts its page once", async () => {
    const faster = async () => await rescorePage(env.DB, pending);
    expect(await rescorePage(new InterruptedD1(env.DB, faster).database, pending)).toEqual([]);
    expect(await readPosition(env.DB, HYPE.id)).toMatchObject({ pending: { rescored: 50 } });
  });

  it("does nothing for a revision that was retired under its hands", async () => {
    const newer = async () => await put({ ...HYPE, favor: ["plain hype"] });
    expect(await rescorePage(new InterruptedD1(env.DB, newer).database, pending)).toEqual([]);
    expect(await daily(pending)).toBeNull();
  });

  it("does its work once however often it is told", async () => {
    await Promise.all([finish(pending), finish(pending)]);
    await finish(pending);
    expect(await daily(pending)).toEqual({ favor: 0, against: 60 });
    expect(await count("observation")).toBe(60);
  });

  it("lets a newer lexicon retire the pending one, and sweeps what that had scored", async () => {
    await rescorePage(env.DB, pending);
    const newer = (await put({ ...HYPE, favor: ["plain hype"] })).pending ?? 0;
    expect(await pendingRevisions(env.DB)).toEqual([pending, newer]);
    await finish(pending);
    await finish(newer);
    expect(await readPosition(env.DB, HYPE.id)).toMatchObject({ revision: newer, pending: null });
    expect(await daily(pending)).toBeNull();
    expect(await daily(newer)).toEqual({ favor: 60, against: 0 });
    expect(await pendingRevisions(env.DB)).toEqual([]);
  });

  it("forgets the pending lexicon when the active one is put again", async () => {
    await rescorePage(env.DB, pending);
    expect(await put(HYPE)).toEqual({ outcome: "updated", pending: null });
    await finish(pending);
    expect(await readPosition(env.DB, HYPE.id)).toMatchObject({
      revision: before,
      pending: null,
      favor: HYPE.favor,
    });
    expect(await count("observation")).toBe(60);
  });

  it("stops when the position is deleted, and leaves nothing", async () => {
    await rescorePage(env.DB, pending);
    expect(await deletePosition(env.DB, HYPE.id)).toBe(true);
    expect(await rescorePage(env.DB, pending)).toEqual([]);
    expect(
      await Promise.all([count("observation"), count("revision"), count("daily"), count("position")]),
    ).toEqual([0, 0, 0, 0]);
  });

  it("knows nothing to do for a revision that never was", async () => {
    expect(await rescorePage(env.DB, 999_999)).toEqual([]);
  });
});

describe("a deleted position with more scores than one transaction takes", () => {
  it("is gone at once for readers, and from the tables after the sweep", async () => {
    await emptyDatabase();
    await put(HYPE);
    for (let i = 0; i < 6; i++) await ingest(hyped(i * 100, i * 100 + 100));
    expect(await deletePosition(env.DB, HYPE.id)).toBe(true);
    expect(await readPosition(env.DB, HYPE.id)).toBeNull();
    expect(await deletePosition(env.DB, HYPE.id)).toBe(false);
    const [left] = await pendingRevisions(env.DB);
    if (left !== undefined) await finish(left);
    expect(
      await Promise.all([count("observation"), count("revision"), count("daily"), count("position")]),
    ).toEqual([0, 0, 0, 0]);
  });
});
