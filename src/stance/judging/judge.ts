import type { CueReason, Reason } from "../../model/score.ts";
import { thwarted } from "./attempts.ts";
import { clauseAround, type Clause } from "./clauses.ts";
import { deniedBy, predicateOf } from "./comparisons.ts";
import { cueReasonAt, dedupe } from "./reasons.ts";
import type { CompiledPositions } from "../compile.ts";
import { foilOf } from "./foils.ts";
import { swaysOf } from "./govern.ts";
import type { Attribution, Frame, Passage } from "../holders/holders.ts";
import type { CueHit, TermHit } from "../matching/match.ts";
import { askedIf, hearsay, wager } from "./hearsay.ts";
import { ironyOver } from "./irony.ts";
import { counterfactual, type Mood } from "./moods.ts";
import { questionMood } from "./questions.ts";
import { takenBack } from "./retractions.ts";
import { deniesOwner, isOwned, reversals } from "./reversals.ts";
import { isDenied, speaksOf } from "./relevance.ts";
import { sideOf, type Ground } from "./sides.ts";
import { isFirm, isLoose } from "./spread.ts";
import { placeOf, strengthOf } from "./strength.ts";
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
  /** The side of what is only asked or left open: what an answer to it would deny. */
  open: number;
  /** How much the place of the term counts: less in a granted clause than in the one that carries the sentence. */
  weight: number;
  clause: Clause;
  because: Reason[];
  /** Whether a judgement of its own was turned to its reverse. */
  turned: boolean;
  /** Whether it is a judgement of its own in so many words, so close together, that it hardly speaks of something else. */
  firm: boolean;
  /** Whether its words stand so far apart that they may have met by chance. */
  loose: boolean;
};

/** What a judge reads: the passage, who speaks where, and the cues of each sentence. */
export class Judge {
  /** The text that it judges. */
  readonly passage: Passage;
  private readonly attribution: Attribution;
  private readonly compiled: CompiledPositions;
  private readonly cuesOf: CueHit[][];

  /** `cuesOf` are the passage's cues by their sentences. */
  constructor(passage: Passage, cuesOf: CueHit[][], attribution: Attribution, compiled: CompiledPositions) {
    this.passage = passage;
    this.cuesOf = cuesOf;
    this.attribution = attribution;
    this.compiled = compiled;
  }

  /** The cues of a sentence, in order. */
  cuesIn(sentence: number): CueHit[] {
    return this.cuesOf[sentence] ?? [];
  }

  /** What a kind of cue says of a topic of the position; undefined when it says nothing. */
  sway(position: number, kind: CueHit["cue"]): [side: 1 | -1, strength: number] | undefined {
    return swaysOf(this.compiled.positions[position] ?? NEITHER)[kind];
  }

  /** Judges one term: its side, then what turns it, then what weighs it. */
  judge(hit: TermHit): Judgement {
    const { tokens, sentences } = this.passage;
    const sentence = sentences[hit.sentence] as Sentence;
    const first = hit.at[0] as number;
    const last = hit.at[hit.at.length - 1] as number;
    const clause = clauseAround(tokens, sentence, first, last + 1);
    const voice = this.voiceOf(hit);
    const frame = this.attribution.frames[voice] ?? null;
    const sided = hit.entry.side !== "topic";
    const mood =
      questionMood(this.passage, hit.sentence, { first, last, sided }) ??
      counterfactual(tokens, sentence, clause, last);
    const owned = frame !== null && isOwned(tokens, frame);
    const cues = this.cuesIn(hit.sentence).filter(
      (cue) =>
        speaksOf({ tokens, sentence, hit, clause, mood }, cue) &&
        !isDenied(tokens, cue, this.cuesIn(hit.sentence)) &&
        !(owned && deniesOwner(tokens, cue, hit, frame)),
    );
    const because: Reason[] = [this.termReason(hit)];
    const why = (cue: CueHit, kind: string = cue.cue) => because.push(this.cueReason(cue, kind));

    const { claim } = this.compiled.positions[hit.entry.position] ?? NEITHER;
    const side = sideOf({ tokens, sentence, hit, claim, cues, clause, frame });
    for (const ground of side.by) because.push(this.groundReason(ground));
    const turning = reversals(tokens, hit, { cues, clause, frame, pivot: side.pivot, used: side.used });
    const compared = deniedBy(tokens, predicateOf(hit, side.used), clause);
    for (const cue of turning) why(cue);
    if (compared >= 0) because.push(this.wordReason(tokens[compared] as Token, "negator"));
    const vain = turning.length === 0 ? thwarted(tokens, hit, clause) : -1;
    if (vain >= 0) because.push(this.wordReason(tokens[vain] as Token, "thwarted"));
    const before = turning.length + (compared >= 0 ? 1 : 0) + (vain >= 0 ? 1 : 0);
    const back = mood ? -1 : takenBack(this.passage, hit, clause, before % 2 === 1);
    if (back >= 0) because.push(this.wordReason(tokens[back] as Token, "retraction"));
    const turns = before + (back >= 0 ? 1 : 0);
    const plain = turns % 2 === 0 ? side.stance : -side.stance;
    const foil = frame ? foilOf(tokens, sentence, frame) : -1;
    if (foil >= 0) because.push(this.wordReason(tokens[foil] as Token, "foil"));
    const weighed = this.weigh(plain, hit, { cues, clause, frame, voice, mood, turning }, because);
    const stance = foil >= 0 ? weighed * FOILED : weighed;
    const place = placeOf(tokens, hit, cues, clause);
    if (stance !== 0) for (const cue of place.by) why(cue);
    if (frame) why(frame.cue, frame.cue.cue);
    return {
      position: hit.entry.position,
      sentence: hit.sentence,
      voice: foil >= 0 ? (frame?.parent ?? -1) : voice,
      open: stance === 0 ? plain : 0,
      stance: Math.max(-1, Math.min(1, stance)),
      weight: place.factor,
      clause,
      because: dedupe(because),
      turned: sided && turns % 2 === 1,
      firm: isFirm(hit) && turns % 2 === 0,
      loose: isLoose(hit),
    };
  }

  /**
   * In whose voice a term stands. Who wants a thing done makes no claim of fact by that: “the labs want rules that only they can
   * meet” is said by whoever speaks of the labs.
   */
  private voiceOf({ at, entry }: TermHit): number {
    const voice = this.attribution.voice[at[0] as number] ?? -1;
    const frame = this.attribution.frames[voice];
    const { claim } = this.compiled.positions[entry.position] ?? NEITHER;
    if (!frame || claim === "policy" || entry.side !== "favor") return voice;
    const wants = WANTING.test((this.passage.tokens[frame.cue.from] as Token).norm);
    return wants ? (frame.parent ?? -1) : voice;
  }

  /** What hedges, questions, conditions and irony make of a stance, after negation. */
  private weigh(plain: number, hit: TermHit, setting: Setting, because: Reason[]): number {
    const { cues, clause, frame, voice, mood, turning } = setting;
    const why = (cue: CueHit) => because.push(this.cueReason(cue));
    const supposed = mood?.kind === "counterfactual";
    // A supposition is taken back whole: its “if” does not make that weaker.
    const weighed = supposed ? cues.filter(({ cue }) => cue !== "condition") : cues;
    const strength = strengthOf(this.passage.tokens, hit, { cues: weighed, clause, frame });
    let stance = plain * strength.factor;
    for (const cue of strength.by) why(cue);
    if (turning.length === 0) stance = this.passedOn(stance, hit, because);
    if (mood) stance = this.inMood(mood, stance, hit, turning.length > 0, because);
    stance = this.refusedBy(cues, stance, why);
    // “If you believe that it is hype, I have a bridge to sell you” mocks once.
    if (supposed || turning.some(({ cue }) => cue === "distance")) return stance;
    // “‘Hype?’ she snorted”: the marks are those of speech.
    if (mood?.kind === "rhetorical question" || mood?.kind === "answer") return stance;
    return this.ironic(hit, cues, voice, stance, because);
  }

  /** What a question or a supposition makes of a stance; a topic that nothing governs may take its side from it. */
  private inMood(mood: Mood, stance: number, { entry }: TermHit, turned: boolean, because: Reason[]): number {
    if (mood.at) because.push(this.wordReason(mood.at, mood.kind));
    if (entry.side === "topic" && stance === 0) return (mood.bare ?? 0) * entry.weight;
    return stance * (mood.asksForNo && turned ? -Math.abs(mood.factor) : mood.factor);
  }

  /** What is left of a stance that its speaker only passes on, has given up, mocks or was asked about. */
  private passedOn(stance: number, hit: TermHit, because: Reason[]): number {
    const { tokens, sentences } = this.passage;
    const sentence = sentences[hit.sentence] as Sentence;
    const asked = askedIf(tokens, sentence, hit);
    if (asked >= 0) {
      because.push(this.wordReason(tokens[asked] as Token, "openQuestion"));
      return 0;
    }
    const passed = hearsay(tokens, sentence, hit) ?? wager(tokens, sentence, hit);
    if (!passed) return stance;
    because.push(this.cueReason({ ...passed, cue: "distance", sentence: hit.sentence }, passed.kind));
    return stance * PASSED_ON;
  }

  /** What is favoured on a condition that will never be met is refused. */
  private refusedBy(cues: CueHit[], stance: number, why: (cue: CueHit) => void): number {
    const cue = stance > 0 ? cues.find((candidate) => candidate.cue === "impossible") : undefined;
    if (!cue) return stance;
    why(cue);
    return -0.8 * stance;
  }

  /** Irony turns a whole judgement; of a topic it never speaks well. */
  private ironic(hit: TermHit, cues: CueHit[], voice: number, stance: number, because: Reason[]): number {
    const irony = ironyOver(this.passage, hit, cues, voice);
    if (!irony) return stance;
    const { side, weight } = hit.entry;
    because.push(irony.because);
    if (side !== "topic") return stance * irony.factor;
    return stance === 0 ? (hit.echo ? 0 : irony.bare * weight) : -Math.abs(stance);
  }

  private termReason(hit: TermHit): Reason {
    const { tokens } = this.passage;
    const first = tokens[hit.at[0] as number] as Token;
    const last = tokens[hit.at[hit.at.length - 1] as number] as Token;
    const { term, side, weight } = hit.entry;
    return { term, start: first.start, end: last.end, side, weight };
  }

  private groundReason(ground: Ground): Reason {
    return "cue" in ground ? this.cueReason(ground) : this.wordReason(ground.token, ground.kind);
  }

  private wordReason({ start, end }: Token, kind: string): CueReason {
    return { cue: this.passage.text.slice(start, end), start, end, kind };
  }

  cueReason(cue: CueHit, kind: string = cue.cue): CueReason {
    return cueReasonAt(this.passage, cue, kind);
  }
}

const NEITHER = { claim: "fact", slant: 0 } as const;

const WANTING = /^(want|wants|wanted|wanting)$/;

/** What is made of a view that is given to whoever holds it, to be argued against. */
const FOILED = -0.7;
/** What is made of a view that somebody only passes on, or has given up. */
const PASSED_ON = -0.6;

/** What a term stands in: its clause and the cues there, who speaks, the mood, and what has turned it. */
type Setting = {
  cues: CueHit[];
  clause: Clause;
  frame: Frame | null;
  voice: number;
  mood: Mood | null;
  turning: CueHit[];
};
