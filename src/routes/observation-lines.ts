import {
  exportObservations,
  type ExportedObservation,
  type ExportFilter,
  type ExportKey,
} from "../store/export.ts";
import { positionRevisions } from "../store/positions.ts";
import type { AppContext } from "./context.ts";

/** Of the 1,000 statements that the Paid plan gives an invocation; the rest stay for what else the request asks. */
const QUERIES = 900;

/** Why an answer ends before its observations do. */
const REASONS = {
  limit: "This answer is full.",
  queries: "One request may read no more.",
  failure: "The database stopped answering.",
  revised: "A lexicon changed while this was read: read it again.",
};

export type LinesWanted = { filter: ExportFilter; after: ExportKey | null; limit: number };

/**
 * The observations of positions (by id, with their revisions) as lines of JSON, at most `limit` of them. The stream reads
 * a page when the client takes one, and holds no more. Where it ends before the observations do, its last line is
 * `{"next", "reason"}`: the address to go on from. Rejects when not even the first page can be read.
 */
export async function observationLines(
  c: AppContext,
  revisions: ReadonlyMap<string, number | null>,
  wanted: LinesWanted,
): Promise<ReadableStream<Uint8Array>> {
  const chunks = readChunks(c, revisions, wanted);
  const encoder = new TextEncoder();
  // A failure of the first page can still be answered as a problem: afterwards the status is gone.
  let first: IteratorResult<string, undefined> | null = await chunks.next();
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const chunk = first ?? (await chunks.next());
        first = null;
        if (chunk.done === true) controller.close();
        else controller.enqueue(encoder.encode(chunk.value));
      },
      async cancel() {
        await chunks.return(undefined);
      },
    },
    { highWaterMark: 0 },
  );
}

async function* readChunks(
  c: AppContext,
  revisions: ReadonlyMap<string, number | null>,
  { filter, after, limit }: LinesWanted,
): AsyncGenerator<string, undefined> {
  const sources = [...revisions].flatMap(([position, revision]) =>
    revision === null ? [] : [{ position, revision }],
  );
  const pages = exportObservations(c.var.db, sources, filter, { after, queries: QUERIES });
  let last = after;
  let left = limit;
  try {
    for (let page = await pages.next(); ; page = await pages.next()) {
      if (page.done === true) {
        const ending = page.value.complete
          ? await checkRevisions(c, revisions)
          : lastLine(c, "queries", last);
        if (ending !== null) yield ending;
        return;
      }
      const rows = page.value.slice(0, left);
      left -= rows.length;
      last = keyOf(rows.at(-1)) ?? last;
      if (rows.length > 0) yield rows.map((row) => `${JSON.stringify(row)}\n`).join("");
      if (rows.length < page.value.length) {
        yield lastLine(c, "limit", last);
        return;
      }
    }
  } catch (error) {
    if (last === after) throw error;
    logFailure(c, error);
    yield lastLine(c, "failure", last);
  }
}

/** A revision that retires is swept away, perhaps before it was read to its end. */
async function checkRevisions(
  c: AppContext,
  revisions: ReadonlyMap<string, number | null>,
): Promise<string | null> {
  const now = await positionRevisions(c.var.db);
  const same = [...revisions].every(([position, revision]) => now.get(position) === revision);
  return same ? null : lastLine(c, "revised", null);
}

function keyOf(row: ExportedObservation | undefined): ExportKey | null {
  return row ? { publishedAt: row.published_at, article: row.article, position: row.position } : null;
}

function lastLine(c: AppContext, reason: keyof typeof REASONS, after: ExportKey | null): string {
  const next = new URL(c.req.url);
  if (after === null) next.searchParams.delete("after");
  else next.searchParams.set("after", [after.publishedAt, after.article, after.position].join(","));
  return `${JSON.stringify({ next: next.href, reason: REASONS[reason] })}\n`;
}

function logFailure(c: AppContext, error: unknown): void {
  console.error(
    JSON.stringify({
      request: c.get("requestId"),
      method: c.req.method,
      path: c.req.path,
      error: error instanceof Error ? (error.stack ?? error.message) : String(error),
    }),
  );
}
