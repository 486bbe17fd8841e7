import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { demoRange, publishedAt, readAnchor, writeAnchor } from "../../scripts/start/anchor.ts";

const FIRST = new Date("2026-06-30T22:15:00Z");
const LATER = new Date("2026-07-04T08:00:00Z");

describe("the anchor of the demo", () => {
  let folder = "";
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "stanceline-anchor-"));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  test("a first start is day 90, in UTC", () => {
    expect(readAnchor(join(folder, "demo.json"), FIRST)).toEqual({ day90: "2026-06-30", feedPort: null });
  });

  test("a second start, days later, finds what the first one left", () => {
    const path = join(folder, "new", "demo.json");
    writeAnchor(path, { day90: "2026-06-30", feedPort: 41767 });
    expect(readAnchor(path, LATER)).toEqual({ day90: "2026-06-30", feedPort: 41767 });
  });

  test("a file that is no anchor is not taken for a first start", () => {
    const path = join(folder, "demo.json");
    writeFileSync(path, '{"day90": "yesterday"}');
    expect(() => readAnchor(path, FIRST)).toThrow("day90");
  });
});

describe("the demo's days", () => {
  test.each([
    [90, "00:01", "2026-06-30T00:01:00Z"],
    [89, "21:50", "2026-06-29T21:50:00Z"],
    [1, "14:20", "2026-04-02T14:20:00Z"],
  ])("day %i at %s is %s when day 90 is 30 June", (day, time, expected) => {
    expect(publishedAt("2026-06-30", day, time)).toBe(expected);
  });

  test.each([
    ["day 1 a Thursday", "2026-06-30", { from: "2026-03-30", to: "2026-07-01", weeks: 14 }],
    ["day 1 a Monday", "2026-06-27", { from: "2026-03-30", to: "2026-06-28", weeks: 13 }],
    ["day 1 a Sunday", "2026-07-03", { from: "2026-03-30", to: "2026-07-04", weeks: 14 }],
  ])("with %s, the range begins on the Monday of its week and ends after day 90", (_name, day90, range) => {
    expect(demoRange(day90)).toEqual(range);
  });
});
