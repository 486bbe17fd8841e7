import { termsOf, type Lexicon, type TermEntry } from "../../model/position.ts";
import { MEASURES } from "../lexicon/words.ts";
import { stem } from "../text/stem.ts";
import { toneOf } from "./valence.ts";

/**
 * What a claim says of the things that its topic terms name: something good (1), something bad (-1), or neither (0). A policy
 * proposes them (1) or would do away with them (-1).
 */
export type Slant = -1 | 0 | 1;

/** How much better, as a share of its terms, one list must speak than the other. */
const PLAIN = 0.3;
/** From this share on of its terms, a topic is good or bad by name. */
const LOADED = 0.2;
/** From this tone on a term speaks well or ill. */
const AUDIBLE = 0.15;

const LESS = new Set(["no", "not", "never", "cannot", "without", "less", "fewer", "stop", "end"]);

/**
 * The slant of a claim of fact, from the words of its lists: “crypto is a scam” has favor terms that speak ill and
 * against terms that speak well, so that whoever speaks ill of crypto favours it. A topic that is good or bad by its own
 * name (“dam failure”) is not judged but claimed to happen: bad words stand beside it whoever denies it. A policy proposes
 * what it names, unless its `aim` or its lists speak of ending that (“ban fur farms” in favor, “keep fur farms” against).
 * The sentiment of a claim toward its target, by which sentiment toward the target becomes stance, is that of R. Bar-Haim
 * et al., "Stance Classification of Context-Dependent Claims" (EACL 2017).
 */
export function slantOf(lexicon: Lexicon): Slant {
  const { claim, topic, favor, against } = lexicon;
  if (claim === "policy") return (lexicon.aim ?? (isEnding(lexicon) ? "end" : "adopt")) === "end" ? -1 : 1;
  if (Math.abs(toneOfList(topic)) > LOADED) return 0;
  const slant = toneOfList(favor) - toneOfList(against);
  return Math.abs(slant) < PLAIN ? 0 : slant > 0 ? 1 : -1;
}

const ENDING =
  /^(ban|bans|banning|abolish|abolishing|abolition|scrap|scrapping|end|ending|stop|stopping|repeal|outlaw|prohibit|axe|ditch|eliminate|remove|removing|close|shut|halt|cancel|dismantle|quit|leave|tax|curb|limit|restrict|cap|outlawing|prohibition|phase|cut|rid|drop)$/;
const KEEPING =
  /^(keep|keeping|retain|retaining|save|saving|preserve|protect|defend|allow|allowing|legal|legalise|legalize|maintain|continue|restore)$/;
/** So many terms more must speak of ending the topic than of the opposite. */
const ENDINGS = 2;

/** Whether a policy's lists speak of ending what its topic terms name. */
function isEnding({ topic, favor, against }: Lexicon): boolean {
  const things = new Set(
    topic
      .flatMap(termsOf)
      .filter((term) => !namesMeasure(term))
      .flatMap(wordsOf)
      .filter((word) => word.length > 3)
      .map(stem),
  );
  const speaking = (entries: TermEntry[], verbs: RegExp) =>
    entries
      .flatMap(termsOf)
      .filter((term) => isPlain(term) && hasWord(term, verbs))
      .filter((term) => wordsOf(term).some((word) => things.has(stem(word)))).length;
  const ending = speaking(favor, ENDING) + speaking(against, KEEPING);
  return ending - speaking(favor, KEEPING) - speaking(against, ENDING) >= ENDINGS;
}

/** Whether a topic term names the measure itself (“fur ban”), not what it is taken against. */
export function namesMeasure(term: string): boolean {
  return wordsOf(term).some((word) => MEASURES.has(word) || ENDING.test(word));
}

function hasWord(term: string, words: RegExp): boolean {
  return wordsOf(term).some((word) => words.test(word));
}

/** Whether a term is words alone: what is said with sets, groups and windows says more than its words. */
export function isPlain(term: string): boolean {
  return !/["(@~]/.test(term);
}

/** The words of a plain term, in lower case. */
export function wordsOf(term: string): string[] {
  return term.toLowerCase().match(/[\p{L}’']+/gu) ?? [];
}

/** The share of a list's terms that speak well, less the share of those that speak ill. */
function toneOfList(entries: TermEntry[]): number {
  const tones = entries.flatMap(termsOf).map(toneOfTerm);
  const audible = tones.filter((tone) => Math.abs(tone) > AUDIBLE);
  return audible.reduce((sum, tone) => sum + Math.sign(tone), 0) / Math.max(1, tones.length);
}

function toneOfTerm(term: string): number {
  const words = wordsOf(term);
  const turn = words.some((word) => LESS.has(word)) ? -1 : 1;
  return turn * words.reduce((sum, word) => sum + toneOf(word), 0);
}
