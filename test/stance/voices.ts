import { compile } from "../../src/stance/compile.ts";
import { attribute, type Attribution } from "../../src/stance/holders/holders.ts";
import { match } from "../../src/stance/matching/match.ts";
import { findQuotes } from "../../src/stance/text/quotes.ts";
import { splitSentences } from "../../src/stance/text/sentences.ts";
import { tokenise, type Token } from "../../src/stance/text/tokens.ts";

const general = compile([]);

/** What the finder of holders makes of a text under the general lexicon alone. */
export function attributionOf(text: string): Attribution & { tokens: Token[] } {
  const tokens = tokenise(text);
  const sentences = splitSentences(tokens);
  const quotes = findQuotes(tokens, sentences);
  const { cues } = match(tokens, sentences, general);
  return { tokens, ...attribute({ text, tokens, sentences, quotes, cues }, () => false) };
}

/** In whose voice each “hype” of a text stands, in order: `["author", "Ruth Vale"]`. */
export function voicesOf(text: string, word = "hype"): string[] {
  const { tokens, frames, voice } = attributionOf(text);
  return [...tokens.keys()]
    .filter((at) => tokens[at]?.norm === word)
    .map((at) => frames[voice[at] ?? -1]?.holder ?? "author");
}

/** The holders of the frames around the first “hype”, from the inside out. */
export function nestOf(text: string): string[] {
  const { tokens, frames, voice } = attributionOf(text);
  const holders: string[] = [];
  let at: number | null = voice[tokens.findIndex(({ norm }) => norm === "hype")] ?? -1;
  for (let frame = frames[at]; frame; frame = at === null ? undefined : frames[at]) {
    holders.push(frame.holder);
    at = frame.parent;
  }
  return holders;
}
