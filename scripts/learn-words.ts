import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { format, resolveConfig } from "prettier";
import { lexiconOf, type Position } from "../src/model/position.ts";
import { allLabelled, examplesFor, fileOf, lentBy } from "./learn-words/examples.ts";
import { learn } from "./learn-words/learn.ts";
import { learnSidedness, writeSidedness } from "./learn-words/sidedness.ts";
import { InputError, readInput, runCommand } from "./score/command.ts";
import { OWN_POSITIONS, readPositions } from "./score/lexicons.ts";
import { say } from "./start/terminal.ts";

const USAGE = `usage: npm run learn-words [-- POSITION.json SENTENCES.jsonl]

Learns the words of positions from labelled sentences and writes them into the positions' files. Without arguments: the
words of all positions in data/positions, from data/training, and those of src/stance/lexicon/sidedness.ts. With a file of
one position and one of sentences (JSON Lines of {"text", "label"}, label favor, against, mixed, neutral or none): those of
that position.`;

async function main(): Promise<void> {
  const [path, sentences, ...more] = process.argv.slice(2);
  if (path === "--help" || more.length > 0) {
    say(USAGE);
    return;
  }
  const own = readPositions(OWN_POSITIONS);
  if (path !== undefined && sentences === undefined) throw new InputError(USAGE);
  const wanted = path === undefined ? own : readPositions(path);
  if (path !== undefined && wanted.length !== 1) throw new InputError(`${path} holds more than one position`);
  for (const each of wanted) {
    const others = own.map(({ id }) => id).filter((id) => id !== each.id);
    const examples = examplesFor(each.id, sentences ?? fileOf(each.id), others);
    const words = learn(examples, lentBy(others));
    await write(path ?? join(OWN_POSITIONS, `${each.id}.json`), words);
    say(`${each.id}: ${Object.keys(words.weights).length} words from ${examples.length} sentences`);
  }
  if (path === undefined) learnGeneral(own);
}

/** What the positions have in common goes into the general lexicon. */
function learnGeneral(own: Position[]): void {
  const labelled = allLabelled(own.map((each) => ({ id: each.id, claim: lexiconOf(each).claim ?? "fact" })));
  const sidedness = learnSidedness(labelled);
  writeSidedness(sidedness);
  say(`sidedness: ${sidedness.weights.length} words from ${labelled.length} sentences`);
}

/** Writes the words into a position's file, and leaves the rest as it stands there. */
async function write(path: string, words: Position["words"]): Promise<void> {
  const json = JSON.parse(readInput(path)) as object;
  const config = (await resolveConfig(path)) ?? {};
  const text = JSON.stringify({ ...json, words });
  writeFileSync(path, await format(text, { ...config, parser: "json", printWidth: 110 }));
}

await runCommand(main);
