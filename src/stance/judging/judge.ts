import type { CueReason, Reason } from "../../model/score.ts";
import { clauseAround, type Clause } from "./clauses.ts";
import type { CompiledPositions } from "../compile.ts";
import { governorOf } from "./govern.ts";
import type { Attribution, Frame, Passage } from "../holders/holders.ts";
import type { CueKind } from "../lexicon/cues.ts";
import type { CueHit, TermHit } from "../matching/match.ts";
import { counterfactual, questionMood, unmetCondition } from "./moods.ts";
import { polarityNear } from "./polarity.ts";
import { reversals } from "./reversals.ts";
import type { Sentence } from "../text/sentences.ts";
import type { Token } from "../text/tokens.ts";

/** One term, judged: who holds it, which way and how strongly, and why. Reasons carry the text's own offsets. */
export type Judgement = {
  position: number;
  sentence: number;
  /** Index into the attribution's frames; -1 for the author. */
  voice: number;
  /** -1 (against) to 1 (favor); 0 for a mention without a side. */
  stance: number;
  /** How much the place of the term counts: less in a granted clause than in the one that carries the sentence. */
  weight: number;
  clause: Clause;
  because: Reason[];
};

/** What a judge reads: the passage, who speaks where, and the cues of each sentence. */
export class Judge {
  private readonly passage: Passage;
  private readonly attribution: Attribution;
  private readonly compiled: CompiledPositions;
  private readonly cuesOf: CueHit[][];

  constructor(passage: Passage, attribution: Attribution, compiled: CompiledPositions) {
    this.passage = passage;
    this.attribution = attribution;
    this.compiled = compiled;
    this.cuesOf = passage.sentences.map(() => []);
    for (const cue of passage.cues) this.cuesOf[cue.sentence]?.push(cue);
  }

  /** The cues of a sentence, in order. */
  cuesIn(sentence: number): CueHit[] {
    return this.cuesOf[sentence] ?? [];
  }

  /** Judges one term: its side, then what turns it, then what weighs it. */
  judge(hit: TermHit): Judgement {
    const { tokens, sentences } = this.passage;
    const sentence = sentences[hit.sentence] as Sentence;
    const first = hit.at[0] as number;
    const last = hit.at[hit.at.length - 1] as number;
    const clause = clauseAround(tokens, sentence, first, last + 1);
    const voice = this.attribution.voice[first] ?? -1;
    const frame = this.attribution.frames[voice] ?? null;
    const cues = (this.cuesOf[hit.sentence] ?? []).filter(
      (cue) => !hit.at.some((at) => at >= cue.from && at < cue.to),
    );
    const because: Reason[] = [this.termReason(hit)];
    const why = (cue: CueHit, kind: string = cue.cue) => because.push(this.cueReason(cue, kind));

    const mood =
      questionMood(this.passage.text, tokens, sentence, hit.entry.side !== "topic") ??
      counterfactual(tokens, sentence, clause, last);
    const { stance: own, pivot, used, by } = this.side(hit, cues, clause, frame);
    let stance = own;
    for (const reason of by) because.push(reason);
    for (const cue of reversals(tokens, hit, { cues, clause, frame, pivot, used })) {
      // “Isn't it time…?”: the negator that asks for a yes turns nothing.
      if (mood?.at && cue.from <= tokens.indexOf(mood.at, sentence.from)) continue;
      stance = -stance;
      why(cue);
    }
    stance *= this.strength(hit, cues, clause, frame, why);
    if (mood) {
      stance *= mood.factor;
      if (mood.at) because.push(this.wordReason(mood.at, mood.kind));
    }
    const scare = this.isScareQuote(hit, voice);
    if (scare && stance !== 0) {
      stance *= -0.7;
      because.push({ cue: "“ ”", start: scare.start, end: scare.end, kind: "scare quotes" });
    }
    if (frame) why(frame.cue, frame.cue.cue);
    return {
      position: hit.entry.position,
      sentence: hit.sentence,
      voice,
      stance: Math.max(-1, Math.min(1, stance)),
      weight: this.contrastWeight(hit, cues, clause),
      clause,
      because: dedupe(because),
    };
  }

  /** Which way a term points before anything turns it, by which cues, and where negation is measured from. */
  private side(hit: TermHit, cues: CueHit[], clause: Clause, frame: Frame | null): Side {
    const first = hit.at[0] as number;
    const used = new Set<CueHit>();
    const { side, weight, position } = hit.entry;
    if (side !== "topic") return { stance: side === "favor" ? weight : -weight, pivot: first, used, by: [] };
    const claim = this.compiled.positions[position]?.claim ?? "fact";
    const unmet = claim === "policy" ? unmetCondition(this.passage.tokens, clause, cues, first) : null;
    if (unmet?.at) {
      for (const cue of cues) if (cue.to <= first) used.add(cue);
      return { stance: 0.5 * weight, pivot: first, used, by: [this.wordReason(unmet.at, unmet.kind)] };
    }
    const outer = frame?.sentence === hit.sentence ? frame.cue : null;
    const governor = governorOf(this.passage.tokens, hit, claim, cues, clause, outer);
    if (!governor)
      return claim === "policy" ? this.tone(hit, cues, clause) : { stance: 0, pivot: first, used, by: [] };
    for (const cue of governor.by) used.add(cue);
    return {
      stance: governor.side * governor.strength * weight,
      pivot: governor.after ? governor.cue.from : first,
      used,
      by: governor.by.map((cue) => this.cueReason(cue)),
    };
  }

  /**
   * The last resort for a policy that nothing governs: the polarity of the words beside it. For a claim of fact they tell
   * nothing: bad words stand beside a danger whether it is asserted or denied.
   */
  private tone(hit: TermHit, cues: CueHit[], clause: Clause): Side {
    const { tokens } = this.passage;
    const first = hit.at[0] as number;
    const { value, words } = polarityNear(tokens, clause, first, (hit.at[hit.at.length - 1] as number) + 1);
    if (Math.abs(value) < FAINT) return { stance: 0, pivot: first, used: new Set(), by: [] };
    return {
      stance: Math.sign(value) * TONE * hit.entry.weight,
      pivot: first,
      // Negation is in the polarity already.
      used: new Set(cues),
      by: words.map((at) => this.wordReason(tokens[at] as Token, "polarity")),
    };
  }

  private strength(
    hit: TermHit,
    cues: CueHit[],
    clause: Clause,
    frame: Frame | null,
    why: (cue: CueHit) => void,
  ): number {
    const first = hit.at[0] as number;
    const inClause = (cue: CueHit) => cue.from >= clause.from && cue.to <= clause.to;
    let factor = 1;
    const apply = (kind: CueKind, by: number, where: (cue: CueHit) => boolean) => {
      const cue = cues.find((candidate) => candidate.cue === kind && where(candidate));
      if (!cue) return;
      factor *= by;
      why(cue);
    };
    apply("hedge", 0.7, inClause);
    apply("booster", 1.2, inClause);
    apply("condition", 0.7, inClause);
    // “Asked whether P, she said Q” leaves Q answered: a speaker between the question and the term takes over.
    const answered = (cue: CueHit) => frame !== null && frame.cue.from >= cue.to && frame.cue.to <= first;
    if (frame?.cue.cue !== "denial")
      apply("openQuestion", 0, (cue) => inClause(cue) || (cue.to <= first && !answered(cue)));
    return factor;
  }

  /** One to three words in quotation marks that nobody is said to have spoken: the author holds them at arm's length. */
  private isScareQuote(hit: TermHit, voice: number): { start: number; end: number } | null {
    if (voice >= 0) return null;
    const { tokens, quotes } = this.passage;
    const first = hit.at[0] as number;
    const last = hit.at[hit.at.length - 1] as number;
    const quote = findQuote(quotes, first);
    if (!quote || last >= quote.to || quote.to - quote.from > 3 || this.isCited(quote.from)) return null;
    return { start: (tokens[quote.from] as Token).start, end: (tokens[quote.to - 1] as Token).end };
  }

  /** “described as ‘reckless’”, “what he called a ‘pause’”: somebody's words, given as such. */
  private isCited(from: number): boolean {
    const { tokens } = this.passage;
    for (let i = from - 2; i >= Math.max(0, from - 6); i--) {
      if (CITING.has((tokens[i] as Token).norm)) return true;
    }
    return false;
  }

  private contrastWeight(hit: TermHit, cues: CueHit[], clause: Clause): number {
    const first = hit.at[0] as number;
    const last = hit.at[hit.at.length - 1] as number;
    if (cues.some((cue) => cue.cue === "concession" && cue.from >= clause.from && cue.to <= first))
      return 0.5;
    if (cues.some((cue) => cue.cue === "contrast" && cue.from > last)) return 0.6;
    return 1;
  }

  private termReason(hit: TermHit): Reason {
    const { tokens } = this.passage;
    const first = tokens[hit.at[0] as number] as Token;
    const last = tokens[hit.at[hit.at.length - 1] as number] as Token;
    const { term, side, weight } = hit.entry;
    return { term, start: first.start, end: last.end, side, weight };
  }

  private wordReason({ start, end }: Token, kind: string): CueReason {
    return { cue: this.passage.text.slice(start, end), start, end, kind };
  }

  cueReason(cue: CueHit, kind: string = cue.cue): CueReason {
    const { tokens, text } = this.passage;
    const start = (tokens[cue.from] as Token).start;
    const { end } = tokens[cue.to - 1] as Token;
    return { cue: text.slice(start, end), start, end, kind };
  }
}

/** Below this, the words around a term are no witness; above it, they are a weak one. */
const FAINT = 0.3;
const TONE = 0.4;

/** Which way a term points, where negation is measured from, the cues that are spent, and the reasons. */
type Side = { stance: number; pivot: number; used: Set<CueHit>; by: Reason[] };

const CITING = new Set(
  "called calls call calling described describes describing dubbed dubs termed terms labelled labeled labels branded brands characterised characterized characterises characterizes deemed said says entitled titled named".split(
    " ",
  ),
);

function findQuote(quotes: Passage["quotes"], token: number): Passage["quotes"][number] | undefined {
  let low = 0;
  let high = quotes.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const quote = quotes[middle] as Passage["quotes"][number];
    if (token < quote.from) high = middle - 1;
    else if (token >= quote.to) low = middle + 1;
    else return quote;
  }
  return undefined;
}

function dedupe(reasons: Reason[]): Reason[] {
  const seen = new Set<string>();
  return reasons.filter((reason) => {
    const key = `${reason.start}:${reason.end}:${"cue" in reason ? "cue" : reason.term}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
