import { text as readStream } from "node:stream/consumers";
import type { Position } from "../src/model/position.ts";
import { scoreText } from "../src/stance/score.ts";
import { readInput, runCommand, usage } from "./score/command.ts";
import { compilePositions, readPositions, warningsOf } from "./score/lexicons.ts";
import { HELP, parseOptions, type Options } from "./score/options.ts";
import { readPassages } from "./score/passages.ts";
import { renderPassages, renderScores, type Screen } from "./score/render.ts";
import { say, warn } from "./start/terminal.ts";

const NARROWEST = 40;
/** Longer lines are hard to read, however wide the terminal is. */
const WIDEST = 140;
const WITHOUT_TERMINAL = 100;

/** Scores one text and shows where each stance in it comes from. */
async function main(): Promise<void> {
  const options = parseOptions(process.argv.slice(2));
  if (options.help) {
    say(HELP);
    return;
  }
  const positions = choose(options);
  const text = options.file === "-" ? await readStream(process.stdin) : readInput(options.file);
  if (/<(!doctype|html|body|p|div)\b/i.test(text)) warn("This looks like HTML: its tags are read as text");
  const scores = scoreText(text, compilePositions(positions), { title: options.title });
  if (options.json) {
    say(JSON.stringify(scores, null, 2));
    return;
  }
  if (scores.length === 0) {
    say(nothingRaised(positions));
    return;
  }
  const screen = screenOf(options);
  renderScores(scores, screen).forEach(say);
  say();
  renderPassages(readPassages(scores, text, options.title ?? ""), screen).forEach(say);
}

function choose({ lexicons, positions: wanted }: Options): Position[] {
  const positions = readPositions(lexicons);
  const known = positions.map(({ id }) => id);
  const stranger = wanted.find((id) => !known.includes(id));
  if (stranger !== undefined) {
    throw usage(`There is no position "${stranger}" among ${known.join(", ")}`, "score");
  }
  warningsOf(positions).forEach(warn);
  return wanted.length === 0 ? positions : positions.filter(({ id }) => wanted.includes(id));
}

function nothingRaised(positions: Position[]): string {
  const [first, ...more] = positions;
  if (first && more.length === 0) return `The text does not raise ${first.id}: “${first.proposition}”`;
  return `The text raises none of the ${positions.length} positions: ${positions.map(({ id }) => id).join(", ")}.`;
}

/** hasColors() heeds NO_COLOR, TERM and what the terminal can do. */
function screenOf({ color }: Options): Screen {
  const { stdout } = process;
  const columns = stdout.isTTY ? stdout.columns : WITHOUT_TERMINAL;
  return {
    width: Math.min(Math.max(columns, NARROWEST), WIDEST),
    color: color || (stdout.isTTY && stdout.hasColors()),
  };
}

await runCommand(main);
