import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { judgeArticles, reportArticles } from "../../scripts/evaluate/articles.ts";
import { parseOptions } from "../../scripts/evaluate/options.ts";
import { judge, report } from "../../scripts/evaluate/report.ts";
import { articleRow, readRows, sentenceRow, targetRow } from "../../scripts/evaluate/rows.ts";
import { judgeSentences, reportSentences } from "../../scripts/evaluate/sentences.ts";
import { judgeTargets, reportTargets } from "../../scripts/evaluate/targets.ts";
import { TONES } from "../../scripts/evaluate/tone.ts";
import { InputError } from "../../scripts/score/command.ts";
import { UsageError } from "../../scripts/start/options.ts";
import { compiled } from "../stance/lexicons.ts";

const folder = mkdtempSync(join(tmpdir(), "stanceline-evaluate-"));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

function file(name: string, lines: (object | string)[]): string {
  const path = join(folder, name);
  writeFileSync(
    path,
    lines.map((line) => (typeof line === "string" ? line : JSON.stringify(line))).join("\n"),
  );
  return path;
}

const sentences = [
  { id: "s1", text: "The warning is hype, Ruth Vale said.", label: "favor", holder: "Ruth Vale" },
  { id: "s2", text: "The warning is sincere.", label: "against", holder: "author" },
  { id: "s3", text: "It rained in the hills.", label: "none", holder: null },
  { id: "s4", text: "Nobody believes a word of it.", label: "favor", holder: "author" },
].map(({ id, text, label, holder }) =>
  sentenceRow.parse({
    id,
    position: "hype",
    text,
    label,
    stances: holder === null ? [] : [{ holder, label }],
    phenomena: id === "s1" ? ["attribution"] : [],
  }),
);

const articles = [
  articleRow.parse({
    id: "a1",
    title: "Scaremongers at work",
    text: "The warning is hype. It is a publicity stunt.",
    positions: { hype: { label: "favor", score: 0.9 } },
  }),
  articleRow.parse({
    id: "a2",
    title: "Full speed ahead",
    text: "The lab goes full speed ahead. The concern is not sincere.",
    positions: { moratorium: { label: "against", score: -0.7 } },
  }),
];

describe("rows", () => {
  it("are read, and a bad one is reported with its line while the rest goes on", () => {
    const [good] = sentences;
    const path = file("mixed.jsonl", [
      good ?? {},
      "",
      "{",
      { ...good, label: "positive" },
      { ...good, id: "s9" },
    ]);
    const { rows, problems } = readRows(path, sentenceRow);
    expect(rows.map(({ id }) => id)).toEqual(["s1", "s9"]);
    expect(problems).toHaveLength(2);
    expect(problems[0]).toMatch(/^mixed\.jsonl, line 3: no JSON/);
    expect(problems[1]).toMatch(/^mixed\.jsonl, line 4: label: /);
  });

  it("of a file that is not there are an InputError in one line", () => {
    const attempt = () => readRows(join(folder, "nowhere.jsonl"), sentenceRow);
    expect(attempt).toThrow(InputError);
    expect(attempt).toThrow(/^Cannot read .*nowhere\.jsonl: there is no such file$/);
  });

  it("of targets count in code points and come out in UTF-16 units", () => {
    const text = "😀 The mayor failed.";
    const row = targetRow.parse({ text, target: "mayor", start: 6, end: 11, label: "against" });
    expect(text.slice(row.start, row.end)).toBe("mayor");
  });

  it.each([
    ["a target that is not there", { target: "mayor", start: 0, end: 3 }, "not what stands between"],
    ["a span beyond the text", { start: 4, end: 99 }, "no span of the text"],
    ["an empty span", { start: 4, end: 4 }, "no span of the text"],
  ])("%s is a bad row", (_name, fields, detail) => {
    const parsed = targetRow.safeParse({ text: "The mayor failed.", label: "against", ...fields });
    expect(parsed.success).toBe(false);
    expect(parsed.error?.issues[0]?.message).toContain(detail);
  });
});

describe("sentences", () => {
  const figures = reportSentences(judgeSentences(sentences, compiled));

  it("are measured on their position: F1 of the sides, recall, holders", () => {
    expect(figures).toMatchObject({ rows: 4, favor: 2 / 3, against: 1, accuracy: 3 / 4 });
    expect(figures.mean).toBeCloseTo(5 / 6);
    expect(figures.recall).toEqual({ favor: 0.5, against: 1, none: 1 });
    expect(figures.holders).toEqual({
      all: { found: 2, of: 3 },
      whereLabelIsRight: { found: 2, of: 2 },
    });
    expect(figures.positions).toEqual({ hype: { rows: 4, measure: "mean F1", value: figures.mean } });
    expect(figures.phenomena).toEqual({ attribution: { rows: 1, measure: "accuracy", value: 1 } });
  });

  it("are confused gold by predicted", () => {
    expect(figures.confusion).toEqual([
      [1, 0, 0, 0, 1],
      [0, 1, 0, 0, 0],
      [0, 0, 0, 0, 0],
      [0, 0, 0, 0, 0],
      [0, 0, 0, 0, 1],
    ]);
  });

  it("stand beside baselines on the same rows", () => {
    const baseline = (start: string) => figures.baselines.find(({ name }) => name.startsWith(start));
    expect(baseline("majority")).toMatchObject({ name: "majority (favor)", favor: 2 / 3, against: 0 });
    expect(baseline("any term")).toMatchObject({ favor: 0.5, against: 0, accuracy: 0.5 });
    expect(figures.baselines).toHaveLength(2 + TONES.length);
  });
});

describe("articles", () => {
  const figures = reportArticles(judgeArticles(articles, compiled));

  it("are measured on every position: raised or not, then the label and score of what both find raised", () => {
    expect(figures).toMatchObject({ articles: 2, pairs: 4, bothRaised: 2, labelAccuracy: 1 });
    expect(figures.raised).toMatchObject({ precision: 2 / 3, recall: 1 });
    expect(figures.pearson).toBeCloseTo(1);
  });

  it("tone cannot tell what they raise", () => {
    const vader = figures.baselines.find(({ name }) => name === "VADER");
    expect(vader?.raised).toMatchObject({ precision: 0.5, recall: 1 });
  });
});

describe("targets", () => {
  const rows = [
    { text: "The reckless mayor misled the council.", target: "mayor", start: 13, end: 18, label: "against" },
    { text: "The mayor arrived at noon.", target: "mayor", start: 4, end: 9, label: "neutral" },
  ].map((row) => targetRow.parse(row));
  const figures = reportTargets(judgeTargets(rows));

  it("are scored where they stand, and measured over three labels", () => {
    expect(figures.rows).toBe(2);
    expect(figures.classes.neutral.recall).toBe(1);
    expect(figures.confusion).toHaveLength(3);
    expect(figures.baselines.map(({ name }) => name)).toContain("VADER");
  });
});

describe("the report", () => {
  const gold = { sentences, articles, targets: null };
  const whole = report(judge(gold, compiled, null), null, 1);

  it("sets the two halves side by side", () => {
    expect(Number(whole.halves?.a.sentences) + Number(whole.halves?.b.sentences)).toBe(4);
    expect(Object.keys(whole.halves?.a ?? {})).toEqual(Object.keys(whole.halves?.b ?? {}));
    expect(whole.targets).toBeNull();
  });

  it("of one half leaves the other out", () => {
    const half = report(judge(gold, compiled, "a"), "a", 0);
    expect(half.halves).toBeNull();
    expect(half.sentences?.rows).toBe(whole.halves?.a.sentences);
  });

  it("names the worst rows of each kind with their evidence", () => {
    expect(whole.errors.map(({ kind, id, gold: given, predicted }) => [kind, id, given, predicted])).toEqual([
      ["sentence", "s4", "favor", "none"],
      ["article", "a2", "none", expect.stringMatching(/^favor /)],
    ]);
    expect(whole.errors[1]?.evidence[0]?.text).toBe("The concern is not sincere.");
  });
});

describe("the options of npm run evaluate", () => {
  it("without any, the project's own sentences and articles", () => {
    const { sentences: own, articles: ownArticles, targets, half, errors } = parseOptions([]);
    expect(own).toMatch(/test\/fixtures\/gold\/sentences\.jsonl$/);
    expect(ownArticles).toMatch(/test\/fixtures\/gold\/articles\.jsonl$/);
    expect([targets, half, errors]).toEqual([null, null, 0]);
  });

  it("with a file, that file alone", () => {
    expect(parseOptions(["--targets", "t.jsonl"])).toMatchObject({ sentences: null, articles: null });
    expect(parseOptions(["--sentences", "s.jsonl", "--half", "b", "--errors", "5"])).toMatchObject({
      sentences: "s.jsonl",
      articles: null,
      half: "b",
      errors: 5,
    });
  });

  it.each([
    ["a third half", ["--half", "c"], '"c"'],
    ["errors that are no number", ["--errors", "many"], '"many"'],
    ["an option that does not exist", ["--sentence", "x"], "--sentence"],
    ["a stray word", ["x.jsonl"], "x.jsonl"],
  ])("%s is refused in one line that names it", (_name, args, named) => {
    const attempt = () => parseOptions(args);
    expect(attempt).toThrow(UsageError);
    expect(attempt).toThrow(named);
    expect(attempt).toThrow(/^[^\n]+$/);
  });
});
