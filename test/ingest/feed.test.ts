/// <reference types="vite/client" />
import { describe, expect, test } from "vitest";
import { NotAFeedError, parseFeed } from "../../src/ingest/feed.ts";

const BASE = "https://feeds.example/news/feed";

const files = import.meta.glob<string>("../fixtures/feeds/*", {
  query: "?raw",
  import: "default",
  eager: true,
});
const fixture = (name: string) => files[`../fixtures/feeds/${name}`] ?? `no fixture ${name}`;

test.each([
  ["RSS 2.0", "rss-2.0.xml", "rss-2.0.expected.json"],
  ["RSS 0.91", "rss-0.91.xml", "rss-0.91.expected.json"],
  ["RSS 1.0 (RDF)", "rdf.xml", "rdf.expected.json"],
  ["Atom", "atom.xml", "atom.expected.json"],
  ["JSON Feed", "json-feed.json", "json-feed.expected.json"],
])("%s is read whole", (_format, input, expected) => {
  expect(parseFeed(fixture(input), null, BASE)).toEqual(JSON.parse(fixture(expected)));
});

test("a relative link cannot be used when nobody knows where the document came from", () => {
  const { rejected } = parseFeed(fixture("json-feed.json"), null);
  expect(rejected[0]).toEqual({ url: "/posts/1", detail: "the entry's link is no http or https address" });
});

test("an entry that says nothing of itself is named by its place", () => {
  const rss = `<rss version="2.0"><channel><title>t</title><item><title>No link</title></item></channel></rss>`;
  expect(parseFeed(rss, null, BASE).rejected).toEqual([{ url: "entry 1", detail: "the entry has no link" }]);
});

test("fields that are longer than an article may have are cut, not refused", () => {
  const item = { id: "1", url: "/1", title: "t".repeat(600), content_text: "x", language: "l".repeat(40) };
  const feed = {
    version: "https://jsonfeed.org/version/1.1",
    title: "t",
    authors: [{ name: "a".repeat(300) }],
    items: [item],
  };
  const [entry] = parseFeed(JSON.stringify(feed), null, BASE).entries;
  expect([entry?.title?.length, entry?.author?.length, entry?.language]).toEqual([500, 200, null]);
});

test("a feed without entries is a feed", () => {
  const rss = `<rss version="2.0"><channel><title>Quiet</title><link>https://quiet.example/</link></channel></rss>`;
  expect(parseFeed(rss, null, BASE)).toEqual({ title: "Quiet", entries: [], rejected: [] });
});

test.each([
  [
    "a page",
    "<!doctype html><html><head><title>Not found</title></head><body>Sorry</body></html>",
    "is no RSS",
  ],
  ["nothing", "", "is no RSS"],
  ["other JSON", '{"error":"gone"}', "is no RSS"],
  ["a sitemap", '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url/></urlset>', "is no RSS"],
  ["a feed that was cut off", '<rss version="2.0"><channel><title>c</title><item><title>x', "cut off"],
])("%s is refused with a clear reason", (_name, body, reason) => {
  expect(() => parseFeed(body, "text/html", BASE)).toThrow(NotAFeedError);
  expect(() => parseFeed(body, "text/html", BASE)).toThrow(reason);
});

test("entities of the document's own are not expanded", () => {
  const bomb = `<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>
    <rss version="2.0"><channel><title>&b;</title><item><title>t &b;</title><link>https://a.example/1</link></item></channel></rss>`;
  expect(JSON.stringify(parseFeed(bomb, null, BASE))).not.toContain("aaaa");
});

describe("the encoding of the bytes", () => {
  const rss = (title: string, declaration = "") =>
    `${declaration}<rss version="2.0"><channel><title>${title}</title></channel></rss>`;
  const latin1 = (text: string) => Uint8Array.from(text, (char) => char.charCodeAt(0));
  const utf8 = (text: string) => new TextEncoder().encode(text);
  const utf16le = (text: string) =>
    new Uint8Array(Uint16Array.from(text, (char) => char.charCodeAt(0)).buffer);
  const declared = (encoding: string) => `<?xml version="1.0" encoding="${encoding}"?>`;

  test.each<[string, Uint8Array, string | null, string]>([
    ["UTF-8 when nobody says", utf8(rss("Zürich")), null, "Zürich"],
    ["the charset of HTTP", latin1(rss("Z\xfcrich")), "text/xml; charset=iso-8859-1", "Zürich"],
    ["a quoted charset of HTTP", latin1(rss("Z\xfcrich")), 'text/xml;charset="ISO-8859-1"', "Zürich"],
    ["the XML declaration", latin1(rss("Z\xfcrich", declared("ISO-8859-1"))), "text/xml", "Zürich"],
    ["Windows quotes in a declared latin 1", latin1(rss("\x93q\x94", declared("iso-8859-1"))), null, "“q”"],
    ["Cyrillic by declaration", latin1(rss("\xcc\xe8\xf0", declared("windows-1251"))), null, "Мир"],
    [
      "HTTP before the declaration",
      utf8(rss("Zürich", declared("iso-8859-1"))),
      "text/xml; charset=utf-8",
      "Zürich",
    ],
    ["the mark before HTTP", utf8(`\ufeff${rss("Zürich")}`), "text/xml; charset=iso-8859-1", "Zürich"],
    ["UTF-16 by its mark", utf16le(`\ufeff${rss("Zürich", declared("utf-16"))}`), null, "Zürich"],
    ["a declared UTF-16 that is not", utf8(rss("Zürich", declared("UTF-16"))), null, "Zürich"],
    [
      "an unknown charset is passed over",
      utf8(rss("Zürich", declared("utf-8"))),
      "text/xml; charset=none",
      "Zürich",
    ],
  ])("%s", (_name, bytes, contentType, title) => {
    expect(parseFeed(bytes, contentType, BASE).title).toBe(title);
  });
});
