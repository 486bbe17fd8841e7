import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { COST_HEADINGS, costRow } from "../../scripts/bench-trends/prices.ts";

/** The rows that test/store/stories.test.ts holds the store to. */
const rowsWritten = (positions: number) => 12 + 7 * positions;

describe("the README's cost table", () => {
  it("is what the bench prints", () => {
    const readme = readFileSync("README.md", "utf8");
    const rows = [0, 1, 2, 3, 4, 5].map((positions) => costRow(positions, rowsWritten(positions)));
    for (const row of [COST_HEADINGS, ...rows]) {
      expect(readme).toMatch(new RegExp(row.map((cell) => cell.replace(/[$.]/g, "\\$&")).join(" +\\| +")));
    }
  });

  it("counts in whole articles and dollars", () => {
    expect(costRow(3, 33)).toEqual(["3", "33", "3,030", "1,515,151", "$33.00"]);
  });
});
