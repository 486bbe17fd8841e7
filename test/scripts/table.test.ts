import { describe, expect, test } from "vitest";
import { bar, layOut, percent, signed, sparkline, wrap } from "../../scripts/start/table.ts";

describe("a sparkline", () => {
  test("shows the lowest, the middle and the highest value at the same heights in every line", () => {
    expect(sparkline([-1, 0, 1], -1, 1)).toBe("▁▅█");
    expect(sparkline([0, 0, 0], -1, 1)).toBe("▅▅▅");
  });

  test("uses all eight heights for eight even steps", () => {
    expect(sparkline([0.05, 0.15, 0.3, 0.4, 0.55, 0.7, 0.8, 0.95], 0, 1)).toBe("▁▂▃▄▅▆▇█");
  });

  test("shows an empty bucket as a dot, which is not zero", () => {
    expect(sparkline([null, 0, null], -1, 1)).toBe("·▅·");
  });

  test("keeps values outside the range at its ends", () => {
    expect(sparkline([-3, 3], -1, 1)).toBe("▁█");
  });
});

describe("a table", () => {
  test("columns are as wide as their widest cell, aligned as asked, with nothing at the end of a line", () => {
    const rows = [
      ["position", "n", "trend"],
      ["pause-ai", "128", "up"],
    ];
    expect(layOut(rows, ["left", "right", "left"])).toEqual(["position    n  trend", "pause-ai  128  up"]);
  });

  test("a style dresses the padded cell and moves no column", () => {
    const bold = (cell: string, row: number) => (row === 0 ? `<b>${cell}</b>` : cell);
    const rows = [
      ["a", "b"],
      ["longer", "c"],
    ];
    expect(layOut(rows, ["left", "left"], bold)).toEqual(["<b>a     </b>  <b>b</b>", "longer  c"]);
  });
});

describe("numbers", () => {
  test.each([
    [0.415, "+0.41"],
    [-0.1, "-0.10"],
    [0, "0.00"],
    [-0.004, "0.00"],
    [1, "+1.00"],
  ])("the stance %d reads %s", (value, text) => {
    expect(signed(value)).toBe(text);
  });

  test("a share is in whole percent", () => {
    expect(percent(0.4242)).toBe("42%");
  });

  test("a bar is as full as the work is done", () => {
    expect(bar(0, 4, 8)).toBe("░░░░░░░░");
    expect(bar(3, 4, 8)).toBe("██████░░");
    expect(bar(4, 4, 8)).toBe("████████");
  });
});

describe("a wrapped text", () => {
  test("is broken between words, with every line as full as it can be", () => {
    expect(wrap("a quote  of\nsix short words", 11)).toEqual(["a quote of", "six short", "words"]);
  });

  test("keeps a word that is longer than the line", () => {
    expect(wrap("an incomprehensibility", 5)).toEqual(["an", "incomprehensibility"]);
  });
});
