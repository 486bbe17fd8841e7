import { describe, expect, it } from "vitest";
import { ProblemError } from "../../src/model/problem.ts";
import { resolveDays, resolveInstants, type RangeInput } from "../../src/trends/range.ts";

const NOW = new Date("2026-06-30T12:00:00Z");

describe("the days of a trend", () => {
  it.each<[string, RangeInput, string, string]>([
    ["nothing: the 90 days that end with today", {}, "2026-04-02", "2026-07-01"],
    ["days", { from: "2026-06-01", to: "2026-06-15" }, "2026-06-01", "2026-06-15"],
    ["only `to`: the 90 days before it", { to: "2026-04-01" }, "2026-01-01", "2026-04-01"],
    ["only `from`: up to the end of today", { from: "2026-06-01" }, "2026-06-01", "2026-07-01"],
    [
      "date-times, rounded outward",
      { from: "2026-06-01T18:30:00Z", to: "2026-06-02T00:00:01Z" },
      "2026-06-01",
      "2026-06-03",
    ],
    [
      "date-times on a day's edge, kept",
      { from: "2026-06-01T00:00:00Z", to: "2026-06-02T00:00Z" },
      "2026-06-01",
      "2026-06-02",
    ],
    [
      "date-times with another zone, in UTC",
      { from: "2026-06-01T01:00:00+02:00", to: "2026-06-03" },
      "2026-05-31",
      "2026-06-03",
    ],
    ["epoch milliseconds", { from: "1780272000000", to: "1780358400001" }, "2026-06-01", "2026-06-03"],
    ["days back", { from: "P7D" }, "2026-06-24", "2026-07-01"],
    ["weeks back", { from: "P2W", to: "2026-06-15" }, "2026-06-01", "2026-06-15"],
    ["months back", { from: "P6M" }, "2026-01-01", "2026-07-01"],
    ["months back to a shorter month", { from: "P6M", to: "2026-08-31" }, "2026-02-28", "2026-08-31"],
    ["years back from a leap day", { from: "P1Y", to: "2024-02-29" }, "2023-02-28", "2024-02-29"],
    ["twenty years, the most there is", { from: "P20Y" }, "2006-07-01", "2026-07-01"],
  ])("from %s", (_name, input, from, to) => {
    expect(resolveDays(input, NOW)).toEqual({ from, to });
  });

  it.each<[string, RangeInput, string, RegExp]>([
    ["a word", { from: "yesterday" }, "/from", /"yesterday" is not a day .* or a duration/],
    ["a day that does not exist", { to: "2026-06-31" }, "/to", /"2026-06-31" is not a day/],
    ["a time that does not exist", { from: "2026-06-01T25:00:00Z" }, "/from", /is not a day/],
    ["a date-time without a zone", { from: "2026-06-01T12:00:00" }, "/from", /with a zone/],
    [
      "seconds for milliseconds",
      { from: "1780272000" },
      "/from",
      /milliseconds since 1970 have 11 to 14 digits/,
    ],
    ["a duration for `to`", { to: "P7D" }, "/to", /only `from` takes one/],
    ["a `+` that was read as a space", { to: "2026-06-01T12:00:00 02:00" }, "/to", /write it `%2B`/],
    ["a day after all days", { to: "9999-12-31T23:59:59Z" }, "/to", /before the year 9999/],
    ["an empty value", { from: "" }, "/from", /"" is not a day/],
    ["a range of thirty years", { from: "P30Y", to: "99999999999999" }, "/from", /at most 20 years/],
    ["a range that ends where it begins", { from: "2026-06-01", to: "2026-06-01" }, "/from", /before `to`/],
    ["a range that runs backwards", { from: "2026-06-02", to: "2026-06-01" }, "/from", /half-open/],
    ["no days back", { from: "P0D" }, "/from", /before `to`/],
    ["twenty years and a day", { from: "2006-06-30", to: "2026-07-01" }, "/from", /at most 20 years/],
    ["a duration before the year 0", { from: "P9999Y" }, "/from", /at most 20 years/],
  ])("refuses %s", (_name, input, pointer, detail) => {
    const refused = problemOf(() => resolveDays(input, NOW));
    expect(refused).toMatchObject({
      status: 400,
      errors: [{ pointer, detail: expect.stringMatching(detail) as string }],
    });
  });
});

describe("the instants of a list", () => {
  it.each<[string, RangeInput, string | null, string | null]>([
    ["nothing: open on both sides", {}, null, null],
    ["days", { from: "2026-06-01", to: "2026-06-02" }, "2026-06-01T00:00:00Z", "2026-06-02T00:00:00Z"],
    ["an instant, to the second", { from: "2026-06-01T12:30:15+02:00" }, "2026-06-01T10:30:15Z", null],
    [
      "fractions, up to the next second on both sides",
      { from: "2026-06-01T12:00:00.200Z", to: "2026-06-01T13:00:00.900Z" },
      "2026-06-01T12:00:01Z",
      "2026-06-01T13:00:01Z",
    ],
    ["a duration back from the end of today", { from: "P1D" }, "2026-06-30T00:00:00Z", null],
  ])("from %s", (_name, input, from, to) => {
    expect(resolveInstants(input, NOW)).toEqual({ from, to });
  });

  it("refuses a range that runs backwards", () => {
    const refused = problemOf(() => resolveInstants({ from: "2026-06-02", to: "2026-06-01" }, NOW));
    expect(refused).toMatchObject({ status: 400, errors: [{ pointer: "/from" }] });
  });
});

function problemOf(act: () => unknown): ProblemError {
  try {
    act();
  } catch (error) {
    if (error instanceof ProblemError) return error;
    throw error;
  }
  throw new Error("nothing was refused");
}
