import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { lexicon } from "../../src/model/position.ts";
import { compile } from "../../src/stance/compile.ts";
import { scoreText } from "../../src/stance/score.ts";
import { match } from "../../src/stance/matching/match.ts";
import { isSurelyPiece, splitSentences } from "../../src/stance/text/sentences.ts";
import { someWordOf, tokenise } from "../../src/stance/text/tokens.ts";

const compiledFor = (...subjects: string[][]) =>
  compile(
    subjects.map((subject, number) => ({
      id: `p${number}`,
      lexicon: lexicon.parse({ favor: ["pause"], ...(subject.length > 0 && { subject }) }),
    })),
  );
/** A piece of six sentences and one more. */
const piece = (sentence: string) => `The council wants a pause. ${sentence} ${"It rained again. ".repeat(5)}`;

describe("a piece is read only where it may name a subject", () => {
  const { subjects } = compiledFor(["AI", "data centre", '"(training) run"'], ["A.I."]);
  it.each([
    ["by a word", "So says AI.", true],
    ["by a word with its possessive", "It is AI’s turn.", true],
    ["by a phrase", "A data centre burnt.", true],
    ["by an inflected phrase", "Two data centres burnt.", true],
    ["by a phrase with marks in it", "That is the A.I. boom.", true],
    ["not by nothing of the kind", "So says the mayor.", false],
    ["not by one word of a phrase", "The data and the centre burnt, I said.", false],
    ["not by the words of a phrase apart", "The centre had no data on training.", false],
  ])("%s: %s", (_, sentence, may) => {
    expect(subjects.mayBeNamedIn(piece(sentence))).toBe(may);
  });

  it("and a few sentences always are", () => {
    expect(subjects.mayBeNamedIn("The council wants a pause.")).toBe(true);
  });

  it("and all are where a position names no subject, or one by words that stand apart", () => {
    expect(compiledFor(["AI"], []).subjects.mayBeNamedIn(piece("So."))).toBe(true);
    expect(compiledFor(['"run training"~5']).subjects.mayBeNamedIn(piece("So."))).toBe(true);
    expect(compile([]).subjects.mayBeNamedIn(piece("So."))).toBe(true);
  });

  it("and no term stands in what is left unread, whatever its words", () => {
    const compiled = compiledFor(["AI", "data centre"], ["A.I.", "training run"]);
    const word = fc.constantFrom(
      "pause",
      "data",
      "centres",
      "train",
      "run",
      "a",
      "I",
      "ai's",
      "rain",
      "A.I.",
      "-",
      ",",
    );
    const sentence = fc
      .array(word, { minLength: 1, maxLength: 4 })
      .map((words) => `So ${words.join(" ")} fell. `);
    const text = fc.array(sentence, { minLength: 5, maxLength: 8 }).map((sentences) => sentences.join(""));
    fc.assert(
      fc.property(text, (text) => {
        const tokens = tokenise(text);
        const { terms } = match(tokens, splitSentences(tokens), compiled);
        return terms.length === 0 || compiled.subjects.mayBeNamedIn(text);
      }),
      { numRuns: 2000, seed: 7 },
    );
  });

  it("and what is left unread raises nothing", () => {
    const compiled = compiledFor(["AI"], ["data centre"]);
    const raised = (sentence: string) => scoreText(piece(sentence), compiled).map(({ position }) => position);
    expect(raised("So says the mayor.")).toEqual([]);
    expect(raised("So says AI.")).toEqual(["p0"]);
    expect(raised("A data centre burnt.")).toEqual(["p1"]);
  });
});

describe("the words of a text", () => {
  const text = "“Don’t” — A.I., O'Neill's naïve 𝔘ber-cab; 3rd, the dogs’ data 😀 end";
  it("are those of its tokens", () => {
    const words: [number, string][] = [];
    someWordOf(text, (id, norm) => words.push([id, norm]) === 0);
    const tokens = tokenise(text).filter(({ word }) => word);
    expect(words).toEqual(tokens.map(({ id, norm }) => [id, norm]));
  });

  it("are asked until one is such", () => {
    const asked: string[] = [];
    expect(someWordOf("one two three", (_, norm) => asked.push(norm) === 2)).toBe(true);
    expect(asked).toEqual(["one", "two"]);
  });
});

describe("a text is surely a piece", () => {
  it.each([
    ["with six plain ends", "It rained. ".repeat(6) + "So", true],
    ["not with five", "It rained. ".repeat(5) + "So", false],
    ["not by abbreviations", "He met Sen. Vale and Prof. Moss. ".repeat(3), false],
    ["not by initials or numbers", "J. F. K. No. 3. Next ".repeat(3), false],
    ["not by stops inside a sentence", "the u.s. and so on. and on ".repeat(9), false],
  ])("%s", (_, text, is) => {
    expect(isSurelyPiece(text)).toBe(is);
  });
});
