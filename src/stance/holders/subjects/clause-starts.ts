import { TIME_WORDS, TITLES, isHolderNoun, isPersonNoun } from "../../lexicon/people.ts";
import { FINITE, INVERTIBLE, PHRASE_STARTERS, PREPOSITIONS, VERB_LEADS } from "../../lexicon/words.ts";
import type { Sentence } from "../../text/sentences.ts";
import type { Token } from "../../text/tokens.ts";
import { WordTest } from "../../text/word-test.ts";
import { isPossessive, nameIn } from "../phrases/name-runs.ts";
import { phraseEndingAt } from "../phrases/noun-phrases.ts";
import {
  type NounPhrase,
  isAdverb,
  isInNumber,
  isInside,
  isPluralPossessive,
} from "../phrases/phrase-bases.ts";

const INTRODUCING = new Set(
  "in on at within during after before since under amid despite following with by for earlier last today yesterday meanwhile however instead still separately elsewhere overall".split(
    " ",
  ),
);

/** Past forms without -ed that end a subject: “Two testers quit, saying…”. */
const PAST = new Set(
  "quit left met won held sent began built broke brought bought chose cut drew drove fell fought grew hit kept knew laid led let made paid put ran rose set shut sold spent stood spoke sat struck threw wore issue issues released release file files quits leaves joins".split(
    " ",
  ),
);

const UNIT = /^(?:minute|hour|day|week|month|year|decade|moment)s?$/;
const LAPSED = /^(?:ago|later|earlier|before|after)$/;
const MAX_DATES = 12;
const SECOND_INTRODUCTION = /^(?:in|on|at|during|after|before|amid|following)$/;
const TIME_LEAD = new Set(["on", "in", "last", "this", "next", "earlier", "late", "since", "by"]);

/**
 * The phrase that a sentence or a clause opens with, up to its first verb: the subject of verbs further on that have none of
 * their own (“The company also took the time to call for…”, “Vale quit the lab and warned that…”).
 */
export function openingPhrase(tokens: Token[], sentence: Sentence, from = sentence.from): NounPhrase | null {
  const first = overIntroduction(tokens, sentence, from);
  const limit = Math.min(sentence.to, first + 12);
  for (let to = first + 1; to < limit; to++) {
    const token = tokens[to] as Token;
    if (token.word && (token.capital || !opensPredicate(tokens, to))) continue;
    // “a researcher named Ruth Vale quit”
    if (token.norm === "named" && tokens[to + 1]?.capital) continue;
    if (!token.word && (isInside(tokens, to) || isInNumber(tokens, to) || isPluralPossessive(tokens, to)))
      continue;
    if (!token.word && !/^[,(—–]$/.test(token.norm)) return null;
    // “Vale on Saturday wrote”
    const end = Math.max(first + 1, skipAdverbials(tokens, sentence, to));
    const phrase = phraseEndingAt(tokens, sentence, end);
    const named = phrase && token.norm === "," ? nameOf(tokens, sentence, phrase) : null;
    return named ?? phrase;
  }
  return null;
}

/** “The mill's chief, Ruth Vale, told”: the name that says who it is, between the comma after a phrase and the next. */
function nameOf(tokens: Token[], sentence: Sentence, { from, to }: NounPhrase): NounPhrase | null {
  const { norm, capital } = tokens[to - 1] as Token;
  if (to - from < 2 || !isPersonNoun(norm) || (capital && !TITLES.has(norm))) return null;
  const name = nameIn(tokens, { from: to + 1, to: Math.min(sentence.to, to + 7) });
  return name && name.to - name.from >= 2 && tokens[name.to]?.norm === "," ? name : null;
}

/** “In March, the lab…”, “During a hearing, Vale…”: what comes before the first comma is no subject. */
export function overIntroduction(tokens: Token[], sentence: Sentence, from: number): number {
  if (!INTRODUCING.has(tokens[from]?.norm ?? "") && !isLapse(tokens, from)) return from;
  for (let i = from + 1; i < Math.min(sentence.to, from + 16); i++) {
    const token = tokens[i] as Token;
    if (token.norm === ",") return overDates(tokens, sentence, i + 1);
    // “Last spring Vale published…”: no comma parts it from its subject.
    if (TIME_LEAD.has(tokens[from]?.norm ?? "") && i > from + 2 && !token.capital && verbal.holds(token))
      return from;
  }
  return from;
}

/** “Hours later”, “Eight days ago” */
function isLapse(tokens: Token[], from: number): boolean {
  return [1, 2].some(
    (next) => UNIT.test(tokens[from + next - 1]?.norm ?? "") && LAPSED.test(tokens[from + next]?.norm ?? ""),
  );
}

/** “On Saturday, May 3, Vale…”, “In May, after the flood, Vale…”: over what is but a date, or a second introduction, too. */
function overDates(tokens: Token[], sentence: Sentence, from: number): number {
  let start = from;
  const limit = Math.min(sentence.to, from + MAX_DATES);
  const again = SECOND_INTRODUCTION.test(tokens[from]?.norm ?? "");
  for (let i = from; i < limit; i++) {
    const { norm } = tokens[i] as Token;
    if (norm === ",") start = i + 1;
    else if (start > from || !again) if (!TIME_WORDS.has(norm) && !/^\d+(?:st|nd|rd|th)?$/.test(norm)) break;
  }
  return start;
}

/** “Protesters march to”: after persons in the plural, a word that a preposition follows. */
function isPlainVerb(tokens: Token[], at: number): boolean {
  const before = tokens[at - 1] as Token;
  const { norm, capital } = tokens[at] as Token;
  if (capital || !before.norm.endsWith("s") || !isPersonNoun(before.norm) || norm.endsWith("s")) return false;
  if (isHolderNoun(norm) || PREPOSITIONS.has(norm) || PHRASE_STARTERS.has(norm)) return false;
  return /^(?:to|in|on|at|for|against|outside|over|into|through|across)$/.test(tokens[at + 1]?.norm ?? "");
}

function opensPredicate(tokens: Token[], at: number): boolean {
  return verbal.holds(tokens[at] as Token) || isPlainVerb(tokens, at) || isVerbOfName(tokens, at);
}

/** “Orrery stops short”: after a name, a word in -s before what only a verb has after it. */
function isVerbOfName(tokens: Token[], at: number): boolean {
  const before = tokens[at - 1];
  const { norm } = tokens[at] as Token;
  if (!before?.capital || !norm.endsWith("s") || isPossessive(before) || isHolderNoun(norm)) return false;
  return /^(?:short|out|up|back|off|down|the|a|an|its|their|his|her)$/.test(tokens[at + 1]?.norm ?? "");
}

const verbal = new WordTest(
  (norm) =>
    VERB_LEADS.has(norm) ||
    FINITE.has(norm) ||
    INVERTIBLE.has(norm) ||
    PAST.has(norm) ||
    isAdverb(norm) ||
    norm.endsWith("ed"),
);
const auxiliary = new WordTest((norm) => VERB_LEADS.has(norm) || isAdverb(norm));

/** Where the auxiliaries, adverbs and dates before a verb begin. */
export function skipAdverbials(tokens: Token[], sentence: Sentence, verb: number): number {
  let end = verb;
  for (;;) {
    const before = end;
    end = skipTime(tokens, sentence, skipAuxiliaries(tokens, sentence, end));
    if (end === before) return end;
  }
}

function skipAuxiliaries(tokens: Token[], sentence: Sentence, verb: number): number {
  let end = verb;
  while (end > sentence.from) {
    const token = tokens[end - 1] as Token;
    if (token.norm === "longer" && tokens[end - 2]?.norm === "no") {
      end -= 2;
      continue;
    }
    const skip = token.word && !token.capital && auxiliary.holds(token);
    if (!skip) break;
    end--;
  }
  return end;
}

/** “Vale on Thursday accused”, “the lab last week denied”. */
function skipTime(tokens: Token[], sentence: Sentence, end: number): number {
  const last = tokens[end - 1];
  const lead = tokens[end - 2];
  if (!last || !lead || end - 2 <= sentence.from) return end;
  if (!TIME_WORDS.has(last.norm) && !/^(?:week|month|year|night|morning|afternoon)$/.test(last.norm))
    return end;
  if (TIME_LEAD.has(lead.norm)) return overPartOf(tokens, sentence, end - 2) ?? end - 2;
  return TIME_WORDS.has(last.norm) && last.capital ? end - 1 : end;
}

/** “at the start of” this month: where the part of a time begins that ends before it; null where none does. */
function overPartOf(tokens: Token[], sentence: Sentence, end: number): number | null {
  if (end - 4 <= sentence.from || tokens[end - 1]?.norm !== "of" || tokens[end - 3]?.norm !== "the")
    return null;
  if (!/^(?:start|beginning|end|close|middle|turn)$/.test(tokens[end - 2]?.norm ?? "")) return null;
  return /^(?:at|by|in|near)$/.test(tokens[end - 4]?.norm ?? "") ? end - 4 : null;
}

/** A comma, a dash or a closing bracket: an apposition may end there. */
export function isPause(token: Token | undefined): boolean {
  return token?.norm === "," || token?.norm === ")" || token?.norm === "—" || token?.norm === "–";
}
