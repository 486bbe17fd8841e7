import { PERSON_PRONOUNS, PLURAL_PRONOUNS, PREPOSITIONS, TITLES } from "./lexicon/words.ts";
import type { NounPhrase } from "./noun-phrases.ts";
import type { Sentence } from "./sentences.ts";
import type { Token } from "./tokens.ts";

/**
 * Who has been named so far, so that “she”, “the senator” and a surname alone lead back to the name: the nearest
 * compatible antecedent, subjects first (after J. Hobbs, "Resolving pronoun references", Lingua 44, 1978, much reduced).
 */
export class Names {
  private readonly text: string;
  private readonly tokens: Token[];
  private readonly bySurname = new Map<string, string>();
  private readonly byTitle = new Map<string, string>();
  private lastPerson: string | null = null;
  private lastGroup: string | null = null;
  private lastOrganisation: string | null = null;

  constructor(text: string, tokens: Token[]) {
    this.text = text;
    this.tokens = tokens;
  }

  /** Takes note of the first personal name in a sentence: it is the likeliest antecedent in the next one. */
  meet(sentence: Sentence): void {
    for (let i = sentence.from; i < sentence.to - 1; i++) {
      const to = capitalRun(this.tokens, i, sentence.to);
      if (to - i < 2) continue;
      if (this.looksPersonal(i, to)) this.remember(i, to);
      i = to - 1;
    }
  }

  /** A holder's name as readers would write it: the full name where the text has given one. */
  resolve(phrase: NounPhrase): string {
    const first = this.tokens[phrase.from] as Token;
    if (phrase.to - phrase.from === 1) {
      const pronoun = first.norm.replace(/'.*/, "");
      if (PERSON_PRONOUNS.has(pronoun) && this.lastPerson) return this.lastPerson;
      if (pronoun === "it") return this.lastOrganisation ?? "it";
      if (PLURAL_PRONOUNS.has(pronoun)) return this.lastGroup ?? this.lastPerson ?? this.slice(phrase);
    }
    const head = this.tokens[phrase.to - 1] as Token;
    if (!head.capital && (first.norm === "the" || first.norm === "this")) {
      const titled = this.byTitle.get(head.norm);
      if (titled && phrase.to - phrase.from === 2) return titled;
    }
    const name = this.trimToName(phrase);
    const known = head.capital ? this.bySurname.get(head.norm) : undefined;
    const resolved = known !== undefined && name.to - name.from <= 2 ? known : this.slice(name);
    this.heard(name, resolved);
    return resolved;
  }

  private heard(name: NounPhrase, resolved: string): void {
    const capital = (this.tokens[name.to - 1] as Token).capital;
    if (
      capital &&
      (name.to - name.from >= 2 || this.bySurname.has((this.tokens[name.to - 1] as Token).norm))
    ) {
      if (this.looksPersonal(name.from, name.to)) this.lastPerson = resolved;
      else this.lastOrganisation = resolved;
    } else if (capital || COMPANY.test((this.tokens[name.to - 1] as Token).norm)) {
      this.lastOrganisation = resolved;
    } else {
      this.lastGroup = resolved;
    }
  }

  private remember(from: number, to: number): void {
    let start = from;
    const titles: string[] = [];
    while (start < to - 1 && TITLES.has((this.tokens[start] as Token).norm)) {
      titles.push((this.tokens[start] as Token).norm);
      start++;
      if ((this.tokens[start] as Token).norm === ".") start++;
    }
    const name = this.text.slice(
      (this.tokens[start] as Token).start,
      endOf(this.tokens[to - 1] as Token, this.text),
    );
    const surname = (this.tokens[to - 1] as Token).norm;
    if (!this.bySurname.has(surname)) this.bySurname.set(surname, name);
    for (const title of titles) this.byTitle.set(TITLE_WORDS.get(title) ?? title, name);
    this.lastPerson = this.bySurname.get(surname) ?? name;
  }

  private looksPersonal(from: number, to: number): boolean {
    if (to - from > 5) return false;
    for (let i = from; i < to; i++) {
      if (ORGANISATION.test((this.tokens[i] as Token).norm)) return false;
    }
    return true;
  }

  /** “Trump adviser David Sacks” is David Sacks; “researchers at the Lowther Institute” stay who they are. */
  private trimToName(phrase: NounPhrase): NounPhrase {
    let from = phrase.to;
    while (from > phrase.from && isNamePart(this.tokens, from - 1)) from--;
    const run = phrase.to - from;
    if (run < 2 || from === phrase.from) return phrase;
    for (let i = phrase.from; i < from; i++) {
      if (PREPOSITIONS.has((this.tokens[i] as Token).norm)) return phrase;
    }
    return { from, to: phrase.to };
  }

  private slice(phrase: NounPhrase): string {
    const first = this.tokens[phrase.from] as Token;
    return this.text.slice(first.start, endOf(this.tokens[phrase.to - 1] as Token, this.text));
  }
}

const ORGANISATION =
  /^(institute|university|council|committee|party|party|bank|agency|commission|senate|congress|house|court|department|ministry|ai|lab|labs|inc|corp|group|foundation|association|alliance|coalition|center|centre|union|school|college|street|times|post|journal|act|bill|states|kingdom|street|valley|week|monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|june|july|august|september|october|november|december)$/;

const COMPANY =
  /^(company|lab|firm|start-up|startup|developer|agency|group|institute|ministry|government|union)$/;

const TITLE_WORDS = new Map([
  ["sen", "senator"],
  ["rep", "representative"],
  ["gov", "governor"],
  ["prof", "professor"],
  ["dr", "doctor"],
  ["gen", "general"],
  ["adm", "admiral"],
  ["col", "colonel"],
]);

/** The end of a run of capitalised words that begins here; initials and their stops belong to it. */
function capitalRun(tokens: Token[], from: number, limit: number): number {
  let to = from;
  while (to < limit && isNamePart(tokens, to)) to++;
  while (to > from && !(tokens[to - 1] as Token).word) to--;
  return to;
}

function isNamePart(tokens: Token[], at: number): boolean {
  const token = tokens[at] as Token;
  if (token.capital) return true;
  const before = tokens[at - 1];
  const next = tokens[at + 1];
  if (!before?.capital || !next?.capital) return false;
  // “Dr. Vale”, “Okafor-Lind”; particles such as “de” and “van” stand inside names too.
  if (token.norm === ".") return before.end - before.start <= 4 && before.end === token.start;
  if (token.norm === "-") return before.end === token.start && next.start === token.end;
  return /^(de|da|di|van|von|der|del|la|le|al|bin|ten|dos)$/.test(token.norm);
}

function endOf(token: Token, text: string): number {
  return /['’]s$/i.test(text.slice(token.start, token.end)) &&
    token.norm.length + 2 === token.end - token.start
    ? token.end - 2
    : token.end;
}
