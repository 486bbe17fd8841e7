import { styleText } from "node:util";
import { bar } from "./table.ts";

type Style = Parameters<typeof styleText>[0];

const BAR_WIDTH = 30;

/** Text in a style, where standard output is a terminal and NO_COLOR is not set; the bare text elsewhere. */
export function paint(style: Style, text: string): string {
  return styleText(style, text, { stream: process.stdout });
}

export function say(line = ""): void {
  process.stdout.write(`${line}\n`);
}

/** One step done, with what came of it. */
export function step(name: string, outcome: string): void {
  say(`${paint("green", "✓")} ${paint("bold", name.padEnd(11))} ${outcome}`);
}

/** Something that the reader should know and that stops nothing. */
export function warn(line: string): void {
  process.stderr.write(`! ${line}\n`);
}

/** A progress bar: redrawn in place on a terminal, a line for each quarter elsewhere. */
export function progress(name: string, total: number): (done: number) => void {
  let quarter = 0;
  return (done) => {
    const line = `  ${name.padEnd(11)} ${bar(done, total, BAR_WIDTH)} ${done}/${total}`;
    if (process.stdout.isTTY) {
      // Erased at the end: the step's own line takes its place.
      process.stdout.write(done < total ? `\r${line}` : "\r\x1b[K");
    } else if (Math.floor((done / total) * 4) > quarter) {
      quarter = Math.floor((done / total) * 4);
      say(line);
    }
  };
}
