import { describe, expect, test } from "vitest";
import { addressProblem } from "../../src/model/address.ts";

const isPublic = (host: string) => addressProblem(`http://${host}/feed.xml`, false) === null;

/** The last address before a range, its first, its last, and the first after it. */
const V4_EDGES: [range: string, before: string | null, first: string, last: string, after: string | null][] =
  [
    ["0.0.0.0/8", null, "0.0.0.0", "0.255.255.255", "1.0.0.0"],
    ["10.0.0.0/8", "9.255.255.255", "10.0.0.0", "10.255.255.255", "11.0.0.0"],
    ["100.64.0.0/10", "100.63.255.255", "100.64.0.0", "100.127.255.255", "100.128.0.0"],
    ["127.0.0.0/8", "126.255.255.255", "127.0.0.0", "127.255.255.255", "128.0.0.0"],
    ["169.254.0.0/16", "169.253.255.255", "169.254.0.0", "169.254.255.255", "169.255.0.0"],
    ["172.16.0.0/12", "172.15.255.255", "172.16.0.0", "172.31.255.255", "172.32.0.0"],
    ["192.0.0.0/24", "191.255.255.255", "192.0.0.0", "192.0.0.255", "192.0.1.0"],
    ["192.0.2.0/24", "192.0.1.255", "192.0.2.0", "192.0.2.255", "192.0.3.0"],
    ["192.88.99.0/24", "192.88.98.255", "192.88.99.0", "192.88.99.255", "192.88.100.0"],
    ["192.168.0.0/16", "192.167.255.255", "192.168.0.0", "192.168.255.255", "192.169.0.0"],
    ["198.18.0.0/15", "198.17.255.255", "198.18.0.0", "198.19.255.255", "198.20.0.0"],
    ["198.51.100.0/24", "198.51.99.255", "198.51.100.0", "198.51.100.255", "198.51.101.0"],
    ["203.0.113.0/24", "203.0.112.255", "203.0.113.0", "203.0.113.255", "203.0.114.0"],
    ["224.0.0.0/4", "223.255.255.255", "224.0.0.0", "239.255.255.255", null],
    ["240.0.0.0/4", null, "240.0.0.0", "255.255.255.255", null],
  ];

const F = "ffff:ffff:ffff:ffff";
const V6_EDGES: [range: string, before: string | null, first: string, last: string, after: string | null][] =
  [
    ["everything below 2000::/3", null, "::", `1fff:ffff:ffff:ffff:${F}`, "2000::"],
    ["2001::/23", `2000:ffff:ffff:ffff:${F}`, "2001::", `2001:1ff:ffff:ffff:${F}`, "2001:200::"],
    ["2001:db8::/32", `2001:db7:ffff:ffff:${F}`, "2001:db8::", `2001:db8:ffff:ffff:${F}`, "2001:db9::"],
    ["2002::/16", `2001:ffff:ffff:ffff:${F}`, "2002::", `2002:ffff:ffff:ffff:${F}`, "2003::"],
    ["3fff::/20", `3ffe:ffff:ffff:ffff:${F}`, "3fff::", `3fff:fff:ffff:ffff:${F}`, "3fff:1000::"],
    ["everything above 2000::/3", `3fff:ffff:ffff:ffff:${F}`, "4000::", `ffff:ffff:ffff:ffff:${F}`, null],
  ];

describe("the edges of each range", () => {
  test.each(V4_EDGES)("%s is refused, and nothing beside it", (_range, before, first, last, after) => {
    expect([first, last].filter(isPublic)).toEqual([]);
    expect([before, after].filter((host) => host !== null && !isPublic(host))).toEqual([]);
  });

  test.each(V6_EDGES)("%s is refused, and nothing beside it", (_range, before, first, last, after) => {
    expect([first, last].filter((host) => isPublic(`[${host}]`))).toEqual([]);
    expect([before, after].filter((host) => host !== null && !isPublic(`[${host}]`))).toEqual([]);
  });
});

test.each([
  ["the metadata service", "169.254.169.254", "link-local"],
  ["loopback in one number", "2130706433", "loopback"],
  ["loopback in octal", "0177.0.0.1", "loopback"],
  ["loopback in hexadecimal", "0x7f000001", "loopback"],
  ["loopback in two parts", "127.1", "loopback"],
  ["loopback with a final dot", "127.0.0.1.", "loopback"],
  ["loopback in full-width digits", "１２７.0.0.1", "loopback"],
  ["this host", "0", "this network"],
  ["IPv6 loopback", "[::1]", "loopback"],
  ["IPv4-mapped loopback", "[::ffff:127.0.0.1]", "disguise"],
  ["an IPv4-mapped public address", "[::ffff:93.184.216.34]", "disguise"],
  ["a NAT64 address", "[64:ff9b::7f00:1]", "disguise"],
  ["a 6to4 address", "[2002:7f00:1::]", "disguise"],
  ["a unique-local address", "[fd12:3456::1]", "unique-local"],
  ["an IPv6 link-local address", "[fe80::1]", "link-local"],
  ["IPv6 multicast", "[ff02::1]", "multicast"],
  ["localhost", "localhost", "localhost"],
  ["LOCALHOST with a final dot", "LOCALHOST.", "localhost"],
  ["a name under localhost", "feeds.localhost", "private network"],
  ["an mDNS name", "printer.local", "private network"],
  ["an internal name", "metadata.google.internal", "private network"],
  ["a home network's name", "nas.home.arpa", "private network"],
  ["a name without a dot", "intranet", "private network"],
])("%s is refused and named", (_name, host, reason) => {
  expect(addressProblem(`http://${host}/feed.xml`, false)).toContain(reason);
});

test.each([
  "https://feeds.example.org/rss?key=1",
  "http://example.org:8080/",
  "https://93.184.216.34/",
  "https://[2606:2800:220:1:248:1893:25c8:1946]/",
  "https://mylocalhost.org/",
  "https://internal.example.org/",
  "https://local.news/",
])("%s may be fetched", (url) => {
  expect(addressProblem(url, false)).toBeNull();
});

test.each([
  ["ftp://example.org/feed", "neither http nor https"],
  ["file:///etc/passwd", "neither http nor https"],
  ["https://user:word@example.org/", "credentials"],
  ["https://user@example.org/", "credentials"],
  ["not a url", "not an absolute URL"],
])("%s is refused even where private addresses are allowed", (url, reason) => {
  expect(addressProblem(url, true)).toContain(reason);
});

test("private addresses pass where the settings allow them", () => {
  const urls = ["http://127.0.0.1:8788/a.xml", "http://localhost/a", "http://[::1]/", "http://10.0.0.1/"];
  expect(urls.map((url) => addressProblem(url, true))).toEqual([null, null, null, null]);
});
