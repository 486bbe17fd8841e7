import type { CueReason, Reason } from "../../model/score.ts";
import type { Passage } from "../holders/holders.ts";
import { spanOf } from "../text/tokens.ts";

/** The tokens `[from, to)` of a passage as a reason. */
export function cueReasonAt(
  { tokens, text }: Passage,
  { from, to }: { from: number; to: number },
  kind: string,
): CueReason {
  const { start, end } = spanOf(tokens, from, to);
  return { cue: text.slice(start, end), start, end, kind };
}

/** The reasons without those that are given twice. */
export function dedupe(reasons: Reason[]): Reason[] {
  const seen = new Set<string>();
  return reasons.filter((reason) => {
    const key = `${reason.start}:${reason.end}:${"cue" in reason ? "cue" : reason.term}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
