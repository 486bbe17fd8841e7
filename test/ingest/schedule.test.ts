/// <reference types="vite/client" />
import { describe, expect, test } from "vitest";
import { MAX_ATTEMPTS, nextAfterFailure, nextAfterSuccess, retryDelay } from "../../src/ingest/schedule.ts";
import wrangler from "../../wrangler.toml?raw";

const NOW = new Date("2026-06-30T03:10:00Z");
const DAY = 86_400;

test("a feed that answered is due before the next night's run", () => {
  expect(nextAfterSuccess(NOW)).toBe("2026-06-30T23:10:00Z");
});

describe("a feed that failed", () => {
  test.each([
    [1, null, "2026-06-30T23:10:00Z"],
    [2, null, "2026-07-01T19:10:00Z"],
    [7, null, "2026-07-05T23:10:00Z"],
    [30, null, "2026-07-05T23:10:00Z"],
    [1, 60, "2026-06-30T23:10:00Z"],
    [1, 2 * DAY, "2026-07-02T03:10:00Z"],
    [1, 365 * DAY, "2026-07-07T03:10:00Z"],
  ])("for the %i. night with Retry-After %s is due at %s", (failures, retryAfter, expected) => {
    expect(nextAfterFailure(NOW, failures, retryAfter)).toBe(expected);
  });
});

test.each([
  [1, null, 300],
  [2, null, 1800],
  [3, null, 7200],
  [9, null, 7200],
  [1, 10, 300],
  [1, 900, 900],
  [3, 100 * DAY, 43_200],
])(
  "after attempt %i with Retry-After %s the next follows in %i seconds",
  (attempts, retryAfter, expected) => {
    expect(retryDelay(attempts, retryAfter)).toBe(expected);
  },
);

test("the attempts of a night are those that the queue makes", () => {
  expect(wrangler).toContain(`max_retries = ${MAX_ATTEMPTS - 1}`);
});
