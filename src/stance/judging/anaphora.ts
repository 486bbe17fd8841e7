import type { Passage } from "../holders/holders.ts";
import type { CueHit, TermHit } from "../matching/match.ts";
import type { Sentence } from "../text/sentences.ts";
import type { Token } from "../text/tokens.ts";

/** How many sentences on “the cap” still means the rent cap that was named. */
const HEAD_REACH = 6;
/** What stands for a thing just named is a weaker witness than its name. */
const FADED = 0.8;

const PRONOUNS = new Set(["it", "this", "that", "them"]);
/** Nouns that take up a proposal or claim just made: “the idea”, “the move”. */
const RESUMPTIVE = new Set(
  "idea plan proposal measure move scheme policy approach notion step suggestion concept prospect".split(" "),
);
const DEFINITE = new Set(["the", "this", "that", "such", "any"]);
const AUXILIARIES = new Set(
  "is was are were would will wouldn't won't isn't wasn't has had does doesn't did didn't can can't could couldn't may might should shouldn't must makes made sounds looks seems".split(
    " ",
  ),
);

/**
 * Places that take up a topic named before, as hits of their own: “…; the drivers' union called it robbery”, “The idea is
 * overdue”, “the cap” after “the rent cap”. The judge gives them a side or they are dropped. `cuesOf` lists the cues of a
 * sentence. After the recency rule of J. Hobbs, "Resolving pronoun references" (1978), within a sentence of the antecedent.
 */
export function anaphors(
  hits: TermHit[],
  { tokens, sentences }: Passage,
  cuesOf: (sentence: number) => CueHit[],
): TermHit[] {
  const found: TermHit[] = [];
  const taken = new Set(hits.flatMap(({ at }) => at));
  hits.forEach((hit, index) => {
    if (hit.entry.side !== "topic") return;
    const next = hits[index + 1];
    const head = headOf(hit, tokens);
    const limit = hit.sentence + (head ? HEAD_REACH : 1);
    const until = Math.min(next ? next.sentence : limit, limit, sentences.length - 1);
    for (let number = hit.sentence; number <= until; number++) {
      const sentence = sentences[number] as Sentence;
      const from = Math.max(sentence.from, (hit.at[hit.at.length - 1] as number) + 1);
      const to = Math.min(sentence.to, next ? (next.at[0] as number) : sentence.to);
      for (let i = from; i < to; i++) {
        const near = number <= hit.sentence + 1;
        const takesUp =
          (near && (isPronoun(tokens, i, sentence, cuesOf(number)) || isResumptive(tokens, i))) ||
          isHead(tokens, i, head);
        if (takesUp && !taken.has(i)) found.push(echoOf(hit, number, i));
      }
    }
  });
  return found;
}

function echoOf({ entry }: TermHit, sentence: number, at: number): TermHit {
  return { entry: { ...entry, side: "topic", weight: entry.weight * FADED }, sentence, at: [at], echo: true };
}

/** The noun that a topic of several words ends with: what a short form repeats. */
function headOf({ entry, at }: TermHit, tokens: Token[]): string | null {
  if (entry.side !== "topic" || at.length < 2) return null;
  const last = at[at.length - 1] as number;
  return last === (at[at.length - 2] as number) + 1 ? (tokens[last] as Token).norm : null;
}

function isHead(tokens: Token[], at: number, head: string | null): boolean {
  return head !== null && (tokens[at] as Token).norm === head && DEFINITE.has(tokens[at - 1]?.norm ?? "");
}

function isResumptive(tokens: Token[], at: number): boolean {
  return (
    RESUMPTIVE.has((tokens[at] as Token).norm) && /^(the|this|that|such)$/.test(tokens[at - 1]?.norm ?? "")
  );
}

/** As an object right after its verb (“called it”, “abolish it”), or as a subject that opens its clause (“It would be…”). */
function isPronoun(tokens: Token[], at: number, sentence: Sentence, cues: CueHit[]): boolean {
  if (!PRONOUNS.has((tokens[at] as Token).norm)) return false;
  if (cues.some(({ to, cue }) => to === at && cue !== "negator" && cue !== "hedge")) return true;
  const before = tokens[at - 1];
  const opens =
    at === sentence.from || !before?.word || /^(but|and|that|because|said|says)$/.test(before.norm);
  return opens && AUXILIARIES.has(tokens[at + 1]?.norm ?? "");
}
