import {
  isLikeSurname,
  type Mention,
  nearestSubject,
  nearestCompany,
  nearestPerson,
  type Place,
  SUBJECT_LASTS,
} from "./antecedents.ts";
import {
  COLLECTIVES,
  FEMININE,
  GENERIC_BODIES,
  isPersonNoun,
  MASCULINE,
  TITLES,
  TITLE_WORDS,
} from "../lexicon/people.ts";
import { VERB_LEADS, FINITE, INVERTIBLE, PERSON_PRONOUNS, PREPOSITIONS } from "../lexicon/words.ts";
import {
  capitalRun,
  endOf,
  isNamePart,
  isOpener,
  isPossessive,
  isTitleCase,
  looksPersonal,
  namesCompany,
  withoutTitles,
} from "./name-runs.ts";
import { headOf, type NounPhrase } from "./phrase-bases.ts";
import type { Sentence } from "../text/sentences.ts";
import type { Token } from "../text/tokens.ts";

/** A phrase that begins within so many tokens of its sentence's start opens it. */
const OPENING = 4;

/**
 * Who has been named so far, so that “she”, “the senator” and a surname alone lead back to the name: the nearest
 * compatible antecedent, subjects first (after J. Hobbs, "Resolving pronoun references", Lingua 44, 1978, much reduced).
 */
export class Names {
  private readonly text: string;
  private readonly tokens: Token[];
  /** Words that the text also writes small: at the start of a sentence their capital makes no name. */
  private readonly lower = new Set<string>();
  private readonly bySurname = new Map<string, string>();
  private readonly byTitle = new Map<string, string>();
  private readonly byFirstWord = new Map<string, { name: string; company: boolean }>();
  private readonly gender = new Map<string, "he" | "she">();
  private readonly persons: Mention[] = [];
  private readonly bodies: Mention[] = [];
  /** Several people who spoke last, and in which sentence. */
  private lastGroup: { name: string; sentence: number } | null = null;
  private sentence = 0;
  private paragraph = 0;
  /** The first token of the sentence at hand. */
  private start = 0;

  constructor(text: string, tokens: Token[]) {
    this.text = text;
    this.tokens = tokens;
    for (const { word, capital, norm } of tokens) if (word && !capital) this.lower.add(norm);
  }

  /** Takes note of the names in a sentence, with the titles and roles beside them. */
  meet(sentence: Sentence, number: number): void {
    this.sentence = number;
    this.paragraph = sentence.paragraph;
    this.start = sentence.from;
    if (isTitleCase(this.tokens, sentence)) return;
    for (let i = sentence.from; i < sentence.to; i++) {
      if (!(this.tokens[i] as Token).capital) continue;
      const to = capitalRun(this.tokens, i, sentence.to);
      const from = this.withoutOpeners(i, to);
      if (from < to) this.note({ from, to }, from - sentence.from <= 1, sentence);
      i = to - 1;
    }
  }

  /** A holder's name as readers would write it: the full name where the text has given one. Null for an “it” that is nobody. */
  resolve(phrase: NounPhrase): string | null {
    const first = this.tokens[phrase.from] as Token;
    if (phrase.to - phrase.from === 1) {
      const pronoun = first.norm.replace(/'.*/, "");
      if (PERSON_PRONOUNS.has(pronoun)) return this.person(pronoun, phrase.from) ?? this.slice(phrase);
      if (pronoun === "it" || pronoun === "its") return this.body(phrase.from, true);
      if (pronoun === "his" || pronoun === "her") {
        return this.person(pronoun === "his" ? "he" : "she", phrase.from);
      }
      if (pronoun === "they" || pronoun === "their") return this.group(phrase.from);
    }
    const described = this.described(phrase);
    if (described) return this.heard(described.name, phrase, described.person);
    const name = this.nameWithin(phrase);
    if (!name) return this.heard(this.shortFor(phrase) ?? this.slice(phrase), phrase, false);
    const known = this.bySurname.get((this.tokens[name.to - 1] as Token).norm);
    return this.heard(known ?? this.slice(name), name, true);
  }

  /** The person whom a quotation without a speaker of its own is likeliest to come from; null when nobody was named. */
  speakerBefore(token: number): string | null {
    return nearestSubject(this.persons, this.at(token), true);
  }

  /** Whoever the text names first: in an interview, the one interviewed. */
  firstPerson(): string | null {
    return this.bySurname.values().next().value ?? null;
  }

  /** The full name for a surname or given name, as a speaker's label gives it; null when the text names nobody so. */
  named(norm: string): string | null {
    return this.bySurname.get(norm) ?? null;
  }

  private note(run: NounPhrase, opens: boolean, sentence: Sentence): void {
    const bare = withoutTitles(this.tokens, run);
    const surname = (this.tokens[bare.to - 1] as Token).norm;
    const known = this.bySurname.get(surname);
    const titled = bare.from > run.from;
    const alone = bare.to - bare.from < 2 && known === undefined && !titled;
    if (alone || !looksPersonal(this.tokens, this.text, bare)) {
      this.noteBody(run, opens);
      return;
    }
    const name = known ?? (bare.to - bare.from >= 2 ? this.slice(bare) : this.slice(run));
    if (known === undefined) this.bySurname.set(surname, name);
    this.noteRoles(run, bare, name, sentence);
    this.persons.push(this.mention(name, run, opens));
  }

  /** “Orrery AI” is Orrery from then on; an imperative that opens a sentence is nobody. */
  private noteBody(run: NounPhrase, opens: boolean): void {
    const first = (this.tokens[run.from] as Token).norm;
    const known = this.byFirstWord.get(first);
    const name = known?.name ?? this.slice(run);
    const company = known?.company ?? namesCompany(this.tokens, run);
    if (run.to - run.from >= 2 && !known) this.byFirstWord.set(first, { name, company });
    const subject =
      opens && (run.to - run.from >= 2 || known !== undefined || company || this.isBeforeVerb(run.to));
    this.bodies.push(this.mention(name, run, subject, company));
  }

  private shortFor({ from, to }: NounPhrase): string | null {
    return to - from > 1 ? null : (this.byFirstWord.get((this.tokens[from] as Token).norm)?.name ?? null);
  }

  private isBeforeVerb(at: number): boolean {
    const norm = this.tokens[at]?.norm ?? "";
    return (
      FINITE.has(norm) || VERB_LEADS.has(norm) || INVERTIBLE.has(norm) || norm.endsWith("ed") || norm === ","
    );
  }

  /** “Sen. Vale”, “the minister Ruth Vale”, “Ruth Vale, the lab's head of policy,”: ways to speak of her afterwards. */
  private noteRoles(run: NounPhrase, bare: NounPhrase, name: string, sentence: Sentence): void {
    for (let i = Math.max(sentence.from, run.from - 3); i < bare.from; i++) this.noteRole(i, name);
    if (this.tokens[bare.to]?.norm !== ",") return;
    const limit = Math.min(sentence.to, bare.to + 9);
    for (let i = bare.to + 1; i < limit; i++) {
      const { norm, word } = this.tokens[i] as Token;
      if (!word && norm !== "-" && norm !== "’") return;
      if (norm === "who" || norm === "said" || norm === "and") return;
      this.noteRole(i, name);
    }
  }

  private noteRole(at: number, name: string): void {
    const { norm } = this.tokens[at] as Token;
    if (!TITLES.has(norm)) return;
    this.byTitle.set(TITLE_WORDS.get(norm) ?? norm, name);
    if (MASCULINE.has(norm)) this.gender.set(name, "he");
    if (FEMININE.has(norm)) this.gender.set(name, "she");
  }

  /** “the senator” → the senator named before; “the company” → the organisation of an earlier sentence. */
  private described(phrase: NounPhrase): { name: string; person: boolean } | null {
    const first = this.tokens[phrase.from] as Token;
    const head = this.tokens[phrase.to - 1] as Token;
    if (head.capital || (first.norm !== "the" && first.norm !== "this")) return null;
    const titled = this.byTitle.get(head.norm);
    if (phrase.to - phrase.from !== 2) return null;
    if (titled !== undefined) return { name: titled, person: true };
    const body = GENERIC_BODIES.has(head.norm) ? this.company(phrase.from) : null;
    return body === null ? null : { name: body, person: false };
  }

  private person(pronoun: string, token: number): string | null {
    const best = nearestPerson(this.persons, this.at(token), (name) => {
      const gender = this.gender.get(name);
      return gender === undefined || gender === pronoun;
    });
    if (best !== null) this.gender.set(best, pronoun === "he" ? "he" : "she");
    return best ?? nearestSubject(this.bodies, this.at(token), true, isLikeSurname);
  }

  private company(token: number): string | null {
    return nearestCompany(this.bodies, this.at(token)) ?? this.body(token, false);
  }

  /** The organisation last spoken of; `same` lets it stand in the sentence of the pronoun itself. */
  private body(token: number, same: boolean): string | null {
    return nearestSubject(this.bodies, this.at(token), same);
  }

  private at(token: number): Place {
    return { token, sentence: this.sentence, paragraph: this.paragraph };
  }

  private mention(
    name: string,
    run: NounPhrase,
    subject: boolean,
    company = namesCompany(this.tokens, run),
  ): Mention {
    const { from } = run;
    return { name, token: from, sentence: this.sentence, paragraph: this.paragraph, subject, company };
  }

  /** Remembers who has just spoken. */
  private heard(name: string, phrase: NounPhrase, person: boolean): string {
    const head = this.tokens[headOf(this.tokens, phrase)] as Token;
    const mention = this.mention(name, phrase, true);
    if (person || (head.capital && this.bySurname.get(head.norm) === name)) this.persons.push(mention);
    else if (head.capital) this.bodies.push(mention);
    else if (head.norm.endsWith("s")) this.noteGroup(name, phrase);
    else if (isPersonNoun(head.norm) && !COLLECTIVES.has(head.norm)) this.persons.push(mention);
    else this.bodies.push(mention);
    return name;
  }

  /** Who speaks within what another says gives way to who speaks by themselves. */
  private noteGroup(name: string, { from }: NounPhrase): void {
    const fresh = this.lastGroup !== null && this.sentence - this.lastGroup.sentence <= SUBJECT_LASTS;
    if (fresh && from - this.start > OPENING) return;
    this.lastGroup = { name, sentence: this.sentence };
  }

  /** Whom “they” stands for: several who spoke, or else a company, as British papers have it. */
  private group(token: number): string | null {
    const group = this.lastGroup;
    if (group && this.sentence - group.sentence <= SUBJECT_LASTS) return group.name;
    return this.body(token, true) ?? group?.name ?? null;
  }

  /** “Presumably Anthropic”, “Adviser Tom Reed”: a first word has its capital from its place. */
  private withoutOpeners(from: number, to: number): number {
    let at = from;
    while (
      at < to &&
      at >= this.start &&
      at - this.start <= 1 &&
      isOpener((this.tokens[at] as Token).norm, this.lower)
    )
      at++;
    return at;
  }

  /**
   * The name that a phrase comes down to: “Trump adviser David Sacks” is David Sacks, “Jamal Ridley of the campaign” is Jamal
   * Ridley; “researchers at the Lowther Institute” stay who they are. Null when the phrase is no person's name.
   */
  private nameWithin(phrase: NounPhrase): NounPhrase | null {
    const to = this.baseEnd(phrase);
    let from = to;
    while (from > phrase.from && this.runsOn(from - 1, from === to)) from--;
    from = this.withoutOpeners(from, to);
    if (from >= to) return null;
    const bare = withoutTitles(this.tokens, { from, to });
    if (!looksPersonal(this.tokens, this.text, bare)) return null;
    if (bare.to - bare.from >= 2) return bare;
    const known = this.bySurname.has((this.tokens[to - 1] as Token).norm);
    if (known || bare.from > from) return { from: known ? bare.from : from, to };
    return null;
  }

  private runsOn(at: number, last: boolean): boolean {
    return isNamePart(this.tokens, at) && (last || !isPossessive(this.tokens[at] as Token));
  }

  private baseEnd({ from, to }: NounPhrase): number {
    for (let i = from + 1; i < to; i++) {
      const { norm, capital } = this.tokens[i] as Token;
      if (PREPOSITIONS.has(norm) && !capital) return i;
      // “Vale and Okafor” are two; “president and CEO Vale” is one.
      const before = this.tokens[i - 1] as Token;
      const joins = norm === "and" || norm === ",";
      if (joins && (before.norm === ")" || (before.capital && !TITLES.has(before.norm)))) return from;
    }
    return to;
  }

  private slice({ from, to }: NounPhrase): string {
    const first = this.tokens[from] as Token;
    return this.text.slice(first.start, endOf(this.tokens[to - 1] as Token, this.text));
  }
}
