import { styleText } from "node:util";
import type { Label, Score } from "../../src/model/score.ts";
import { layOut, signed, wrap } from "../start/table.ts";
import { linesOf, plain, runsOf, type MarkKind, type Note, type Passage } from "./passages.ts";

type Style = Parameters<typeof styleText>[0];
/** Where the lines go: `width` in characters. */
export type Screen = { width: number; color: boolean };

const MARK_STYLE: Record<MarkKind, Style> = {
  favor: ["green", "bold"],
  against: ["red", "bold"],
  topic: ["blue", "bold"],
  cue: "yellow",
};
const LABEL_STYLE: Record<Label, Style> = { favor: "green", against: "red", mixed: "dim", neutral: "dim" };
/** Narrower screens show the reasons below the sentence. */
const SIDE_BY_SIDE = 90;
const SHARE_OF_TEXT = 0.55;
const INDENT = 2;
const GAP = 3;

/** The scores as lines: each position with its label, stance and confidence, its holders below it. */
export function renderScores(scores: Score[], screen: Screen): string[] {
  const sorted = scores.toSorted((a, b) => b.confidence - a.confidence);
  const rows = sorted.flatMap((score) => [
    { own: true, label: score.label, cells: positionCells(score, screen) },
    ...score.holders.map(({ holder, label, stance }) => ({
      own: false,
      label,
      cells: [`  ${shorten(plain(holder), Math.min(40, screen.width - 30))}`, label, signed(stance), ""],
    })),
  ]);
  return layOut(
    rows.map(({ cells }) => cells),
    ["left", "left", "right", "left"],
    (cell, index, column) => {
      const row = rows[index];
      if (cell === "") return cell;
      if (column === 0) return row?.own ? paint(screen, "bold", cell) : cell;
      return column === 3
        ? paint(screen, "dim", cell)
        : paint(screen, LABEL_STYLE[row?.label ?? "neutral"], cell);
    },
  ).map((line) => line.trimEnd());
}

function positionCells(
  { position, label, stance, confidence, mentions }: Score,
  { width }: Screen,
): string[] {
  const sure = `confidence ${confidence.toFixed(2)}`;
  const pieces = mentions === 1 ? "1 piece of evidence" : `${mentions} pieces of evidence`;
  return [position, label, signed(stance), width >= SIDE_BY_SIDE ? `${sure}, ${pieces}` : sure];
}

/** The passages as lines: the words as they stand, marked, with holder, stance and reasons beside or below them. */
export function renderPassages(passages: Passage[], screen: Screen): string[] {
  return passages.flatMap((passage, index) => [
    ...(index > 0 ? [""] : []),
    ...(screen.width >= SIDE_BY_SIDE ? beside(passage, screen) : below(passage, screen)),
  ]);
}

function beside(passage: Passage, screen: Screen): string[] {
  const textWidth = Math.floor(screen.width * SHARE_OF_TEXT);
  const notesWidth = screen.width - INDENT - textWidth - GAP;
  const left = markedLines(passage, textWidth, screen);
  const right = passage.notes.flatMap((note) => noteLines(note, notesWidth, screen));
  return Array.from({ length: Math.max(left.length, right.length) }, (_, index) => {
    const { text, length } = left[index] ?? { text: "", length: 0 };
    const room = " ".repeat(Math.max(textWidth - length, 0) + GAP);
    return `${" ".repeat(INDENT)}${text}${room}${right[index] ?? ""}`.trimEnd();
  });
}

function below(passage: Passage, screen: Screen): string[] {
  const indent = " ".repeat(INDENT);
  return [
    ...markedLines(passage, screen.width - INDENT, screen).map(({ text }) => indent + text),
    ...passage.notes.flatMap((note) =>
      noteLines(note, screen.width - 3 * INDENT, screen).map((line) => indent.repeat(3) + line),
    ),
  ];
}

function markedLines(passage: Passage, width: number, screen: Screen): { text: string; length: number }[] {
  return linesOf(passage, width).map(({ from, to }) => ({
    length: to - from,
    text: runsOf(passage, from, to)
      .map(({ text, kind }) => (kind ? paint(screen, MARK_STYLE[kind], text) : text))
      .join(""),
  }));
}

function noteLines({ position, holder, stance, reasons }: Note, width: number, screen: Screen): string[] {
  return [
    ...wrap(`${position} ${signed(stance)}, ${plain(holder)}`, width).map((line) =>
      paint(screen, styleOf(stance), line),
    ),
    ...wrap(reasons.join(", "), width).map((line) => paint(screen, "dim", line)),
  ];
}

function styleOf(stance: number): Style {
  if (stance === 0) return "dim";
  return stance > 0 ? "green" : "red";
}

function shorten(text: string, width: number): string {
  return text.length > width ? `${text.slice(0, width - 1)}…` : text;
}

function paint({ color }: Screen, style: Style, text: string): string {
  return color ? styleText(style, text, { validateStream: false }) : text;
}
