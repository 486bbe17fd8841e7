import type { Env } from "../model/env.ts";
import type { WorkMessage } from "../model/feed.ts";
import { loseFetches } from "../store/fetches.ts";
import { pendingRevisions } from "../store/rescore.ts";
import { openNightlyRun, type QueuedFetch } from "../store/runs.ts";
import { isoSeconds } from "../model/time.ts";

/** What one sendBatch may carry. */
const MESSAGES_PER_BATCH = 100;
/** A fetch that has been open for so long is nobody's any more: half the time between two nights. */
const LOST_AFTER_MS = 12 * 3_600_000;

/**
 * Opens the nightly run of the minute `scheduledTime` and hands its feeds to the queue, with the rescoring that is
 * still to do. D1 decides what is due, so that whatever the queue loses is found again the next night; the same minute
 * twice is one run. Answers the run's id and how many feeds were queued.
 */
export async function startRun(
  env: Env,
  scheduledTime: Date,
  now: Date,
): Promise<{ run: string; queued: number }> {
  const run = `${scheduledTime.toISOString().slice(0, 16)}:00Z`;
  const lostBefore = isoSeconds(new Date(now.getTime() - LOST_AFTER_MS));
  // The record comes before the messages: a consumer must find the fetch that its message names.
  const fetches = await openNightlyRun(env.DB, run, isoSeconds(now), lostBefore);
  let queued = 0;
  for (const group of groupsOf(spaced(fetches), MESSAGES_PER_BATCH)) {
    queued += await sendFeeds(env, run, group, now);
  }
  await sendRescores(env);
  return { run, queued };
}

type SpacedFetch = QueuedFetch & { delaySeconds: number };

/** One request a second to a host: many sites refuse a reader that asks for all their feeds at once. */
function spaced(fetches: QueuedFetch[]): SpacedFetch[] {
  const perHost = new Map<string, number>();
  return fetches.map((fetch) => {
    const { host } = new URL(fetch.url);
    const before = perHost.get(host) ?? 0;
    perHost.set(host, before + 1);
    return { ...fetch, delaySeconds: before };
  });
}

function groupsOf<T>(items: T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  );
}

/** A queue that takes nothing is the world's failure: it is recorded, and the feeds stay due. */
async function sendFeeds(env: Env, run: string, fetches: SpacedFetch[], now: Date): Promise<number> {
  try {
    await env.WORK.sendBatch(
      fetches.map(({ feed, delaySeconds }) => {
        const body: WorkMessage = { kind: "feed", run, feed };
        return { body, delaySeconds };
      }),
    );
    return fetches.length;
  } catch (error) {
    const reason = `the queue did not take the message: ${messageOf(error)}`;
    const feeds = fetches.map(({ feed }) => feed);
    await loseFetches(env.DB, run, feeds, reason, isoSeconds(now));
    return 0;
  }
}

/** A rescoring whose message got lost goes on from where its revision's row says. */
async function sendRescores(env: Env): Promise<void> {
  for (const group of groupsOf(await pendingRevisions(env.DB), MESSAGES_PER_BATCH)) {
    try {
      await env.WORK.sendBatch(
        group.map((revision) => {
          const body: WorkMessage = { kind: "rescore", revision };
          return { body };
        }),
      );
    } catch (error) {
      console.error(JSON.stringify({ event: "rescore not queued", error: messageOf(error) }));
    }
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
