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
