import { resolve } from "node:path";
import { parseArgs } from "node:util";

export type Options = { port: number; state: string; demo: boolean; help: boolean };

/** A command line that cannot be followed; the message is one line for the reader. */
export class UsageError extends Error {}

export const HELP = `Usage: npm start -- [options]

Starts Stanceline on this machine: D1 in a local file, the Worker under Wrangler, and a demo of 66 invented
articles that arrive by signed webhook and by the nightly ingest.

  --port N      where to serve (default 8787)
  --state DIR   where D1 lives (default .wrangler/state)
  --no-demo     an empty database with the positions loaded
  --help        this text`;

/**
 * The options of `npm start`, defaults filled in; `state` is made absolute against `cwd`. Throws a UsageError for an
 * unknown option, a missing value or a port outside 1 to 65535.
 */
export function parseOptions(args: string[], cwd: string): Options {
  const { values } = readArgs(args);
  return {
    port: readPort(values.port),
    state: resolve(cwd, values.state),
    demo: !values["no-demo"],
    help: values.help,
  };
}

function readArgs(args: string[]) {
  try {
    return parseArgs({
      args,
      options: {
        port: { type: "string", default: "8787" },
        state: { type: "string", default: ".wrangler/state" },
        "no-demo": { type: "boolean", default: false },
        help: { type: "boolean", short: "h", default: false },
      },
    });
  } catch (error) {
    // Node adds advice on positional arguments, of which there are none here: its first sentence says what is wrong.
    const [reason = ""] = (error as Error).message.split(/\. |\n/);
    throw new UsageError(`${reason}. See npm start -- --help`);
  }
}

function readPort(value: string): number {
  const port = Number(value);
  if (/^\d+$/.test(value) && port >= 1 && port <= 65_535) return port;
  throw new UsageError(`--port takes a number from 1 to 65535, not "${value}". See npm start -- --help`);
}
