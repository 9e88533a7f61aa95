import { randomUUID } from 'node:crypto';
import type { ConstructorOptions, PgBoss } from 'pg-boss';
import { Pool } from 'pg';
import { type Db, rowsOf } from '../db/db';
import { log } from '../log/log';
import type { JobDefinition, JobPayload, SendOptions, TakenJob } from './job';

/** Where pg-boss keeps its tables. */
export const JOB_SCHEMA = 'job';

/** A worker that says nothing for so long is taken for dead, and its job is given to another one. */
const HEARTBEAT_SECONDS = 30;
const FIRST_RETRY_SECONDS = 30;
const LONGEST_RETRY_SECONDS = 3_600;
const RETRIES = 8;
const OWN_CONNECTIONS = 2;
const DAY_SECONDS = 86_400;

/** The queue in PostgreSQL: pg-boss on our own connections, so that a job is a row of the transaction it belongs to. */
export class Queue {
  private constructor(
    private readonly boss: PgBoss,
    private readonly db: Db,
    private readonly own: Pool,
  ) {}

  /**
   * Loads pg-boss, which no start waits for. A process that works the queue also looks after it: gives the jobs of dead
   * workers away, deletes what is long done, and sends what the calendar says.
   */
  static async open(db: Db, definitions: readonly JobDefinition[], works: boolean): Promise<Queue> {
    const { PgBoss } = await import('pg-boss');
    // Requests may hold every connection of the pool and wait for the one that sends a job: the queue needs none of those.
    const own = new Pool({ ...db.pool.options, max: OWN_CONNECTIONS });
    own.on('error', (error) => log.error({ err: error }, 'job queue'));
    const boss = new PgBoss(settings(db, own, works));
    boss.on('error', (error) => log.error({ err: error }, 'job queue'));
    await boss.start();
    const queue = new Queue(boss, db, own);
    for (const definition of definitions) await queue.prepare(definition, works);
    return queue;
  }

  private async prepare(definition: JobDefinition, works: boolean): Promise<void> {
    const { name, cron } = definition;
    const wish = {
      retryLimit: definition.retries ?? RETRIES,
      retryDelay: FIRST_RETRY_SECONDS,
      retryBackoff: true,
      retryDelayMax: LONGEST_RETRY_SECONDS,
      heartbeatSeconds: HEARTBEAT_SECONDS,
      expireInSeconds: DAY_SECONDS - 1,
      deleteAfterSeconds: cron ? DAY_SECONDS : 7 * DAY_SECONDS,
    };
    if (!(await this.boss.getQueue(name))) await this.boss.createQueue(name, { policy: 'short', ...wish });
    else if (works) await this.boss.updateQueue(name, wish);
    if (works && cron) await this.boss.schedule(name, cron, null, { tz: 'UTC', missed: 'once' });
  }

  /** Adds a job; inside a unit of work it becomes real with it, or not at all. */
  async add(name: string, payload: JobPayload, { key = randomUUID(), at }: SendOptions): Promise<void> {
    await this.boss.send(name, payload, { singletonKey: key, ...(at && { startAfter: at }) });
  }

  /** The names of jobs that could be done now. */
  async due(): Promise<string[]> {
    const rows = await this.db.rows<{ name: string }>(
      `select distinct name from ${JOB_SCHEMA}.job where state < 'active' and not blocked and start_after <= now()`,
    );
    return rows.map(({ name }) => name);
  }

  /** Takes the next job of this name; nobody else gets the same one. */
  async take(name: string): Promise<TakenJob | undefined> {
    const [job] = await this.boss.fetch(name);
    return job && { id: job.id, data: job.data, retryCount: job.retryCount };
  }

  /** Whether it was still ours to finish: a job that took too long may have been given to another worker. */
  async finish(name: string, { id, retryCount }: TakenJob): Promise<boolean> {
    const answer = await this.boss.complete(name, { id, retryCount });
    return (answer as { affected: number }).affected > 0;
  }

  /** Gives a job back to be tried later. Of the reason only the kind is kept: a message may hold what somebody wrote. */
  async giveBack(name: string, { id, retryCount }: TakenJob, error: unknown): Promise<void> {
    await this.boss.fail(name, { id, retryCount }, { reason: reasonOf(error) });
  }

  async isAlive(name: string, { id, retryCount }: TakenJob): Promise<void> {
    await this.boss.touch(name, { id, retryCount });
  }

  /** What is due by our clock is due for PostgreSQL too: specs let days pass in which PostgreSQL stays where it is. */
  async pullForward(now: Date): Promise<void> {
    await this.db.rows(
      `update ${JOB_SCHEMA}.job set start_after = now() where state < 'active' and start_after > now() and start_after <= $1`,
      [now],
    );
  }

  async close(): Promise<void> {
    await this.boss.stop({ graceful: false, close: false });
    await this.own.end();
  }
}

function settings(db: Db, own: Pool, works: boolean): ConstructorOptions {
  const statements = (text: string, values: unknown[] = []) =>
    db.inTransaction ? db.script(text, values) : own.query({ text, values }).then(rowsOf);
  return {
    db: { executeSql: async (text, values) => ({ rows: await statements(text, values) }) },
    schema: JOB_SCHEMA,
    migrate: false,
    supervise: works,
    schedule: works,
    superviseIntervalSeconds: HEARTBEAT_SECONDS,
    monitorIntervalSeconds: HEARTBEAT_SECONDS,
    // Both need the owner of the tables, which the server is not; PostgreSQL's own vacuum is enough.
    reindex: false,
    monitorVacuum: false,
  };
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  const { code } = error as { code?: unknown };
  return typeof code === 'string' ? `${error.name} ${code}` : error.name;
}
