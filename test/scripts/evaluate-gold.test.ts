import { dirname, join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { OWN_ARTICLES, OWN_SENTENCES } from "../../scripts/evaluate/options.ts";
import { judge, report, type Gold, type Report } from "../../scripts/evaluate/report.ts";
import { articleRow, readRows, sentenceRow } from "../../scripts/evaluate/rows.ts";
import { compilePositions, OWN_POSITIONS, readPositions } from "../../scripts/score/lexicons.ts";
import type { CompiledPositions } from "../../src/stance/compile.ts";

/**
 * What the project's own labelled data measured when this was last set, less a little room: a change that falls below
 * has made the engine worse. `npm run evaluate` shows where. Raise them when the engine gets better.
 */
const FLOORS = {
  meanF1: 0.79,
  lowestPosition: 0.63,
  recallOfNone: 0.8,
  holders: 0.83,
  raisedF1: 0.84,
  articleLabels: 0.7,
  articlePearson: 0.77,
  outsideF1: 0.6,
};

/** Positions that the project does not ship, as somebody would write them down in five minutes. */
const OUTSIDE = join(dirname(OWN_SENTENCES), "outside");

const sentences = readRows(OWN_SENTENCES, sentenceRow);
const articles = readRows(OWN_ARTICLES, articleRow);
const positions = readPositions(OWN_POSITIONS);
const outside = readRows(join(OUTSIDE, "sentences.jsonl"), sentenceRow);
let measured: Report;
let measuredOutside: Report;

beforeAll(() => {
  const measure = (compiled: CompiledPositions, gold: Omit<Gold, "targets">) =>
    report(judge({ ...gold, targets: null }, compiled, null), null, 0);
  measured = measure(compilePositions(positions), { sentences: sentences.rows, articles: articles.rows });
  const others = readPositions(join(OUTSIDE, "positions.json"));
  measuredOutside = measure(compilePositions(others), { sentences: outside.rows, articles: null });
});

describe("the project's own labelled data", () => {
  it("is whole: every row can be read, on a position that there is, under an id of its own", () => {
    expect([...sentences.problems, ...articles.problems, ...outside.problems]).toEqual([]);
    const known = new Set(positions.map(({ id }) => id));
    const named = [
      ...sentences.rows.map(({ position }) => position),
      ...articles.rows.flatMap((row) => Object.keys(row.positions)),
    ];
    expect(named.filter((id) => !known.has(id))).toEqual([]);
    const ids = [...sentences.rows, ...articles.rows].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it("is large enough: 300 sentences, 20 articles, each position with both sides and sentences that do not raise it", () => {
    expect(sentences.rows.length).toBeGreaterThanOrEqual(300);
    expect(articles.rows.length).toBeGreaterThanOrEqual(20);
    for (const { id } of positions) {
      const labels = new Set(
        sentences.rows.filter(({ position }) => position === id).map(({ label }) => label),
      );
      expect([id, labels.has("favor"), labels.has("against"), labels.has("none")]).toEqual([
        id,
        true,
        true,
        true,
      ]);
    }
  });
});

describe("the scores do not fall", () => {
  it.each<[string, number, (figures: Report) => number | null | undefined]>([
    ["mean F1 of favor and against", FLOORS.meanF1, ({ sentences: own }) => own?.mean],
    [
      "the position that does worst",
      FLOORS.lowestPosition,
      ({ sentences: own }) => Math.min(...Object.values(own?.positions ?? {}).map(({ value }) => value)),
    ],
    ["recall of none", FLOORS.recallOfNone, ({ sentences: own }) => own?.recall.none],
    [
      "holders where the label is right",
      FLOORS.holders,
      ({ sentences: own }) => own && own.holders.whereLabelIsRight.found / own.holders.whereLabelIsRight.of,
    ],
    ["positions raised in articles, F1", FLOORS.raisedF1, ({ articles: own }) => own?.raised.f1],
    ["labels of articles", FLOORS.articleLabels, ({ articles: own }) => own?.labelAccuracy],
    ["Pearson's r of article scores", FLOORS.articlePearson, ({ articles: own }) => own?.pearson],
  ])("%s: at least %d", (_name, floor, figure) => {
    expect(figure(measured)).toBeGreaterThanOrEqual(floor);
  });

  it(`mean F1 on positions of other fields: at least ${FLOORS.outsideF1}`, () => {
    expect(measuredOutside.sentences?.mean).toBeGreaterThanOrEqual(FLOORS.outsideF1);
  });
});
