import * as z from "zod";
import { MAX_URL_LENGTH } from "./article.ts";

/** POST /v1/feeds. */
export const feedInput = z.strictObject({
  url: z.url({ protocol: /^https?$/, error: "an absolute http or https URL" }).max(MAX_URL_LENGTH),
  title: z.string().trim().min(1).max(200).optional(),
  /** Who publishes it, where that is not the registrable domain of each entry's link. */
  outlet: z.string().trim().min(1).max(253).optional(),
});
export type FeedInput = z.infer<typeof feedInput>;

/** A feed with its state, as GET /v1/feeds shows it. */
export const feed = z.object({
  id: z.string(),
  url: z.string(),
  title: z.string().nullable(),
  outlet: z.string().nullable(),
  created_at: z.string(),
  next_fetch_at: z.string(),
  last_fetch_at: z.string().nullable(),
  last_success_at: z.string().nullable(),
  last_error: z.string().nullable(),
  /** How many nights in a row it has failed. */
  failures: z.int(),
});
export type Feed = z.infer<typeof feed>;

/** What a feed's last answer said of itself: sent back byte for byte in the next request. */
export type Validators = { etag: string | null; lastModified: string | null; bodyHash: string | null };

export const fetchStatus = z.enum(["queued", "retrying", "ok", "not_modified", "failed", "lost"]);
export type FetchStatus = z.infer<typeof fetchStatus>;

/** What became of one feed in one run. */
export const fetchRecord = z.object({
  feed: z.string(),
  url: z.string(),
  status: fetchStatus,
  attempts: z.int(),
  http_status: z.int().nullable(),
  /** Entries read, and what became of them. */
  fetched: z.int(),
  created: z.int(),
  updated: z.int(),
  unchanged: z.int(),
  failed: z.int(),
  /** The feed's failure, if it failed. */
  error: z.string().nullable(),
  /** Entries that could not be taken, each with its reason. */
  failures: z.array(z.object({ url: z.string(), detail: z.string() })),
  finished_at: z.string().nullable(),
});
export type FetchRecord = z.infer<typeof fetchRecord>;

/** One nightly ingest, or one feed refreshed by hand. */
export const run = z.object({
  id: z.string(),
  kind: z.enum(["nightly", "refresh"]),
  started_at: z.string(),
  finished_at: z.string().nullable(),
  feeds: z.array(fetchRecord),
});
export type Run = z.infer<typeof run>;

/** What the queue carries. D1 is the truth: a message only says where to look. */
export const workMessage = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("feed"), run: z.string(), feed: z.string() }),
  z.object({ kind: z.literal("rescore"), revision: z.int() }),
]);
export type WorkMessage = z.infer<typeof workMessage>;
