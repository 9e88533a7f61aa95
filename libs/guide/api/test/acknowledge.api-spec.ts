import { plusDays } from '@obi/kernel';
import { makePerson, TestApi } from '@obi/testing/api';
import { acknowledge, acknowledgeAll, GUIDE, type Guide, guideOf, inputFor } from './guide-for-specs';

const WAITING = '{ viewer { waiting { guide } } }';

describe('reading and acknowledging the guide', () => {
  let api: TestApi;
  let today: string;

  beforeAll(async () => {
    api = await TestApi.open();
    const [row] = await api.sql<{ on: string }>('select published_on::text as on from guide.version');
    today = row?.on ?? '';
  });
  afterAll(() => api?.close());

  const rowsOf = (personId: string) =>
    api.sql<{ clause_key: string; text_hash: string; check_clause: string; check_answer: number }>(
      'select * from guide.acknowledgement where person_id = $1 order by clause_key',
      [personId],
    );

  it('asks a newcomer to read section by section, each with one question, within 30 days', async () => {
    const person = await makePerson(api, { joinedOn: plusDays(today, -1) });
    const { reading, sections, number } = await guideOf(api, person);
    expect(number).toBe('1.0');
    expect(reading.waiting).toBe(25);
    expect(reading.readings.map(({ kind, section }) => `${kind} ${section}`)).toEqual(
      sections.map(({ key }) => `section ${key}`),
    );
    for (const one of reading.readings) {
      expect(one.clauses).toContain(one.check.clause);
      expect(one.check.options).toHaveLength(3);
      expect(one.by).toBe(plusDays(today, 29));
    }
  });

  it('gives people who are already here 14 days', async () => {
    const person = await makePerson(api, { joinedOn: '2020-03-02' });
    expect((await guideOf(api, person)).reading.by).toBe(plusDays(today, 14));
  });

  it('tells nobody which answer is right', async () => {
    const person = await makePerson(api);
    const answer = await api.http('post', '/graphql', person.cookie).set('x-obi', '1').send({ query: GUIDE });
    expect(answer.text).toContain('options');
    expect(answer.text).not.toContain('correct"');
    const leak = await api
      .as(person.cookie)
      .query('{ guide { reading { readings { check { correct } } } } }');
    expect(leak.status).toBe(400);
  });

  it('asks different people different questions, and one person always the same', async () => {
    const people = [];
    for (let n = 0; n < 8; n += 1) people.push(await makePerson(api));
    const asked = async (cookie: string) =>
      (await guideOf(api, { cookie })).reading.readings.map(({ check }) => check.clause).join();
    const first = await Promise.all(people.map(({ cookie }) => asked(cookie)));
    expect(new Set(first).size).toBeGreaterThan(1);
    expect(await Promise.all(people.map(({ cookie }) => asked(cookie)))).toEqual(first);
  });

  it('keeps version, text, answer and time of what was acknowledged', async () => {
    const person = await makePerson(api);
    const guide = await guideOf(api, person);
    const [section] = guide.reading.readings;
    const input = await inputFor(api, guide, section!);
    const { data, codes } = await acknowledge(api, person, input);
    expect(codes).toEqual([]);
    expect(data.acknowledge.waiting).toBe(21);
    expect(data.acknowledge.clauses[0]).toMatchObject({ isWaiting: false, acknowledgedVersion: '1.0' });
    const rows = await rowsOf(person.id);
    expect(rows.map(({ clause_key, text_hash }) => ({ key: clause_key, textHash: text_hash }))).toEqual(
      [...input.clauses].sort((a, b) => (a.key < b.key ? -1 : 1)),
    );
    expect(rows[0]).toMatchObject({
      version_id: guide.versionId,
      check_clause: input.check.clause,
      check_answer: input.check.option,
    });
    expect((await api.as(person.cookie).query(WAITING)).data).toEqual({ viewer: { waiting: { guide: 21 } } });
  });

  it('names the clause to read again after a wrong answer, and writes nothing', async () => {
    const person = await makePerson(api);
    const guide = await guideOf(api, person);
    const [section] = guide.reading.readings;
    const { errors } = await acknowledge(api, person, await inputFor(api, guide, section!, false));
    const clause = guide.sections[0]!.clauses.find(({ key }) => key === section!.check.clause);
    expect(errors[0]?.extensions).toMatchObject({
      kind: 'REFUSED',
      code: 'GUIDE_CHECK_WRONG',
      params: { clause: clause?.key, number: clause?.number, title: clause?.title },
    });
    expect(await rowsOf(person.id)).toEqual([]);
  });

  it('acknowledges once, however often it is sent at the same moment', async () => {
    const person = await makePerson(api);
    const guide = await guideOf(api, person);
    const input = await inputFor(api, guide, guide.reading.readings[0]!);
    const answers = await Promise.all(Array.from({ length: 10 }, () => acknowledge(api, person, input)));
    expect(answers.flatMap(({ codes }) => codes)).toEqual([]);
    expect(await rowsOf(person.id)).toHaveLength(4);
    const entries = await api.sql('select 1 from audit.entry where actor_id = $1', [person.id]);
    expect(entries).toHaveLength(1);
    expect((await acknowledge(api, person, input)).data.acknowledge.waiting).toBe(21);
  });

  const faulty: [string, string, (input: Input, guide: Guide) => object][] = [
    ['another version', 'GUIDE_VERSION_CHANGED', (input) => ({ ...input, versionId: 'made-up' })],
    [
      'another text',
      'GUIDE_VERSION_CHANGED',
      (input) => ({ ...input, clauses: input.clauses.map(({ key }) => ({ key, textHash: 'f'.repeat(64) })) }),
    ],
    [
      'a clause that there is not',
      'GUIDE_VERSION_CHANGED',
      (input) => ({ ...input, clauses: [...input.clauses, { key: 'no.such', textHash: 'a' }] }),
    ],
    ['nothing', 'GUIDE_NOTHING_TO_ACKNOWLEDGE', (input) => ({ ...input, clauses: [] })],
    [
      'the answer to another question',
      'GUIDE_CHECK_NOT_ASKED',
      (input, guide) => ({ ...input, check: { clause: guide.sections[1]!.clauses[0]!.key, option: 0 } }),
    ],
    [
      'an answer that there is not',
      'GUIDE_CHECK_WRONG',
      (input) => ({ ...input, check: { ...input.check, option: -7 } }),
    ],
  ];
  interface Input {
    clauses: { key: string; textHash: string }[];
    check: { clause: string; option: number };
  }

  it.each(faulty)('refuses %s with %s', async (_, code, change) => {
    const person = await makePerson(api);
    const guide = await guideOf(api, person);
    const input = await inputFor(api, guide, guide.reading.readings[0]!);
    expect((await acknowledge(api, person, change(input, guide))).codes).toEqual([code]);
    expect(await rowsOf(person.id)).toEqual([]);
  });

  it('asks nothing more of a person who has read everything', async () => {
    const person = await makePerson(api);
    await acknowledgeAll(api, person);
    const { reading } = await guideOf(api, person);
    expect(reading).toMatchObject({ waiting: 0, by: null, readings: [] });
    expect(await rowsOf(person.id)).toHaveLength(25);
  });

  it('reads the whole page in four statements, however much is acknowledged', async () => {
    const person = await makePerson(api);
    await guideOf(api, person);
    const empty = await api.statementsOfRead(() => guideOf(api, person));
    await acknowledgeAll(api, person);
    expect(await api.statementsOfRead(() => guideOf(api, person))).toBe(empty);
    expect(empty).toBeLessThanOrEqual(4);
  });

  it('is closed to who is not signed in', async () => {
    expect((await api.as(undefined).query(GUIDE)).codes).toEqual(['SIGN_IN_FIRST']);
    expect(
      (
        await acknowledge(
          api,
          { cookie: '' },
          { versionId: '', clauses: [], check: { clause: '', option: 0 } },
        )
      ).codes,
    ).toEqual(['SIGN_IN_FIRST']);
  });
});
