import type { Frame } from "../holders/holders.ts";
import type { CueHit } from "../matching/match.ts";
import type { Sentence } from "../text/sentences.ts";
import { someWord, type Token } from "../text/tokens.ts";

const FOIL = /^(whoever|anyone|anybody|everyone|everybody|he|she|they)$/;
const GRANTED = /^(right|correct|vindicated|point|thanked)$/;

const CLAIMS =
  /^(claim|claims|say|says|insist|insists|argue|argues|believe|believes|think|thinks|maintain|maintains|promise|promises|pretend|pretends)$/;
const ANSWERS =
  /^(never|cannot|can't|couldn't|haven't|hasn't|forget|forgets|ignore|ignores|overlook|overlooks|miss|misses|wrong|mistaken|yet|fail|fails|without|misunderstand|misunderstands)$/;

/** “Officials who claim P have never shown their numbers”: they are named to be answered. */
function isAnswered(tokens: Token[], { from, to: end }: CueHit, to: number): boolean {
  const claims = CLAIMS.test((tokens[from] as Token).norm);
  return claims && someWord(tokens, end, to, (norm) => ANSWERS.test(norm)) && !isRight(tokens, end, to);
}

function isRight(tokens: Token[], from: number, to: number): boolean {
  return someWord(tokens, from, to, (norm) => GRANTED.test(norm));
}

/**
 * “Anyone who calls it a stunt has not read it”: a holder who is nobody, made up to be contradicted. The token of the
 * subject; -1 for a holder who is somebody, or is said to be right.
 */
export function foilOf(tokens: Token[], { from, to }: Sentence, { cue, subject }: Frame): number {
  if (!subject || subject.from < from) return -1;
  const { norm } = tokens[subject.from] as Token;
  let before = cue.from - 1;
  while (before > subject.from && /ly$|^(still|ever|now|once)$/.test((tokens[before] as Token).norm))
    before--;
  const relative = tokens[before]?.norm;
  if (norm === "whoever") {
    if (before !== subject.from) return -1;
  } else if (relative !== "who") return -1;
  else if (!FOIL.test(norm) || before - subject.from > 1)
    return before === subject.to && isAnswered(tokens, cue, to) ? subject.from : -1;
  return isRight(tokens, cue.to, to) ? -1 : subject.from;
}
