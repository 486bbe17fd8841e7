import { env } from "cloudflare:workers";
import { beforeEach, describe, expect, it } from "vitest";
import demo from "../../data/demo/articles.jsonl?raw";
import { ingestArticles } from "../../src/ingest/ingest.ts";
import { storyPrint } from "../../src/ingest/stories.ts";
import { emptyDatabase, NOW } from "../support/service.ts";
import { seededRandom } from "../support/random.ts";
import { rewritten, templateArticles, type WireArticle } from "../support/wire.ts";

const words = (count: number, prefix = "word") =>
  Array.from({ length: count }, (_, index) => `${prefix}${index}`).join(" ");
const hashes = (bytes: Uint8Array) => bytes.toHex().match(/.{8}/g) ?? [];

describe("the print of a text", () => {
  it("is at most 128 different hashes, ascending, and at most 5 keys among them", () => {
    const print = storyPrint(words(500));
    const [sketch, keys] = [
      hashes(print?.sketch ?? new Uint8Array()),
      hashes(print?.keys ?? new Uint8Array()),
    ];
    expect(sketch).toHaveLength(128);
    expect(new Set(sketch).size).toBe(128);
    expect(sketch).toEqual(sketch.toSorted());
    expect(keys).toHaveLength(5);
    expect(sketch).toEqual(expect.arrayContaining(keys));
  });

  it("is of all hashes where a text has fewer, or repeats itself", () => {
    expect(hashes(storyPrint(words(60))?.sketch ?? new Uint8Array())).toHaveLength(57);
    const refrain = Array.from({ length: 400 }, () => words(70)).join(" ");
    expect(hashes(storyPrint(refrain)?.sketch ?? new Uint8Array())).toHaveLength(70);
  });

  it("is none for a text of fewer than 50 words", () => {
    expect(storyPrint(words(49))).toBeNull();
    expect(storyPrint(words(50))).not.toBeNull();
  });

  it("hears no difference of case, quotes, dashes and space", () => {
    const plain = `"It's here," she said - again. ${words(60)}`;
    const typeset = `“It’s here,”  SHE said—again.\n\n${words(60)}`;
    expect(storyPrint(typeset)).toEqual(storyPrint(plain));
  });
});

describe("printing a text", () => {
  /** Milliseconds, the best of three. The runtime's clock stands still while code runs, and goes on with every answer. */
  const timed = async (text: string): Promise<number> => {
    const now = async () => {
      await env.DB.prepare("SELECT 1").run();
      return Date.now();
    };
    const times: number[] = [];
    for (let round = 0; round < 3; round++) {
      const start = await now();
      for (let i = 0; i < 4; i++) storyPrint(text);
      times.push((await now()) - start);
    }
    return Math.min(...times);
  };

  it.each([
    ["of words of its own", words(8 * 9_000)],
    ["that repeats itself", Array.from({ length: 8 * 90 }, () => words(100)).join(" ")],
  ])("takes time linear in a text %s", async (_, text) => {
    const part = text.slice(0, text.length / 8);
    await timed(part);
    const [once, eightfold] = [await timed(part), await timed(text)];
    console.log(
      `printing ${part.length} characters 4 times: ${once} ms, eight times as many: ${eightfold} ms`,
    );
    // Quadratic time would be 64 times as much; the rest is room for a busy machine.
    expect(eightfold).toBeLessThan(Math.max(once, 5) * 8 * 3);
  });
});

/** Everything in one order, and which of it was to join a story: what comes after another copy of its own. */
function corpus(seed: number): { wire: WireArticle[]; copies: number } {
  const dice = seededRandom(seed);
  const originals = demo
    .trim()
    .split("\n")
    .map((line, index) => ({ ...(JSON.parse(line) as WireArticle), story: `demo-${index}` }));
  originals.push(...templateArticles(300, dice));
  // The last 200 templates have no copies: they are on the same subjects as the others, by the same phrases.
  const copied = originals.slice(0, -200);
  const copies = Array.from({ length: 240 }, (_, index) =>
    rewritten(at(copied, index % copied.length), dice),
  );
  const wire = [...originals, ...copies]
    .map((article) => ({ article, rank: dice() }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ article }) => article);
  return { wire, copies: copies.length };
}

function at<T>(items: T[], index: number): T {
  const item = items[index];
  if (item === undefined) throw new Error(`nothing at ${index}`);
  return item;
}

async function ingestWire(wire: WireArticle[]): Promise<string[]> {
  const ids: string[] = [];
  for (let start = 0; start < wire.length; start += 100) {
    const batch = wire.slice(start, start + 100).map(({ title, text }, index) => ({
      url: `https://outlet${index % 7}.example/${start + index}`,
      title,
      text,
      published_at: `2026-06-0${1 + ((start + index) % 9)}T12:00:00Z`,
    }));
    const results = await ingestArticles(env.DB, batch, { source: "webhook", now: NOW });
    ids.push(...results.map(({ id }) => id ?? ""));
  }
  return ids;
}

describe("stories in a made corpus of wire copy", () => {
  beforeEach(emptyDatabase);

  const seeds = [20_260_701, 20_260_702, 20_260_703];
  it.each(seeds)(
    "gathers copies with precision 0.98 and recall 0.9 or better (seed %i)",
    async (seed) => {
      const { wire, copies } = corpus(seed);
      const ids = await ingestWire(wire);
      const storyById = new Map(ids.map((id, index) => [id, at(wire, index).story]));
      const { results } = await env.DB.prepare("SELECT story, article_id FROM story_copy").all<{
        story: string;
        article_id: string;
      }>();
      const right = results.filter(
        (row) => storyById.get(row.story) === storyById.get(row.article_id),
      ).length;
      const [precision, recall] = [right / results.length, right / copies];
      console.log(
        `${wire.length} articles, ${copies} copies; joined ${results.length}, rightly ${right}: ` +
          `precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}`,
      );
      expect(precision).toBeGreaterThanOrEqual(0.98);
      expect(recall).toBeGreaterThanOrEqual(0.9);
    },
    60_000,
  );
});
