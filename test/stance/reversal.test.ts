import { describe, expect, it } from "vitest";
import { expected, readingOf, type Row } from "./readings.ts";

describe("a judgement is turned by", () => {
  it.each<Row>([
    ["no evidence that", "There is no evidence that the wall is leaking.", "against", "leaking, negator"],
    ["far from", "The wall is far from leaking.", "against", "leaking, negator"],
    ["never", "The wall was never leaking.", "against", "leaking, negator"],
    ["nowhere", "Nowhere is the wall leaking.", "against", "leaking, negator"],
    ["by no means", "The wall is by no means leaking.", "against", "leaking, negator"],
    [
      "a verb of denial",
      "The utility denies that the wall is leaking.",
      "against",
      "leaking, denial",
      ["The utility: against"],
    ],
    [
      "the claim rejected",
      "The utility rejects the claim that the wall is leaking.",
      "against",
      "leaking, denial",
      ["The utility: against"],
    ],
    ["a myth ahead of it", "It is a myth that the wall is leaking.", "against", "leaking, distance"],
    ["a myth behind it", "The story of a leaking wall is a myth.", "against", "leaking, refuted"],
    [
      "not, to favor where it was against",
      "It is not true that the dam is sound.",
      "favor",
      "dam is sound, negator",
    ],
    [
      "a dispute, to favor where it was against",
      "Ruth Vale disputes that the dam is sound.",
      "favor",
      "dam is sound, denial",
      ["Ruth Vale: favor"],
    ],
  ])("%s", (...row) => {
    expect(readingOf("dam", row[1])).toMatchObject(expected(row));
  });
});

describe("a charge is turned by", () => {
  it.each<Row>([
    ["hardly", "It is hardly scaremongering.", "against", "scaremonger*, negator"],
    ["stopped short of", "The report stopped short of scaremongering.", "against", "scaremonger*, negator"],
    ["free of", "The letter is free of hype.", "against", "hype, negator"],
    ["contrary to", "Contrary to the hype, the tests went on.", "against", "hype, negator"],
  ])("%s", (...row) => {
    expect(readingOf("hype", row[1])).toMatchObject(expected(row));
  });
});

describe("what governs a policy is turned by", () => {
  it.each<Row>([
    ["failing to", "The council failed to back a rent cap.", "against", "rent cap, support, negator"],
    [
      "refusing to",
      "Ruth Vale refused to endorse a rent cap.",
      "against",
      "rent cap, support, negator",
      ["Ruth Vale: against"],
    ],
    [
      "no longer",
      "The minister no longer backs a rent cap.",
      "against",
      "rent cap, support, negator",
      ["The minister: against"],
    ],
    ["few", "Few economists support a rent cap.", "against", "rent cap, support, negator"],
    ["neither", "Neither of the two parties backs a rent cap.", "against", "rent cap, support, negator"],
    [
      "rather than",
      "The city wants new flats rather than a rent cap.",
      "against",
      "rent cap, support, negator",
    ],
    [
      "instead of",
      "The city wants new flats instead of a rent cap.",
      "against",
      "rent cap, support, negator",
    ],
    [
      "no, across a noun phrase",
      "No economist at the central bank supports a rent cap.",
      "against",
      "rent cap, support, negator",
    ],
    [
      "nobody, across a longer one",
      "Nobody on the panel of nine architects proposed a rent cap.",
      "against",
      "rent cap, support, negator",
    ],
    ["hardly, at its predicate", "A rent cap would hardly be wise.", "against", "rent cap, good, negator"],
    ["a contraction, at its predicate", "A rent cap isn't wise.", "against", "rent cap, good, negator"],
  ])("%s", (...row) => {
    expect(readingOf("rent-cap", row[1])).toMatchObject(expected(row));
  });
});

describe("two reversals of a policy cancel out", () => {
  it.each<Row>([
    ["in not rejecting", "The council did not reject a rent cap.", "favor", "rent cap, denial, negator"],
    [
      "in never opposing",
      "Ruth Vale never opposed a rent cap.",
      "favor",
      "rent cap, oppose, negator",
      ["Ruth Vale: favor"],
    ],
    [
      "in no reason to oppose",
      "There is no reason to oppose a rent cap.",
      "favor",
      "rent cap, oppose, negator",
    ],
    ["in not a mistake", "A rent cap is not a mistake.", "favor", "rent cap, bad, negator"],
    ["in hardly a burden", "A rent cap is hardly a burden.", "favor", "rent cap, bad, negator"],
    ["in nobody disputes", "Nobody disputes that a rent cap is needed.", "favor", "rent cap, good"],
    [
      "in dismissed criticism",
      "The mayor dismissed criticism of the rent cap as noise.",
      "favor",
      "rent cap, oppose, denial",
      ["The mayor: favor"],
    ],
  ])("%s", (...row) => {
    expect(readingOf("rent-cap", row[1])).toMatchObject(expected(row));
  });
});

describe("two reversals of a fact cancel out", () => {
  it.each<Row>([
    ["in no one disputes", "No one disputes that the wall is leaking.", "favor", "leaking"],
    [
      "in does not deny",
      "The utility does not deny that the wall is leaking.",
      "favor",
      "leaking, denial, negator",
      ["The utility: favor"],
    ],
    [
      "in wrong to say that it is not",
      "It is wrong to say that the wall is not leaking.",
      "favor",
      "leaking, negator, distance",
    ],
    ["in not a myth", "The dam failure is not a myth.", "favor", "dam failure, refuted, negator"],
    ["in not unlikely", "A dam failure is not unlikely.", "favor", "dam failure, unreal, negator"],
  ])("%s", (...row) => {
    expect(readingOf("dam", row[1])).toMatchObject(expected(row));
  });
});

describe("what looks like a negator of a policy turns nothing", () => {
  it.each<Row>([
    ["in not only", "A rent cap is not only fair but overdue.", "favor", "rent cap, good, rent cap, good"],
    [
      "in not just, of a bad thing",
      "A rent cap is not just reckless but unlawful.",
      "against",
      "rent cap, bad, rent cap, bad",
    ],
    ["in not merely", "Tenants not merely urged a rent cap.", "favor", "rent cap, support"],
    ["in no doubt", "There is no doubt that a rent cap is needed.", "favor", "rent cap, good"],
    ["in like it or not", "Like it or not, the city needs a rent cap.", "favor", "rent cap, support"],
  ])("%s", (...row) => {
    expect(readingOf("rent-cap", row[1])).toMatchObject(expected(row));
  });
});

describe("what looks like a negator of a charge turns nothing", () => {
  it.each<Row>([
    ["in nothing but", "The alarm is nothing but hype.", "favor", "hype"],
    ["in nothing short of", "The alarm is nothing short of hype.", "favor", "hype, booster"],
    ["in not just", "The alarm is not just hype, it is a sales plan.", "favor", "hype"],
    ["in no denying", "There is no denying that it is hype.", "favor", "hype"],
    ["in more hype than", "The alarm is more hype than substance.", "favor", "hype"],
  ])("%s", (...row) => {
    expect(readingOf("hype", row[1])).toMatchObject(expected(row));
  });
});

describe("a negator that belongs to another verb turns nothing", () => {
  it.each<Row>([
    [
      "in a relative clause",
      "The mayor, who did not attend, urged a rent cap.",
      "favor",
      "rent cap, support",
    ],
    [
      "in a clause of its own",
      "The mayor did not wait; she proposed a rent cap.",
      "favor",
      "rent cap, support",
    ],
    ["ahead of a comma", "Without a majority, the mayor urged a rent cap.", "favor", "rent cap, support"],
    [
      "after because",
      "The mayor lost sleep because nobody slept, and proposed a rent cap.",
      "favor",
      "rent cap, support, report",
    ],
  ])("%s", (...row) => {
    expect(readingOf("rent-cap", row[1])).toMatchObject(expected(row));
  });
});

describe("a negator far from a judgement turns nothing", () => {
  it.each<Row>([
    [
      "when it denies another verb",
      "Nobody on the night shift had noticed in March that the wall was leaking.",
      "favor",
      "leaking",
    ],
    [
      "when its clause comes before",
      "The ministry is not rich, and the wall is leaking.",
      "favor",
      "leaking",
    ],
  ])("%s", (...row) => {
    expect(readingOf("dam", row[1])).toMatchObject(expected(row));
  });
});

describe("to dismiss X as Y", () => {
  it.each<Row>([
    ["asserts Y", "Tom Reed dismissed the alarm as hype.", "favor", "hype, denial", ["Tom Reed: favor"]],
    ["asserts Y in the passive", "The alarm was dismissed as hype.", "favor", "hype"],
    [
      "denies X where no Y follows",
      "Tom Reed dismissed the hype.",
      "against",
      "hype, denial",
      ["Tom Reed: against"],
    ],
    [
      "denies X in other words",
      "Tom Reed brushed aside talk of hype.",
      "against",
      "hype, denial",
      ["Tom Reed: against"],
    ],
  ])("%s", (...row) => {
    expect(readingOf("hype", row[1])).toMatchObject(expected(row));
  });
});

describe("a comparison", () => {
  it.each<Row>([
    [
      "denies what it puts less of",
      "A rent cap is less a burden than a lifeline.",
      "favor",
      "rent cap, bad, negator",
    ],
    ["asserts what it prefers", "A rent cap is a lifeline rather than a burden.", "favor", "rent cap, good"],
  ])("%s", (...row) => {
    expect(readingOf("rent-cap", row[1])).toMatchObject(expected(row));
  });
});
