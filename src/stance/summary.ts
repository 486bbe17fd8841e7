import type { Holder, Label, Score } from "../model/score.ts";
import { thousandths, type Finding } from "./evidence.ts";

/** How much more a finding counts in the headline, in the first sentences, and in the author's own voice. */
const HEADLINE = 2;
const LEDE = 1.3;
const AUTHOR = 1.5;
const LEDE_SENTENCES = 2;
/** How far one side must outweigh the other to prevail: two to one; in a sentence or two, any second side is heard. */
const PREVAILS = 1 / 3;
const PREVAILS_BRIEFLY = 0.6;
const NEUTRAL_MASS = 0.12;

/** Where the headline ends and how long the text is, in sentences: what the weights go by. */
export type Layout = { headlineSentences: number; sentences: number };

type Balance = { favor: number; against: number; neutral: number };

/** The label and stance of weighed findings: who prevails, and how far. */
export function judgeBalance(
  findings: Finding[],
  layout: Layout,
): { label: Label; stance: number; mass: number } {
  const balance: Balance = { favor: 0, against: 0, neutral: 0 };
  for (const finding of findings) {
    const weight = weightOf(finding, layout);
    if (finding.stance > 0) balance.favor += weight * finding.stance;
    else if (finding.stance < 0) balance.against -= weight * finding.stance;
    else balance.neutral += weight;
  }
  const mass = balance.favor + balance.against;
  if (mass < NEUTRAL_MASS) return { label: "neutral", stance: 0, mass };
  const lean = (balance.favor - balance.against) / mass;
  const stance = meanStance(findings, layout);
  const prevails = layout.sentences <= LEDE_SENTENCES ? PREVAILS_BRIEFLY : PREVAILS;
  if (Math.abs(lean) <= prevails) return { label: "mixed", stance, mass };
  return { label: lean > 0 ? "favor" : "against", stance, mass };
}

/** The weighted mean; mentions without a side pull it towards zero, but only a little. */
function meanStance(findings: Finding[], layout: Layout): number {
  let sum = 0;
  let weights = 0;
  for (const finding of findings) {
    const weight = weightOf(finding, layout) * (finding.stance === 0 ? 0.2 : 1);
    sum += weight * finding.stance;
    weights += weight;
  }
  return weights === 0 ? 0 : sum / weights;
}

function weightOf(finding: Finding, { headlineSentences, sentences }: Layout): number {
  const place =
    finding.sentence < headlineSentences
      ? HEADLINE
      : finding.sentence < headlineSentences + LEDE_SENTENCES && sentences > 2 * LEDE_SENTENCES
        ? LEDE
        : 1;
  return finding.weight * place * (finding.holder === "author" ? AUTHOR : 1);
}

/** The score of one position, but for its evidence. */
export function summarise(
  findings: Finding[],
  layout: Layout,
): Omit<Score, "position" | "evidence" | "headline"> {
  const { label, stance, mass } = judgeBalance(findings, layout);
  const author = findings.filter(({ holder }) => holder === "author");
  return {
    stance: thousandths(stance),
    label,
    confidence: thousandths(confidence(mass, findings, layout)),
    author_stance: author.length > 0 ? thousandths(judgeBalance(author, layout).stance) : null,
    mentions: findings.length,
    holders: holdersOf(findings, layout),
  };
}

/** Grows with the weight of evidence and with its agreement; 0 to 1. A summary of the evidence, not a probability. */
function confidence(mass: number, findings: Finding[], layout: Layout): number {
  const opposing = findings.reduce((sum, f) => sum + weightOf(f, layout) * f.stance, 0);
  const agreement = mass === 0 ? 0.5 : Math.abs(opposing) / mass;
  return (1 - Math.exp(-1.2 * Math.max(mass, 0.2))) * (0.5 + 0.5 * agreement);
}

function holdersOf(findings: Finding[], layout: Layout): Holder[] {
  const byHolder = Map.groupBy(findings, ({ holder }) => holder.toLowerCase());
  return [...byHolder.values()].map((own) => {
    const { label, stance } = judgeBalance(own, layout);
    return { holder: (own[0] as Finding).holder, label, stance: thousandths(stance) };
  });
}
