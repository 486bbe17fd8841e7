import { join } from "node:path";
import * as z from "zod";
import type { ClaimKind } from "../../src/model/position.ts";
import { splitSentences } from "../../src/stance/text/sentences.ts";
import { tokenise } from "../../src/stance/text/tokens.ts";
import { goldLabel, readRows, type GoldLabel, type Rows } from "../evaluate/rows.ts";
import { InputError } from "../score/command.ts";

const TRAINING = join(import.meta.dirname, "../../data/training");

/** A labelled sentence of one position; what else a row of the gold format holds is not asked for. */
const ownRow = z.object({ text: z.string().min(1), label: goldLabel });
/** A sentence of a piece, labelled for every position: those that it does not name it does not express. */
const pieceRow = z.object({ text: z.string().min(1), labels: z.record(z.string(), goldLabel) });
/** A sentence that expresses none of the positions: on AI, or on other matters. */
const textRow = z.object({ text: z.string().min(1) });
const articleRow = z.object({ title: z.string(), text: z.string().min(1) });

/** A text with what it says of a position. `weight` is how much it counts. */
export type Example = { text: string; label: GoldLabel; weight: number; own: boolean };

/** A text that takes a side on another position. */
export type Lent = { position: string; text: string; favor: boolean };

/** Near misses are few and say most. */
const OWN_NONE = 2;
/** A sentence on another position may well touch this one, and nobody has looked. */
const OTHERS = 0.5;
const OTHERS_AT_MOST = 1200;
const OTHER_NEWS = 1;

/** The file of sentences labelled for a position that comes with the project. */
export function fileOf(position: string): string {
  return join(TRAINING, `${position}.jsonl`);
}

/** What a position is learned from: its own sentences, pieces labelled for all, other positions', and other news. */
export function examplesFor(position: string, file: string, others: string[]): Example[] {
  const own = rowsOf(file, ownRow).map(({ text, label }) => ({
    text,
    label,
    weight: label === "none" ? OWN_NONE : 1,
    own: true,
  }));
  const pieces = allPieces().map(({ text, labels }) => ({
    text,
    label: labels[position] ?? ("none" as const),
    weight: 1,
    own: labels[position] !== undefined,
  }));
  const elsewhere = others.flatMap((other) => rowsOf(fileOf(other), ownRow).map(({ text }) => text));
  const step = Math.max(1, elsewhere.length / OTHERS_AT_MOST);
  const sampled = elsewhere.filter(
    (_, number) => Math.floor(number / step) !== Math.floor((number - 1) / step),
  );
  const news = rowsOf(join(TRAINING, "other-news.jsonl"), articleRow).flatMap(({ title, text }) => [
    title,
    ...sentencesOf(text),
  ]);
  const textsOf = (file: string) => rowsOf(join(TRAINING, file), textRow).map(({ text }) => text);
  const none = (texts: string[], weight: number): Example[] =>
    texts.map((text) => ({ text, label: "none", weight, own: false }));
  return [
    ...own,
    ...pieces,
    ...none(sampled, OTHERS),
    ...none(textsOf("background.jsonl"), 1),
    ...none([...news, ...textsOf("other-matters.jsonl")], OTHER_NEWS),
  ];
}

/** What takes a side on other positions. */
export function lentBy(others: string[]): Lent[] {
  const pieces = allPieces();
  return others.flatMap((position) =>
    labelledFor(position, pieces).flatMap(({ text, label }) =>
      label === "favor" || label === "against" ? { position, text, favor: label === "favor" } : [],
    ),
  );
}

/** A text with what it says of a position, and whether that is a claim of fact or a policy. */
export type Labelled = { position: string; claim: ClaimKind; text: string; label: GoldLabel };

/** What the project's sentences and pieces say of its positions. */
export function allLabelled(positions: { id: string; claim: ClaimKind }[]): Labelled[] {
  const pieces = allPieces();
  return positions.flatMap(({ id, claim }) =>
    labelledFor(id, pieces).flatMap(({ text, label }) =>
      label === "none" ? [] : { position: id, claim, text, label },
    ),
  );
}

type PieceRow = z.infer<typeof pieceRow>;

function allPieces(): PieceRow[] {
  return rowsOf(join(TRAINING, "pieces.jsonl"), pieceRow);
}

function labelledFor(position: string, pieces: PieceRow[]): { text: string; label: GoldLabel }[] {
  return [
    ...rowsOf(fileOf(position), ownRow),
    ...pieces.map(({ text, labels }) => ({ text, label: labels[position] ?? ("none" as const) })),
  ];
}

function rowsOf<T>(file: string, schema: z.ZodType<T>): T[] {
  const { rows, problems }: Rows<T> = readRows(file, schema);
  const [problem] = problems;
  if (problem !== undefined) throw new InputError(problem);
  return rows;
}

function sentencesOf(text: string): string[] {
  const tokens = tokenise(text);
  return splitSentences(tokens).map(({ from, to }) =>
    text.slice(tokens[from]?.start ?? 0, tokens[to - 1]?.end ?? 0),
  );
}
