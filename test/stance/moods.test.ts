import { describe, expect, it } from "vitest";
import { expected, readingOf, type Row } from "./readings.ts";

describe("a question", () => {
  it.each<Row>([
    ["that is open takes no side", "Should cities adopt a rent cap?", "neutral", "rent cap, support"],
    [
      "that is open takes no side from its predicate",
      "Would a rent cap be a mistake?",
      "neutral",
      "rent cap, bad",
    ],
    [
      "of who would asks for a no",
      "Who would want a rent cap?",
      "against",
      "rent cap, support, rhetorical question",
    ],
    [
      "of why on earth asks for a no",
      "Why on earth would a city need a rent cap?",
      "against",
      "rent cap, support, rhetorical question",
    ],
    [
      "of what good asks for a no",
      "What good would a rent cap be to a family of six?",
      "against",
      "rent cap, good, rhetorical question",
    ],
    [
      "with isn't asks for a yes",
      "Isn't it time for a rent cap?",
      "favor",
      "rent cap, support, rhetorical question",
    ],
    [
      "with shouldn't asks for a yes",
      "Shouldn't the city adopt a rent cap?",
      "favor",
      "rent cap, support, rhetorical question",
    ],
    [
      "with wouldn't asks for a yes to a bad thing",
      "Wouldn't a rent cap be reckless?",
      "against",
      "rent cap, bad, rhetorical question",
    ],
    [
      "that somebody put takes no side",
      "The panel asked whether the city should adopt a rent cap.",
      "neutral",
      "rent cap, support, openQuestion",
    ],
    [
      "called unclear takes no side",
      "It is unclear whether a rent cap would be wise.",
      "neutral",
      "rent cap, good, openQuestion",
    ],
    [
      "on which a council is split takes no side",
      "The council is split on whether a rent cap is needed.",
      "neutral",
      "rent cap, good, openQuestion",
    ],
    [
      "leaves its answer alone",
      "Asked whether the budget was sound, Ruth Vale said a rent cap was overdue.",
      "favor",
      "rent cap, good, report",
      ["Ruth Vale: favor"],
    ],
    [
      "leaves an answer against alone",
      "Asked if the shortage would pass, Ruth Vale said a rent cap would be a mistake.",
      "against",
      "rent cap, bad, report",
      ["Ruth Vale: against"],
    ],
    ["leaves the next sentence alone", "What now? The city needs a rent cap.", "favor", "rent cap, support"],
  ])("%s", (...row) => {
    expect(readingOf("rent-cap", row[1])).toMatchObject(expected(row));
  });
});

describe("a question of fact", () => {
  it.each<Row>([
    ["that is open takes no side", "Is the wall leaking?", "neutral", "leaking"],
    ["that doubts is still open", "Is the wall really leaking?", "neutral", "leaking, booster"],
    [
      "that somebody wants answered takes no side",
      "Inspectors want to know whether the wall is leaking.",
      "neutral",
      "leaking, openQuestion",
    ],
    [
      "of how long before asks for a yes",
      "How long before a dam failure is upon us?",
      "favor",
      "dam failure, real, rhetorical question",
    ],
    [
      "that takes a judgement for granted keeps it",
      "Who would build below a leaking wall?",
      "favor",
      "leaking, rhetorical question",
    ],
    [
      "leaves its answer alone",
      "Asked whether she slept well, Ruth Vale said the wall was leaking.",
      "favor",
      "leaking, report",
      ["Ruth Vale: favor"],
    ],
  ])("%s", (...row) => {
    expect(readingOf("dam", row[1])).toMatchObject(expected(row));
  });
});

describe("a supposition", () => {
  it.each<Row>([
    [
      "that is inverted denies what it supposes",
      "Had the alarm been hype, the lab would have sold its shares.",
      "against",
      "hype, counterfactual",
    ],
    [
      "that may well be so denies nothing",
      "If the alarm is hype, the lab has fooled us all.",
      "favor",
      "hype, condition",
    ],
    [
      "is not in every had",
      "The lab had been scaremongering and would do so again.",
      "favor",
      "scaremonger*",
    ],
  ])("%s", (...row) => {
    expect(readingOf("hype", row[1])).toMatchObject(expected(row));
  });
});

describe("a condition that is not met speaks for the policy", () => {
  it.each<Row>([
    ["after unless", "Unless a rent cap comes, teachers will leave.", "favor", "rent cap, unmet condition"],
    ["after without", "Without a rent cap, the old town will empty.", "favor", "rent cap, unmet condition"],
    [
      "after if and not",
      "If the city does not adopt a rent cap, teachers will leave.",
      "favor",
      "rent cap, unmet condition",
    ],
    ["after absent", "Absent a rent cap, teachers will leave.", "favor", "rent cap, unmet condition"],
    [
      "after unless at the end",
      "Teachers will leave unless a rent cap comes.",
      "favor",
      "rent cap, unmet condition",
    ],
    [
      "but not where somebody does well without it",
      "The city of Lorne thrives without a rent cap.",
      "against",
      "rent cap, good, negator",
    ],
  ])("%s", (...row) => {
    expect(readingOf("rent-cap", row[1])).toMatchObject(expected(row));
  });
});

describe("irony", () => {
  it.each<Row>([
    [
      "in scare quotes turns what they hold",
      "The lab’s “scaremongering” saved the harbour.",
      "against",
      "scaremonger*, scare quotes",
    ],
    [
      "in straight quotes turns it too",
      'The lab\'s "hype" saved the harbour.',
      "against",
      "hype, scare quotes",
    ],
    ["in so-called turns it", "The so-called hype saved the harbour.", "against", "hype, sneer"],
    ["in supposed turns it", "The supposed hype saved the harbour.", "against", "hype, sneer"],
    [
      "in alleged turns it",
      "Its alleged scaremongering saved the harbour.",
      "against",
      "scaremonger*, sneer",
    ],
    ["in as if turns it", "They speak as if it were hype.", "against", "hype, distance"],
    ["is not in a word that is cited", "The alarm was described as “hype”.", "favor", "hype"],
    [
      "is not in a word that somebody uses",
      "Ruth Vale called the alarm “hype”.",
      "favor",
      "hype, report",
      ["Ruth Vale: favor"],
    ],
    [
      "is not in a word that somebody spoke",
      "It was “scaremongering,” said Ruth Vale.",
      "favor",
      "scaremonger*, report",
      ["Ruth Vale: favor"],
    ],
    [
      "is not in a long quotation",
      "“This is hype and they know it,” said Ruth Vale.",
      "favor",
      "hype, report",
      ["Ruth Vale: favor"],
    ],
    ["is not in quotes around another word", "The “experts” peddle hype.", "favor", "hype"],
  ])("%s", (...row) => {
    expect(readingOf("hype", row[1])).toMatchObject(expected(row));
  });
});
