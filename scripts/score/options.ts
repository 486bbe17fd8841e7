import { readArguments, usage } from "./command.ts";
import { OWN_POSITIONS } from "./lexicons.ts";

export type Options = {
  /** A path, or "-" for standard input. */
  file: string;
  title: string | null;
  /** The positions asked for; all of them when there are none. */
  positions: string[];
  lexicons: string;
  json: boolean;
  color: boolean;
  help: boolean;
};

export const HELP = `Usage: npm run score -- FILE|- [options]

Scores a plain text on every position that it raises, and shows why: the evidence in the text's order, with the
terms that favor a position in green, those against it in red, its topic in blue and the words that turn, weigh
or attribute them in yellow.

  --title T            the headline, which weighs more than a sentence
  --position ID        only this position (give it again for more)
  --positions PATH     lexicons from a JSON file or a folder of them (default data/positions)
  --json               the scores as POST /v1/score answers them
  --color              colours even where standard output is no terminal
  --help               this text`;

/** The options of `npm run score`. Throws a UsageError for an unknown option or a missing file. */
export function parseOptions(args: string[]): Options {
  const { values, positionals } = readArguments(
    {
      args,
      allowPositionals: true,
      options: {
        title: { type: "string" },
        position: { type: "string", multiple: true, default: [] },
        positions: { type: "string", default: OWN_POSITIONS },
        json: { type: "boolean", default: false },
        color: { type: "boolean", default: false },
        help: { type: "boolean", short: "h", default: false },
      },
    },
    "score",
  );
  const [file, extra] = positionals;
  if (extra !== undefined) throw usage(`One text at a time: "${extra}" is one too many`, "score");
  if (file === undefined && !values.help)
    throw usage(`Which text? Name a file, or - to read from a pipe`, "score");
  const { title = null, position, positions, json, color, help } = values;
  return { file: file ?? "-", title, positions: position, lexicons: positions, json, color, help };
}
