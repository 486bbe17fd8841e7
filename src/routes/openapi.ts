import { Hono } from "hono";
import { generateSpecs } from "hono-openapi";
import type { AppEnv } from "./context.ts";
import { renderDocs } from "./docs.ts";
import { componentSchemas, type JsonObject } from "./schemas.ts";

const DESCRIPTION = `Where the press stands on a position, who says so, and when it shifted.

Errors are RFC 9457 problems. Times are UTC, ranges half-open: [from, to). Lists answer \`items\`; \`Link: rel="next"\`
leads to the next page. Unknown query parameters are refused. Reads carry an ETag. A database bookmark
(\`X-D1-Bookmark\`) sent back with the next request lets it read what the one before wrote.`;

const TAGS = [
  { name: "articles", description: "Articles and their scores: in by webhook, out with evidence." },
  {
    name: "positions",
    description: "Propositions that people argue about, and the lexicons that recognise them.",
  },
  { name: "trends", description: "Daily series, what is behind them, and who holds what." },
  { name: "feeds", description: "What the nightly ingest pulls, and what became of it." },
  { name: "service", description: "The service itself." },
];

const SECURITY_SCHEMES = {
  adminKey: { type: "http", scheme: "bearer", description: "One of ADMIN_KEYS: may do everything." },
  ingestKey: {
    type: "http",
    scheme: "bearer",
    description: "One of INGEST_KEYS: may send articles, and read where reads are closed (PUBLIC_READ).",
  },
  standardWebhooks: {
    type: "apiKey",
    in: "header",
    name: "webhook-signature",
    description: "Standard Webhooks: webhook-id, webhook-timestamp and webhook-signature over the body.",
  },
};

/** GET /openapi.json, made of the routes' own schemas, and GET /docs, the same to read. */
export function documentation(app: Hono<AppEnv>) {
  let document: Promise<JsonObject> | null = null;
  // The routes are known once the app is whole: the document is made at the first request, and kept.
  const read = () => (document ??= openApi(app));
  return new Hono<AppEnv>()
    .get("/openapi.json", async (c) => c.json(await read(), 200, { "cache-control": "public, max-age=300" }))
    .get("/docs", async (c) => c.html(renderDocs(await read())));
}

async function openApi(app: Hono<AppEnv>): Promise<JsonObject> {
  const documentation = {
    info: {
      title: "Stanceline",
      version: "1",
      description: DESCRIPTION,
      license: { name: "MIT", identifier: "MIT" },
    },
    servers: [{ url: "/", description: "This service" }],
    tags: TAGS,
    components: { schemas: componentSchemas(), securitySchemes: SECURITY_SCHEMES },
  };
  const options = { documentation, excludeStaticFile: false, defaultValidationErrorResponse: false };
  const specs = await generateSpecs(app, options as unknown as Parameters<typeof generateSpecs>[1]);
  return { ...specs };
}
