import { addressProblem } from "../model/address.ts";
import { readStream } from "../model/stream.ts";
import { parseFeedDate } from "./dates.ts";
import type { Validators } from "../model/feed.ts";

export const FETCH_TIMEOUT_MS = 20_000;
export const MAX_FEED_BYTES = 5_000_000;
export const MAX_REDIRECTS = 5;

/** Kept equal to package.json's by a test: importing that file would put all of it into the bundle. */
export const VERSION = "0.1.0";

const ACCEPT =
  "application/atom+xml, application/rss+xml, application/feed+json, application/rdf+xml;q=0.9, " +
  "application/xml;q=0.8, text/xml;q=0.8, application/json;q=0.7, */*;q=0.1";

/** A feed that could not be had, as a value for its row. `soft`: the next attempt may well succeed. */
export type FetchFailure = {
  kind: "failure";
  soft: boolean;
  status: number | null;
  reason: string;
  /** Seconds that the server asked us to stay away, as it said it. */
  retryAfter: number | null;
};

export type FetchAnswer =
  | { kind: "not_modified"; status: number }
  | {
      kind: "document";
      status: number;
      /** Where the document was in the end, after redirects. */
      url: string;
      body: Uint8Array;
      contentType: string | null;
      validators: Validators;
    }
  | FetchFailure;

type Options = {
  validators: Validators;
  /** How a publisher reaches whoever runs this: a URL or a mail address. */
  contact: string;
  /** Lets addresses of private networks pass. */
  allowPrivate: boolean;
  now: Date;
};

/**
 * Fetches a feed, conditionally (RFC 9110, section 13) where it answered before. At most five redirects, each checked
 * like the first address; 20 seconds and 5 MB in all. The world's failures are answered, never thrown.
 */
export async function fetchFeed(url: string, options: Options): Promise<FetchAnswer> {
  const signal = AbortSignal.timeout(FETCH_TIMEOUT_MS);
  let current = url;
  try {
    for (let hop = 0; hop <= MAX_REDIRECTS; hop++) {
      const problem = addressProblem(current, options.allowPrivate);
      if (problem !== null) return refused(`the address ${current} ${problem}`);
      const response = await fetch(current, { headers: headersOf(options), redirect: "manual", signal });
      const target = redirectTarget(response, current);
      if (target === null) return await readAnswer(response, current, options);
      await response.body?.cancel();
      current = target;
    }
    return refused(`more than ${MAX_REDIRECTS} redirects`);
  } catch (error) {
    return unreachable(error);
  }
}

function headersOf({ validators, contact }: Options): Headers {
  const headers = new Headers({ "user-agent": `Stanceline/${VERSION} (+${contact})`, accept: ACCEPT });
  // Byte for byte as received: a server compares them as it wrote them.
  if (validators.etag !== null) headers.set("if-none-match", validators.etag);
  if (validators.lastModified !== null) headers.set("if-modified-since", validators.lastModified);
  return headers;
}

function redirectTarget(response: Response, current: string): string | null {
  const location = response.headers.get("location");
  if (![301, 302, 303, 307, 308].includes(response.status) || location === null) return null;
  return URL.canParse(location, current) ? new URL(location, current).href : location;
}

async function readAnswer(response: Response, url: string, options: Options): Promise<FetchAnswer> {
  const { status, headers } = response;
  const asked = options.validators.etag !== null || options.validators.lastModified !== null;
  if (!response.ok) {
    await response.body?.cancel();
    return status === 304 && asked ? { kind: "not_modified", status } : badStatus(response, options.now);
  }
  const body = await readStream(response.body as ReadableStream<Uint8Array> | null, MAX_FEED_BYTES);
  if (body === null) return refused(`the document is larger than ${MAX_FEED_BYTES / 1_000_000} MB`, status);
  const bodyHash = hex(await crypto.subtle.digest("SHA-256", body));
  const validators = { etag: headers.get("etag"), lastModified: headers.get("last-modified"), bodyHash };
  return { kind: "document", status, url, body, contentType: headers.get("content-type"), validators };
}

function hex(buffer: ArrayBuffer): string {
  return Array.from(new Uint8Array(buffer), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

function badStatus({ status, headers }: Response, now: Date): FetchFailure {
  const soft = status === 408 || status === 429 || status >= 500;
  const retryAfter = parseRetryAfter(headers.get("retry-after"), now);
  return { kind: "failure", soft, status, reason: `the server answered ${status}`, retryAfter };
}

/** Retry-After (RFC 9110, section 10.2.3), seconds or an HTTP date, as seconds from `now`; null for neither. */
export function parseRetryAfter(value: string | null, now: Date): number | null {
  if (value === null) return null;
  if (/^\d+$/.test(value.trim())) return Number(value);
  const at = parseFeedDate(value);
  return at === null ? null : Math.max(0, Math.round((Date.parse(at) - now.getTime()) / 1000));
}

function refused(reason: string, status: number | null = null): FetchFailure {
  return { kind: "failure", soft: false, status, reason, retryAfter: null };
}

function unreachable(error: unknown): FetchFailure {
  const isTimeout = error instanceof Error && error.name === "TimeoutError";
  const message = error instanceof Error ? error.message : String(error);
  const reason = isTimeout
    ? `no whole answer within ${FETCH_TIMEOUT_MS / 1000} seconds`
    : `the server could not be reached: ${message}`;
  return { kind: "failure", soft: true, status: null, reason, retryAfter: null };
}
