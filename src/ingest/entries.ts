import type { Database } from "../store/database.ts";
import type { FeedToFetch } from "../store/feeds.ts";
import type { FinishedFetch } from "../store/fetches.ts";
import type { EntryFailure, FeedEntry, ParsedFeed } from "./feed.ts";
import { ingestArticles, type IngestOptions, type IngestResult } from "./ingest.ts";

export const MAX_ENTRIES = 500;
export const MAX_REASONS = 20;
const ENTRIES_PER_GROUP = 100;

/** What became of a feed's entries. `failures` holds the first reasons only; `counts.failed` counts all. */
export type EntriesOutcome = Pick<FinishedFetch, "counts" | "failures">;

/**
 * Ingests the entries of a feed as the webhook would ingest them, the newest 500. Bad entries are counted with their
 * reasons while good ones land; only our own failures (D1 out of reach) are thrown, and then it is safe to begin again.
 */
export async function ingestEntries(
  db: Database,
  feed: FeedToFetch,
  parsed: ParsedFeed,
  now: Date,
): Promise<EntriesOutcome> {
  const entries = newest(parsed.entries);
  const results: IngestResult[] = [];
  const options: IngestOptions = { source: `feed:${feed.id}`, now, outlet: feed.outlet, pointer: () => "" };
  for (let start = 0; start < entries.length; start += ENTRIES_PER_GROUP) {
    const group = entries.slice(start, start + ENTRIES_PER_GROUP);
    results.push(...(await ingestArticles(db, group, options)));
  }
  const rejected = [...parsed.rejected, ...rejections(entries, results)];
  const cut = parsed.entries.length - entries.length;
  const notes = cut > 0 ? [truncation(feed.url, parsed.entries.length)] : [];
  return { counts: count(results, rejected.length), failures: [...notes, ...rejected].slice(0, MAX_REASONS) };
}

/** The newest entries, where there are too many; those without a date count as oldest, in the feed's order. */
function newest(entries: FeedEntry[]): FeedEntry[] {
  if (entries.length <= MAX_ENTRIES) return entries;
  const date = (entry: FeedEntry) => entry.published_at ?? "";
  const sorted = entries.toSorted((a, b) => (date(a) < date(b) ? 1 : date(a) > date(b) ? -1 : 0));
  return sorted.slice(0, MAX_ENTRIES);
}

function truncation(url: string, total: number): EntryFailure {
  return { url, detail: `the feed holds ${total} entries; the newest ${MAX_ENTRIES} were taken` };
}

function rejections(entries: FeedEntry[], results: IngestResult[]): EntryFailure[] {
  return results.flatMap(({ status, problem }, index) => {
    if (status !== "rejected") return [];
    const fields = (problem?.errors ?? []).map(({ pointer, detail }) => `${pointer}: ${detail}`);
    const detail = [problem?.detail ?? "the entry was rejected", ...fields].join(" ");
    return [{ url: entries[index]?.url ?? "", detail }];
  });
}

function count(results: IngestResult[], failed: number): EntriesOutcome["counts"] {
  const of = (status: IngestResult["status"]) => results.filter((result) => result.status === status).length;
  const [created, updated, unchanged] = [of("created"), of("updated"), of("unchanged")];
  return { fetched: created + updated + unchanged + failed, created, updated, unchanged, failed };
}
