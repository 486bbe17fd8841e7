/** Writes src/stance/matching/prepared-cues.ts: the general cue lexicon, parsed and stemmed. To be run when its lists change. */
import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { cueSource, termLists } from "../src/stance/matching/cues.ts";
import { prepareCues } from "../src/stance/matching/prepare.ts";
import { ENGINE_VERSION } from "../src/stance/version.ts";

const target = join(import.meta.dirname, "../src/stance/matching/prepared-cues.ts");

const comment =
  "/** The general cue lexicon, prepared, as JSON, and the lists that it was made from. `node scripts/prepare-cues.ts` writes it. */";

function main(): void {
  const prepared = JSON.stringify(prepareCues(termLists()));
  const cues = { engine: ENGINE_VERSION, source: cueSource(), prepared };
  writeFileSync(target, `${comment}\nexport const PREPARED_CUES = ${JSON.stringify(cues)};\n`);
  const prettier = join(import.meta.dirname, "../node_modules/prettier/bin/prettier.cjs");
  execFileSync(process.execPath, [prettier, "--write", "--log-level", "warn", target]);
}

main();
