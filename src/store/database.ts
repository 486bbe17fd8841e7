/** What the store needs of D1: a database, or a session on one of its replicas. */
export type Database = Pick<D1Database, "prepare" | "batch">;
