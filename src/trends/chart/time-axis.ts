import type { Bucket } from "../../model/series.ts";
import { bucketStart, DAY_MS, dayOf, dayStart, shiftBucket } from "../buckets.ts";

/** A tick: its UTC day, its label, and the year to be written below it where that is news. */
export type Tick = { day: string; label: string; year: string | null };

type Step = { unit: Bucket | "year"; count: number };

const STEPS: Step[] = [
  { unit: "day", count: 1 },
  { unit: "day", count: 2 },
  { unit: "week", count: 1 },
  { unit: "week", count: 2 },
  { unit: "month", count: 1 },
  { unit: "month", count: 2 },
  { unit: "month", count: 3 },
  { unit: "month", count: 6 },
  ...[1, 2, 5, 10].map((count) => ({ unit: "year" as const, count })),
];

const DAYS: Record<Step["unit"], number> = { day: 1, week: 7, month: 30.4, year: 365.25 };

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/**
 * The ticks of [from, to), UTC days, at most `most` or so: days, Mondays, firsts of months or of years, never finer than
 * the buckets. A round time has its tick where it lies: a week's on its Monday, not seven days after `from`.
 */
export function timeTicks(from: string, to: string, bucket: Bucket, most: number): Tick[] {
  const days = (dayStart(to) - dayStart(from)) / DAY_MS;
  const steps = STEPS.filter(({ unit, count }) => DAYS[unit] * count >= DAYS[bucket]);
  const step = steps.find(({ unit, count }) => days / (DAYS[unit] * count) <= most) ?? steps.at(-1);
  if (!step) return [];
  const ticks: Tick[] = [];
  let told = "";
  for (let day = firstTick(from, step); day < to; day = nextTick(day, step)) {
    if (day < from) continue;
    const tick = tickOf(day, step.unit);
    ticks.push(tick.year === told ? { ...tick, year: null } : tick);
    told = tick.year ?? told;
  }
  return ticks;
}

/** At or before `from`. Months and years are counted from the year 0, so that quarters are the calendar's. */
function firstTick(from: string, { unit, count }: Step): string {
  if (unit === "day" || unit === "week") return bucketStart(from, unit);
  const months = count * (unit === "year" ? 12 : 1);
  const month = Number(from.slice(0, 4)) * 12 + Number(from.slice(5, 7)) - 1;
  const back = bucketStart(from, "month");
  return shiftBucket(back, "month", -(month % months));
}

function nextTick(day: string, { unit, count }: Step): string {
  return unit === "year" ? shiftBucket(day, "month", 12 * count) : shiftBucket(day, unit, count);
}

function tickOf(day: string, unit: Step["unit"]): Tick {
  const [year = "", month = "", date = ""] = day.split("-");
  if (unit === "year") return { day, label: year, year: null };
  const name = MONTHS[Number(month) - 1] ?? month;
  return { day, label: unit === "month" ? name : `${Number(date)} ${name}`, year };
}

/** The last day before `to`. */
export function lastDay(to: string): string {
  return dayOf(dayStart(to) - DAY_MS);
}
