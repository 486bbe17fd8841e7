import { CHARGE_NOUNS } from "./lexicon/words.ts";
import type { CueHit } from "./match.ts";
import { openingPhrase, phraseAfter, type NounPhrase } from "./noun-phrases.ts";
import type { Sentence } from "./sentences.ts";
import type { Token } from "./tokens.ts";

/** The subject of “to back” or “…, warning that”, whose own place is empty: the phrase that opens the sentence. */
export function infinitiveSubject(tokens: Token[], sentence: Sentence, cue: CueHit): NounPhrase | null {
  const before = tokens[cue.from - 1]?.norm;
  if (cue.from <= sentence.from + 1) return null;
  const infinitive = before === "to" && (cue.cue === "support" || cue.cue === "oppose");
  const participle = before === "," && isParticiple(tokens, cue);
  return infinitive || participle ? openingPhrase(tokens, sentence) : null;
}

/** “…, warning that”: its subject is the sentence's. */
function isParticiple(tokens: Token[], cue: CueHit): boolean {
  return (tokens[cue.from] as Token).norm.endsWith("ing");
}

/** “is warning that” has a subject of its own, “worth noting” has none. */
export function isFinite(tokens: Token[], sentence: Sentence, cue: CueHit): boolean {
  if (!isParticiple(tokens, cue)) return true;
  for (let i = cue.from - 1; i >= Math.max(sentence.from, cue.from - 4); i--) {
    const { norm } = tokens[i] as Token;
    if (/^(is|are|was|were|been|be|(he|she|it)'s|(they|we)'re|i'm)$/.test(norm)) return true;
    if (!/ly$|^(also|now|not|still|already)$/.test(norm)) return false;
  }
  return false;
}

/** “was dismissed”: what stands before the verb is no speaker. */
export function isPassive(tokens: Token[], sentence: Sentence, cue: CueHit): boolean {
  for (let i = cue.from - 1; i >= Math.max(sentence.from, cue.from - 3); i--) {
    const { norm } = tokens[i] as Token;
    if (/^(was|is|are|were|been|being|be)$/.test(norm))
      return (tokens[cue.from] as Token).norm.endsWith("ed");
    if (!/ly$|^(not|also|already|long|widely|never)$/.test(norm)) return false;
  }
  return false;
}

/** Who did it, in a passive: “dismissed by the lab”. */
export function agentAfter(tokens: Token[], sentence: Sentence, cue: CueHit): NounPhrase | null {
  for (let i = cue.to; i < Math.min(sentence.to, cue.to + 8); i++) {
    const { norm } = tokens[i] as Token;
    if (norm === "by") return phraseAfter(tokens, sentence, i + 1);
    if (norm === "," || norm === ";") return null;
  }
  return null;
}

/** “…, Ruth Vale said” and “…,” she told reporters: what is said stands before the speaker. */
export function isTrailing(tokens: Token[], sentence: Sentence, cue: CueHit, subject: NounPhrase): boolean {
  const before = tokens[subject.from - 1];
  if (!before || subject.from - 1 <= sentence.from) return false;
  if (/^[”"’]$/.test(before.norm)) return true;
  if (before.norm !== "," && before.norm !== "—") return false;
  const next = tokens[cue.to];
  return (
    cue.to >= sentence.to ||
    next === undefined ||
    !next.word ||
    /^(in|on|at|to|during|this|last)$/.test(next.norm)
  );
}

/** A trailing speaker owns the rest of the sentence too, unless a contrast hands it back to the author. */
export function trailingEnd(tokens: Token[], sentence: Sentence, cue: CueHit): number {
  for (let i = cue.to; i < Math.min(cue.to + 3, sentence.to); i++) {
    if (/^(but|while|whereas|though|although|yet)$/.test((tokens[i] as Token).norm)) return cue.from;
  }
  return sentence.to;
}

/** “said Ruth Vale”: a speech verb after a quotation or comma, before a name or a determined noun. */
export function isInverted(tokens: Token[], sentence: Sentence, cue: CueHit): boolean {
  const before = tokens[cue.from - 1];
  const after = tokens[cue.to];
  if (!after?.word || !before || cue.from <= sentence.from || isParticiple(tokens, cue)) return false;
  return (
    /^[,”"’—]$/.test(before.norm) && (after.capital || /^(the|a|an|one|his|her|their)$/.test(after.norm))
  );
}

/** “a charge that the lab denies”, “a characterization the company rejects”. */
export function chargeBefore(tokens: Token[], sentence: Sentence, subject: NounPhrase): boolean {
  for (let i = subject.from - 1; i >= Math.max(sentence.from, subject.from - 3); i--) {
    const { norm } = tokens[i] as Token;
    if (CHARGE_NOUNS.has(norm)) return true;
    if (norm !== "that" && norm !== "which") return false;
  }
  return false;
}

/** “denied it”, “rejects that”, “called this a misreading”, “denied any such thing”. */
export function deniesWhatWasSaid(tokens: Token[], cue: CueHit): boolean {
  if (cue.cue !== "denial") return false;
  const last = tokens[cue.to - 1];
  const next = tokens[cue.to];
  return (
    cue.to - cue.from > 2 ||
    !next?.word ||
    /^(it|this|that|any|such|them|those)$/.test(next.norm) ||
    last === undefined
  );
}
