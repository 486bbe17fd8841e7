/**
 * What D1 says when trying again helps: the messages of its documentation and of the field. Everything that goes through
 * here is idempotent, since a lost acknowledgement looks the same as a lost request.
 */
const TRANSIENT =
  /network connection lost|storage operation exceeded timeout|reset|overloaded|internal error/i;

/** Waits before the second and the third try: a request's client is waiting too. */
const DELAYS_MS = [50, 200];

export type Wait = (ms: number) => Promise<void>;

/** Does `work`, and again after a transient failure of D1. Throws the last failure, or the first that is not transient. */
export async function withRetries<T>(work: () => Promise<T>, wait: Wait): Promise<T> {
  for (const delay of DELAYS_MS) {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof Error) || !TRANSIENT.test(error.message)) throw error;
      await wait(delay);
    }
  }
  return await work();
}
