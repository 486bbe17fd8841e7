import { env } from "cloudflare:workers";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ArticleList } from "../../src/model/article.ts";
import { label } from "../../src/model/score.ts";
import type { Trends } from "../../src/model/series.ts";
import { compile } from "../../src/stance/compile.ts";
import { scoreText } from "../../src/stance/score.ts";
import { readText } from "../../src/store/articles.ts";
import { liveRevisions } from "../../src/store/positions.ts";
import {
  histories,
  matches,
  send,
  storedVersion,
  take,
  work,
  type Memory,
  type Step,
  type Version,
} from "../support/history.ts";
import { holds } from "../support/properties.ts";
import { emptyDatabase, service } from "../support/service.ts";
import { brokenStories, dailyTwice, dump, strayObservations, totalsTwice } from "../support/tables.ts";

const RUNS = 40;

const FILTERS = [
  "",
  "&outlet=news.example",
  "&voice=author",
  "&outlet=wire.example&voice=quoted",
  "&count=stories",
  "&count=stories&voice=quoted",
];

/** Lives through a history from an empty database, `after` each step, and does what work is left at its end. */
async function liveThrough(history: Step[], after: () => Promise<void> = async () => {}): Promise<Memory> {
  await emptyDatabase();
  const memory: Memory = new Map();
  for (const step of history) {
    await take(step, memory);
    await after();
  }
  while (await work(env.DB)) await after();
  return memory;
}

/** How many articles are copies now: histories without any would say nothing about stories. */
async function copies(): Promise<number> {
  return (await env.DB.prepare("SELECT count(*) AS n FROM story_copy").first<number>("n")) ?? 0;
}

async function expectExactSeries(): Promise<void> {
  const [daily, totals] = [await dailyTwice(), await totalsTwice()];
  expect(daily.kept).toEqual(daily.computed);
  expect(totals.kept).toEqual(totals.computed);
  expect(await brokenStories()).toEqual({ chains: [], forged: [], twins: [], misfiled: [] });
}

describe("over random histories of ingests, updates, withdrawals and lexicons, with failures of D1", () => {
  it("the series equal what is computed anew from observations and articles, after every step", async () => {
    let copiesSeen = 0;
    await holds(
      "exact series",
      RUNS,
      fc.asyncProperty(histories, async (history) => {
        await liveThrough(history, async () => {
          await expectExactSeries();
          copiesSeen += await copies();
        });
        expect(await strayObservations()).toEqual([]);
      }),
    );
    expect(copiesSeen).toBeGreaterThan(RUNS);
  }, 60_000);

  it("every article is stored as it was sent last, and scored under every position", async () => {
    await holds(
      "nothing vanishes",
      RUNS,
      fc.asyncProperty(histories, async (history) => {
        const memory = await liveThrough(history);
        expect(await env.DB.prepare("SELECT count(*) AS n FROM article").first("n")).toBe(memory.size);
        for (const { version } of memory.values()) {
          const stored = await storedVersion(version.slug);
          expect(matches(version, stored), JSON.stringify({ version, stored })).toBe(true);
        }
        expect(await storedScores()).toEqual(await freshScores());
      }),
    );
  }, 60_000);

  it("ingesting what is stored again, shuffled and at once, changes nothing", async () => {
    await holds(
      "ingest again",
      RUNS / 2,
      fc.asyncProperty(histories, fc.infiniteStream(fc.nat()), async (history, dice) => {
        const memory = await liveThrough(history);
        const before = await dump();
        const versions = shuffled(
          [...memory.values()].map(({ version }) => version),
          dice,
        );
        const results = await Promise.all([send(env.DB, versions), send(env.DB, versions.toReversed())]);
        expect(new Set(results.flat().map(({ status }) => status))).toEqual(
          new Set(versions.length > 0 ? ["unchanged"] : []),
        );
        expect(await dump()).toEqual(before);
      }),
    );
  }, 60_000);

  it("a point of a trend and the list of articles under the same filters agree in number", async () => {
    await holds(
      "points and lists",
      RUNS / 2,
      fc.asyncProperty(histories, async (history) => {
        await liveThrough(history);
        for (const filter of FILTERS) {
          await expectAgreement(filter);
        }
      }),
    );
  }, 60_000);
});

describe("the order in which articles come", () => {
  const distinct = fc.uniqueArray(fc.nat({ max: 30 }), { minLength: 2, maxLength: 8 });

  it("makes no difference to what is stored", async () => {
    await holds(
      "any order",
      RUNS / 2,
      fc.asyncProperty(histories, distinct, fc.infiniteStream(fc.nat()), async (history, numbers, dice) => {
        await liveThrough(history.filter(({ action }) => action.kind === "put"));
        const versions = numbers.map((n) => versionOf(n));
        await send(env.DB, versions);
        const inOrder = await dump();
        await env.DB.prepare("DELETE FROM article").run();
        const order = shuffled(versions, dice);
        const half = Math.ceil(order.length / 2);
        // Each article comes at least twice, within one request and in concurrent ones.
        await Promise.all([
          send(env.DB, [...order.slice(0, half), ...order.slice(0, 1)]),
          send(env.DB, order.slice(half - 1)),
          send(env.DB, order.toReversed()),
        ]);
        expect(await dump()).toEqual(inOrder);
      }),
    );
  }, 60_000);
});

/** The scores in the tables, under live revisions, in the columns that decide the series. */
async function storedScores() {
  const { results } = await env.DB.prepare(
    "SELECT article_id, revision_id, label, stance, mentions FROM observation ORDER BY 1, 2",
  ).all();
  return results;
}

/** The same, computed anew from the stored texts and lexicons. */
async function freshScores() {
  const live = await liveRevisions(env.DB);
  const compiled = compile(live.map(({ revision, lexicon }) => ({ id: String(revision), lexicon })));
  const { results } = await env.DB.prepare("SELECT id, title FROM article ORDER BY id").all<{
    id: string;
    title: string;
  }>();
  const scores = results.map(async ({ id, title }) =>
    scoreText((await readText(env.DB, id)) ?? "", compiled, { title })
      .map(({ position, label: side, stance, mentions }) => ({
        article_id: id,
        revision_id: Number(position),
        label: side,
        stance: Math.round(stance * 1000),
        mentions,
      }))
      .sort((a, b) => a.revision_id - b.revision_id),
  );
  return (await Promise.all(scores)).flat();
}

const { request } = service();

/** Every day's point, and every label within it, against the list that a reader gets behind it. */
async function expectAgreement(filter: string): Promise<void> {
  const trends = await request(`/v1/trends?from=2026-06-01&to=2026-07-01${filter}`);
  const { series } = await trends.json<Trends>();
  for (const { position, points } of series) {
    for (const point of points.filter(({ articles }) => articles > 0)) {
      const day = `position=${position}&from=${point.t}&to=${nextDay(point.t)}${filter}`;
      expect(await listed(day)).toBe(point.articles);
      for (const side of label.options) expect(await listed(`${day}&label=${side}`)).toBe(point[side]);
    }
    const all = `position=${position}&from=2026-06-01&to=2026-07-01${filter}`;
    expect(await listed(all)).toBe(points.reduce((sum, { articles }) => sum + articles, 0));
  }
}

async function listed(query: string): Promise<number> {
  const response = await request(`/v1/articles?limit=200&${query}`);
  expect(response.status).toBe(200);
  return (await response.json<ArticleList>()).items.length;
}

function nextDay(day: string): string {
  return new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);
}

/** A version of its own for every number. */
function versionOf(n: number): Version {
  const texts = ["This is plain hype.", "There is a real danger here.", "A moratorium now is the only way."];
  return {
    slug: `article-${n}`,
    text: `${texts[n % 3] ?? ""} ${texts[n % 2] ?? ""}`,
    outlet: n % 2 === 0 ? "news.example" : "wire.example",
    published_at: n % 5 === 0 ? null : `2026-06-0${1 + (n % 4)}T12:00:00Z`,
  };
}

function shuffled<T>(items: T[], dice: fc.Stream<number>): T[] {
  return items
    .map((item) => ({ item, rank: dice.next().value as number }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ item }) => item);
}
