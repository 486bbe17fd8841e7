import { describe, expect, it } from "vitest";
import { bucketsOf, bucketStart, shiftBucket } from "../../src/trends/buckets.ts";
import type { Bucket } from "../../src/model/series.ts";

describe("the bucket of a day", () => {
  it.each<[string, string, Bucket, string]>([
    ["a day is its own", "2026-06-30", "day", "2026-06-30"],
    ["a Monday begins its week", "2026-06-29", "week", "2026-06-29"],
    ["a Sunday ends the week that began six days earlier", "2026-07-05", "week", "2026-06-29"],
    ["an ISO week can begin in the year before", "2026-01-01", "week", "2025-12-29"],
    ["a month begins on the first", "2024-02-29", "month", "2024-02-01"],
  ])("%s", (_name, day, bucket, start) => {
    expect(bucketStart(day, bucket)).toBe(start);
  });

  it.each<[string, string, Bucket, number, string]>([
    ["a day over a leap day", "2024-02-28", "day", 2, "2024-03-01"],
    ["weeks back over a new year", "2026-01-05", "week", -2, "2025-12-22"],
    ["months back over a new year", "2026-01-01", "month", -3, "2025-10-01"],
    ["months of unequal length", "2026-01-01", "month", 2, "2026-03-01"],
  ])("moves by %s", (_name, start, bucket, count, moved) => {
    expect(shiftBucket(start, bucket, count)).toBe(moved);
  });
});

describe("the buckets of a range", () => {
  it.each<[string, string, string, Bucket, string[]]>([
    [
      "every day but the last bound",
      "2026-06-29",
      "2026-07-02",
      "day",
      ["2026-06-29", "2026-06-30", "2026-07-01"],
    ],
    ["weeks that the range only touches", "2026-06-28", "2026-06-30", "week", ["2026-06-22", "2026-06-29"]],
    ["no week that begins where the range ends", "2026-06-22", "2026-06-29", "week", ["2026-06-22"]],
    ["months", "2025-11-15", "2026-02-01", "month", ["2025-11-01", "2025-12-01", "2026-01-01"]],
  ])("are %s", (_name, from, to, bucket, starts) => {
    expect(bucketsOf(from, to, bucket)).toEqual(starts);
  });
});
