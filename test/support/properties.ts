import fc from "fast-check";

/**
 * Checks a property over `runs` random cases and prints the seed, so that a run can be had again: put it in SEED.
 * Cases run one after the other, since they share a database.
 */
export async function holds<T>(name: string, runs: number, property: fc.IAsyncProperty<T>): Promise<void> {
  const seed = SEED ?? crypto.getRandomValues(new Int32Array(1))[0] ?? 0;
  console.log(`${name}: seed ${seed}, ${runs} runs`);
  await fc.assert(property, { seed, numRuns: runs, interruptAfterTimeLimit: 60_000 });
}

const SEED: number | null = 20_260_630;
