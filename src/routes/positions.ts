import { Hono } from "hono";
import { isoSeconds } from "../model/time.ts";
import * as z from "zod";
import {
  lexiconOf,
  position,
  positionBrief,
  positionId,
  positionView,
  type Position,
  type PositionView,
} from "../model/position.ts";
import { preview } from "../model/preview.ts";
import { ProblemError, type FieldError } from "../model/problem.ts";
import { checkLexicon } from "../stance/check.ts";
import { prepareLexicon } from "../stance/matching/prepare.ts";
import { ENGINE_VERSION } from "../stance/version.ts";
import type { Database } from "../store/database.ts";
import {
  deletePosition,
  listPositionBriefs,
  listPositions,
  putPosition,
  readPosition as findPosition,
} from "../store/positions.ts";
import { guardReads, requireAdmin } from "./auth.ts";
import type { AppContext, AppEnv } from "./context.ts";
import { describe } from "./describe.ts";
import { parseJson, query } from "./input.ts";
import { previewOf } from "./preview.ts";
import { countUpTo, noQuery, strictQuery } from "./reads.ts";
import { queueRescore } from "./rescore.ts";

const listQuery = strictQuery({
  lexicon: z
    .enum(["true", "false"])
    .default("true")
    .describe("`false` leaves out the lexicons, which are long."),
});

const previewQuery = strictQuery({
  limit: countUpTo(200, 50).describe("How many articles to score, newest first."),
});

/** Four lists of 2,000 terms are far below this. */
const MAX_POSITION_BYTES = 1_000_000;

/** What a GET or PUT answers beyond the position itself: sent back with it, it counts for nothing. */
const ignored = z.unknown().optional().describe("As an answer gives it; ignored.");
const putBody = position.extend({
  id: positionId.optional(),
  revision: ignored,
  pending: ignored,
  updated_at: ignored,
  outcome: ignored,
});
const idPath = { id: "The position's id." };
const bodyOf = (description: string) => ({ description, content: { "application/json": putBody } });
const positionList = z.object({ items: z.array(z.union([positionView, positionBrief])) });
const outcome = z.enum(["created", "updated", "unchanged"]);
const putAnswer = positionView.extend({ outcome });

/** GET /v1/positions; GET, PUT and DELETE /v1/positions/:id. */
export const positions = new Hono<AppEnv>()
  .get(
    "/",
    describe({
      summary: "All positions, with or without their lexicons",
      tag: "positions",
      query: listQuery,
      answers: { 200: { description: "By id.", body: positionList } },
      problems: [400, 401],
    }),
    query(listQuery),
    async (c) => {
      const isFull = c.req.valid("query").lexicon === "true";
      const items = isFull ? await listPositions(c.var.db) : await listPositionBriefs(c.var.db);
      return c.json({ items });
    },
  )
  .get(
    "/:id",
    describe({
      summary: "One position, with its lexicon and how far its rescoring is",
      tag: "positions",
      path: idPath,
      answers: { 200: { description: "The position.", body: positionView } },
      problems: [400, 401, 404],
    }),
    noQuery,
    async (c) => c.json(await knownPosition(c.var.db, c.req.param("id"))),
  )
  .put(
    "/:id",
    describe({
      summary: "Make or change a position",
      description:
        "A changed lexicon makes a new revision. Stored articles are rescored under it in the background, while reads go on by the one before.",
      tag: "positions",
      auth: "admin",
      path: idPath,
      body: bodyOf("The position."),
      answers: {
        200: { description: "Changed, or already so.", body: putAnswer },
        201: { description: "Made.", body: putAnswer, headers: { Location: "Where it is." } },
      },
      problems: [400, 401, 403, 413, 422],
    }),
    requireAdmin,
    noQuery,
    async (c) => {
      const given = await readPosition(c, c.req.param("id"));
      const prepare = () => JSON.stringify(prepareLexicon(lexiconOf(given)));
      const { outcome } = await putPosition(c.var.db, given, ENGINE_VERSION, isoSeconds(c.var.now), prepare);
      await queueRescore(c, given.id);
      const view = { ...(await knownPosition(c.var.db, given.id)), outcome };
      if (outcome !== "created") return c.json(view);
      return c.json(view, 201, { location: `/v1/positions/${given.id}` });
    },
  )
  .delete(
    "/:id",
    describe({
      summary: "Remove a position with its scores",
      tag: "positions",
      auth: "admin",
      path: idPath,
      answers: { 204: { description: "Removed; what is left of its scores is swept in the background." } },
      problems: [400, 401, 403, 404],
    }),
    requireAdmin,
    noQuery,
    async (c) => {
      const id = c.req.param("id");
      if (!(await deletePosition(c.var.db, id))) throw notFound(id);
      await queueRescore(c, id);
      return c.body(null, 204);
    },
  )
  .get(
    "/:id/preview",
    describe({
      summary: "What rescoring with this engine would change",
      description: "Scores the newest articles by the lexicon that was put last. Nothing is stored.",
      tag: "positions",
      path: idPath,
      query: previewQuery,
      answers: { 200: { description: "The articles whose label would change.", body: preview } },
      problems: [400, 401, 404],
    }),
    query(previewQuery),
    async (c) => {
      const view = await knownPosition(c.var.db, c.req.param("id"));
      return c.json(await previewOf(c.var.db, view, c.req.valid("query").limit));
    },
  )
  .post(
    "/:id/preview",
    describe({
      summary: "What a changed lexicon would do, before it is saved",
      description:
        "Takes the body of a PUT, scores the newest articles by it, and stores nothing. Open as reads are.",
      tag: "positions",
      path: idPath,
      query: previewQuery,
      body: bodyOf("The position as it would be put."),
      answers: {
        200: { description: "The articles whose label would change, with the evidence.", body: preview },
      },
      problems: [400, 401, 413, 422],
    }),
    guardReads,
    query(previewQuery),
    async (c) => {
      const given = await readPosition(c, c.req.param("id"));
      return c.json(await previewOf(c.var.db, given, c.req.valid("query").limit));
    },
  );

/** The position of a body, its lexicon checked. Throws 422 problems that name the field or term at fault. */
async function readPosition(c: AppContext, id: string): Promise<Position> {
  const sent = await parseJson(c, putBody, MAX_POSITION_BYTES);
  const { revision, pending, updated_at, outcome, ...body } = sent;
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

async function knownPosition(db: Database, id: string): Promise<PositionView> {
  const view = await findPosition(db, id);
  if (!view) throw notFound(id);
  return view;
}

function notFound(id: string): ProblemError {
  return new ProblemError(404, `There is no position ${id}.`);
}
