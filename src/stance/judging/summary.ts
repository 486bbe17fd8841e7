import type { Holder, Label, Score } from "../../model/score.ts";
import { thousandths, type Finding } from "./evidence.ts";
import { PIECE } from "../text/sentences.ts";
import type { Telling } from "./genre.ts";
import type { ClaimKind } from "../../model/position.ts";

/** How much more a finding counts in the headline, in the first sentences, and in the last: where a piece lands. */
const HEADLINE = { report: 2, interview: 4, "own voice": 4 };
const BRIEF_HEADLINE = 3;
const LEDE = 1.1;
const LEDE_SENTENCES = 2;
const ENDING = 1.5;
const ENDING_SHARE = 0.15;
/** How much more the author's voice counts than any other holder's: most where the piece is the author's own. */
const AUTHOR = 2;
const OWN_VOICE = 4;
/** What a reporter narrates of a policy (“a bill that would require…”) is no advice, and a question put is none either. */
const NARRATED = 0.5;
/** How fast a holder is fully heard: three plain statements weigh two and a half times as much as one. */
const HEARD = 0.3;
/** The weight of what a piece leaves unsaid: little evidence moves its stance little. */
const UNSAID = 1;
/** In a sentence or two any second side is heard: this far one side must outweigh the other to prevail. */
const PREVAILS_BRIEFLY = 0.6;
/** A few sentences are mixed when they push their reader less than this. */
const PUSHES = 0.06;
/** A longer piece is, when others than its owner stand on both sides and it is nobody's own; else when nothing prevails. */
const DIVIDED = 0.12;
const EVEN = 0.01;
/** The share that the tone of a whole piece has in its stance, beside what its holders come to, and how loud it is beside them. */
const TONE = 0.5;
const LOUDNESS = 0.6;
/** A tone from here on is no mere mention. */
const PLAIN_TONE = 0.1;
const NEUTRAL_MASS = 0.12;
/** A mention without a side pulls its holder's mean towards zero, but only a little. */
const SIDELESS = 0.3;
/** What is left of the side that a holder stands on less. */
const GRANTED = 0.5;
/** From this stance on a judgement is fully heard in a piece, and how much the faintest is. */
const PLAIN = 0.8;
const FAINTEST = 0.4;
/** From this mass on, a holder counts as standing on a side. */
const STANDS = 0.2;
/** And from this mass on the author of a report has established a fact: two plain statements. */
const ESTABLISHED = 1.2;

/** Where the headline ends, how long the text is, in sentences, and how it is told: what the weights go by. */
export type Layout = Telling & {
  headlineSentences: number;
  sentences: number;
  /** Whether the headline says that it is asked, or that opinion is split. */
  open: boolean;
  /** Whether its words say that it tells both sides: asked of a few sentences only. */
  twoSided: boolean;
  /** Of the position. */
  claim: ClaimKind;
};

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
  tone: number | null,
): Omit<Score, "position" | "evidence" | "headline"> {
  const voices = voicesOf(findings, layout);
  const { label, stance, mass, lean } = balance(voices, layout, tone);
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
      const weight = finding.weight * placeWeight(finding, layout) * plainness(finding, layout);
      if (finding.stance > 0) voice.favor += weight * finding.stance;
      else voice.against -= weight * finding.stance;
      weights += finding.stance === 0 ? weight * SIDELESS : weight;
    }
    if (layout.sentences >= PIECE) weights -= granted(voice);
    voice.stance = weights === 0 ? 0 : (voice.favor - voice.against) / weights;
    return voice;
  });
}

/** In a piece a faint judgement is heard less than a plain one, over and above its being faint. */
function plainness({ stance }: Finding, { sentences }: Layout): number {
  if (sentences < PIECE || stance === 0) return 1;
  return Math.max(FAINTEST, Math.min(1, Math.abs(stance) / PLAIN));
}

/** Halves the side that a holder stands on less: over a whole piece that is what is granted. Returns what is taken off. */
function granted(voice: Voice): number {
  if (voice.favor === voice.against) return 0;
  const lesser = voice.favor < voice.against ? "favor" : "against";
  voice[lesser] *= GRANTED;
  return voice[lesser];
}

function placeWeight({ sentence }: Finding, { headlineSentences, sentences, genre }: Layout): number {
  if (sentence < headlineSentences) return sentences < PIECE ? BRIEF_HEADLINE : HEADLINE[genre];
  if (sentences <= 2 * LEDE_SENTENCES) return 1;
  if (sentence < headlineSentences + LEDE_SENTENCES) return LEDE;
  return sentence >= headlineSentences + sentences * (1 - ENDING_SHARE) ? ENDING : 1;
}

function balance(voices: Voice[], layout: Layout, tone: number | null): Balance {
  let sum = 0;
  let weights = 0;
  let leaning = 0;
  let mass = 0;
  for (const { holder, favor, against, stance } of voices) {
    const own = favor + against;
    const weight = holderWeight(holder, layout) * (1 - Math.exp(-HEARD * own));
    mass += own;
    sum += weight * stance;
    weights += weight;
    if (own > 0) leaning += (weight * (favor - against)) / own;
  }
  if (mass < NEUTRAL_MASS && (tone === null || Math.abs(tone) < PLAIN_TONE))
    return { label: "neutral", stance: 0, mass, lean: 0 };
  const lean = weights === 0 ? 0 : leaning / weights;
  const push = pushOf(sum, weights, layout);
  const stance = tone === null ? push : (1 - TONE) * push + TONE * LOUDNESS * tone;
  const label = isMixed(voices, stance, lean, layout) ? "mixed" : stance > 0 ? "favor" : "against";
  return { label, stance, mass, lean };
}

function holderWeight(holder: string, { sentences, genre, claim, speaker }: Layout): number {
  if (sentences < PIECE) return holder === "author" ? AUTHOR : 1;
  if (isOwner(holder, { genre, speaker })) return OWN_VOICE;
  if (holder !== "author") return 1;
  return claim === "policy" || genre === "interview" ? NARRATED : AUTHOR;
}

/** Whose piece it is: the author's own, or that of who is interviewed. */
function isOwner(holder: string, { genre, speaker }: Telling): boolean {
  if (genre === "interview") return holder.toLowerCase() === speaker;
  return genre === "own voice" && holder === "author";
}

/** The weighted mean of the stances; in a piece drawn towards zero where it rests on little. */
function pushOf(sum: number, weights: number, { sentences }: Layout): number {
  return sum / (weights + (sentences < PIECE ? 0 : UNSAID));
}

function isMixed(voices: Voice[], stance: number, lean: number, layout: Layout): boolean {
  const { sentences } = layout;
  if (layout.twoSided) return true;
  if (sentences <= LEDE_SENTENCES) return Math.abs(lean) <= PREVAILS_BRIEFLY;
  if (sentences < PIECE) return Math.abs(stance) <= PUSHES;
  const others = voices
    .filter(({ holder }) => holder !== "author")
    .map((voice) => voice.favor - voice.against);
  const divided = others.some((side) => side > STANDS) && others.some((side) => side < -STANDS);
  const owned = voices.some(
    ({ holder, favor, against }) =>
      (isOwner(holder, layout) && favor !== against) ||
      // What a report establishes in its own voice is more than one side of a dispute.
      (holder === "author" && layout.claim === "fact" && Math.abs(favor - against) >= ESTABLISHED),
  );
  return Math.abs(stance) <= ((divided || layout.open) && !owned ? DIVIDED : EVEN);
}

function holderOf(voice: Voice, layout: Layout): Holder {
  // Where both sides are told, each of them still has one.
  const { label } = balance([voice], { ...layout, twoSided: false }, null);
  return { holder: voice.holder, label, stance: thousandths(voice.stance) };
}

/** Grows with the weight of evidence and with its agreement; 0 to 1. A summary of the evidence, not a probability. */
function confidence(mass: number, lean: number): number {
  const agreement = mass < NEUTRAL_MASS ? 0.5 : Math.abs(lean);
  return (1 - Math.exp(-1.2 * Math.max(mass, 0.2))) * (0.5 + 0.5 * agreement);
}
