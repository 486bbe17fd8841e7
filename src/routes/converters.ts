// hono-openapi can turn the schemas of six libraries into JSON Schema, and for that imports all of zod, its locales
// included (150 KB gzipped). `describe` hands it JSON Schema already, so the bundle takes this module in place of those
// converters (`alias` in wrangler.toml).

function refuse(): never {
  throw new Error("describe() gives hono-openapi JSON Schema: nothing is left to convert");
}

export const loadVendor = refuse;
export const toJsonSchema = refuse;
export const toOpenAPISchema = refuse;
