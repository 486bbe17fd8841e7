/** A gold label beside the predicted one. */
export type Pair<L extends string = string> = { gold: L; predicted: L };

/** Precision, recall and F1 of one label, each 0 to 1 (0 where nothing was to be found); `support` is its gold rows. */
export type Prf = { precision: number; recall: number; f1: number; support: number };

/** One label against all others. */
export function prf(pairs: Pair[], label: string): Prf {
  const hits = pairs.filter(({ gold, predicted }) => gold === label && predicted === label).length;
  const support = pairs.filter(({ gold }) => gold === label).length;
  const claimed = pairs.filter(({ predicted }) => predicted === label).length;
  const ratio = (part: number, whole: number) => (whole === 0 ? 0 : part / whole);
  return {
    precision: ratio(hits, claimed),
    recall: ratio(hits, support),
    f1: ratio(2 * hits, support + claimed),
    support,
  };
}

/**
 * F1 of favor and of against over all rows, and the mean of the two: the measure of SemEval-2016 Task 6 (S. Mohammad
 * et al., "SemEval-2016 Task 6: Detecting Stance in Tweets", SemEval 2016). Other labels count through the errors that
 * they make on these two.
 */
export function stanceF1(pairs: Pair[]): { favor: number; against: number; mean: number } {
  const favor = prf(pairs, "favor").f1;
  const against = prf(pairs, "against").f1;
  return { favor, against, mean: (favor + against) / 2 };
}

/** The mean of the labels' F1, each counting the same. */
export function macroF1(pairs: Pair[], labels: readonly string[]): number {
  return labels.reduce((sum, label) => sum + prf(pairs, label).f1, 0) / labels.length;
}

/** The share of pairs whose labels agree; null without pairs. */
export function accuracy(pairs: Pair[]): number | null {
  if (pairs.length === 0) return null;
  return pairs.filter(({ gold, predicted }) => gold === predicted).length / pairs.length;
}

export type PartScore = { rows: number; measure: "mean F1" | "accuracy"; value: number };

/** How well a part of the rows does: the mean F1 where both sides occur in gold, accuracy where one is missing. */
export function partScore(pairs: Pair[]): PartScore {
  const sides = new Set(pairs.map(({ gold }) => gold));
  return sides.has("favor") && sides.has("against")
    ? { rows: pairs.length, measure: "mean F1", value: stanceF1(pairs).mean }
    : { rows: pairs.length, measure: "accuracy", value: accuracy(pairs) ?? 0 };
}

/** How often each gold label (row) was given each predicted label (column), in the order of `labels`. */
export function confusion(pairs: Pair[], labels: readonly string[]): number[][] {
  return labels.map((gold) =>
    labels.map((predicted) => pairs.filter((p) => p.gold === gold && p.predicted === predicted).length),
  );
}

/** The label that stands most often, the first of several; null for no labels. */
export function majority<L extends string>(labels: L[]): L | null {
  const counts = new Map<L, number>();
  for (const label of labels) counts.set(label, (counts.get(label) ?? 0) + 1);
  let best: L | null = null;
  for (const [label, count] of counts) if (best === null || count > (counts.get(best) ?? 0)) best = label;
  return best;
}

/** Pearson's correlation of two lists of equal length; null where one of them does not vary. */
export function pearson(xs: number[], ys: number[]): number | null {
  const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [meanX, meanY] = [mean(xs), mean(ys)];
  let [product, squaresX, squaresY] = [0, 0, 0];
  xs.forEach((x, index) => {
    const [dx, dy] = [x - meanX, (ys[index] ?? 0) - meanY];
    product += dx * dy;
    squaresX += dx * dx;
    squaresY += dy * dy;
  });
  const spread = Math.sqrt(squaresX * squaresY);
  return spread > 0 ? product / spread : null;
}

const PREPOSITIONS = new Set(
  (
    "about above across after against among around as at before behind beside between beyond by despite during for " +
    "from in inside into like near of off on onto outside over past since through to toward towards under until " +
    "upon with within without"
  ).split(" "),
);

/**
 * The head word of a holder's noun phrase, in lower case: its last word before any preposition ("three critics of the
 * bill" → critics, "Sen. Ada Moss" → moss).
 */
export function headWord(holder: string): string {
  const words = wordsOf(holder);
  const preposition = words.findIndex((word, index) => index > 0 && PREPOSITIONS.has(word));
  return (preposition < 0 ? words : words.slice(0, preposition)).at(-1) ?? "";
}

/** Whether a predicted holder is the gold one: `author` exactly; a name when it has the gold head word in it. */
export function sameHolder(gold: string, predicted: string): boolean {
  if (gold === "author" || predicted === "author") return gold === predicted;
  return wordsOf(predicted).includes(headWord(gold));
}

function wordsOf(phrase: string): string[] {
  const words = phrase
    .toLowerCase()
    .replaceAll("’", "'")
    .match(/[\p{L}\p{N}\p{M}]+(?:['.-][\p{L}\p{N}\p{M}]+)*/gu);
  return (words ?? []).map((word) => word.replace(/'s$/, ""));
}
