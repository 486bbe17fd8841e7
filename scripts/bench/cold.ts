import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { lexiconOf, type Position } from "../../src/model/position.ts";
import { prepareLexicon } from "../../src/stance/matching/prepare.ts";
import type { ColdInput } from "./cold-compile.ts";
import { median } from "./rounds.ts";

const CHILD = join(import.meta.dirname, "cold-compile.ts");

/** Milliseconds of CPU. */
export type Times = { median: number; each: number[] };

/**
 * The CPU that a fresh process spends on compiling positions, once each in `runs` of them: from prepared lexicons, as
 * a revision keeps them, and from written ones. Nothing is warm there: no stem is known and no code is optimised, as
 * in a new isolate.
 */
export function measureColdCompile(positions: Position[], runs: number): { prepared: Times; written: Times } {
  const written = positions.map((each) => ({ id: each.id, lexicon: lexiconOf(each) }));
  const prepared = written.map(({ id, lexicon }) => ({ id, prepared: prepareLexicon(lexicon) }));
  return { prepared: timesOf({ prepared }, runs), written: timesOf({ written }, runs) };
}

function timesOf(input: ColdInput, runs: number): Times {
  const json = JSON.stringify(input);
  const each = Array.from({ length: runs }, () => {
    const microseconds = execFileSync(process.execPath, [CHILD], { input: json, encoding: "utf8" });
    return Number(microseconds) / 1000;
  });
  return { median: median(each), each };
}
