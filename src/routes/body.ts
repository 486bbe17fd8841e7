import * as z from "zod";
import { MAX_ARTICLES_PER_REQUEST } from "../model/article.ts";
import { ProblemError } from "../model/problem.ts";

/** One article of a body, unparsed, or the reason why it cannot even be read; and where it stands. */
export type BodyItem = { pointer: string; value: unknown } | { pointer: string; fault: string };

const JSON_TYPES = ["application/json"];
const LINE_TYPES = [
  "application/x-ndjson",
  "application/ndjson",
  "application/jsonl",
  "application/x-jsonlines",
];

/**
 * The articles of a webhook body, by its Content-Type. JSON: one article, `{"articles": […]}`, or either as the `data`
 * of a Standard Webhooks envelope; pointers are those of the document. NDJSON: one article a line; pointers are
 * `/lines/N`, counted from 1, and a line that is no JSON is an item with a fault. Throws 415 on other types, 400 on JSON
 * that does not parse or text that is not UTF-8, 413 on more than 100 articles, 422 on an empty or shapeless body.
 */
export function readArticles(body: Uint8Array, contentType: string | undefined): BodyItem[] {
  const type = (contentType ?? "").split(";")[0]?.trim().toLowerCase() ?? "";
  const isLines = LINE_TYPES.includes(type);
  if (!isLines && !JSON_TYPES.includes(type)) {
    throw new ProblemError(415, "Send application/json, or application/x-ndjson with one article a line.", {
      headers: { accept: [...JSON_TYPES, ...LINE_TYPES].join(", ") },
    });
  }
  const text = decode(body);
  const items = isLines ? readLines(text) : readDocument(text);
  if (items.length === 0) throw new ProblemError(422, "There is no article in this body.");
  if (items.length > MAX_ARTICLES_PER_REQUEST) {
    const detail = `A request takes at most ${MAX_ARTICLES_PER_REQUEST} articles; this one has ${items.length}. Send it in parts.`;
    throw new ProblemError(413, detail);
  }
  return items;
}

function decode(body: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: false }).decode(body);
  } catch {
    throw new ProblemError(400, "The body is not UTF-8.");
  }
}

function readLines(text: string): BodyItem[] {
  return text.split("\n").flatMap((line, index): BodyItem[] => {
    const pointer = `/lines/${index + 1}`;
    if (line.trim() === "") return [];
    try {
      return [{ pointer, value: JSON.parse(line) as unknown }];
    } catch (error) {
      return [{ pointer, fault: `line ${index + 1} is not JSON: ${(error as Error).message}` }];
    }
  });
}

const envelope = z.object({ type: z.string(), data: z.record(z.string(), z.unknown()) });
const several = z.object({ articles: z.array(z.unknown()) });

function readDocument(text: string): BodyItem[] {
  const document = parse(text);
  const wrapped = envelope.safeParse(document);
  const [value, pointer]: [unknown, string] = wrapped.success ? [wrapped.data.data, "/data"] : [document, ""];
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    throw new ProblemError(422, 'Send one article as an object, or several as {"articles": […]}.');
  }
  if (!("articles" in value)) return [{ pointer, value }];
  const list = several.safeParse(value);
  if (!list.success) {
    throw new ProblemError(422, "The articles are not a list.", {
      errors: [{ pointer: `${pointer}/articles`, detail: "a list of articles" }],
    });
  }
  return list.data.articles.map((article, index) => ({
    pointer: `${pointer}/articles/${index}`,
    value: article,
  }));
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new ProblemError(400, `The body is not JSON: ${(error as Error).message}`);
  }
}
