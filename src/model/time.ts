/** An instant as it is stored and answered: `YYYY-MM-DDTHH:MM:SSZ`, UTC, to the second that has begun. */
export function isoSeconds(at: Date): string {
  return `${at.toISOString().slice(0, 19)}Z`;
}
