import { expect, test } from "vitest";
import { parseFeedDate } from "../../src/ingest/dates.ts";

test.each([
  ["RFC 822 with a two-digit year", "Mon, 01 Jun 26 10:30:00 GMT", "2026-06-01T10:30:00Z"],
  ["a two-digit year of the last century", "Sat, 01 Jan 00 00:00:00 GMT", "2000-01-01T00:00:00Z"],
  ["year 49 is 2049", "1 Jan 49 00:00 GMT", "2049-01-01T00:00:00Z"],
  ["year 50 is 1950", "1 Jan 50 00:00 GMT", "1950-01-01T00:00:00Z"],
  ["RFC 2822 with an offset", "Mon, 1 Jun 2026 10:30:15 +0200", "2026-06-01T08:30:15Z"],
  ["a negative offset with minutes", "Mon, 1 Jun 2026 10:30:15 -0330", "2026-06-01T14:00:15Z"],
  ["an offset that moves the day", "Wed, 31 Dec 2025 23:30:00 -0500", "2026-01-01T04:30:00Z"],
  ["no name of the day", "1 Jun 2026 10:30:00 GMT", "2026-06-01T10:30:00Z"],
  ["a wrong name of the day", "Fri, 1 Jun 2026 10:30:00 GMT", "2026-06-01T10:30:00Z"],
  ["a German name of the day", "Mo, 01 Jun 2026 10:30:00 +0200", "2026-06-01T08:30:00Z"],
  ["no seconds", "Mon, 1 Jun 2026 10:30 GMT", "2026-06-01T10:30:00Z"],
  ["no zone is UTC", "Mon, 1 Jun 2026 10:30:00", "2026-06-01T10:30:00Z"],
  ["no time", "Mon, 1 Jun 2026", "2026-06-01T00:00:00Z"],
  ["EST", "Mon, 1 Jun 2026 10:00:00 EST", "2026-06-01T15:00:00Z"],
  ["EDT", "Mon, 1 Jun 2026 10:00:00 EDT", "2026-06-01T14:00:00Z"],
  ["CST", "Mon, 1 Jun 2026 10:00:00 CST", "2026-06-01T16:00:00Z"],
  ["MDT", "Mon, 1 Jun 2026 10:00:00 MDT", "2026-06-01T16:00:00Z"],
  ["PST", "Mon, 1 Jun 2026 10:00:00 PST", "2026-06-01T18:00:00Z"],
  ["PDT in small letters", "Mon, 1 Jun 2026 10:00:00 pdt", "2026-06-01T17:00:00Z"],
  ["a zone and its comment", "Mon, 1 Jun 2026 10:00:00 -0700 (PDT)", "2026-06-01T17:00:00Z"],
  ["an offset behind GMT", "Mon, 1 Jun 2026 10:00:00 GMT+0200", "2026-06-01T08:00:00Z"],
  ["an unknown zone is UTC", "Mon, 1 Jun 2026 10:00:00 XYZ", "2026-06-01T10:00:00Z"],
  ["a month in full", "Monday, 1 June 2026 10:00:00 GMT", "2026-06-01T10:00:00Z"],
  ["Sept", "Tue, 1 Sept 2026 10:00:00 GMT", "2026-09-01T10:00:00Z"],
  ["RFC 850 with hyphens", "Monday, 01-Jun-26 10:00:00 GMT", "2026-06-01T10:00:00Z"],
  ["a leap second", "Sat, 31 Dec 2016 23:59:60 GMT", "2017-01-01T00:00:00Z"],
  ["RFC 3339", "2026-06-01T10:30:00Z", "2026-06-01T10:30:00Z"],
  ["RFC 3339 with fractions and an offset", "2026-06-01T10:30:00.123456+05:30", "2026-06-01T05:00:00Z"],
  ["RFC 3339 in small letters", "2026-06-01t10:30:00z", "2026-06-01T10:30:00Z"],
  ["a blank for the T", "2026-06-01 10:30:00", "2026-06-01T10:30:00Z"],
  ["no zone in RFC 3339 is UTC", "2026-06-01T10:30:00", "2026-06-01T10:30:00Z"],
  ["an hour's offset", "2026-06-01T10:30:00+02", "2026-06-01T08:30:00Z"],
  ["W3CDTF to the minute", "2026-06-01T10:30Z", "2026-06-01T10:30:00Z"],
  ["a date alone", "2026-06-01", "2026-06-01T00:00:00Z"],
  ["a date with slashes", "2016/6/29", "2016-06-29T00:00:00Z"],
  ["blanks around", "  2026-06-01  ", "2026-06-01T00:00:00Z"],
  ["29 February in a leap year", "2028-02-29", "2028-02-29T00:00:00Z"],
])("%s: %s", (_name, raw, expected) => {
  expect(parseFeedDate(raw)).toBe(expected);
});

test.each([
  ["nothing", ""],
  ["free text", "yesterday at noon"],
  ["a number that Date would take", "2026"],
  ["a timestamp in milliseconds", "1780309800000"],
  ["the American order, which may be another day", "06/01/2026"],
  ["31 February", "2026-02-31"],
  ["29 February in a common year", "Sun, 29 Feb 2026 10:00:00 GMT"],
  ["month 13", "2026-13-01"],
  ["hour 25", "2026-06-01T25:00:00Z"],
  ["minute 61", "Mon, 1 Jun 2026 10:61:00 GMT"],
  ["a month that is not English", "1 Mai 2026 10:00:00 GMT"],
  ["year 0", "0000-01-01"],
  ["junk behind the time", "2026-06-01T10:30:00 +junk"],
])("%s is no date: %s", (_name, raw) => {
  expect(parseFeedDate(raw)).toBeNull();
});
