/**
 * How a statement fails: `before` it reaches D1; `inside`, so that D1 rolls the whole batch back; `after` it was
 * committed, so that only the acknowledgement is lost.
 */
export type Failure = { at: number; how: "before" | "inside" | "after"; message: string };

/** What D1 says when trying again helps, and what it says when it does not. */
export const TRANSIENT = "D1_ERROR: Network connection lost.";
export const LASTING = "D1_ERROR: disk I/O error: SQLITE_IOERR";

/**
 * The database with failures: statements are counted from 1 in the order in which they are executed (those of a batch
 * one by one), and each failure strikes once, at its statement or the first after it. `statements` tells how many ran.
 */
export class FlakyD1 {
  /** The wrapper as code under test takes it. */
  readonly database = this as unknown as D1Database;
  readonly #db: D1Database;
  #failures: Failure[];
  statements = 0;

  constructor(db: D1Database, failures: Failure[] = []) {
    this.#db = db;
    this.#failures = [...failures];
  }

  prepare(query: string): D1PreparedStatement {
    return new FlakyStatement(this, this.#db.prepare(query)) as unknown as D1PreparedStatement;
  }

  async batch<T = unknown>(statements: D1PreparedStatement[]): Promise<D1Result<T>[]> {
    const real = statements.map((statement) => (statement as unknown as FlakyStatement).real);
    return await this.strike(real.length, async (inside) => {
      if (inside !== null) real.splice(inside, 0, this.#db.prepare(`SELECT json('{')`));
      return await this.#db.batch<T>(real);
    });
  }

  /** A session sees the same failures. */
  withSession(): this {
    return this;
  }

  getBookmark(): null {
    return null;
  }

  /** Runs `count` statements as one call, or fails them as the next failure says. `run` learns where to break a batch. */
  async strike<T>(count: number, run: (inside: number | null) => Promise<T>): Promise<T> {
    const first = this.statements + 1;
    this.statements += count;
    const failure = this.#failures.find(({ at }) => at <= this.statements);
    if (!failure) return await run(null);
    this.#failures = this.#failures.filter((other) => other !== failure);
    if (failure.how === "after") await run(null);
    if (failure.how === "inside" && count > 1) {
      await run(Math.max(0, failure.at - first)).then(
        () => {
          throw new Error("the broken batch went through");
        },
        () => undefined,
      );
    }
    throw new Error(failure.message);
  }
}

/** The database with something else happening once, just before the first transaction. */
export class InterruptedD1 extends FlakyD1 {
  #interruption: (() => Promise<unknown>) | null;

  constructor(db: D1Database, interruption: () => Promise<unknown>) {
    super(db);
    this.#interruption = interruption;
  }

  override async batch<T = unknown>(statements: D1PreparedStatement[]): Promise<D1Result<T>[]> {
    const interruption = this.#interruption;
    this.#interruption = null;
    await interruption?.();
    return await super.batch<T>(statements);
  }
}

class FlakyStatement {
  readonly #db: FlakyD1;
  readonly real: D1PreparedStatement;

  constructor(db: FlakyD1, real: D1PreparedStatement) {
    this.#db = db;
    this.real = real;
  }

  bind(...values: unknown[]): FlakyStatement {
    return new FlakyStatement(this.#db, this.real.bind(...values));
  }

  async first<T>(): Promise<T | null> {
    return await this.#db.strike(1, () => this.real.first<T>());
  }

  async all<T>(): Promise<D1Result<T>> {
    return await this.#db.strike(1, () => this.real.all<T>());
  }

  async run<T>(): Promise<D1Result<T>> {
    return await this.#db.strike(1, () => this.real.run<T>());
  }
}
