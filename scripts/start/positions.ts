import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { isDeepStrictEqual } from "node:util";
import * as z from "zod";
import { position, positionView } from "../../src/model/position.ts";
import { call, type Api } from "./api.ts";

const RESCORE_TIMEOUT_MS = 60_000;
const POLL_MS = 250;

/** What a position's PUT may change: who reads the answer needs no more of it. */
const { id, revision, pending, updated_at } = positionView.shape;
const state = z.object({ id, revision, pending, updated_at });
const list = z.object({ items: z.array(state) });

export type Outcome = "created" | "updated" | "unchanged";

/** Puts every position of a folder, one JSON file each, and answers how many were new, changed or already there. */
export async function loadPositions(api: Api, folder: string): Promise<Record<Outcome, number>> {
  const { items } = await call(api, "/v1/positions", list);
  const before = new Map(items.map((item) => [item.id, item]));
  const counts = { created: 0, updated: 0, unchanged: 0 };
  for (const file of readdirSync(folder).filter((name) => name.endsWith(".json"))) {
    const json = position.parse(JSON.parse(readFileSync(join(folder, file), "utf8")));
    const after = await call(api, `/v1/positions/${json.id}`, state, { method: "PUT", json });
    counts[outcomeOf(before.get(json.id), after)] += 1;
  }
  return counts;
}

function outcomeOf(before: z.infer<typeof state> | undefined, after: z.infer<typeof state>): Outcome {
  if (!before) return "created";
  return isDeepStrictEqual(before, after) ? "unchanged" : "updated";
}

/** Waits until no position has a revision pending, for a minute at most: a changed lexicon rescores what is stored. */
export async function waitForRescore(api: Api): Promise<void> {
  const deadline = Date.now() + RESCORE_TIMEOUT_MS;
  for (;;) {
    const { items } = await call(api, "/v1/positions", list);
    if (Date.now() > deadline || items.every(({ pending }) => pending === null)) return;
    await wait(POLL_MS);
  }
}
