import { describe, expect, it } from "vitest";
import { nestOf, voicesOf } from "./voices.ts";

type Row = [name: string, text: string, voices: string[]];

describe("in indirect speech the holder", () => {
  it.each<Row>([
    ["stands before the verb", "Ruth Vale said the alarm was hype.", ["Ruth Vale"]],
    ["stands before auxiliaries and adverbs", "Ruth Vale has long insisted that it is hype.", ["Ruth Vale"]],
    ["stands before a date", "Ruth Vale on Tuesday called it hype.", ["Ruth Vale"]],
    ["follows what is said", "The alarm is hype, Ruth Vale said.", ["Ruth Vale"]],
    ["breaks into what is said", "The alarm, Ruth Vale argues, is hype.", ["Ruth Vale"]],
    [
      "breaks in with the one who is told",
      "It is late, Ruth Vale reminded the panel, and it is hype.",
      ["Ruth Vale"],
    ],
    ["stands after the verb", "The alarm is hype, argues Ruth Vale, who left in May.", ["Ruth Vale"]],
    ["breaks in as an aside", "It was, as the minister admitted, hype.", ["the minister"]],
    ["comes after according to", "According to two former employees, it is hype.", ["two former employees"]],
    [
      "comes last after according to",
      "It is hype, according to current and former staff.",
      ["current and former staff"],
    ],
    ["has a view", "In Vale's view, the alarm is hype.", ["Vale"]],
    ["is whom it is so for", "For Senator Vale, the alarm is hype.", ["Senator Vale"]],
    ["is whom it is so to", "To the critics the alarm is hype.", ["the critics"]],
    ["is how it is put", "Hype is how the cardinal put it.", ["the cardinal"]],
    ["feels so", "Ruth Vale is worried that it is hype.", ["Ruth Vale"]],
    ["is convinced", "Ruth Vale is convinced it is hype.", ["Ruth Vale"]],
    ["stands before which", "The alarm is hype, which Ruth Vale now expects.", ["Ruth Vale"]],
    ["was asked", "Asked whether it was hype, Ruth Vale said she had tested it.", ["Ruth Vale"]],
    ["shares its verb with another", "Ruth Vale left the lab and warned that it was hype.", ["Ruth Vale"]],
    ["shares it over a participle", "The lab shrugged, saying it was hype.", ["The lab"]],
    ["comes after what a participle opens", "Rejecting hype, the judge said no more.", ["the judge"]],
    ["acts on it in person", "Senator Vale waved the hype aside.", ["Senator Vale"]],
    [
      "hands over at a semicolon",
      "Whistleblowers say it is hype; the board says hype is unfair.",
      ["Whistleblowers", "the board"],
    ],
    [
      "hands over after while",
      "Vale thinks it is hype, while Okafor thinks hype is rare.",
      ["Vale", "Okafor"],
    ],
    [
      "hands back at the end of a relative clause",
      "Ruth Vale, who wants hype, ate hype.",
      ["Ruth Vale", "author"],
    ],
    ["points to something", "Vale points to the hype of the mills.", ["Vale"]],
    ["chimes in", "Ruth Vale, head of the mill, promptly chimed in: “It is hype.”", ["Ruth Vale"]],
    ["speculates", "Others speculate that it is hype.", ["Others"]],
    ["cautions", "Vale cautions there is hype.", ["Vale"]],
    ["makes clear", "The firm made clear it is hype.", ["The firm"]],
    ["wonders how", "Vale wondered how the hype began.", ["Vale"]],
    ["has asked to do something", "Bakers have asked to stop the hype.", ["Bakers"]],
    ["asks aloud", "Some bakers are asking: “What if it is hype?”", ["Some bakers"]],
    ["speaks by saying", "Vale surprised the town by saying it is hype.", ["Vale"]],
    ["demands in a headline", "Bakers go on strike, demand end to hype", ["Bakers"]],
    ["is careful", "The firm is careful: it is hype.", ["The firm"]],
  ])("%s", (_name, text, voices) => {
    expect(voicesOf(text)).toEqual(voices);
  });
});

describe("in passives and accusations the holder", () => {
  it.each<Row>([
    ["is the agent", "The hype was dismissed by the company.", ["the company"]],
    ["is the agent of a perfect", "The hype has been criticised by Ruth Vale.", ["Ruth Vale"]],
    ["is the author without an agent", "The alarm is widely seen as hype.", ["author"]],
    ["is no agent for the main verb", "The rules backed by the lab would be hype.", ["author"]],
    ["accuses", "Tom Reed accused the lab of hype.", ["Tom Reed"]],
    ["is not the accused", "The lab was accused of hype.", ["author"]],
  ])("%s", (_name, text, voices) => {
    expect(voicesOf(text)).toEqual(voices);
  });
});

describe("nouns of speech give what they report to", () => {
  it.each<Row>([
    ["the possessor", "The report's conclusion that it is hype surprised few.", ["The report"]],
    ["a plural possessor", "The critics' claim that it is hype has spread.", ["The critics"]],
    [
      "the possessor, over adjectives",
      "The minister's stock answer, that it is hype, is known.",
      ["The minister"],
    ],
    ["those among whom it goes round", "There are fears among teachers that it is hype.", ["teachers"]],
    ["those from whom it comes", "Calls from unions for hype grew.", ["unions"]],
    ["a pronoun's holder", "OpenAI spoke. Its position is that this is hype.", ["OpenAI"]],
    ["the subject of a light verb", "Ruth Vale repeated her claim of hype.", ["Ruth Vale"]],
    ["whose answer it is", "Vale's answer: it is hype.", ["Vale"]],
    ["whose answer it is, to its end", "Vale's answer: if it rains, it is hype.", ["Vale"]],
    ["not what is set against it", "Vale's answer: it rains, but it is hype.", ["author"]],
    ["nobody when nobody is named", "The idea that it is hype is old.", ["author"]],
    ["nobody in a question", "Is the critics' claim that it is hype fair?", ["author"]],
    [
      "those who raised them",
      "Her remarks followed fears of hype that have been raised this week by several bakers.",
      ["several bakers"],
    ],
    ["those who acted over them", "Bakers marched over fears the mill is hype.", ["Bakers"]],
    ["who left over them", "It is a mill run by bakers who left over fears of hype.", ["bakers"]],
    ["not those who were sued over them", "The bakers were sued over fears of hype.", ["author"]],
    ["not a price that fell over them", "Prices fell over fears of hype.", ["author"]],
    ["whose worry it is how", "One of Vale's worries is how fast the hype grows.", ["Vale"]],
    [
      "whose promise it is that",
      "The guild's boldest promise right now is that hype will end.",
      ["The guild"],
    ],
    ["not whose promise it was to", "The guild's promise to end hype is old.", ["author"]],
  ])("%s", (_name, text, voices) => {
    expect(voicesOf(text)).toEqual(voices);
  });
});

describe("no holder is", () => {
  it.each<[name: string, text: string]>([
    ["one or you in general", "You could say it is hype."],
    ["who, in a question", "Who says it is hype?"],
    ["somebody asked about", "Do the critics think it is hype?"],
    ["nobody", "Nobody at the lab thinks it is hype."],
    ["somebody with a duty to speak", "Congress should say it is hype."],
    ["somebody who has yet to look into it", "The panel will consider whether it is hype."],
    ["a date", "On Monday said no hype."],
    ["evidence", "The evidence says it is hype."],
    ["a noun that looks like a verb", "The committee's findings were hype."],
    ["an it that is no organisation", "It rained. It says hype on the tin."],
    ["a lab that does a deed", "The lab dropped its pledge amid hype."],
    ["a distance with per", "The cost per head is hype."],
    ["evidence that points somewhere", "The evidence points to hype."],
    ["a comparative", "The suit has prompted broader criticism of hype."],
    ["a thing that could harm somebody", "A mill could feed town authorities on hype."],
    ["somebody who launches a thing", "Just after the mill launched its hype, it rained."],
  ])("%s", (_name, text) => {
    expect(voicesOf(text)).toEqual(["author"]);
  });
});

describe("what somebody says that somebody says", () => {
  it.each<[name: string, text: string, nest: string[]]>([
    [
      "is held by the inner one, within the outer",
      "Ng said that doomers claim it is hype.",
      ["doomers", "Ng"],
    ],
    ["within a quotation", "“The critics say it is hype,” said Ruth Vale.", ["The critics", "Ruth Vale"]],
    [
      "within a turn",
      "Q: Why?\n\nVale: Ruth Vale here.\n\nQ: And?\n\nVale: Critics say it is hype.",
      ["Critics", "Ruth Vale"],
    ],
    ["within a trailing speaker", "The lab claims it is hype, Ruth Vale said.", ["The lab", "Ruth Vale"]],
    ["has no parent where nobody says so", "Doomers claim it is hype.", ["Doomers"]],
    ["has none in a clause of its own", "Ng said no, but critics say it is hype.", ["critics"]],
  ])("%s", (_name, text, nest) => {
    expect(nestOf(text)).toEqual(nest);
  });
});

describe("an aim or an impression is held by", () => {
  it.each<Row>([
    ["whose plan it is", "Orrery's plan is to end the hype.", ["Orrery"]],
    ["whose strategy it has been", "Vale's strategy has been to end the hype.", ["Vale"]],
    ["whose aim it always was", "The guild's stated aim was always to end the hype.", ["The guild"]],
    ["nobody whose plan is only named", "Orrery's plan for hype is old.", ["author"]],
    ["nobody where nobody owns the plan", "The plan is to end the hype.", ["author"]],
    ["whom it strikes as such", "The toll strikes many bakers as hype.", ["many bakers"]],
    [
      "whom it strikes, in their clause",
      "It is hype, and that strikes Ruth Vale as hype.",
      ["author", "Ruth Vale"],
    ],
    ["nobody whom something hit", "The storm struck the mill as hype grew.", ["author"]],
  ])("%s", (_name, text, voices) => {
    expect(voicesOf(text)).toEqual(voices);
  });
});

describe("a word that is no verb there makes no holder", () => {
  it.each<Row>([
    ["of a well thought out plan", "It is a well thought out plan for hype.", ["author"]],
    ["of a thought experiment", "They are a natural thought experiment in hype.", ["author"]],
    ["of an office charged with a duty", "Found a new office charged with ending hype.", ["author"]],
    ["of a pact signed in a hall", "We mourn the Bread Pact signed at the mill in hype.", ["author"]],
    ["of a bill passed in May", "The bill passed in May is hype.", ["author"]],
    ["but thinks where it does", "Vale thought it was hype.", ["Vale"]],
    ["but charges that", "Bakers charged that it is hype.", ["Bakers"]],
    ["but passes a bill", "The senate passed a bill on hype.", ["The senate"]],
    ["of bakers asked to count", "Bakers asked to count the hype were tired.", ["author"]],
    ["of those helped to write", "The first wave helped bakers write hype.", ["author"]],
    ["of what can write", "Looms can already write hype.", ["author"]],
    ["of who walked away", "The firm walked away from its hype.", ["author"]],
    ["of who launched its loom", "The firm launched its newest loom of hype.", ["author"]],
    ["but launches a campaign", "The firm launched a campaign for hype.", ["The firm"]],
  ])("%s", (_name, text, voices) => {
    expect(voicesOf(text)).toEqual(voices);
  });
});
