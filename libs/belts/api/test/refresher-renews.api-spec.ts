import { randomUUID } from 'node:crypto';
import { plusMonths } from '@obi/kernel';
import { makePerson, TestApi } from '@obi/testing/api';
import { ACKNOWLEDGE, acknowledgementsOf } from './acknowledging';

const RENEWS = 'query ($belt: String!) { refresher(belt: $belt) { renews } }';
const START = 'mutation ($belt: String!) { startRefresher(belt: $belt) { id questions { key } } }';
const SUBMIT =
  'mutation ($id: ID!, $key: ID!) { submitRefresher(refresher: $id, idempotencyKey: $key) { passed } }';
const PATH = '{ myPath { belts { belt validUntil } } }';
const RECOGNISE = `mutation ($input: BeltDecisionInput!, $day: LocalDate!) { recogniseBelt(input: $input, earnedOn: $day) }`;

describe('a refresher', () => {
  let api: TestApi;

  beforeAll(async () => {
    api = await TestApi.open();
  });
  afterAll(() => api?.close());

  it('says whether it renews its belt: not one that never expires, and not before the window', async () => {
    const hr = await makePerson(api, { roles: ['hr'] });
    const person = await makePerson(api);
    const today = api.clock.today('UTC');
    for (const [belt, day] of [
      ['white', plusMonths(today, -40)],
      ['yellow', plusMonths(today, -23)],
      ['orange', plusMonths(today, -2)],
    ] as const) {
      const input = { personId: person.id, belt, reason: 'Earned before Obi' };
      expect((await api.as(hr.cookie).query(RECOGNISE, { input, day })).codes).toEqual([]);
    }
    const renews = async (belt: string) => {
      const { data } = await api
        .as(person.cookie)
        .query<{ refresher: { renews: boolean } }>(RENEWS, { belt });
      return data.refresher.renews;
    };
    expect(await renews('yellow')).toBe(true);
    expect(await renews('white')).toBe(false);
    expect(await renews('orange')).toBe(false);
  });

  it('of a belt that was earned before Obi asks about its modules, and renews it', async () => {
    const hr = await makePerson(api, { roles: ['hr'] });
    const person = await makePerson(api);
    const day = plusMonths(api.clock.today('UTC'), -23);
    for (const read of await acknowledgementsOf(api, person))
      await api.as(person.cookie).query(ACKNOWLEDGE, { input: read });
    const input = { personId: person.id, belt: 'yellow', reason: 'Earned before Obi' };
    await api.as(hr.cookie).query(RECOGNISE, { input, day });
    const as = api.as(person.cookie);
    const { data } = await as.query<{ startRefresher: { id: string; questions: { key: string }[] } }>(START, {
      belt: 'yellow',
    });
    const { id, questions } = data.startRefresher;
    expect(questions).toHaveLength(10);
    expect(new Set(questions.map(({ key }) => key.split('/')[0])).size).toBeGreaterThan(1);
    await api.sql(
      `insert into curriculum.refresher_answer (refresher_id, question, chosen)
       select $1, r.q, array(select jsonb_array_elements_text(b->'correct')) from unnest($2::text[]) r(q)
       join curriculum.module m on m.key = split_part(r.q, '/', 1)
       join curriculum.module_version v on v.module = m.key and v.version = m.version
       cross join jsonb_array_elements(v.content->'questions') b where b->>'key' = split_part(r.q, '/', 2)`,
      [id, questions.map(({ key }) => key)],
    );
    const submitted = await as.query<{ submitRefresher: { passed: boolean } }>(SUBMIT, {
      id,
      key: randomUUID(),
    });
    expect(submitted.data.submitRefresher.passed).toBe(true);
    const { data: path } = await as.query<{ myPath: { belts: { belt: string; validUntil: string }[] } }>(
      PATH,
    );
    const until = path.myPath.belts.find(({ belt }) => belt === 'yellow')?.validUntil;
    expect(until && until > plusMonths(day, 36)).toBe(true);
  });

  it('of a belt that somebody neither earned nor learned for does not begin', async () => {
    const person = await makePerson(api);
    expect((await api.as(person.cookie).query(START, { belt: 'yellow' })).codes).toEqual([
      'CURRICULUM_NOTHING_TO_REFRESH',
    ]);
  });
});
