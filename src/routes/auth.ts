import { createMiddleware } from "hono/factory";
import { timingSafeEqual } from "hono/utils/buffer";
import { Webhook } from "standardwebhooks";
import { ProblemError } from "../model/problem.ts";
import type { AppContext, AppEnv } from "./context.ts";

/** How far a signed message's timestamp may be from now, either way; the reference libraries' value. */
const TOLERANCE_SECONDS = 300;

/** Lets requests with an admin key pass. Throws 401 without a key that we know, 403 on an ingest key. */
export const requireAdmin = createMiddleware<AppEnv>(async (c, next) => {
  const key = bearerKey(c);
  const { adminKeys, ingestKeys } = c.var.settings;
  if (await isOneOf(key, adminKeys)) {
    await next();
    return;
  }
  if (await isOneOf(key, ingestKeys)) {
    throw new ProblemError(403, "This key may send articles only; this needs an admin key.");
  }
  throw unauthorised(key === null ? "This needs an admin key." : "This key is not known.");
});

/** Reads are open unless PUBLIC_READ is "false": then any key opens them. Throws 401. */
export const guardReads = createMiddleware<AppEnv>(async (c, next) => {
  const { publicRead, adminKeys, ingestKeys } = c.var.settings;
  if (!publicRead && !(await isOneOf(bearerKey(c), [...adminKeys, ...ingestKeys]))) {
    throw unauthorised("Reading needs a key here.");
  }
  await next();
});

/**
 * Lets articles in: by an ingest or admin key where the request carries one, else by the Standard Webhooks signature
 * over the body's bytes. Throws a 401 problem that says what is wrong with the credentials, never what would be right.
 */
export async function requireIngest(c: AppContext, body: Uint8Array): Promise<void> {
  const { adminKeys, ingestKeys, webhookSecrets } = c.var.settings;
  if (c.req.header("authorization") !== undefined) {
    if (await isOneOf(bearerKey(c), [...ingestKeys, ...adminKeys])) return;
    throw unauthorised("This key is not known.");
  }
  const message = readMessage(c, body);
  const expected = webhookSecrets.map((secret) =>
    new Webhook(secret).sign(message.id, message.timestamp, message.payload),
  );
  const matches = await Promise.all(message.signatures.map((signature) => isOneOf(signature, expected)));
  if (!matches.includes(true)) throw unauthorised("The signature is not one of ours for this body.");
}

type SignedMessage = { id: string; timestamp: Date; payload: string; signatures: string[] };

/**
 * The headers of Standard Webhooks 1.0.0. The library's own `verify` reads the wall clock, so its `sign` does the
 * signing and time is checked here, against the time of the request.
 */
function readMessage(c: AppContext, body: Uint8Array): SignedMessage {
  const id = c.req.header("webhook-id") ?? "";
  const timestamp = c.req.header("webhook-timestamp") ?? "";
  const signatures = (c.req.header("webhook-signature") ?? "")
    .split(" ")
    .filter((part) => part.startsWith("v1,"));
  if (id === "" && timestamp === "" && signatures.length === 0) {
    throw unauthorised("This needs a key, or the headers of a signed webhook.");
  }
  // A full stop in the id would let bytes wander between id, timestamp and body of what is signed.
  if (!/^[^.]+$/.test(id) || !/^[1-9]\d{0,11}$/.test(timestamp) || signatures.length === 0) {
    throw unauthorised(
      "webhook-id, webhook-timestamp (seconds) and webhook-signature (v1,…) must all be there.",
    );
  }
  const age = Math.floor(c.var.now.getTime() / 1000) - Number(timestamp);
  if (Math.abs(age) > TOLERANCE_SECONDS) {
    throw unauthorised(`The message's timestamp is more than ${TOLERANCE_SECONDS} seconds from now.`);
  }
  return { id, timestamp: new Date(Number(timestamp) * 1000), payload: exactText(body), signatures };
}

/** The library signs text: it must stand for exactly these bytes, byte order mark and all. */
function exactText(body: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(body);
  } catch {
    throw unauthorised("The body is not UTF-8, so its signature cannot be verified.");
  }
}

/** The key of `Authorization: Bearer …` (RFC 6750); null when there is none. */
function bearerKey(c: AppContext): string | null {
  return /^Bearer +(\S+) *$/i.exec(c.req.header("authorization") ?? "")?.[1] ?? null;
}

/** Compares with every candidate in constant time, so that time tells neither which one nor how much of it fits. */
async function isOneOf(given: string | null, candidates: string[]): Promise<boolean> {
  if (given === null) return false;
  const matches = await Promise.all(candidates.map((candidate) => timingSafeEqual(candidate, given)));
  return matches.includes(true);
}

function unauthorised(detail: string): ProblemError {
  return new ProblemError(401, detail, { headers: { "www-authenticate": 'Bearer realm="stanceline"' } });
}
