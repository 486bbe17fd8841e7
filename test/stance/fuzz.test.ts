import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { materialOf } from "../../scripts/bench/fuzz.ts";
import { compilePositions, OWN_POSITIONS, readPositions } from "../../scripts/score/lexicons.ts";
import { score, type Score } from "../../src/model/score.ts";
import { scoreText } from "../../src/stance/score.ts";
import { faultsOf, fuzzInput } from "../support/fuzz.ts";

const SEED = 20_260_630;
const INPUTS = 10_000;
const ENDLESS = { every: 250, length: 20_000 };

const positions = readPositions(OWN_POSITIONS);
const compiled = compilePositions(positions);

function goldTexts(name: string): { text: string; title: string | null }[] {
  const lines = readFileSync(`test/fixtures/gold/${name}.jsonl`, "utf8").trim().split("\n");
  return lines.map((line) => {
    const { text, title = null } = JSON.parse(line) as { text: string; title?: string };
    return { text, title };
  });
}
const gold = [...goldTexts("sentences"), ...goldTexts("articles")];
const material = materialOf(
  positions,
  gold.map(({ text }) => text),
);

describe("the engine keeps its promises", () => {
  it(`on ${INPUTS} inputs that nobody would write`, { timeout: 120_000 }, () => {
    const faults: string[] = [];
    let raised = 0;
    for (let number = 0; number < INPUTS; number++) {
      const input = fuzzInput(SEED, number, material, ENDLESS);
      const scores = scoreText(input.text, compiled, { title: input.title });
      if (scores.length > 0) raised++;
      faults.push(...faultsOf(input, scores).map((fault) => `#${number} ${input.kind}: ${fault}`));
    }
    expect(raised).toBeGreaterThan(INPUTS / 10);
    expect(faults.slice(0, 10)).toEqual([]);
  });

  it.each([
    " ] democracy belongs outside gate  she told reporters  the ",
    "frro doing anything. “Every treat we  ever signed began wit, somebody goingfirst,” sh sad. AI must, she added,",
    "be, said }hat AI labs must stop, she added,?so AI",
    ", she said AI must be stopped. , , said the AI lab.",
  ])("on what once broke it, or nearly: %s", (text) => {
    expect(faultsOf({ kind: "mangled", text, title: null }, scoreText(text, compiled))).toEqual([]);
  });

  it("on every gold text", () => {
    const faults = gold.flatMap(({ text, title }) =>
      faultsOf({ kind: "mangled", text, title }, scoreText(text, compiled, { title })),
    );
    expect(faults).toEqual([]);
  });
});

describe("the fuzz", () => {
  it("makes the same input of the same seed and number, and another of another", () => {
    const make = (seed: number, number: number) => fuzzInput(seed, number, material, ENDLESS);
    expect(make(1, 7)).toEqual(make(1, 7));
    expect(make(1, 7)).not.toEqual(make(2, 7));
    expect(make(1, 7)).not.toEqual(make(1, 8));
    expect(make(1, 249)).toMatchObject({ kind: "endless", title: null });
  });

  const text = "He said it is hype.";
  const good = score.parse({
    position: "p",
    stance: 1,
    label: "favor",
    confidence: 1,
    author_stance: null,
    mentions: 1,
    holders: [{ holder: "He", label: "favor", stance: 1 }],
    evidence: [
      {
        start: 0,
        end: 19,
        text,
        holder: "He",
        stance: 1,
        because: [
          { term: "hype", start: 14, end: 18, side: "favor", weight: 1 },
          { cue: "said", start: 3, end: 7, kind: "report" },
          { cue: "“ ”", start: 14, end: 18, kind: "scare quotes" },
        ],
      },
    ],
    headline: [],
  });
  const withEvidence = (fields: object): Score => ({
    ...good,
    evidence: good.evidence.map((piece) => ({ ...piece, ...fields })),
  });
  const faults = (tampered: Score) => faultsOf({ kind: "soup", text, title: null }, [tampered]);

  it("finds nothing wrong with a good score", () => {
    expect(faults(good)).toEqual([]);
  });

  it.each<[string, Score, string]>([
    ["a stance beyond 1", { ...good, stance: 1.01 }, "the stance 1.01"],
    ["a stance that is no number", { ...good, stance: NaN }, "the stance NaN"],
    ["a confidence below 0", { ...good, confidence: -0.1 }, "the confidence -0.1"],
    ["a span that is one off", withEvidence({ start: 1 }), "evidence at 1 to 19"],
    [
      "a term beyond the text",
      withEvidence({ because: [{ ...good.evidence[0]?.because[0], end: 20 }] }),
      "hype at",
    ],
    [
      "a cue that stands elsewhere",
      withEvidence({ because: [{ cue: "said", start: 4, end: 8, kind: "report" }] }),
      "report “said” at 4 to 8",
    ],
    [
      "evidence in a headline that there is not",
      { ...good, headline: good.evidence },
      "evidence at 0 to 19 of 0",
    ],
  ])("finds %s", (_name, tampered, fault) => {
    expect(faults(tampered).join("\n")).toContain(fault);
  });
});
