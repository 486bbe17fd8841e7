import { signed, layOut, wrap, type Align } from "../start/table.ts";
import { paint, say } from "../start/terminal.ts";
import { plain } from "../score/passages.ts";
import type { ArticleReport } from "./articles.ts";
import type { PartScore, Prf } from "./measures.ts";
import type { Headline, Report } from "./report.ts";
import { goldLabel } from "./rows.ts";
import type { SentenceReport, Share } from "./sentences.ts";
import type { TargetReport } from "./targets.ts";
import type { Miss } from "./worst.ts";

const LINE = 110;
const TARGET_LABELS = ["favor", "against", "neutral"];

/** Prints a report for people. */
export function printReport({ sentences, articles, targets, halves, errors }: Report): void {
  if (sentences) printSentences(sentences);
  if (articles) printArticles(articles);
  if (targets) printTargets(targets);
  if (halves) printHalves(halves.a, halves.b);
  if (errors.length > 0) heading("The worst");
  errors.forEach(printMiss);
}

function printSentences(report: SentenceReport): void {
  heading(`Sentences: ${report.rows}`);
  table([
    ["", "F1 favor", "F1 against", "mean", "accuracy"],
    ["stanceline", ...[report.favor, report.against, report.mean, report.accuracy].map(figure)],
    ...report.baselines.map(({ name, favor, against, mean, accuracy }) => [
      name,
      ...[favor, against, mean, accuracy].map(figure),
    ]),
  ]);
  say(
    `\n  recall       ${Object.entries(report.recall)
      .map(([label, value]) => `${label} ${figure(value)}`)
      .join(", ")}`,
  );
  const { all, whereLabelIsRight } = report.holders;
  say(
    `  holders      ${share(all)} of all gold stances, ${share(whereLabelIsRight)} of those of rows whose label is right`,
  );
  printParts("by position", report.positions);
  printParts("by phenomenon", report.phenomena);
  printConfusion(report.confusion, goldLabel.options);
}

function printArticles(report: ArticleReport): void {
  heading(
    `Articles: ${report.articles}, ${report.pairs} pairs of article and position, ${report.bothRaised} raised by both`,
  );
  const cells = ({ raised, labelAccuracy, pearson }: Omit<ArticleReport["baselines"][number], "name">) =>
    [raised.precision, raised.recall, raised.f1, labelAccuracy, pearson].map(figure);
  table([
    ["", "raised P", "R", "F1", "label accuracy", "Pearson r"],
    ["stanceline", ...cells(report)],
    ...report.baselines.map((baseline) => [baseline.name, ...cells(baseline)]),
  ]);
  printConfusion(report.confusion, goldLabel.options);
}

function printTargets(report: TargetReport): void {
  heading(`Targets: ${report.rows}`);
  table([
    ["", "macro-F1", "accuracy"],
    ["stanceline", figure(report.macroF1), figure(report.accuracy)],
    ...report.baselines.map(({ name, macroF1, accuracy }) => [name, figure(macroF1), figure(accuracy)]),
  ]);
  say();
  const prfCells = ({ precision, recall, f1, support }: Prf) => [
    ...[precision, recall, f1].map(figure),
    String(support),
  ];
  table([
    ["", "P", "R", "F1", "rows"],
    ...Object.entries(report.classes).map(([label, own]) => [label, ...prfCells(own)]),
  ]);
  printConfusion(report.confusion, TARGET_LABELS);
}

function printParts(name: string, parts: Record<string, PartScore>): void {
  say();
  const rows = Object.entries(parts).map(([part, { rows: count, measure, value }]) => [
    part,
    String(count),
    figure(value),
    measure === "accuracy" ? "accuracy (one side is missing)" : "",
  ]);
  table([[name, "rows", "mean F1", ""], ...rows], ["left", "right", "right", "left"]);
}

function printConfusion(matrix: number[][], labels: readonly string[]): void {
  say();
  table([
    ["gold ↓ predicted →", ...labels],
    ...labels.map((label, row) => [label, ...(matrix[row] ?? []).map(String)]),
  ]);
}

function printHalves(a: Headline, b: Headline): void {
  heading("The two halves");
  const names = Object.keys(a);
  table([
    ["", "a", "b", "gap"],
    ...names.map((name) => [name, ...halfCells(a[name] ?? null, b[name] ?? null)]),
  ]);
}

function halfCells(a: number | null, b: number | null): string[] {
  const isCount = [a, b].every((value) => value !== null && Number.isInteger(value) && value > 1);
  if (isCount) return [String(a), String(b), ""];
  return [figure(a), figure(b), a === null || b === null ? "" : signed(a - b)];
}

function printMiss(miss: Miss): void {
  const { kind, id, position, text, gold, predicted, holders, evidence } = miss;
  say(`\n${paint("bold", `${kind} ${plain(id)}`)}  ${plain(position)}  gold ${gold}, predicted ${predicted}`);
  for (const line of wrap(plain(text), LINE - 2)) say(`  ${line}`);
  if (holders.gold.length + holders.predicted.length > 0) {
    say(paint("dim", plain(`  holders gold ${list(holders.gold)}, predicted ${list(holders.predicted)}`)));
  }
  for (const { holder, stance, because } of evidence) {
    const reasons = because.map((reason) =>
      "term" in reason ? `${reason.side} ${reason.term}` : `${reason.kind} “${reason.cue}”`,
    );
    const line = plain(`${signed(stance)} ${holder}: ${[...new Set(reasons)].join(", ")}`);
    for (const part of wrap(line, LINE - 4)) say(`    ${part}`);
  }
}

function list(holders: string[]): string {
  return holders.length > 0 ? holders.join("; ") : "none";
}

function heading(text: string): void {
  say(`\n${paint("bold", text)}\n`);
}

/** Rows under a dimmed head; numbers to the right of the first column. */
function table(rows: string[][], align?: Align[]): void {
  const columns = align ?? (rows[0] ?? []).map((_, column): Align => (column === 0 ? "left" : "right"));
  for (const line of layOut(rows, columns, (cell, row) => (row === 0 ? paint("dim", cell) : cell))) {
    say(`  ${line.trimEnd()}`);
  }
}

function figure(value: number | null): string {
  return value === null ? "–" : value.toFixed(3);
}

function share({ found, of }: Share): string {
  return of === 0 ? "none" : `${found} of ${of} (${(found / of).toFixed(3)})`;
}
