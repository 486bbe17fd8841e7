import { env } from "cloudflare:workers";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compile } from "../../src/stance/compile.ts";
import { scoreText } from "../../src/stance/score.ts";
import { POSITIONS, SENTENCES } from "../support/fixtures.ts";
import { holds } from "../support/properties.ts";

const lexicons = POSITIONS.map(({ id, topic, favor, against }) => ({
  id,
  lexicon: { topic, favor, against },
}));
const compiled = compile(lexicons);

/** Sentences that mean something, in texts that need not: odd quotation marks, no full stops, other scripts. */
const words = fc.constantFrom(
  ...Object.values(SENTENCES),
  ...[
    "“",
    "”",
    '"',
    "'",
    "said",
    "he said",
    "critics called it",
    "not",
    "no",
    "may",
    "hype",
    "moratorium now",
  ],
  ...["real danger", "David Sacks", "Ann Lee", ",", ".", "?", "\n\n", "😀", "größe", "警告", "AI warnings"],
);
const texts = fc.array(fc.oneof(words, fc.string({ unit: "grapheme", maxLength: 12 })), { maxLength: 60 });
const text = texts.map((parts) => parts.join(" "));

describe("a score", () => {
  it("is a pure function of text, title and lexicons: whatever was scored before, the same JSON", async () => {
    await holds(
      "pure score",
      200,
      fc.asyncProperty(text, text, text, async (one, other, title) => {
        const first = JSON.stringify(scoreText(one, compiled, { title }));
        scoreText(other, compiled);
        expect(JSON.stringify(scoreText(one, compiled, { title }))).toBe(first);
        expect(JSON.stringify(scoreText(one, compile(lexicons), { title }))).toBe(first);
        await Promise.resolve();
      }),
    );
  });

  it("on one position does not depend on which others are compiled beside it", async () => {
    await holds(
      "independent positions",
      100,
      fc.asyncProperty(text, fc.constantFrom(...lexicons), async (one, lexicon) => {
        const alone = scoreText(one, compile([lexicon]));
        const beside = scoreText(one, compiled).filter(({ position }) => position === lexicon.id);
        expect(beside).toEqual(alone);
        await Promise.resolve();
      }),
    );
  });

  it("quotes the text as given: the evidence is what stands at its offsets, in text and title", async () => {
    await holds(
      "true offsets",
      200,
      fc.asyncProperty(text, text, async (one, title) => {
        for (const score of scoreText(one, compiled, { title })) {
          for (const piece of score.evidence) expect(one.slice(piece.start, piece.end)).toBe(piece.text);
          for (const piece of score.headline) expect(title.slice(piece.start, piece.end)).toBe(piece.text);
        }
        await Promise.resolve();
      }),
    );
  });

  const shapes: [name: string, unit: string][] = [
    ["of ordinary sentences", `${Object.values(SENTENCES).join(" ")} `],
    ["without a full stop", "hype and a real danger and a moratorium now and AI warnings and "],
    ["of quotation marks that are never closed", "“hype he said “real danger "],
    [
      "of names and pronouns",
      "David Sacks said it. He called it hype. She said it was not. The company said so. ",
    ],
    ["of one paragraph a sentence", "It is hype, critics said.\n\n"],
  ];
  it.each(shapes)("takes time linear in a text %s", async (_, unit) => {
    const short = unit.repeat(Math.ceil(30_000 / unit.length));
    const time = async (input: string) => {
      const times = [];
      for (let i = 0; i < 3; i++) times.push(await timed(() => scoreText(input, compiled)));
      return Math.min(...times);
    };
    await time(short);
    const [once, eightfold] = [await time(short), await time(short.repeat(8))];
    console.log(`scoring ${short.length} characters: ${once} ms, eight times as many: ${eightfold} ms`);
    // Quadratic time would be 64 times as much; the rest is room for a busy machine.
    expect(eightfold).toBeLessThan(Math.max(once, 5) * 8 * 3);
  });
});

/** Milliseconds. The runtime's clock stands still while code runs, and goes on with every answer from outside. */
async function timed(work: () => unknown): Promise<number> {
  const now = async () => {
    await env.DB.prepare("SELECT 1").run();
    return Date.now();
  };
  const start = await now();
  work();
  return (await now()) - start;
}
