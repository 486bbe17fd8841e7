import { ProblemError } from "../model/problem.ts";
import { isoSeconds } from "../model/time.ts";
import { DAY_MS, dayOf } from "./buckets.ts";

/** Half-open, `[from, to)`, in UTC days `YYYY-MM-DD`. */
export type DayRange = { from: string; to: string };

/** Half-open, in UTC instants `YYYY-MM-DDTHH:MM:SSZ`; null where a side is open. */
export type InstantRange = { from: string | null; to: string | null };

/** `from` and `to` as a client writes them. */
export type RangeInput = { from?: string | undefined; to?: string | undefined };

export const DEFAULT_DAYS = 90;
/** 20 years, leap days included: more than any series needs, and a bound on the rows that one question reads. */
export const MAX_DAYS = 7305;

const FORMS =
  "a day (2026-06-01), a date and time with a zone (2026-06-01T12:00:00Z) or milliseconds since 1970 (1780272000000)";
const DATE = /^\d{4}-\d{2}-\d{2}$/;
const DATE_TIME = /^(\d{4}-\d{2}-\d{2})T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/;
/** A year before years have five figures and their days no longer compare as text: buckets and windows reach beyond `to`. */
const END_OF_TIME = Date.parse("9999-01-01");
const DURATION = /^P(\d{1,4})([DWMY])$/;

/**
 * The days of a trend: `from` and `to` as days, date-times or epoch milliseconds (rounded outward to whole UTC days),
 * and `from` also as an ISO 8601 duration of one unit back from `to` (P90D, P12W, P6M, P1Y). Without them, the 90
 * days that end with the day of `now`. Throws a 400 problem that names the parameter when one cannot be read, when
 * `from` is not before `to`, or when there are more than MAX_DAYS between them.
 */
export function resolveDays(input: RangeInput, now: Date): DayRange {
  const to = input.to === undefined ? tomorrow(now) : ceilTo(readInstant(input.to, "to"), DAY_MS);
  const from = readFrom(input.from ?? `P${DEFAULT_DAYS}D`, to);
  const start = Math.floor(from / DAY_MS) * DAY_MS;
  if (start >= to) throw notBefore();
  if (to - start > MAX_DAYS * DAY_MS) {
    throw refusal("from", `a trend covers at most 20 years (${MAX_DAYS} days): move "from" closer to "to"`);
  }
  return { from: dayOf(start), to: dayOf(to) };
}

/**
 * The range of a list: the same forms as `resolveDays`, but exact to the second and open on a side that is not
 * given. A duration counts back from `to`, or from the end of the day of `now`. Throws 400 problems likewise.
 */
export function resolveInstants(input: RangeInput, now: Date): InstantRange {
  const to = input.to === undefined ? null : readInstant(input.to, "to");
  const from = input.from === undefined ? null : readFrom(input.from, to ?? tomorrow(now));
  if (from !== null && to !== null && from >= to) throw notBefore();
  return { from: from === null ? null : instant(from), to: to === null ? null : instant(to) };
}

/** Stored times have whole seconds: `time >= from` and `time < to` hold of the same rows when both are rounded up. */
function instant(time: number): string {
  return isoSeconds(new Date(ceilTo(time, 1000)));
}

function readFrom(value: string, to: number): number {
  const duration = DURATION.exec(value);
  return duration ? back(to, Number(duration[1]), duration[2] ?? "D") : readInstant(value, "from");
}

/** `count` units before a time. Where the month lacks the day, its last one: 31 August less P6M is 28 February. */
function back(time: number, count: number, unit: string): number {
  if (unit === "D" || unit === "W") return time - count * (unit === "W" ? 7 : 1) * DAY_MS;
  const date = new Date(time);
  date.setUTCMonth(date.getUTCMonth() - count * (unit === "Y" ? 12 : 1));
  // A day that the month lacks has rolled over into the next month: go back to the last day of the one before.
  if (date.getUTCDate() !== new Date(time).getUTCDate()) date.setUTCDate(0);
  return date.getTime();
}

function readInstant(value: string, name: "from" | "to"): number {
  const time = /^\d+$/.test(value) ? readMilliseconds(value, name) : readDate(value);
  if (time === null) throw refusal(name, `"${value}" is not ${FORMS}${hintFor(value, name)}`);
  if (time > END_OF_TIME) throw refusal(name, "a range ends before the year 9999");
  return time;
}

/** What is most likely meant by a value that cannot be read. */
function hintFor(value: string, name: "from" | "to"): string {
  if (/T.* \d\d:?\d\d$/.test(value)) return ": in an address a `+` stands for a space, so write it `%2B`";
  if (name === "from") return ", or a duration (P90D)";
  return DURATION.test(value) ? ": a duration counts back from `to`, so only `from` takes one" : "";
}

/** Ten digits are seconds, which would silently mean January 1970. */
function readMilliseconds(value: string, name: string): number {
  if (value.length >= 11 && value.length <= 14) return Number(value);
  throw refusal(name, `"${value}" is not ${FORMS}: milliseconds since 1970 have 11 to 14 digits`);
}

function readDate(value: string): number | null {
  const day = DATE.test(value) ? value : DATE_TIME.exec(value)?.[1];
  // `Date.parse` rolls 31 June over into July; a day that comes back changed does not exist.
  if (day === undefined || !isDay(day)) return null;
  const time = Date.parse(value);
  return Number.isNaN(time) ? null : time;
}

function isDay(day: string): boolean {
  const time = Date.parse(day);
  return !Number.isNaN(time) && dayOf(time) === day;
}

function tomorrow(now: Date): number {
  return (Math.floor(now.getTime() / DAY_MS) + 1) * DAY_MS;
}

function ceilTo(time: number, step: number): number {
  return Math.ceil(time / step) * step;
}

function notBefore(): ProblemError {
  return refusal("from", "`from` must be before `to`: the range is half-open, [from, to), in UTC");
}

function refusal(name: string, detail: string): ProblemError {
  return new ProblemError(400, "The query has a range that cannot be used.", {
    errors: [{ pointer: `/${name}`, detail }],
  });
}
