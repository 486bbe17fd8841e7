import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { readD1Migrations } from "@cloudflare/vitest-plugin";
import { convertV4MiniflareOptions, Miniflare } from "miniflare";
import { unstable_readConfig } from "wrangler";
import * as z from "zod";
import { trends } from "../src/model/series.ts";

const ROOT = join(import.meta.dirname, "..");
const LIMIT_KB = 400;
const ADMIN_KEY = "key-of-the-smoke-test";

const POSITION = {
  title: "A smoke test",
  proposition: "What is deployed works.",
  topic: ["deployment"],
  favor: ["works fine"],
  against: ["is broken"],
};

const ARTICLE = {
  url: "https://smoke.example/2026/deployment",
  title: "The deployment",
  text: "The deployment works fine. Nobody had to be woken.",
  published_at: "2026-06-05T12:00:00Z",
};

/** Bundles the Worker as a deploy would, holds its size against the limit, and tries out that very bundle. */
async function main(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "stanceline-bundle-"));
  try {
    const script = buildBundle(folder);
    reportSize(script);
    await tryOut(script);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function buildBundle(folder: string): string {
  const wrangler = join(ROOT, "node_modules/wrangler/bin/wrangler.js");
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [wrangler, "deploy", "--dry-run", "--outdir", folder],
    { cwd: ROOT, encoding: "utf8", env: { ...process.env, WRANGLER_SEND_METRICS: "false" } },
  );
  if (status !== 0) throw new Error(`wrangler deploy --dry-run failed:\n${stdout}${stderr}`);
  return readFileSync(join(folder, "index.js"), "utf8");
}

function reportSize(script: string): void {
  const kilobytes = gzipSync(script).byteLength / 1024;
  console.log(`bundle: ${kilobytes.toFixed(1)} KB gzipped, of at most ${LIMIT_KB} KB`);
  if (kilobytes > LIMIT_KB) process.exitCode = 1;
}

/** The main job in small: a position and an article go in, and the trend knows of it. */
async function tryOut(script: string): Promise<void> {
  const { compatibility_date, compatibility_flags } = readCompatibility();
  const worker = new Miniflare(
    convertV4MiniflareOptions({
      modules: [{ type: "ESModule", path: "index.js", contents: script }],
      compatibilityDate: compatibility_date,
      compatibilityFlags: compatibility_flags,
      bindings: { ADMIN_KEYS: ADMIN_KEY },
      d1Databases: ["DB"],
      queueProducers: { WORK: "stanceline-work" },
      queueConsumers: { "stanceline-work": { maxBatchSize: 1, maxBatchTimeout: 0 } },
    }),
  );
  try {
    await migrate(await worker.getD1Database("DB"));
    await send(worker, "PUT", "/v1/positions/smoke-test", POSITION);
    await send(worker, "POST", "/v1/articles", ARTICLE);
    const days = "from=2026-06-05&to=2026-06-06";
    const answer = await send(worker, "GET", `/v1/trends?position=smoke-test&${days}`);
    const point = trends.parse(answer).series[0]?.points[0];
    if (point?.articles !== 1 || point.total !== 1 || (point.stance ?? 0) <= 0) {
      throw new Error(`the trend of the bundled Worker is wrong: ${JSON.stringify(point)}`);
    }
    await send(worker, "GET", "/openapi.json");
    console.log(
      "bundle: a position and an article went in, the trend knows of them, and it describes itself",
    );
  } finally {
    await worker.dispose();
  }
}

const compatibility = z.object({ compatibility_date: z.string(), compatibility_flags: z.array(z.string()) });

function readCompatibility(): z.infer<typeof compatibility> {
  return compatibility.parse(unstable_readConfig({ config: join(ROOT, "wrangler.toml") }) as unknown);
}

async function migrate(db: Awaited<ReturnType<Miniflare["getD1Database"]>>): Promise<void> {
  for (const { queries } of await readD1Migrations(join(ROOT, "migrations"))) {
    await db.batch(queries.map((query) => db.prepare(query)));
  }
}

async function send(worker: Miniflare, method: string, path: string, body?: unknown): Promise<unknown> {
  const response = await worker.dispatchFetch(`http://stanceline.example${path}`, {
    method,
    headers: { "content-type": "application/json", authorization: `Bearer ${ADMIN_KEY}` },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  if (!response.ok)
    throw new Error(`${method} ${path} answered ${response.status}: ${await response.text()}`);
  return response.json();
}

await main();
