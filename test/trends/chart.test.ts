import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Point, Series, Trends } from "../../src/model/series.ts";
import { bucketsOf } from "../../src/trends/buckets.ts";
import { chartSvg } from "../../src/trends/chart.ts";
import { countLevels } from "../../src/trends/chart/scale.ts";
import { shorten, textWidth, wrap } from "../../src/trends/chart/text.ts";
import { timeTicks } from "../../src/trends/chart/time-axis.ts";
import { facetWords } from "../../src/trends/chart/words.ts";
import { readXml, type XmlElement } from "../support/xml.ts";

const TITLES = new Map([
  ["hype", { title: "Warnings are hype", proposition: "AI safety warnings are hype." }],
  ["pause", { title: "A pause", proposition: "Frontier development should be paused." }],
]);

function point(t: string, stance: number | null, articles = stance === null ? 0 : 2): Point {
  const known = { low: Math.max(-1, (stance ?? 0) - 0.3), high: Math.min(1, (stance ?? 0) + 0.3) };
  const interval = stance === null ? { low: null, high: null } : known;
  const counts = { favor: articles, against: 0, mixed: 0, neutral: 0 };
  return { t, articles, total: articles, share: stance === null ? null : 1, stance, ...interval, ...counts };
}

function series(stances: (number | null)[], changes: Partial<Series> = {}): Series {
  const points = stances.map((stance, index) =>
    point(`2026-06-${String(index + 1).padStart(2, "0")}`, stance),
  );
  return { position: "hype", facet: "all", revision: 4, points, ...changes };
}

function trends(all: Series[], changes: Partial<Trends> = {}): Trends {
  const days = Math.max(1, ...all.map(({ points }) => points.length));
  const to = `2026-06-${String(days + 1).padStart(2, "0")}`;
  const range = { from: "2026-06-01", to, timezone: "UTC", bounds: "[from, to)" } as const;
  const shape = { bucket: "day", smooth: 1, voice: "all", count: "articles" } as const;
  return { ...range, ...shape, series: all, ...changes };
}

function draw(answer: Trends, titles = TITLES): XmlElement[] {
  return readXml(chartSvg(answer, titles, { theme: "light", width: 720 }));
}

const textsOf = (elements: XmlElement[]) =>
  elements.filter(({ name }) => name === "text").map(({ text }) => text);
const named = (elements: XmlElement[], name: string) => elements.filter((element) => element.name === name);
/** The lines of the series: paths that are drawn, not filled. */
const linesOf = (elements: XmlElement[]) =>
  named(elements, "path").filter(({ attributes }) => attributes["fill"] === "none");

describe("chartSvg", () => {
  it("says what it shows, whence and of which revision, in words", () => {
    const elements = draw(trends([series([0.5, null, -0.25])]));
    expect(textsOf(elements)).toEqual([
      "Warnings are hype",
      "AI safety warnings are hype.",
      "Mean stance per day, with its 95 % interval",
      "−1",
      "−0.5",
      "0",
      "+0.5",
      "+1",
      "favor",
      "against",
      "Articles per day",
      "0",
      "1",
      "2",
      "1 Jun",
      "2026",
      "2 Jun",
      "3 Jun",
      "Stanceline · 4 articles · revision 4 · 2026-06-01 to 2026-06-03 (UTC)",
    ]);
  });

  it("tells a screen reader its title and its story, as one image", () => {
    const [root, title, desc] = draw(trends([series([0.5, null, -0.25])]));
    expect(root?.attributes["role"]).toBe("img");
    expect([title?.name, title?.text]).toEqual(["title", "Warnings are hype"]);
    expect(desc?.text).toBe(
      "Mean stance per day, with its 95 % interval, 2026-06-01 to 2026-06-03 (UTC). 2 of 3 points have articles; " +
        "stance from −0.25 (2026-06-03) to 0.50 (2026-06-01); last −0.25 (2026-06-03), interval −0.55 to 0.05.",
    );
  });

  it("breaks the line and the band where a bucket is empty", () => {
    const [line] = linesOf(draw(trends([series([0.5, 0.4, null, 0.1, 0.2])])));
    expect(line?.attributes["d"]?.match(/M/g)).toHaveLength(2);
  });

  it("draws a point between empty buckets as a dot with its interval", () => {
    const elements = draw(trends([series([null, 0.5, null])]));
    const [dot] = named(elements, "circle").slice(-1);
    const bars = named(elements, "line").filter(({ attributes }) => attributes["stroke-opacity"] === "0.4");
    expect(bars).toHaveLength(1);
    expect(bars[0]?.attributes["x1"]).toBe(dot?.attributes["cx"]);
  });

  it("puts favor above against, whatever the data", () => {
    const [above, below] = [0.9, -0.9].map((stance) => {
      const [dot] = named(draw(trends([series([stance])])), "circle");
      return Number(dot?.attributes["cy"]);
    });
    expect(above).toBeLessThan(below ?? 0);
  });

  it.each([
    ["empty buckets", series([null, null]), "No article takes this up in this range"],
    [
      "no revision",
      series([], { revision: null }),
      "Stored articles are still being scored for the first time",
    ],
  ])("says why there is nothing to see: %s", (_name, one, reason) => {
    expect(textsOf(draw(trends([one])))).toContain(reason);
  });

  it("names each of several series, with its own count, in the legend", () => {
    const texts = textsOf(
      draw(trends([series([0.5]), series([0.1, 0.2], { position: "pause", revision: 9 })])),
    );
    expect(texts[0]).toBe("Stance on 2 positions");
    expect(texts).toContain("Warnings are hype (2 articles)");
    expect(texts).toContain("A pause (4 articles)");
    expect(texts.at(-1)).toBe("Stanceline · revisions 4, 9 · 2026-06-01 to 2026-06-02 (UTC)");
  });

  it("counts no articles over windows that overlap", () => {
    const texts = textsOf(draw(trends([series([0.5, 0.4])], { smooth: 2 })));
    expect(texts).toContain("Mean stance over 2 days, up to each point, with its 95 % interval");
    expect(texts.at(-1)).toBe("Stanceline · revision 4 · 2026-06-01 to 2026-06-02 (UTC)");
  });

  it("keeps bands while they can be told apart, and says so when it leaves them out", () => {
    const many = (count: number) =>
      draw(
        trends(Array.from({ length: count }, (_, at) => series([0.1, 0.2], { facet: `outlet:${at}.org` }))),
      );
    const bands = (elements: XmlElement[]) =>
      named(elements, "path").filter(({ attributes }) => Number(attributes["fill-opacity"]) < 0.3);
    expect(bands(many(4))).toHaveLength(4);
    expect(bands(many(5))).toHaveLength(0);
    expect(textsOf(many(5))).toContain("Mean stance per day");
  });

  it("takes any title for text: well-formed, nothing run, nothing fetched", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), fc.constantFrom("light", "dark"), (words, theme) => {
        const hostile = `${words}<script>alert(1)</script>"'&`;
        const titles = new Map([["hype", { title: hostile, proposition: hostile }]]);
        const one = series([0.2], { facet: `outlet:${hostile}` });
        const svg = chartSvg(trends([one, series([])]), titles, { theme, width: 480 });
        const names = new Set(readXml(svg).map(({ name }) => name));
        expect([...names].sort()).toEqual(
          ["svg", "title", "desc", "rect", "g", "text", "line", "path", "circle"].sort(),
        );
        expect(svg.replace("http://www.w3.org/2000/svg", "")).not.toMatch(/https?:|href|url\(/);
      }),
      { numRuns: 200 },
    );
  });

  it("keeps every mark within its frame, for any series and width", () => {
    const anyStance = fc.option(fc.double({ min: -1, max: 1, noNaN: true }));
    fc.assert(
      fc.property(
        fc.array(fc.array(anyStance, { minLength: 1, maxLength: 28 }), { minLength: 1, maxLength: 6 }),
        fc.integer({ min: 480, max: 1600 }),
        (all, width) => {
          const answer = trends(all.map((stances, at) => series(stances, { facet: `outlet:${at}.org` })));
          const svg = chartSvg(answer, TITLES, { theme: "light", width });
          expect(svg).not.toMatch(/NaN|Infinity|undefined/);
          for (const { attributes } of named(readXml(svg), "circle")) {
            expect(Number(attributes["cx"])).toBeGreaterThan(0);
            expect(Number(attributes["cx"])).toBeLessThan(width);
          }
        },
      ),
      { numRuns: 200 },
    );
  });
});

describe("timeTicks", () => {
  const labels = (from: string, to: string, bucket: "day" | "week" | "month" = "day") =>
    timeTicks(from, to, bucket, 10).map(({ label, year }) => (year === null ? label : `${label} ${year}`));

  it.each([
    ["days", "2026-12-30", "2027-01-03", ["30 Dec 2026", "31 Dec", "1 Jan 2027", "2 Jan"]],
    ["Mondays", "2026-06-03", "2026-07-01", ["8 Jun 2026", "15 Jun", "22 Jun", "29 Jun"]],
    ["months", "2026-10-15", "2027-02-02", ["Nov 2026", "Dec", "Jan 2027", "Feb"]],
    ["quarters", "2025-02-01", "2026-03-01", ["Mar 2025", "May", "Jul", "Sep", "Nov", "Jan 2026"]],
    ["years", "2018-05-01", "2026-01-01", ["2019", "2020", "2021", "2022", "2023", "2024", "2025"]],
  ])("are round times: %s", (name, from, to, expected) => {
    const bucket = name === "months" ? "month" : "day";
    expect(labels(from, to, bucket)).toEqual(expected);
  });

  it("are never finer than the buckets, and no more than there is room for", () => {
    const day = fc
      .integer({ min: 0, max: 20_000 })
      .map((n) => new Date(n * 86_400_000).toISOString().slice(0, 10));
    fc.assert(
      fc.property(
        day,
        day,
        fc.constantFrom("day" as const, "week" as const, "month" as const),
        (a, b, bucket) => {
          const [from, to] = [a, b].sort() as [string, string];
          if (from === to) return;
          const days = timeTicks(from, to, bucket, 10).map(({ day: at }) => at);
          expect(days.length).toBeLessThanOrEqual(11);
          const starts = bucketsOf(from, to, bucket);
          if (bucket === "week" || bucket === "day") {
            for (const at of days) if (at.slice(8) !== "01") expect(starts).toContain(at);
          }
          expect(days.every((at) => at >= from && at < to)).toBe(true);
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe("countLevels", () => {
  it.each([
    [0, [0]],
    [1, [0, 1]],
    [3, [0, 1, 2, 3]],
    [4, [0, 2, 4]],
    [7, [0, 5, 10]],
    [60, [0, 20, 40, 60]],
    [1499, [0, 500, 1000, 1500]],
  ])("marks %i by round numbers", (most, levels) => {
    expect(countLevels(most)).toEqual(levels);
  });
});

describe("text in a room", () => {
  it.each([
    ["a text that fits", "one two", 400, 2, ["one two"]],
    ["a text over two lines", "one two three", 60, 2, ["one two", "three"]],
    ["a text over too many lines", "one two three four five", 60, 2, ["one two", "three f…"]],
    ["a word longer than a line", "abcdefghij", 40, 3, ["abcde", "fghij"]],
    ["no text", "", 40, 3, [""]],
  ])("wraps %s", (_name, text, width, lines, expected) => {
    expect(wrap(text, 12, width, lines)).toEqual(expected);
  });

  it("is never wider than its room", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.integer({ min: 30, max: 700 }), (text, width) => {
        for (const line of wrap(text, 13, width, 4)) expect(textWidth(line, 13)).toBeLessThanOrEqual(width);
        expect(textWidth(shorten(text, 13, width), 13)).toBeLessThanOrEqual(width);
      }),
      { numRuns: 500 },
    );
  });
});

describe("facetWords", () => {
  it.each([
    ["all", null],
    ["voice:author", "authors’ own voice"],
    ["outlet:a.org", "a.org"],
    ["outlet:a.org,voice:quoted", "a.org, quoted voices"],
    ["stories,voice:author", "first copies of stories, authors’ own voice"],
  ])("says %s in words", (facet, words) => {
    expect(facetWords(facet)).toBe(words);
  });
});
