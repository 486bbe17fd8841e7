import { describe, expect, it } from "vitest";
import * as z from "zod";
import { outline } from "../../src/routes/outline.ts";
import { schemaObject } from "../../src/routes/schemas.ts";

describe("an outline of a schema", () => {
  it.each<[string, z.ZodType, string]>([
    ["a number", z.int().min(0), "integer"],
    ["a text of a form", z.iso.date(), "string (date)"],
    ["a choice", z.enum(["day", "week"]), '"day" | "week"'],
    ["one value", z.literal("UTC"), '"UTC"'],
    ["what may be null", z.number().nullable(), "number | null"],
    ["a list", z.array(z.string()), "[string]"],
    ["anything", z.unknown(), "any"],
    [
      "an object, with what its fields mean",
      z.object({ t: z.string().describe("When."), n: z.array(z.object({ x: z.boolean() })).optional() }),
      "{\n  t: string  // When.\n  n?: [{\n    x: boolean\n  }]\n}",
    ],
    ["names that are data", z.record(z.string(), z.int()), "{\n  [any name]: integer\n}"],
  ])("of %s", (_name, schema, expected) => {
    expect(outline(schemaObject(schema, "input"))).toBe(expected);
  });

  it("gives a named schema by its name", () => {
    expect(outline({ anyOf: [{ $ref: "#/components/schemas/Article" }, { type: "null" }] })).toBe(
      "Article | null",
    );
  });
});
