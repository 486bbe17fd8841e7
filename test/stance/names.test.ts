import { describe, expect, it } from "vitest";
import { voicesOf } from "./voices.ts";

describe("a holder is led back", () => {
  it.each<[name: string, text: string, holder: string]>([
    ["from she", "Ruth Vale runs a lab. She says it is hype.", "Ruth Vale"],
    ["from he, past a woman", "Mr. Sam Reed met Ms. Ruth Vale. He says it is hype.", "Sam Reed"],
    ["from she, past a man", "Ms. Ruth Vale met Mr. Sam Reed. She says it is hype.", "Ruth Vale"],
    ["from she to the subject", "Ruth Vale met Ann Okafor. She says it is hype.", "Ruth Vale"],
    [
      "from he to the paragraph's own",
      "Sam Reed left.\n\nThat was enough for Senator Joe Pike. He says it is hype.",
      "Joe Pike",
    ],
    ["from a surname", "Ruth Vale came. Vale said it was hype.", "Ruth Vale"],
    ["from a titled surname", "Imogen Vale came. Dr. Vale said it was hype.", "Imogen Vale"],
    ["from the senator", "Sen. Ruth Vale came. The senator said it was hype.", "Ruth Vale"],
    [
      "from the minister, by an apposition",
      "Ruth Vale, the technology minister, came. The minister said it was hype.",
      "Ruth Vale",
    ],
    ["from it", "Orrery AI came. It says this is hype.", "Orrery AI"],
    ["from the company", "Orrery AI came. The company says it is hype.", "Orrery AI"],
    ["from a short form", "Orrery AI came. Orrery says it is hype.", "Orrery AI"],
    ["from they", "Two former employees came. The critics said no. They say it is hype.", "The critics"],
    ["from they, who acted", "The strikers came back. It rained. They call it hype.", "The strikers"],
    ["from both", "Two nurses said no. Both say it is hype.", "Two nurses"],
    ["from both to those counted", "“No,” said one of two nurses. Both say it is hype.", "one of two nurses"],
    ["from most of them", "The professors wrote again. Most of them call it hype.", "The professors"],
    ["from she, known by her office", "The judge ruled. She called it hype.", "The judge"],
    [
      "from it, an institution",
      "The Growers' Federation met. It was cold. It calls this hype.",
      "Growers' Federation",
    ],
    ["from its letter", "Meanwhile, the Growers' Union met. Its letter calls this hype.", "Growers' Union"],
    ["from a family name that comes first", "Foo Wei Ming came. Mr Foo said it was hype.", "Foo Wei Ming"],
    ["from the company of a town", "Orrery AI came. The San Jose company calls it hype.", "Orrery AI"],
    [
      "from they to a company, past those in its shade",
      "Orrery AI said no, so that makers agree. They call it hype.",
      "Orrery AI",
    ],
  ])("%s", (_name, text, holder) => {
    expect(voicesOf(text)).toEqual([holder]);
  });

  it.each<[name: string, text: string, holder: string]>([
    [
      "the company of its own sentence",
      "Reed accused Orrery AI of a stunt, and the company says it is hype.",
      "the company",
    ],
    ["an imperative that opens a sentence", "Beware the sea. It says hype.", "author"],
  ])("but not to %s", (_name, text, holder) => {
    expect(voicesOf(text).at(-1)).toBe(holder);
  });
});
