import * as z from "zod";
import { label } from "./score.ts";
import { bucket, point, saidRange } from "./series.ts";

const counts = point.pick({ articles: true, favor: true, against: true, mixed: true, neutral: true });
const mean = z.object({
  stance: z.number().min(-1).max(1),
  low: z.number().min(-1).max(1),
  high: z.number().min(-1).max(1),
});

/** What one holder says on one position, over the articles of a range. */
export const holderStance = counts.extend({
  holder: z.string().describe("author for the articles' own voices, or the name as it stands in the texts."),
  position: z.string(),
  ...mean.shape,
  label: label.describe("On most articles of the range; the first in alphabetical order where two are even."),
  first_seen: z.string(),
  last_seen: z.string(),
});
export type HolderStance = z.infer<typeof holderStance>;

/** How far back the articles of a range were read. */
export const reading = z.object({
  position: z.string(),
  articles: z.int().min(0).describe("Read: all of the range's, or the newest of them."),
  complete: z.boolean().describe("Whether these are all."),
  since: z.string().nullable().describe("When the oldest one read was published."),
});
export type Reading = z.infer<typeof reading>;

/** GET /v1/holders. */
export const holderList = saidRange.extend({
  read: z.array(reading),
  items: z.array(holderStance),
});
export type HolderList = z.infer<typeof holderList>;

const holderPoint = point.omit({ total: true, share: true });

/** GET /v1/holders/:holder: the stances of one holder over time. */
export const holderTrend = saidRange.extend({
  holder: z.string(),
  bucket,
  read: z.array(reading),
  series: z.array(z.object({ position: z.string(), points: z.array(holderPoint) })),
});
export type HolderTrend = z.infer<typeof holderTrend>;

/** One outlet's articles on one position. */
export const outletStance = counts.extend({
  position: z.string(),
  share: z.number().min(0).max(1),
  stance: mean.shape.stance.nullable(),
  low: mean.shape.low.nullable(),
  high: mean.shape.high.nullable(),
});

/** GET /v1/outlets: outlets by the number of their articles in the range, each with its stance on every position. */
export const outletMatrix = saidRange.extend({
  complete: z.boolean().describe("False when there are more outlets than one answer looks at."),
  items: z.array(z.object({ outlet: z.string(), total: z.int().min(0), positions: z.array(outletStance) })),
});
export type OutletMatrix = z.infer<typeof outletMatrix>;
