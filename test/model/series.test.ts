import { describe, expect, it } from "vitest";
import { facetName, facetOf, type Facet, type Voice } from "../../src/model/series.ts";

describe("the name of a facet in a voice", () => {
  it.each<[Facet, Voice, string]>([
    ["all", "all", "all"],
    ["all", "quoted", "voice:quoted"],
    ["stories", "all", "stories"],
    ["stories", "author", "stories,voice:author"],
    ["outlet:a.example", "all", "outlet:a.example"],
    ["outlet:a.example", "quoted", "outlet:a.example,voice:quoted"],
    ["outlet:a,b", "author", "outlet:a,b,voice:author"],
  ])("%s in %s is %s, and leads back", (facet, voice, name) => {
    expect(facetName(facet, voice)).toBe(name);
    expect(facetOf(name)).toBe(facet);
  });
});
