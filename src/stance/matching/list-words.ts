import { termsOf, type Lexicon } from "../../model/position.ts";
import { isPlain, wordsOf } from "./slant.ts";
import { stem } from "../text/stem.ts";

/** Two words of the lists raise a position, one does not. */
const BASE = -2.2;
const WEIGHT = 1.2;
/** What a word of one side leans to it. */
const LEAN = 2;
/** Shorter lists than these, all three together, do not show which words belong to the matter. */
const TERMS = 6;
/** Shorter words than this say too little by themselves. */
const SHORTEST = 3;

/** Words that stand in lists on any matter, and name none. */
const ANYBODYS = new Set(
  (
    "the and for with from that this its their his her our your who what which how more most less very too out off over under into about after " +
    "before between all any some every each other such only own same new old one two first last make made let give keep take does did has have " +
    "had are was were been will would should must can could may might not than people public country government get goes just now then there " +
    "here when where why against while but because them per via yet still even much many few good bad right wrong work time year day way thing"
  )
    .split(" ")
    .map(stem),
);

/**
 * The words of plain lists, each little by itself: a sentence or two that two of them meet in is about the position though
 * no whole term stands there. Words of the topic lean to no side. Undefined where the lists are short, or say more than words
 * alone can, by sets.
 */
export function wordsOfLists({ sets, topic, favor, against }: Lexicon): Lexicon["words"] {
  if (sets || [topic, favor, against].flat().flatMap(termsOf).length < TERMS) return undefined;
  const names = tellingWords(topic);
  const leans = new Map([...names].map((word) => [word, 0]));
  const take = (list: Lexicon["topic"], lean: number) => {
    for (const word of tellingWords(list))
      if (!names.has(word)) leans.set(word, (leans.get(word) ?? 0) + lean);
  };
  take(favor, LEAN);
  take(against, -LEAN);
  const weights = [...leans].map(([word, lean]): [string, [number, number]] => [word, [WEIGHT, lean]]);
  return { base: [BASE, 0], weights: Object.fromEntries(weights) };
}

function tellingWords(list: Lexicon["topic"]): Set<string> {
  return new Set(list.flatMap(termsOf).filter(isPlain).flatMap(wordsOf).filter(isTelling));
}

function isTelling(word: string): boolean {
  return word.length >= SHORTEST && !ANYBODYS.has(stem(word));
}
