import { AsyncLocalStorage } from 'node:async_hooks';
import type { Pool, PoolClient, QueryConfig, QueryResult, QueryResultRow } from 'pg';
import type { DataSource } from 'typeorm';
import { isWorthAnotherTry } from '../errors/sql-errors';
import type { SharedConnections } from './shared-connections';

interface UnitOfWork {
  readonly client: PoolClient;
  readonly beforeCommit: (() => Promise<void>)[];
  readonly afterCommit: (() => void)[];
  /** The statement that runs or waits last: one connection runs them one after the other. */
  tail: Promise<unknown>;
  /** What services leave for each other in one unit, by name. */
  readonly remarks: Set<string>;
}

/**
 * The one door to PostgreSQL. Inside `transaction` every read and write of the same request, however deep, runs on
 * the one connection of its unit of work; outside, reads take a connection of the pool.
 */
export class Db {
  private readonly current = new AsyncLocalStorage<UnitOfWork>();
  /** How many statements ran; specs hold their budgets against it. */
  statements = 0;

  constructor(
    private readonly source: DataSource,
    readonly pool: Pool,
    private readonly shared?: SharedConnections,
  ) {}

  /** The rows of one statement. */
  rows<Row extends QueryResultRow>(text: string, values: unknown[] = []): Promise<Row[]> {
    return this.run<Row>({ text, values });
  }

  /** The first row of one statement, if there is one. */
  async row<Row extends QueryResultRow>(text: string, values: unknown[] = []): Promise<Row | undefined> {
    return (await this.rows<Row>(text, values))[0];
  }

  /**
   * The quickest of the hot reads, by a key: on connections that all requests share. The statement answers `$1` again as
   * `asked`. What fails there is asked once more on a connection of its own: reading twice does no harm.
   */
  async quick<Row extends QueryResultRow>(name: string, text: string, values: unknown[]): Promise<Row[]> {
    if (!this.shared || this.inTransaction) return this.prepared<Row>(name, text, values);
    try {
      this.statements += 1;
      return await this.shared.rows<Row>({ name, text, values });
    } catch {
      return this.prepared<Row>(name, text, values);
    }
  }

  /** A hot read: planned once per connection under its name. */
  prepared<Row extends QueryResultRow>(name: string, text: string, values: unknown[]): Promise<Row[]> {
    return this.run<Row>({ name, text, values });
  }

  /** Statements as a library writes them: perhaps several at once, whose rows come as one list. */
  async script<Row extends QueryResultRow>(text: string, values: unknown[] = []): Promise<Row[]> {
    return rowsOf(await this.ask<Row>({ text, values }));
  }

  private async run<Row extends QueryResultRow>(statement: QueryConfig): Promise<Row[]> {
    return (await this.ask<Row>(statement)).rows;
  }

  private ask<Row extends QueryResultRow>(statement: QueryConfig): Promise<QueryResult<Row>> {
    this.statements += 1;
    const unit = this.current.getStore();
    if (!unit) return this.pool.query<Row>(statement);
    const answer = unit.tail.then(() => unit.client.query<Row>(statement));
    unit.tail = answer.catch(() => undefined);
    return answer;
  }

  /** The connection of the current unit of work, for COPY. */
  client(): PoolClient {
    const unit = this.current.getStore();
    if (!unit) throw new Error('Only inside a unit of work');
    return unit.client;
  }

  /** Ends all connections. */
  async close(): Promise<void> {
    await this.shared?.close();
    if (this.source.isInitialized) await this.source.destroy();
  }

  get inTransaction(): boolean {
    return this.current.getStore() !== undefined;
  }

  /** Work that has nothing to do with the current unit of work, nor has anything that it starts. */
  aside<Answer>(work: () => Answer): Answer {
    return this.current.exit(work);
  }

  /** Leaves a remark on the current unit of work, for whoever looks before it commits. */
  remark(name: string): void {
    this.current.getStore()?.remarks.add(name);
  }

  hasRemark(name: string): boolean {
    return this.current.getStore()?.remarks.has(name) ?? false;
  }

  /** Runs at the end of the current unit of work, as part of it. */
  beforeCommit(step: () => Promise<void>): void {
    const unit = this.current.getStore();
    if (!unit) throw new Error('Only inside a unit of work');
    unit.beforeCommit.push(step);
  }

  /** Runs once the current unit of work is committed; at once when there is none. */
  afterCommit(step: () => void): void {
    const unit = this.current.getStore();
    if (unit) unit.afterCommit.push(step);
    else step();
  }

  /**
   * One unit of work: all of it or nothing. A unit that loses against another one (serialization, deadlock) is run
   * again from its beginning, at most twice. Inside a unit, joins it.
   */
  async transaction<Answer>(work: () => Promise<Answer>): Promise<Answer> {
    if (this.inTransaction) return work();
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.once(work);
      } catch (error) {
        if (attempt === 3 || !isWorthAnotherTry(error)) throw error;
      }
    }
  }

  private async once<Answer>(work: () => Promise<Answer>): Promise<Answer> {
    const runner = this.source.createQueryRunner();
    const client = (await runner.connect()) as PoolClient;
    const unit: UnitOfWork = {
      client,
      beforeCommit: [],
      afterCommit: [],
      remarks: new Set(),
      tail: Promise.resolve(),
    };
    try {
      await runner.startTransaction();
      const answer = await this.current.run(unit, async () => {
        const result = await work();
        for (const step of unit.beforeCommit) await step();
        return result;
      });
      await runner.commitTransaction();
      for (const step of unit.afterCommit) step();
      return answer;
    } catch (error) {
      if (runner.isTransactionActive) await runner.rollbackTransaction();
      throw error;
    } finally {
      await runner.release();
    }
  }
}

/** The rows of one answer, or of those to several statements at once. */
export function rowsOf<Row extends QueryResultRow>(answer: QueryResult<Row> | QueryResult<Row>[]): Row[] {
  return Array.isArray(answer) ? answer.flatMap((one) => one.rows) : answer.rows;
}
