import { json } from "node:stream/consumers";
import type { Lexicon } from "../../src/model/position.ts";
import { compile, compilePrepared } from "../../src/stance/compile.ts";
import type { Prepared } from "../../src/stance/matching/prepared.ts";

/** What is compiled: lexicons as their authors wrote them, or as a revision keeps them. */
export type ColdInput = {
  written?: { id: string; lexicon: Lexicon }[];
  prepared?: { id: string; prepared: Prepared }[];
};

// Reads its input from a pipe, and prints the microseconds of CPU that the first compile of this process takes, all
// its threads counted.
const { written = [], prepared } = (await json(process.stdin)) as ColdInput;
const before = process.cpuUsage();
if (prepared) compilePrepared(prepared);
else compile(written);
const { user, system } = process.cpuUsage(before);
process.stdout.write(String(user + system));
