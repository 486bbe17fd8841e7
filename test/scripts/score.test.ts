import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { stripVTControlCharacters } from "node:util";
import { afterAll, describe, expect, it } from "vitest";
import { InputError } from "../../scripts/score/command.ts";
import { compilePositions, OWN_POSITIONS, readPositions, warningsOf } from "../../scripts/score/lexicons.ts";
import { parseOptions } from "../../scripts/score/options.ts";
import { linesOf, readPassages, runsOf, type Passage } from "../../scripts/score/passages.ts";
import { renderPassages, renderScores } from "../../scripts/score/render.ts";
import { UsageError } from "../../scripts/start/options.ts";
import { score } from "../../src/model/score.ts";
import { scoreText } from "../../src/stance/score.ts";
import { hype, moratorium } from "../stance/lexicons.ts";

const folder = mkdtempSync(join(tmpdir(), "stanceline-score-"));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

function file(name: string, content: unknown): string {
  const path = join(folder, name);
  writeFileSync(path, typeof content === "string" ? content : JSON.stringify(content));
  return path;
}

const TITLE = "Plain hype";
const TEXT = "Ruth Vale said it is not hype.\nThe moratorium waits.";
const scores = [
  score.parse({
    position: "hype",
    stance: -0.75,
    label: "against",
    confidence: 0.8,
    author_stance: null,
    mentions: 2,
    holders: [{ holder: "Ruth Vale", label: "against", stance: -0.75 }],
    evidence: [
      {
        start: 0,
        end: 30,
        text: TEXT.slice(0, 30),
        holder: "Ruth Vale",
        stance: -0.75,
        because: [
          { term: "hype", start: 25, end: 29, side: "favor", weight: 1 },
          { cue: "not", start: 21, end: 24, kind: "negator" },
          { cue: "said", start: 10, end: 14, kind: "report" },
        ],
      },
    ],
    headline: [
      {
        start: 0,
        end: 10,
        text: TITLE,
        holder: "author",
        stance: 0.5,
        because: [{ term: "hype", start: 6, end: 10, side: "favor", weight: 1 }],
      },
    ],
  }),
  score.parse({
    position: "moratorium",
    stance: 0,
    label: "neutral",
    confidence: 0.2,
    author_stance: 0,
    mentions: 1,
    holders: [{ holder: "author", label: "neutral", stance: 0 }],
    evidence: [
      {
        start: 31,
        end: 52,
        text: TEXT.slice(31, 52),
        holder: "author",
        stance: 0,
        because: [{ term: "moratorium", start: 35, end: 45, side: "topic", weight: 1 }],
      },
    ],
    headline: [],
  }),
];
const passages = readPassages(scores, TEXT, TITLE);
const plainScreen = { width: 100, color: false };

describe("the passages of a text", () => {
  it("come in its order, the headline first, each once, with what each position makes of it", () => {
    expect(passages.map(({ source, start, end }) => source.slice(start, end))).toEqual([
      TITLE,
      "Ruth Vale said it is not hype.",
      "The moratorium waits.",
    ]);
    expect(passages[1]?.notes).toEqual([
      {
        position: "hype",
        holder: "Ruth Vale",
        stance: -0.75,
        reasons: ["favor “hype”", "negator “not”", "report “said”"],
      },
    ]);
  });

  it("are one where two positions rest on the same sentence", () => {
    const [first] = scores;
    const twice = readPassages([...scores, ...(first ? [{ ...first, position: "other" }] : [])], TEXT, TITLE);
    expect(twice).toHaveLength(3);
    expect(twice[1]?.notes.map(({ position }) => position)).toEqual(["hype", "other"]);
  });
});

describe("a marked passage", () => {
  const passage = (source: string, marks: Passage["marks"]): Passage => ({
    source,
    start: 0,
    end: source.length,
    marks,
    notes: [],
  });

  it.each<[string, Passage["marks"], string]>([
    ["without marks is one run", [], "none:a bc d"],
    ["is cut at its marks", [{ start: 2, end: 4, kind: "favor" }], "none:a |favor:bc|none: d"],
    [
      "shows the shorter of two marks that cover each other",
      [
        { start: 0, end: 6, kind: "topic" },
        { start: 2, end: 4, kind: "cue" },
      ],
      "topic:a |cue:bc|topic: d",
    ],
    [
      "shows the term where a cue stands at the same place",
      [
        { start: 2, end: 4, kind: "cue" },
        { start: 2, end: 4, kind: "against" },
      ],
      "none:a |against:bc|none: d",
    ],
    ["leaves out marks elsewhere", [{ start: -9, end: -4, kind: "cue" }], "none:a bc d"],
  ])("%s", (_name, marks, expected) => {
    const runs = runsOf(passage("a bc d", marks), 0, 6);
    expect(runs.map(({ kind, text }) => `${kind ?? "none"}:${text}`).join("|")).toBe(expected);
  });

  it("cannot steer the terminal", () => {
    const hostile = passage("red \u001b[31malert\u0007", []);
    expect(runsOf(hostile, 0, hostile.end)[0]?.text).toBe("red  [31malert ");
  });

  it.each([
    [20, ["one two three"]],
    [8, ["one two", "three"]],
    [3, ["one", "two", "three"]],
  ])("is broken between words into lines of at most %d", (width, lines) => {
    const broken = linesOf(passage("one two three", []), width);
    expect(broken.map(({ from, to }) => "one two three".slice(from, to))).toEqual(lines);
  });
});

describe("the scores on a screen", () => {
  it("name label, stance and confidence of each position, and below it its holders", () => {
    expect(renderScores(scores, plainScreen)).toEqual([
      "hype         against  -0.75  confidence 0.80, 2 pieces of evidence",
      "  Ruth Vale  against  -0.75",
      "moratorium   neutral   0.00  confidence 0.20, 1 piece of evidence",
      "  author     neutral   0.00",
    ]);
  });

  it("say less of each position on a narrow screen", () => {
    const lines = renderScores(scores, { width: 40, color: false });
    expect(lines[0]).toBe("hype         against  -0.75  confidence 0.80");
  });

  it("have the reasons beside the sentence on a wide screen", () => {
    const lines = renderPassages(passages, plainScreen);
    expect(lines[3]).toMatch(/^ {2}Ruth Vale said it is not hype\. +hype -0\.75, Ruth Vale$/);
    expect(lines[4]).toMatch(/^ +favor “hype”, negator “not”, report/);
  });

  it("have them below it on a narrow one, and no line longer than that", () => {
    const lines = renderPassages(passages, { width: 40, color: false });
    expect(lines).toContain("  Ruth Vale said it is not hype.");
    expect(lines).toContain("      hype -0.75, Ruth Vale");
    expect(lines.filter((line) => line.length > 40)).toEqual([]);
  });

  it("mark terms and cues in colours that change no word", () => {
    const screen = { width: 100, color: true };
    const colored = renderPassages(passages, screen);
    expect(colored.map(stripVTControlCharacters)).toEqual(renderPassages(passages, plainScreen));
    expect(colored.join("\n")).toContain("\u001b[33mnot\u001b[39m");
    expect(colored.join("\n")).toMatch(/\u001b\[32m(\u001b\[1m)?hype/);
    expect(colored.join("\n")).toMatch(/\u001b\[34m(\u001b\[1m)?moratorium/);
  });
});

describe("positions from files", () => {
  it("are read one by one, as an array, and as a folder", () => {
    expect(readPositions(file("one.json", hype))).toEqual([hype]);
    expect(readPositions(file("many.json", [hype, moratorium]))).toEqual([hype, moratorium]);
    expect(readPositions(OWN_POSITIONS).length).toBeGreaterThanOrEqual(10);
  });

  it.each([
    ["what is no JSON", "{", /is no JSON/],
    ["what is no position", { id: "Hype!" }, /is no position: /],
    ["an id that stands twice", [hype, hype], /the position hype twice/],
  ])("%s is refused in one line", (name, content, reason) => {
    const path = file(`${name.replaceAll(" ", "-")}.json`, content);
    expect(() => readPositions(path)).toThrow(InputError);
    expect(() => readPositions(path)).toThrow(reason);
  });

  it("a term that cannot be read is warned of, and left out", () => {
    const bad = { ...hype, favor: ['"hype', "stunt"] };
    expect(warningsOf([bad])[0]).toMatch(/^hype \/favor\/0: .*quotation marks/);
    const compiled = compilePositions([bad]);
    expect(scoreText("It is a stunt.", compiled)).toHaveLength(1);
    expect(scoreText("It is hype.", compiled)).toEqual([]);
  });

  it("a set that cannot be read is refused in one line", () => {
    const bad = { ...hype, sets: { big: ["giant of"] }, favor: ['"hype @large"~3', "@nothing"] };
    expect(warningsOf([bad])).toHaveLength(2);
    expect(scoreText("It is hype.", compilePositions([bad]))).toEqual([]);
  });

  it("a file that is not there is an InputError", () => {
    expect(() => readPositions(join(folder, "nowhere"))).toThrow(/there is no such file/);
  });
});

describe("the options of npm run score", () => {
  it("take the file and what is asked of it", () => {
    expect(parseOptions(["a.txt"])).toMatchObject({ file: "a.txt", title: null, positions: [], json: false });
    expect(parseOptions(["-", "--title", "T", "--position", "a", "--position", "b", "--json"])).toMatchObject(
      {
        file: "-",
        title: "T",
        positions: ["a", "b"],
        json: true,
      },
    );
  });

  it.each([
    ["no file", [], "Which text"],
    ["two files", ["a.txt", "b.txt"], "b.txt"],
    ["an option that does not exist", ["a.txt", "--colour"], "--colour"],
  ])("%s is refused in one line", (_name, args, named) => {
    expect(() => parseOptions(args)).toThrow(UsageError);
    expect(() => parseOptions(args)).toThrow(named);
  });
});

describe("npm run score", () => {
  const positions = file("positions.json", [hype, moratorium]);
  const run = (args: string[], input: string) => {
    const command = ["scripts/score.ts", "-", "--positions", positions, ...args];
    const { status, stdout, stderr } = spawnSync(process.execPath, command, { input, encoding: "utf8" });
    return { status, stdout, stderr };
  };

  it("prints scores and evidence, without colours where nobody looks", () => {
    const { status, stdout } = run([], "The warning is hype, Ruth Vale said.");
    expect(status).toBe(0);
    expect(stdout).toMatch(/^hype +favor/);
    expect(stdout).toContain("Ruth Vale");
    expect(stdout).toBe(stripVTControlCharacters(stdout));
  });

  it("prints the API's scores as JSON", () => {
    const { stdout } = run(["--json", "--title", "Hype"], "The warning is hype.");
    const [first] = score.array().parse(JSON.parse(stdout));
    expect(first).toMatchObject({ position: "hype", label: "favor" });
    expect(first?.headline).toHaveLength(1);
  });

  it("says so when a text raises nothing", () => {
    expect(run([], "It rained.").stdout).toBe("The text raises none of the 2 positions: hype, moratorium.\n");
    expect(run(["--position", "hype"], "It rained.").stdout).toBe(
      "The text does not raise hype: “The warnings are hype.”\n",
    );
  });

  it("ends with 2 for a position that does not exist", () => {
    const { status, stderr } = run(["--position", "pause"], "It rained.");
    expect([status, stderr]).toEqual([
      2,
      'There is no position "pause" among hype, moratorium. See npm run score -- --help\n',
    ]);
  });
});
