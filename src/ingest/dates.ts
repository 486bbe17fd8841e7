import { isoSeconds } from "../model/time.ts";

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** Minutes east of UTC. RFC 822's zones, then those that European and Asian publishers write all the same. */
const ZONES: Record<string, number> = {
  UT: 0,
  UTC: 0,
  GMT: 0,
  Z: 0,
  EST: -300,
  EDT: -240,
  CST: -360,
  CDT: -300,
  MST: -420,
  MDT: -360,
  PST: -480,
  PDT: -420,
  WET: 0,
  WEST: 60,
  BST: 60,
  CET: 60,
  CEST: 120,
  EET: 120,
  EEST: 180,
  MSK: 180,
  JST: 540,
  KST: 540,
};

const YEAR_FIRST =
  /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?:(?:[Tt]|\s+)(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?\s*(\S*))?$/;
const DAY_FIRST =
  /^(?:\p{L}+\.?,?\s*)?(\d{1,2})[\s-]+([A-Za-z]{3,9})\.?[\s-]+(\d{4}|\d{2})(?:,?\s+(\d{1,2}):(\d{2})(?::(\d{2}))?\s*(\S*))?$/u;

/**
 * A date as feeds write it, as `YYYY-MM-DDTHH:MM:SSZ` in UTC; null where it is none. Reads RFC 3339 and its shorter
 * forms, and RFC 822 with the freedoms of RFC 2822 section 4.3: two-digit years (00-49 are 2000-2049), any or no name
 * of the day, a missing or unknown zone taken for UTC. A date alone is its midnight.
 */
export function parseFeedDate(raw: string): string | null {
  const text = raw.replace(/\([^)]*\)\s*$/, "").trim();
  const yearFirst = YEAR_FIRST.exec(text);
  if (yearFirst) {
    const [, year = "", month, day, ...time] = yearFirst;
    return instant(Number(year), Number(month), Number(day), time);
  }
  const [, day, month = "", year = "", ...time] = DAY_FIRST.exec(text) ?? [];
  if (day === undefined) return null;
  return instant(fullYear(year), monthNumber(month), Number(day), time);
}

function fullYear(year: string): number {
  if (year.length === 4) return Number(year);
  return Number(year) + (Number(year) < 50 ? 2000 : 1900);
}

/** 1 to 12; 0 for a word that is no English month. Full names and long abbreviations ("Sept") begin like the short ones. */
function monthNumber(name: string): number {
  return MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;
}

function instant(year: number, month: number, day: number, time: (string | undefined)[]): string | null {
  const [hour, minute, second] = time.slice(0, 3).map((part) => Number(part ?? 0)) as [
    number,
    number,
    number,
  ];
  const zone = zoneMinutes(time[3] ?? "");
  if (zone === null || year < 1900 || year > 2999 || hour > 23 || minute > 59 || second > 60) return null;
  const midnight = new Date(Date.UTC(year, month - 1, day));
  // Date.UTC rolls 31 February over into March: a day that comes out as another was none.
  if (midnight.getUTCMonth() !== month - 1 || midnight.getUTCDate() !== day) return null;
  const at = new Date(midnight.getTime() + ((hour * 60 + minute - zone) * 60 + second) * 1000);
  return isoSeconds(at);
}

/** Minutes east of UTC; null for something that is no zone at all. */
function zoneMinutes(zone: string): number | null {
  const offset = /^(?:GMT|UTC)?([+-])(\d{2}):?(\d{2})?$/i.exec(zone);
  if (offset) {
    const [, sign, hours, minutes = "0"] = offset;
    return (sign === "-" ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
  }
  return /^[A-Za-z]*$/.test(zone) ? (ZONES[zone.toUpperCase()] ?? 0) : null;
}
