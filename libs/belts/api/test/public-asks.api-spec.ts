import { createRequire } from 'node:module';
import { join } from 'node:path';
import { TestApi } from '@obi/testing/api';
import request from 'supertest';

interface BuiltServer {
  createApi(options: object): Promise<{ app: { getHttpServer(): never }; close(): Promise<void> }>;
}
const load = createRequire(__filename);
const { createApi } = load(join(__dirname, '../../../../dist/api/main.js')) as BuiltServer;

describe('what anybody may ask for', () => {
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

  it('has files checked, counted by all processes together: twenty in a minute, whichever they are sent to', async () => {
    const answers: string[] = [];
    for (let n = 0; n < 24; n += 1) {
      const { status, body } = await servers[n % 2]!();
      answers.push(status < 300 ? 'checked' : (body as { error: { code: string } }).error.code);
    }
    expect(answers.slice(0, 20)).toEqual(Array.from({ length: 20 }, () => 'checked'));
    expect(new Set(answers.slice(20))).toEqual(new Set(['BELTS_TOO_MANY_CHECKS']));
  });

  it('has no more than twenty files checked when they come at once', async () => {
    await api.sql('delete from belts.public_ask');
    await Promise.all(Array.from({ length: 40 }, (_, n) => servers[n % 2]!()));
    const [row] = await api.sql<{ n: number }>('select count(*)::int as n from belts.public_ask');
    expect(row?.n).toBeLessThanOrEqual(20);
  });

  it('has files checked again after a minute, and nothing of it is kept', async () => {
    await api.sql(`update belts.public_ask set at = now() - interval '61 seconds'`);
    expect((await servers[1]!()).status).toBeLessThan(300);
    await api.sql(`update belts.public_ask set at = now() - interval '11 minutes'`);
    await api.jobs.run('belts.tidy-public-asks');
    expect(await api.sql('select 1 from belts.public_ask')).toEqual([]);
  });

  it('counts codes that are looked up by themselves: sixty in a minute, also at once', async () => {
    await api.sql('delete from belts.public_ask');
    const look = (code: string) => api.as(undefined).query(`{ certificate(code: "${code}") { code } }`);
    const answers = await Promise.all(Array.from({ length: 70 }, () => look('7K4MQ2XD9A')));
    expect(answers.filter(({ codes }) => codes.length === 0)).toHaveLength(60);
    expect(new Set(answers.flatMap(({ codes }) => codes))).toEqual(new Set(['BELTS_TOO_MANY_LOOK_UPS']));
    expect((await servers[0]!()).status).toBeLessThan(300);
  });
});
