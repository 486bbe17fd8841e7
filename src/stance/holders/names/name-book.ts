import { FEMININE, MASCULINE, TITLES, TITLE_WORDS } from "../../lexicon/people.ts";
import { DETERMINERS, FINITE, INVERTIBLE, VERB_LEADS } from "../../lexicon/words.ts";
import type { Sentence } from "../../text/sentences.ts";
import type { Token } from "../../text/tokens.ts";
import { firstId, MAX_FORMS } from "../../text/vocabulary.ts";
import {
  capitalRun,
  endOf,
  isOpener,
  isSlogan,
  looksPersonal,
  namesCompany,
  withoutTitles,
} from "../phrases/name-runs.ts";
import type { NounPhrase } from "../phrases/phrase-bases.ts";
import type { Mention, Place } from "./antecedents.ts";

/** For each word of the vocabulary the number of the text that had it last: most words of a text are there many times. */
const lastText = new Int32Array(MAX_FORMS);
let texts = 0;

/** The words that a text writes small at least once. */
export function smallWords(tokens: Token[]): Set<string> {
  const words = new Set<string>();
  const base = firstId();
  texts++;
  for (const { word, capital, norm, id } of tokens) {
    if (!word || capital || lastText[id - base] === texts) continue;
    if (id >= base) lastText[id - base] = texts;
    words.add(norm);
  }
  return words;
}

/** The names that a text has given so far, and by what else each is known: a surname, a title, a first word. */
export class NameBook {
  readonly text: string;
  readonly tokens: Token[];
  readonly bySurname = new Map<string, string>();
  readonly byGivenName = new Map<string, string>();
  readonly byTitle = new Map<string, string>();
  /** By whose title it is: “orrery ceo”. */
  readonly byOffice = new Map<string, string>();
  readonly byFirstWord = new Map<string, { name: string; company: boolean }>();
  readonly gender = new Map<string, "he" | "she">();
  readonly persons: Mention[] = [];
  readonly bodies: Mention[] = [];
  sentence = 0;
  /** The first token of the sentence at hand. */
  start = 0;
  private paragraph = 0;
  /** Words that the text also writes small: at the start of a sentence their capital makes no name. */
  private readonly lower: Set<string>;

  constructor(text: string, tokens: Token[], lower: Set<string>) {
    this.text = text;
    this.tokens = tokens;
    this.lower = lower;
  }

  /**
   * Takes note of the names in a sentence, with the titles and roles beside them; `opening` is where its first phrase
   * begins, null where its capitals tell no names.
   */
  meet(sentence: Sentence, number: number, opening: number | null): void {
    this.sentence = number;
    this.paragraph = sentence.paragraph;
    this.start = sentence.from;
    if (opening === null) return;
    for (let i = sentence.from; i < sentence.to; i++) {
      if (!(this.tokens[i] as Token).capital) continue;
      const to = capitalRun(this.tokens, i, sentence.to);
      const from = this.withoutOpeners(this.overOffice(i, to), to);
      const opens = from - sentence.from <= 1 || (from >= opening && from - opening <= 1);
      if (from < to) this.note({ from, to }, opens, sentence);
      i = to - 1;
    }
  }

  /** A mention of somebody, by their name, in the sentence at hand. */
  mention(
    name: string,
    run: NounPhrase,
    subject: boolean,
    company = namesCompany(this.tokens, run),
  ): Mention {
    return { ...this.at(run.from), name, subject, company };
  }

  at(token: number): Place {
    return { token, sentence: this.sentence, paragraph: this.paragraph };
  }

  /** A phrase as the text has it, without a possessive 's. */
  slice({ from, to }: NounPhrase): string {
    const first = this.tokens[from] as Token;
    return this.text.slice(first.start, endOf(this.tokens[to - 1] as Token, this.text));
  }

  /** “Presumably Anthropic”, “Adviser Tom Reed”: a first word has its capital from its place. */
  withoutOpeners(from: number, to: number): number {
    let at = from;
    while (at < to && at >= this.start && at - this.start <= 1 && this.opens(at)) at++;
    return at;
  }

  private opens(at: number): boolean {
    const next = this.tokens[at + 1]?.norm;
    const { norm } = this.tokens[at] as Token;
    // “Teachers' Federation” is a name from its first word on, and so is “Bergman” once a Bergman has been named.
    return next !== "'" && next !== "’" && !this.bySurname.has(norm) && isOpener(norm, this.lower);
  }

  /** “Minister of State Ruth Vale”: from the office to the name. */
  private overOffice(from: number, to: number): number {
    const titled = this.tokens[from - 1]?.norm === "of" && TITLES.has(this.tokens[from - 2]?.norm ?? "");
    return titled && to - from >= 3 ? from + 1 : from;
  }

  private note(run: NounPhrase, opens: boolean, sentence: Sentence): void {
    if (isSlogan(this.tokens, run)) return;
    const bare = withoutTitles(this.tokens, run);
    const surname = (this.tokens[bare.to - 1] as Token).norm;
    const known = this.bySurname.get(surname);
    const titled = bare.from > run.from;
    const alone = bare.to - bare.from < 2 && known === undefined && !titled;
    if (alone || !looksPersonal(this.tokens, this.text, bare)) {
      this.noteBody(run, opens);
      return;
    }
    const full = bare.to - bare.from >= 2 ? this.slice(bare) : null;
    // Where the family name comes first, “Mr Foo” is Foo Wei Ming.
    const name = known ?? full ?? this.byGivenName.get(surname) ?? this.slice(run);
    if (known === undefined) this.bySurname.set(surname, name);
    if (full) this.byGivenName.set((this.tokens[bare.from] as Token).norm, name);
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

  /** Where a title is held: “Orrery” of “Orrery's chief executive” and of “head of research at Orrery”; null where that is not said. */
  bodyBeside(at: number): string | null {
    for (let i = at - 1; i >= Math.max(this.start, at - 3); i--) {
      const { norm, capital, word } = this.tokens[i] as Token;
      if (!word) break;
      if (capital && !TITLES.has(norm) && !DETERMINERS.has(norm) && this.tokens[i + 1]?.norm !== "-")
        return norm;
    }
    for (let i = at + 1; i < Math.min(this.tokens.length, at + 5); i++) {
      const { norm, capital, word } = this.tokens[i] as Token;
      if (!word) break;
      if (capital && /^(?:of|at)$/.test(this.tokens[i - 1]?.norm ?? "")) return norm;
    }
    return null;
  }

  private noteRole(at: number, name: string): void {
    const { norm } = this.tokens[at] as Token;
    if (!TITLES.has(norm)) return;
    const title = TITLE_WORDS.get(norm) ?? norm;
    this.byTitle.set(title, name);
    const body = this.bodyBeside(at);
    if (body !== null) this.byOffice.set(`${body} ${title}`, name);
    if (MASCULINE.has(norm)) this.gender.set(name, "he");
    if (FEMININE.has(norm)) this.gender.set(name, "she");
  }
}
