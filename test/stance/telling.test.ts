import { describe, expect, it } from "vitest";
import type { Label } from "../../src/model/score.ts";
import {
  column,
  interview,
  labelOf,
  LEAKS,
  other,
  quoted,
  report,
  SOUND,
  stanceOf,
  tenCritics,
} from "./pieces.ts";
import { scoreOf } from "./readings.ts";

describe("a voice of its own", () => {
  const both = [LEAKS, quoted(SOUND, "Ann Alder"), quoted(SOUND, "Ben Birch")] as const;

  it("outweighs those whom a column quotes, more than a reporter outweighs those of a report", () => {
    expect(stanceOf(column(...both))).toBeGreaterThan(0.2);
    expect(stanceOf(report(...both))).toBeLessThan(0.1);
  });

  it("is that of who sends a press release, however many it quotes", () => {
    const release = `${report(...both)}\n\nMedia contact: the yard office`;
    expect(stanceOf(release)).toBeGreaterThan(stanceOf(report(...both)) + 0.1);
  });

  it("keeps to what it mostly says: the rest is granted", () => {
    const score = scoreOf("dam", column(LEAKS, "The cracks are widening.", LEAKS, SOUND));
    expect(score?.label).toBe("favor");
    expect(score?.author_stance).toBeGreaterThan(0.6);
  });
});

describe("what a report narrates of a policy", () => {
  it("does not raise it by itself, as a view in a column does", () => {
    expect(labelOf("rent-cap", report("A rent cap would be welcome."))).toBe("none");
    expect(labelOf("rent-cap", column("Rents are out of control."))).toBe("favor");
  });

  it("gives way to what people in it want", () => {
    const text = report("A rent cap would be welcome.", "Ruth Vale said landlords will flee.");
    expect(labelOf("rent-cap", text)).toBe("against");
  });
});

describe("who is interviewed", () => {
  it("outweighs whoever asks", () => {
    const score = scoreOf("dam", interview("People say that the wall is leaking.", SOUND));
    expect(score?.label).toBe("against");
    expect(score?.stance).toBeLessThan(-0.2);
  });

  it("is nobody where several have the floor", () => {
    const talk = [
      "Vale: I came early today.",
      `Reed: ${LEAKS}`,
      `Vale: ${SOUND}`,
      "Reed: I brought some bread.",
      "Vale: I brought the tea.",
      "Reed: Shall we eat it here?",
    ].join("\n\n");
    expect(labelOf("dam", talk)).toBe("mixed");
  });
});

describe("little evidence", () => {
  it("moves a piece little", () => {
    const once = stanceOf(column(quoted(LEAKS, "Ann Alder")));
    const often = stanceOf(column(tenCritics));
    expect(once).toBeGreaterThan(0);
    expect(often).toBeGreaterThan(2 * once);
  });

  it("turned round is no reason to think a position raised", () => {
    expect(labelOf("dam", column("The wall is not leaking."))).toBe("none");
    expect(labelOf("dam", "The wall is not leaking.")).toBe("against");
  });
});

describe("a view that is passed on, given up or tried in vain", () => {
  it.each<[name: string, position: string, text: string, label: Label]>([
    ["read with surprise", "dam", "I read with some surprise that the wall is leaking.", "against"],
    ["heard said", "dam", "We have heard it said that the wall is leaking.", "against"],
    ["a reply", "dam", "The usual reply is that the dam is sound.", "favor"],
    ["read and shared", "dam", "I read the file, and the wall is leaking.", "favor"],
    ["a former view", "dam", "I used to think the dam is sound.", "favor"],
    ["what one would have said", "dam", "A year ago I would have said that the wall is leaking.", "against"],
    ["a former view and a present one", "dam", "I used to think of ducks, but the wall is leaking.", "favor"],
    ["a habit", "dam", "I used to fish here, and the wall is leaking.", "favor"],
    ["a bet against it", "dam", "If the wall is leaking, I shall eat my hat.", "against"],
    ["a meal", "dam", "If the wall is leaking, I shall leave.", "favor"],
    [
      "asked about",
      "dam",
      "Asked by a member from the hills if the wall is leaking, Vale said nothing.",
      "neutral",
    ],
    [
      "asked about, and answered",
      "dam",
      "Asked by a member if she rows, Vale said the wall is leaking.",
      "favor",
    ],
    ["a bid that fails", "ferry", "A bid to keep the fares collapses in the council.", "favor"],
    ["what somebody opposes", "ferry", "The mayor opposes plans to scrap the fares.", "against"],
    ["a bid that goes on", "ferry", "A bid to keep the fares returns to the council.", "against"],
    ["a push that has stalled", "ferry", "The push to scrap the fares has stalled.", "against"],
  ])("%s", (_name, position, text, label) => {
    expect(labelOf(position, text)).toBe(label);
  });
});

describe("one sentence of a piece", () => {
  it("is heard on one side for each holder, the stronger", () => {
    const text = column("The dam is sound, though perhaps the wall is leaking.", LEAKS);
    expect(scoreOf("dam", text)?.evidence.map(({ stance }) => Math.sign(stance))).toEqual([-1, 1]);
    expect(scoreOf("dam", "The dam is sound, though perhaps the wall is leaking.")?.label).toBe("mixed");
  });

  it("counts the more the plainer it is", () => {
    expect(stanceOf(column(LEAKS, "Perhaps the dam is sound."))).toBeGreaterThan(0.2);
  });
});

describe("names and headlines", () => {
  it("a name praises nothing", () => {
    expect(labelOf("rent-cap", "The statement of the Happy Homes League on the rent cap is out.")).toBe(
      "neutral",
    );
  });

  it("a headline that leaves it open makes a slight lead no lead", () => {
    const text = report(LEAKS, quoted(SOUND, "Ann Alder"), quoted(SOUND, "Ben Birch"));
    expect(labelOf("dam", text)).not.toBe("mixed");
    expect(labelOf("dam", text, "Council split over dam failure")).toBe("mixed");
  });

  it("a headline that opens with somebody's words does not mock them", () => {
    expect(labelOf("ferry", other(8), "‘Scrap the fares’: a town talks back")).toBe("favor");
  });
});
