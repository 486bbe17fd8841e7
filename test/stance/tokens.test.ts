import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findQuotes } from "../../src/stance/text/quotes.ts";
import { splitSentences } from "../../src/stance/text/sentences.ts";
import { tokenise } from "../../src/stance/text/tokens.ts";

const words = (text: string) => tokenise(text).map(({ norm }) => norm);

function sentences(text: string): string[] {
  const tokens = tokenise(text);
  return splitSentences(tokens).map(({ from, to }) => text.slice(tokens[from]?.start, tokens[to - 1]?.end));
}

function quotes(text: string): string[] {
  const tokens = tokenise(text);
  return findQuotes(tokens, splitSentences(tokens)).map(({ from, to }) =>
    text.slice(tokens[from]?.start, tokens[to - 1]?.end),
  );
}

describe("tokenise", () => {
  it.each([
    [
      "keeps contractions and drops the possessive",
      "The lab’s rules don’t bind",
      ["the", "lab", "rules", "don't", "bind"],
    ],
    ["keeps the verb in it's and he's", "It’s late, he's gone", ["it's", "late", ",", "he's", "gone"]],
    ["splits hyphenated words", "fear-mongering", ["fear", "-", "mongering"]],
    ["keeps accents and digits", "Gdańsk 2026", ["gdańsk", "2026"]],
    ["makes an emoji one token", "so 😀 then", ["so", "😀", "then"]],
  ])("%s", (_name, text, expected) => {
    expect(words(text)).toEqual(expected);
  });

  it("finds what the pattern of a word finds, in any Unicode", () => {
    const pattern = /[\p{L}\p{N}\p{M}]+(?:['’][\p{L}\p{M}]+)*|[^\s\p{L}\p{N}\p{M}]/gu;
    const piece = fc.oneof(
      fc.constantFrom(
        "’",
        "'",
        "Ab",
        "5",
        " ",
        "\n",
        "é",
        "e\u0301",
        "İ",
        "Σ",
        "\ud800",
        "\udc00",
        "𐐀",
        "𝟎",
        "😀",
        "\u00a0",
      ),
      fc.string({ unit: "binary", maxLength: 4 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const text = pieces.join("");
        const found = tokenise(text).map(({ start, end, word, capital }) => ({ start, end, word, capital }));
        const expected = [...text.matchAll(pattern)].map(({ 0: raw, index }) => {
          const isWord = /^[\p{L}\p{N}\p{M}]/u.test(raw);
          return {
            start: index,
            end: index + raw.length,
            word: isWord,
            capital: isWord && /^\p{Lu}/u.test(raw),
          };
        });
        expect(found).toEqual(expected);
      }),
      { numRuns: 2000 },
    );
  });

  it("knows a blank line, and only between tokens", () => {
    const paragraphs = tokenise("\n\nOne\ntwo\n \nthree").filter(({ paragraph }) => paragraph);
    expect(paragraphs.map(({ norm }) => norm)).toEqual(["three"]);
  });

  it("gives one id to all forms of a word, and none twice, however many words there are", () => {
    const [the, again] = tokenise("The the").map(({ id }) => id);
    expect(the).toBe(again);
    const norms = new Map<number, string>();
    for (let round = 0; round < 4; round++) {
      const text = Array.from({ length: 20_000 }, (_, i) => `w${round}x${i}`).join(" ");
      for (const { id, norm } of tokenise(text).filter((token) => token.id >= 0)) {
        expect(norms.get(id) ?? norm).toBe(norm);
        norms.set(id, norm);
      }
    }
    expect(tokenise("x".repeat(100))[0]).toMatchObject({ norm: "x".repeat(100), id: -1 });
  });

  it("gives UTF-16 offsets that slice back to the text", () => {
    const text = "😀 Ruth’s “moat”";
    for (const { start, end, norm } of tokenise(text)) {
      expect(text.slice(start, end).toLowerCase().replace("’s", "")).toBe(norm);
    }
  });
});

describe("splitSentences", () => {
  it.each([
    ["ends at full stops", "One here. Two here.", ["One here.", "Two here."]],
    [
      "goes on after titles and initials",
      "Dr. Vale met J. Ode. He left.",
      ["Dr. Vale met J. Ode.", "He left."],
    ],
    ["goes on inside numbers", "It cost 3.5 million. Then 4.", ["It cost 3.5 million.", "Then 4."]],
    ["keeps the closing quote with its sentence", "“It is over.” She left.", ["“It is over.”", "She left."]],
    ["goes on after a quoted question", "“Why?” she asked. Then left.", ["“Why?” she asked.", "Then left."]],
    [
      "ends at a blank line without a full stop",
      "Lab drops pledge\n\nThe lab said so.",
      ["Lab drops pledge", "The lab said so."],
    ],
  ])("%s", (_name, text, expected) => {
    expect(sentences(text)).toEqual(expected);
  });

  it("cuts endless sentences", () => {
    expect(sentences("word ".repeat(1000)).length).toBe(4);
  });
});

describe("findQuotes", () => {
  it.each([
    ["finds curly quotes", "“Stop,” he said. “Now.”", ["Stop,", "Now."]],
    ["finds straight quotes", 'He said "stop now" twice', ["stop now"]],
    ["finds single curly quotes but no apostrophes", "She called it ‘a stunt’, the labs’ own", ["a stunt"]],
    [
      "carries an open quote into the next paragraph that reopens it",
      "“One.\n\n“Two,” he said.",
      ["One.", "Two,"],
    ],
    ["ends an unclosed quote with its paragraph", "“One is open.\n\nTwo is not.", ["One is open."]],
  ])("%s", (_name, text, expected) => {
    expect(quotes(text)).toEqual(expected);
  });
});
