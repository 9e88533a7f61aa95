import { TestApi } from '@obi/testing/api';

describe('limits on what is sent', () => {
  let api: TestApi;

  beforeAll(async () => {
    api = await TestApi.open();
  });
  afterAll(() => api?.close());

  const ask = (query: string) => api.as(undefined).query(query);
  const padded = (length: number) => `{ company { name } } #`.padEnd(length, 'x');
  const aliases = (n: number) =>
    `{ ${Array.from({ length: n }, (_, at) => `a${at}: company { name }`).join(' ')} }`;
  const tokens = (n: number) => `{ company { ${'name '.repeat(n - 5)} } }`;

  it('takes 10,000 characters and no more', async () => {
    expect((await ask(padded(10_000))).codes).toEqual([]);
    expect(await ask(padded(10_001))).toMatchObject({ codes: ['DOCUMENT_TOO_LARGE'] });
  });

  it('takes 15 aliases and no more', async () => {
    expect((await ask(aliases(15))).codes).toEqual([]);
    const over = await ask(aliases(16));
    expect(over.status).toBe(400);
    expect(over.errors[0]?.extensions['kind']).toBe('BAD_INPUT');
  });

  it('reads 1,000 tokens and no more', async () => {
    expect((await ask(tokens(1_000))).codes).not.toContain('GRAPHQL_PARSE_FAILED');
    expect(await ask(tokens(1_001))).toMatchObject({ status: 400, codes: ['GRAPHQL_PARSE_FAILED'] });
  });

  it('takes a body of 256 KiB and no more', async () => {
    const body = (bytes: number) => {
      const frame = JSON.stringify({ query: '{ company { name } }', variables: { pad: '' } });
      return frame.replace('""', `"${'x'.repeat(bytes - frame.length)}"`);
    };
    const send = (bytes: number) =>
      api.http('post', '/graphql').set('content-type', 'application/json').send(body(bytes));
    expect((await send(256 * 1024)).status).toBe(200);
    expect((await send(256 * 1024 + 1)).status).toBeGreaterThanOrEqual(400);
  });

  it('answers no introspection, no GET, no form and no batch', async () => {
    expect((await ask('{ __schema { types { name } } }')).status).toBe(400);
    expect((await api.http('get', '/graphql?query={company{name}}')).status).toBe(405);
    const form = await api.http('post', '/graphql').type('form').send({ query: '{ company { name } }' });
    expect(form.status).toBeGreaterThanOrEqual(400);
    const batch = await api.http('post', '/graphql').send([{ query: '{ company { name } }' }]);
    expect(batch.status).toBeGreaterThanOrEqual(400);
    expect(batch.status).toBeLessThan(500);
  });

  it.each(['null', '5', '"words"', 'true'])('refuses the body %s, which is no question', async (body) => {
    const answer = await api.http('post', '/graphql').set('content-type', 'application/json').send(body);
    expect(answer.status).toBe(400);
  });

  it('does not suggest names that somebody guessed at', async () => {
    const answer = await ask('{ compny { name } }');
    expect(JSON.stringify(answer.errors)).not.toContain('Did you mean');
  });

  it('sends the headers that keep other sites out', async () => {
    const { headers } = await api.http('post', '/graphql').send({ query: '{ company { name } }' });
    expect(headers).toMatchObject({
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'cross-origin-opener-policy': 'same-origin',
      'strict-transport-security': expect.stringMatching(/max-age=\d{8}; includeSubDomains/),
    });
    const policy = headers['content-security-policy'] ?? '';
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toMatch(/unsafe-(inline|eval)/);
  });

  it.each(['/%ff', '/api/%E0%A4%A', '/graphql/%', `/api/people/imports/${'x'.repeat(200)}/mapping.json`])(
    'has nothing at %s, with a code and the headers of every answer',
    async (address) => {
      const answer = await api.http('get', address).set('accept', 'text/html');
      expect(answer.status).toBe(404);
      expect(answer.body).toEqual({ error: { kind: 'NOT_FOUND', code: 'NOT_FOUND' } });
      expect(answer.headers).toMatchObject({
        'x-content-type-options': 'nosniff',
        'cache-control': 'no-store',
      });
    },
  );

  it('lives and is ready', async () => {
    expect((await api.http('get', '/health/live')).status).toBe(200);
    expect((await api.http('get', '/health/ready')).status).toBe(200);
  });
});
