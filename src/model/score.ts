import * as z from "zod";

export const label = z.enum(["favor", "against", "mixed", "neutral"]);
export type Label = z.infer<typeof label>;

/** The side of one holder or one piece of evidence. */
export const side = z.enum(["favor", "against", "neutral"]);
export type Side = z.infer<typeof side>;

const stance = z.number().min(-1).max(1);
const span = { start: z.int().min(0), end: z.int().min(0) };

/** A lexicon term that fired, where it stands in the text, and the side and weight that its list gives it. */
export const termReason = z.object({
  term: z.string(),
  ...span,
  side: z.enum(["favor", "against", "topic"]),
  weight: z.number(),
});

/** A word of the general lexicon that turned, weighed or attributed the term: in order of application. */
export const cueReason = z.object({ cue: z.string(), ...span, kind: z.string() });

export const reason = z.union([termReason, cueReason]);
export type TermReason = z.infer<typeof termReason>;
export type CueReason = z.infer<typeof cueReason>;
export type Reason = z.infer<typeof reason>;

/** One scored span. Offsets are UTF-16 units into the text as given: `text.slice(start, end) === evidence.text`. */
export const evidence = z.object({
  ...span,
  text: z.string(),
  /** `author`, or the name or noun phrase as in the text. */
  holder: z.string(),
  stance,
  because: z.array(reason),
});
export type Evidence = z.infer<typeof evidence>;

export const holder = z.object({
  holder: z.string(),
  label: z.enum(["favor", "against", "mixed", "neutral"]),
  stance,
});
export type Holder = z.infer<typeof holder>;

/** One text's score on one position. A position that the text never raises has no score at all. */
export const score = z.object({
  position: z.string(),
  stance,
  label,
  confidence: z.number().min(0).max(1),
  author_stance: stance
    .nullable()
    .describe("Of the author's own voice; null when only quoted holders speak to the position."),
  mentions: z.int().min(1).describe("How many pieces of evidence the score rests on."),
  holders: z.array(holder),
  evidence: z.array(evidence).describe("The strongest, at most 50 pieces, in the order of the text."),
  headline: z.array(evidence).describe("Of the title, where one was given: offsets count in it."),
});
export type Score = z.infer<typeof score>;

/** A score without its reasons, for lists. */
export const scoreBrief = score.pick({ position: true, label: true, stance: true });
export type ScoreBrief = z.infer<typeof scoreBrief>;
