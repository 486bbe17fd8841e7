import { env } from "cloudflare:workers";
import { beforeEach, describe, expect, it } from "vitest";
import { loadScorer } from "../../src/ingest/scorer.ts";
import { lexiconOf, type Position } from "../../src/model/position.ts";
import { prepareLexicon } from "../../src/stance/matching/prepare.ts";
import { ENGINE_VERSION } from "../../src/stance/version.ts";
import { preparedRevisions, putPosition } from "../../src/store/positions.ts";
import { HYPE } from "../support/fixtures.ts";
import { emptyDatabase } from "../support/service.ts";

const SHIPPED = Object.values(
  import.meta.glob<Position>("../../data/positions/*.json", { eager: true, import: "default" }),
);

const put = async (prepared: string | null) =>
  await putPosition(env.DB, HYPE, ENGINE_VERSION, "2026-06-30T12:00:00Z", () => prepared);

describe("the prepared form of a revision", () => {
  beforeEach(emptyDatabase);

  it("comes without the lexicon when it is of this engine, and scores as the lexicon does", async () => {
    await put(null);
    const written = (await loadScorer(env.DB)).score("The warnings are hype.", null);
    await emptyDatabase();
    const prepared = JSON.stringify(prepareLexicon(lexiconOf(HYPE)));
    await put(prepared);
    expect(await preparedRevisions(env.DB, ENGINE_VERSION)).toMatchObject([{ prepared, lexicon: null }]);
    const stored = (await loadScorer(env.DB)).score("The warnings are hype.", null);
    expect(stored.map(({ score }) => score)).toEqual(written.map(({ score }) => score));
    expect(stored).toHaveLength(1);
  });

  it.each([
    ["missing", null],
    ["of another engine", JSON.stringify({ engine: ENGINE_VERSION + 1 })],
  ])("gives way to the lexicon when it is %s", async (_name, prepared) => {
    await put(prepared);
    expect(await preparedRevisions(env.DB, ENGINE_VERSION)).toMatchObject([
      { position: HYPE.id, prepared: null, lexicon: { favor: HYPE.favor } },
    ]);
  });

  it.each([
    ["is kept up to what a row holds", 1_945_000, true],
    ["is not kept when it would fill the row", 1_955_000, false],
    ["nor in letters of two bytes", 980_000, false],
  ])("%s: %i letters", async (name, letters, isKept) => {
    const letter = name.includes("two bytes") ? "é" : "x";
    await put(JSON.stringify({ engine: ENGINE_VERSION, terms: letter.repeat(letters) }));
    const [revision] = await preparedRevisions(env.DB, ENGINE_VERSION);
    expect(revision?.prepared !== null).toBe(isKept);
  });

  it.each(SHIPPED.map((each) => [each.id, each] as const))(
    "of a position that is shipped fits: %s",
    async (_, each) => {
      const prepared = JSON.stringify(prepareLexicon(lexiconOf(each)));
      await putPosition(env.DB, each, ENGINE_VERSION, "2026-06-30T12:00:00Z", () => prepared);
      expect(await preparedRevisions(env.DB, ENGINE_VERSION)).toMatchObject([{ prepared, lexicon: null }]);
    },
  );
});
