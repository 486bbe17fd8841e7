import { termsOf, type Position } from "../../src/model/position.ts";
import type { CompiledPositions } from "../../src/stance/compile.ts";
import { cueLists } from "../../src/stance/lexicon/cues.ts";
import { scoreText } from "../../src/stance/score.ts";
import {
  ENDLESS_UNITS,
  faultsOf,
  fuzzInput,
  type FuzzInput,
  type Material,
} from "../../test/support/fuzz.ts";

/** The longest that an endless input gets; shorter runs have shorter ones. */
const LONGEST = 1_000_000;
const FAULTS_KEPT = 10;
/** A long text that goes slower than this is a sign of time that is not linear: a megabyte takes about half a second. */
const LONG = 50_000;
const CHARACTERS_PER_MS = 100;

export type Fault = { number: number; input: FuzzInput; what: string };
export type FuzzReport = {
  inputs: number;
  characters: number;
  /** Inputs that raised a position. */
  raised: number;
  milliseconds: number;
  slowest: { kind: string; opening: string; length: number; milliseconds: number };
  faultCount: number;
  /** The first of them. */
  faults: Fault[];
};

/** What the fuzz builds its inputs of: every term of the positions and of the general lexicon, and the articles. */
export function materialOf(positions: Position[], prose: string[]): Material {
  const own = positions.flatMap(({ topic, favor, against }) =>
    [...topic, ...favor, ...against].flatMap(termsOf),
  );
  return { terms: [...own, ...cueLists().flatMap(([, terms]) => terms)], prose };
}

/** Scores `count` inputs and checks that none throws and every answer keeps its promises. `tell` hears of progress. */
export function fuzz(
  count: number,
  seed: number,
  material: Material,
  compiled: CompiledPositions,
  tell: (done: number) => void,
): FuzzReport {
  const every = Math.max(1, Math.floor(count / ENDLESS_UNITS.length));
  const endless = { every, length: Math.min(LONGEST, count * 10) };
  const report: FuzzReport = {
    inputs: count,
    characters: 0,
    raised: 0,
    milliseconds: 0,
    slowest: { kind: "", opening: "", length: 0, milliseconds: 0 },
    faultCount: 0,
    faults: [],
  };
  for (let number = 0; number < count; number++) {
    tryOne(number, fuzzInput(seed, number, material, endless), compiled, report);
    tell(number + 1);
  }
  return report;
}

function tryOne(number: number, input: FuzzInput, compiled: CompiledPositions, report: FuzzReport): void {
  const { kind, text, title } = input;
  const start = performance.now();
  let faults: string[];
  try {
    const scores = scoreText(text, compiled, { title });
    if (scores.length > 0) report.raised++;
    faults = faultsOf(input, scores);
  } catch (error) {
    faults = [`throws ${String(error)}`];
  }
  const milliseconds = performance.now() - start;
  if (text.length >= LONG && milliseconds > text.length / CHARACTERS_PER_MS) {
    faults.push(`takes ${milliseconds.toFixed(0)} ms`);
  }
  report.characters += text.length;
  report.milliseconds += milliseconds;
  if (milliseconds > report.slowest.milliseconds) {
    report.slowest = { kind, opening: text.slice(0, 20), length: text.length, milliseconds };
  }
  report.faultCount += faults.length;
  for (const what of faults) {
    if (report.faults.length < FAULTS_KEPT) report.faults.push({ number, input, what });
  }
}
