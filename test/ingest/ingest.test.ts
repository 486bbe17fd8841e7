import { env } from "cloudflare:workers";
import { beforeEach, describe, expect, it } from "vitest";
import { ingestArticles, StoreUnavailable, type IngestOptions } from "../../src/ingest/ingest.ts";
import { readText } from "../../src/store/articles.ts";
import { deletePosition, putPosition } from "../../src/store/positions.ts";
import { ENGINE_VERSION } from "../../src/stance/version.ts";
import { article, CAPTURE, HYPE, PAUSE, POSITIONS, SENTENCES } from "../support/fixtures.ts";
import { FlakyD1, InterruptedD1, LASTING, TRANSIENT, type Failure } from "../support/flaky-d1.ts";
import { emptyDatabase, NOW } from "../support/service.ts";

const options: IngestOptions = { source: "webhook", now: NOW };
const ingest = async (inputs: unknown[], more: Partial<IngestOptions> = {}) =>
  await ingestArticles(env.DB, inputs, { ...options, ...more });
const put = async (position: (typeof POSITIONS)[number]) =>
  await putPosition(env.DB, position, ENGINE_VERSION, "2026-06-30T12:00:00Z");
const one = async <T>(sql: string) => await env.DB.prepare(sql).first<T>();
const all = async <T>(sql: string) => (await env.DB.prepare(sql).all<T>()).results;

beforeEach(async () => {
  await emptyDatabase();
  for (const position of POSITIONS) await put(position);
});

describe("ingestArticles", () => {
  it("stores a new article with its text, its scores and the series", async () => {
    const text = `${SENTENCES.hypeAuthor}\n\n${SENTENCES.dangerQuoted}`;
    const [result] = await ingest([article("a", { text })]);
    expect(result).toMatchObject({ status: "created", url: "https://news.example/a" });
    expect(result?.positions.map(({ position }) => position)).toEqual(["safety-hype"]);
    for (const { start, end, text: quote } of result?.positions[0]?.evidence ?? []) {
      expect(text.slice(start, end)).toBe(quote);
    }
    expect(await readText(env.DB, result?.id ?? "")).toBe(text);
    const counted = { day: "2026-06-05", n: 1, author_n: 1, quoted_n: 1 };
    expect(await all("SELECT facet, day, n, author_n, quoted_n FROM daily ORDER BY facet")).toEqual([
      { facet: "all", ...counted },
      { facet: "outlet:news.example", ...counted },
      { facet: "stories", ...counted },
    ]);
  });

  it("leaves the same article unchanged, whatever its URL is decorated with", async () => {
    await ingest([article("a")]);
    const again = await ingest([article("a", { url: "http://www.news.example/a/?utm_source=mail#top" })]);
    expect(again).toMatchObject([{ status: "unchanged", url: "https://news.example/a", positions: [] }]);
  });

  it("replaces text and scores of an article that changed, and moves the series", async () => {
    await ingest([article("a", { text: SENTENCES.hypeAuthor })]);
    const changed = article("a", { text: SENTENCES.pauseAuthor, published_at: "2026-06-07T00:00:00Z" });
    const [result] = await ingest([changed]);
    expect(result).toMatchObject({ status: "updated", positions: [{ position: "pause" }] });
    expect(await readText(env.DB, result?.id ?? "")).toBe(SENTENCES.pauseAuthor);
    expect(await all("SELECT day, n FROM daily WHERE facet = 'all'")).toEqual([{ day: "2026-06-07", n: 1 }]);
    expect(await all("SELECT day, n FROM daily_total WHERE facet = 'all'")).toEqual([
      { day: "2026-06-07", n: 1 },
    ]);
  });

  it("keeps the date of an article that comes again without one", async () => {
    await ingest([article("a", { published_at: null })]);
    const later = new Date("2026-07-02T12:00:00Z");
    expect(await ingest([article("a", { published_at: null })], { now: later })).toMatchObject([
      { status: "unchanged" },
    ]);
    await ingest([article("a", { published_at: null, text: SENTENCES.hypeAuthor })], { now: later });
    expect(await one("SELECT published_at, dated, first_seen_at FROM article")).toEqual({
      published_at: "2026-06-30T12:00:00Z",
      dated: 0,
      first_seen_at: "2026-06-30T12:00:00Z",
    });
    expect(await one("SELECT published_at FROM observation")).toEqual({
      published_at: "2026-06-30T12:00:00Z",
    });
  });

  it("answers each input in its place: good ones land, bad ones say why", async () => {
    const results = await ingest([
      article("a"),
      { url: "nowhere", text: "Words." },
      article("b", { outlet: "The Guardian" }),
      article("c"),
      "not an article",
    ]);
    expect(results.map(({ status }) => status)).toEqual([
      "created",
      "rejected",
      "rejected",
      "created",
      "rejected",
    ]);
    expect(results[1]?.problem?.errors).toEqual([
      { pointer: "/articles/1/url", detail: "an absolute http or https URL" },
    ]);
    expect(results[2]?.problem).toMatchObject({ status: 422, errors: [{ pointer: "/articles/2/outlet" }] });
    expect(results[4]?.problem?.errors?.[0]?.pointer).toBe("/articles/4");
    expect(await one("SELECT count(*) AS n FROM article")).toEqual({ n: 2 });
  });

  it("takes an address that comes twice as an article and its update", async () => {
    const versions = [
      SENTENCES.hypeAuthor,
      SENTENCES.pauseAuthor,
      SENTENCES.hypeAuthor,
      SENTENCES.hypeAuthor,
    ];
    const results = await ingest(versions.map((text) => article("a", { text })));
    expect(results.map(({ status }) => status)).toEqual(["created", "updated", "updated", "unchanged"]);
    expect(results.map(({ positions }) => positions.map(({ position }) => position))).toEqual([
      ["safety-hype"],
      ["pause"],
      ["safety-hype"],
      [],
    ]);
    expect(await one("SELECT count(*) AS n FROM observation")).toEqual({ n: 1 });
    expect(await readText(env.DB, results[0]?.id ?? "")).toBe(SENTENCES.hypeAuthor);
  });

  it("lets a feed change only what it brought itself, and the webhook anything", async () => {
    const version = (text: string) => [article("a", { text })];
    const status = async (text: string, source: IngestOptions["source"]) =>
      (await ingest(version(text), { source }))[0]?.status;
    expect(await status("One.", "feed:f1")).toBe("created");
    expect(await status("Two.", "feed:f2")).toBe("unchanged");
    expect(await status("Three.", "feed:f1")).toBe("updated");
    expect(await status("Four.", "webhook")).toBe("updated");
    expect(await status("Five.", "feed:f1")).toBe("unchanged");
    expect(await one("SELECT source FROM article")).toEqual({ source: "webhook" });
  });

  it("takes the feed's outlet where the entry names none", async () => {
    await ingest([article("a"), article("b", { outlet: "other.example" })], { outlet: "wire.example" });
    expect(await all("SELECT outlet FROM article ORDER BY url")).toEqual([
      { outlet: "wire.example" },
      { outlet: "other.example" },
    ]);
  });

  it("stores a hundred articles in a handful of statements", async () => {
    const db = new FlakyD1(env.DB);
    const words = Array.from({ length: 60 }, (_, word) => word);
    const text = (i: number) =>
      `${Object.values(SENTENCES).join(" ")} ${words.map((word) => `w${word % (i + 1)}`).join(" ")}`;
    const batch = Array.from({ length: 100 }, (_, i) => article(`a${i}`, { text: text(i) }));
    const results = await ingestArticles(db.database, batch, options);
    expect(results.every(({ status, positions }) => status === "created" && positions.length === 3)).toBe(
      true,
    );
    expect(db.statements).toBeLessThanOrEqual(9);
    expect(await one("SELECT count(*) AS n FROM observation")).toEqual({ n: 300 });
  });

  it("stores texts of the largest size, in as many transactions as they need", async () => {
    const noise = () => crypto.getRandomValues(new Uint8Array(60_000)).toHex();
    const text = () => Array.from({ length: 8 }, noise).join(" ").slice(0, 960_000);
    const batch = [0, 1, 2, 3].map((i) => article(`large${i}`, { text: text() }));
    const results = await ingest(batch);
    expect(results.map(({ status }) => status)).toEqual(["created", "created", "created", "created"]);
    expect(await readText(env.DB, results[3]?.id ?? "")).toBe(batch[3]?.["text"]);
  });
});

describe("rows written for a new article", () => {
  const { hypeAuthor, pauseAuthor, captureAuthor, dangerQuoted, pauseQuoted, captureQuoted } = SENTENCES;
  const three = [hypeAuthor, pauseAuthor, captureAuthor, dangerQuoted, pauseQuoted, captureQuoted];
  const long = Array.from({ length: 30 }, (_, index) => `Line ${index} of the report is plain.`).join(" ");
  const cases: [name: string, text: string, k: number][] = [
    ["that raises nothing", SENTENCES.neither, 0],
    ["that raises one position in both voices", `${hypeAuthor}\n\n${dangerQuoted}`, 1],
    ["that raises three positions in both voices", three.join("\n\n"), 3],
  ];

  const written = async (slug: string, text: string): Promise<number> => {
    const counted = new WrittenRows(env.DB);
    await ingestArticles(counted.database, [article(slug, { text })], options);
    return counted.rows;
  };

  it.each(cases)("%s are at most 12 + 7k, first copy or not", async (_, text, k) => {
    const [first, copy] = [
      await written("first", `${text}\n\n${long}`),
      await written("copy", `${text}\n\n${long}`),
    ];
    const short = await written("short", text);
    expect(await one("SELECT total(author_n + quoted_n) AS n FROM daily WHERE facet = 'all'")).toEqual({
      n: 3 * 2 * k,
    });
    expect(await one("SELECT count(*) AS n FROM story_copy")).toEqual({ n: 1 });
    console.log(
      `rows written with ${k} positions: first copy ${first}, further copy ${copy}, short ${short}`,
    );
    for (const rows of [first, copy, short]) {
      expect(rows).toBeLessThanOrEqual(12 + 7 * k);
      expect(rows).toBeGreaterThanOrEqual(7 + 6 * k);
    }
  });
});

/** Counts meta.rows_written of everything that goes through batches. */
class WrittenRows extends FlakyD1 {
  rows = 0;

  override async batch<T>(statements: D1PreparedStatement[]): Promise<D1Result<T>[]> {
    const results = await super.batch<T>(statements);
    for (const { meta } of results) this.rows += meta.rows_written;
    return results;
  }
}

describe("when D1 fails", () => {
  const waits: number[] = [];
  const wait = async (ms: number) => {
    waits.push(ms);
    await Promise.resolve();
  };
  const through = async (failures: Failure[], inputs = [article("a", { text: SENTENCES.hypeAuthor })]) => {
    waits.length = 0;
    return await ingestArticles(new FlakyD1(env.DB, failures).database, inputs, { ...options, wait });
  };

  const recoverable: [name: string, failure: Failure][] = [
    ["before it is asked", { at: 1, how: "before", message: TRANSIENT }],
    ["within the transaction", { at: 6, how: "inside", message: TRANSIENT }],
    ["after the transaction, so that only the answer is lost", { at: 6, how: "after", message: TRANSIENT }],
  ];
  it.each(recoverable)("tries again after a passing failure %s", async (_, failure) => {
    expect(await through([failure])).toMatchObject([{ status: "created" }]);
    expect(waits).toEqual([50]);
    expect(await all("SELECT facet, n FROM daily WHERE facet = 'all'")).toEqual([{ facet: "all", n: 1 }]);
  });

  it("gives up after three tries, with the results so far, and nothing is half stored", async () => {
    const failures = [6, 6, 6].map((at): Failure => ({ at, how: "inside", message: TRANSIENT }));
    const inputs = [{ url: "nowhere" }, article("a"), article("b")];
    const error = await through(failures, inputs).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(StoreUnavailable);
    expect((error as StoreUnavailable).results).toMatchObject([{ status: "rejected" }]);
    expect(waits).toEqual([50, 200]);
    expect(await one("SELECT count(*) AS n FROM article")).toEqual({ n: 0 });
    expect(await ingest(inputs)).toMatchObject([
      { status: "rejected" },
      { status: "created" },
      { status: "created" },
    ]);
  });

  it("does not try again what another try cannot mend", async () => {
    await expect(through([{ at: 1, how: "before", message: LASTING }])).rejects.toThrow(StoreUnavailable);
    expect(waits).toEqual([]);
  });

  it("settles no article when it cannot tell what is stored", async () => {
    const error = await through([{ at: 1, how: "before", message: LASTING }]).catch(
      (thrown: unknown) => thrown,
    );
    expect((error as StoreUnavailable).results).toEqual([]);
  });
});

describe("when a position changes while an article is on its way", () => {
  const text = Object.values(SENTENCES).join("\n\n");
  const interrupted = async (interruption: () => Promise<unknown>) =>
    await ingestArticles(new InterruptedD1(env.DB, interruption).database, [article("a", { text })], options);

  it("misses no position that is new", async () => {
    await deletePosition(env.DB, CAPTURE.id);
    const [result] = await interrupted(async () => await put(CAPTURE));
    expect(result?.positions.map(({ position }) => position).sort()).toEqual([
      "capture",
      "pause",
      "safety-hype",
    ]);
    expect(await one("SELECT count(*) AS n FROM observation")).toEqual({ n: 3 });
  });

  it("stores no score of a position that is gone", async () => {
    const [result] = await interrupted(async () => await deletePosition(env.DB, PAUSE.id));
    expect(result?.positions.map(({ position }) => position).sort()).toEqual(["capture", "safety-hype"]);
    expect(await one("SELECT count(*) AS n FROM observation")).toEqual({ n: 2 });
  });

  it("scores under the new lexicon when one is put", async () => {
    const changed = { ...HYPE, favor: ["nothing of the kind"], against: [], topic: [] };
    const [result] = await interrupted(async () => await put(changed));
    expect(result?.positions.map(({ position }) => position).sort()).toEqual(["capture", "pause"]);
  });

  it("gives up for now when they change without end", async () => {
    let n = 0;
    class Restless extends FlakyD1 {
      override async batch<T>(statements: D1PreparedStatement[]): Promise<D1Result<T>[]> {
        await put({ ...HYPE, favor: [`term${n++}`] });
        return await super.batch<T>(statements);
      }
    }
    const restless = ingestArticles(new Restless(env.DB).database, [article("a", { text })], options);
    await expect(restless).rejects.toThrow("positions keep changing");
    expect(await one("SELECT count(*) AS n FROM article")).toEqual({ n: 0 });
  });
});
