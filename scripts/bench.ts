import { join } from "node:path";
import { measureColdCompile, type Times } from "./bench/cold.ts";
import { contestants, REFERENCE } from "./bench/contestants.ts";
import { readOtherNews } from "./bench/other-news.ts";
import { fuzz, materialOf, type FuzzReport } from "./bench/fuzz.ts";
import { bytesOf, measureGrowth } from "./bench/growth.ts";
import { HELP, parseOptions, type Options } from "./bench/options.ts";
import { timeInRounds } from "./bench/rounds.ts";
import type { Position } from "../src/model/position.ts";
import type { CompiledPositions } from "../src/stance/compile.ts";
import { runCommand } from "./score/command.ts";
import { compilePositions, OWN_POSITIONS, readPositions } from "./score/lexicons.ts";
import { readDemo } from "./start/articles.ts";
import { layOut } from "./start/table.ts";
import { paint, progress, say } from "./start/terminal.ts";

const ARTICLES = join(import.meta.dirname, "../data/demo/articles.jsonl");
const ROUNDS = { full: 15, quick: 3 };
const WARM_UP = { full: 15, quick: 1 };
const GROWTH_ROUNDS = { full: 5, quick: 1 };
const COLD_RUNS = 7;
/** The day does not matter here: the texts are the same whenever the demo is dated. */
const ANY_DAY = "2026-06-30";

/** Measures how fast the engine is, beside others, and tries to break it. */
function main(): void {
  const options = parseOptions(process.argv.slice(2));
  if (options.help) {
    say(HELP);
    return;
  }
  const { posted, feeds } = readDemo(ARTICLES, ANY_DAY);
  const texts = [...posted, ...[...feeds.values()].flat()].map(({ text }) => text);
  const positions = readPositions(OWN_POSITIONS);
  const compiled = compilePositions(positions);
  say(`Node ${process.versions.node} on ${process.platform} ${process.arch}`);
  race("on the positions", texts, compiled, options);
  race("on other matters", readOtherNews(), compiled, options);
  grow(texts, compiled, options);
  compileCold(positions);
  if (options.fuzz > 0) tryToBreak(positions, compiled, texts, options);
}

function race(about: string, texts: string[], compiled: CompiledPositions, { quick }: Options): void {
  const rounds = quick ? ROUNDS.quick : ROUNDS.full;
  const bytes = texts.reduce((sum, text) => sum + bytesOf(text), 0);
  const works = contestants(compiled).map(({ name, run }) => ({
    name,
    run: () => {
      for (const text of texts) run(text);
    },
  }));
  const warmUp = quick ? WARM_UP.quick : WARM_UP.full;
  const times = timeInRounds(works, rounds, warmUp);
  const reference = times.get(REFERENCE) ?? NaN;
  const rows = [...times].map(([name, milliseconds]) => [
    name,
    milliseconds.toFixed(1),
    (bytes / 1e3 / milliseconds).toFixed(2),
    `${(reference / milliseconds).toFixed(2)}×`,
  ]);
  heading(
    `${texts.length} articles ${about}, ${(bytes / 1e3).toFixed(0)} KB, the median of ${rounds} rounds in turn after ${warmUp}`,
  );
  table([["", "ms", "MB/s", "speed to natural's tokenise + stem"], ...rows]);
}

function grow(texts: string[], compiled: CompiledPositions, { quick }: Options): void {
  const growth = measureGrowth(
    texts.join("\n\n"),
    compiled,
    quick ? GROWTH_ROUNDS.quick : GROWTH_ROUNDS.full,
  );
  heading("How time grows with the text");
  table([
    ["KB", "ms", "MB/s", "time per byte, to that at 10 KB"],
    ...growth.map(({ kilobytes, milliseconds, megabytesPerSecond, relative }) => [
      String(kilobytes),
      milliseconds.toFixed(2),
      megabytesPerSecond.toFixed(2),
      `${relative.toFixed(2)}×`,
    ]),
  ]);
}

function compileCold(positions: Position[]): void {
  const { prepared, written } = measureColdCompile(positions, COLD_RUNS);
  const cells = (name: string, { median, each }: Times) => [
    name,
    median.toFixed(1),
    each.map((milliseconds) => milliseconds.toFixed(1)).join(", "),
  ];
  heading(`A cold compile of ${positions.length} positions, each in a process of its own`);
  table([
    ["", "median ms of CPU", "each"],
    cells("prepared, as a revision keeps them", prepared),
    cells("as they are written", written),
  ]);
}

function tryToBreak(
  positions: Position[],
  compiled: CompiledPositions,
  texts: string[],
  { fuzz: count, seed }: Options,
): void {
  heading(`Fuzz: ${count.toLocaleString("en")} inputs, seed ${seed}`);
  const report = fuzz(count, seed, materialOf(positions, texts), compiled, progress("fuzz", count));
  printFuzz(report);
  if (report.faultCount > 0) process.exitCode = 1;
}

function printFuzz({ characters, raised, milliseconds, slowest, faultCount, faults }: FuzzReport): void {
  const seconds = (milliseconds / 1000).toFixed(0);
  say(
    `  ${(characters / 1e6).toFixed(0)} million characters in ${seconds} s; ${raised.toLocaleString("en")} raise a position`,
  );
  const { kind, opening, length, milliseconds: longest } = slowest;
  const place = `${kind}, ${length.toLocaleString("en")} characters that open ${JSON.stringify(opening)}`;
  say(`  the slowest took ${longest.toFixed(0)} ms: ${place}`);
  if (faultCount === 0)
    say(`  ${paint("green", "no fault")}: nothing threw, every stance and every span is as promised`);
  else say(`  ${paint("red", `${faultCount} faults`)}, the first of them:`);
  for (const { number, input, what } of faults) {
    say(`  #${number} ${input.kind}: ${what}`);
    say(`    ${JSON.stringify({ text: input.text.slice(0, 400), title: input.title })}`);
  }
}

function heading(text: string): void {
  say(`\n${paint("bold", text)}\n`);
}

function table(rows: string[][]): void {
  const lines = layOut(rows, ["left", "right", "right", "right"], (cell, row) =>
    row === 0 ? paint("dim", cell) : cell,
  );
  for (const line of lines) say(`  ${line}`);
}

await runCommand(main);
