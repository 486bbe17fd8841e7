import { describe, expect, it } from "vitest";
import { readingOf, sideOf, type Sided } from "./readings.ts";

describe("constructions of real prose", () => {
  it.each<Sided>([
    [
      "label",
      "against",
      "The idea that the organic label is a marketing ploy assumes that buyers cannot read.",
    ],
    ["hype", "against", "The notion that it is all hype overlooks ten years of accidents."],
    ["bridge", "against", "The scenario of a bridge collapse rests on a model that nobody has tested."],
    ["bridge", "favor", "The idea that the girders are cracking came from a survey."],
    ["hype", "against", "What was once hype is looking ever more like a sober forecast."],
    ["ferry", "favor", "The island needs a free ferry before something goes wrong."],
    ["ferry", "favor", "We need a free ferry before it is too late."],
    ["rent-cap", "favor", "The council should pass a rent cap right now."],
    ["rent-cap", "against", "The senator proposed changes to scale the rent cap back."],
    ["rent-cap", "against", "Landlords hope to roll the rent cap back."],
    ["rent-cap", "against", "The minister wants to wind the rent cap down."],
    ["rent-cap", "favor", "Tenants want to bring the rent cap back."],
    ["rent-cap", "favor", "The government is failing to enact a rent cap, Lee said."],
    ["bridge", "against", "There is no sign that a bridge collapse is near."],
    ["bridge", "against", "Lee found no evidence that a bridge collapse is likely."],
    ["rent-cap", "favor", "A rent cap, we are told, would be a mistake."],
    ["ferry", "against", "Lee called the plan to abolish the fares a farce."],
    ["ferry", "favor", "Lee praised the plan to abolish the fares."],
  ])("%s, %s: %s", (position, label, text) => {
    expect(sideOf(position, text)).toBe(label);
  });

  it.each<[position: string, text: string, holders: string[]]>([
    ["label", "A dairy can sincerely believe in welfare and still use a marketing ploy.", ["author: favor"]],
    ["label", "Dairies accused of greenwashing", ["author: favor"]],
    ["label", "Paula reads the campaign as positioning: the label is a marketing ploy.", ["Paula: favor"]],
    [
      "label",
      "Lee, co-founder of Harvest and former buyer at Fennel, has accused large dairies of greenwashing.",
      ["Lee: favor"],
    ],
    ["hype", "The Lab's Broken Promises Are Hype", ["author: favor"]],
    ["hype", "The labs want hype, Lee said.", ["Lee: favor"]],
    ["hype", "Vale's essay, “Slow the Mills,” argued that the warnings are hype.", ["Vale's essay: favor"]],
    ["ferry", "Then Ann Lee chimed in with a post declaring, “We need a free ferry!”", ["Ann Lee: favor"]],
    ["ferry", "The captains are asking for a free ferry.", ["The captains: favor"]],
    ["hype", "Vale said that officials who claim it is hype have never read a report.", ["Vale: against"]],
    ["hype", "Vale said that officials who claim it is hype are right.", ["officials: favor"]],
  ])("%s: %s", (position, text, holders) => {
    expect(readingOf(position, text).holders).toEqual(holders);
  });
});
