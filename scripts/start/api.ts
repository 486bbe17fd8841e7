import type * as z from "zod";
import { problem } from "../../src/model/problem.ts";

/** A running Stanceline and the admin key to its writes. */
export type Api = { origin: string; adminKey: string };

export type Request = { method?: string; json?: unknown; body?: string; headers?: Record<string, string> };

/**
 * One call of the HTTP API, its answer parsed by `schema`. Sends the admin key unless the request has headers of its
 * own. Throws with the problem's detail when the answer is not a 2xx.
 */
export async function call<T extends z.ZodType>(
  api: Api,
  path: string,
  schema: T,
  request: Request = {},
): Promise<z.output<T>> {
  const method = request.method ?? "GET";
  const response = await fetch(api.origin + path, {
    method,
    headers: { "content-type": "application/json", ...(request.headers ?? authorised(api)) },
    ...(request.json === undefined ? {} : { body: JSON.stringify(request.json) }),
    ...(request.body === undefined ? {} : { body: request.body }),
  });
  const text = await response.text();
  if (!response.ok) throw new Error(`${method} ${path} answered ${response.status}: ${explain(text)}`);
  return schema.parse(text === "" ? undefined : JSON.parse(text));
}

function authorised(api: Api): Record<string, string> {
  return { authorization: `Bearer ${api.adminKey}` };
}

/** What a problem answer says, with its fields at fault; the raw text of any other. */
function explain(text: string): string {
  try {
    const { title, detail, errors = [] } = problem.parse(JSON.parse(text));
    const fields = errors.map((field) => `${field.pointer}: ${field.detail}`);
    return [detail ?? title, ...fields].join(" ");
  } catch {
    return text.slice(0, 500);
  }
}
