import { basename } from "node:path";
import * as z from "zod";
import { label, side } from "../../src/model/score.ts";
import { readInput } from "../score/command.ts";

/** What a text says of a position: a score's label, or that the position is not raised. */
export const goldLabel = z.enum([...label.options, "none"]);
export type GoldLabel = z.infer<typeof goldLabel>;

const id = z.string().min(1);
const stance = z.strictObject({ holder: z.string().min(1), label: side });

/** A labelled sentence: what it says of one position, and who holds that. */
export const sentenceRow = z.object({
  id,
  position: z.string(),
  text: z.string().min(1),
  label: goldLabel,
  stances: z.array(stance).default([]),
  phenomena: z.array(z.string()).default([]),
});
export type SentenceRow = z.infer<typeof sentenceRow>;

const articleHolder = z.object({ holder: z.string(), label });

/** A labelled article: the positions that it raises, each with its label and score. */
export const articleRow = z.object({
  id,
  title: z.string(),
  text: z.string().min(1),
  positions: z.record(
    z.string(),
    z.object({ label, score: z.number().min(-1).max(1), holders: z.array(articleHolder).default([]) }),
  ),
});
export type ArticleRow = z.infer<typeof articleRow>;

const targetShape = z.object({
  id: id.optional(),
  text: z.string().min(1),
  target: z.string().optional(),
  start: z.int().min(0),
  end: z.int().min(0),
  label: side,
});

/** A sentence about a target, with the target's UTF-16 offsets. Rows count Unicode code points, as Python does. */
export const targetRow = targetShape
  .refine(
    ({ text, start, end }) => start < end && end <= Array.from(text).length,
    "start and end are no span of the text",
  )
  .transform(({ id: given, start, end, ...row }) => ({
    ...row,
    id: given ?? `${start}-${end} ${row.text}`,
    start: toUtf16(row.text, start),
    end: toUtf16(row.text, end),
  }))
  .refine(({ text, target, start, end }) => target === undefined || text.slice(start, end) === target, {
    message: "target is not what stands between start and end (counted in Unicode code points)",
  });
export type TargetRow = z.infer<typeof targetRow>;

function toUtf16(text: string, codePoints: number): number {
  return Array.from(text).slice(0, codePoints).join("").length;
}

/** The good rows of a file, and a line for each bad one. */
export type Rows<T> = { rows: T[]; problems: string[] };

/** Reads JSON Lines: a bad line is reported with its number, and the rest goes on. Throws InputError without a file. */
export function readRows<T>(path: string, schema: z.ZodType<T>): Rows<T> {
  const read: Rows<T> = { rows: [], problems: [] };
  for (const [index, line] of readInput(path).split("\n").entries()) {
    if (line.trim() === "") continue;
    const outcome = readRow(line, schema);
    if ("row" in outcome) read.rows.push(outcome.row);
    else read.problems.push(`${basename(path)}, line ${index + 1}: ${outcome.problem}`);
  }
  return read;
}

function readRow<T>(line: string, schema: z.ZodType<T>): { row: T } | { problem: string } {
  let json: unknown;
  try {
    json = JSON.parse(line);
  } catch (error) {
    return { problem: `no JSON: ${(error as Error).message}` };
  }
  const parsed = schema.safeParse(json);
  if (parsed.success) return { row: parsed.data };
  const [issue] = parsed.error.issues;
  const where = issue && issue.path.length > 0 ? `${issue.path.join(".")}: ` : "";
  return { problem: `${where}${issue?.message ?? "not a row"}` };
}
