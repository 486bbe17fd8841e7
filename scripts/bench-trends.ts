import type { Database } from "../src/store/database.ts";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { readD1Migrations } from "@cloudflare/vitest-plugin";
import { format, resolveConfig } from "prettier";
import { convertV4MiniflareOptions, Miniflare } from "miniflare";
import { fillArticles, fillPositions } from "./bench-trends/fill.ts";
import { COST_HEADINGS, costRow } from "./bench-trends/prices.ts";
import { measureReads, READS, type ReadCost } from "./bench-trends/reads.ts";
import { measureWrites } from "./bench-trends/writes.ts";
import { layOut } from "./start/table.ts";
import { progress, say } from "./start/terminal.ts";

const ROOT = join(import.meta.dirname, "..");
const SIZES = [1_000, 30_000, 200_000];
const ROUNDS = 7;
const MARKS = { from: "<!-- costs: npm run bench:trends -- --sizes 0 --write -->", to: "<!-- /costs -->" };

const HELP = `Usage: npm run bench:trends -- [options]

Fills a local D1 with ${SIZES.join(", ")} articles, asks every read route, and prints the rows that D1 read, the
statements and the time; then what storing an article writes, and what that costs.

  --sizes A,B,…   other numbers of articles, ascending; 0 for none
  --write         puts the cost table into README.md
  --help          this text`;

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { sizes: { type: "string" }, write: { type: "boolean" }, help: { type: "boolean" } },
  });
  if (values.help) {
    say(HELP);
    return;
  }
  const sizes =
    values.sizes
      ?.split(",")
      .map(Number)
      .filter((size) => size > 0) ?? SIZES;
  if (sizes.length > 0) printReads(sizes, await withDatabase(async (db) => await readAtSizes(db, sizes)));
  const costs = await withDatabase(measureWrites);
  const rows = costs.map(({ positions, cost }) => costRow(positions, cost.written));
  say("");
  table([COST_HEADINGS, ...rows]);
  if (values.write) await writeCosts(rows);
}

async function readAtSizes(db: Database, sizes: number[]): Promise<ReadCost[][]> {
  await fillPositions(db);
  const costs: ReadCost[][] = [];
  let filled = 0;
  for (const size of sizes) {
    await fillArticles(db, filled, size, progress("articles", size));
    filled = size;
    costs.push(await measureReads(db, ROUNDS));
  }
  return costs;
}

async function withDatabase<T>(work: (db: Database) => Promise<T>): Promise<T> {
  const worker = new Miniflare(
    convertV4MiniflareOptions({
      modules: true,
      script: "export default { fetch: () => new Response() };",
      compatibilityDate: "2026-10-01",
      d1Databases: ["DB"],
    }),
  );
  try {
    const db = await worker.getD1Database("DB");
    for (const { queries } of await readD1Migrations(join(ROOT, "migrations"))) {
      await db.batch(queries.map((query) => db.prepare(query)));
    }
    return await work(db);
  } finally {
    await worker.dispose();
  }
}

function printReads(sizes: number[], costs: ReadCost[][]): void {
  const headings = sizes.flatMap((size) => [`rows at ${size}`, "ms"]);
  const rows = READS.map((path, index) => {
    const row = costs.map((at) => at[index] as ReadCost);
    const [first, last] = [row[0], row.at(-1)];
    const ratio = (last?.milliseconds ?? 0) / (first?.milliseconds ?? 1);
    return [
      path,
      ...row.flatMap(({ read, milliseconds }) => [String(read), milliseconds.toFixed(1)]),
      `${ratio.toFixed(2)}×`,
      String(last?.statements ?? 0),
    ];
  });
  table([["", ...headings, "time, last to first", "statements"], ...rows]);
}

/** Puts the table between its marks in the README. */
async function writeCosts(rows: string[][]): Promise<void> {
  const path = join(ROOT, "README.md");
  const text = readFileSync(path, "utf8");
  const [before, after] = [text.indexOf(MARKS.from), text.indexOf(MARKS.to)];
  if (before < 0 || after < before) throw new Error(`README.md lacks ${MARKS.from} … ${MARKS.to}`);
  const lines = [COST_HEADINGS, COST_HEADINGS.map(() => "--:"), ...rows].map(
    (row) => `| ${row.join(" | ")} |`,
  );
  const written = `${text.slice(0, before)}${MARKS.from}\n\n${lines.join("\n")}\n\n${text.slice(after)}`;
  writeFileSync(path, await format(written, { ...(await resolveConfig(path)), filepath: path }));
}

function table(rows: string[][]): void {
  const columns = rows[0]?.length ?? 0;
  const align = Array.from({ length: columns }, (_, index) =>
    index === 0 ? ("left" as const) : ("right" as const),
  );
  for (const line of layOut(rows, align)) say(line);
}

await main();
