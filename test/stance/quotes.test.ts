import { describe, expect, it } from "vitest";
import { voicesOf } from "./voices.ts";

describe("a quotation belongs to", () => {
  it.each<[name: string, text: string, voices: string[]]>([
    ["whom the text names after it", "“It is hype,” said Ruth Vale, who runs a lab.", ["Ruth Vale"]],
    ["whom it names before it", "Ruth Vale said: “It is hype.”", ["Ruth Vale"]],
    ["whom it names in straight marks", 'Ruth Vale said: "It is hype."', ["Ruth Vale"]],
    ["whom it names in single marks", "‘It is hype,’ said Ruth Vale.", ["Ruth Vale"]],
    ["its speaker over several sentences", "“We waited. It is hype,” said Ruth Vale.", ["Ruth Vale"]],
    ["its speaker when split", "“It is hype,” she said, “and hype fades,” said no one.", ["she", "she"]],
    ["its speaker when it goes on", "“It is late,” said Ruth Vale. “It is hype.”", ["Ruth Vale"]],
    [
      "its speaker over paragraphs",
      "“It is late,” said Ruth Vale. “We wait.\n\n“It is hype.”",
      ["Ruth Vale"],
    ],
    ["the subject of the sentence before", "Ruth Vale favors rules. “It is hype.”", ["Ruth Vale"]],
    ["the person of the sentence before", "Ruth Vale brought water. “It is all hype.”", ["Ruth Vale"]],
    ["the subject before a colon", "The governor vetoed it: “This is hype.”", ["The governor"]],
    ["whoever it is so to", "To Ann Okafor, whose lab is small, it is “hype as ever.”", ["Ann Okafor"]],
    ["whoever speaks, not a heading over it", "What they're saying: “It is hype,” Vale wrote.", ["Vale"]],
    ["whoever says it twice", "“It is late,” Tom Reed told us. He paused. “But it is hype.”", ["Tom Reed"]],
    ["a text that reads", "“It is hype,” reads a statement by the guild.", ["a statement"]],
    ["whoever calls for it", "Vale called for, “Rules for trade. And hype too.”", ["Vale"]],
    ["whose plea is made in the paragraph before", "Orrery made a plea:\n\n“We want less hype.”", ["Orrery"]],
    ["whose retort it is", "Vale's retort was plain: “It is hype.”", ["Vale"]],
    ["nobody without a speaker", "The word “hype” is old.", ["author"]],
    ["the author after but", "“It is late,” she said, but hype it is.", ["author"]],
  ])("%s", (_name, text, voices) => {
    expect(voicesOf(text)).toEqual(voices);
  });
});

describe("in an interview", () => {
  it.each<[name: string, text: string, voices: string[]]>([
    [
      "a label names the speaker of its paragraph",
      "Ruth Vale runs a lab.\n\nQ: Is it hype?\n\nVale: No. It is hype.\n\nQ: Why?\n\nVale: Hype sells.",
      ["author", "Ruth Vale", "Ruth Vale"],
    ],
    [
      "A stands for the one interviewed",
      "Ruth Vale runs a lab.\n\nQ: Is it so?\n\nA: It is hype.\n\nQ: Why?\n\nA: It sells.",
      ["Ruth Vale"],
    ],
    [
      "answers without labels are the one interviewed's",
      "Ruth Vale runs a lab.\n\nDo you mind?\n\nI do.\n\nWhy do you?\n\nI know hype.\n\nAnd now?\n\nI rest.",
      ["Ruth Vale"],
    ],
    [
      "a label is a given name, or a speaker by itself",
      "STU: With us, Ruth Vale.\n\nRUTH: It is hype.\n\nSTU: Hype sells.",
      ["Ruth Vale", "STU"],
    ],
    [
      "a remark to the one interviewed is no answer",
      "Ruth Vale runs a lab.\n\nYour rivals gain.\n\nI know.\n\nAnd your pay?\n\nI know hype.\n\nWhy?\n\nI rest.",
      ["Ruth Vale"],
    ],
    [
      "myths and facts are no speakers",
      "Myth: It is hype.\n\nFact: It is not.\n\nMyth: Hype sells.",
      ["author", "author"],
    ],
    ["a list of two labels is none", "Cost: high.\n\nRisk: hype.", ["author"]],
    ["a question or two in prose make none", "Why wait?\n\nI saw hype.\n\nRuth Vale left.", ["author"]],
  ])("%s", (_name, text, voices) => {
    expect(voicesOf(text)).toEqual(voices);
  });
});
