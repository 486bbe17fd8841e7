declare namespace Cloudflare {
  interface Env {
    DB: D1Database;
    WORK: Queue;
    MIGRATIONS: import("@cloudflare/vitest-plugin").D1Migration[];
    INGEST_KEYS: string;
    ADMIN_KEYS: string;
    WEBHOOK_SECRETS: string;
    PUBLIC_READ: string;
    FETCH_ALLOW_PRIVATE: string;
    CONTACT: string;
  }
}
