import type { Attribution, Frame } from "../holders/holders.ts";
import type { CueKind } from "../lexicon/cues.ts";
import type { Judge, Judgement } from "./judge.ts";

/** Verbs that vouch for what they report: the author shares the stance, if less warmly. */
const FACTIVE = new Set<CueKind>(["factive"]);

/**
 * Stances that no term of their own carries: the answer to a charge just made ("a characterization the company
 * rejects": the company, against), and the author's share in what a factive verb reports ("the lab admitted that…").
 */
export function echoes(judgements: Judgement[], attribution: Attribution, judge: Judge): Judgement[] {
  const added: Judgement[] = [];
  const bySentence = Map.groupBy(judgements, ({ sentence }) => sentence);
  attribution.frames.forEach((frame, voice) => {
    if (frame.cue.cue !== "denial" || !frame.anaphoric) return;
    const charged = (sentence: number) =>
      (bySentence.get(sentence) ?? []).filter(({ stance }) => stance !== 0);
    const here = charged(frame.sentence);
    added.push(
      ...denials(
        frame,
        voice,
        here.length > 0 || frame.anaphoric === "here" ? here : charged(frame.sentence - 1),
        judge,
      ),
    );
  });
  for (const judgement of judgements) {
    const frame = attribution.frames[judgement.voice];
    if (!frame || judgement.stance === 0 || !FACTIVE.has(frame.cue.cue)) continue;
    added.push({ ...judgement, voice: -1, stance: judgement.stance * 0.5 });
  }
  return added;
}

/** One answer a position: to the last charge before the denial, in the same sentence or the one before. */
function denials(frame: Frame, voice: number, near: Judgement[], judge: Judge): Judgement[] {
  const answered = new Map<number, Judgement>();
  for (const judgement of near) {
    if (judgement.voice !== voice && judgement.clause.from < frame.cue.from)
      answered.set(judgement.position, judgement);
  }
  return [...answered.values()].map((charge) => ({
    ...charge,
    sentence: frame.sentence,
    voice,
    stance: -0.8 * charge.stance,
    // A denial is heard, but does not cancel the charge.
    weight: 0.6,
    clause: { from: frame.cue.from, to: frame.cue.to },
    because: [...charge.because, judge.cueReason(frame.cue)],
  }));
}
