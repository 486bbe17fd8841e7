import {
  COLLECTIVES,
  GENERIC_BODIES,
  NUMBERS,
  TITLES,
  isPersonNoun,
  isTextNoun,
} from "../../lexicon/people.ts";
import { PERSON_PRONOUNS, POSSESSIVES, PREPOSITIONS } from "../../lexicon/words.ts";
import type { Sentence } from "../../text/sentences.ts";
import type { Token } from "../../text/tokens.ts";
import { isNamePart, isPossessive, isTitleCase, looksPersonal, withoutTitles } from "../phrases/name-runs.ts";
import { type NounPhrase, headOf, holds } from "../phrases/phrase-bases.ts";
import { openingPhrase } from "../subjects/clause-starts.ts";
import {
  type Mention,
  SUBJECT_LASTS,
  isLikeSurname,
  nearestCompany,
  nearestPerson,
  nearestSubject,
} from "./antecedents.ts";
import { NameBook, smallWords } from "./name-book.ts";

/** Plurals without an -s: “they”, not “he”. */
const PLURALS = new Set("people men women children clergy police staff folk".split(" "));

/** A phrase that begins within so many tokens of its sentence's start opens it. */
const OPENING = 4;

/** Several people who spoke or acted last; `aside` where they spoke only within what another said. */
type Group = { name: string; sentence: number; aside: boolean };

/** The phrase that a sentence opens with, and whether it is in title case. */
export type Opening = { phrase: NounPhrase | null; titled: boolean };

/** What a text shows of its names before it is read sentence by sentence: how each opens, and the words it writes small. */
export type Openings = { tokens: Token[]; small: Set<string>; of: Opening[] };

/** Reads the openings of all sentences. */
export function readOpenings(tokens: Token[], sentences: Sentence[]): Openings {
  const of = sentences.map((sentence) => ({
    phrase: openingPhrase(tokens, sentence),
    titled: isTitleCase(tokens, sentence),
  }));
  return { tokens, small: smallWords(tokens), of };
}

/**
 * Who is meant: “she”, “the senator” and a surname alone lead back to the name, by the nearest compatible antecedent, subjects
 * first (after J. Hobbs, "Resolving pronoun references", Lingua 44, 1978, much reduced).
 */
export class Names {
  private readonly book: NameBook;
  private readonly tokens: Token[];
  /** Persons known by a role alone (“The judge”), for a text that names nobody. */
  private readonly roles: Mention[] = [];
  private lastGroup: Group | null = null;

  constructor(text: string, { tokens, small }: Openings) {
    this.book = new NameBook(text, tokens, small);
    this.tokens = tokens;
  }

  /** Takes note of who is named in a sentence, which opens as told, and of who opens it without a name. */
  meet(sentence: Sentence, number: number, { phrase, titled }: Opening): void {
    this.book.meet(sentence, number, titled ? null : (phrase?.from ?? sentence.from));
    if (titled) return;
    const first = phrase && (this.tokens[phrase.from] as Token).norm;
    if (!phrase || phrase.to - phrase.from < 2 || POSSESSIVES.has(first ?? "")) return;
    if (!holds(this.tokens, phrase, headOf(this.tokens, phrase)) || this.described(phrase)) return;
    this.noteUnnamed(this.book.slice(phrase), phrase, this.roles);
  }

  /** A holder's name as readers would write it: the full name where the text has given one. Null for an “it” that is nobody. */
  resolve(phrase: NounPhrase): string | null {
    const led = this.pronoun(phrase);
    if (led !== undefined) return led;
    const described = this.described(phrase);
    if (described) return this.heard(described.name, phrase, described.person);
    const writer = this.writer(phrase);
    if (writer !== null) return this.heard(writer, phrase, true);
    const name = this.nameWithin(phrase);
    if (!name) return this.heard(this.shortFor(phrase) ?? this.book.slice(phrase), phrase, false);
    const known = this.book.bySurname.get((this.tokens[name.to - 1] as Token).norm);
    return this.heard(known ?? this.book.slice(name), name, true);
  }

  /** The person whom a quotation without a speaker of its own is likeliest to come from; null when nobody was named. */
  speakerBefore(token: number): string | null {
    return nearestSubject(this.book.persons, this.book.at(token), true);
  }

  /** The letter, book or other text that was last the subject of a sentence; null when none was. */
  textBefore(token: number): string | null {
    const isText = ({ name }: Mention) => isTextNoun(name.slice(name.lastIndexOf(" ") + 1).toLowerCase());
    return nearestSubject(this.book.bodies, this.book.at(token), false, isText);
  }

  /** Whoever the text names first: in an interview, the one interviewed. */
  firstPerson(): string | null {
    return this.book.bySurname.values().next().value ?? null;
  }

  /** The full name for a surname or given name, as a speaker's label gives it; null when the text names nobody so. */
  named(norm: string): string | null {
    return this.book.bySurname.get(norm) ?? this.book.byGivenName.get(norm) ?? null;
  }

  /** A phrase as the text has it. */
  asWritten(phrase: NounPhrase): string {
    return this.book.slice(phrase);
  }

  /** Whom a pronoun stands for: null for nobody, undefined where the phrase is no pronoun. */
  private pronoun({ from, to }: NounPhrase): string | null | undefined {
    const first = (this.tokens[from] as Token).norm.replace(/'.*/, "");
    const last = (this.tokens[to - 1] as Token).norm;
    // “its eight-page letter” says what its writers say.
    if (to - from > 1 && POSSESSIVES.has(first)) {
      return isTextNoun(last) ? (this.pronoun({ from, to: from + 1 }) ?? undefined) : undefined;
    }
    if (last === "them" && to - from > 1) return this.group(from) ?? undefined;
    if (to - from > 1) return undefined;
    if (PERSON_PRONOUNS.has(first)) return this.person(first, from) ?? this.book.slice({ from, to });
    if (first === "it" || first === "its") return this.body(from, true);
    if (first === "his" || first === "her") return this.person(first === "his" ? "he" : "she", from);
    if (first === "they" || first === "their") return this.group(from);
    return first === "both" ? (this.freshGroup() ?? undefined) : undefined;
  }

  private shortFor({ from, to }: NounPhrase): string | null {
    if (to - from > 1) return null;
    return this.book.byFirstWord.get((this.tokens[from] as Token).norm)?.name ?? null;
  }

  /** “the senator” → the senator named before; “the company” → the organisation of an earlier sentence. */
  private described(phrase: NounPhrase): { name: string; person: boolean } | null {
    const first = this.tokens[phrase.from] as Token;
    const head = this.tokens[phrase.to - 1] as Token;
    if (first.norm !== "the" && first.norm !== "this") return null;
    const holder = this.inOffice(phrase);
    if (holder !== null) return { name: holder, person: true };
    if (head.capital) return null;
    if (phrase.to - phrase.from !== 2) return this.placed(phrase);
    const titled = this.book.byTitle.get(head.norm);
    if (titled !== undefined) return { name: titled, person: true };
    const body = GENERIC_BODIES.has(head.norm) ? this.company(phrase.from) : null;
    return body === null ? null : { name: body, person: false };
  }

  /** “the Orrery chief executive”, “the head of Orrery”: by the body; “the veteran senator”: the senator, if named last. */
  private inOffice(phrase: NounPhrase): string | null {
    const at = headOf(this.tokens, phrase);
    const { norm } = this.tokens[at] as Token;
    if (phrase.to - phrase.from < 3 || !TITLES.has(norm)) return null;
    const body = this.book.bodyBeside(at);
    if (body !== null) return this.book.byOffice.get(`${body} ${norm}`) ?? null;
    const known = at === phrase.to - 1 ? this.book.byTitle.get(norm) : undefined;
    return known !== undefined && known === this.book.persons.at(-1)?.name ? known : null;
  }

  /** “Vale's essay” says what Ruth Vale says, once the text has named her. */
  private writer({ from, to }: NounPhrase): string | null {
    if (!isTextNoun((this.tokens[to - 1] as Token).norm)) return null;
    const owner = this.tokens[from] as Token;
    return to - from > 1 && isPossessive(owner) ? (this.book.bySurname.get(owner.norm) ?? null) : null;
  }

  /** “the San Francisco company” is the company that was named before. */
  private placed({ from, to }: NounPhrase): { name: string; person: boolean } | null {
    if (!GENERIC_BODIES.has((this.tokens[to - 1] as Token).norm)) return null;
    for (let i = from + 1; i < to - 1; i++) if (!(this.tokens[i] as Token).capital) return null;
    const name = nearestCompany(this.book.bodies, this.book.at(from));
    return name === null ? null : { name, person: false };
  }

  private person(pronoun: string, token: number): string | null {
    const { gender, persons, bodies } = this.book;
    const place = this.book.at(token);
    const best = nearestPerson(persons, place, (name) => {
      const own = gender.get(name);
      return own === undefined || own === pronoun;
    });
    if (best !== null) gender.set(best, pronoun === "he" ? "he" : "she");
    return (
      best ?? nearestSubject(bodies, place, true, isLikeSurname) ?? nearestSubject(this.roles, place, false)
    );
  }

  private company(token: number): string | null {
    return nearestCompany(this.book.bodies, this.book.at(token)) ?? this.body(token, false);
  }

  /** The organisation last spoken of; `same` lets it stand in the sentence of the pronoun itself. */
  private body(token: number, same: boolean): string | null {
    return nearestSubject(this.book.bodies, this.book.at(token), same);
  }

  /** Remembers who has just spoken. */
  private heard(name: string, phrase: NounPhrase, person: boolean): string {
    const head = this.tokens[headOf(this.tokens, phrase)] as Token;
    const mention = this.book.mention(name, phrase, true);
    if (person || (head.capital && this.book.bySurname.get(head.norm) === name))
      this.book.persons.push(mention);
    // “the Orrery CEO” is nobody's company.
    else if (head.capital && TITLES.has(head.norm)) this.book.persons.push(mention);
    else if (head.capital) this.book.bodies.push(mention);
    else this.noteUnnamed(name, phrase, this.book.persons);
    return name;
  }

  /** “The critics” are a group, “the nurse” a person (kept in `persons`), “the court” and “the letter” bodies. */
  private noteUnnamed(name: string, phrase: NounPhrase, persons: Mention[]): void {
    const { norm, capital } = this.tokens[headOf(this.tokens, phrase)] as Token;
    if (capital) return;
    const last = this.tokens[phrase.to - 1] as Token;
    const those = (this.tokens[phrase.from] as Token).norm === "those";
    const counted = those || PLURALS.has(norm) || (NUMBERS.has(norm) && isPersonNoun(last.norm));
    if (counted || (norm.endsWith("s") && !norm.endsWith("ss"))) this.noteGroup(name, phrase);
    else if (isPersonNoun(norm) && !COLLECTIVES.has(norm))
      persons.push(this.book.mention(name, phrase, true));
    else this.book.bodies.push(this.book.mention(name, phrase, true));
  }

  /** Who speaks within what another says gives way to who speaks by themselves. */
  private noteGroup(name: string, { from }: NounPhrase): void {
    const aside = from - this.book.start > OPENING;
    if (this.freshGroup() !== null && aside) return;
    this.lastGroup = { name, sentence: this.book.sentence, aside };
  }

  /** Whom “they” stands for: several who spoke, or else a company, as British papers have it. */
  private group(token: number): string | null {
    const fresh = this.freshGroup();
    const company = this.lastGroup?.aside === false ? null : this.companySubject(token);
    return company ?? fresh ?? this.body(token, true) ?? this.lastGroup?.name ?? null;
  }

  private freshGroup(): string | null {
    const group = this.lastGroup;
    return group && this.book.sentence - group.sentence <= SUBJECT_LASTS ? group.name : null;
  }

  private companySubject(token: number): string | null {
    return nearestSubject(this.book.bodies, this.book.at(token), false, ({ company }) => company);
  }

  /**
   * The name that a phrase comes down to: “Trump adviser David Sacks” is David Sacks, “Jamal Ridley of the campaign” is Jamal
   * Ridley; “researchers at the Lowther Institute” stay who they are. Null when the phrase is no person's name.
   */
  private nameWithin(phrase: NounPhrase): NounPhrase | null {
    const to = this.baseEnd(phrase);
    let from = to;
    while (from > phrase.from && this.runsOn(from - 1, from === to)) from--;
    from = this.book.withoutOpeners(from, to);
    if (from >= to) return null;
    if (this.isOffice(phrase, from, to)) from++;
    const bare = withoutTitles(this.tokens, { from, to });
    if (!looksPersonal(this.tokens, this.book.text, bare)) return null;
    if (bare.to - bare.from >= 2) return bare;
    const known = this.book.bySurname.has((this.tokens[to - 1] as Token).norm);
    if (known || bare.from > from) return { from: known ? bare.from : from, to };
    return null;
  }

  private runsOn(at: number, last: boolean): boolean {
    return isNamePart(this.tokens, at) && (last || !isPossessive(this.tokens[at] as Token));
  }

  private baseEnd(phrase: NounPhrase): number {
    const { from, to } = phrase;
    for (let i = from + 1; i < to; i++) {
      const { norm, capital } = this.tokens[i] as Token;
      if (PREPOSITIONS.has(norm) && !capital) return this.isOffice(phrase, i + 1, to) ? to : i;
      // “Vale and Okafor” are two; “president and CEO Vale” is one.
      const before = this.tokens[i - 1] as Token;
      const joins = norm === "and" || norm === ",";
      if (joins && (before.norm === ")" || (before.capital && !TITLES.has(before.norm)))) return from;
    }
    return to;
  }

  /** “Minister of State Ruth Vale”: after the office, a name of two words at least. */
  private isOffice(phrase: NounPhrase, at: number, to: number): boolean {
    const titled = at - 2 >= phrase.from && this.tokens[at - 1]?.norm === "of";
    if (!titled || !TITLES.has(this.tokens[at - 2]?.norm ?? "") || to - at < 3) return false;
    for (let i = at; i < to; i++) if (!isNamePart(this.tokens, i)) return false;
    return true;
  }
}
