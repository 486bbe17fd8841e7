import { describe, expect, it } from "vitest";
import { sideOf, type Sided } from "./readings.ts";

describe("a question that is open takes no side", () => {
  it.each<Sided>([
    ["ferry", "neutral", "Should the free ferry stay?"],
    ["ferry", "neutral", "Will the free ferry survive the winter budget?"],
    ["ferry", "neutral", "Is a free ferry fair to islanders who drive?"],
    ["ferry", "neutral", "The committee will decide in June whether a free ferry makes sense."],
    ["ferry", "neutral", "What would a free ferry cost the county?"],
    ["ferry", "neutral", "Free ferry: boon or burden?"],
    ["ferry", "neutral", "Can the island afford a free ferry?"],
    ["ferry", "neutral", "Residents are asking if the free ferry is worth the money."],
    ["ferry", "neutral", "How popular would a free ferry be?"],
    ["bridge", "neutral", "Is a bridge collapse likely?"],
    ["bridge", "neutral", "How likely is a bridge collapse?"],
    ["bridge", "neutral", "Engineers are studying whether the girders are cracking."],
    ["bridge", "neutral", "Is the bridge rusting through, or does it only look that way?"],
    ["label", "neutral", "Is the organic label a marketing ploy or a promise?"],
    ["label", "neutral", "Honest label or marketing ploy?"],
    ["label", "neutral", "It is not yet known if the organic label is a marketing ploy."],
    ["ferry", "neutral", "“Would you back a free ferry?” the pollster asked."],
    ["ferry", "neutral", "Do you support a free ferry? Write to us."],
    ["ferry", "neutral", "Which parties support a free ferry?"],
    ["ferry", "neutral", "A reader asks: is the free ferry a mistake?"],
  ])("%s, %s: %s", (position, side, text) => {
    expect(sideOf(position, text)).toBe(side);
  });
});

describe("a question that answers itself takes one", () => {
  it.each<Sided>([
    ["ferry", "against", "Who in their right mind would pay for a free ferry?"],
    ["ferry", "against", "Since when has a free ferry filled a single classroom?"],
    ["ferry", "against", "Do we really need a free ferry when the schools are freezing?"],
    ["ferry", "favor", "Who could object to a free ferry?"],
    ["ferry", "favor", "Why shouldn't pensioners have a free ferry?"],
    ["ferry", "favor", "What are we waiting for? Bring in the free ferry."],
    ["ferry", "favor", "Isn't a free ferry the least we can offer?"],
    ["ferry", "against", "A free ferry? In this budget? Please."],
    ["bridge", "favor", "How many lorries must cross before somebody admits the girders are cracking?"],
    ["bridge", "favor", "Can anyone still doubt that the bridge is rusting through?"],
    ["bridge", "against", "Does anybody seriously believe the girders are cracking?"],
    ["label", "favor", "What is the organic label if not a marketing ploy?"],
    ["label", "favor", "Isn't the organic label just a marketing ploy?"],
    ["label", "against", "Where is the evidence that the label is a marketing ploy?"],
    ["ferry", "favor", "A free ferry makes sense, doesn't it?"],
    ["bridge", "favor", "The girders are cracking, aren't they?"],
    ["ferry", "against", "Nobody wants a free ferry, do they?"],
    ["ferry", "favor", "Who pays? Everybody, and gladly: the free ferry is a lifeline."],
    ["ferry", "favor", "The free ferry is a lifeline, so why would anybody close it?"],
  ])("%s, %s: %s", (position, side, text) => {
    expect(sideOf(position, text)).toBe(side);
  });
});
