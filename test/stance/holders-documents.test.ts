import { describe, expect, it } from "vitest";
import { voicesOf } from "./voices.ts";

type Row = [name: string, text: string, voices: string[]];

describe("a text speaks for itself", () => {
  it.each<Row>([
    ["when a bill demands", "The bill demands an end to hype.", ["The bill"]],
    ["when a framework calls for it", "The framework calls for hype.", ["The framework"]],
    ["when it holds a request", "The text contains a firm request to all mills, to end hype.", ["The text"]],
    ["by its title", "An open letter titled “End the Hype Now” came.", ["An open letter"]],
    ["as per itself", "As per the memo, it is hype.", ["the memo"]],
    [
      "in the summary that follows",
      "The book is long. In a nutshell: it is hype. And hype sells.",
      ["The book", "The book"],
    ],
    [
      "until the author says I",
      "The book is long. In a nutshell: it is hype. I think hype fades.",
      ["The book", "author"],
    ],
    ["but its author's title is the author's", "Ruth Vale wrote an essay titled “End Hype.”", ["Ruth Vale"]],
    ["and nobody's where no text was named", "In a nutshell: it is hype.", ["author"]],
    ["and not as per usual", "As per usual, it is hype.", ["author"]],
    ["and a quoted thing has no title", "This “free for all” thing is hype.", ["author"]],
    ["and a bill's duties say nothing", "The bill's reporting duties end hype.", ["author"]],
    [
      "but for whoever wrote it, once named",
      "Ruth Vale left. It rained. Vale's essay argued that it is hype.",
      ["Ruth Vale"],
    ],
    ["as that of somebody not named", "The abbot's essay argued that it is hype.", ["The abbot's essay"]],
  ])("%s", (_name, text, voices) => {
    expect(voicesOf(text)).toEqual(voices);
  });
});

describe("a crowd speaks", () => {
  it.each<Row>([
    ["by its signs", "Marchers held signs that read “End the hype.”", ["Marchers"]],
    ["by a participle on its signs", "Marchers carried signs reading “End the hype.”", ["Marchers"]],
    ["under its banner", "Two nurses met in Rome, marching under the banner “End hype.”", ["Two nurses"]],
    ["by a banner alone", "“End the hype,” read one banner.", ["one banner"]],
    ["after its march in a headline", "Nurses march in Rome, say hype must end", ["Nurses"]],
    ["for what it gathers to demand", "Nurses gather in Rome to demand a pause on hype", ["Nurses"]],
    ["through its demand", "The demand from the nurses was clear: they want hype to end.", ["the nurses"]],
    ["as people in general", "People argue that it is hype.", ["People"]],
    ["as those who warn", "Those who warn of fire say it is hype.", ["Those who warn of fire"]],
    ["as those who fear it", "Those who fear it call it hype.", ["Those who fear it"]],
    [
      "in a list",
      "A group of aides, clerks, and academics who fear hype met.",
      ["A group of aides, clerks, and academics"],
    ],
    ["but is not those who can read", "Leave it with those who can read the hype.", ["author"]],
    ["but not by signs of something", "Signs of the hype grew.", ["author"]],
    ["but not in what people are", "People are hype.", ["author"]],
  ])("%s", (_name, text, voices) => {
    expect(voicesOf(text)).toEqual(voices);
  });
});

describe("an objection that is rehearsed belongs to", () => {
  it.each<Row>([
    ["one who might make it", "One might object that it is hype.", ["One"]],
    ["some who will say it", "Some will say that it is hype.", ["Some"]],
    ["critics to come", "Critics will object that it is hype.", ["Critics"]],
    ["itself", "A common objection is that it is hype.", ["A common objection"]],
    [
      "itself, with what it is to",
      "One of the strongest objections to hype is that it fades.",
      ["One of the strongest objections"],
    ],
    ["whose it is", "Vale's main objection is that it is hype.", ["Vale"]],
    ["the author, who makes it", "My main objection is that it is hype.", ["author"]],
    ["the author, who raises it", "One objection to it is simple: it is hype.", ["author"]],
    ["the author, who answers it", "The usual objection to hype is old.", ["author"]],
  ])("%s", (_name, text, voices) => {
    expect(voicesOf(text)).toEqual(voices);
  });
});

describe("a voice within another is", () => {
  it.each<Row>([
    ["whom something prompts", "It fell, prompting Orrery AI to call for hype.", ["Orrery AI"]],
    ["whom something led", "It led the union to demand hype.", ["the union"]],
    ["no more than a name", "It scraps what Orrery calls its “Charter” – the end of hype.", ["author"]],
    [
      "over after a relative clause",
      "When Orrery shipped Lyra, which it said beat the rest, the firm hid the hype.",
      ["author"],
    ],
    [
      "that of an aside",
      "The motion asks for hype – which it sorely lacks, according to a poll.",
      ["The motion"],
    ],
    ["whoever buys the story", "The aides buy the narrative that it is hype.", ["The aides"]],
    ["whose plan it is under", "Under Vale's plan, it would be hype.", ["Vale"]],
    ["nobody's under a plan alone", "Under the plan, it would be hype.", ["author"]],
    ["no writer of a thing", "Rare are the firms who helped write it into hype.", ["author"]],
    ["no adjective", "It scorns the more alarmist views of hype.", ["author"]],
    ["no noun in -ers", "It is crucial for clerks, and observers trying to see hype.", ["author"]],
  ])("%s", (_name, text, voices) => {
    expect(voicesOf(text)).toEqual(voices);
  });
});

describe("far from its verb the subject is", () => {
  it.each<Row>([
    [
      "the name that opens the sentence",
      "Ruth Vale, a don at Aldous University who taught the likes of Tom Reed, and who founded Orrery, said it is hype.",
      ["Ruth Vale"],
    ],
    [
      "the names that open it",
      "Senators Ruth Vale (D-CT) and Tom Reed (R-MO), Chair and Member of the Panel on Trade, Ports, and the Sea, announced hype.",
      ["Senators Ruth Vale (D-CT) and Tom Reed"],
    ],
    [
      "the author of a reply",
      "Ruth Vale on Monday wrote a longer reply to Reed on Agora claiming that it is hype.",
      ["Ruth Vale"],
    ],
    ["plural, with its framing", "Major entities frame it as hype.", ["Major entities"]],
    ["the speaker, over an introduction", "Before the hype, the trade said it would end.", ["the trade"]],
    ["not the speaker, over a deed", "After dropping hype, the trade said it would end.", ["author"]],
    [
      "led back to a name in -man",
      "Tom Bergman came. Bergman met Senator Ruth Vale. Bergman rose. It rained.\n\nUnder his plan, it is hype.",
      ["Tom Bergman"],
    ],
  ])("%s", (_name, text, voices) => {
    expect(voicesOf(text)).toEqual(voices);
  });
});

describe("before a colon the speaker is", () => {
  it.each<Row>([
    ["a person with an office", "Bishop Ruth Vale: tolls are hype, and so is rent.", ["Ruth Vale"]],
    ["a person with a bracket", "Sam Pryce (Bakers' Union): it is hype by the loaf.", ["Sam Pryce"]],
    ["a person alone", "Sam Pryce: the toll is hype.", ["Sam Pryce"]],
    ["a title and a surname", "Dr. Vale: the toll is hype.", ["Dr. Vale"]],
    ["a text in plain words", "The pamphlet is unequivocal: if it rains, it is hype.", ["The pamphlet"]],
    ["a person in plain words", "On tolls the abbot has been quite blunt: they are hype.", ["the abbot"]],
    ["the owner of a reason", "Pryce's stated reason: it is hype.", ["Pryce"]],
    ["the owner of advice", "Vale's advice is simple: end the hype.", ["Vale"]],
    ["the owner, over an aside", "Vale's case, set out in May, is not daft: it is hype.", ["Vale"]],
    ["no label", "Note: the toll is hype.", ["author"]],
    ["no body", "New Street: the toll is hype.", ["author"]],
    ["no heading by its ending", "Toll Reduction: the toll is hype.", ["author"]],
    ["no heading that is written small", "Stone Tolls: the gate is hype. Few pay tolls.", ["author"]],
    ["no row of a list", "Green Stone: hype.", ["author"]],
    ["no message that is clear", "The message is clear: it is hype.", ["author"]],
    ["no text that is out", "The report is out: it is hype.", ["author"]],
    ["nobody whose reason is not given", "Vale's reason for the hype is unknown.", ["author"]],
    ["nobody for an argument that nobody owns", "The case, set out in May, is daft: hype.", ["author"]],
    [
      "the name, though others speak after it",
      "It rained.\n\nRuth Vale: the bakers want their hype back soon.",
      ["the bakers"],
    ],
    [
      "the name, in what follows those others",
      "It rained.\n\nRuth Vale: hype is what the bakers say they want.",
      ["Ruth Vale"],
    ],
    [
      "the name after two titles",
      "It rained.\n\nHouse Speaker Tom Reed: the hype would lose the mill.",
      ["Tom Reed"],
    ],
    ["nobody before a title's label", "Title: “The Mills Are Hype.”", ["author"]],
  ])("%s", (_name, text, voices) => {
    expect(voicesOf(text)).toEqual(voices);
  });
});

describe("an argument that is announced", () => {
  it.each<Row>([
    [
      "runs on",
      "Ruth Vale wrote an essay. Her argument goes like this: Bread is dear. So it is hype.",
      ["Ruth Vale"],
    ],
    [
      "runs on until somebody else speaks",
      "Vale's case runs as follows: Bread is dear. It is hype. Tom Reed says it is hype. It is hype.",
      ["Vale", "Tom Reed", "author"],
    ],
    [
      "runs on until the author says I",
      "Vale's case is this: Bread is dear. I think it is hype.",
      ["author"],
    ],
    [
      "is the text's that was named",
      "The book is long. The argument goes something like this: Bread is dear. It is hype.",
      ["The book"],
    ],
    ["ends with its paragraph", "Vale's case goes like this: Bread is dear.\n\nIt is hype.", ["author"]],
    ["is one sentence where it is only named", "Vale's answer: Bread is dear. It is hype.", ["author"]],
    [
      "fills the paragraph after a colon",
      "In 1965, Tom Reed described a dream:\n\nLet it rain. It is hype.\n\nIt is hype.",
      ["Tom Reed", "author"],
    ],
    [
      "fills it until somebody else speaks",
      "Tom Reed told us what he saw:\n\nIt is hype. Ruth Vale says it is hype.",
      ["Tom Reed", "Ruth Vale"],
    ],
    ["fills it for a text", "The report lists two dangers:\n\nIt is hype.", ["The report"]],
    ["is not what a plan has", "The plan has two parts:\n\nIt is hype.", ["author"]],
    ["is not what a deed leads to", "Senator Tom Reed unveiled a plan:\n\nIt is hype.", ["author"]],
    [
      "is not what is only described",
      "The mill, which Reed described, has parts:\n\nIt is hype.",
      ["author"],
    ],
  ])("%s", (_name, text, voices) => {
    expect(voicesOf(text)).toEqual(voices);
  });
});
