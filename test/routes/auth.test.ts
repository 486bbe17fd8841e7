import { beforeEach, describe, expect, it } from "vitest";
import { Webhook } from "standardwebhooks";
import type { Env } from "../../src/model/env.ts";
import { article, HYPE } from "../support/fixtures.ts";
import { ADMIN_KEY, emptyDatabase, INGEST_KEY, json, NOW, SECRETS, service } from "../support/service.ts";

const [SECRET = "", SECOND_SECRET = ""] = SECRETS;
const BODY = JSON.stringify(article("größe", { title: "Größe 😀" }));

type Signing = { secret?: string; id?: string; at?: Date; body?: string };

/** Headers of a signed message, as a sender's library makes them. */
function signed({ secret = SECRET, id = "msg_1", at = NOW, body = BODY }: Signing = {}): Record<
  string,
  string
> {
  return {
    "content-type": "application/json",
    "webhook-id": id,
    "webhook-timestamp": String(Math.floor(at.getTime() / 1000)),
    "webhook-signature": new Webhook(secret).sign(id, at, body),
  };
}

async function send(
  headers: Record<string, string>,
  body: string | Uint8Array = BODY,
  vars: Partial<Env> = {},
) {
  return await service(vars).request("/v1/articles", { method: "POST", headers, body });
}

const secondsFromNow = (seconds: number) => new Date(NOW.getTime() + seconds * 1000);

beforeEach(emptyDatabase);

describe("a signed webhook", () => {
  const good: [name: string, headers: Record<string, string>][] = [
    ["signed with a secret of ours", signed()],
    ["signed with the other secret, while both are active", signed({ secret: SECOND_SECRET })],
    ["300 seconds old", signed({ at: secondsFromNow(-300) })],
    ["300 seconds ahead", signed({ at: secondsFromNow(300) })],
    [
      "signed with a secret that is gone and one that is active",
      { ...signed(), "webhook-signature": `v1,AAAA v1a,BBBB ${signed()["webhook-signature"] ?? ""}` },
    ],
  ];
  it.each(good)("is taken when it is %s", async (_, headers) => {
    expect((await send(headers)).status).toBe(200);
  });

  const bad: [name: string, headers: Record<string, string>, body?: string][] = [
    ["signed with a secret of nobody", signed({ secret: "whsec_bm9ib2R5LWtub3dzLXRoaXMtc2VjcmV0ISE=" })],
    ["signed for another body", signed(), `${BODY} `],
    ["signed under another id", { ...signed(), "webhook-id": "msg_2" }],
    ["signed for another time", { ...signed(), "webhook-timestamp": String(NOW.getTime() / 1000 + 1) }],
    ["301 seconds old", signed({ at: secondsFromNow(-301) })],
    ["301 seconds ahead", signed({ at: secondsFromNow(301) })],
    ["timed in words", { ...signed(), "webhook-timestamp": "now" }],
    ["timed with a leading zero", { ...signed(), "webhook-timestamp": `0${NOW.getTime() / 1000}` }],
    ["identified with a full stop", signed({ id: "msg.1" })],
    ["signed in another version only", { ...signed(), "webhook-signature": "v1a,AAAA" }],
    ["signed with nothing", { ...signed(), "webhook-signature": "v1," }],
  ];
  it.each(bad)("is refused when it is %s", async (_, headers, body) => {
    const response = await send(headers, body);
    expect(response.status).toBe(401);
    expect(response.headers.get("www-authenticate")).toBe('Bearer realm="stanceline"');
    expect(response.headers.get("content-type")).toBe("application/problem+json");
  });

  it("is verified over the raw bytes: broken UTF-8 does not pass for the text that it decodes to", async () => {
    const broken = new TextEncoder().encode(BODY);
    const at = broken.indexOf(0xc3);
    broken[at] = 0xff;
    const decoded = new TextDecoder().decode(broken);
    expect((await send(signed({ body: decoded }), broken)).status).toBe(401);
    expect((await send(signed({ body: decoded }), decoded)).status).toBe(200);
  });

  it("covers a byte order mark too", async () => {
    const marked = new TextEncoder().encode(`\ufeff${BODY}`);
    expect((await send(signed(), marked)).status).toBe(401);
    expect((await send(signed({ body: `\ufeff${BODY}` }), marked)).status).toBe(200);
  });

  it("is refused everywhere when there are no secrets", async () => {
    expect((await send(signed(), BODY, { WEBHOOK_SECRETS: "" })).status).toBe(401);
  });

  it("has no second chance when it comes with a bad key", async () => {
    expect((await send({ ...signed(), authorization: "Bearer wrong" })).status).toBe(401);
  });

  it("never learns a secret or a right signature from the answer", async () => {
    const headers = { ...signed(), "webhook-signature": "v1,wrong" };
    const answer = await (await send(headers)).text();
    for (const secret of [...SECRETS, signed()["webhook-signature"] ?? "", INGEST_KEY, ADMIN_KEY]) {
      expect(answer).not.toContain(secret);
    }
  });
});

describe("keys", () => {
  const withKey = (key: string) => ({ "content-type": "application/json", authorization: `Bearer ${key}` });

  it.each([INGEST_KEY, ADMIN_KEY, "second-admin-key"])("%s may send articles", async (key) => {
    expect((await send(withKey(key))).status).toBe(200);
  });

  const strangers: [name: string, headers: Record<string, string>][] = [
    ["none", { "content-type": "application/json" }],
    ["an unknown one", withKey("unknown")],
    ["the beginning of one", withKey(INGEST_KEY.slice(0, -1))],
    ["an empty one", { "content-type": "application/json", authorization: "Bearer " }],
    ["one of another scheme", { "content-type": "application/json", authorization: `Basic ${INGEST_KEY}` }],
    ["two at once", withKey(`${INGEST_KEY},${ADMIN_KEY}`)],
  ];
  it.each(strangers)("may not be missing: %s", async (_, headers) => {
    const response = await send(headers);
    expect(response.status).toBe(401);
    expect(response.headers.get("www-authenticate")).toBe('Bearer realm="stanceline"');
  });

  it("let the scheme be written in any case", async () => {
    expect((await send({ ...withKey(""), authorization: `bearer ${INGEST_KEY}` })).status).toBe(200);
  });

  it("are all refused when none are set", async () => {
    expect((await send(withKey(""), BODY, { INGEST_KEYS: "", ADMIN_KEYS: "" })).status).toBe(401);
  });

  it("open admin routes to admins only: 401 for strangers, 403 for senders", async () => {
    const path = `/v1/positions/${HYPE.id}`;
    const { request } = service();
    expect((await request(path, json("PUT", HYPE, null))).status).toBe(401);
    expect((await request(path, json("PUT", HYPE, "unknown"))).status).toBe(401);
    expect((await request(path, json("PUT", HYPE, INGEST_KEY))).status).toBe(403);
    expect((await request(path, json("PUT", HYPE, ADMIN_KEY))).status).toBe(201);
    expect((await request(path, json("DELETE", null, INGEST_KEY))).status).toBe(403);
    expect((await request("/v1/articles/x", json("DELETE", null, INGEST_KEY))).status).toBe(403);
  });
});

describe("reads", () => {
  const reads: [path: string, init: (key: string | null) => RequestInit][] = [
    ["/v1/positions", (key) => ({ headers: key === null ? {} : { authorization: `Bearer ${key}` } })],
    ["/v1/score", (key) => json("POST", { text: "Words." }, key)],
  ];
  it.each(reads)(
    "of %s are open, unless PUBLIC_READ is false: then any key opens them",
    async (path, init) => {
      const closed = service({ PUBLIC_READ: "false" });
      expect((await service().request(path, init(null))).status).toBe(200);
      expect((await closed.request(path, init(null))).status).toBe(401);
      expect((await closed.request(path, init("unknown"))).status).toBe(401);
      expect((await closed.request(path, init(INGEST_KEY))).status).toBe(200);
      expect((await closed.request(path, init(ADMIN_KEY))).status).toBe(200);
    },
  );
});
