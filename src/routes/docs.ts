import { html, raw } from "hono/html";
import { nameOf, outline } from "./outline.ts";
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
pre { white-space: pre-wrap; padding: .75rem; border: 1px solid var(--line); border-radius: .4rem; }
section { border-top: 1px solid var(--line); margin-top: 1.5rem; padding-top: .5rem; }
h3 { margin-bottom: .2rem; } h3 b { display: inline-block; min-width: 4.2em; }
table { border-collapse: collapse; width: 100%; margin: .5rem 0; }
td, th { text-align: left; vertical-align: top; padding: .25rem .75rem .25rem 0; border-bottom: 1px solid var(--line); }
td:first-child { white-space: nowrap; width: 1%; padding-right: 1.5rem; }
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
            html`<details id="${name}" open>
              <summary>${name}</summary>
              <pre>${outline(schema)}</pre>
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
        ? html`<p>Body: ${inline(requestBody.description ?? "")}</p>
            ${mediaOf(requestBody.content)}`
        : ""
    }
    ${answers(responses)}
  </section>`;
}

/** What a good answer holds, each by itself; the problems, which all have one shape, in one row. */
function answers(responses: Described["responses"]) {
  const isProblem = ([, { content = {} }]: [string, { content?: JsonObject }]) => PROBLEM in content;
  const all = Object.entries(responses);
  const problems = all.filter(isProblem).map(([status]) => status);
  return html`<table>
    ${all
      .filter((one) => !isProblem(one))
      .map(
        ([status, { description, content = {} }]) =>
          html`<tr>
            <td>${status}</td>
            <td>${inline(description)} ${mediaOf(content)}</td>
          </tr>`,
      )}
    <tr>
      <td>${problems.join(", ")}</td>
      <td>
        A <a href="#Problem">Problem</a>: <code>detail</code> says what, <code>errors</code> which field.
      </td>
    </tr>
  </table>`;
}

const PROBLEM = "application/problem+json";

/** The media types of a body, each with its outline to unfold, or a link where its schema has a name. */
function mediaOf(content: JsonObject) {
  return Object.entries(content).map(([type, media]) => {
    const schema = (media as JsonObject)["schema"] as JsonObject;
    if (schema["type"] === "string") return html`<div><code>${type}</code></div>`;
    const reference = schema["$ref"];
    if (typeof reference === "string") {
      return html`<div><code>${type}</code>: <a href="#${nameOf(reference)}">${nameOf(reference)}</a></div>`;
    }
    return html`<details>
      <summary><code>${type}</code></summary>
      <pre>${outline(schema)}</pre>
    </details>`;
  });
}

/** A schema in a few words: `integer, 1 to 200, default 50`. */
function typeOf(schema: JsonObject = {}): string {
  if (schema["type"] === "array") return `${typeOf(schema["items"] as JsonObject)}, repeatable`;
  const values = schema["enum"];
  const parts = [Array.isArray(values) ? values.join(" | ") : textOf(schema["type"])];
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
