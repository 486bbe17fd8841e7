import { Hono } from "hono";
import { isoSeconds } from "../model/time.ts";
import * as z from "zod";
import type { WorkMessage } from "../model/feed.ts";
import { lexiconOf, positionId } from "../model/position.ts";
import { ProblemError } from "../model/problem.ts";
import { prepareLexicon } from "../stance/matching/prepare.ts";
import { ENGINE_VERSION } from "../stance/version.ts";
import { listPositions, putPosition } from "../store/positions.ts";
import { pendingRevisionsOf } from "../store/rescore.ts";
import { requireAdmin } from "./auth.ts";
import type { AppContext, AppEnv } from "./context.ts";
import { describe } from "./describe.ts";
import { parseJson } from "./input.ts";
import { noQuery } from "./reads.ts";

const MAX_BODY_BYTES = 10_000;

const rescoreInput = z.strictObject({
  positions: z.array(positionId).min(1).max(100).optional().describe("All positions when left out."),
});

const rescoreAnswer = z.object({
  engine: z.int(),
  items: z.array(
    z.object({
      position: z.string(),
      /** The revision under which stored articles are being rescored; null when its scores are up to date. */
      pending: z.int().nullable(),
    }),
  ),
});

/** POST /v1/rescore: after a new version of the engine, every position gets a revision of it. */
export const rescoring = new Hono<AppEnv>().post(
  "/",
  describe({
    summary: "Rescore stored articles with the engine as it is now",
    description:
      "A position whose scores are of an older engine gets a new revision with the same lexicon, and is rescored in the background. Safe to repeat.",
    tag: "positions",
    auth: "admin",
    body: { description: "Which positions.", optional: true, content: { "application/json": rescoreInput } },
    answers: { 202: { description: "What is under way.", body: rescoreAnswer } },
    problems: [400, 401, 403, 404, 413, 422],
  }),
  requireAdmin,
  noQuery,
  async (c) => {
    const { positions: wanted } = await parseJson(c, rescoreInput, MAX_BODY_BYTES);
    const stored = await listPositions(c.var.db);
    const missing = (wanted ?? []).filter((id) => !stored.some((one) => one.id === id));
    if (missing.length > 0) throw new ProblemError(404, `There is no position ${missing.join(", ")}.`);
    const items: z.infer<typeof rescoreAnswer>["items"] = [];
    for (const view of stored.filter(({ id }) => !wanted || wanted.includes(id))) {
      const prepare = () => JSON.stringify(prepareLexicon(lexiconOf(view)));
      const { pending } = await putPosition(c.var.db, view, ENGINE_VERSION, isoSeconds(c.var.now), prepare);
      await queueRescore(c, view.id);
      items.push({ position: view.id, pending });
    }
    return c.json({ engine: ENGINE_VERSION, items }, 202);
  },
);

/** D1 says what waits; a message only hurries it. The cron finds again what no message reached. */
export async function queueRescore(c: AppContext, position: string): Promise<void> {
  for (const revision of await pendingRevisionsOf(c.var.db, position)) {
    const message: WorkMessage = { kind: "rescore", revision };
    await c.env.WORK.send(message);
  }
}
