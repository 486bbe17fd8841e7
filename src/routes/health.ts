import { Hono } from "hono";
import * as z from "zod";
import type { Database } from "../store/database.ts";
import { isoSeconds } from "../model/time.ts";
import { feedHealth } from "../store/feeds.ts";
import { lastNightlyRun } from "../store/runs.ts";
import type { AppEnv } from "./context.ts";
import { describe } from "./describe.ts";

const HOUR_MS = 3_600_000;
/** A night and two hours: Cloudflare starts a cron late at times, never that late. */
const MAX_RUN_AGE_MS = 26 * HOUR_MS;
/** Two nights and two hours: one lost message is made up for by the next night. */
const MAX_SILENCE_MS = 50 * HOUR_MS;

const healthy = z.object({ status: z.literal("ok") });
const unhealthy = z.object({ status: z.literal("fail"), reasons: z.array(z.string()) });

/** GET /health. 200 while the nightly ingest does its work, 503 with the reasons when it does not. Open to monitors, always. */
export const health = new Hono<AppEnv>().get(
  "/",
  describe({
    summary: "Whether the nightly ingest does its work",
    tag: "service",
    answers: {
      200: { description: "It does.", body: healthy },
      503: { description: "It does not, and why.", body: unhealthy },
    },
  }),
  async (c) => {
    const reasons = await reasonsToWorry(c.env.DB, c.var.now);
    c.header("cache-control", "no-store");
    return reasons.length === 0
      ? c.json({ status: "ok" as const }, 200)
      : c.json({ status: "fail" as const, reasons }, 503);
  },
);

async function reasonsToWorry(db: Database, now: Date): Promise<string[]> {
  try {
    const { feeds, failing, silent, oldest } = await feedHealth(db, ago(now, MAX_SILENCE_MS));
    if (feeds === 0) return [];
    const lastRun = await lastNightlyRun(db);
    const reasons: string[] = [];
    // A fresh install owes its first run only after its first night.
    if ((lastRun ?? oldest ?? "") < ago(now, MAX_RUN_AGE_MS)) {
      reasons.push(lastRun === null ? "no nightly run yet" : `the last nightly run was at ${lastRun}`);
    }
    if (failing > 0) reasons.push(`${failing} of ${feeds} feeds failed when last fetched`);
    if (silent > 0) reasons.push(`${silent} of ${feeds} feeds have not been fetched for two days`);
    return reasons;
  } catch (error) {
    console.error(JSON.stringify({ event: "health check", error: String(error) }));
    return ["the database does not answer"];
  }
}

function ago(now: Date, milliseconds: number): string {
  return isoSeconds(new Date(now.getTime() - milliseconds));
}
