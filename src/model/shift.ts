import * as z from "zod";
import { count, voice } from "./series.ts";

const stance = z.number().min(-1).max(1);

/** A dated change of level in one series. */
export const shift = z.object({
  position: z.string(),
  facet: z.string(),
  revision: z.int(),
  /** First UTC day of the new level. */
  t: z.iso.date(),
  /** Mean stance over the articles from the shift before (or the start) to this one, and from here to the next (or the end). */
  before: stance,
  after: stance,
  /** The change in standard deviations of an article's stance. */
  effect: z.number(),
  /** Chance of such a change anywhere in a series that has none; no smaller value than 0.0001 is claimed. */
  p: z.number().min(0).max(1),
  /** Articles on both sides. */
  articles: z.int().min(0),
});
export type ShiftView = z.infer<typeof shift>;

/** GET /v1/shifts. The range is half-open, `[from, to)`, in whole UTC days. */
export const shiftList = z.object({
  from: z.iso.date(),
  to: z.iso.date(),
  timezone: z.literal("UTC"),
  voice,
  count,
  items: z.array(shift),
});
