import { SentimentAnalyzer } from "natural/lib/natural/sentiment/index.js";
import { PorterStemmer } from "natural/lib/natural/stemmers/index.js";
import { WordTokenizer } from "natural/lib/natural/tokenizers/index.js";
import { SentimentIntensityAnalyzer } from "vader-sentiment";
import type { Side } from "../../src/model/score.ts";

/** How a text sounds, with no regard to what about: `value` is on the scale of its scorer, `side` is its sign. */
export type Tone = { side: Side; value: number };
export type ToneScorer = (text: string) => Tone;

/** The threshold that VADER's authors give (C. J. Hutto, E. Gilbert, "VADER", ICWSM 2014). */
const VADER_NEUTRAL = 0.05;

const tokenizer = new WordTokenizer();
const byStem = new SentimentAnalyzer("English", PorterStemmer, "afinn");
const byWord = new SentimentAnalyzer("English", undefined, "afinn");

/** natural's SentimentAnalyzer: the mean AFINN weight of the words (F. Å. Nielsen 2011). */
function afinn(analyzer: SentimentAnalyzer): ToneScorer {
  return (text) => {
    const words = tokenizer.tokenize(text);
    const value = words.length === 0 ? 0 : analyzer.getSentiment(words);
    return { value, side: value === 0 ? "neutral" : value > 0 ? "favor" : "against" };
  };
}

/** VADER's compound score, -1 to 1. */
export const vaderTone: ToneScorer = (text) => {
  const value = SentimentIntensityAnalyzer.polarity_scores(text).compound;
  if (Math.abs(value) < VADER_NEUTRAL) return { value, side: "neutral" };
  return { value, side: value > 0 ? "favor" : "against" };
};

/** What every measure is set beside. Stems run AFINN's words together with others: without them it does a little better. */
export const TONES: [name: string, tone: ToneScorer][] = [
  ["natural's SentimentAnalyzer, AFINN by stem", afinn(byStem)],
  ["natural's SentimentAnalyzer, AFINN by word", afinn(byWord)],
  ["VADER", vaderTone],
];
