import { readSettings, type Env } from "../model/env.ts";
import { workMessage, type Validators } from "../model/feed.ts";
import { readFeedToFetch, type FeedToFetch } from "../store/feeds.ts";
import { fetchStatusOf, finishFetch, noteRetry, type FinishedFetch } from "../store/fetches.ts";
import { isoSeconds } from "../model/time.ts";
import { ingestEntries, type EntriesOutcome } from "./entries.ts";
import { NotAFeedError, parseFeed } from "./feed.ts";
import { fetchFeed, type FetchFailure } from "./fetch.ts";
import { StoreUnavailable } from "./ingest.ts";
import { rescore } from "./rescore.ts";
import { MAX_ATTEMPTS, nextAfterFailure, nextAfterSuccess, retryDelay } from "./schedule.ts";

/** What the consumer needs of a queue's message; the runtime's Message has it all. */
export type WorkItem = Pick<Message, "body" | "attempts" | "ack" | "retry">;

/**
 * Does what one message says and acknowledges it, or asks for another delivery. The queue delivers at least once:
 * work that is done already is only acknowledged. Never throws, so that no message takes another of its batch down.
 */
export async function handleMessage(message: WorkItem, env: Env, now: Date): Promise<void> {
  const work = workMessage.safeParse(message.body);
  if (!work.success) {
    logError("a message that nobody understands", work.error);
    message.ack();
    return;
  }
  try {
    if (work.data.kind === "feed") await pullFeed(message, env, work.data, now);
    else await rescoreOne(message, env, work.data.revision);
  } catch (error) {
    // Not even the failure could be recorded: D1 is out of reach. If this goes on, the next run finds the work again.
    logError("a message could not be handled", error);
    message.retry({ delaySeconds: retryDelay(message.attempts, null) });
  }
}

/** A page that fails is done again from where the revision's row says; so is one whose message is lost. */
async function rescoreOne(message: WorkItem, env: Env, revision: number): Promise<void> {
  await rescore(env.DB, env.WORK, revision);
  message.ack();
}

type FeedWork = { run: string; feed: string };

async function pullFeed(message: WorkItem, env: Env, { run, feed: id }: FeedWork, now: Date): Promise<void> {
  const status = await fetchStatusOf(env.DB, run, id);
  if (status === "queued" || status === "retrying") {
    const feed = await readFeedToFetch(env.DB, id);
    const outcome = feed ? await pull(feed, env, now) : hard("the feed was removed before its turn");
    if (outcome.kind === "failure" && outcome.soft && message.attempts < MAX_ATTEMPTS) {
      const { status: httpStatus, reason: error, retryAfter } = outcome;
      await noteRetry(env.DB, run, id, { attempts: message.attempts, httpStatus, error });
      message.retry({ delaySeconds: retryDelay(message.attempts, retryAfter) });
      return;
    }
    const end = ending(outcome, message.attempts, feed?.failures ?? 0, now);
    await finishFetch(env.DB, run, id, end, isoSeconds(now));
  }
  message.ack();
}

type Outcome =
  | FetchFailure
  | { kind: "not_modified"; status: number; validators: Validators | null }
  | ({ kind: "taken"; status: number; validators: Validators } & EntriesOutcome);

/** One feed, from its address to its articles in the database. */
async function pull(feed: FeedToFetch, env: Env, now: Date): Promise<Outcome> {
  const { contact, allowPrivate } = readSettings(env);
  const answer = await fetchFeed(feed.url, { validators: feed.validators, contact, allowPrivate, now });
  if (answer.kind === "failure") return answer;
  if (answer.kind === "not_modified") return { ...answer, validators: null };
  const { status, validators } = answer;
  // Servers without validators, or with new ones for an old document, are common: the body has the last word.
  if (validators.bodyHash === feed.validators.bodyHash) return { kind: "not_modified", status, validators };
  try {
    const parsed = parseFeed(answer.body, answer.contentType, answer.url);
    const outcome = await ingestEntries(env.DB, feed, parsed, now);
    return { kind: "taken", status, validators, ...outcome };
  } catch (error) {
    if (error instanceof NotAFeedError) return hard(error.message, status);
    logError(`feed ${feed.id} could not be ingested`, error);
    return { kind: "failure", soft: true, status, reason: ownFailure(error), retryAfter: null };
  }
}

function hard(reason: string, status: number | null = null): FetchFailure {
  return { kind: "failure", soft: false, status, reason, retryAfter: null };
}

/** Why our side failed, for the run's record. What is a mistake of ours belongs in the log only. */
function ownFailure(error: unknown): string {
  return error instanceof StoreUnavailable ? error.message : "an internal error; it is logged";
}

const NOTHING = { fetched: 0, created: 0, updated: 0, unchanged: 0, failed: 0 };

function ending(outcome: Outcome, attempts: number, failuresBefore: number, now: Date): FinishedFetch {
  const common = { attempts, httpStatus: outcome.status, counts: NOTHING, error: null, failures: [] };
  switch (outcome.kind) {
    case "failure": {
      const nextFetchAt = nextAfterFailure(now, failuresBefore + 1, outcome.retryAfter);
      return { ...common, status: "failed", error: outcome.reason, validators: null, nextFetchAt };
    }
    case "not_modified": {
      const { validators } = outcome;
      return { ...common, status: "not_modified", validators, nextFetchAt: nextAfterSuccess(now) };
    }
    case "taken": {
      const { counts, failures, validators } = outcome;
      const nextFetchAt = nextAfterSuccess(now);
      return { ...common, status: "ok", counts, failures, validators, nextFetchAt };
    }
  }
}

function logError(event: string, error: unknown): void {
  console.error(
    JSON.stringify({ event, error: error instanceof Error ? (error.stack ?? error.message) : String(error) }),
  );
}
