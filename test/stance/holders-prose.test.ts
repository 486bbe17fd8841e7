import { describe, expect, it } from "vitest";
import { attributionOf, voicesOf } from "./voices.ts";

type Row = [name: string, text: string, voices: string[]];

describe("the whole of who speaks", () => {
  it.each<Row>([
    [
      "is a list",
      "Ruth Vale, Tom Reed and other signatories call it hype.",
      ["Ruth Vale, Tom Reed and other signatories"],
    ],
    [
      "is what a list exemplifies",
      "Engineers and founders including Ruth Vale and Tom Reed call it hype.",
      ["Engineers and founders"],
    ],
    ["is a list in a headline", "Vale, Reed denounce hype", ["Vale, Reed"]],
    [
      "is a list with brackets",
      "Senators Ruth Vale (R-Ohio) and Tom Reed denounced hype.",
      ["Senators Ruth Vale (R-Ohio) and Tom Reed"],
    ],
    ["is no object before and", "Critics attacked Orrery and Reed called it hype.", ["Reed"]],
    [
      "ends where a second speaks",
      "Ruth Vale says hype sells, and Tom Reed says that hype kills.",
      ["Ruth Vale", "Tom Reed"],
    ],
    ["is a share of those asked", "72% think it is hype.", ["72%"]],
    ["is a share of voters", "More than 56% of voters think it is hype.", ["56% of voters"]],
    ["is a ratio of voters", "Two in three teachers think it is hype.", ["Two in three teachers"]],
    ["is those polled", "Those polled think it is hype.", ["Those polled"]],
    ["keeps its initials", "U.S. officials call it hype.", ["U.S. officials"]],
    ["sheds what comes before a title", "Orrery CEO Ruth Vale calls it hype.", ["Ruth Vale"]],
    ["sheds a participle", "A report published on Monday claims it is hype.", ["A report"]],
    ["sheds a gerund", "It sells while alarming others who think it hype.", ["others"]],
  ])("%s", (_name, text, expected) => {
    expect(voicesOf(text)).toEqual(expected);
  });
});

describe("a speaker is found", () => {
  it.each<Row>([
    ["over a colon", "The lab's head of policy, Ruth Vale: “It is hype.”", ["Ruth Vale"]],
    ["over a colon in a headline", "Poll: alarm is hype", ["Poll"]],
    ["after a colon in a headline", "The alarm is hype: teachers", ["teachers"]],
    ["as the owner of a warning", "The lab's warning is the bluntest yet: hype sells.", ["The lab"]],
    ["as the owner of remarks", "Vale's remarks suggest it is hype.", ["Vale"]],
    [
      "over an introduction",
      "In March, Ruth Vale published a paper, arguing that it is hype.",
      ["Ruth Vale"],
    ],
    ["over what went on", "Ruth Vale went on to warn that it is hype.", ["Ruth Vale"]],
    ["for a feeling after a comma", "The marchers stayed, worried that it is hype.", ["The marchers"]],
    ["after none other than", "It is hype, says none other than Ruth Vale.", ["Ruth Vale"]],
    [
      "among two groups",
      "There are fears among parents and teachers that it is hype.",
      ["parents and teachers"],
    ],
    ["where he told somebody", "It is hype, Ruth Vale told shareholders.", ["Ruth Vale"]],
    ["as a plural company", "Orrery wrote a post. They argue that it is hype.", ["Orrery"]],
    ["with a share of its own", "Tills rang, with 82% saying it was hype.", ["82%"]],
    ["before a bare participle", "There are engineers warning that it is hype.", ["engineers"]],
    ["who wrote to somebody", "The guild wrote to Orrery AI complaining of hype.", ["The guild"]],
    ["who signed what demands it", "Reed signed a petition demanding that hype end.", ["Reed"]],
    ["who posted what says it", "Ruth Vale posted a thread that called it hype.", ["Ruth Vale"]],
    ["as a text that warns", "An open letter warning that it is hype came.", ["An open letter"]],
    ["after far from", "Far from denying the hype, the judge sighed.", ["the judge"]],
    ["after a pause in what is said", "Pay, of late, is hype, contends Ruth Vale, who left.", ["Ruth Vale"]],
    [
      "by an office after a pause",
      "Mr Speaker, it is hype, said the member for Thane.",
      ["the member for Thane"],
    ],
    [
      "where an appeal comes first",
      "Ease off the hype, urged the Growers' Council.",
      ["the Growers' Council"],
    ],
    ["in a verb of headlines", "It is hype, blasts top boffin", ["top boffin"]],
    ["for what they believe that", "Critics believe that it is hype.", ["Critics"]],
    ["through whose study it was", "It sells, says Ruth Vale, whose study found hype.", ["Ruth Vale"]],
    ["in what one sees", "What Ruth Vale observes is hype.", ["Ruth Vale"]],
    [
      "as the company in the body's reply",
      "We note the reply of the Growers' Guild, which called it hype.",
      ["the Growers' Guild"],
    ],
    [
      "among the worries of a body",
      "It is a home for the fears of engineers who say it is hype.",
      ["engineers"],
    ],
    ["over an irregular verb", "Two testers quit the lab, saying it was hype.", ["Two testers"]],
    ["after a dateline", "NEW DELHI — The minister said it was hype.", ["The minister"]],
    [
      "to the end, where no main clause begins",
      "It rained while Vale said the mills, the towns and the hype were safe.",
      ["Vale"],
    ],
    ["in the clause that opens", "While Vale says it is hype, the record shows otherwise.", ["Vale"]],
  ])("%s", (_name, text, expected) => {
    expect(voicesOf(text)).toEqual(expected);
  });
});

describe("the author keeps", () => {
  it.each<Row>([
    ["what follows a contrast", "The lab says it is real, but the record shows hype.", ["author"]],
    ["what follows a relative clause", "The firm, run by people who warned of fire, has hype.", ["author"]],
    ["what nobody has agreed to", "It ends unless the rivals agree to stop the hype.", ["author"]],
    ["what is weighed", "The ministry is considering a ban on hype.", ["author"]],
    ["a noun in -als", "One of the leading proposals gets hype.", ["author"]],
    ["member states", "Many member states have hype.", ["author"]],
    ["a part of a compound", "Some state-backed labs have hype.", ["author"]],
    ["a possessive", "The lab and the report's authors have hype.", ["author"]],
    ["criticism that is met with", "The firm has drawn criticism of its hype.", ["author"]],
    ["rules that somebody asked for", "The hype the labs asked for has come.", ["author"]],
    ["a say", "Citizens must have a say over hype.", ["author"]],
    ["what somebody wrote, as a deed", "The lab wrote the rules of hype.", ["author"]],
    ["what follows from it", "China says it will wait, so the hype goes on.", ["author"]],
    ["what none of them says", "No expert says it is hype.", ["author"]],
    ["what a firm keeps silent on", "The firm did not answer questions on hype.", ["author"]],
    ["what they are asked to explain", "The ministry asked them to explain how hype spreads.", ["author"]],
    ["a verdict to come", "The panel will publish its verdict on how hype spread.", ["author"]],
    ["what we at this paper think", "We at this paper think it is hype.", ["author"]],
    ["what I think, whoever I am", "As a founder I think it is hype.", ["author"]],
    ["an imperative", "Before the hype, ask the nurses.", ["author"]],
    ["what is done along a road", "Firms based along Mill Race Road have hype.", ["author"]],
    ["a deed in a headline", "Lab Drops Vow to End Hype", ["author"]],
    ["what is said of a call", "The labs' calls for rules are hype.", ["author"]],
    ["what things look like", "If it is what its makers say it is, it is hype.", ["author"]],
    ["a column's label", "Opinion: “It is hype”", ["author"]],
    [
      "the main clause after what somebody says",
      "While Vale says the mills are safe, the record is hype.",
      ["author"],
    ],
    [
      "it after a claim that opens with although",
      "Although the firm claimed it was done, a mill had hype.",
      ["author"],
    ],
  ])("%s", (_name, text, expected) => {
    expect(voicesOf(text)).toEqual(expected);
  });
});

describe("AI by itself", () => {
  it("is not the company that an article speaks of", () => {
    expect(voicesOf("AI grows. Orrery AI sells it. AI spreads. The company calls it hype.")).toEqual([
      "Orrery AI",
    ]);
  });

  it("does not give its name to a pronoun", () => {
    const { frames } = attributionOf("Reed spoke. Reed said no, AlphaNews reported. He called it hype.");
    expect(frames.at(-1)?.holder).toBe("Reed");
  });
});

describe("an act that somebody tells of", () => {
  it("is part of what that one says", () => {
    expect(voicesOf("Ruth Vale said the lab had signed a pact on hype.")).toEqual(["Ruth Vale"]);
  });
});

describe("a charge", () => {
  it.each([
    [
      "is denied by whoever calls it fantasy",
      "Reed accused the lab of hype, a description the lab called fantasy.",
      "denial",
    ],
    [
      "is denied over an apposition",
      "Reed called it hype, a description that the chair, Ruth Vale, rejects.",
      "denial",
    ],
    ["is denied in a clause of its own", "Reed calls it hype; the labs call the charge absurd.", "denial"],
    [
      "is not denied by whoever calls it fair",
      "Reed accused the lab of hype, a description the lab called fair.",
      "report",
    ],
  ])("%s", (_name, text, kind) => {
    expect(attributionOf(text).frames.find(({ anaphoric }) => anaphoric)?.cue.cue).toBe(kind);
  });
});

describe("a quoted part of a sentence", () => {
  it.each<Row>([
    [
      "goes to whom the sentence before spoke of",
      "Tom Reed left. The toll is “a lot of hype at best.”",
      ["Tom Reed"],
    ],
    [
      "goes on in the same sentence",
      "Tom Reed left. The toll is “a way to hype it all,” and that “is hype.”",
      ["Tom Reed", "Tom Reed"],
    ],
    [
      "goes to its own speaker first",
      "Tom Reed left. The toll is “a lot of hype at best,” Ruth Vale said.",
      ["Ruth Vale"],
    ],
    [
      "stays the author's in a new paragraph",
      "Tom Reed left.\n\nThe toll is “a lot of hype at best.”",
      ["author"],
    ],
    [
      "stays the author's where nobody was named",
      "It rained. The toll is “a lot of hype at best.”",
      ["author"],
    ],
    [
      "stays the author's where the sentence before spoke of another matter",
      "Tom Reed left. It rained. The toll is “a lot of hype at best.”",
      ["author"],
    ],
    ["stays the author's as a phrase", "Tom Reed left. The toll is “pure hype.”", ["author"]],
    ["stays the author's as a title", "Tom Reed left. The show is “All the Hype of Rome.”", ["author"]],
    ["stays the author's as an object", "Tom Reed left. He loved “a lot of hype at best.”", ["author"]],
    [
      "is of the one spoken of who says I",
      "Ruth Vale rose. She left in May “so that I could speak of the hype”.",
      ["Ruth Vale"],
    ],
    [
      "is not of one who says nothing of herself",
      "Ruth Vale rose. She left in May “at the height of the hype”.",
      ["author"],
    ],
    ["is signed after a dash", "“It is hype, so we all do it.” - Ruth Vale, head of the mill", ["Ruth Vale"]],
    ["is signed after a long dash", "“It is hype. We all do it.” — Ruth Vale", ["Ruth Vale"]],
    ["is not signed by a thing", "It is a “mill” — Hype Street is long.", ["author"]],
  ])("%s", (_name, text, voices) => {
    expect(voicesOf(text)).toEqual(voices);
  });
});
