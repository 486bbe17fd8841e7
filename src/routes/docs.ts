import { html, raw } from "hono/html";
import type { JsonObject } from "./schemas.ts";

type Parameter = { name: string; in: string; required?: boolean; description?: string; schema?: JsonObject };
type Described = {
  summary?: string;
  description?: string;
  tags?: string[];
  security?: JsonObject[];
  parameters?: Parameter[];
  requestBody?: { description?: string; content: JsonObject };
  responses: Record<string, { description: string; content?: JsonObject }>;
};
type Entry = { method: string; path: string; operation: Described };

const STYLE = `
:root { color-scheme: light dark; --line: color-mix(in srgb, currentColor 18%, transparent); }
body { font: 16px/1.5 system-ui, sans-serif; max-width: 56rem; margin: 2rem auto; padding: 0 1rem; }
code, pre { font-family: ui-monospace, monospace; font-size: .9em; }
pre { overflow-x: auto; padding: .75rem; border: 1px solid var(--line); border-radius: .4rem; }
section { border-top: 1px solid var(--line); margin-top: 1.5rem; padding-top: .5rem; }
h3 { margin-bottom: .2rem; } h3 b { display: inline-block; min-width: 4.2em; }
table { border-collapse: collapse; width: 100%; margin: .5rem 0; }
td, th { text-align: left; vertical-align: top; padding: .25rem .75rem .25rem 0; border-bottom: 1px solid var(--line); }
nav a { margin-right: 1rem; } summary { cursor: pointer; }`;

/** The OpenAPI document as a page that reads by itself: no script, nothing from elsewhere. */
export function renderDocs(document: JsonObject) {
  const info = document["info"] as { title: string; description: string };
  const tags = document["tags"] as { name: string; description: string }[];
  const entries = entriesOf(document["paths"] as Record<string, Record<string, Described>>);
  const schemas = (document["components"] as { schemas: Record<string, JsonObject> }).schemas;
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <title>${info.title}: the API</title>
        <style>
          ${raw(STYLE)}
        </style>
      </head>
      <body>
        <h1>${info.title}: the API</h1>
        ${info.description.split("\n\n").map((text) => html`<p>${inline(text)}</p>`)}
        <p>The same for machines: <a href="/openapi.json">openapi.json</a>.</p>
        <nav>
          ${tags.map(({ name }) => html`<a href="#${name}">${name}</a>`)}<a href="#schemas">schemas</a>
        </nav>
        ${tags.map(
          ({ name, description }) =>
            html`<h2 id="${name}">${name}</h2>
              <p>${description}</p>
              ${entries.filter(({ operation }) => operation.tags?.includes(name)).map(section)}`,
        )}
        <h2 id="schemas">Schemas</h2>
        ${Object.entries(schemas).map(
          ([name, schema]) =>
            html`<details id="${name}">
              <summary>${name}</summary>
              <pre>${JSON.stringify(schema, null, 2)}</pre>
            </details>`,
        )}
      </body>
    </html>`;
}

function entriesOf(paths: Record<string, Record<string, Described>>): Entry[] {
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ method: method.toUpperCase(), path, operation })),
  );
}

function section({ method, path, operation }: Entry) {
  const { summary, description, parameters = [], requestBody, responses, security = [] } = operation;
  const keys = security.flatMap((one) => Object.keys(one));
  return html`<section>
    <h3><b>${method}</b> <code>${path}</code></h3>
    <p>${summary}${description ? html`<br />${inline(description)}` : ""}</p>
    ${
      keys.length > 0 && !security.some((one) => Object.keys(one).length === 0)
        ? html`<p>Needs: ${keys.join(" or ")}.</p>`
        : ""
    }
    ${
      parameters.length > 0
        ? html`<table>
            ${parameters.map(
              (one) =>
                html`<tr>
                  <td><code>${one.name}</code>${one.required ? "" : html` <small>optional</small>`}</td>
                  <td>${typeOf(one.schema)}</td>
                  <td>${inline(one.description ?? "")}</td>
                </tr>`,
            )}
          </table>`
        : ""
    }
    ${
      requestBody
        ? html`<p>
            Body: ${inline(requestBody.description ?? "")}
            ${Object.entries(requestBody.content).map(
              ([type, media]) => html`${content(type, media as JsonObject)} `,
            )}
          </p>`
        : ""
    }
    <table>
      ${answersOf(responses).map(
        ([statuses, one]) =>
          html`<tr>
            <td>${statuses}</td>
            <td>${inline(one.description)}</td>
            <td>
              ${Object.entries(one.content ?? {}).map(([type, media]) => content(type, media as JsonObject))}
            </td>
          </tr>`,
      )}
    </table>
  </section>`;
}

type Answers = Described["responses"];

/** Each answer with its status; those that are the same (the problems) in one row. */
function answersOf(responses: Answers): [statuses: string, answer: Answers[string]][] {
  const rows = Map.groupBy(Object.entries(responses), ([, answer]) => JSON.stringify(answer));
  return [...rows.values()].flatMap((same) => {
    const answer = same[0]?.[1];
    return answer ? [[same.map(([status]) => status).join(", "), answer] as [string, Answers[string]]] : [];
  });
}

function content(type: string, media: JsonObject) {
  const reference = (media["schema"] as JsonObject | undefined)?.["$ref"];
  if (typeof reference !== "string") return html`<code>${type}</code>`;
  const name = reference.slice(reference.lastIndexOf("/") + 1);
  return html`<code>${type}</code>: <a href="#${name}">${name}</a>`;
}

/** A schema in a few words: `integer, 1 to 200, default 50`. */
function typeOf(schema: JsonObject = {}): string {
  const values = schema["enum"];
  const parts = [Array.isArray(values) ? values.join(" | ") : textOf(schema["type"])];
  if (schema["type"] === "array") parts.push("repeatable");
  if (schema["minimum"] !== undefined)
    parts.push(`${textOf(schema["minimum"])} to ${textOf(schema["maximum"])}`);
  const fallback = schema["default"];
  if (typeof fallback === "string" || typeof fallback === "number") parts.push(`default ${fallback}`);
  return parts.filter((part) => part !== "").join(", ");
}

function textOf(value: unknown): string {
  return typeof value === "string" || typeof value === "number" ? String(value) : "";
}

/** Text with `code` in it. */
function inline(text: string) {
  return text.split("`").map((part, index) => (index % 2 === 1 ? html`<code>${part}</code>` : part));
}
