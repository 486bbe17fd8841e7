import { describe, expect, it } from "vitest";
import { expected, readingOf, type Row } from "./readings.ts";

describe("a policy is taken up", () => {
  it.each<Row>([
    [
      "by it, opening a sentence",
      "The mayor floated a rent cap. It would be a disaster.",
      "against",
      "rent cap, bad",
    ],
    [
      "by it, denied",
      "The mayor floated a rent cap. It would not be wise.",
      "against",
      "rent cap, good, negator",
    ],
    [
      "by it, as an object",
      "Ruth Vale backs a rent cap; Tom Reed opposes it.",
      "mixed",
      "rent cap, support, rent cap, oppose",
      ["Ruth Vale: favor", "Tom Reed: against"],
    ],
    [
      "by it, after called",
      "Nine cities have a rent cap. The builders' lobby called it robbery.",
      "against",
      "rent cap, bad, report",
      ["The builders' lobby: against"],
    ],
    [
      "by it, after an infinitive",
      "Seven towns have a rent cap. Ruth Vale wants to abolish it.",
      "against",
      "rent cap, oppose",
      ["Ruth Vale: against"],
    ],
    [
      "by it, in a quotation",
      "The mayor floated a rent cap. “It would be a disaster,” said Ruth Vale.",
      "against",
      "rent cap, bad, report",
      ["Ruth Vale: against"],
    ],
    ["by this", "The mayor floated a rent cap. This would be madness.", "against", "rent cap, bad"],
    [
      "by that",
      "The mayor wants a rent cap. That would be a mistake.",
      "mixed",
      "rent cap, support, rent cap, bad",
    ],
    ["by the idea", "The mayor spoke of a rent cap. The idea is overdue.", "favor", "rent cap, good"],
    [
      "by this plan",
      "The mayor spoke of a rent cap. This plan would be reckless.",
      "against",
      "rent cap, bad",
    ],
    [
      "by its head, three sentences on",
      "The rent cap began in spring. It rained. Shops shut. The cap backfired.",
      "against",
      "rent cap, bad",
    ],
    [
      "by its head, in somebody's words",
      "Seven towns have a rent cap. The mayor of Lorne calls the cap a lifeline.",
      "favor",
      "rent cap, good, report",
      ["The mayor of Lorne: favor"],
    ],
  ])("%s", (...row) => {
    expect(readingOf("rent-cap", row[1])).toMatchObject(expected(row));
  });
});

describe("a policy is not taken up", () => {
  it.each<Row>([
    ["by the rain", "The mayor floated a rent cap. It was raining.", "neutral", "rent cap, report"],
    [
      "by it, two sentences on",
      "The mayor floated a rent cap. Shops shut at noon. It would be a disaster.",
      "neutral",
      "rent cap, report",
    ],
    ["by another noun", "The rent cap began in spring. The lid backfired.", "neutral", "rent cap"],
    [
      "by a plan of another kind",
      "Two pages deal with a rent cap. A plan for a park would be reckless.",
      "neutral",
      "rent cap",
    ],
    [
      "by another thing that is judged",
      "Two pages deal with a rent cap. A park would be a mistake.",
      "neutral",
      "rent cap",
    ],
    ["by an open question", "The mayor floated a rent cap. Would it be wise?", "neutral", "rent cap, report"],
    [
      "before it is named",
      "It would be a disaster. The idea is overdue. The rent cap is on page nine.",
      "neutral",
      "rent cap",
    ],
  ])("%s", (...row) => {
    expect(readingOf("rent-cap", row[1])).toMatchObject(expected(row));
  });
});

describe("a claim of fact is taken up", () => {
  it.each<Row>([
    ["by it", "The report deals with a dam failure. It is imminent.", "favor", "dam failure, real"],
    [
      "by the prospect",
      "The report deals with a dam failure. The prospect is remote.",
      "against",
      "dam failure, unreal",
    ],
    [
      "by its head",
      "The report deals with a dam failure. It rained. The failure is decades away.",
      "against",
      "dam failure, refuted",
    ],
    [
      "but not by the report",
      "The report deals with a dam failure. It has forty pages.",
      "neutral",
      "dam failure",
    ],
  ])("%s", (...row) => {
    expect(readingOf("dam", row[1])).toMatchObject(expected(row));
  });
});

describe("a charge is answered", () => {
  it.each<Row>([
    [
      "in a charge that A denies",
      "Critics call the alarm hype, a charge that the lab denies.",
      "mixed",
      "hype, report, hype, report, denial",
      ["Critics: favor", "the lab: against"],
    ],
    [
      "in a charge A denies",
      "It is hype, a charge the lab denies.",
      "mixed",
      "hype, hype, denial",
      ["author: favor", "the lab: against"],
    ],
    [
      "in a suggestion that A disputes",
      "Tom Reed called the alarm hype, a suggestion that Ruth Vale disputes.",
      "mixed",
      "hype, report, hype, report, denial",
      ["Tom Reed: favor", "Ruth Vale: against"],
    ],
    [
      "with favor where it was denied",
      "Ruth Vale says it is not hype, a claim that Tom Reed rejects.",
      "mixed",
      "hype, negator, report, hype, negator, report, denial",
      ["Ruth Vale: against", "Tom Reed: favor"],
    ],
    [
      "in the next sentence",
      "Tom Reed accused the lab of scaremongering. The company rejected that characterization.",
      "mixed",
      "scaremonger*, accusation, scaremonger*, accusation, denial",
      ["Tom Reed: favor", "The company: against"],
    ],
    [
      "but not by a denial of something else",
      "Critics say it is hype. The lab denies a visa to nobody.",
      "favor",
      "hype, report",
    ],
    [
      "but not by the answer to another charge",
      "Critics say it is hype. The bread was stale, a claim that the lab denies.",
      "favor",
      "hype, report",
      ["Critics: favor"],
    ],
    [
      "but not three sentences on",
      "Critics say it is hype. It rained. Shops shut. The lab denied the charge.",
      "favor",
      "hype, report",
      ["Critics: favor"],
    ],
    [
      "but not where there was none",
      "The weather is fine, a claim that the lab denies. The warning is on page nine.",
      "neutral",
      "warning",
    ],
  ])("%s", (...row) => {
    expect(readingOf("hype", row[1])).toMatchObject(expected(row));
  });
});

describe("the author", () => {
  it.each<Row>([
    [
      "has a share in what is admitted",
      "The lab admitted that the alarm was hype.",
      "favor",
      "hype, factive, hype, factive",
      ["The lab: favor", "author: favor"],
    ],
    [
      "has a share in what is conceded",
      "Ruth Vale conceded that it was scaremongering.",
      "favor",
      "scaremonger*, factive, scaremonger*, factive",
      ["Ruth Vale: favor", "author: favor"],
    ],
    [
      "has none in what is said",
      "The lab said that the alarm was hype.",
      "favor",
      "hype, report",
      ["The lab: favor"],
    ],
    [
      "has none in what is claimed",
      "The lab claimed that the alarm was hype.",
      "favor",
      "hype, claim",
      ["The lab: favor"],
    ],
    [
      "has none in what is so according to somebody",
      "According to Ruth Vale, the alarm was hype.",
      "favor",
      "hype, accordingTo",
      ["Ruth Vale: favor"],
    ],
  ])("%s", (...row) => {
    expect(readingOf("hype", row[1])).toMatchObject(expected(row));
  });
});
