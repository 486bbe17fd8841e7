import nlp from "compromise";
import { SentimentAnalyzer } from "natural/lib/natural/sentiment/index.js";
import { PorterStemmer } from "natural/lib/natural/stemmers/index.js";
import { WordTokenizer } from "natural/lib/natural/tokenizers/index.js";
import { SentimentIntensityAnalyzer } from "vader-sentiment";
import winkSentiment from "wink-sentiment";
import type { CompiledPositions } from "../../src/stance/compile.ts";
import { scoreText } from "../../src/stance/score.ts";

export type Contestant = { name: string; run: (text: string) => unknown };

/** All others are set beside this one. */
export const REFERENCE = "natural: tokenise and stem";

/** What reads the same articles: Stanceline with full evidence, and the libraries that it is compared with. */
export function contestants(compiled: CompiledPositions): Contestant[] {
  const tokenizer = new WordTokenizer();
  const analyzer = new SentimentAnalyzer("English", PorterStemmer, "afinn");
  return [
    {
      name: `stanceline: ${compiled.positions.length} positions`,
      run: (text) => scoreText(text, compiled),
    },
    { name: REFERENCE, run: (text) => PorterStemmer.tokenizeAndStem(text) },
    {
      name: "natural: SentimentAnalyzer",
      run: (text) => analyzer.getSentiment(tokenizer.tokenize(text)),
    },
    { name: "VADER", run: (text) => SentimentIntensityAnalyzer.polarity_scores(text) },
    { name: "wink-sentiment", run: (text) => winkSentiment(text) },
    { name: "compromise: parse and tag", run: (text) => nlp(text).termList() },
  ];
}
