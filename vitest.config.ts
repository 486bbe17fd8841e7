import { cloudflareTest, readD1Migrations } from "@cloudflare/vitest-plugin";
import { defineConfig } from "vitest/config";

/** Pure code runs in Node, everything that touches the runtime or D1 inside workerd with the real migrations. */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: "unit",
          environment: "node",
          include: ["test/{model,stance,trends,scripts,bundle}/**/*.test.ts", "test/*.test.ts"],
        },
      },
      {
        plugins: [
          cloudflareTest(async () => ({
            wrangler: { configPath: "./wrangler.toml" },
            miniflare: {
              bindings: {
                FETCH_ALLOW_PRIVATE: "false",
                MIGRATIONS: await readD1Migrations("migrations"),
                INGEST_KEYS: "ingest-key-for-tests",
                ADMIN_KEYS: "admin-key-for-tests,second-admin-key",
                WEBHOOK_SECRETS:
                  "whsec_c3RhbmNlbGluZS10ZXN0LXNlY3JldC1vbmUh,whsec_c3RhbmNlbGluZS10ZXN0LXNlY3JldC10d28h",
              },
            },
          })),
        ],
        test: {
          name: "workerd",
          include: ["test/{store,ingest,routes,properties}/**/*.test.ts"],
          setupFiles: ["test/support/migrate.ts"],
        },
      },
    ],
  },
});
