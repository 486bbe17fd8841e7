import { expect, it } from "vitest";
import { splitSentences } from "../../src/stance/text/sentences.ts";
import { tokenise } from "../../src/stance/text/tokens.ts";

it.each<[name: string, text: string, sentences: string[]]>([
  ["ends after a spoken no", "She would vote no. A halt is near.", ["She would vote no.", "A halt is near."]],
  ["goes on after a number's No.", "He chose No. 7 there.", ["He chose No. 7 there."]],
  ["goes on after a state", "LINCOLN, Neb. — Gov. Rusk left.", ["LINCOLN, Neb. — Gov. Rusk left."]],
])("a sentence %s", (_name, text, expected) => {
  const tokens = tokenise(text);
  const found = splitSentences(tokens);
  expect(found.map(({ from, to }) => text.slice(tokens[from]?.start, tokens[to - 1]?.end))).toEqual(expected);
});
