import { Hono } from "hono";
import * as z from "zod";
import { htmlToText, loadScorer } from "../ingest/ingest.ts";
import { articleBody, hasText, MAX_REQUEST_BYTES } from "../model/article.ts";
import { lexiconOf, position, positionId } from "../model/position.ts";
import { ProblemError, type FieldError } from "../model/problem.ts";
import { score as scoreSchema, type Score } from "../model/score.ts";
import { checkLexicon } from "../stance/check.ts";
import { compile } from "../stance/compile.ts";
import { scoreText } from "../stance/score.ts";
import { guardReads } from "./auth.ts";
import type { AppEnv } from "./context.ts";
import { describe } from "./describe.ts";
import { parseJson } from "./input.ts";
import { noQuery } from "./reads.ts";

const inlinePosition = position.extend({
  title: position.shape.title.default("inline"),
  proposition: position.shape.proposition.default("inline"),
});
type InlinePosition = z.infer<typeof inlinePosition>;

const scoreInput = z
  .strictObject({
    title: z.string().max(500).nullish(),
    text: articleBody,
    html: articleBody,
    positions: z
      .array(z.union([positionId, inlinePosition], { error: "an id, or a position as a PUT takes it" }))
      .min(1, { error: "name one, or leave it out for all" })
      .max(100)
      .optional(),
  })
  .refine(({ text, html }) => hasText(text) || hasText(html), {
    path: ["text"],
    error: "send the text to score, or its html",
  });
type ScoreInput = z.infer<typeof scoreInput>;

const scoreAnswer = z.object({
  /** The text that offsets count in, where a page's `html` was sent. */
  text: z.string().optional(),
  positions: z.array(scoreSchema),
});

/** POST /v1/score: scores a text and stores nothing. Open as reads are. */
export const score = new Hono<AppEnv>().post(
  "/",
  describe({
    summary: "Score a text; nothing is stored",
    description: "Positions by id, or written out as a PUT takes them; all stored ones when none is named.",
    tag: "articles",
    body: { description: "The text.", content: { "application/json": scoreInput } },
    answers: { 200: { description: "A score for each position that the text raises.", body: scoreAnswer } },
    problems: [400, 401, 413, 422],
  }),
  guardReads,
  noQuery,
  async (c) => {
    const input = await parseJson(c, scoreInput, MAX_REQUEST_BYTES);
    const { text, title, page } = await readPage(input);
    const stored = await loadScorer(c.var.db);
    const wanted = input.positions ?? [...stored.positions];
    const errors = faultsOf(wanted, stored.positions);
    if (errors.length > 0) throw new ProblemError(422, "A position cannot be used.", { errors });

    const byName = wanted.some((entry) => typeof entry === "string")
      ? stored.answer(stored.score(text, title))
      : [];
    const inline = scoreInline(
      text,
      title,
      wanted.filter((entry) => typeof entry !== "string"),
    );
    const scores = new Map([...byName, ...inline].map((one) => [one.position, one]));
    const positions = wanted.flatMap((entry) => scores.get(idOf(entry)) ?? []);
    return c.json(page ? { text, positions } : { positions });
  },
);

/** The text as given, so that offsets count in it; of a page its text, which the answer then shows. */
async function readPage({ text, html, title }: ScoreInput) {
  if (hasText(text)) return { text: text ?? "", title: title ?? null, page: false };
  const page = await htmlToText(html ?? "");
  return { text: page.text, title: title ?? page.title, page: true };
}

/** Unknown ids, ids given twice and bad lexicons, each with its pointer. */
function faultsOf(wanted: (string | InlinePosition)[], stored: Set<string>): FieldError[] {
  const seen = new Set<string>();
  return wanted.flatMap((entry, index) => {
    const pointer = `/positions/${index}`;
    const id = idOf(entry);
    if (seen.has(id))
      return [{ pointer, detail: `${id} stands twice: leave one out, or give it another id` }];
    seen.add(id);
    if (typeof entry === "string") {
      return stored.has(id) ? [] : [{ pointer, detail: `there is no position ${id}` }];
    }
    return checkLexicon(lexiconOf(entry)).map((error) => ({ ...error, pointer: pointer + error.pointer }));
  });
}

function idOf(entry: string | InlinePosition): string {
  return typeof entry === "string" ? entry : entry.id;
}

function scoreInline(text: string, title: string | null, positions: InlinePosition[]): Score[] {
  if (positions.length === 0) return [];
  const compiled = compile(positions.map((inline) => ({ id: inline.id, lexicon: lexiconOf(inline) })));
  return scoreText(text, compiled, { title });
}
