import type { Label } from "../../src/model/score.ts";
import { scoreOf } from "./readings.ts";

export const LEAKS = "The wall is leaking.";
export const SOUND = "The dam is sound.";
export const TEN =
  "Ann Alder,Ben Birch,Cora Cedar,Dan Dogwood,Eve Elm,Finn Firth,Gus Gorse,Hal Hazel,Ida Ivory,Jo Juniper".split(
    ",",
  );

/** Sentences about something else. */
export function other(count: number): string {
  return Array.from({ length: count }, (_, i) => `The harbour opened shed ${i + 1} to visitors.`).join(" ");
}

/** A sentence as somebody's words. */
export function quoted(sentence: string, holder: string): string {
  return `“${sentence.slice(0, -1)},” said ${holder}.`;
}

/** Ten people, each with the same plain judgement. */
export const tenCritics = TEN.map((name) => quoted(LEAKS, name)).join(" ");

/** The label of a piece on a position, or "none" when it does not raise it. */
export function labelOf(position: string, text: string, title?: string): Label | "none" {
  return scoreOf(position, text, title)?.label ?? "none";
}

/** The stance of a piece on the dam; NaN when it does not raise it. */
export function stanceOf(text: string, title?: string): number {
  return scoreOf("dam", text, title)?.stance ?? NaN;
}

/** A report: a reporter's words among those of others. */
export const report = (...sentences: string[]) =>
  `The council met on Monday. ${sentences.join(" ")} ${quoted("The hall was full on that evening.", "Lou Lark")} ${quoted("The tea was served in the long room.", "Sue Moss")} ${quoted("The band will play again at the harvest fair.", "Tom Reed")} The vote is in May.`;

/** A column: somebody who says “I” and speaks to the reader. */
export const column = (...sentences: string[]) =>
  `I have lived by the river all my life. You may know my street. ${sentences.join(" ")} My neighbours row. We keep ducks. I paint the fence in May.`;

/** An interview: whoever asks, and Ruth Vale. */
export const interview = (question: string, answer: string) =>
  [
    "Ruth Vale keeps the yard. We met by the gate.",
    "Gazette: How long have you been here?",
    "Vale: Thirty years. I came with the first crane and I never left.",
    `Gazette: ${question}`,
    `Vale: ${answer}`,
    "Gazette: What comes next?",
    "Vale: Supper, and then the late ferry home to my own bed.",
  ].join("\n\n");
