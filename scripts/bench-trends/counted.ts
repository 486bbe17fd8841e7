import type { Database } from "../../src/store/database.ts";
/** What a piece of work cost D1: statements, and the rows that it says it read and wrote. */
export type Cost = { statements: number; read: number; written: number };

type Meta = { rows_read: number; rows_written: number };

/**
 * A database that counts, for the service to use as its own. `take` answers the cost since the last call. The session
 * that it opens is itself: there is one database, and no replica.
 */
export class CountedD1 {
  readonly database = this as unknown as D1Database;
  readonly #db: Database;
  #cost: Cost = { statements: 0, read: 0, written: 0 };

  constructor(db: Database) {
    this.#db = db;
  }

  take(): Cost {
    const cost = this.#cost;
    this.#cost = { statements: 0, read: 0, written: 0 };
    return cost;
  }

  withSession(): this {
    return this;
  }

  getBookmark(): null {
    return null;
  }

  prepare(sql: string): D1PreparedStatement {
    return new CountedStatement(this, this.#db.prepare(sql)) as unknown as D1PreparedStatement;
  }

  async batch<T>(statements: D1PreparedStatement[]): Promise<D1Result<T>[]> {
    const real = statements.map((statement) => (statement as unknown as CountedStatement).real);
    const results = await this.#db.batch<T>(real);
    for (const { meta } of results) this.count(meta);
    return results;
  }

  count({ rows_read, rows_written }: Meta): void {
    this.#cost.statements += 1;
    this.#cost.read += rows_read;
    this.#cost.written += rows_written;
  }
}

class CountedStatement {
  readonly #owner: CountedD1;
  readonly real: D1PreparedStatement;

  constructor(owner: CountedD1, real: D1PreparedStatement) {
    this.#owner = owner;
    this.real = real;
  }

  bind(...values: unknown[]): CountedStatement {
    return new CountedStatement(this.#owner, this.real.bind(...values));
  }

  async all<T>(): Promise<D1Result<T>> {
    const result = await this.real.all<T>();
    this.#owner.count(result.meta);
    return result;
  }

  async run<T>(): Promise<D1Result<T>> {
    return await this.all<T>();
  }

  /** D1 answers `first` without its count, so the rows are read whole; the service asks for single rows only. */
  async first<T>(column?: string): Promise<T | null> {
    const [row] = (await this.all<Record<string, unknown>>()).results;
    if (row === undefined) return null;
    return (column === undefined ? row : row[column]) as T;
  }
}
