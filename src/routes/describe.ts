import { describeRoute } from "hono-openapi";
import type * as z from "zod";
import { problem } from "../model/problem.ts";
import { schemaObject, schemaOf, type JsonObject } from "./schemas.ts";

/** What one route takes and answers. The schemas are those that validate, so that the description cannot drift. */
export type Operation = {
  summary: string;
  description?: string;
  tag: "articles" | "positions" | "trends" | "feeds" | "service";
  /** Who may: default anyone (or any key, where PUBLIC_READ is "false"). */
  auth?: "admin" | "ingest";
  query?: z.ZodObject;
  /** What each parameter of the path is. */
  path?: Record<string, string>;
  body?: { description: string; optional?: boolean; content: Record<string, z.ZodType> };
  answers: Record<number, Answer>;
  /** The statuses of the problems (RFC 9457) that it may answer, beyond 500. */
  problems?: number[];
};

export type Answer = {
  description: string;
  /** Of a JSON body; a name of another media type, whose body is text; none for an empty body. */
  body?: z.ZodType | string;
  headers?: Record<string, string>;
};

const SECURITY: Record<NonNullable<Operation["auth"]>, JsonObject[]> = {
  admin: [{ adminKey: [] }],
  ingest: [{ ingestKey: [] }, { adminKey: [] }, { standardWebhooks: [] }],
};

/** The middleware that puts a route into the OpenAPI document; it does nothing to a request. */
export function describe(operation: Operation) {
  const { summary, description, tag, auth, query, path = {}, body, answers, problems = [] } = operation;
  const spec = {
    summary,
    ...(description ? { description } : {}),
    tags: [tag],
    security: auth ? SECURITY[auth] : [{}, { ingestKey: [] }],
    parameters: [...pathParameters(path), ...queryParameters(query)],
    ...(body ? { requestBody: requestBody(body) } : {}),
    responses: {
      ...Object.fromEntries(Object.entries(answers).map(([status, answer]) => [status, response(answer)])),
      ...Object.fromEntries([...problems, 500].map((status) => [status, PROBLEMS])),
    },
  };
  return describeRoute(spec as Parameters<typeof describeRoute>[0]);
}

const PROBLEMS: JsonObject = {
  description: "A problem: `detail` says what, `errors` which field.",
  content: { "application/problem+json": { schema: schemaOf(problem, "output") } },
};

function pathParameters(path: Record<string, string>): JsonObject[] {
  return Object.entries(path).map(([name, description]) => ({
    name,
    in: "path",
    required: true,
    description,
    schema: { type: "string" },
  }));
}

function queryParameters(query: z.ZodObject | undefined): JsonObject[] {
  return Object.entries(query?.shape ?? {}).map(([name, field]) => {
    const schema = field as z.ZodType;
    const described = schema.meta()?.description;
    return {
      name,
      in: "query",
      required: !schema.safeParse(undefined).success,
      ...(described ? { description: described } : {}),
      schema: schemaObject(schema, "input"),
    };
  });
}

function requestBody({ description, optional = false, content }: NonNullable<Operation["body"]>) {
  return {
    description,
    required: !optional,
    content: Object.fromEntries(
      Object.entries(content).map(([type, schema]) => [type, { schema: schemaOf(schema, "input") }]),
    ),
  };
}

function response({ description, body, headers = {} }: Answer): JsonObject {
  const listed = Object.entries(headers).map(([name, about]) => [
    name,
    { description: about, schema: { type: "string" } },
  ]);
  return {
    description,
    ...(listed.length > 0 ? { headers: Object.fromEntries(listed) } : {}),
    ...(body === undefined ? {} : { content: contentOf(body) }),
  };
}

function contentOf(body: z.ZodType | string): JsonObject {
  return typeof body === "string"
    ? { [body]: { schema: { type: "string" } } }
    : { "application/json": { schema: schemaOf(body, "output") } };
}
