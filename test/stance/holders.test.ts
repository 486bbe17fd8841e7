import { describe, expect, it } from "vitest";
import { compile } from "../../src/stance/compile.ts";
import { attribute } from "../../src/stance/holders/holders.ts";
import { match } from "../../src/stance/matching/match.ts";
import { findQuotes } from "../../src/stance/text/quotes.ts";
import { splitSentences } from "../../src/stance/text/sentences.ts";
import { tokenise } from "../../src/stance/text/tokens.ts";
import { holdersOf, labelOf } from "./lexicons.ts";

describe("the holder", () => {
  it.each([
    ["is the author where nobody else speaks", "The warnings are hype.", ["author: favor"]],
    ["is named after a quotation", "“It is hype,” said Ruth Vale, who runs a lab.", ["Ruth Vale: favor"]],
    ["is named before a quotation", "Ruth Vale said: “It is hype.”", ["Ruth Vale: favor"]],
    ["speaks indirectly", "Ruth Vale said the alarm was hype.", ["Ruth Vale: favor"]],
    ["is found over an apposition", "Ruth Vale, who left the lab, said it was hype.", ["Ruth Vale: favor"]],
    ["stands after according to", "According to critics, it is hype.", ["critics: favor"]],
    ["accuses", "The adviser Tom Reed accused the lab of hype.", ["Tom Reed: favor"]],
    ["is led back from a pronoun", "Ruth Vale runs a lab. “It is hype,” she said.", ["Ruth Vale: favor"]],
    ["is led back from a surname", "Ruth Vale came. Vale said it was hype.", ["Ruth Vale: favor"]],
    [
      "goes on over the sentences of a quotation",
      "“We waited for months. It is hype,” said Ruth Vale.",
      ["Ruth Vale: favor"],
    ],
    [
      "answers a charge in the same sentence",
      "Tom Reed accused the lab of hype, a charge the lab denies.",
      ["Tom Reed: favor", "the lab: against"],
    ],
  ])("%s", (_name, text, expected) => {
    expect(holdersOf("hype", text)).toEqual(expected);
  });
});

describe("the side", () => {
  it.each([
    ["of a favor term", "hype", "The warnings are hype.", "favor"],
    ["turns under not", "hype", "The warnings are not hype.", "against"],
    ["turns under far from", "hype", "This is far from hype.", "against"],
    ["stays under not only", "hype", "It is not only hype.", "favor"],
    ["turns twice under a doubled negation", "hype", "Nobody says it is not hype.", "favor"],
    ["turns under a denial", "hype", "The lab denies that it is hype.", "against"],
    ["is open after whether", "hype", "They asked whether it is hype.", "neutral"],
    ["is open in a question", "hype", "Is it hype?", "neutral"],
    ["of a policy that is demanded", "moratorium", "The senator urged a moratorium.", "favor"],
    ["of a policy that is opposed", "moratorium", "The senator opposed a moratorium.", "against"],
    ["of a policy that is not backed", "moratorium", "The senator did not back a moratorium.", "against"],
    ["of a policy by its predicate", "moratorium", "A moratorium would be reckless.", "against"],
    ["of a policy by a predicate that is denied", "moratorium", "A moratorium is not reckless.", "favor"],
    ["of a topic that nothing governs", "moratorium", "The moratorium is on page nine.", "neutral"],
    ["of a text that does not raise it", "moratorium", "The moth lives for a day.", "none"],
  ])("%s", (_name, position, text, expected) => {
    expect(labelOf(position, text)).toBe(expected);
  });
});

describe("what is argued about", () => {
  /** The holders in a text whose every noun phrase is a topic. */
  function holdersAmongTopics(text: string): string[] {
    const tokens = tokenise(text);
    const sentences = splitSentences(tokens);
    const { cues } = match(tokens, sentences, compile([]));
    const passage = { text, tokens, sentences, quotes: findQuotes(tokens, sentences), cues };
    return attribute(passage, () => true).frames.map(({ holder }) => holder);
  }

  it.each([
    ["is no holder", "The licence demands less hype.", []],
    ["holds what it says in so many words", "The industry said it was hype.", ["The industry"]],
    ["holds what it thinks where it is persons", "Doomers think it is hype.", ["Doomers"]],
    ["holds what it thinks where it is those who", "Those who pause think so.", ["Those who pause"]],
  ])("%s", (_name, text, expected) => {
    expect(holdersAmongTopics(text)).toEqual(expected);
  });
});
