import { describe, expect, it } from "vitest";
import { expected, readingOf, type Row } from "./readings.ts";

describe("an event speaks for the claim", () => {
  it.each<Row>([
    [
      "in the active",
      "The dairy dropped its pledge.",
      "favor",
      '"@drop (pledge|promise)"~8',
      ["author: favor"],
    ],
    [
      "with words between",
      "The dairy quietly dropped its ten-year-old pledge.",
      "favor",
      '"@drop (pledge|promise)"~8',
    ],
    [
      "in the passive",
      "Its pledge to the herd was dropped in spring.",
      "favor",
      '"@drop (pledge|promise)"~8',
    ],
    [
      "in the passive with an actor",
      "The pledge was scrapped by the dairy.",
      "favor",
      '"@drop (pledge|promise)"~8',
    ],
    [
      "in the perfect passive",
      "The pledge on calves has been abandoned.",
      "favor",
      '"@drop (pledge|promise)"~8',
    ],
    [
      "that did not happen, in the passive",
      "The welfare pledge was not dropped by the dairy.",
      "against",
      '"@drop (pledge|promise)"~8, negator',
    ],
    [
      "that has not quite happened",
      "The welfare promise isn't quite scrapped at the dairy.",
      "against",
      '"@drop (pledge|promise)"~8, negator',
    ],
    ["with its object first", "At every dairy a promise was shelved.", "favor", '"@drop (pledge|promise)"~8'],
    [
      "in a relative clause",
      "The promise that the dairy dropped covered nine farms.",
      "favor",
      '"@drop (pledge|promise)"~8',
    ],
    [
      "in a participle",
      "Abandoning its promise, the dairy bought the farm.",
      "favor",
      '"@drop (pledge|promise)"~8',
    ],
    [
      "in a gerund",
      "By scrapping the pledge the dairy saved a fortune.",
      "favor",
      '"@drop (pledge|promise)"~8',
    ],
    ["still to come", "The dairy plans to drop its pledge.", "favor", '"@drop (pledge|promise)"~8'],
    ["that may come", "The dairy may drop its pledge.", "favor", '"@drop (pledge|promise)"~8, hedge'],
    [
      "under a condition",
      "If the dairy drops its pledge, the union will march.",
      "favor",
      '"@drop (pledge|promise)"~8, condition',
    ],
    [
      "with not only",
      "The dairy not only dropped its pledge but hid the letter.",
      "favor",
      '"@drop (pledge|promise)"~8',
    ],
    [
      "that a promise was not kept",
      "The dairy has not kept its pledge.",
      "favor",
      '"@keep (pledge|promise)"~8, negator',
    ],
    [
      "that somebody failed to do the opposite",
      "The dairy failed to honour its pledge.",
      "favor",
      '"@keep (pledge|promise)"~8, negator',
    ],
  ])("%s", (...row) => {
    expect(readingOf("pledges", row[1])).toMatchObject(expected(row));
  });
});

describe("an event as somebody tells it", () => {
  it.each<Row>([
    [
      "is theirs",
      "The union said the dairy dropped its pledge.",
      "favor",
      '"@drop (pledge|promise)"~8, report',
      ["The union: favor"],
    ],
    [
      "is their charge",
      "The union accused the dairy of abandoning its promise.",
      "favor",
      '"@drop (pledge|promise)"~8, accusation',
      ["The union: favor"],
    ],
    [
      "is theirs in a quotation",
      "“They dropped the pledge on our cows,” said Ruth Vale.",
      "favor",
      '"@drop (pledge|promise)"~8, report',
      ["Ruth Vale: favor"],
    ],
    [
      "is theirs in an answer to another question",
      "Asked whether it had rained, Ruth Vale said the dairy had dropped its pledge.",
      "favor",
      '"@drop (pledge|promise)"~8, report',
      ["Ruth Vale: favor"],
    ],
    [
      "is the author's too where it is admitted",
      "The dairy admitted that it had dropped its pledge.",
      "favor",
      '"@drop (pledge|promise)"~8, factive, "@drop (pledge|promise)"~8, factive',
    ],
    [
      "can be denied",
      "The union said the dairy had not dropped its pledge.",
      "against",
      '"@drop (pledge|promise)"~8, negator, report',
      ["The union: against"],
    ],
    [
      "can be its opposite",
      "Ruth Vale, who runs the dairy, said it would keep its promise.",
      "against",
      '"@keep (pledge|promise)"~8, report',
      ["Ruth Vale: against"],
    ],
  ])("%s", (...row) => {
    expect(readingOf("pledges", row[1])).toMatchObject(expected(row));
  });
});

describe("an event speaks against the claim", () => {
  it.each<Row>([
    [
      "when it did not happen",
      "The dairy has not dropped its pledge.",
      "against",
      '"@drop (pledge|promise)"~8, negator',
    ],
    [
      "when it never happened",
      "The dairy never abandoned its promise.",
      "against",
      '"@drop (pledge|promise)"~8, negator',
    ],
    [
      "when it was refused",
      "The dairy refused to drop its pledge.",
      "against",
      '"@drop (pledge|promise)"~8, negator',
    ],
    [
      "when nothing shows it",
      "There is no evidence that the dairy has dropped its pledge.",
      "against",
      '"@drop (pledge|promise)"~8, negator',
    ],
    [
      "when it is a myth",
      "It is a myth that the dairy dropped its pledge.",
      "against",
      '"@drop (pledge|promise)"~8, distance',
    ],
    ["when it is the opposite", "The dairy kept its pledge.", "against", '"@keep (pledge|promise)"~8'],
    ["when it is another opposite", "The dairy renewed its pledge.", "against", '"@keep (pledge|promise)"~8'],
  ])("%s", (...row) => {
    expect(readingOf("pledges", row[1])).toMatchObject(expected(row));
  });
});

describe("an event takes no side", () => {
  it.each<Row>([
    ["when it is asked", "Has the dairy dropped its pledge?", "neutral", '"@drop (pledge|promise)"~8'],
    [
      "when nobody says whether",
      "Nobody would say whether the dairy had dropped its pledge.",
      "neutral",
      '"@drop (pledge|promise)"~8, openQuestion',
    ],
    [
      "when there is none",
      "The dairy's welfare pledge hangs in the hall.",
      "neutral",
      "welfare (pledge|promise)",
    ],
    [
      "when both sides of it happen",
      "The dairy dropped one pledge but kept the other promise.",
      "mixed",
      '"@drop (pledge|promise)"~8, contrast, "@keep (pledge|promise)"~8',
    ],
  ])("%s", (...row) => {
    expect(readingOf("pledges", row[1])).toMatchObject(expected(row));
  });
});

describe("no event is", () => {
  it.each<Row>([
    ["another object", "The dairy dropped a bucket.", "none", ""],
    ["another actor: the context is missing", "The choir dropped its pledge.", "none", ""],
    ["a verb across a semicolon", "The dairy has its pledge; prices dropped.", "none", ""],
    ["a verb in the next sentence", "The dairy renamed its pledge. Prices dropped.", "none", ""],
    [
      "a verb too far away",
      "The dairy dropped the price of the milk that it sells to the schools of the county under its pledge.",
      "none",
      "",
    ],
    ["an actor and a verb without the object", "The dairy dropped a cow into the hold.", "none", ""],
  ])("%s", (...row) => {
    expect(readingOf("pledges", row[1])).toMatchObject(expected(row));
  });
});
