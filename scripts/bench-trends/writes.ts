import type { Database } from "../../src/store/database.ts";
import { ingestArticles } from "../../src/ingest/ingest.ts";
import { position } from "../../src/model/position.ts";
import { ENGINE_VERSION } from "../../src/stance/version.ts";
import { putPosition } from "../../src/store/positions.ts";
import { CountedD1, type Cost } from "./counted.ts";

const WORDS = ["alpha", "bravo", "charlie", "delta", "echo"];
const AT = new Date("2026-06-30T12:00:00Z");

// workerd has it, Node 24 has not yet: https://tc39.es/proposal-arraybuffer-base64/
Object.defineProperty(Uint8Array.prototype, "toHex", {
  value(this: Uint8Array) {
    return Array.from(this, (byte) => byte.toString(16).padStart(2, "0")).join("");
  },
});

/** What storing one new article costs that raises 0, 1, … up to as many positions as WORDS, and one that comes again. */
export async function measureWrites(db: Database): Promise<{ positions: number; cost: Cost }[]> {
  const counted = new CountedD1(db);
  for (const word of WORDS) {
    const lexicon = { id: word, title: word, proposition: `${word}.`, favor: [`splendid ${word}`] };
    await putPosition(db, position.parse(lexicon), ENGINE_VERSION, "2026-01-01T00:00:00Z");
  }
  const costs: { positions: number; cost: Cost }[] = [];
  for (let positions = 0; positions <= WORDS.length; positions += 1) {
    const sentences = WORDS.slice(0, positions).map(
      (word) => `This is a splendid ${word} of the year ${positions}.`,
    );
    counted.take();
    await ingestArticles(counted.database, [articleOf(positions, sentences)], { source: "webhook", now: AT });
    costs.push({ positions, cost: counted.take() });
  }
  return costs;
}

/** Long enough to have a fingerprint, and different enough from the others to be a story of its own. */
function articleOf(number: number, sentences: string[]): object {
  const filler = Array.from({ length: 120 }, (_, index) => `word${number}x${(index * 37) % 101}`).join(" ");
  return {
    url: `https://writes.example/${number}`,
    title: `Number ${number}`,
    text: `${sentences.join(" ")} ${filler}.`,
    published_at: "2026-06-29T12:00:00Z",
  };
}
