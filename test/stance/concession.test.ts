import { describe, expect, it } from "vitest";
import { sideOf, type Sided } from "./readings.ts";

describe("both sides of a sentence are heard", () => {
  it.each<Sided>([
    ["ferry", "mixed", "The free ferry is popular but it is expensive."],
    ["ferry", "mixed", "Critics call it costly, but the free ferry is a lifeline."],
    ["ferry", "mixed", "Even though the free ferry is a lifeline, it is wasteful."],
    ["ferry", "mixed", "Granted, the free ferry is costly; it is still the right thing to do."],
    ["ferry", "mixed", "The free ferry has its virtues, yet it is unaffordable."],
    ["ferry", "mixed", "Islanders praise the free ferry while mainlanders condemn it."],
    ["ferry", "mixed", "On the one hand the free ferry is fair; on the other it is costly."],
    ["ferry", "mixed", "The free ferry is a lifeline for pensioners and a burden for everyone else."],
    ["ferry", "mixed", "Ruth Vale applauded the free ferry; Tom Reed denounced it."],
    ["ferry", "mixed", "The union backs a free ferry and the shippers oppose one."],
    ["ferry", "mixed", "Some call the free ferry a lifeline, others a waste of money."],
    ["bridge", "mixed", "The girders are cracking, according to Vale, but Reed says the bridge is safe."],
    ["bridge", "mixed", "While Vale insists the bridge is safe, the girders are cracking."],
    ["bridge", "mixed", "Vale says the girders are cracking, a claim the county denies."],
    ["bridge", "mixed", "Vale says the girders are cracking. The county denies it."],
    ["bridge", "mixed", "Vale says the girders are cracking. The county rejected the accusation."],
    ["label", "mixed", "Vale calls the label a marketing ploy; Reed says it is no such thing."],
    ["label", "mixed", "The organic label may be a marketing ploy, but it is also an honest label."],
    ["ferry", "mixed", "Although the free ferry is costly, Ruth Vale says it is worth every penny."],
    ["ferry", "mixed", "The mayor supports the free ferry, even though her own party opposes it."],
    ["ferry", "mixed", "The free ferry, which the mayor calls reckless, is a lifeline."],
    ["bridge", "mixed", "Vale fears a bridge collapse; Reed calls it a fantasy."],
  ])("%s, %s: %s", (position, side, text) => {
    expect(sideOf(position, text)).toBe(side);
  });
});

describe("one side of a sentence is heard", () => {
  it.each<Sided>([
    ["ferry", "favor", "Despite grumbling from drivers, the free ferry is a success."],
    ["bridge", "against", "The paint is peeling, but the bridge is safe."],
    ["bridge", "favor", "The paint is fresh, but the girders are cracking."],
    ["label", "against", "Far from a marketing ploy, it is an honest label."],
    ["label", "against", "It is an honest label rather than a marketing ploy."],
    ["label", "favor", "It is less an honest label than a marketing ploy."],
    ["label", "favor", "It is more a marketing ploy than an honest label."],
    ["label", "against", "It is anything but a marketing ploy."],
    ["label", "favor", "The seal is not an honest label but a marketing ploy."],
    ["ferry", "favor", "Whatever its cost, the free ferry is overdue."],
    ["ferry", "against", "The free ferry, which runs at noon, is reckless."],
    ["ferry", "favor", "Not everybody likes it, but the free ferry works."],
    ["bridge", "against", "Instead of rusting through, the bridge looks newer every year."],
  ])("%s, %s: %s", (position, side, text) => {
    expect(sideOf(position, text)).toBe(side);
  });
});
