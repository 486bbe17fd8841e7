import { describe, expect, it } from "vitest";
import { voicesOf } from "./voices.ts";

describe("the holder's phrase", () => {
  it.each<[name: string, text: string, holder: string]>([
    ["is a group", "Some observers say it is hype.", "Some observers"],
    ["is a bare plural", "Industry lobbyists claim it is hype.", "Industry lobbyists"],
    ["is a number of people", "Two former employees said it was hype.", "Two former employees"],
    [
      "is a possessor's text",
      "The paediatricians' resolution calls it hype.",
      "The paediatricians' resolution",
    ],
    ["hangs on a preposition", "A spokesperson for the lab said it was hype.", "A spokesperson for the lab"],
    ["hangs on two", "The head of policy at the union called it hype.", "The head of policy at the union"],
    [
      "hangs on a participle",
      "A panel convened by the academy found hype.",
      "A panel convened by the academy",
    ],
    ["hangs on a place", "Engineers on the project say it is hype.", "Engineers on the project"],
    ["is part of a number", "Two of the four labs say it is hype.", "Two of the four labs"],
    ["is not the court where it was shown", "An outline shown in court said no hype.", "author"],
    ["is not in the relative clause", "The nurses who ran the tests insist it is hype.", "The nurses"],
    ["stands before an apposition", "Ruth Vale, who chairs the panel, said it was hype.", "Ruth Vale"],
    ["stands before two", "Ruth Vale (D-Ore.), the sponsor, said it was hype.", "Ruth Vale"],
    ["is named in the apposition", "A former engineer, Sam Reed, told us it was hype.", "Sam Reed"],
    ["is named after a role", "It is hype, said the lead author, Dr. Ruth Vale of Aldous.", "Ruth Vale"],
    ["joins two names", "Vale and Okafor said it was hype.", "Vale and Okafor"],
    [
      "joins a name and those who are hers",
      "Vale and her colleagues said it was hype.",
      "Vale and her colleagues",
    ],
    ["is a share of people", "Sixty per cent of voters think it is hype.", "Sixty per cent of voters"],
    ["joins two roles of one", "It is hype, said president and CEO Ruth Vale.", "Ruth Vale"],
    ["leaves out the organisation of a name", "Ruth Vale of the Aldous Centre called it hype.", "Ruth Vale"],
    ["leaves out a title at the start", "Adviser Tom Reed said it was hype.", "Tom Reed"],
    ["leaves out an adverb at the start", "Presumably Anthropic thinks it is hype.", "Anthropic"],
    ["leaves out even", "Even the labs concede that it is hype.", "the labs"],
    ["keeps a title before a surname", "Judge Pell wrote that it was hype.", "Judge Pell"],
    ["is a text", "A leaked memo says it is hype.", "A leaked memo"],
    ["is any noun before a verb of speech", "The film insists it is hype.", "The film"],
    ["is any noun before a denial", "The dairy denies that it is hype.", "The dairy"],
    [
      "counts over a relative clause",
      "Several of the managers who left call it hype.",
      "Several of the managers",
    ],
    ["counts people who", "A number of people who left call it hype.", "A number of people"],
    ["is counted by the", "Ministers of the nine called for an end to hype.", "Ministers of the nine"],
    ["is at least one", "At least one bishop has called it hype.", "At least one bishop"],
    ["is half of them", "Half the staff call it hype.", "Half the staff"],
    [
      "joins two shares",
      "Three in four Danes and Swedes alike call it hype.",
      "Three in four Danes and Swedes",
    ],
    ["has a hyphen in its number", "Forty-eight per cent think it is hype.", "Forty-eight per cent"],
    [
      "is described after its noun",
      "Two people familiar with it call it hype.",
      "Two people familiar with it",
    ],
    ["comes after a ratio", "End the hype, say 7 in 10 readers", "7 in 10 readers"],
    ["leaves out last year", "Last year Ruth Vale called it hype.", "Ruth Vale"],
    ["leaves out how long ago", "Three years ago Orrery AI called it hype.", "Orrery AI"],
    ["leaves out an office", "Minister of State Ruth Vale called it hype.", "Ruth Vale"],
    [
      "leaves out examples",
      "Sixty people, among them a nurse and a cook, told us it was hype.",
      "Sixty people",
    ],
    ["covers what it is about", "Critics of the hype say it sells.", "Critics of the hype"],
    ["is named after a role of a company", "The head of Orrery AI, Tom Reed, said it was hype.", "Tom Reed"],
  ])("%s", (_name, text, holder) => {
    expect(voicesOf(text)).toEqual([holder]);
  });
});

describe("the holder's phrase is reached", () => {
  it.each<[name: string, text: string, holder: string]>([
    [
      "as any source",
      "According to a draft of the charter obtained by this paper, it is hype.",
      "a draft of the charter",
    ],
    ["as a source that somebody kept", "According to a tally kept by the mill, it is hype.", "a tally"],
    ["but not as a plan", "It went according to a plan agreed in May, and is hype.", "author"],
    ["as a source in the mill", "A source in the mill says it is hype.", "A source in the mill"],
    ["but not as open source", "Open source wants no hype.", "author"],
    ["but not as a measure", "According to the size of the mill, it is hype.", "author"],
    ["but not as figures", "According to the latest figures from the mill, it is hype.", "author"],
    ["but not as a word alone", "According to legend, it is hype.", "author"],
    [
      "over a date in two parts",
      "On Friday, May 3, Ruth Vale sat down in the mill and told the guests that it is hype.",
      "Ruth Vale",
    ],
    [
      "over a date and a year",
      "On May 3, 1904, Ruth Vale left the mill and told us that it is hype.",
      "Ruth Vale",
    ],
    [
      "over two introductions",
      "In May, after the frost, Ruth Vale sat down and told us that it is hype.",
      "Ruth Vale",
    ],
    ["but not what rose and told", "On Friday, the river rose and told us it is hype.", "author"],
    [
      "over the part of a month",
      "A mill memo leaked at the start of this month claimed that it is hype.",
      "A mill memo",
    ],
    ["over the end of a week", "The abbot at the end of this week said it is hype.", "The abbot"],
    [
      "over what describes it twice",
      "The petition, a project of Fair Bread, a guild that feeds the poor, asks the town to end the hype.",
      "The petition",
    ],
    [
      "but not from the place before it",
      "In Rome, the head of a mill, who bakes, called it hype.",
      "the head of a mill",
    ],
    ["among those who say", "Ruth Vale is among those who say it is hype.", "Ruth Vale"],
    ["as one of those who fear", "The abbot, a baker, is one of those who fear the hype.", "The abbot"],
    ["but stays those who say", "Leave it among those who say it is hype.", "those who say it"],
    ["over what a source knows", "According to sources familiar with the mill, it is hype.", "sources"],
    [
      "after the verb, over what they know",
      "It is hype, say four bakers familiar with the mill.",
      "four bakers",
    ],
    [
      "over two prepositions in a row",
      "“It is hype,” a baker with inside knowledge of the firm said.",
      "a baker with inside knowledge of the firm",
    ],
    ["into what they study", "Researchers into bread say it is hype.", "Researchers into bread"],
    ["but not as many of us", "Many of us who bake think it hype.", "author"],
    ["as a nickname in marks", "Some “bread doomers” say it is hype.", "Some “bread doomers”"],
    ["but not as a thing in marks", "Some “bread machines” say it is hype.", "author"],
    ["as a name after a title", "Orrery CEO, Ruth Vale, said it is hype.", "Ruth Vale"],
    ["as a name after whose chief she is", "Orrery's CEO, Ruth Vale, says that it is hype.", "Ruth Vale"],
    ["as somebody", "Somebody argued that it is hype.", "Somebody"],
    [
      "as a name that is given",
      "A baker named Ruth Vale quit the mill, warning that it is hype.",
      "Ruth Vale",
    ],
    [
      "as a name that opens two clauses",
      "The mill's head, Ruth Vale, told the town of bread, arguing that it is hype.",
      "Ruth Vale",
    ],
    [
      "over dashes",
      "In May, Ruth Vale — head of the mill — resigned, plainly stating that it is hype.",
      "Ruth Vale",
    ],
    [
      "over a lapse of time",
      "Hours later, the mayor left the mill and told us that it is hype.",
      "the mayor",
    ],
    [
      "over a counted lapse",
      "Two years ago, the mayor left the mill and told us that it is hype.",
      "the mayor",
    ],
    ["as a text with its title", "The memo “Slow Bread” speculates that it is hype.", "The memo"],
    [
      "over a title in straight marks",
      'The mill\'s memo, "Slow Bread," argued that it is hype.',
      "The mill's memo",
    ],
    [
      "but not from a title in capitals",
      "“We Must Bake,” an essay by nobody, came out. It rained. He said it was hype.",
      "He",
    ],
    [
      "in the clause before, after a remark that came",
      "His remarks came after a baker left the mill and, in a note to friends, claimed it was hype.",
      "a baker",
    ],
    [
      "in the clause before, for a participle",
      "It came days after a baker quit, warning that it was hype.",
      "a baker",
    ],
    [
      "but not from a thing that came",
      "It came days after the flood rose, warning that it was hype.",
      "author",
    ],
    [
      "by its name, over what it is",
      "Others point to Orrery, a bread firm, which boasted of hype.",
      "Orrery",
    ],
    ["behind the letter", "They write of a letter from baker Ruth Vale, who said it was hype.", "Ruth Vale"],
    [
      "but stays the head of a guild",
      "They write of the head of the Harbour Guild, who said it was hype.",
      "the head of the Harbour Guild",
    ],
    ["by what persons are doing", "The bakers building these ovens openly say it is hype.", "The bakers"],
    ["not by what a thing is doing", "The wind turning these sails openly says it is hype.", "author"],
    [
      "by a name and a plain verb",
      "Despite this, Orrery stops short of a ban, stating only that it is hype.",
      "Orrery",
    ],
    [
      "by an office at a firm",
      "Ruth Vale, Orrery's chief executive, left. Later the Orrery chief executive said it is hype.",
      "Ruth Vale",
    ],
    [
      "by an office in capitals",
      "Orrery CEO Ruth Vale left. It rained. The Orrery CEO said it is hype.",
      "Ruth Vale",
    ],
    [
      "by an office that hangs on a firm",
      "Orrery researcher Ruth Vale left. It rained. The researcher at Orrery said it is hype.",
      "Ruth Vale",
    ],
    [
      "not by that of another firm",
      "Orrery CEO Ruth Vale left. It rained. The Fennel CEO said it is hype.",
      "The Fennel CEO",
    ],
    [
      "by a described title, named last",
      "Senator Ruth Vale left. It rained. The veteran senator said it is hype.",
      "Ruth Vale",
    ],
    [
      "not where another was named since",
      "Senator Ruth Vale left. Tom Reed stayed. The veteran senator said it is hype.",
      "The veteran senator",
    ],
    ["in a deed after an introduction", "In May, Senator Ruth Vale waved the hype away.", "Ruth Vale"],
    ["over two places", "Many bakers in Rome and Paris frame it as hype.", "Many bakers in Rome and Paris"],
    [
      "over a title with a comma in it",
      "Ruth Vale, co-author of the book If It Rains, Everyone Bakes, says it is hype.",
      "Ruth Vale",
    ],
    [
      "through the work to whose it is",
      "It sells, according to reporting by the Ferry Courier, as hype.",
      "Ferry Courier",
    ],
    [
      "between with and a participle",
      "The letter upset the guild, with its signatories noting “the absence of hype”.",
      "its signatories",
    ],
    [
      "over a place and an introduction",
      "At a fair in May, Ruth Vale, a professor of bread at the University of Aldous, Fennel, issued a warning of hype.",
      "Ruth Vale",
    ],
    [
      "as a lead, without then",
      "Then the mill's safety lead chimed in with a post declaring, “It is hype!”",
      "the mill's safety lead",
    ],
    [
      "over what two of a place are",
      "They point to a paper by Ruth Vale and Tom Reed, both of the University of Aldous, which suggests hype.",
      "a paper by Ruth Vale and Tom Reed",
    ],
  ])("%s", (_name, text, holder) => {
    expect(voicesOf(text)).toEqual([holder]);
  });
});
