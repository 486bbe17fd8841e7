import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { createSecrets, readSecrets } from "../../scripts/start/secrets.ts";

describe(".dev.vars", () => {
  let path = "";
  beforeEach(() => {
    path = join(mkdtempSync(join(tmpdir(), "stanceline-secrets-")), ".dev.vars");
  });
  afterEach(() => {
    rmSync(join(path, ".."), { recursive: true });
  });

  test("is made when there is none, for its owner's eyes only", () => {
    expect(createSecrets(path)).toBe(true);
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(readSecrets(path).webhookSecret).toMatch(/^whsec_/);
  });

  test("is left alone when there is one", () => {
    writeFileSync(path, "ADMIN_KEYS=mine\n");
    expect(createSecrets(path)).toBe(false);
    expect(readFileSync(path, "utf8")).toBe("ADMIN_KEYS=mine\n");
  });

  test("gives the first of each list, the one that is newest when keys rotate", () => {
    writeFileSync(path, 'ADMIN_KEYS="new, old"\nWEBHOOK_SECRETS=whsec_bmV3,whsec_b2xk\n');
    expect(readSecrets(path)).toEqual({ adminKey: "new", webhookSecret: "whsec_bmV3" });
  });

  test("without a secret that the start needs, says which", () => {
    writeFileSync(path, "ADMIN_KEYS=mine\n");
    expect(() => readSecrets(path)).toThrow("has no WEBHOOK_SECRETS");
  });
});
