import { isoSeconds } from "../model/time.ts";

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Less than a day, so that each night finds the feed due although the night before took a while. */
const BETWEEN_NIGHTS = 20 * HOUR;
const MAX_BACKOFF_STEPS = 7;
const MAX_BACKOFF = 7 * DAY;

/** The wait before the second, third and fourth attempt of one night. */
const RETRY_DELAYS = [5 * MINUTE, 30 * MINUTE, 2 * HOUR];
const MIN_RETRY = MINUTE;
/** The longest that a queue holds a message back. */
const MAX_RETRY = 12 * HOUR;

/** How many attempts a night has: the first delivery and wrangler.toml's `max_retries`. */
export const MAX_ATTEMPTS = RETRY_DELAYS.length + 1;

/** When a feed that answered is due again. */
export function nextAfterSuccess(now: Date): string {
  return later(now, BETWEEN_NIGHTS);
}

/**
 * When a feed that failed for the `failures`-th night in a row is due again: linear backoff, as exponential gives up on
 * feeds that come back, or what the server asked for (seconds) where that is longer; a week at most.
 */
export function nextAfterFailure(now: Date, failures: number, retryAfter: number | null): string {
  const backoff = Math.min(failures, MAX_BACKOFF_STEPS) * BETWEEN_NIGHTS;
  return later(now, Math.min(Math.max(backoff, retryAfter ?? 0), MAX_BACKOFF));
}

/** Seconds until the next attempt after the `attempts`-th (from 1); the server's wish holds where it is longer. */
export function retryDelay(attempts: number, retryAfter: number | null): number {
  const step = RETRY_DELAYS[Math.min(attempts, RETRY_DELAYS.length) - 1] ?? MIN_RETRY;
  return Math.min(Math.max(step, retryAfter ?? 0, MIN_RETRY), MAX_RETRY);
}

function later(now: Date, seconds: number): string {
  return isoSeconds(new Date(now.getTime() + seconds * 1000));
}
