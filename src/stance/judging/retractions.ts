import type { Clause } from "./clauses.ts";
import { faulted } from "./notions.ts";
import type { TermHit } from "../matching/match.ts";
import type { Sentence } from "../text/sentences.ts";
import type { Token } from "../text/tokens.ts";

/** What a retraction is looked for in. */
type Told = { tokens: Token[]; sentences: Sentence[] };

const PRONOUN = /^(it|they|that|this|these|those|he|she|we)$/;
const DENIES = /^(isn|aren|wasn|weren|don|doesn|didn|hasn|haven|won|wouldn|can|couldn)['’]?t$|^(cannot)$/;
const ASSERTS = /^(is|are|was|were|do|does|did|has|have|will|would|can|could)$/;
const REST = /^(so|true|either|at|all|one|the|case|anything|of|sort|and|never|has|have|been|was|were)$/;
/** “They are not.”: so few words deny what was just said, and say nothing new. */
const SHORT = 6;

/**
 * The word that takes back what a term says, or a denial of it, in the words around the term: “The warnings sound like hype.
 * They are not.”, “What looked like a stunt turned out to be…”, “cleared the lab of scaremongering”, “Calling it a stunt is
 * unfair”. Its index; -1 where there is none. `denied` says that what the term says is denied already, which a short “It is.”
 * takes back.
 */
export function takenBack(told: Told, hit: TermHit, clause: Clause, denied: boolean): number {
  const short = shortAnswer(told, hit.sentence, denied);
  if (short >= 0) return short;
  if (hit.entry.side === "topic") return -1;
  const cleared = clearedOf(told.tokens, hit, clause);
  if (cleared >= 0) return cleared;
  const seeming = [
    onlySeeming(told, hit),
    onTheFace(told, hit, clause),
    onceSaid(told, hit),
    faulted(told.tokens, told.sentences[hit.sentence] as Sentence, hit),
  ];
  for (const word of seeming) if (word >= 0) return word;
  return calling(told, hit, clause);
}

/** “They are not.”, “It isn't.”; after a denial “It is.” */
function shortAnswer({ tokens, sentences }: Told, number: number, denied: boolean): number {
  const next = sentences[number + 1];
  if (!next || next.question || next.paragraph !== sentences[number]?.paragraph) return -1;
  let from = next.from;
  while (from < next.to && !tokens[from]?.word) from++;
  let to = from;
  while (to < next.to && tokens[to]?.word) to++;
  if (to - from < 2 || to - from > SHORT || !PRONOUN.test((tokens[from] as Token).norm)) return -1;
  const verb = (tokens[from + 1] as Token).norm;
  const negated = DENIES.test(verb) || (ASSERTS.test(verb) && tokens[from + 2]?.norm === "not");
  if (!negated && !(denied && ASSERTS.test(verb))) return -1;
  const rest = from + (negated && !DENIES.test(verb) ? 3 : 2);
  for (let i = rest; i < to; i++) if (!REST.test((tokens[i] as Token).norm)) return -1;
  return negated === denied ? -1 : from + 1;
}

const CLEARS =
  /^(clear|clears|cleared|clearing|acquit|acquits|acquitted|absolve|absolves|absolved|exonerate|exonerates|exonerated|innocent|defend|defends|defended|defending|vindicated)$/;
const OF = /^(of|from|against)$/;
const CHARGE =
  /^(the|a|an|any|all|charge|charges|accusation|accusations|claim|claims|allegation|allegations|suspicion|suspicions|that|of|every)$/;
const CLEAR_REACH = 10;

/** “cleared the lab of…”, “defended it against the charge of…”. */
function clearedOf(tokens: Token[], { at }: TermHit, { from }: Clause): number {
  let i = (at[0] as number) - 1;
  while (i > from && CHARGE.test((tokens[i] as Token).norm)) i--;
  // “against the charge of”: the preposition that matters stands before the charge.
  let of = i;
  if (!OF.test(tokens[of]?.norm ?? "")) of = i + 1;
  if (!OF.test(tokens[of]?.norm ?? "")) return -1;
  for (let verb = of - 1; verb >= Math.max(from, of - CLEAR_REACH); verb--)
    if (CLEARS.test((tokens[verb] as Token).norm)) return verb;
  return -1;
}

const SEEMED = /^(looked|looks|seemed|seems|sounded|sounds|passed|appeared|appears|began|started)$/;
const TURNS = /^(turned|turns|proved|proves|became|was|is|were|are)$/;
const SEEM_REACH = 12;

/** “However sincere it sounds”, “Strip away the hype”: what something is not for all that. */
function onTheFace({ tokens, sentences }: Told, { at, sentence }: TermHit, clause: Clause): number {
  const { from } = sentences[sentence] as Sentence;
  const first = at[0] as number;
  const before = (distance: number) => tokens[first - distance]?.norm ?? "";
  if (
    /^(the|all)$/.test(before(1)) &&
    before(2) === "away" &&
    /^(strip|take|peel|cut|clear)$/.test(before(3))
  )
    return first - 3;
  const opener = Math.max(from, clause.from);
  if ((tokens[opener] as Token).norm !== "however" || tokens[opener + 1]?.norm === ",") return -1;
  for (let i = opener + 1; i < clause.to; i++) if (SEEMED.test((tokens[i] as Token).norm)) return opener;
  return -1;
}

/** “What looked like a stunt turned out to be…”. */
function onlySeeming({ tokens, sentences }: Told, { at, sentence }: TermHit): number {
  const { to } = sentences[sentence] as Sentence;
  const first = at[0] as number;
  for (let i = first - 1; i > Math.max(0, first - SEEM_REACH); i--) {
    if (!SEEMED.test((tokens[i] as Token).norm) || tokens[i - 1]?.norm !== "what") continue;
    const end = (at[at.length - 1] as number) + 1;
    for (let j = end; j < Math.min(to, end + SEEM_REACH); j++)
      if (TURNS.test((tokens[j] as Token).norm)) return i;
  }
  return -1;
}

const ONCE_REACH = 6;
const SINCE =
  /^(now|increasingly|today|looks|looking|seems|seeming|becomes|becoming|become|grown|growing|ever)$/;

/** “What was once a fable now looks likely”, “Once dismissed as a fable, it …”: the “once” that says it is so no more. */
function onceSaid({ tokens, sentences }: Told, { at, sentence }: TermHit): number {
  const { from, to } = sentences[sentence] as Sentence;
  const first = at[0] as number;
  for (let i = first - 1; i >= Math.max(from, first - ONCE_REACH); i--) {
    if ((tokens[i] as Token).norm !== "once") continue;
    const end = (at[at.length - 1] as number) + 1;
    for (let j = end; j < Math.min(to, end + SEEM_REACH); j++)
      if (SINCE.test((tokens[j] as Token).norm)) return i;
  }
  return -1;
}

const LABELLING =
  /^(calling|dismissing|branding|labelling|labeling|describing|treating|writing|waving|portraying|painting)$/;
const AMISS =
  /^(unfair|wrong|lazy|absurd|silly|naive|foolish|mistaken|misses|ignores|forgets|insults|insulting|mistake|misguided|nonsense|ridiculous|cheap|easy|cynical|irresponsible|dangerous|backwards|unjust|dishonest|slander)$/;
const LABEL_REACH = 10;

/** “Calling it a stunt is unfair”: what is said of saying so. */
function calling({ tokens, sentences }: Told, { at, sentence }: TermHit, clause: Clause): number {
  const { from } = sentences[sentence] as Sentence;
  const first = at[0] as number;
  let gerund = -1;
  for (let i = first - 1; i >= Math.max(from, clause.from, first - LABEL_REACH); i--)
    if (LABELLING.test((tokens[i] as Token).norm)) gerund = i;
  if (gerund < 0 || (gerund > from && tokens[gerund - 1]?.word)) return -1;
  for (let i = (at[at.length - 1] as number) + 1; i < Math.min(clause.to, first + SEEM_REACH); i++)
    if (AMISS.test((tokens[i] as Token).norm)) return i;
  return -1;
}
