import type { Holder, Label, Score } from "../../model/score.ts";
import { thousandths, type Finding } from "./evidence.ts";

/** How much more a finding counts in the headline, in the first sentences, and in the last: where a piece lands. */
const HEADLINE = 3;
const LEDE = 1.1;
const LEDE_SENTENCES = 2;
const ENDING = 1.5;
const ENDING_SHARE = 0.15;
/** How much more the author's voice counts than any other holder's. */
const AUTHOR = 2;
/** How fast a holder is fully heard: three plain statements weigh two and a half times as much as one. */
const HEARD = 0.3;
/** In a sentence or two any second side is heard: this far one side must outweigh the other to prevail. */
const PREVAILS_BRIEFLY = 0.6;
/** A longer piece is mixed when it pushes its reader less than this. */
const PUSHES = 0.06;
const NEUTRAL_MASS = 0.12;
/** A mention without a side pulls its holder's mean towards zero, but only a little. */
const SIDELESS = 0.3;

/** Where the headline ends and how long the text is, in sentences: what the weights go by. */
export type Layout = { headlineSentences: number; sentences: number };

/** What one holder's findings come to: the mass on each side, and the mean stance. */
type Voice = { holder: string; favor: number; against: number; stance: number };

/** Who prevails, and how far. `mass` is all that speaks for either side; `lean` is in [-1, 1]. */
type Balance = { label: Label; stance: number; mass: number; lean: number };

/**
 * The score of one position, but for its evidence. Holders are heard before sentences: ten quotations of one critic
 * are one critic (the guideline's "all voices counted"), and the author's own voice outweighs any of them.
 */
export function summarise(
  findings: Finding[],
  layout: Layout,
): Omit<Score, "position" | "evidence" | "headline"> {
  const voices = voicesOf(findings, layout);
  const { label, stance, mass, lean } = balance(voices, layout);
  const author = voices.find(({ holder }) => holder === "author");
  return {
    stance: thousandths(stance),
    label,
    confidence: thousandths(confidence(mass, lean)),
    author_stance: author ? thousandths(author.stance) : null,
    mentions: findings.length,
    holders: voices.map((voice) => holderOf(voice, layout)),
  };
}

function voicesOf(findings: Finding[], layout: Layout): Voice[] {
  const byHolder = Map.groupBy(findings, ({ holder }) => holder.toLowerCase());
  return [...byHolder.values()].map((own) => {
    const voice: Voice = { holder: (own[0] as Finding).holder, favor: 0, against: 0, stance: 0 };
    let weights = 0;
    for (const finding of own) {
      const weight = finding.weight * placeWeight(finding, layout);
      if (finding.stance > 0) voice.favor += weight * finding.stance;
      else voice.against -= weight * finding.stance;
      weights += finding.stance === 0 ? weight * SIDELESS : weight;
    }
    voice.stance = weights === 0 ? 0 : (voice.favor - voice.against) / weights;
    return voice;
  });
}

function placeWeight({ sentence }: Finding, { headlineSentences, sentences }: Layout): number {
  if (sentence < headlineSentences) return HEADLINE;
  if (sentences <= 2 * LEDE_SENTENCES) return 1;
  if (sentence < headlineSentences + LEDE_SENTENCES) return LEDE;
  return sentence >= headlineSentences + sentences * (1 - ENDING_SHARE) ? ENDING : 1;
}

function balance(voices: Voice[], layout: Layout): Balance {
  let sum = 0;
  let weights = 0;
  let leaning = 0;
  let mass = 0;
  for (const { holder, favor, against, stance } of voices) {
    const own = favor + against;
    const weight = (holder === "author" ? AUTHOR : 1) * (1 - Math.exp(-HEARD * own));
    mass += own;
    sum += weight * stance;
    weights += weight;
    if (own > 0) leaning += (weight * (favor - against)) / own;
  }
  if (mass < NEUTRAL_MASS) return { label: "neutral", stance: 0, mass, lean: 0 };
  const lean = leaning / weights;
  const stance = sum / weights;
  const brief = layout.sentences <= LEDE_SENTENCES;
  const mixed = brief ? Math.abs(lean) <= PREVAILS_BRIEFLY : Math.abs(stance) <= PUSHES;
  const label = mixed ? "mixed" : stance > 0 ? "favor" : "against";
  return { label, stance, mass, lean };
}

function holderOf(voice: Voice, layout: Layout): Holder {
  const { label } = balance([voice], layout);
  return { holder: voice.holder, label, stance: thousandths(voice.stance) };
}

/** Grows with the weight of evidence and with its agreement; 0 to 1. A summary of the evidence, not a probability. */
function confidence(mass: number, lean: number): number {
  const agreement = mass < NEUTRAL_MASS ? 0.5 : Math.abs(lean);
  return (1 - Math.exp(-1.2 * Math.max(mass, 0.2))) * (0.5 + 0.5 * agreement);
}
