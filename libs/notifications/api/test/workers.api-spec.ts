import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { MailServer, makePerson, TestApi } from '@obi/testing/api';
import { DELIVER, noticesOf } from './a-notice';

const SERVER = join(__dirname, '../../../../dist/api/main.js');
const PEOPLE = 1_000;
const JOBS = 1_000;
const KILLS = 20;
/** So many work at once while one after the other is killed. */
const WORKERS = 3;
/** How many mails one worker hands over at once: so many may be taken and not written down when it dies. */
const LANES = 4;

jest.setTimeout(180_000);

describe('workers that race, and workers that are killed', () => {
  let api: TestApi;
  let server: MailServer;
  const workers = new Set<ChildProcess>();
  const addresses = new Map<string, string>();

  beforeAll(async () => {
    server = await MailServer.open();
    api = await TestApi.open({ smtpUrl: server.url, mailFrom: 'obi@marlowe.example' });
    for (let n = 0; n < PEOPLE; n += 1) {
      const { id, email } = await makePerson(api, { unitId: await aUnit() });
      addresses.set(id, email);
    }
  });
  afterAll(async () => {
    for (const worker of workers) worker.kill('SIGKILL');
    await api?.close();
    await server?.close();
  });

  let unit: string | undefined;
  const aUnit = async (): Promise<string> => (unit ??= (await makePerson(api)).unitId);

  /** Everybody is told something, which is due at once; a job for each worker waits. */
  async function tellAll(key: string, jobs: number): Promise<void> {
    const known = { name: 'belts.earned', kind: 'belt-earned' };
    const told = [...addresses.keys()].map((personId) => ({ personId, key, detail: { belt: 'green' } }));
    await noticesOf(api).sendAll(known, told);
    await api.sql(
      `insert into notifications.preference (person_id, ways, quiet_from, quiet_to, digest_at)
       select id, '{}', 0, 0, 480 from people.person on conflict do nothing`,
    );
    await api.sql('update notifications.notice set mail_due_at = now() where mail_id is null');
    const queue = api.service<{ send(name: string): Promise<void> }>('Jobs');
    for (let n = 0; n < jobs; n += 1) await queue.send(DELIVER);
  }

  function startWorker(): ChildProcess {
    const worker = spawn(process.execPath, [SERVER, '--worker'], {
      stdio: 'ignore',
      env: {
        ...process.env,
        DATABASE_URL: api.databaseUrl,
        OBI_DATA_DIR: api.dataDir,
        OBI_SMTP_URL: server.url,
        OBI_MAIL_FROM: 'obi@marlowe.example',
      },
    });
    workers.add(worker);
    worker.once('exit', () => workers.delete(worker));
    return worker;
  }

  async function until(isDone: () => boolean): Promise<void> {
    for (let turn = 0; turn < 600 && !isDone(); turn += 1)
      await new Promise((resolve) => setTimeout(resolve, 50));
    expect(isDone()).toBe(true);
  }

  async function kill(worker: ChildProcess): Promise<void> {
    const gone = new Promise((resolve) => worker.once('exit', resolve));
    worker.kill('SIGKILL');
    await gone;
  }

  it('hand each mail over once when two of them race', async () => {
    await tellAll('race', 2);
    const racing = [startWorker(), startWorker()];
    await until(() => server.mails.length >= PEOPLE);
    await api.jobs.run(DELIVER);
    await Promise.all(racing.map(kill));
    expect(server.mails).toHaveLength(PEOPLE);
    for (const address of addresses.values()) expect(server.to(address)).toHaveLength(1);
  });

  it('tell everybody, and each mail has one effect, however often one is killed', async () => {
    server.mails.splice(0);
    server.delayMs = 20;
    await tellAll('kill', JOBS);
    const working = Array.from({ length: WORKERS }, () => startWorker());
    for (let n = 1; n <= KILLS; n += 1) {
      await until(() => server.mails.length >= (n * PEOPLE) / (KILLS + 2));
      // The one that began first goes in the middle of what it does, and another one begins.
      await kill(working.shift() as ChildProcess);
      working.push(startWorker());
    }
    server.delayMs = 0;
    await Promise.all(working.map(kill));
    await api.jobs.run(DELIVER);
    const [told] = await api.sql<{ notices: number; people: number; unsent: number }>(
      `select count(*)::int as notices, count(distinct person_id)::int as people,
         count(*) filter (where mail_id is null)::int as unsent
       from notifications.notice where key = 'kill'`,
    );
    expect(told).toEqual({ notices: PEOPLE, people: PEOPLE, unsent: 0 });
    // The effect of a mail is known by its id: one that was taken as its worker died comes again under the same.
    const effects = new Set(server.mails.map(({ messageId }) => messageId));
    expect(effects.size).toBe(PEOPLE);
    expect(server.mails.length - effects.size).toBeLessThanOrEqual(KILLS * LANES);
    for (const address of addresses.values()) {
      expect(new Set(server.to(address).map(({ messageId }) => messageId)).size).toBe(1);
    }
  });
});
