import { applyD1Migrations } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { expect, it } from "vitest";
import { putPosition } from "../../src/store/positions.ts";
import { storyOf } from "../../src/store/stories.ts";
import { ENGINE_VERSION } from "../../src/stance/version.ts";
import { HYPE } from "../support/fixtures.ts";
import { storeArticles } from "../support/stored.ts";
import { brokenStories, dailyTwice, totalsTwice } from "../support/tables.ts";

const all = async (sql: string) => (await env.DB.prepare(sql).all()).results;

/** The database as it was before the first migration. */
async function dropEverything(): Promise<void> {
  const { results } = await env.DB.prepare(
    `SELECT type, name FROM sqlite_master WHERE type IN ('table', 'view') AND name NOT GLOB '_cf_*' AND name NOT GLOB 'sqlite_*'`,
  ).all<{ type: string; name: string }>();
  const parents = ["article", "revision", "position"];
  const rank = ({ type, name }: { type: string; name: string }) =>
    type === "view" ? -2 : parents.indexOf(name);
  const inOrder = results.toSorted((a, b) => rank(a) - rank(b));
  await env.DB.batch(inOrder.map(({ type, name }) => env.DB.prepare(`DROP ${type} ${name}`)));
}

it("carries articles, scores and series over from before stories were kept", async () => {
  await dropEverything();
  await applyD1Migrations(env.DB, env.MIGRATIONS.slice(0, 3));
  await putPosition(env.DB, HYPE, ENGINE_VERSION, "2026-06-01T00:00:00Z");
  const revision = (await env.DB.prepare("SELECT id FROM revision").first<number>("id")) ?? 0;
  await storeArticles(env.DB, [
    {
      id: "a",
      publishedAt: "2026-06-01T08:00:00Z",
      scores: [{ revision, label: "favor", stance: 0.8, author: 0.4, quoted: -0.3 }],
    },
    { id: "b", publishedAt: "2026-06-01T23:59:59Z", scores: [{ revision, label: "against", stance: -0.4 }] },
    { id: "c", publishedAt: "2026-06-02T00:00:00Z", outlet: "other.example" },
  ]);
  await env.DB.prepare("INSERT INTO article_text (article_id, text_gzip) VALUES ('a', x'1f8b')").run();
  const kept = ["article_text", "observation", "revision", "position"];
  const before = await Promise.all(kept.map(async (table) => await all(`SELECT * FROM ${table}`)));
  const articles = await all("SELECT * FROM article");
  const series = await all("SELECT facet, day, n, favor, against, stance_sum FROM daily WHERE facet = 'all'");

  await applyD1Migrations(env.DB, env.MIGRATIONS);

  expect(await Promise.all(kept.map(async (table) => await all(`SELECT * FROM ${table}`)))).toEqual(before);
  expect(await all("SELECT * FROM article")).toEqual(
    articles.map((row) => ({ ...row, sketch: null, story_keys: null })),
  );
  expect(
    await all("SELECT facet, day, n, favor, against, stance_sum FROM daily WHERE facet = 'all'"),
  ).toEqual(series);
  const [daily, totals] = [await dailyTwice(), await totalsTwice()];
  expect(daily.kept).toEqual(daily.computed);
  expect(daily.kept.map(({ facet }) => facet)).toEqual(["all", "outlet:example.com", "stories"]);
  expect(totals.kept).toEqual(totals.computed);
  expect(await brokenStories()).toEqual({ chains: [], forged: [], twins: [], misfiled: [] });
  expect(await storyOf(env.DB, "a")).toEqual([]);

  // Deleting goes through every trigger and every reference between the rebuilt tables.
  await env.DB.prepare("DELETE FROM article").run();
  for (const table of ["article_text", "observation", "daily", "daily_total"]) {
    expect(await all(`SELECT * FROM ${table}`)).toEqual([]);
  }
  expect(await all("PRAGMA foreign_key_check")).toEqual([]);
});
