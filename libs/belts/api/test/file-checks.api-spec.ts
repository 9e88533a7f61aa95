import { createRequire } from 'node:module';
import { join } from 'node:path';
import { TestApi } from '@obi/testing/api';
import request from 'supertest';

interface BuiltServer {
  createApi(options: object): Promise<{ app: { getHttpServer(): never }; close(): Promise<void> }>;
}
const load = createRequire(__filename);
const { createApi } = load(join(__dirname, '../../../../dist/api/main.js')) as BuiltServer;

describe('files that somebody has checked', () => {
  let api: TestApi;
  let second: Awaited<ReturnType<BuiltServer['createApi']>>;

  beforeAll(async () => {
    api = await TestApi.open();
    const { databaseUrl, dataDir } = api;
    const config = { port: 0, databaseUrl, dataDir, demo: false, production: true };
    second = await createApi({ config });
  });
  afterAll(async () => {
    await second?.close();
    await api?.close();
  });

  const sent = (test: request.Test) => test.set('x-obi', '1').attach('file', Buffer.from('{}'), 'badge.json');
  const servers = [
    () => sent(api.http('post', '/api/belts/credentials/check')),
    () => sent(request(second.app.getHttpServer()).post('/api/belts/credentials/check')),
  ];

  it('are counted by all processes together: twenty in a minute, whichever they are sent to', async () => {
    const answers: string[] = [];
    for (let n = 0; n < 24; n += 1) {
      const { status, body } = await servers[n % 2]!();
      answers.push(status < 300 ? 'checked' : (body as { error: { code: string } }).error.code);
    }
    expect(answers.slice(0, 20)).toEqual(Array.from({ length: 20 }, () => 'checked'));
    expect(new Set(answers.slice(20))).toEqual(new Set(['BELTS_TOO_MANY_CHECKS']));
  });

  it('are not counted past twenty when they come at once', async () => {
    await api.sql('delete from belts.file_check');
    await Promise.all(Array.from({ length: 40 }, (_, n) => servers[n % 2]!()));
    const [row] = await api.sql<{ n: number }>('select count(*)::int as n from belts.file_check');
    expect(row?.n).toBeLessThanOrEqual(20);
  });

  it('may be checked again after a minute, and nothing of it is kept', async () => {
    await api.sql(`update belts.file_check set at = now() - interval '61 seconds'`);
    expect((await servers[1]!()).status).toBeLessThan(300);
    await api.sql(`update belts.file_check set at = now() - interval '11 minutes'`);
    await api.jobs.run('belts.tidy-file-checks');
    expect(await api.sql('select 1 from belts.file_check')).toEqual([]);
  });
});
