import { env } from "cloudflare:workers";
import fc from "fast-check";
import { ingestArticles, type IngestResult } from "../../src/ingest/ingest.ts";
import { rescorePage } from "../../src/ingest/rescore.ts";
import { articleId } from "../../src/ingest/identity.ts";
import type { Source } from "../../src/model/article.ts";
import type { Position } from "../../src/model/position.ts";
import { ENGINE_VERSION } from "../../src/stance/version.ts";
import { deleteArticle, readText } from "../../src/store/articles.ts";
import { deletePosition, putPosition } from "../../src/store/positions.ts";
import { pendingRevisions } from "../../src/store/rescore.ts";
import { article, HYPE, PAUSE, SENTENCES } from "./fixtures.ts";
import { FlakyD1, LASTING, TRANSIENT, type Failure } from "./flaky-d1.ts";
import { NOW } from "./service.ts";

/** One version of one of a few articles, small enough that random histories meet themselves again and again. */
export type Version = { slug: string; text: string; outlet: string; published_at: string | null };

export type Action =
  | { kind: "ingest"; source: Source; versions: Version[] }
  | { kind: "concurrently"; batches: Version[][] }
  | { kind: "withdraw"; slug: string }
  | { kind: "put"; position: Position }
  | { kind: "drop"; id: string }
  | { kind: "rescore"; pages: number };

/** An action, and how D1 fails on its way; whoever did it does it again then. */
export type Step = { action: Action; failures: Failure[] };

const SLUGS = ["a", "b", "c", "d", "e"];
const LEXICONS: Position[] = [
  HYPE,
  { ...HYPE, favor: HYPE.against, against: HYPE.favor },
  { ...HYPE, favor: ["plain hype"], against: [] },
  PAUSE,
  { ...PAUSE, topic: [], favor: ["only way"] },
];

/** Long enough to be told from one another, so that versions of one are copies of a story. */
const WIRES = ["river", "tower"].map((place) =>
  Array.from({ length: 20 }, (_, index) => `Near the ${place} number ${index} was counted again.`).join(" "),
);

const texts = fc
  .tuple(
    fc.subarray(Object.values(SENTENCES), { minLength: 1, maxLength: 4 }),
    fc.constantFrom("", "", ...WIRES, ...WIRES.map((wire) => wire.slice(0, 600))),
  )
  .map(([some, wire]) => [...some, wire].join("\n\n").trim());

const versions: fc.Arbitrary<Version> = fc.record({
  slug: fc.constantFrom(...SLUGS),
  text: texts,
  outlet: fc.constantFrom("news.example", "wire.example"),
  // Either all within a fortnight of each other, or far from it: nearness that chains would leave the stories' bounds open.
  published_at: fc.constantFrom(
    null,
    "2026-06-05T15:00:00Z",
    "2026-06-05T23:59:59Z",
    "2026-06-06T00:00:00Z",
    "2026-06-29T00:00:00Z",
  ),
});
const batches = fc.array(versions, { minLength: 1, maxLength: 5 });

const actions: fc.Arbitrary<Action> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant("ingest" as const),
      source: fc.constantFrom<Source>("webhook", "webhook", "feed:f1", "feed:f2"),
      versions: batches,
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant("concurrently" as const),
      batches: fc.array(batches, { minLength: 2, maxLength: 3 }),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant("withdraw" as const), slug: fc.constantFrom(...SLUGS) }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ kind: fc.constant("put" as const), position: fc.constantFrom(...LEXICONS) }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant("drop" as const), id: fc.constantFrom(HYPE.id, PAUSE.id) }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ kind: fc.constant("rescore" as const), pages: fc.integer({ min: 1, max: 3 }) }),
  },
);

const failures: fc.Arbitrary<Failure> = fc.record({
  at: fc.integer({ min: 1, max: 10 }),
  how: fc.constantFrom("before", "inside", "after"),
  message: fc.constantFrom(TRANSIENT, LASTING),
});

/** Random histories; about every second step meets a failure of D1, some more than one. */
export const histories: fc.Arbitrary<Step[]> = fc.array(
  fc.record({
    action: actions,
    failures: fc.oneof(fc.constant<Failure[]>([]), fc.array(failures, { maxLength: 3 })),
  }),
  { minLength: 3, maxLength: 12 },
);

/** What a history has come to, as a client would remember it: the last version of each article, and who brought it. */
export type Memory = Map<string, { version: Version; source: Source }>;

/** Does one step to the end, through its failures, and notes in `memory` what must be stored now. */
export async function take({ action, failures: planned }: Step, memory: Memory): Promise<void> {
  const db = new FlakyD1(env.DB, planned).database;
  await insistently(planned.length, async () => {
    await act(db, action);
  });
  await remember(action, memory);
}

/** A failure strikes once, so whoever repeats often enough gets through. */
async function insistently(failuresAtMost: number, work: () => Promise<void>): Promise<void> {
  for (let tries = 0; tries < failuresAtMost; tries++) {
    try {
      await work();
      return;
    } catch (error) {
      if (!(error instanceof Error) || !/D1_ERROR/.test(error.message)) throw error;
    }
  }
  await work();
}

async function act(db: D1Database, action: Action): Promise<void> {
  switch (action.kind) {
    case "ingest":
      await send(db, action.versions, action.source);
      break;
    case "concurrently":
      await together(action.batches.map(async (batch) => await send(db, batch)));
      break;
    case "withdraw":
      await deleteArticle(db, await idOf(action.slug));
      break;
    case "put":
      await putPosition(db, action.position, ENGINE_VERSION, "2026-06-30T12:00:00Z");
      break;
    case "drop":
      await deletePosition(db, action.id);
      break;
    case "rescore":
      for (let page = 0; page < action.pages; page++) await work(db);
  }
}

/** Waits for all, then fails if one failed: what is still under way must not reach into the next step. */
async function together(work: Promise<unknown>[]): Promise<void> {
  const failed = (await Promise.allSettled(work)).find(({ status }) => status === "rejected");
  if (failed?.status === "rejected") throw failed.reason;
}

/** Sends versions as the webhook or a feed brings them; no time passes between tries. */
export async function send(
  db: D1Database,
  batch: Version[],
  source: Source = "webhook",
): Promise<IngestResult[]> {
  const inputs = batch.map(({ slug, ...fields }) => article(slug, fields));
  return await ingestArticles(db, inputs, { source, now: NOW, wait: () => Promise.resolve() });
}

/** One page for each revision that waits, as the cron would send them. True while there is more. */
export async function work(db: D1Database): Promise<boolean> {
  const waiting = await pendingRevisions(db);
  await together(waiting.map(async (revision) => await rescorePage(db, revision)));
  return waiting.length > 0;
}

async function remember(action: Action, memory: Memory): Promise<void> {
  if (action.kind === "withdraw") memory.delete(action.slug);
  if (action.kind === "ingest") {
    for (const version of action.versions) noteVersion(memory, version, action.source);
  }
  if (action.kind === "concurrently") await noteWinners(memory, action.batches.flat());
}

function noteVersion(memory: Memory, version: Version, source: Source): void {
  const before = memory.get(version.slug);
  if (before && JSON.stringify(before.version) === JSON.stringify(version)) return;
  if (before && source !== "webhook" && source !== before.source) return;
  memory.set(version.slug, { version, source });
}

/** Which of several concurrent versions came last is for D1 to say; that it is one of them is not. */
async function noteWinners(memory: Memory, sent: Version[]): Promise<void> {
  for (const slug of new Set(sent.map((version) => version.slug))) {
    const stored = await storedVersion(slug);
    const winner = sent.findLast((version) => version.slug === slug && matches(version, stored));
    if (!winner) throw new Error(`${slug} is stored as nobody sent it: ${JSON.stringify(stored)}`);
    noteVersion(memory, winner, "webhook");
  }
}

type Stored = { text: string; outlet: string; published_at: string; dated: number };

/** What is stored of an article; null when nothing is. */
export async function storedVersion(slug: string): Promise<Stored | null> {
  const id = await idOf(slug);
  const text = await readText(env.DB, id);
  const row = await env.DB.prepare("SELECT outlet, published_at, dated FROM article WHERE id = ?1")
    .bind(id)
    .first<Omit<Stored, "text">>();
  return row && text !== null ? { ...row, text } : null;
}

/** Whether what is stored is this version. An undated one may keep the date of an earlier one. */
export function matches(version: Version, stored: Stored | null): boolean {
  if (stored?.text !== version.text || stored.outlet !== version.outlet) return false;
  return version.published_at === null || stored.published_at === version.published_at;
}

async function idOf(slug: string): Promise<string> {
  return await articleId(`https://news.example/${slug}`);
}
