import { createMiddleware } from "hono/factory";
import * as z from "zod";
import { ProblemError, fieldErrors, type FieldError } from "../model/problem.ts";
import { readStream } from "../model/stream.ts";
import type { AppContext, AppEnv } from "./context.ts";

/** A parsed query as a typed client (`hc<App>`) may give it. */
type QueryInput<T extends z.ZodObject> = {
  [K in keyof z.input<T>]: unknown extends z.input<T>[K] ? string | number | undefined : z.input<T>[K];
};

/** Parses the query string for the handlers after it, which find it as `c.req.valid("query")`. Throws as `parseQuery`. */
export function query<T extends z.ZodObject>(schema: T) {
  return createMiddleware<AppEnv, string, { in: { query: QueryInput<T> }; out: { query: z.output<T> } }>(
    async (c, next) => {
      c.req.addValidatedData("query", parseQuery(c, schema));
      await next();
    },
  );
}

/**
 * The query string, parsed: repeated parameters arrive as arrays where the schema says so, as strings otherwise.
 * Throws a 400 problem that names each parameter at fault; unknown parameters are faults when the schema is strict.
 */
export function parseQuery<T extends z.ZodObject>(c: AppContext, schema: T): z.output<T> {
  const given: Record<string, string | string[]> = {};
  const repeated: FieldError[] = [];
  for (const [name, values] of Object.entries(c.req.queries())) {
    const isList = isRepeatable(schema, name);
    given[name] = isList ? values : (values[0] ?? "");
    if (!isList && values.length > 1) {
      repeated.push({ pointer: `/${name}`, detail: `stands ${values.length} times, and may stand once` });
    }
  }
  const parsed = schema.safeParse(given);
  if (parsed.success && repeated.length === 0) return parsed.data;
  throw new ProblemError(400, "The query has a parameter that cannot be used.", {
    errors: [...fieldErrors(parsed.error), ...repeated],
  });
}

function isRepeatable(schema: z.ZodObject, name: string): boolean {
  let field: unknown = schema.shape[name];
  while (field instanceof z.ZodOptional || field instanceof z.ZodDefault) field = field.unwrap();
  return field instanceof z.ZodArray;
}

/** The body's bytes, whole. Throws a 413 problem when there are more than `limit`, without reading on. */
export async function readBody(c: AppContext, limit: number): Promise<Uint8Array> {
  const tooLarge = () => new ProblemError(413, `The body is larger than ${limit} bytes.`);
  if (Number(c.req.header("content-length") ?? 0) > limit) throw tooLarge();
  // What was declared may be a lie.
  const body = await readStream(c.req.raw.body as ReadableStream<Uint8Array> | null, limit);
  if (!body) throw tooLarge();
  return body;
}

/** A JSON body that fits a schema; no body is `{}`. Throws 413, 400 (no JSON) or 422 (a field at fault) problems. */
export async function parseJson<T extends z.ZodType>(
  c: AppContext,
  schema: T,
  limit: number,
): Promise<z.output<T>> {
  const body = new TextDecoder().decode(await readBody(c, limit));
  let value: unknown;
  try {
    value = body === "" ? {} : JSON.parse(body);
  } catch (error) {
    throw new ProblemError(400, `The body is not JSON: ${(error as Error).message}`);
  }
  const parsed = schema.safeParse(value);
  if (!parsed.success) {
    throw new ProblemError(422, "The body has a field that cannot be used.", {
      errors: fieldErrors(parsed.error),
    });
  }
  return parsed.data;
}
