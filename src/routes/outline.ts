import type { JsonObject } from "./schemas.ts";

const DEEPEST = 8;

/**
 * A JSON Schema as a reader of code would write it down: `{ items: [{ id: string, label: "favor" | "against" }] }`, a
 * field a line, `?` where it may be missing, its description behind it. Named schemas are given by name.
 */
export function outline(schema: JsonObject, depth = 0): string {
  const reference = schema["$ref"];
  if (typeof reference === "string") return nameOf(reference);
  const options = schema["anyOf"] ?? schema["oneOf"];
  if (Array.isArray(options)) return oneOf((options as JsonObject[]).map((one) => outline(one, depth)));
  const values = schema["enum"] ?? (schema["const"] === undefined ? undefined : [schema["const"]]);
  if (Array.isArray(values)) return oneOf(values.map((value) => JSON.stringify(value)));
  if (schema["type"] === "array") return `[${outline((schema["items"] ?? {}) as JsonObject, depth)}]`;
  if (schema["type"] === "object") return fields(schema, depth);
  const { type, format } = schema;
  if (Array.isArray(type)) return oneOf(type as string[]);
  if (typeof type !== "string") return "any";
  return typeof format === "string" ? `${type} (${format})` : type;
}

/** The name that a reference ends with: `Article` of `#/components/schemas/Article`. */
export function nameOf(reference: string): string {
  return reference.slice(reference.lastIndexOf("/") + 1);
}

function fields({ properties, required, additionalProperties }: JsonObject, depth: number): string {
  if (depth >= DEEPEST) return "{ … }";
  const needed = new Set(required as string[] | undefined);
  const lines = Object.entries((properties ?? {}) as Record<string, JsonObject>).map(([name, field]) => {
    const about = typeof field["description"] === "string" ? `  // ${field["description"]}` : "";
    return `${name}${needed.has(name) ? "" : "?"}: ${outline(field, depth + 1)}${about}`;
  });
  if (typeof additionalProperties === "object" && Object.keys(additionalProperties as object).length > 0) {
    lines.push(`[any name]: ${outline(additionalProperties as JsonObject, depth + 1)}`);
  }
  if (lines.length === 0) return "{}";
  const indent = "  ".repeat(depth + 1);
  return `{\n${lines.map((line) => indent + line).join("\n")}\n${"  ".repeat(depth)}}`;
}

function oneOf(options: string[]): string {
  return [...new Set(options)].join(" | ");
}
