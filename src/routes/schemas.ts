import * as z from "zod";
import { articleInput, articleList, articleView, ingestAnswer } from "../model/article.ts";
import { feed, run } from "../model/feed.ts";
import { holderList, holderTrend, outletMatrix } from "../model/holder.ts";
import { positionView } from "../model/position.ts";
import { preview } from "../model/preview.ts";
import { problem } from "../model/problem.ts";
import { score } from "../model/score.ts";
import { trends } from "../model/series.ts";
import { shiftList } from "../model/shift.ts";

export type JsonObject = { [key: string]: unknown };

/** What is sent, or what is answered: a schema with a default is optional in one and present in the other. */
export type Direction = "input" | "output";

/** The schemas that the OpenAPI document names once and refers to. */
const NAMED: Record<Direction, Record<string, z.ZodType>> = {
  input: { ArticleInput: articleInput },
  output: {
    Problem: problem,
    Trends: trends,
    ShiftList: shiftList,
    HolderList: holderList,
    HolderTrend: holderTrend,
    OutletMatrix: outletMatrix,
    ArticleList: articleList,
    Article: articleView,
    IngestAnswer: ingestAnswer,
    Score: score,
    Position: positionView,
    Preview: preview,
    Feed: feed,
    Run: run,
  },
};

const registries = { input: registryOf(NAMED.input), output: registryOf(NAMED.output) };

const OPTIONS = { unrepresentable: "any" } as const;

/** A schema for the document: by reference when it has a name, else written out. */
export function schemaOf(schema: z.ZodType, io: Direction): JsonObject {
  const id = registries[io].get(schema)?.id;
  return id === undefined ? schemaObject(schema, io) : { $ref: reference(id) };
}

/** A schema written out as JSON Schema 2020-12, which is what OpenAPI 3.1 speaks. */
export function schemaObject(schema: z.ZodType, io: Direction): JsonObject {
  const { $schema, ...object } = z.toJSONSchema(schema, { ...OPTIONS, io });
  return object;
}

/** All named schemas, for `components.schemas`. */
export function componentSchemas(): Record<string, JsonObject> {
  const all = (["input", "output"] as const).flatMap((io) =>
    Object.entries(z.toJSONSchema(registries[io], { ...OPTIONS, io, uri: reference }).schemas),
  );
  return Object.fromEntries(all.map(([id, { $schema, $id, ...object }]) => [id, object]));
}

function registryOf(schemas: Record<string, z.ZodType>) {
  const registry = z.registry<{ id: string }>();
  for (const [id, schema] of Object.entries(schemas)) registry.add(schema, { id });
  return registry;
}

function reference(id: string): string {
  return `#/components/schemas/${id}`;
}
