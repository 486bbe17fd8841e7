import { readFileSync } from "node:fs";
import { parseArgs, type ParseArgsConfig } from "node:util";
import { UsageError } from "../start/options.ts";

/** What stops a command through no fault of its own, told in one line: an unreadable file, an unusable lexicon. */
export class InputError extends Error {}

/**
 * Options and positional arguments of `npm run COMMAND`, as node:util reads them. Throws a UsageError of one line for
 * an unknown option or a missing value.
 */
export function readArguments<T extends ParseArgsConfig>(
  config: T,
  command: string,
): ReturnType<typeof parseArgs<T>> {
  try {
    return parseArgs(config);
  } catch (error) {
    // Node adds advice on how to escape arguments: its first sentence says what is wrong.
    const [reason = ""] = (error as Error).message.split(/\. |\n/);
    throw usage(reason, command);
  }
}

/** The value of a numeric option as an integer from `low` up; throws a UsageError that names the option. */
export function readCount(value: string, option: string, low: number, command: string): number {
  const count = Number(value);
  if (/^\d+$/.test(value) && Number.isSafeInteger(count) && count >= low) return count;
  throw usage(`--${option} takes a whole number from ${low} up, not "${value}"`, command);
}

/** A UsageError that says where the options are described. */
export function usage(reason: string, command: string): UsageError {
  return new UsageError(`${reason}. See npm run ${command} -- --help`);
}

/** The text of a file; throws an InputError when it cannot be read. */
export function readInput(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    throw new InputError(`Cannot read ${path}: ${reasonOf(error)}`);
  }
}

/** Why the file system refused, in words. */
export function reasonOf(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === "ENOENT") return "there is no such file";
  if (code === "EISDIR") return "it is a folder";
  return code === "EACCES" ? "it may not be read" : message;
}

/** Runs a command to its end: exit code 2 for a command line that cannot be followed, 1 for input that cannot be used. */
export async function runCommand(main: () => void | Promise<void>): Promise<void> {
  // `… | head` closes the pipe when it has seen enough: that is no failure.
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    process.exit(error.code === "EPIPE" ? 0 : 1);
  });
  try {
    await main();
  } catch (error) {
    if (!(error instanceof UsageError || error instanceof InputError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = error instanceof UsageError ? 2 : 1;
  }
}
