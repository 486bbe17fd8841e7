import { lexiconOf, position } from "../../src/model/position.ts";
import { compile } from "../../src/stance/compile.ts";
import { scoreText } from "../../src/stance/score.ts";

/** A claim of fact and a policy, small enough to see at a glance which word did what. */
export const hype = position.parse({
  id: "hype",
  title: "Hype",
  proposition: "The warnings are hype.",
  topic: ["warning"],
  favor: [
    "hype",
    { term: "scaremonger*", weight: 0.9 },
    "cry wolf",
    { term: "stunt", near: ["publicity", "warning"] },
  ],
  against: ["sincere", "genuine concern"],
});

export const moratorium = position.parse({
  id: "moratorium",
  title: "Moratorium",
  proposition: "Training should be halted.",
  topic: ["moratorium", "(pause|halt) in training"],
  favor: ['"(stop|halt) (training)"~4'],
  against: ["full speed ahead"],
});

export const compiled = compile(
  [hype, moratorium].map((entry) => ({ id: entry.id, lexicon: lexiconOf(entry) })),
);

/** The label of a text on one position, or "none" when it does not raise it. */
export function labelOf(positionId: string, text: string): string {
  return scoreText(text, compiled).find(({ position: id }) => id === positionId)?.label ?? "none";
}

/** Who holds what on one position: `["Ruth Vale: favor"]`. */
export function holdersOf(positionId: string, text: string): string[] {
  const score = scoreText(text, compiled).find(({ position: id }) => id === positionId);
  return (score?.holders ?? []).map(({ holder, label }) => `${holder}: ${label}`);
}
