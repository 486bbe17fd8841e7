import { join } from "node:path";
import { readRows, sentenceRow } from "../evaluate/rows.ts";

const SENTENCES = join(import.meta.dirname, "../../test/fixtures/gold/outside/sentences.jsonl");
/** As many sentences as an ordinary report has. */
const SENTENCES_EACH = 20;

/** Articles that no position of ours is about: what most of a newsroom's feed is. Their sentences are of the gold set. */
export function readOtherNews(): string[] {
  const { rows } = readRows(SENTENCES, sentenceRow);
  const articles: string[] = [];
  for (let from = 0; from < rows.length; from += SENTENCES_EACH)
    articles.push(
      rows
        .slice(from, from + SENTENCES_EACH)
        .map(({ text }) => text)
        .join(" "),
    );
  return articles;
}
