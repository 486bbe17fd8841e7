import { readFileSync } from "node:fs";
import * as z from "zod";

/** The three answers, in the order in which the model counts them. */
export const LABELS = ["against", "neutral", "favor"] as const;
export type TargetLabel = (typeof LABELS)[number];

const shape = z.object({
  id: z.string(),
  text: z.string(),
  start: z.int().min(0),
  end: z.int().min(0),
  label: z.enum(LABELS),
});

/** A sentence with a mention at UTF-16 offsets `[start, end)`, and how it speaks of it. */
export type Row = { text: string; start: number; end: number; label: TargetLabel; article: string };

/**
 * Reads JSON Lines of `{id, text, start, end, label}`. The file counts offsets in Unicode code points, rows count in
 * UTF-16 units. Throws when a line is not of that shape.
 */
export function readRows(path: string): Row[] {
  const lines = readFileSync(path, "utf8").split("\n");
  return lines.filter((line) => line.trim() !== "").map((line) => toRow(shape.parse(JSON.parse(line))));
}

function toRow({ id, text, start, end, label }: z.infer<typeof shape>): Row {
  const points = Array.from(text);
  const from = points.slice(0, start).join("").length;
  const to = from + points.slice(start, end).join("").length;
  return { text, start: from, end: to, label, article: id.split("_").slice(0, 3).join("_") };
}

/** The fold of a row, from its article's name (FNV-1a): sentences of one article are never split over folds. */
export function foldOf({ article }: Row, folds: number): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < article.length; i++) hash = Math.imul(hash ^ article.charCodeAt(i), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b);
  return ((hash ^ (hash >>> 13)) >>> 0) % folds;
}
