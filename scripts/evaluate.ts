import type * as z from "zod";
import { HELP, parseOptions, type Options } from "./evaluate/options.ts";
import { printReport } from "./evaluate/print.ts";
import { judge, report, type Gold } from "./evaluate/report.ts";
import { articleRow, readRows, sentenceRow, targetRow, type SentenceRow } from "./evaluate/rows.ts";
import { InputError, runCommand } from "./score/command.ts";
import { compilePositions, readPositions, warningsOf } from "./score/lexicons.ts";
import { say, warn } from "./start/terminal.ts";

/** Measures the scores against labelled data. */
function main(): void {
  const options = parseOptions(process.argv.slice(2));
  if (options.help) {
    say(HELP);
    return;
  }
  const positions = readPositions(options.lexicons);
  warningsOf(positions).forEach(warn);
  const compiled = compilePositions(positions);
  const gold = readGold(
    options,
    positions.map(({ id }) => id),
  );
  const outcome = report(judge(gold, compiled, options.half), options.half, options.errors);
  if (options.json) say(JSON.stringify(outcome, null, 2));
  else printReport(outcome);
}

function readGold({ sentences, articles, targets }: Options, known: string[]): Gold {
  return {
    sentences: sentences === null ? null : onKnown(goodRows(sentences, sentenceRow), known),
    articles: articles === null ? null : goodRows(articles, articleRow),
    targets: targets === null ? null : goodRows(targets, targetRow),
  };
}

/** The rows of a file; the bad ones are warned of. Throws an InputError when none is good. */
function goodRows<T>(path: string, schema: z.ZodType<T>): T[] {
  const { rows, problems } = readRows(path, schema);
  problems.forEach(warn);
  if (rows.length === 0) throw new InputError(`${path} holds no row that can be used`);
  return rows;
}

function onKnown(rows: SentenceRow[], known: string[]): SentenceRow[] {
  const strangers = rows.filter(({ position }) => !known.includes(position));
  for (const { id, position } of strangers) warn(`sentence ${id}: there is no position "${position}"`);
  return rows.filter(({ position }) => known.includes(position));
}

await runCommand(main);
