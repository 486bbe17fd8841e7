import type { CueReason, Reason } from "../model/score.ts";
import { clauseAround, type Clause } from "./clauses.ts";
import type { CompiledPositions } from "./compile.ts";
import { governorOf } from "./govern.ts";
import type { Attribution, Frame, Passage } from "./holders.ts";
import type { CueKind } from "./lexicon/cues.ts";
import type { CueHit, TermHit } from "./match.ts";
import { reversals } from "./reversals.ts";
import type { Sentence } from "./sentences.ts";
import type { Token } from "./tokens.ts";

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

const RHETORICAL =
  /^(who|what good|what would|how (can|could|long)|why (would|should|on earth)|is it really|do(es)? (any|you really|we really)|can any|isn't|aren't|wouldn't|shouldn't|don't|since when|when did)\b/;

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

    let stance = 0;
    let pivot = first;
    const used = new Set<CueHit>();
    if (hit.entry.side === "topic") {
      const claim = this.compiled.positions[hit.entry.position]?.claim ?? "fact";
      const governor = governorOf(hit, claim, cues, clause, this.governingFrame(frame, hit));
      if (governor) {
        stance = governor.side * governor.strength * hit.entry.weight;
        if (governor.after) pivot = governor.cue.from;
        used.add(governor.cue);
        why(governor.cue);
      }
    } else {
      stance = (hit.entry.side === "favor" ? 1 : -1) * hit.entry.weight;
    }
    for (const cue of reversals(tokens, hit, { cues, clause, frame, pivot, used })) {
      stance = -stance;
      why(cue);
    }
    stance *= this.strength(hit, cues, clause, sentence, frame, why);
    const contrary = this.counterfactual(hit, clause, sentence);
    if (contrary && stance !== 0) {
      stance *= -0.7;
      because.push({
        cue: this.passage.text.slice(contrary.start, contrary.end),
        start: contrary.start,
        end: contrary.end,
        kind: "counterfactual",
      });
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

  /** The attitude that a term stands in governs it only from outside: its own frame, ahead of the term. */
  private governingFrame(frame: Frame | null, hit: TermHit): CueHit | null {
    if (!frame || frame.sentence !== hit.sentence) return null;
    return frame.cue;
  }

  /**
   * The word that makes a clause contrary to fact: “Had the fear been staged, one would expect…”, “If they were
   * bluffing, they would…”. What such a clause supposes, its speaker denies.
   */
  private counterfactual(hit: TermHit, clause: Clause, sentence: Sentence): Token | null {
    const { tokens } = this.passage;
    const opener = tokens.slice(clause.from, clause.from + 3).find(({ word }) => word);
    if (!opener || !/^(had|were|if)$/.test(opener.norm)) return null;
    const inverted = opener.norm !== "if";
    if (inverted && (sentence.question || !opener.capital)) return null;
    const last = hit.at[hit.at.length - 1] as number;
    const supposed = inverted || hasWord(tokens, clause.from, clause.to, UNREAL_VERBS);
    return supposed && hasWord(tokens, last + 1, sentence.to, UNREAL_MODALS) ? opener : null;
  }

  private strength(
    hit: TermHit,
    cues: CueHit[],
    clause: Clause,
    sentence: Sentence,
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
    if (sentence.question) factor *= this.isRhetorical(sentence) ? 0.7 : 0;
    return factor;
  }

  private isRhetorical(sentence: Sentence): boolean {
    const { tokens, text } = this.passage;
    const start = tokens.slice(sentence.from, sentence.from + 3).find((token) => token.word)?.start ?? 0;
    return RHETORICAL.test(text.slice(start, start + 24).toLowerCase());
  }

  /** One to three words in quotation marks that nobody is said to have spoken: the author holds them at arm's length. */
  private isScareQuote(hit: TermHit, voice: number): { start: number; end: number } | null {
    if (voice >= 0) return null;
    const { tokens, quotes } = this.passage;
    const first = hit.at[0] as number;
    const last = hit.at[hit.at.length - 1] as number;
    const quote = findQuote(quotes, first);
    if (!quote || last >= quote.to || quote.to - quote.from > 3) return null;
    return { start: (tokens[quote.from] as Token).start, end: (tokens[quote.to - 1] as Token).end };
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

  cueReason(cue: CueHit, kind: string = cue.cue): CueReason {
    const { tokens, text } = this.passage;
    const start = (tokens[cue.from] as Token).start;
    const { end } = tokens[cue.to - 1] as Token;
    return { cue: text.slice(start, end), start, end, kind };
  }
}

/** Verb forms of a supposition, and of what would follow from it. */
const UNREAL_VERBS = new Set(["were", "had", "was", "really", "truly"]);
const UNREAL_MODALS = new Set(["would", "wouldn't", "might", "could"]);

function hasWord(tokens: Token[], from: number, to: number, words: Set<string>): boolean {
  for (let i = from; i < to; i++) if (words.has((tokens[i] as Token).norm)) return true;
  return false;
}

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
