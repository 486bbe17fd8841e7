import { parseEnv } from "node:util";
import { Webhook } from "standardwebhooks";
import { describe, expect, test } from "vitest";
import { freshSecrets } from "../../scripts/start/secrets.ts";
import { signedHeaders } from "../../scripts/start/webhook.ts";

const BODY = JSON.stringify({ articles: [{ url: "https://ridgewaytimes.example/2026/“quoted”" }] });
const secret = () => parseEnv(freshSecrets()).WEBHOOK_SECRETS ?? "";

describe("a signed delivery", () => {
  test("is verified by the receiver's library with the same secret", () => {
    const shared = secret();
    const headers = signedHeaders(shared, BODY, new Date());
    expect(new Webhook(shared).verify(BODY, headers)).toEqual(JSON.parse(BODY));
  });

  test("is not verified with another secret, another body, or six minutes later", () => {
    const shared = secret();
    const headers = signedHeaders(shared, BODY, new Date());
    const old = signedHeaders(shared, BODY, new Date(Date.now() - 6 * 60_000));
    expect(() => new Webhook(secret()).verify(BODY, headers)).toThrow("No matching signature");
    expect(() => new Webhook(shared).verify(`${BODY} `, headers)).toThrow("No matching signature");
    expect(() => new Webhook(shared).verify(BODY, old)).toThrow("too old");
  });

  test("has an id of its own each time", () => {
    const shared = secret();
    const ids = [1, 2, 3].map(() => signedHeaders(shared, BODY, new Date())["webhook-id"]);
    expect(new Set(ids).size).toBe(3);
  });
});

describe("fresh secrets", () => {
  test("are of each kind, long, and never the same twice", () => {
    const [one, other] = [parseEnv(freshSecrets()), parseEnv(freshSecrets())];
    expect(Object.keys(one).toSorted()).toEqual(["ADMIN_KEYS", "INGEST_KEYS", "WEBHOOK_SECRETS"]);
    expect(new Set([...Object.values(one), ...Object.values(other)]).size).toBe(6);
    expect(atob(one.WEBHOOK_SECRETS?.replace("whsec_", "") ?? "")).toHaveLength(32);
    expect(one.ADMIN_KEYS).toMatch(/^[\w-]{32}$/);
  });
});
