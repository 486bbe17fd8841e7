import { AUXILIARIES, CLAUSE_STARTERS, DETERMINERS, PREPOSITIONS } from "../lexicon/words.ts";
import { BE, IRREGULAR_PARTICIPLES, SAYING } from "../lexicon/polarity-grammar.ts";
import type { Sentence } from "../text/sentences.ts";
import type { Token } from "../text/tokens.ts";

/** A mention of somebody or something: tokens `[from, to)` of a sentence; possessive in “Vale's plan”, “her plan”. */
export type Mention = { tokens: Token[]; sentence: Sentence; from: number; to: number; possessive: boolean };

/**
 * What a word is to the mention: “embattled X” (modifier), “criticism of X” (governor), “praised by X” (deed),
 * “praised X” (object), “X's failure” (possession), “X, a liar,” (apposition), “X was praised” (passive), “X praised”
 * (verb), “X praised the deal” (theme), “X is honest” (predicate).
 */
export type Role =
  | "modifier"
  | "governor"
  | "deed"
  | "object"
  | "possession"
  | "apposition"
  | "passive"
  | "verb"
  | "theme"
  | "predicate";

/** The roles of the words around a mention, by token, and the signs that its place in the sentence gives. */
export type Surroundings = { roles: Map<number, Role>; signs: Set<string> };

/** How far each search goes; what a mention governs stands near it. */
const NAME_REACH = 5;
const THEME_REACH = 10;
const APPOSITION_REACH = 30;

/** Reads the sentence leftward and rightward from a mention, and gives each word that touches it a role. */
export function surroundings(mention: Mention): Surroundings {
  const reader = new Reader(mention);
  reader.readLeft();
  reader.readRight();
  return { roles: reader.roles, signs: reader.signs };
}

class Reader {
  readonly roles = new Map<number, Role>();
  readonly signs = new Set<string>();
  private readonly mention: Mention;
  private isSubject = true;

  constructor(mention: Mention) {
    this.mention = mention;
  }

  /** What stands before the mention and its title or determiner: a preposition, a verb, a mark, or nothing. */
  readLeft(): void {
    const edge = this.leftEdge();
    const { tokens, sentence } = this.mention;
    const before = tokens[edge];
    if (edge < sentence.from || !before) this.signs.add("opens");
    else if (!before.word) this.signs.add(`after ${before.norm}`);
    else if (PREPOSITIONS.has(before.norm)) this.readPreposition(edge, before.norm);
    else if (CLAUSE_STARTERS.has(before.norm)) this.signs.add(`after ${before.norm}`);
    else this.readObject(edge, AUXILIARIES.has(before.norm));
    if (SAYING.has(tokens[this.mention.from - 1]?.norm ?? "")) this.signs.add("said");
  }

  /** Steps over the rest of a name and over modifiers up to their determiner; answers the token before them. */
  private leftEdge(): number {
    const { tokens, sentence, from } = this.mention;
    let name = from - 1;
    while (name > sentence.from && from - name <= NAME_REACH && this.isOpen(name) && tokens[name]?.capital)
      name--;
    for (let i = from - 1; i >= Math.max(sentence.from, from - NAME_REACH) && this.isPhrase(i); i--) {
      if (!DETERMINERS.has((tokens[i] as Token).norm)) continue;
      for (let modifier = i + 1; modifier < from; modifier++) this.give(modifier, "modifier");
      return i - 1;
    }
    return name;
  }

  private readPreposition(at: number, preposition: string): void {
    const { tokens, sentence } = this.mention;
    this.isSubject = false;
    this.signs.add(preposition);
    let found = 0;
    for (let i = at - 1; i >= sentence.from && found < 3 && tokens[i]?.word; i--) {
      const { norm } = tokens[i] as Token;
      if (found > 0 && PREPOSITIONS.has(norm)) break;
      if (DETERMINERS.has(norm)) continue;
      this.give(i, preposition === "by" ? "deed" : "governor");
      found++;
    }
  }

  private readObject(at: number, auxiliary: boolean): void {
    const { tokens, sentence } = this.mention;
    this.isSubject = false;
    if (auxiliary) {
      this.signs.add("after auxiliary");
      return;
    }
    this.signs.add("object");
    for (let i = at; i > at - 3 && i >= sentence.from && tokens[i]?.word; i--) this.give(i, "object");
  }

  /** What stands after the mention: what it has, an apposition, and the verb or predicate of which it is the subject. */
  readRight(): void {
    const { tokens, sentence, to } = this.mention;
    if (this.mention.possessive) {
      this.readPossession();
      return;
    }
    let at = to;
    while (at < sentence.to && tokens[at]?.word && tokens[at]?.capital) at++;
    this.readVerb(this.overApposition(at));
  }

  private readPossession(): void {
    const { sentence, to } = this.mention;
    this.signs.add("possessive");
    for (let i = to; i < Math.min(sentence.to, to + 3) && this.isOpen(i); i++) this.give(i, "possession");
  }

  private overApposition(at: number): number {
    const { tokens, sentence } = this.mention;
    const opening = tokens[at]?.norm ?? "";
    if (at >= sentence.to || !/^[,(—]$/.test(opening)) return at;
    const closing = opening === "(" ? ")" : opening;
    const reach = Math.min(sentence.to, at + APPOSITION_REACH);
    let end = at + 1;
    while (end < reach && tokens[end]?.norm !== closing) end++;
    const closed = end < reach;
    const last = closed ? end : Math.min(sentence.to, at + 12);
    for (let i = at + 1; i < last; i++) this.give(i, "apposition");
    this.signs.add(closed ? "apposition" : "before comma");
    return closed ? end + 1 : at;
  }

  private readVerb(at: number): void {
    const { tokens, sentence } = this.mention;
    let verb = at;
    let passive = false;
    while (verb < Math.min(sentence.to, at + 6) && this.isBeforeVerb(verb)) {
      if (BE.has((tokens[verb] as Token).norm)) passive = true;
      verb++;
    }
    const token = verb < sentence.to ? tokens[verb] : undefined;
    if (!token?.word || PREPOSITIONS.has(token.norm) || CLAUSE_STARTERS.has(token.norm)) {
      this.signs.add("no verb");
      return;
    }
    if (passive && !token.norm.endsWith("ing") && !isParticiple(token.norm)) {
      this.signs.add("copula");
      this.giveRun(verb, "predicate", 8);
      return;
    }
    if (SAYING.has(token.norm)) this.signs.add("says");
    this.signs.add(passive ? "passive" : this.isSubject ? "subject" : "verb after");
    this.give(verb, passive && isParticiple(token.norm) ? "passive" : "verb");
    this.giveRun(verb + 1, "theme", THEME_REACH);
  }

  private isBeforeVerb(at: number): boolean {
    const token = this.mention.tokens[at] as Token;
    return token.word && (AUXILIARIES.has(token.norm) || BE.has(token.norm) || token.norm.endsWith("ly"));
  }

  private giveRun(from: number, role: Role, reach: number): void {
    const { tokens, sentence } = this.mention;
    for (let i = from; i < Math.min(sentence.to, from + reach) && tokens[i]?.word; i++) this.give(i, role);
  }

  private give(at: number, role: Role): void {
    if (!this.roles.has(at)) this.roles.set(at, role);
  }

  /** Whether a token may stand inside a noun phrase, its determiner included. */
  private isPhrase(at: number): boolean {
    const token = this.mention.tokens[at] as Token;
    const { norm } = token;
    return token.word && !PREPOSITIONS.has(norm) && !CLAUSE_STARTERS.has(norm) && !AUXILIARIES.has(norm);
  }

  private isOpen(at: number): boolean {
    return this.isPhrase(at) && !DETERMINERS.has((this.mention.tokens[at] as Token).norm);
  }
}

function isParticiple(norm: string): boolean {
  return norm.endsWith("ed") || IRREGULAR_PARTICIPLES.has(norm);
}
