import { describe, expect, it } from "vitest";
import { lexicon } from "../../src/model/position.ts";
import { compile } from "../../src/stance/compile.ts";
import { aboutness, isEnough, isMuch } from "../../src/stance/judging/aboutness.ts";
import { match } from "../../src/stance/matching/match.ts";
import { splitSentences } from "../../src/stance/text/sentences.ts";
import { tokenise } from "../../src/stance/text/tokens.ts";

const words = { base: [-2, 0], weights: { drivers: [3, 0] } };
const learned = compile([{ id: "toll", lexicon: lexicon.parse({ topic: ["bridge toll"], words }) }]);
const lists = compile([{ id: "toll", lexicon: lexicon.parse({ topic: ["bridge toll"] }) }]);

function aboutIn(text: string, compiled = learned, headlineSentences = 0): number[] | null {
  const tokens = tokenise(text);
  const sentences = splitSentences(tokens);
  const { terms, isNamed } = match(tokens, sentences, compiled);
  const wordings = compiled.wording.weigh(tokens, sentences, isNamed);
  const about = aboutness({
    position: 0,
    wordings,
    sentences: sentences.length,
    headlineSentences,
    hits: terms,
  });
  return about && [...about];
}

const RAIN = "It rained all day. ";
const TOLL = "The bridge toll rose. ";

describe("how likely a sentence of a piece is about a position", () => {
  it("is little where nothing speaks for it", () => {
    for (const likely of aboutIn(RAIN.repeat(8)) ?? [1]) expect(likely).toBeLessThan(0.02);
  });

  it("grows with its terms and with its words", () => {
    const [rain, toll, both, drivers] =
      aboutIn(RAIN + TOLL + "The bridge toll angers drivers. Drivers complain. " + RAIN.repeat(8)) ?? [];
    expect(toll).toBeGreaterThan(2 * (rain as number));
    expect(both).toBeGreaterThan(toll as number);
    expect(drivers).toBeGreaterThan(rain as number);
    expect(drivers).toBeLessThan(toll as number);
  });

  it("grows with how often the piece returns to it, up to every other sentence", () => {
    const first = (text: string) => aboutIn(text)?.[0] as number;
    expect(first(TOLL.repeat(3) + RAIN.repeat(9))).toBeGreaterThan(first(TOLL + RAIN.repeat(11)));
    expect(first(TOLL.repeat(9) + RAIN.repeat(3))).toBe(first(TOLL.repeat(6) + RAIN.repeat(6)));
  });

  it("is greater in the headline", () => {
    const text = TOLL.repeat(2) + RAIN.repeat(8);
    expect(aboutIn(text, learned, 1)?.[0]).toBeGreaterThan(aboutIn(text)?.[0] as number);
  });

  it("is not asked of a few sentences, nor of a position whose words were not learned", () => {
    expect(aboutIn(TOLL.repeat(5))).toBeNull();
    expect(aboutIn(TOLL.repeat(6))).not.toBeNull();
    expect(aboutIn(TOLL.repeat(6), lists)).toBeNull();
  });
});

describe("what a piece is about", () => {
  it.each([
    [[0.3, 0.24], false, true],
    [[0.3, 0.26], true, true],
    [[0.2, 0.2], false, true],
    [[0.2, 0.19], false, false],
  ])("is summed over its sentences: %j", (about, much, enough) => {
    expect(isMuch(Float64Array.from(about))).toBe(much);
    expect(isEnough(Float64Array.from(about))).toBe(enough);
  });
});
