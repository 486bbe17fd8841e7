import { vi } from "vitest";
import { putFeed } from "../../src/store/feeds.ts";
import { openNightlyRun } from "../../src/store/runs.ts";
import type { WorkItem } from "../../src/ingest/consumer.ts";
import { workMessage, type WorkMessage } from "../../src/model/feed.ts";

/** A feed, due since 2026-06-01. Its id is what the test calls it. */
export async function storeFeed(db: D1Database, id: string, url = `https://${id}.example.org/feed.xml`) {
  const { feed } = await putFeed(db, id, { url }, "2026-06-01T00:00:00Z");
  return feed;
}

/** Opens a nightly run that queues whatever is due, as the cron would. */
export async function openRun(db: D1Database, run: string): Promise<void> {
  await openNightlyRun(db, run, run, "2026-01-01T00:00:00Z");
}

/** A message as the queue delivers it; `ack` and `retry` are recorded. */
export function messageFor(run: string, feed: string, attempts = 1) {
  const body: WorkMessage = { kind: "feed", run, feed };
  return { body, attempts, ack: vi.fn<WorkItem["ack"]>(), retry: vi.fn<WorkItem["retry"]>() };
}

/** A queue that keeps what it is sent, or takes nothing at all. The real one would deliver while a test still looks. */
export function recordingQueue(fails = false) {
  const sent: (WorkMessage & { delaySeconds?: number })[] = [];
  const batches: number[] = [];
  const take = (messages: MessageSendRequest[]) => {
    if (fails) return Promise.reject(new Error("Queue is overloaded"));
    batches.push(messages.length);
    for (const { body, delaySeconds } of messages) {
      const message = workMessage.parse(body);
      sent.push(delaySeconds === undefined ? message : { ...message, delaySeconds });
    }
    return Promise.resolve();
  };
  const queue = {
    send: (body: unknown) => take([{ body }]),
    sendBatch: (messages: Iterable<MessageSendRequest>) => take([...messages]),
  } as unknown as Queue;
  return { queue, sent, batches };
}

/** An RSS document with these items; each is the inside of its element. */
export function rss(items: string[]): string {
  const body = items.map((item) => `<item>${item}</item>`).join("\n");
  return `<rss version="2.0"><channel><title>Test</title><link>https://a.example/</link>${body}</channel></rss>`;
}

/** The inside of an item with everything an article needs. */
export function item(
  path: string,
  text = `Text of ${path}.`,
  date = "Mon, 01 Jun 2026 10:00:00 GMT",
): string {
  return (
    `<title>Title of ${path}</title><link>https://paper.example.org/${path}</link>` +
    `<description>${text}</description><pubDate>${date}</pubDate>`
  );
}
