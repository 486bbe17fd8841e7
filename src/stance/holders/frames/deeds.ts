import { NAME_OF_BODY, TITLES, isHolderNoun } from "../../lexicon/people.ts";
import {
  ACTORS,
  BE,
  DEEDS,
  DETERMINERS,
  OPENERS,
  PHRASE_STARTERS,
  PREPOSITIONS,
} from "../../lexicon/words.ts";
import type { CueHit } from "../../matching/match.ts";
import type { Sentence } from "../../text/sentences.ts";
import type { Token } from "../../text/tokens.ts";
import { isPossessive } from "../phrases/name-runs.ts";
import { phraseEndingAt } from "../phrases/noun-phrases.ts";
import { type NounPhrase, headOf } from "../phrases/phrase-bases.ts";
import { overIntroduction } from "../subjects/clause-starts.ts";
import type { Draft } from "./frames.ts";

const DETERMINED = new Set(["the", "his", "her", "its", "their"]);
const MAX_SUBJECT = 10;
const MAX_APPOSITION = 24;

/**
 * A person who opens a clause that no verb of speech or attitude rules (“Senator Vale waved the warnings away”, “the minister
 * threw out the motion”): what persons do about a matter shows where they stand. Bodies and crowds are left out: what they do
 * is the author's account.
 */
export function deeds(tokens: Token[], sentence: Sentence, number: number, drafts: Draft[]): Draft[] {
  const found: Draft[] = [];
  let from = sentence.from;
  for (let i = sentence.from; i <= sentence.to; i++) {
    if (i < sentence.to && ((tokens[i] as Token).word || tokens[i]?.norm !== ";")) continue;
    const clause = { ...sentence, from, to: i };
    if (!drafts.some(({ cue }) => cue.from >= clause.from && cue.from < clause.to)) {
      const draft = opener(tokens, clause, number);
      if (draft) found.push(draft);
    }
    from = i + 1;
  }
  return found;
}

function opener(tokens: Token[], clause: Sentence, number: number): Draft | null {
  // “In May, Senator Vale waved the warnings away”
  const start = overIntroduction(tokens, clause, clause.from);
  const limit = Math.min(clause.to - 1, start + MAX_SUBJECT);
  for (let i = start; i < limit; i++) {
    const token = tokens[i] as Token;
    const next = tokens[i + 1] as Token;
    if (!token.word && token.norm !== "." && token.norm !== "-" && token.norm !== "’") return null;
    if (!isPerson(tokens, i, start)) continue;
    const verb = next.norm === "," ? afterApposition(tokens, clause, i + 1) : i + 1;
    if (verb < 0 || !isVerbAfter(tokens[verb])) continue;
    const phrase = phraseEndingAt(tokens, clause, i + 1);
    if (!phrase || phrase.from - start > 1 || !isAboutPerson(tokens, phrase)) return null;
    const cue: CueHit = { cue: "report", sentence: number, from: verb, to: verb + 1 };
    return { phrase, cue, from: verb, to: clause.to, anaphoric: null };
  }
  return null;
}

/** A name of two words or with a title; or one determined person with an office (“the minister”). */
function isPerson(tokens: Token[], at: number, start: number): boolean {
  const { norm, capital } = tokens[at] as Token;
  const before = tokens[at - 1];
  if (!before || at === start) return false;
  if (!capital || TITLES.has(norm)) {
    return TITLES.has(norm) && !ACTORS.has(norm) && DETERMINED.has((tokens[start] as Token).norm);
  }
  if (NAME_OF_BODY.has(norm) || NAME_OF_BODY.has(before.norm) || isPossessive(tokens[at] as Token))
    return false;
  return before.norm === "-" || (before.capital && !isPossessive(before) && !OPENERS.has(before.norm));
}

/** “Companies along Sand Road” are companies. */
function isAboutPerson(tokens: Token[], phrase: NounPhrase): boolean {
  const { norm, capital } = tokens[headOf(tokens, phrase)] as Token;
  return TITLES.has(norm) || (capital && !isHolderNoun(norm));
}

function afterApposition(tokens: Token[], clause: Sentence, comma: number): number {
  for (let i = comma + 1; i < Math.min(clause.to - 1, comma + MAX_APPOSITION); i++) {
    if ((tokens[i] as Token).norm === ",") return i + 1;
  }
  return -1;
}

function isVerbAfter(token: Token | undefined): boolean {
  if (!token?.word || token.capital) return false;
  const { norm } = token;
  return (
    !BE.has(norm) &&
    !PREPOSITIONS.has(norm) &&
    !PHRASE_STARTERS.has(norm) &&
    !DETERMINERS.has(norm) &&
    !DEEDS.has(norm) &&
    !norm.endsWith("ing") &&
    !/^(?:asks?|asked|wonders?|wondered)$/.test(norm)
  );
}
