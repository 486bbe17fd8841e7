/// <reference types="vite/client" />
import { afterEach, describe, expect, test, vi } from "vitest";
import { fetchFeed, MAX_FEED_BYTES, parseRetryAfter, VERSION } from "../../src/ingest/fetch.ts";
import manifest from "../../package.json";

const URL = "https://news.example.org/feed.xml";
const NOW = new Date("2026-06-30T03:10:00Z");
const NEW = { etag: null, lastModified: null, bodyHash: null };
const options = { validators: NEW, contact: "https://contact.example", allowPrivate: false, now: NOW };

afterEach(() => vi.unstubAllGlobals());

type Answer = (url: string, init: RequestInit) => Response | Promise<Response>;

function answerWith(answer: Answer) {
  const stub = vi.fn((url: string, init: RequestInit) => Promise.resolve().then(() => answer(url, init)));
  vi.stubGlobal("fetch", stub);
  return stub;
}

const sentHeaders = (stub: ReturnType<typeof answerWith>) => new Headers(stub.mock.calls[0]?.[1].headers);

test("a document comes with its validators exactly as received, its hash and where it was", async () => {
  answerWith(
    () =>
      new Response("abc", {
        headers: {
          etag: 'W/"a b--gzip"',
          "last-modified": "Mon, 1 Jun 2026 10:00:00 GMT",
          "content-type": "text/xml; charset=x",
        },
      }),
  );
  expect(await fetchFeed(URL, options)).toEqual({
    kind: "document",
    status: 200,
    url: URL,
    body: new TextEncoder().encode("abc"),
    contentType: "text/xml; charset=x",
    validators: {
      etag: 'W/"a b--gzip"',
      lastModified: "Mon, 1 Jun 2026 10:00:00 GMT",
      bodyHash: "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
    },
  });
});

test("it says who asks, and sends no validators the first time", async () => {
  const stub = answerWith(() => new Response("abc"));
  await fetchFeed(URL, options);
  const headers = sentHeaders(stub);
  expect(headers.get("user-agent")).toBe(`Stanceline/${manifest.version} (+https://contact.example)`);
  expect(headers.get("accept")).toContain("application/atom+xml");
  expect([headers.has("if-none-match"), headers.has("if-modified-since")]).toEqual([false, false]);
  expect(stub.mock.calls[0]?.[1].redirect).toBe("manual");
  expect(VERSION).toBe(manifest.version);
});

test("validators go back byte for byte, and 304 means not modified", async () => {
  const stub = answerWith(() => new Response(null, { status: 304 }));
  const validators = { etag: 'W/"x-gzip"', lastModified: "yesterday, more or less", bodyHash: null };
  expect(await fetchFeed(URL, { ...options, validators })).toEqual({ kind: "not_modified", status: 304 });
  const headers = sentHeaders(stub);
  expect(headers.get("if-none-match")).toBe('W/"x-gzip"');
  expect(headers.get("if-modified-since")).toBe("yesterday, more or less");
});

test("a 304 that nobody asked for is a failure: the feed would look healthy and never be read", async () => {
  answerWith(() => new Response(null, { status: 304 }));
  expect(await fetchFeed(URL, options)).toMatchObject({ kind: "failure", soft: false, status: 304 });
});

describe("what the server answers decides whether trying again helps", () => {
  test.each([
    [400, false],
    [401, false],
    [403, false],
    [404, false],
    [408, true],
    [410, false],
    [429, true],
    [451, false],
    [500, true],
    [503, true],
    [522, true],
  ])("%i: %s", async (status, soft) => {
    answerWith(() => new Response("sorry", { status }));
    const reason = `the server answered ${status}`;
    expect(await fetchFeed(URL, options)).toEqual({
      kind: "failure",
      soft,
      status,
      reason,
      retryAfter: null,
    });
  });

  test("Retry-After comes along", async () => {
    answerWith(() => new Response(null, { status: 429, headers: { "retry-after": "7200" } }));
    expect(await fetchFeed(URL, options)).toMatchObject({ soft: true, status: 429, retryAfter: 7200 });
  });
});

test.each([
  ["120", 120],
  ["Tue, 30 Jun 2026 04:10:00 GMT", 3600],
  ["Mon, 29 Jun 2026 04:10:00 GMT", 0],
  ["soon", null],
  ["-5", null],
  [null, null],
])("Retry-After %s is %s seconds", (value, seconds) => {
  expect(parseRetryAfter(value, NOW)).toBe(seconds);
});

test("no answer in time is worth another try", async () => {
  answerWith(() => {
    throw new DOMException("The operation was aborted due to timeout", "TimeoutError");
  });
  expect(await fetchFeed(URL, options)).toMatchObject({
    soft: true,
    reason: "no whole answer within 20 seconds",
  });
});

test("every request can be aborted", async () => {
  const stub = answerWith(() => new Response("abc"));
  await fetchFeed(URL, options);
  expect(stub.mock.calls[0]?.[1].signal).toBeInstanceOf(AbortSignal);
});

test("a broken connection is worth another try, also in the middle of the body", async () => {
  answerWith(() => {
    const body = new ReadableStream({
      start(controller) {
        controller.enqueue(new TextEncoder().encode("<rss>"));
      },
      pull(controller) {
        controller.error(new Error("Network connection lost."));
      },
    });
    return new Response(body);
  });
  expect(await fetchFeed(URL, options)).toMatchObject({
    soft: true,
    reason: "the server could not be reached: Network connection lost.",
  });
});

describe("the size", () => {
  const streamOf = (chunks: number) => {
    let sent = 0;
    const body = new ReadableStream({
      pull(controller) {
        if (sent++ === chunks) controller.close();
        else controller.enqueue(new Uint8Array(1_000_000));
      },
    });
    return { body, sent: () => sent };
  };

  test("5 MB are taken", async () => {
    const { body } = streamOf(MAX_FEED_BYTES / 1_000_000);
    answerWith(() => new Response(body));
    expect(await fetchFeed(URL, options)).toMatchObject({ kind: "document" });
  });

  test("more is refused for good, and the rest is never read, whatever was declared", async () => {
    const { body, sent } = streamOf(1000);
    answerWith(() => new Response(body, { headers: { "content-length": "10" } }));
    const answer = await fetchFeed(URL, options);
    expect(answer).toMatchObject({ soft: false, status: 200, reason: "the document is larger than 5 MB" });
    expect(sent()).toBeLessThan(10);
  });
});

describe("redirects", () => {
  const redirect = (location: string, status = 302) => new Response(null, { status, headers: { location } });

  test.each([301, 302, 303, 307, 308])("%i is followed, relative to where it was given", async (status) => {
    answerWith((url) => (url === URL ? redirect("../new/feed.xml", status) : new Response("abc")));
    expect(await fetchFeed(URL, options)).toMatchObject({ url: "https://news.example.org/new/feed.xml" });
  });

  test("five are followed", async () => {
    const stub = answerWith((url) => (url.endsWith("/5") ? new Response("abc") : redirect(nextOf(url))));
    expect(await fetchFeed("https://a.example.org/0", options)).toMatchObject({ kind: "document" });
    expect(stub).toHaveBeenCalledTimes(6);
  });

  test("a loop ends after five", async () => {
    const stub = answerWith(() => redirect(URL));
    expect(await fetchFeed(URL, options)).toMatchObject({ soft: false, reason: "more than 5 redirects" });
    expect(stub).toHaveBeenCalledTimes(6);
  });

  test.each([
    ["http://169.254.169.254/latest/meta-data", "link-local"],
    ["http://127.0.0.1:8787/v1/feeds", "loopback"],
    ["http://[::ffff:10.0.0.1]/", "disguise"],
    ["//localhost/feed", "private network"],
    ["file:///etc/passwd", "neither http nor https"],
    ["http://user:word@example.org/", "credentials"],
  ])("one to %s is not followed", async (location, reason) => {
    const stub = answerWith(() => redirect(location));
    const answer = await fetchFeed(URL, options);
    expect(answer).toMatchObject({ kind: "failure", soft: false });
    expect("reason" in answer && answer.reason).toContain(reason);
    expect(stub).toHaveBeenCalledTimes(1);
  });

  test("one without a target is what the server answered", async () => {
    answerWith(() => new Response(null, { status: 302 }));
    expect(await fetchFeed(URL, options)).toMatchObject({ soft: false, reason: "the server answered 302" });
  });

  const nextOf = (url: string) => url.replace(/\d$/, (digit) => String(Number(digit) + 1));
});

test("a private address is not asked at all, unless the settings allow it", async () => {
  const stub = answerWith(() => new Response("abc"));
  expect(await fetchFeed("http://127.0.0.1:9/feed", options)).toMatchObject({
    soft: false,
    reason: "the address http://127.0.0.1:9/feed is not a public address (loopback)",
  });
  expect(stub).not.toHaveBeenCalled();
  const allowed = await fetchFeed("http://127.0.0.1:9/feed", { ...options, allowPrivate: true });
  expect(allowed).toMatchObject({ kind: "document" });
});
