import { join } from "node:path";
import { readArguments, readCount, usage } from "../score/command.ts";
import { OWN_POSITIONS } from "../score/lexicons.ts";
import type { Half } from "./halves.ts";

/** The project's own labelled data: invented, and small. */
export const OWN_SENTENCES = join(import.meta.dirname, "../../test/fixtures/gold/sentences.jsonl");
export const OWN_ARTICLES = join(import.meta.dirname, "../../test/fixtures/gold/articles.jsonl");

export type Options = {
  /** Paths; null for what is not to be measured. */
  sentences: string | null;
  articles: string | null;
  targets: string | null;
  lexicons: string;
  half: Half | null;
  json: boolean;
  /** How many of the worst rows to print. */
  errors: number;
  help: boolean;
};

export const HELP = `Usage: npm run evaluate -- [options]

Measures the scores against labelled data in JSON Lines, beside four baselines on the same rows. Without a file it
takes the project's own, in test/fixtures/gold.

  --sentences FILE   rows {id, position, text, label, stances, phenomena}
  --articles FILE    rows {id, title, text, positions: {ID: {label, score}}}
  --targets FILE     rows {text, target, start, end, label}, start and end in Unicode code points: how the text
                     speaks of the target where it stands
  --positions PATH   lexicons from a JSON file or a folder of them (default data/positions)
  --half a|b         only the rows whose id has an even (a) or odd (b) 32-bit FNV-1a hash; without it the report
                     sets the two halves side by side
  --errors N         the N worst rows of each kind, with the evidence
  --json             the report as JSON (npm run --silent keeps npm's own lines out)
  --help             this text`;

/** The options of `npm run evaluate`. Throws a UsageError for what it does not know. */
export function parseOptions(args: string[]): Options {
  const { values } = readArguments(
    {
      args,
      options: {
        sentences: { type: "string" },
        articles: { type: "string" },
        targets: { type: "string" },
        positions: { type: "string", default: OWN_POSITIONS },
        half: { type: "string" },
        errors: { type: "string", default: "0" },
        json: { type: "boolean", default: false },
        help: { type: "boolean", short: "h", default: false },
      },
    },
    "evaluate",
  );
  const { sentences = null, articles = null, targets = null, positions, json, help } = values;
  const own = sentences === null && articles === null && targets === null;
  return {
    sentences: own ? OWN_SENTENCES : sentences,
    articles: own ? OWN_ARTICLES : articles,
    targets,
    lexicons: positions,
    half: readHalf(values.half),
    errors: readCount(values.errors, "errors", 0, "evaluate"),
    json,
    help,
  };
}

function readHalf(value: string | undefined): Half | null {
  if (value === undefined || value === "a" || value === "b") return value ?? null;
  throw usage(`--half is a or b, not "${value}"`, "evaluate");
}
