import { readFileSync } from "node:fs";
import * as z from "zod";
import { DEMO_DAYS, publishedAt } from "./anchor.ts";

/** One line of data/demo/articles.jsonl: its day counts from 1 to 90, so that the demo is always of the last 90 days. */
const demoLine = z.strictObject({
  day: z.int().min(1).max(DEMO_DAYS),
  time: z.string().regex(/^\d\d:\d\d$/),
  outlet: z.string(),
  path: z.string().startsWith("/"),
  title: z.string(),
  author: z.string(),
  text: z.string(),
  feed: z.literal(true).optional(),
});

/** An article of the demo as an outlet would send it. */
export type DemoArticle = {
  url: string;
  title: string;
  author: string;
  text: string;
  published_at: string;
  language: "en";
};

/** Articles that the webhook brings, and those that wait in their outlet's feed, by outlet. */
export type DemoArticles = { posted: DemoArticle[]; feeds: Map<string, DemoArticle[]> };

/** The demo's articles, dated so that day 90 is `day90`. Throws on a line that is no article. */
export function readDemo(path: string, day90: string): DemoArticles {
  const posted: DemoArticle[] = [];
  const feeds = new Map<string, DemoArticle[]>();
  for (const line of readFileSync(path, "utf8").trim().split("\n")) {
    const { outlet, feed, ...rest } = demoLine.parse(JSON.parse(line));
    const article: DemoArticle = {
      url: `https://${outlet}${rest.path}`,
      title: rest.title,
      author: rest.author,
      text: rest.text,
      published_at: publishedAt(day90, rest.day, rest.time),
      language: "en",
    };
    if (feed) feeds.set(outlet, [...(feeds.get(outlet) ?? []), article]);
    else posted.push(article);
  }
  return { posted, feeds };
}
