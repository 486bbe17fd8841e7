import { describe, expect, test } from "vitest";
import { parseOptions, UsageError } from "../../scripts/start/options.ts";

const parse = (...args: string[]) => parseOptions(args, "/home/reader");

describe("the options of npm start", () => {
  test("without any, port 8787, the state in .wrangler/state and the demo", () => {
    expect(parse()).toEqual({ port: 8787, state: "/home/reader/.wrangler/state", demo: true, help: false });
  });

  test("a relative state is one of the working directory; an absolute one stays", () => {
    expect(parse("--state", "here").state).toBe("/home/reader/here");
    expect(parse("--state=/tmp/there").state).toBe("/tmp/there");
  });

  test("each option does what it says", () => {
    expect(parse("--port", "9000", "--no-demo").port).toBe(9000);
    expect(parse("--no-demo").demo).toBe(false);
    expect(parse("--help").help).toBe(true);
  });

  test.each([
    ["an option that does not exist", ["--prot", "9000"], "--prot"],
    ["a word that is no option", ["serve"], "serve"],
    ["a port without its number", ["--port"], "--port"],
    ["a port that is no number", ["--port", "http"], '"http"'],
    ["port 0", ["--port", "0"], '"0"'],
    ["a port beyond the last", ["--port", "65536"], '"65536"'],
    ["a value where none belongs", ["--no-demo=yes"], "--no-demo"],
  ])("%s is refused in one line that names it", (_name, args, named) => {
    const attempt = () => parse(...args);
    expect(attempt).toThrow(UsageError);
    expect(attempt).toThrow(named);
    expect(attempt).toThrow(/^[^\n]+$/);
  });
});
