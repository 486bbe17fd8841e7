import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { articleId, canonicalUrl, outletFromName, outletOf, sha256Hex } from "../../src/ingest/identity.ts";

describe("canonicalUrl", () => {
  const cases: [name: string, url: string, canonical: string][] = [
    ["keeps a canonical URL as it is", "https://news.example/a/b?page=2", "https://news.example/a/b?page=2"],
    ["takes http and https for one address", "http://news.example/a", "https://news.example/a"],
    [
      "lowers the host and keeps the path's case",
      "https://News.EXAMPLE/Path/To",
      "https://news.example/Path/To",
    ],
    ["drops www.", "https://www.news.example/a", "https://news.example/a"],
    ["keeps other subdomains", "https://edition.news.example/a", "https://edition.news.example/a"],
    ["drops the default port of https", "https://news.example:443/a", "https://news.example/a"],
    ["drops the default port of http", "http://news.example:80/a", "https://news.example/a"],
    ["keeps another port", "https://news.example:8443/a", "https://news.example:8443/a"],
    ["drops the fragment", "https://news.example/a#comments", "https://news.example/a"],
    ["drops a text fragment", "https://news.example/a#:~:text=hype", "https://news.example/a"],
    ["drops credentials", "https://me:secret@news.example/a", "https://news.example/a"],
    ["drops a trailing slash", "https://news.example/a/", "https://news.example/a"],
    ["drops the slash of a bare host", "https://news.example/", "https://news.example"],
    [
      "drops tracking parameters of any case",
      "https://news.example/a?UTM_Source=x&fbclid=1&gclid=2",
      "https://news.example/a",
    ],
    [
      "keeps the parameters that name the page",
      "https://news.example/a?utm_medium=rss&id=7",
      "https://news.example/a?id=7",
    ],
    [
      "keeps words that only begin like tracking",
      "https://news.example/a?spmx=1&cmpid2=2",
      "https://news.example/a?cmpid2=2&spmx=1",
    ],
    ["sorts parameters", "https://news.example/a?b=2&a=1", "https://news.example/a?a=1&b=2"],
    ["keeps the case of values", "https://news.example/a?v=AbC", "https://news.example/a?v=AbC"],
    ["drops empty path segments", "https://news.example//a//b", "https://news.example/a/b"],
    ["keeps a slash that ends a value", "https://news.example/a?next=/b/", "https://news.example/a?next=/b/"],
    [
      "keeps a flag without a value",
      "https://news.example/index.php?/topic/5",
      "https://news.example/index.php?/topic/5",
    ],
    [
      "keeps an address within a path",
      "https://archive.example/2020/https://a.example/b",
      "https://archive.example/2020/https://a.example/b",
    ],
    [
      "writes escapes one way",
      "https://news.example/%7eann/caf%c3%a9",
      "https://news.example/~ann/caf%C3%A9",
    ],
    ["keeps an escaped percent sign", "https://news.example/%2541", "https://news.example/%2541"],
    ["drops empty parameters", "https://news.example/a?&b=1&", "https://news.example/a?b=1"],
    ["reads a name in another script", "https://пример.рф/a", "https://xn--e1afmkfd.xn--p1ai/a"],
    ["drops the dot that ends a host", "https://news.example./a", "https://news.example/a"],
    ["leaves an address in numbers alone", "http://127.0.0.1:8787/a", "https://127.0.0.1:8787/a"],
  ];
  it.each(cases)("%s", (_, url, canonical) => {
    expect(canonicalUrl(url)).toBe(canonical);
  });

  it("gives a canonical URL back unchanged, whatever the URL was", () => {
    const url = fc.webUrl({ withQueryParameters: true, withFragments: true });
    const isStable = (given: string) => canonicalUrl(canonicalUrl(given)) === canonicalUrl(given);
    fc.assert(fc.property(url, isStable), { numRuns: 300 });
  });

  it("copes with percent signs that encode nothing", () => {
    const broken = "https://news.example/100%?q=%E0%A4%A&r=50%";
    expect(canonicalUrl(broken)).toBe(broken);
  });
});

describe("articleId", () => {
  it("is the first half of SHA-256 in hex", async () => {
    expect(await sha256Hex("abc")).toBe("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    expect(await articleId("abc")).toBe("ba7816bf8f01cfea414140de5dae2223");
  });
});

describe("outletOf", () => {
  const cases: [name: string, url: string, outlet: string][] = [
    ["takes the registrable domain", "https://edition.cnn.com/a", "cnn.com"],
    ["knows public suffixes of two labels", "https://www.bbc.co.uk/news", "bbc.co.uk"],
    ["takes a reserved top-level domain like any other", "https://a.news.example/a", "news.example"],
    ["gives an IPv4 address as it is", "http://127.0.0.1:8787/feed", "127.0.0.1"],
    ["gives an IPv6 address without its brackets", "http://[::1]:8787/feed", "::1"],
    ["gives localhost as it is", "http://localhost:8787/feed", "localhost"],
    ["ignores the dot that ends a host", "https://news.example./a", "news.example"],
  ];
  it.each(cases)("%s", (_, url, outlet) => {
    expect(outletOf(url)).toBe(outlet);
  });
});

describe("outletFromName", () => {
  const cases: [name: string, outlet: string, domain: string | null][] = [
    ["takes a domain", "theguardian.com", "theguardian.com"],
    ["reduces a host", "WWW.BBC.co.uk", "bbc.co.uk"],
    ["reduces an address", "https://edition.cnn.com/world", "cnn.com"],
    ["refuses a name", "The Guardian", null],
    ["refuses a single word", "guardian", null],
    ["refuses a public suffix", "co.uk", null],
    ["refuses what no URL can hold", "a b.c%", null],
  ];
  it.each(cases)("%s", (_, name, domain) => {
    expect(outletFromName(name)).toBe(domain);
  });
});
