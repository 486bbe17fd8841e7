import * as z from "zod";
import { count, saidRange, voice } from "./series.ts";

const stance = z.number().min(-1).max(1);

/** A dated change of level in one series. */
export const shift = z.object({
  position: z.string(),
  facet: z.string(),
  revision: z.int(),
  t: z.iso.date().describe("First UTC day of the new level."),
  before: stance.describe("Mean over the articles from the shift before, or the start, up to this one."),
  after: stance.describe("Mean over the articles from here to the next shift, or the end."),
  effect: z.number().describe("The change in standard deviations of an article's stance."),
  p: z
    .number()
    .min(0)
    .max(1)
    .describe("Chance of such a change anywhere in a series that has none; never claimed below 0.0001."),
  articles: z.int().min(0).describe("On both sides."),
});
export type ShiftView = z.infer<typeof shift>;

/** GET /v1/shifts. */
export const shiftList = saidRange.extend({
  voice,
  count,
  items: z.array(shift),
});
