import { describe, expect, it } from "vitest";
import { lexicon, lexiconOf } from "../../src/model/position.ts";
import { compile, compilePrepared } from "../../src/stance/compile.ts";
import { isCurrent, preparedCues, termLists } from "../../src/stance/matching/cues.ts";
import { prepareCues, prepareLexicon } from "../../src/stance/matching/prepare.ts";
import type { Prepared } from "../../src/stance/matching/prepared.ts";
import { scoreText } from "../../src/stance/score.ts";
import { hype, moratorium } from "./lexicons.ts";

const TEXT =
  "Labs warned of a pause. “The alarm is hype,” said Ruth Vale. Critics called the rules a moat; others urged a " +
  "moratorium. The pledge was quietly dropped.";

const positions = [hype, moratorium].map((entry) => ({ id: entry.id, lexicon: lexiconOf(entry) }));

describe("a prepared lexicon", () => {
  it("scores as the lexicon does after it has been stored", () => {
    const stored = positions.map(({ id, lexicon: written }) => ({
      id,
      prepared: JSON.parse(JSON.stringify(prepareLexicon(written))) as Prepared,
    }));
    expect(scoreText(TEXT, compilePrepared(stored))).toEqual(scoreText(TEXT, compile(positions)));
  });

  it("keeps terms as they were written", () => {
    const favor = ['"moat wall"~4', '"the moat"', "(dig|build) a moat"];
    const compiled = compile([{ id: "p", lexicon: lexicon.parse({ favor }) }]);
    const evidence = scoreText("They dig a moat. The wall, the moat.", compiled).flatMap(
      (score) => score.evidence,
    );
    const terms = evidence.flatMap(({ because }) =>
      because.flatMap((why) => ("term" in why ? [why.term] : [])),
    );
    expect(terms.length).toBeGreaterThan(1);
    for (const term of terms) expect(favor).toContain(term);
  });

  it("is the same for a position whatever is compiled beside it", () => {
    const all = scoreText(TEXT, compile(positions));
    for (const position of positions) {
      const alone = scoreText(TEXT, compile([position]));
      expect(alone).toEqual(all.filter((score) => score.position === position.id));
    }
  });

  it("compiles to nothing found when there is no position", () => {
    expect(scoreText(TEXT, compile([]))).toEqual([]);
  });
});

describe("the prepared cues", () => {
  it("are those of the lists: after a change, run node scripts/prepare-cues.ts", () => {
    expect(isCurrent()).toBe(true);
    expect(preparedCues()).toEqual(prepareCues(termLists()));
  });
});
