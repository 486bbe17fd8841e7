import { NOBODY, isHolderNoun } from "../../lexicon/people.ts";
import {
  ATTACHING,
  DETERMINERS,
  FINITE,
  IMPERSONAL,
  INVERTIBLE,
  PHRASE_ENDERS,
  POSSESSIVES,
  SELF_PRONOUNS,
} from "../../lexicon/words.ts";
import type { Sentence } from "../../text/sentences.ts";
import type { Token } from "../../text/tokens.ts";
import { overRatio, withPartners } from "./conjuncts.ts";
import { isPossessive, nameIn } from "./name-runs.ts";
import {
  type NounPhrase,
  PARTICIPLE,
  PRONOUN,
  SHARES,
  baseBefore,
  describesAfter,
  headOf,
  holds,
  isInside,
  isNumber,
  isPluralPossessive,
} from "./phrase-bases.ts";
import { trim } from "./trim.ts";

const MAX_SEGMENTS = 4;
const MAX_THOSE = 9;
/** What things go by, rather than what anybody said. */
const MEASURES = new Set(
  "plan schedule timetable rule norm principle standard criterion criteria size need number degree type kind level extent ability wish taste custom season weather weight rank price cost instruction recipe".split(
    " ",
  ),
);
const OBJECTS = /^(?:it|them|him|her|us|this)$/;

/**
 * The noun phrase after an inverted verb or a preposition: “said Ruth Vale”, “according to critics”, “dismissed by the lab”. Null
 * where its head can hold no stance, unless `source` says that it is given as a source: “according to a draft of the order”.
 */
export function phraseAfter(
  tokens: Token[],
  sentence: Sentence,
  at: number,
  source = false,
): NounPhrase | null {
  const end = endOfPhrase(tokens, sentence, at);
  const whole = trim(tokens, sentence, { from: at, to: end });
  const phrase = withoutParticiple(tokens, whole);
  const quoted = source ? sourceIn(tokens, phrase) : null;
  if (quoted) return quoted;
  const head = headOf(tokens, phrase);
  const counted = tokens[head + 1]?.norm === "of" && isHolderNoun((tokens[phrase.to - 1] as Token).norm);
  if (head < phrase.from || !holds(tokens, phrase, head, counted)) return null;
  if ((tokens[head] as Token).capital || tokens[end]?.norm !== ",") return phrase;
  // “said the lead author, Dr. Ruth Vale of the centre”: the name says who it is.
  const name = nameIn(tokens, { from: end + 1, to: Math.min(sentence.to, end + 7) });
  return name && name.to - name.from >= 2 ? name : phrase;
}

/** A determined noun that can be quoted from, whatever it means: not the schedule or the size that things go by. */
function sourceIn(tokens: Token[], { from, to: until }: NounPhrase): NounPhrase | null {
  const ends =
    until - from > 2 && /(?:[^e]ed|agreed|wn|kept|made|held|seen)$/.test(tokens[until - 1]?.norm ?? "");
  const to = ends ? until - 1 : until;
  const head = headOf(tokens, { from, to });
  if (head <= from || !/^(?:a|an|the|this|its|their|his|her)$/.test(tokens[from]?.norm ?? "")) return null;
  const { norm, capital } = tokens[head] as Token;
  const single = norm.replace(/s$/, "");
  if (capital || IMPERSONAL.has(norm) || MEASURES.has(norm) || MEASURES.has(single)) return null;
  return NOBODY.has(norm) || isHolderNoun(norm) ? null : { from, to };
}

/** “according to a note seen by this paper”, “sources familiar with the matter”: without what describes them. */
function withoutParticiple(tokens: Token[], { from, to }: NounPhrase): NounPhrase {
  const last = tokens[to - 1];
  if (to - from > 1 && last?.norm === "familiar") return { from, to: to - 1 };
  const ends = to - from > 2 && last !== undefined && !last.capital && PARTICIPLE.test(last.norm);
  return ends && !isHolderNoun(last.norm) && isHolderNoun(tokens[to - 2]?.norm ?? "")
    ? { from, to: to - 1 }
    : { from, to };
}

function endOfPhrase(tokens: Token[], sentence: Sentence, at: number): number {
  let to = at;
  while (to < sentence.to && to - at < 14) {
    const token = tokens[to] as Token;
    if (isRatio(tokens, to)) {
      to++;
      continue;
    }
    if (!token.word && !isInside(tokens, to) && !isPluralPossessive(tokens, to)) break;
    if (token.word && PHRASE_ENDERS.has(token.norm) && !continues(tokens, to)) break;
    if (token.norm === "and" && !joinsNames(tokens, to)) break;
    to++;
  }
  return to;
}

/** The “in” of “7 in 10 readers”. */
function isRatio(tokens: Token[], at: number): boolean {
  return tokens[at]?.norm === "in" && isNumber(tokens[at - 1]) && isNumber(tokens[at + 1]);
}

/** “the head in Geneva” goes on before a name; “said Vale in a statement” does not. */
function continues(tokens: Token[], at: number): boolean {
  const norm = (tokens[at] as Token).norm;
  return norm === "on" && tokens[at + 1]?.norm === "the" && isHolderNoun(tokens[at - 1]?.norm ?? "");
}

/** “president and CEO Vale”, “Vale and Okafor”: what follows belongs to the same subject. */
function joinsNames(tokens: Token[], at: number): boolean {
  const before = tokens[at - 1];
  const after = tokens[at + 1];
  if (!before || !after) return false;
  if (after.capital) return true;
  // “current and former staff”: two adjectives share a noun.
  return isHolderNoun(after.norm) || isHolderNoun(tokens[at + 2]?.norm ?? "");
}

/** The noun phrase that ends at `end`, with what it hangs on: “a spokesperson for the lab”, “researchers at the institute”. */
export function phraseEndingAt(tokens: Token[], sentence: Sentence, end: number): NounPhrase | null {
  if (end <= sentence.from) return null;
  const last = tokens[end - 1] as Token;
  if (PRONOUN.test(last.norm) && !ATTACHING.has(tokens[end - 2]?.norm ?? ""))
    return pronounEndingAt(tokens, sentence, end);
  // “those polled prefer”
  if (tokens[end - 2]?.norm === "those" && last.norm.endsWith("ed")) return { from: end - 2, to: end };
  const { best, first } = overSegments(tokens, sentence, end);
  if (first < 0) return null;
  const outer = outerOfRelative(tokens, sentence, best?.from ?? first);
  if (outer || !best) return outer;
  return trim(tokens, sentence, withPartners(tokens, sentence, overRatio(tokens, sentence, best)));
}

/** A pronoun that can hold a stance; “those who fear it” where it is theirs. */
function pronounEndingAt(tokens: Token[], sentence: Sentence, end: number): NounPhrase | null {
  const outer = outerOfRelative(tokens, sentence, end - 1);
  if (outer && tokens[outer.from]?.norm === "those") return { from: outer.from, to: end };
  const { norm } = tokens[end - 1] as Token;
  return SELF_PRONOUNS.has(norm.replace(/'.*/, "")) ? null : { from: end - 1, to: end };
}

/**
 * From noun to noun, by the prepositions between them: the longest phrase whose head can hold a stance, and where the first noun
 * of all begins; -1 where one of them is nobody.
 */
function overSegments(
  tokens: Token[],
  sentence: Sentence,
  end: number,
): { best: NounPhrase | null; first: number } {
  let segment = baseBefore(tokens, sentence, end);
  let best: NounPhrase | null = null;
  let first = end;
  for (let count = 0; segment && count < MAX_SEGMENTS; count++) {
    if (best && endsHolder(tokens, segment)) best = null;
    first = segment.from;
    const { norm } = tokens[segment.to - 1] as Token;
    // “we at this paper” and “many of us” are the author.
    if (NOBODY.has(norm) || norm === "we" || norm === "us") return { best: null, first: -1 };
    if (holds(tokens, segment, segment.to - 1, countsSomebody(tokens, segment.to, best !== null)))
      best = { from: segment.from, to: end };
    if (count === 0 && SHARES.has(norm)) break;
    segment = hangsOn(tokens, sentence, segment.from);
  }
  return { best, first };
}

/** “an internal slide shown in court”: the court is not what the verb speaks of. */
function endsHolder(tokens: Token[], segment: NounPhrase): boolean {
  if (holds(tokens, segment, segment.to - 1, true)) return false;
  return tokens[segment.to + 1]?.norm === "by" || isDetermined(tokens, segment);
}

/** “two of the labs”, “most of them”; but “one of the leading” has yet to say of what. */
function countsSomebody(tokens: Token[], at: number, found: boolean): boolean {
  if (tokens[at]?.norm !== "of") return false;
  if (found) return true;
  for (let i = at + 1; i < at + 9; i++) {
    const { norm, word } = tokens[i] ?? { norm: "", word: false };
    if (!word && norm !== "-") return false;
    if (/^(?:them|us|those|people|women|men)$/.test(norm)) return true;
    if (norm.endsWith("s") && !DETERMINERS.has(norm) && !norm.endsWith("ss")) return isHolderNoun(norm);
  }
  return false;
}

function isDetermined(tokens: Token[], { from }: NounPhrase): boolean {
  return DETERMINERS.has((tokens[from] as Token).norm);
}

/** The phrase to the left of a preposition: “the head” of “of the institute”, “a panel” of “convened by the society”. */
function hangsOn(tokens: Token[], sentence: Sentence, first: number): NounPhrase | null {
  const at = overTwin(tokens, sentence, first);
  const preposition = tokens[at - 1];
  if (!preposition || at - 1 <= sentence.from || preposition.capital || !ATTACHING.has(preposition.norm))
    return null;
  let end = at - 1;
  const before = tokens[end - 1] as Token;
  // “with inside knowledge of”: two prepositions in a row.
  if (!before.capital && (describesAfter(before.norm) || ATTACHING.has(before.norm))) end--;
  return baseBefore(tokens, sentence, end);
}

/** “bakers in Rome and Paris”: over the first of two names. */
function overTwin(tokens: Token[], sentence: Sentence, at: number): number {
  const joined = tokens[at - 1]?.norm === "and" && tokens[at]?.capital && tokens[at - 2]?.capital;
  const twin = joined ? baseBefore(tokens, sentence, at - 1) : null;
  return twin && ATTACHING.has(tokens[twin.from - 1]?.norm ?? "") ? twin.from : at;
}

/** “the virologists who ran the tests insist”: over the relative clause to the noun that it describes. */
function outerOfRelative(tokens: Token[], sentence: Sentence, from: number): NounPhrase | null {
  for (let i = from - 1; i > sentence.from && from - i < 9; i--) {
    const { norm, word } = tokens[i] as Token;
    if (!word && norm !== "-" && norm !== "’" && norm !== "'") return null;
    const ofThose = tokens[i - 1]?.norm === "who" && tokens[i - 2]?.norm === "those";
    if ((INVERTIBLE.has(norm) && !ofThose) || norm === "that" || norm === "because") return null;
    if (norm !== "who") continue;
    if (tokens[i - 1]?.norm === "those") return thoseWho(tokens, sentence, i - 1);
    const base = baseBefore(tokens, sentence, i);
    if (!base || tokens[i - 1]?.norm === "us") return null;
    const whole = overQuantity(tokens, sentence, base);
    const held = whole.from < base.from || holds(tokens, base, base.to - 1);
    return held ? trim(tokens, sentence, whole) : null;
  }
  return null;
}

/** “those who fear it”, up to the verb of the main clause or a pause; without an end in sight, “those”. */
export function thoseWho(tokens: Token[], sentence: Sentence, at: number): NounPhrase {
  for (let to = at + 3; to < Math.min(sentence.to, at + MAX_THOSE); to++) {
    const { norm, word } = tokens[to] as Token;
    const ends =
      !word || FINITE.has(norm) || INVERTIBLE.has(norm) || OBJECTS.test(tokens[to - 1]?.norm ?? "");
    if (ends) return { from: at, to };
  }
  return { from: at, to: at + 1 };
}

/** “several of the managers”, “a group of engineers”: over “of” to how many they are. */
function overQuantity(tokens: Token[], sentence: Sentence, { from, to }: NounPhrase): NounPhrase {
  if (tokens[from - 1]?.norm !== "of") return { from, to };
  const base = baseBefore(tokens, sentence, from - 1);
  const counts =
    base && (holds(tokens, base, base.to - 1, true) || DETERMINERS.has(tokens[base.to - 1]?.norm ?? ""));
  return counts ? { from: base.from, to } : { from, to };
}

/** The possessor of a noun, over up to three adjectives: “the vice-president's stock”, “their”. */
export function ownerBefore(tokens: Token[], sentence: Sentence, at: number): NounPhrase | null {
  for (let i = at - 1; i >= sentence.from && at - i <= 4; i--) {
    const token = tokens[i] as Token;
    if (POSSESSIVES.has(token.norm)) return { from: i, to: i + 1 };
    if (isPossessive(token)) return withoutCount(tokens, phraseEndingAt(tokens, sentence, i + 1));
    if (isApostrophe(tokens, i)) return phraseEndingAt(tokens, sentence, i);
    if (!token.word && token.norm !== "-") return null;
    // “Vale's remarks followed warnings”: hers are the remarks alone.
    if (token.norm.endsWith("ed") && isPluralNoun(tokens[i - 1])) return null;
  }
  return null;
}

/** “one of Vale's remarks” is hers. */
function withoutCount(tokens: Token[], phrase: NounPhrase | null): NounPhrase | null {
  if (!phrase || phrase.to - phrase.from < 3) return phrase;
  const counted = tokens[phrase.from]?.norm === "one" && tokens[phrase.from + 1]?.norm === "of";
  return counted && tokens[phrase.from + 2]?.capital ? { from: phrase.from + 2, to: phrase.to } : phrase;
}

function isPluralNoun(token: Token | undefined): boolean {
  return (
    token !== undefined && /[^s']s$/.test(token.norm) && !isPossessive(token) && !POSSESSIVES.has(token.norm)
  );
}

function isApostrophe(tokens: Token[], at: number): boolean {
  const { norm, start } = tokens[at] as Token;
  const before = tokens[at - 1];
  return (norm === "’" || norm === "'") && before?.end === start && before.norm.endsWith("s");
}
