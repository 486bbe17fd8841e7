import type { D1Migration } from "@cloudflare/vitest-plugin";

declare global {
  namespace Cloudflare {
    interface Env {
      DB: D1Database;
      WORK: Queue;
      MIGRATIONS: D1Migration[];
      INGEST_KEYS: string;
      ADMIN_KEYS: string;
      WEBHOOK_SECRETS: string;
      PUBLIC_READ: string;
      FETCH_ALLOW_PRIVATE: string;
      CONTACT: string;
    }
  }
}
