import { readArguments, readCount } from "../score/command.ts";

export type Options = {
  quick: boolean;
  /** How many inputs to fuzz with. */
  fuzz: number;
  seed: number;
  help: boolean;
};

const FUZZ = 1_000_000;
const QUICK_FUZZ = 20_000;

export const HELP = `Usage: npm run bench -- [options]

Scores the demo's articles with the ten positions, beside natural, VADER, wink-sentiment and compromise in the same
process; shows how time grows with the text and what a cold compile costs; then fuzzes the engine. Ends with exit
code 1 when the fuzz finds a fault.

  --quick     a few rounds and ${QUICK_FUZZ.toLocaleString("en")} fuzzed inputs
  --fuzz N    N fuzzed inputs (default ${FUZZ.toLocaleString("en")}; 0 for none)
  --seed S    the seed of the fuzz, to have a run again (default: a new one, printed)
  --help      this text`;

/** The options of `npm run bench`. Throws a UsageError for what it does not know. */
export function parseOptions(args: string[]): Options {
  const { values } = readArguments(
    {
      args,
      options: {
        quick: { type: "boolean", default: false },
        fuzz: { type: "string" },
        seed: { type: "string" },
        help: { type: "boolean", short: "h", default: false },
      },
    },
    "bench",
  );
  const { quick, fuzz, seed, help } = values;
  return {
    quick,
    fuzz: fuzz === undefined ? (quick ? QUICK_FUZZ : FUZZ) : readCount(fuzz, "fuzz", 0, "bench"),
    seed:
      seed === undefined
        ? (crypto.getRandomValues(new Uint32Array(1))[0] ?? 0)
        : readCount(seed, "seed", 0, "bench"),
    help,
  };
}
