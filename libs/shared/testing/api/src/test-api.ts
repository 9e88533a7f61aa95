import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TypedDocument } from '@obi/kernel';
import { Client, type QueryResultRow } from 'pg';
import request, { type Test } from 'supertest';
import { newSession } from './session';

interface Provider {
  readonly name: unknown;
  readonly instance: unknown;
}

/** The built server, as far as specs touch it. The bundle that ships is the one that is tested. */
interface BuiltServer {
  createApi(options: { config: object; clock?: TestClock }): Promise<{
    app: {
      getHttpServer(): never;
      get<Service>(token: unknown): Service;
      listen(port: number): Promise<void>;
      container: { getModules(): Map<string, { providers: Map<unknown, Provider> }> };
    };
    db: { statements: number };
    close(): Promise<void>;
  }>;
  policiesOf(app: object): unknown[];
}

const { createApi, policiesOf } = jest.requireActual<BuiltServer>(
  join(__dirname, '../../../../../dist/api/main.js'),
);

/** A clock that a spec can move. */
export class TestClock {
  private shift = 0;

  now(): Date {
    return new Date(Date.now() + this.shift);
  }

  today(timeZone: string): string {
    return new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' }).format(this.now());
  }

  advanceDays(days: number): void {
    this.shift += days * 86_400_000;
  }

  advanceMinutes(minutes: number): void {
    this.shift += minutes * 60_000;
  }
}

/** The answer of one GraphQL request. */
export interface Answer<Data> {
  readonly status: number;
  readonly data: Data;
  /** The codes of the errors; empty when all went well. */
  readonly codes: string[];
  readonly errors: { message: string; path?: string[]; extensions: Record<string, unknown> }[];
}

/** One server on a database of its own, cloned from the template; every spec file opens one. */
export class TestApi {
  private constructor(
    readonly clock: TestClock,
    private readonly server: Awaited<ReturnType<BuiltServer['createApi']>>,
    private readonly client: Client,
    private readonly database: string,
    readonly dataDir: string,
    readonly databaseUrl: string,
  ) {}

  /** With settings of its own, where a spec needs some. */
  static async open(settings: Readonly<Record<string, unknown>> = {}): Promise<TestApi> {
    const server = new URL(process.env['OBI_SPEC_PG'] as string);
    const database = `obi_spec_${randomUUID().replaceAll('-', '')}`;
    await asAdmin((admin) =>
      admin.query(
        `create database ${database} template ${process.env['OBI_SPEC_TEMPLATE']} strategy file_copy`,
      ),
    );
    server.pathname = `/${database}`;
    const dataDir = mkdtempSync(join(tmpdir(), 'obi-spec-'));
    const clock = new TestClock();
    const config = {
      port: 0,
      databaseUrl: server.href,
      dataDir,
      demo: false,
      production: true,
      publicUrl: undefined,
      jobs: false,
      smtpUrl: undefined,
      mailFrom: undefined,
      ...settings,
    };
    const api = await createApi({ config, clock });
    const client = new Client({ connectionString: server.href });
    await client.connect();
    return new TestApi(clock, api, client, database, dataDir, server.href);
  }

  async close(): Promise<void> {
    await this.client.end();
    await this.server.close();
    // Without force: PostgreSQL then sends its own housekeeping away, which nobody else may.
    await asAdmin((admin) => admin.query(`drop database ${this.database}`));
    rmSync(this.dataDir, { recursive: true, force: true });
  }

  /** Looks into or arranges the database directly, as its owner. */
  async sql<Row extends QueryResultRow>(text: string, values: unknown[] = []): Promise<Row[]> {
    return (await this.client.query<Row>(text, values)).rows;
  }

  /** Until somebody waits, with a statement that says so, for what another transaction holds. */
  async untilBlocked(statement: string): Promise<void> {
    const waiting = `select from pg_stat_activity where wait_event_type = 'Lock' and position($1 in query) > 0`;
    for (let tries = 0; tries < 300; tries += 1) {
      // Inside of a transaction what was seen once would be seen for ever.
      await this.sql('select pg_stat_clear_snapshot()');
      if ((await this.sql(waiting, [statement])).length > 0) return;
      await new Promise((go) => setTimeout(go, 20));
    }
    throw new Error(`Nobody waits with ${statement}`);
  }

  /** A request to a REST route. */
  http(method: 'get' | 'post' | 'put' | 'delete', path: string, cookie?: string): Test {
    const test = request(this.server.app.getHttpServer())[method](path);
    return cookie === undefined ? test : test.set('cookie', cookie);
  }

  /** Everything through the front door, as this person; without one, as somebody who is not signed in. */
  as(cookie: string | undefined): Actor {
    return new Actor(this, cookie);
  }

  /** A cookie of a person who has signed in. */
  async signIn(personId: string): Promise<string> {
    const { cookie, hash } = newSession();
    await this.sql(
      `insert into people.session (token_hash, person_id, created_at, seen_at, confirmed_at)
       values ($1, $2, $3, $3, $3)`,
      [hash, personId, this.clock.now()],
    );
    return cookie;
  }

  /** A service of the server by the name of its class, for what no screen does yet. */
  service<Service>(name: string): Service {
    for (const { providers } of this.server.app.container.getModules().values())
      for (const provider of providers.values())
        if (provider.name === name) return provider.instance as Service;
    throw new Error(`The server has no service ${name}`);
  }

  /** What is done later: `drain` does everything that is due by the clock, `run` one job as the calendar would. */
  get jobs(): { drain(): Promise<number>; run(name: string, payload?: object): Promise<void> } {
    return this.service('Jobs');
  }

  /** Every root field and route with who may call it. */
  policies(): unknown[] {
    return policiesOf(this.server.app);
  }

  /** How many statements some work needs; noting every few minutes that a session is used is none of them. */
  async statementsOf(work: () => Promise<unknown>): Promise<number> {
    await this.sql('update people.session set seen_at = greatest(seen_at, $1)', [this.clock.now()]);
    const before = this.server.db.statements;
    await work();
    return this.server.db.statements - before;
  }

  /** How many statements a read needs: the smaller of two counts, as who asks is looked up again after some seconds. */
  async statementsOfRead(read: () => Promise<unknown>): Promise<number> {
    return Math.min(await this.statementsOf(read), await this.statementsOf(read));
  }
}

/** Sends GraphQL with the cookie of one person. */
export class Actor {
  constructor(
    private readonly api: TestApi,
    readonly cookie: string | undefined,
  ) {}

  async query<Data = Record<string, never>>(query: string, variables: object = {}): Promise<Answer<Data>> {
    return this.send({ query, variables });
  }

  async run<Result, Variables>(
    document: TypedDocument<Result, Variables>,
    variables: Variables,
  ): Promise<Answer<Result>> {
    return this.send({ documentId: document.id, variables });
  }

  private async send<Data>(body: object): Promise<Answer<Data>> {
    const answer = await this.api.http('post', '/graphql', this.cookie).set('x-obi', '1').send(body);
    const { data, errors = [] } = answer.body as { data: Data; errors?: Answer<Data>['errors'] };
    return {
      status: answer.status,
      data,
      errors,
      codes: errors.map((one) => String(one.extensions['code'])),
    };
  }
}

async function asAdmin(work: (admin: Client) => Promise<unknown>): Promise<void> {
  const admin = new Client({ connectionString: process.env['OBI_SPEC_PG'] });
  await admin.connect();
  try {
    await work(admin);
  } finally {
    await admin.end();
  }
}
