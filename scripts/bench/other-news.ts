import { join } from "node:path";
import * as z from "zod";
import { readRows } from "../evaluate/rows.ts";

const ARTICLES = join(import.meta.dirname, "../../data/training/other-news.jsonl");
const article = z.object({ title: z.string(), text: z.string() });

/** Articles that no position of ours is about, invented like all others: what most of a newsroom's feed is. */
export function readOtherNews(): string[] {
  return readRows(ARTICLES, article).rows.map(({ text }) => text);
}
