import * as z from "zod";
import { articleSummary } from "./article.ts";
import { score } from "./score.ts";

/** An article whose label a changed lexicon would change, with the evidence of both. `null`: the position is not raised. */
export const flip = z.object({
  article: articleSummary.pick({ id: true, url: true, title: true, outlet: true, published_at: true }),
  before: score.nullable(),
  after: score.nullable(),
});
export type Flip = z.infer<typeof flip>;

/** What a changed lexicon would do to the newest articles, before it is saved. */
export const preview = z.object({
  position: z.string(),
  revision: z.int().nullable().describe("What is compared with; null when there is none that is read."),
  articles: z.int().min(0).describe("How many were scored."),
  raised: z
    .object({ before: z.int().min(0), after: z.int().min(0) })
    .describe("How many of them raise the position."),
  stance: z
    .object({ before: z.number().nullable(), after: z.number().nullable() })
    .describe("Mean of those that raise it."),
  flips: z.array(flip),
});
export type Preview = z.infer<typeof preview>;
