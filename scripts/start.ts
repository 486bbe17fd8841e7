import type { Server } from "node:http";
import { join } from "node:path";
import type { FetchRecord } from "../src/model/feed.ts";
import { demoRange, readAnchor, writeAnchor } from "./start/anchor.ts";
import type { Api } from "./start/api.ts";
import { readDemo, type DemoArticles } from "./start/articles.ts";
import { serveFeeds, writeFeeds, type FeedDocument } from "./start/feeds.ts";
import { registerFeeds, runNight } from "./start/nightly.ts";
import { HELP, parseOptions, UsageError, type Options } from "./start/options.ts";
import { describeExhibit, findExhibit, trendTable, type Range } from "./start/overview.ts";
import { loadPositions, waitForRescore } from "./start/positions.ts";
import { createSecrets, readSecrets, type Secrets } from "./start/secrets.ts";
import { layOut } from "./start/table.ts";
import { paint, progress, say, step, warn } from "./start/terminal.ts";
import { deliver } from "./start/webhook.ts";
import { applyMigrations, portTaken, startWorker, stopAll, WorkerError } from "./start/worker.ts";

const ROOT = join(import.meta.dirname, "..");
const SECRETS = join(ROOT, ".dev.vars");
/** Evidence is looked for where the demo's story is. */
const EXHIBITED = ["safety-backsliding", "regulatory-capture", "pause-ai"];
const PARENT_CHECK_MS = 500;

let stopping = false;

/** From nothing to a service that has done its main job before the reader's eyes, and stays up. */
async function main(): Promise<void> {
  const options = parseOptions(process.argv.slice(2), process.cwd());
  if (options.help) {
    say(HELP);
    return;
  }
  if (await portTaken(options.port)) {
    refuse(`Port ${options.port} is taken: stop what uses it, or choose another with --port`, 1);
    return;
  }
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => void stop(0));
  stopWithNpm();

  step("secrets", createSecrets(SECRETS) ? "fresh ones written to .dev.vars" : "found in .dev.vars");
  const secrets = readSecrets(SECRETS);
  const logFile = join(options.state, "wrangler.log");
  await applyMigrations(options.state, logFile);
  step("database", `migrated, in ${options.state}`);
  const worker = await startWorker(options.port, options.state, logFile);
  worker.once("exit", () => {
    fail(new WorkerError("the Worker ended", logFile));
  });
  step("worker", `answers on port ${options.port}`);

  const api = { origin: `http://127.0.0.1:${options.port}`, adminKey: secrets.adminKey };
  await putPositions(api);
  if (options.demo) await demonstrate(api, secrets, options);
  sayWhereToLook(options);
}

async function putPositions(api: Api): Promise<void> {
  const { created, updated, unchanged } = await loadPositions(api, join(ROOT, "data/positions"));
  if (created + updated > 0) await waitForRescore(api);
  step("positions", counted({ new: created, changed: updated, unchanged }));
}

async function demonstrate(api: Api, secrets: Secrets, { state }: Options): Promise<void> {
  const anchorFile = join(state, "demo.json");
  const anchor = readAnchor(anchorFile, new Date());
  const demo = readDemo(join(ROOT, "data/demo/articles.jsonl"), anchor.day90);
  const documents = writeFeeds(demo.feeds);
  const { server, port } = await serveFeeds(documents, anchor.feedPort);
  servers.push(server);
  writeAnchor(anchorFile, { ...anchor, feedPort: port });

  await postArticles(api, secrets, demo);
  await pullFeeds(api, documents, port);
  await showTrends(api, demoRange(anchor.day90));
}

async function postArticles(api: Api, secrets: Secrets, { posted }: DemoArticles): Promise<void> {
  const show = progress("webhook", posted.length);
  const { counts, rejections } = await deliver(api, secrets.webhookSecret, posted, show);
  const { created, updated, unchanged, rejected } = counts;
  step(
    "webhook",
    `${posted.length} articles, signed: ${counted({ new: created, updated, unchanged, rejected })}`,
  );
  rejections.forEach(warn);
}

async function pullFeeds(api: Api, documents: FeedDocument[], port: number): Promise<void> {
  await registerFeeds(api, documents, port);
  const { run, feeds } = await runNight(api);
  if (feeds.length === 0) {
    step("nightly", "nothing is due: each feed is pulled once a night");
    return;
  }
  step("nightly", `run ${run} pulled ${feeds.length} feeds`);
  const rows = feeds.map((record) => [new URL(record.url).pathname.slice(1), outcomeOf(record)]);
  for (const line of layOut(rows, ["left", "left"])) say(`              ${line}`);
}

function outcomeOf({ status, fetched, created, updated, unchanged, failed, error }: FetchRecord): string {
  if (status === "ok") return `${fetched} fetched: ${counted({ new: created, updated, unchanged, failed })}`;
  return status === "not_modified" ? "not modified since it was last pulled" : `${status}: ${error ?? ""}`;
}

async function showTrends(api: Api, range: Range): Promise<void> {
  say(
    `\n${paint("bold", "Where the press stands")}, ${range.from} to ${range.to}, -1 against to +1 in favor\n`,
  );
  for (const line of await trendTable(api, range)) say(`  ${line}`);
  const exhibit = await findExhibit(api, EXHIBITED, range);
  if (!exhibit) return;
  say(`\n${paint("bold", "One piece of evidence")}\n`);
  for (const line of describeExhibit(exhibit)) say(`  ${line}`);
}

function sayWhereToLook({ port, demo }: Options): void {
  const origin = `http://localhost:${port}`;
  const example = demo ? "?position=safety-backsliding&bucket=week" : "";
  say(`\n${paint("bold", "Open")}\n`);
  say(`  chart      ${origin}/v1/trends.svg${example}`);
  say(`  trends     ${origin}/v1/trends${example}`);
  say(`  articles   ${origin}/v1/articles${demo ? "?position=safety-backsliding" : ""}`);
  say(`  positions  ${origin}/v1/positions`);
  say(`  runs       ${origin}/v1/runs`);
  say(`  health     ${origin}/health`);
  say(`  the API    ${origin}/docs`);
  say(`\nCtrl-C stops it.`);
}

/** The counts that are not zero, in words: "54 new, 1 unchanged". */
function counted(counts: Record<string, number>): string {
  const words = Object.entries(counts).flatMap(([name, count]) => (count > 0 ? [`${count} ${name}`] : []));
  return words.length > 0 ? words.join(", ") : "none";
}

/** npm hands a SIGTERM to its shell, and the shell to nobody: that our parent is gone is all we hear of it. */
function stopWithNpm(): void {
  if (process.env.npm_lifecycle_event === undefined) return;
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) void stop(0);
  }, PARENT_CHECK_MS).unref();
}

const servers: Server[] = [];

async function stop(code: number): Promise<void> {
  if (stopping) return;
  stopping = true;
  for (const server of servers) {
    server.close();
    server.closeAllConnections();
  }
  await stopAll();
  process.exit(code);
}

/** Says in one line why nothing was started. */
function refuse(reason: string, code: number): void {
  process.stderr.write(`${reason}\n`);
  process.exitCode = code;
}

function fail(error: unknown): void {
  if (stopping) return;
  if (error instanceof UsageError) {
    refuse(error.message, 2);
    return;
  }
  process.stderr.write(`Could not go on: ${error instanceof Error ? error.message : String(error)}\n`);
  if (error instanceof WorkerError) process.stderr.write(`${error.log}\n`);
  void stop(1);
}

main().catch(fail);
