import { articleInput, type Article, type Source } from "../model/article.ts";
import { fieldErrors, makeProblem, ProblemError, type Problem } from "../model/problem.ts";
import type { Score } from "../model/score.ts";
import { isoSeconds } from "../model/time.ts";
import { voiceStances } from "../stance/voices.ts";
import {
  knownArticles,
  packText,
  saveArticles,
  transactions,
  type KnownArticle,
  type ScoredArticle,
} from "../store/articles.ts";
import type { Database } from "../store/database.ts";
import { toObservation } from "../store/observations.ts";
import { prepareArticle } from "./article.ts";
import { withRetries, type Wait } from "./retry.ts";
import { loadScorer, type Scorer } from "./scorer.ts";
import { storyPrint } from "./stories.ts";

// POST /v1/score reads pages and scores texts as the ingest does; routes reach the ingest through this file only.
export { htmlToText } from "./html.ts";
export { loadScorer } from "./scorer.ts";

/** What became of one article. `positions` is filled for `created` and `updated`: what is unchanged is not scored again. */
export type IngestResult = {
  status: "created" | "updated" | "unchanged" | "rejected";
  id: string | null;
  url: string | null;
  positions: Score[];
  problem?: Problem;
};

export type IngestOptions = {
  source: Source;
  now: Date;
  /** The outlet of articles that name none, where it is not the registrable domain of their URL. */
  outlet?: string | null;
  /** Where input i stands in the request, as a JSON pointer. Default `/articles/i`. */
  pointer?: (index: number) => string;
  /** How to wait between tries when D1 fails; tests do not sleep. */
  wait?: Wait;
};

/** D1 failed and went on failing: `results` are those of the leading inputs that are settled. Sending all again is safe. */
export class StoreUnavailable extends Error {
  readonly results: IngestResult[];

  constructor(results: IngestResult[], cause: unknown) {
    super(`The store failed: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
    this.name = "StoreUnavailable";
    this.results = results;
  }
}

/** How often an ingest scores again because positions changed under it, before it gives up for now. */
const MAX_ROUNDS = 5;

/**
 * The path of an article, webhook and feeds alike: parse, identify, compare with what is stored, score, store.
 * Answers one result for each input, in input order; a bad input is `rejected` with its problem while the others land.
 * A feed changes only articles that it brought itself; the webhook changes any. Throws StoreUnavailable when D1 fails.
 */
export async function ingestArticles(
  db: Database,
  inputs: unknown[],
  options: IngestOptions,
): Promise<IngestResult[]> {
  // Parse at the border: from here on an item is an article, or settled as rejected.
  const items = await Promise.all(inputs.map((input, index) => readItem(input, index, options)));
  const store = storeFor(items, options.wait ?? ((ms) => scheduler.wait(ms)));

  // Decide in input order, so that an address that comes twice in one request is an article and its update.
  const ids = items.flatMap(({ article }) => article?.id ?? []);
  const known = ids.length > 0 ? await store(() => knownArticles(db, ids)) : new Map<string, KnownArticle>();
  let writes = items.filter((item) => decide(item, known));

  // Score and store. When a position changed in between, what is not stored yet is scored again.
  for (let round = 0; writes.length > 0; round++) {
    if (round === MAX_ROUNDS) throw new StoreUnavailable(settledResults(items), "positions keep changing");
    const scorer = await store(() => loadScorer(db));
    const scored = await scoreAll(writes, scorer, options.now);
    for (const batch of transactions(scored)) {
      const { stored } = await store(() => saveArticles(db, batch, scorer.revisions));
      if (!stored) break;
      settle(writes, batch);
    }
    writes = writes.filter(({ settled }) => !settled);
  }
  return items.map(({ result }) => result);
}

type Item = { article: Article | null; result: IngestResult; settled: boolean };

async function readItem(input: unknown, index: number, options: IngestOptions): Promise<Item> {
  const prefix = options.pointer?.(index) ?? `/articles/${index}`;
  const parsed = articleInput.safeParse(input);
  if (!parsed.success) {
    return rejected(makeProblem(422, "This article cannot be used.", fieldErrors(parsed.error, prefix)));
  }
  const outlet = parsed.data.outlet ?? options.outlet ?? null;
  try {
    const article = await prepareArticle({ ...parsed.data, outlet }, options.source, options.now);
    const { id, url } = article;
    return { article, result: { status: "unchanged", id, url, positions: [] }, settled: false };
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    const errors = error.errors?.map(({ pointer, detail }) => ({ pointer: prefix + pointer, detail }));
    return rejected(makeProblem(error.status, error.message, errors));
  }
}

function rejected(problem: Problem): Item {
  return {
    article: null,
    result: { status: "rejected", id: null, url: null, positions: [], problem },
    settled: true,
  };
}

/** D1 through retries; what fails for good carries the results so far. */
function storeFor(items: Item[], wait: Wait) {
  return async <T>(work: () => Promise<T>): Promise<T> => {
    try {
      return await withRetries(work, wait);
    } catch (cause) {
      throw new StoreUnavailable(settledResults(items), cause);
    }
  };
}

/** Whether an item is to be written: settles it if not, else notes in `known` what the store will hold then. */
function decide(item: Item, known: Map<string, KnownArticle>): boolean {
  if (!item.article) return false;
  const { id, fingerprint, source } = item.article;
  const before = known.get(id);
  const mayChange = source === "webhook" || !before || before.source === source;
  item.settled = before?.fingerprint === fingerprint || !mayChange;
  if (item.settled) return false;
  known.set(id, { id, fingerprint, source });
  item.result.status = before ? "updated" : "created";
  return true;
}

/** Scores each item for its answer; gives, for the store, the last version of each article. */
async function scoreAll(writes: Item[], scorer: Scorer, now: Date): Promise<ScoredArticle[]> {
  const latest = new Map<string, Promise<ScoredArticle>>();
  for (const item of writes) {
    if (!item.article) continue;
    const { id, text, title } = item.article;
    const scores = scorer.score(text, title);
    item.result.positions = scorer.answer(scores);
    latest.set(id, toScored(item.article, scores, now));
  }
  return await Promise.all(latest.values());
}

async function toScored(
  article: Article,
  scores: ReturnType<Scorer["score"]>,
  now: Date,
): Promise<ScoredArticle> {
  return {
    article,
    firstSeenAt: isoSeconds(now),
    textGzip: await packText(article.text),
    story: storyPrint(article.text),
    observations: scores.map(({ revision, score }) =>
      toObservation(article.id, revision, score, voiceStances(score)),
    ),
  };
}

function settle(writes: Item[], batch: ScoredArticle[]): void {
  const stored = new Set(batch.map(({ article }) => article.id));
  for (const item of writes) if (item.article && stored.has(item.article.id)) item.settled = true;
}

function settledResults(items: Item[]): IngestResult[] {
  const open = items.findIndex(({ settled }) => !settled);
  return items.slice(0, open === -1 ? items.length : open).map(({ result }) => result);
}
