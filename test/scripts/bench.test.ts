import { describe, expect, it } from "vitest";
import { measureColdCompile } from "../../scripts/bench/cold.ts";
import { contestants, REFERENCE } from "../../scripts/bench/contestants.ts";
import { fuzz, materialOf } from "../../scripts/bench/fuzz.ts";
import { bytesOf, measureGrowth } from "../../scripts/bench/growth.ts";
import { parseOptions } from "../../scripts/bench/options.ts";
import { median, timeInRounds } from "../../scripts/bench/rounds.ts";
import { UsageError } from "../../scripts/start/options.ts";
import type { CompiledPositions } from "../../src/stance/compile.ts";
import { compiled, hype, moratorium } from "../stance/lexicons.ts";

const PROSE = "The warning is hype, Ruth Vale said. A moratorium now would be a mistake. ";

describe("the median", () => {
  it.each([
    ["of an odd number is the middle one", [3, 1, 2], 2],
    ["of an even number lies between the two in the middle", [4, 1, 3, 2], 2.5],
    ["of one is itself", [7], 7],
    ["of none is no number", [], NaN],
  ])("%s", (_name, values, expected) => {
    expect(median(values)).toBe(expected);
  });
});

describe("rounds", () => {
  it("let each work take its turn, once more than is counted", () => {
    const turns: string[] = [];
    const works = ["a", "b"].map((name) => ({ name, run: () => turns.push(name) }));
    const times = timeInRounds(works, 2);
    expect(turns.join("")).toBe("ababab");
    expect([...times.keys()]).toEqual(["a", "b"]);
    expect([...times.values()].every((time) => time >= 0)).toBe(true);
  });
});

describe("the contestants", () => {
  it.each(contestants(compiled))("$name reads an article", ({ run }) => {
    expect(run(PROSE)).toBeDefined();
  });

  it("have the reference among them", () => {
    expect(contestants(compiled).map(({ name }) => name)).toContain(REFERENCE);
  });
});

describe("growth", () => {
  it("is measured at each size, relative to 10 KB", () => {
    const growth = measureGrowth(PROSE, compiled, 1, [1, 10, 30]);
    expect(growth.map(({ kilobytes }) => kilobytes)).toEqual([1, 10, 30]);
    expect(growth[1]?.relative).toBe(1);
    expect(growth.every(({ megabytesPerSecond }) => megabytesPerSecond > 0)).toBe(true);
  });

  it("counts UTF-8 bytes", () => {
    expect(bytesOf("é😀")).toBe(6);
  });
});

describe("a cold compile", () => {
  it(
    "is measured in processes of its own, of prepared lexicons and of written ones",
    { timeout: 30_000 },
    () => {
      const { prepared, written } = measureColdCompile([hype, moratorium], 1);
      for (const { median: middle, each } of [prepared, written]) {
        expect(each).toEqual([middle]);
        expect(middle).toBeGreaterThan(0);
      }
    },
  );
});

describe("the fuzz of the bench", () => {
  const material = materialOf([hype, moratorium], [PROSE]);

  it("knows the terms of the positions and of the general lexicon", () => {
    expect(material.terms).toEqual(
      expect.arrayContaining(["hype", "scaremonger*", '"(stop|halt) (training)"~4']),
    );
    expect(material.terms.length).toBeGreaterThan(200);
  });

  it("tells of every input, and counts what raised a position", () => {
    let told = 0;
    const report = fuzz(200, 1, material, compiled, (done) => (told = done));
    expect(told).toBe(200);
    expect(report.raised).toBeGreaterThan(0);
    expect(report.slowest.milliseconds).toBeGreaterThan(0);
  });

  it("counts an input that throws as a fault, and goes on", () => {
    const broken: CompiledPositions = {
      ...compiled,
      get positions(): never {
        throw new Error("a broken index");
      },
    };
    const report = fuzz(50, 1, material, broken, () => undefined);
    expect(report.inputs).toBe(50);
    expect(report.faultCount).toBeGreaterThan(0);
    expect(report.faults[0]?.what).toBe("throws Error: a broken index");
  });
});

describe("the options of npm run bench", () => {
  it("fuzz with a million inputs, fewer when it is to be quick, as many as asked", () => {
    expect(parseOptions([])).toMatchObject({ quick: false, fuzz: 1_000_000 });
    expect(parseOptions(["--quick"])).toMatchObject({ quick: true, fuzz: 20_000 });
    expect(parseOptions(["--quick", "--fuzz", "7", "--seed", "42"])).toMatchObject({ fuzz: 7, seed: 42 });
  });

  it.each([
    ["a fuzz that is no number", ["--fuzz", "lots"], '"lots"'],
    ["an option that does not exist", ["--fast"], "--fast"],
  ])("%s is refused in one line", (_name, args, named) => {
    expect(() => parseOptions(args)).toThrow(UsageError);
    expect(() => parseOptions(args)).toThrow(named);
  });
});
