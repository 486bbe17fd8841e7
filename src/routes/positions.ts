import { Hono } from "hono";
import type { WorkMessage } from "../model/feed.ts";
import { lexiconOf, position, positionId, type Position } from "../model/position.ts";
import { ProblemError, type FieldError } from "../model/problem.ts";
import { checkLexicon } from "../stance/check.ts";
import { prepareLexicon } from "../stance/matching/prepare.ts";
import { ENGINE_VERSION } from "../stance/version.ts";
import { deletePosition, listPositions, putPosition, readPosition } from "../store/positions.ts";
import { pendingRevisionsOf } from "../store/rescore.ts";
import { requireAdmin } from "./auth.ts";
import type { AppContext, AppEnv } from "./context.ts";
import { parseJson } from "./input.ts";

/** GET /v1/positions; GET, PUT and DELETE /v1/positions/:id. */
export const positions = new Hono<AppEnv>();

/** Four lists of 2,000 terms are far below this. */
const MAX_POSITION_BYTES = 1_000_000;

positions.get("/", async (c) => c.json({ items: await listPositions(c.env.DB) }));

positions.get("/:id", async (c) => {
  const view = await readPosition(c.env.DB, c.req.param("id"));
  if (!view) throw notFound(c.req.param("id"));
  return c.json(view);
});

positions.put("/:id", requireAdmin, async (c) => {
  const given = await readPut(c, c.req.param("id"));
  const now = c.var.now.toISOString().replace(/\.\d+Z$/, "Z");
  const { outcome } = await putPosition(
    c.env.DB,
    given,
    ENGINE_VERSION,
    now,
    JSON.stringify(prepareLexicon(lexiconOf(given))),
  );
  await queueRescore(c, given.id);
  const view = await readPosition(c.env.DB, given.id);
  if (outcome !== "created") return c.json(view);
  return c.json(view, 201, { location: `/v1/positions/${given.id}` });
});

positions.delete("/:id", requireAdmin, async (c) => {
  const id = c.req.param("id");
  if (!(await deletePosition(c.env.DB, id))) throw notFound(id);
  await queueRescore(c, id);
  return c.body(null, 204);
});

const putBody = position.extend({ id: positionId.optional() });

/** The position of a PUT body, its lexicon checked. Throws 422 problems that name the field or term at fault. */
async function readPut(c: AppContext, id: string): Promise<Position> {
  const body = await parseJson(c, putBody, MAX_POSITION_BYTES);
  const errors: FieldError[] = [];
  if (!positionId.safeParse(id).success) {
    errors.push({ pointer: "/id", detail: `the id in the address: ${positionIdRule}` });
  }
  if (body.id !== undefined && body.id !== id) {
    errors.push({ pointer: "/id", detail: `leave it out, or let it be the one in the address: ${id}` });
  }
  errors.push(...checkLexicon(lexiconOf({ ...body, id })));
  if (errors.length > 0)
    throw new ProblemError(422, "The position has a fault that must be mended.", { errors });
  return { ...body, id };
}

const positionIdRule =
  "lower-case words joined by hyphens, such as regulatory-capture, at most 64 characters";

/** D1 says what waits; a message only hurries it. The cron finds again what no message reached. */
async function queueRescore(c: AppContext, position: string): Promise<void> {
  for (const revision of await pendingRevisionsOf(c.env.DB, position)) {
    const message: WorkMessage = { kind: "rescore", revision };
    await c.env.WORK.send(message);
  }
}

function notFound(id: string): ProblemError {
  return new ProblemError(404, `There is no position ${id}.`);
}
