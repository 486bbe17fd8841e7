import { spawn, type ChildProcess } from "node:child_process";
import { closeSync, mkdirSync, openSync, readFileSync } from "node:fs";
import { connect, createServer } from "node:net";
import { dirname, join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";

const ROOT = join(import.meta.dirname, "../..");
const WRANGLER = join(ROOT, "node_modules/wrangler/bin/wrangler.js");
const START_TIMEOUT_MS = 60_000;
const STOP_TIMEOUT_MS = 5_000;
const POLL_MS = 150;

/** Wrangler quiet and local: no metrics, no questions, no call for a request's geography. */
const ENVIRONMENT = {
  ...process.env,
  WRANGLER_SEND_METRICS: "false",
  WRANGLER_SEND_ERROR_REPORTS: "false",
  WRANGLER_WRITE_LOGS: "false",
  CLOUDFLARE_CF_FETCH_ENABLED: "false",
  CI: "true",
  NO_COLOR: "1",
};

/** Wrangler failed: the message is one line, `log` what it said last. */
export class WorkerError extends Error {
  readonly log: string;

  constructor(message: string, logFile: string) {
    super(message);
    this.log = readFileSync(logFile, "utf8").trim().split("\n").slice(-30).join("\n");
  }
}

const running = new Set<ChildProcess>();
/** Once everything is being stopped, nothing more is started, by whatever step was under way. */
let closed = false;

/** True when something listens on a loopback port, or this user may not. */
export async function portTaken(port: number): Promise<boolean> {
  // Only connecting finds a listener on all addresses on every system; only listening finds a port that is forbidden.
  return (await answers("127.0.0.1", port)) || (await answers("::1", port)) || !(await canListen(port));
}

function answers(host: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host, port });
    const done = (answer: boolean) => {
      socket.destroy();
      resolve(answer);
    };
    socket.once("connect", () => {
      done(true);
    });
    socket.once("error", () => {
      done(false);
    });
  });
}

function canListen(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", () => {
      resolve(false);
    });
    server.listen(port, "127.0.0.1", () =>
      server.close(() => {
        resolve(true);
      }),
    );
  });
}

/** Brings the local D1 in `state` to the newest migration. Throws a WorkerError with Wrangler's words when it fails. */
export async function applyMigrations(state: string, logFile: string): Promise<void> {
  const args = ["d1", "migrations", "apply", "DB", "--local", "--persist-to", state];
  const child = wrangler(args, logFile);
  const code = await new Promise((resolve) => child.once("exit", resolve));
  if (code !== 0) throw new WorkerError("the migrations could not be applied", logFile);
}

/**
 * Starts the Worker on `port` with its data in `state`, and waits until it answers. Wrangler's output goes to
 * `logFile`. Throws a WorkerError when it ends first or takes longer than a minute.
 */
export async function startWorker(port: number, state: string, logFile: string): Promise<ChildProcess> {
  const child = wrangler(
    [
      "dev",
      "--local",
      "--test-scheduled",
      "--ip",
      "127.0.0.1",
      "--port",
      String(port),
      "--inspector-port",
      "0",
      "--persist-to",
      state,
      "--var",
      "FETCH_ALLOW_PRIVATE:true",
      "--show-interactive-dev-session=false",
    ],
    logFile,
  );
  const deadline = Date.now() + START_TIMEOUT_MS;
  while (!(await healthAnswers(port))) {
    if (child.exitCode !== null) throw new WorkerError("the Worker did not start", logFile);
    if (Date.now() > deadline) throw new WorkerError("the Worker did not answer within a minute", logFile);
    await wait(POLL_MS);
  }
  return child;
}

/** A 503 is an answer too: after some days without a night, /health is right to be red. */
async function healthAnswers(port: number): Promise<boolean> {
  try {
    const response = await fetch(`http://127.0.0.1:${port}/health`);
    return response.status === 200 || response.status === 503;
  } catch {
    return false;
  }
}

/** A process group of its own, so that Ctrl-C reaches us first and we can end all of it: Wrangler has children. */
function wrangler(args: string[], logFile: string): ChildProcess {
  if (closed) throw new Error("everything is being stopped");
  mkdirSync(dirname(logFile), { recursive: true });
  const log = openSync(logFile, "w");
  const child = spawn(process.execPath, [WRANGLER, ...args], {
    cwd: ROOT,
    env: ENVIRONMENT,
    stdio: ["ignore", log, log],
    detached: process.platform !== "win32",
  });
  closeSync(log);
  running.add(child);
  child.once("exit", () => {
    running.delete(child);
    // Wrangler's children outlive a Wrangler that is killed.
    signal(child, "SIGKILL");
  });
  return child;
}

/** Ends every process that this module started: asks first, and insists after five seconds. */
export async function stopAll(): Promise<void> {
  closed = true;
  await Promise.all([...running].map(stop));
}

async function stop(child: ChildProcess): Promise<void> {
  const gone = new Promise((resolve) => child.once("exit", resolve));
  signal(child, "SIGTERM");
  await Promise.race([gone, wait(STOP_TIMEOUT_MS, undefined, { ref: false })]);
  signal(child, "SIGKILL");
}

function signal(child: ChildProcess, name: NodeJS.Signals): void {
  if (child.pid === undefined) return;
  try {
    if (process.platform === "win32") child.kill(name);
    else process.kill(-child.pid, name);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ESRCH") throw error;
  }
}
