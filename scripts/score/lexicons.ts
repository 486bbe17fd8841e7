import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import * as z from "zod";
import { lexiconOf, position, type Lexicon, type Position } from "../../src/model/position.ts";
import { checkLexicon } from "../../src/stance/check.ts";
import { compile, type CompiledPositions } from "../../src/stance/compile.ts";
import { TermError } from "../../src/stance/matching/terms.ts";
import { InputError, readInput, reasonOf } from "./command.ts";

/** The positions that come with the project. */
export const OWN_POSITIONS = join(import.meta.dirname, "../../data/positions");

const oneOrMany = z.union([z.array(position).min(1), position.transform((one) => [one])]);

/**
 * The positions of a JSON file (one, or an array of them), or of every JSON file of a folder. Throws an InputError for
 * what is no position at all, and for an id that stands twice.
 */
export function readPositions(path: string): Position[] {
  const positions = filesOf(path).flatMap(parsePositions);
  const ids = positions.map(({ id }) => id);
  const twin = ids.find((id, index) => ids.indexOf(id) < index);
  if (twin !== undefined) throw new InputError(`${path} holds the position ${twin} twice`);
  return positions;
}

/** What `checkLexicon` finds wrong with positions, a line each. */
export function warningsOf(positions: Position[]): string[] {
  return positions.flatMap((each) =>
    checkLexicon(lexiconOf(each)).map(({ pointer, detail }) => `${each.id} ${pointer}: ${detail}`),
  );
}

/**
 * The positions in one index, without the entries that cannot be read (`warningsOf` names them): one slip does not keep a
 * list of hundreds from being tried. Throws an InputError for what cannot be mended like that.
 */
export function compilePositions(positions: Position[]): CompiledPositions {
  try {
    return compile(positions.map((each) => ({ id: each.id, lexicon: readable(lexiconOf(each)) })));
  } catch (error) {
    if (error instanceof TermError) throw new InputError(error.message);
    throw error;
  }
}

const LISTS = ["topic", "favor", "against", "ignore", "context", "subject"] as const;

/** A lexicon without the entries that `checkLexicon` finds fault with. */
function readable(lexicon: Lexicon): Lexicon {
  const bad = new Set(checkLexicon(lexicon).map(({ pointer }) => pointer.split("/").slice(1, 3).join("/")));
  if (bad.size === 0) return lexicon;
  const good = structuredClone(lexicon);
  for (const name of LISTS) {
    const list = good[name] as unknown[] | undefined;
    list?.splice(0, Infinity, ...list.filter((_, index) => !bad.has(`${name}/${index}`)));
  }
  return good;
}

function filesOf(path: string): string[] {
  try {
    if (!statSync(path).isDirectory()) return [path];
  } catch (error) {
    throw new InputError(`Cannot read ${path}: ${reasonOf(error)}`);
  }
  const names = readdirSync(path).filter((name) => name.endsWith(".json"));
  if (names.length === 0) throw new InputError(`${path} holds no position: there is no JSON file in it`);
  return names.toSorted().map((name) => join(path, name));
}

function parsePositions(file: string): Position[] {
  const json = parseJson(file);
  const parsed = (Array.isArray(json) ? oneOrMany : position.transform((one) => [one])).safeParse(json);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new InputError(`${file} is no position: ${issue?.path.join(".") ?? ""}: ${issue?.message ?? ""}`);
}

function parseJson(file: string): unknown {
  try {
    return JSON.parse(readInput(file));
  } catch (error) {
    if (error instanceof SyntaxError) throw new InputError(`${file} is no JSON: ${error.message}`);
    throw error;
  }
}
