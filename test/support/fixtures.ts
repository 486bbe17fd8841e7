import type { Position } from "../../src/model/position.ts";

/** Small positions whose scores anyone can foretell: "hype" favours the one, "moratorium" the other. */
export const HYPE = {
  id: "safety-hype",
  title: "Safety as hype",
  proposition: "Warnings about AI are hype.",
  topic: ["AI warnings"],
  favor: ["hype", "overblown"],
  against: ["real danger", "grave risk"],
} satisfies Position;

export const PAUSE = {
  id: "pause",
  title: "Pause",
  proposition: "AI development should pause.",
  topic: ["pause"],
  favor: ["moratorium now", "halt the race"],
  against: ["full speed ahead"],
} satisfies Position;

export const CAPTURE = {
  id: "capture",
  title: "Regulatory capture",
  proposition: "Calls for rules are regulatory capture.",
  topic: ["AI licences"],
  favor: ["regulatory capture", "pull up the ladder"],
  against: ["level playing field"],
} satisfies Position;

export const POSITIONS = [HYPE, PAUSE, CAPTURE];

/** Sentences by what they raise: the author's own voice and a quoted one on each side. */
export const SENTENCES = {
  hypeAuthor: "This is plain hype.",
  hypeQuoted: "“This is hype,” said David Sacks.",
  dangerAuthor: "There is a real danger and a grave risk here.",
  dangerQuoted: "“There is a grave risk,” said Ann Lee.",
  pauseAuthor: "A moratorium now is the only way.",
  pauseQuoted: "“We want full speed ahead,” said Bob Ray.",
  captureAuthor: "It is plain regulatory capture.",
  captureQuoted: "“They pull up the ladder,” said Eve Fox.",
  neither: "The weather was mild in Geneva.",
} as const;

/** An article to send. */
export function article(slug: string, fields: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    url: `https://news.example/${slug}`,
    title: `About ${slug}`,
    text: SENTENCES.neither,
    published_at: "2026-06-05T15:00:00Z",
    ...fields,
  };
}
