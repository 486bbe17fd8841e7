import { describe, expect, it } from "vitest";
import { lexiconOf, position } from "../../src/model/position.ts";
import { compile } from "../../src/stance/compile.ts";
import { headsOf } from "../../src/stance/matching/heads.ts";
import { slantOf } from "../../src/stance/matching/slant.ts";
import { scoreText } from "../../src/stance/score.ts";

/** A policy that would do away with what its topic terms name, as a proposition says it. */
const furFarms = position.parse({
  id: "fur-farms",
  title: "Fur farms",
  proposition: "Fur farms should be banned.",
  topic: ["fur farm", "mink farm", "fur trade", "fur ban"],
  favor: ["cruel"],
  against: ["rural jobs"],
});

/** One whose lists alone say it. */
const clocks = position.parse({
  id: "clocks",
  title: "Clocks",
  proposition: "The country should have one time all year.",
  topic: ["clock change", "turning the clocks", "moving the clocks", "summer time"],
  favor: ["abolish the clock change", "stop turning the clocks"],
  against: ["keep the clock change"],
});

const compiled = compile([furFarms, clocks].map((one) => ({ id: one.id, lexicon: lexiconOf(one) })));

function sideOf(id: string, text: string): string {
  return scoreText(text, compiled).find(({ position }) => position === id)?.label ?? "none";
}

describe("a policy that would end its topic", () => {
  it("is known by its proposition, by its lists, or by what it says of itself", () => {
    expect(lexiconOf(furFarms).aim).toBe("end");
    expect(lexiconOf(clocks).aim).toBeUndefined();
    expect([furFarms, clocks].map((one) => slantOf(lexiconOf(one)))).toEqual([-1, -1]);
    expect(slantOf({ ...lexiconOf(clocks), aim: "adopt" })).toBe(1);
    expect(slantOf({ ...lexiconOf(clocks), against: [], favor: ["darker evenings"] })).toBe(1);
  });

  it.each([
    ["Parliament should endorse the fur trade.", undefined],
    ["Fur farms should be closely watched.", undefined],
    ["Parliament should not ban fur farms.", undefined],
    ["Fur farms are ending.", undefined],
    ["Fur farms should be phased out.", "end"],
    ["Parliament must tax furs.", "end"],
  ])("%s: %s", (proposition, aim) => {
    expect(lexiconOf({ ...furFarms, proposition }).aim).toBe(aim);
  });

  it.each([
    ["fur-farms", "against", "Farmers defended the fur farms."],
    ["fur-farms", "favor", "The fur farms are a disgrace, Lee said."],
    ["fur-farms", "favor", "Parliament abolished fur farms."],
    ["fur-farms", "favor", "Vets called for a ban on fur farms."],
    ["fur-farms", "against", "A ban on fur farms would be reckless."],
    ["fur-farms", "against", "Banning fur farms would be a mistake."],
    ["fur-farms", "favor", "Lee wants to abolish fur farms."],
    ["fur-farms", "against", "Lee opposes the fur ban."],
    ["fur-farms", "favor", "Lee supports the fur ban."],
    ["fur-farms", "neutral", "The council met to talk about a ban on fur farms."],
    ["clocks", "against", "Golf clubs have joined forces to defend summer time."],
    ["clocks", "favor", "The clock change is pointless."],
  ])("%s, %s: %s", (id, label, text) => {
    expect(sideOf(id, text)).toBe(label);
  });
});

describe("the heads of plain lists", () => {
  it("are words that return in several topic terms and are no term by themselves", () => {
    expect(headsOf(lexiconOf(clocks))).toEqual([{ term: "clock", weight: 0.7 }]);
    expect(
      headsOf({ ...lexiconOf(clocks), topic: ["clock", "clock change", "turning the clocks", "old clocks"] }),
    ).toEqual([]);
    expect(headsOf({ ...lexiconOf(clocks), sets: { shift: ["move", "turn"] } })).toEqual([]);
    expect(headsOf({ ...lexiconOf(clocks), topic: ["short week", "four-day week", "week of work"] })).toEqual(
      [],
    );
  });

  it("count where something gives them a side, and nowhere else", () => {
    expect(sideOf("clocks", "Setting the clocks twice a year is absurd.")).toBe("favor");
    expect(sideOf("clocks", "Thieves took two clocks from the museum on Monday.")).toBe("none");
  });
});
