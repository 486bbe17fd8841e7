import { describe, expect, it } from "vitest";
import { expected, readingOf, scoreOf, type Row } from "./readings.ts";

describe("of a policy both sides are heard", () => {
  it.each<Row>([
    [
      "with while",
      "While a rent cap would be popular, a rent cap would be a mistake.",
      "mixed",
      "rent cap, good, concession, rent cap, bad",
    ],
    [
      "with while and a pronoun",
      "While a rent cap would be costly, it would be a lifeline.",
      "mixed",
      "rent cap, bad, concession, rent cap, good",
    ],
    [
      "with although",
      "Although a rent cap is overdue, a rent cap of this sort is unworkable.",
      "mixed",
      "rent cap, good, concession, rent cap, bad",
    ],
    [
      "with but",
      "A rent cap would be popular, but a rent cap would be a mistake.",
      "mixed",
      "rent cap, good, contrast, rent cap, bad",
    ],
    [
      "with but and a pronoun",
      "A rent cap would be popular, but it would be a mistake.",
      "mixed",
      "rent cap, good, contrast, rent cap, bad",
    ],
    [
      "with yet",
      "A rent cap is expensive, yet it is fair.",
      "mixed",
      "rent cap, bad, contrast, rent cap, good",
    ],
    [
      "with however",
      "A rent cap is expensive; it is, however, fair.",
      "mixed",
      "rent cap, bad, contrast, rent cap, good",
    ],
    [
      "with despite",
      "Despite opposition to the rent cap, the rent cap works.",
      "mixed",
      "rent cap, oppose, concession, rent cap, good",
    ],
    [
      "with admittedly",
      "Admittedly a rent cap is costly; a rent cap is also fair.",
      "mixed",
      "rent cap, bad, concession, rent cap, good",
    ],
    [
      "with that said",
      "A rent cap is costly. That said, a rent cap is fair.",
      "mixed",
      "rent cap, bad, rent cap, good",
    ],
    [
      "from two holders with but",
      "Ruth Vale backs a rent cap, but Tom Reed opposes it.",
      "mixed",
      "rent cap, support, contrast, rent cap, oppose",
      ["Ruth Vale: favor", "Tom Reed: against"],
    ],
    [
      "from two holders with while",
      "While Ruth Vale backs a rent cap, Tom Reed opposes it.",
      "mixed",
      "rent cap, support, concession, rent cap, oppose",
      ["Ruth Vale: favor", "Tom Reed: against"],
    ],
    [
      "from two holders with whereas",
      "Tom Reed calls a rent cap robbery, whereas Ruth Vale calls it a lifeline.",
      "mixed",
      "rent cap, bad, report, rent cap, good, concession, report",
      ["Tom Reed: against", "Ruth Vale: favor"],
    ],
  ])("%s", (...row) => {
    expect(readingOf("rent-cap", row[1])).toMatchObject(expected(row));
  });
});

describe("of a fact both sides are heard", () => {
  it.each<Row>([
    [
      "with while",
      "While the dam is sound, the wall is leaking.",
      "mixed",
      "dam is sound, concession, leaking",
    ],
    ["with but", "The wall is leaking, but the dam is sound.", "mixed", "leaking, contrast, dam is sound"],
    [
      "with but after a denial",
      "The wall is not leaking, but the cracks are widening.",
      "mixed",
      "leaking, negator, contrast, cracks are widening",
    ],
    [
      "with despite",
      "Despite fears of a dam failure, the dam is sound.",
      "mixed",
      "dam failure, warn, concession, dam is sound",
    ],
    [
      "with although",
      "Although a dam failure is unlikely, the cracks are widening.",
      "mixed",
      "dam failure, unreal, concession, cracks are widening",
    ],
    [
      "but one where both clauses say the same",
      "The wall is not leaking, and the dam is sound.",
      "against",
      "leaking, negator, dam is sound",
    ],
  ])("%s", (...row) => {
    expect(readingOf("dam", row[1])).toMatchObject(expected(row));
  });
});

describe("of a policy one side is heard", () => {
  it.each<Row>([
    [
      "where the granted clause is about the weather",
      "While the weather held, the council urged a rent cap.",
      "favor",
      "rent cap, support",
    ],
    [
      "where the main clause is about it alone",
      "The weather was awful, but the city needs a rent cap.",
      "favor",
      "rent cap, support",
    ],
    [
      "where despite concerns something else",
      "Despite the rain, tenants urged a rent cap.",
      "favor",
      "rent cap, support",
      ["tenants: favor"],
    ],
    [
      "where for all concerns something else",
      "For all the praise, a rent cap is unfair.",
      "against",
      "rent cap, bad",
    ],
    ["where both clauses are for it", "A rent cap is cheap, but it is also fair.", "favor", "rent cap, good"],
    [
      "where not X but Y is for it twice",
      "A rent cap is not a burden but a lifeline.",
      "favor",
      "rent cap, bad, negator, contrast, rent cap, good",
    ],
  ])("%s", (...row) => {
    expect(readingOf("rent-cap", row[1])).toMatchObject(expected(row));
  });
});

describe("the main clause outweighs the one that is granted", () => {
  it.each<[name: string, position: string, text: string, leans: 1 | -1]>([
    ["after but", "rent-cap", "A rent cap would be popular, but a rent cap would be a mistake.", -1],
    ["after but, the other way", "rent-cap", "A rent cap would be a mistake, but a rent cap is overdue.", 1],
    ["after but, of a judgement", "dam", "The wall is leaking, but the dam is sound.", -1],
    ["after but, the other judgement", "dam", "The dam is sound, but the wall is leaking.", 1],
    ["after nevertheless", "dam", "The wall is leaking; nevertheless, the dam is sound.", -1],
    ["after yet", "rent-cap", "A rent cap is expensive, yet it is fair.", 1],
    ["beside despite", "rent-cap", "Despite opposition to the rent cap, the rent cap works.", 1],
    [
      "beside despite, the other way",
      "rent-cap",
      "Despite support for the rent cap, the rent cap is unfair.",
      -1,
    ],
    ["beside notwithstanding", "dam", "Notwithstanding the leaking wall, the dam is sound.", -1],
    ["beside even though", "dam", "Even though the wall is leaking, the dam is sound.", -1],
    ["before even though", "dam", "The dam is sound even though the wall is leaking.", -1],
    ["before though", "dam", "The dam is sound, though the wall is leaking.", -1],
    ["before in spite of", "dam", "The wall is leaking in spite of the fact that the dam is sound.", 1],
    ["beside admittedly", "rent-cap", "Admittedly a rent cap is costly; a rent cap is also fair.", 1],
  ])("%s", (_name, position, text, leans) => {
    const score = scoreOf(position, text);
    expect(score?.label).toBe("mixed");
    expect(Math.sign(score?.stance ?? 0)).toBe(leans);
  });

  it("and without a contrast neither does", () => {
    expect(scoreOf("dam", "The wall is leaking, and the dam is sound.")?.stance).toBe(0);
  });
});
