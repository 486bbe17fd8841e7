import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { brokenRules, cycles, type Sources } from "./support/structure.ts";

/** What may stand at the top level; dot-files and what tools leave behind (ignored by git) are free. */
const TOP_LEVEL = new Set([
  "package.json",
  "package-lock.json",
  "wrangler.toml",
  "tsconfig.json",
  "vitest.config.ts",
  "eslint.config.js",
  "src",
  "scripts",
  "test",
  "migrations",
  "data",
  "docs",
  "README.md",
  "CHANGELOG.md",
  "LICENSE",
]);
const IGNORED = new Set(["node_modules", "dist", "coverage"]);

const sources: Sources = new Map(
  readdirSync("src", { recursive: true, encoding: "utf8" })
    .map((path) => `src/${path.replaceAll("\\", "/")}`)
    .filter((path) => /\.tsx?$/.test(path))
    .map((path) => [path, readFileSync(path, "utf8")]),
);

describe("the code keeps to the picture of its rooms", () => {
  it("imports point down, one place owns each thing, and files are short", () => {
    expect(sources.size).toBeGreaterThan(20);
    expect(brokenRules(sources)).toEqual([]);
  });

  it("no imports go in circles", () => {
    expect(cycles(sources)).toEqual([]);
  });

  it("nothing lies at the top level but what belongs there", () => {
    const names = readdirSync(".").filter((name) => !name.startsWith(".") && !IGNORED.has(name));
    expect(names.filter((name) => !TOP_LEVEL.has(name))).toEqual([]);
  });
});

describe("the checker sees", () => {
  it.each([
    [
      "a store that scores",
      "src/store/a.ts",
      `import { x } from "../stance/score.ts";`,
      ["src/store/a.ts imports src/stance/score.ts"],
    ],
    [
      "a step of the engine that knows a later one",
      "src/stance/holders/a.ts",
      `import { x } from "../judging/b.ts";`,
      ["src/stance/holders/a.ts imports src/stance/judging/b.ts"],
    ],
    [
      "a type from above",
      "src/model/a.ts",
      `import type { X } from "../store/b.ts";`,
      ["src/model/a.ts imports src/store/b.ts"],
    ],
    [
      "a re-export from above",
      "src/trends/a.ts",
      `export * from "../routes/b.ts";`,
      ["src/trends/a.ts imports src/routes/b.ts"],
    ],
    [
      "a late import",
      "src/ingest/a.ts",
      `await import("../routes/b.ts");`,
      ["src/ingest/a.ts imports src/routes/b.ts"],
    ],
    [
      "a route deep in the ingest",
      "src/routes/a.ts",
      `import { x } from "../ingest/feed.ts";`,
      ["src/routes/a.ts imports src/ingest/feed.ts"],
    ],
    [
      "a test in the code",
      "src/app.ts",
      `import { x } from "../test/support/b.ts";`,
      ["src/app.ts imports test/support/b.ts"],
    ],
    [
      "a second owner of the stemmer",
      "src/stance/a.ts",
      `import s from "natural/lib/x.js";`,
      ["src/stance/a.ts imports natural"],
    ],
    ["SQL in a route", "src/routes/a.ts", "c.env.DB.prepare(`SELECT 1`)", ["src/routes/a.ts holds SQL"]],
    [
      "a second way out",
      "src/routes/a.ts",
      "await globalThis.fetch(url); await fetch(url)",
      ["src/routes/a.ts fetches"],
    ],
    ["a long file", "src/model/a.ts", "\n".repeat(301), ["src/model/a.ts is over 300 lines"]],
  ])("%s", (_name, path, text, rules) => {
    expect(brokenRules(new Map([[path, text]]))).toEqual(rules);
  });

  it.each([
    ["the one function that ingests", "src/routes/a.ts", `import { x } from "../ingest/ingest.ts";`],
    ["a neighbour in the same room", "src/store/a.ts", `import { x } from "./b.ts";`],
    [
      "a word in a comment or a string",
      "src/routes/a.ts",
      `// db.prepare(x), fetch(y)\nconst a = "fetch(z)";`,
    ],
    [
      "the entry's own fetch handler",
      "src/index.ts",
      `export default { fetch(request) { return app.fetch(request); } };`,
    ],
    ["a long list of words", "src/stance/lexicon/a.ts", "\n".repeat(999)],
  ])("nothing wrong with %s", (_name, path, text) => {
    expect(brokenRules(new Map([[path, text]]))).toEqual([]);
  });

  it("a circle of imports", () => {
    const circle: Sources = new Map([
      ["src/store/a.ts", `import { b } from "./b.ts";`],
      ["src/store/b.ts", `import { c } from "./c.ts";`],
      ["src/store/c.ts", `import { a } from "./b.ts";`],
    ]);
    expect(cycles(circle)).toEqual(["src/store/b.ts → src/store/c.ts → src/store/b.ts"]);
  });
});
