import { describe, expect, it } from "vitest";
import {
  findSpelling,
  hashOf,
  layOutSpellings,
  prefixHashes,
  Sieve,
} from "../../src/stance/matching/spellings.ts";

const WORDS = ["=cap", "~landlord", "^rent", "=naïve", "~levi", "=cap's", "^tax"];
const OTHERS = ["=capp", "~cap", "^ren", "landlord", "=", ""];

describe("spellings", () => {
  const laid = layOutSpellings(WORDS);

  it("finds each by its number, and nothing else", () => {
    expect(WORDS.map((word) => findSpelling(laid, `${word} `, hashOf(word)))).toEqual([0, 1, 2, 3, 4, 5, 6]);
    expect(OTHERS.map((word) => findSpelling(laid, `${word} `, hashOf(word)))).toEqual(OTHERS.map(() => -1));
  });

  it("are never held back by the sieve, which most others do not pass", () => {
    const sieve = new Sieve([laid, layOutSpellings(["=other"])]);
    expect([...WORDS, "=other"].every((word) => sieve.has(hashOf(word)))).toBe(true);
    const passing = Array.from({ length: 1000 }, (_, i) => `=word${i}`).filter((word) =>
      sieve.has(hashOf(word)),
    );
    expect(passing.length).toBeLessThan(10);
  });

  it("have the hashes of their beginnings in one go", () => {
    const hashes: number[] = [];
    prefixHashes("^rental", hashes);
    expect(hashes).toEqual(["^", "^r", "^re", "^ren", "^rent", "^renta", "^rental"].map(hashOf));
  });
});
