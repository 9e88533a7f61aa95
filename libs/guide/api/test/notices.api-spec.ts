import { plusDays } from '@obi/kernel';
import { makePerson, type PersonMade, TestApi } from '@obi/testing/api';
import { acknowledgeAll, contentOf, nextContent, publish } from './guide-for-specs';

const minor = nextContent(contentOf('2.0'), '2.1', { 'why.people-talk': ['wording-only', 'Every day.'] });

/** Each version is published on the one before it: the file tells one story. */
describe('notices of the guide', () => {
  let api: TestApi;
  let by: { authorId: string; approverId: string };
  let reader: PersonMade;
  let newcomer: PersonMade;
  let beginner: PersonMade;
  let today: string;

  beforeAll(async () => {
    api = await TestApi.open();
    const people = [await makePerson(api), await makePerson(api)];
    by = { authorId: people[0]?.id ?? '', approverId: people[1]?.id ?? '' };
    today = api.clock.today('UTC');
    reader = await makePerson(api);
    await acknowledgeAll(api, reader);
    newcomer = await makePerson(api, { joinedOn: today });
    await acknowledgeAll(api, newcomer);
    beginner = await makePerson(api, { joinedOn: today });
  });
  afterAll(() => api?.close());

  const toldTo = async (person: PersonMade) =>
    api.sql<{ name: string; key: string; detail: { clauses: number; by: string }; settled: boolean }>(
      `select name, key, detail, settled_at is not null as settled from notifications.notice
       where person_id = $1 and name like 'guide.%' order by id`,
      [person.id],
    );

  it('tell of a new version once, with what changed for this person and the last day', async () => {
    await publish(api, contentOf('2.0'), by, today);
    await api.jobs.drain();
    await api.jobs.run('guide.tell-version');
    const [told, second] = await toldTo(reader);
    expect(second).toBeUndefined();
    expect(told).toEqual({
      name: 'guide.new-version',
      key: '2.0',
      detail: { clauses: 4, by: plusDays(today, 14) },
      settled: false,
    });
    expect((await toldTo(newcomer))[0]?.detail.by).toBe(plusDays(today, 30));
    // Who has not begun with the guide reads it as it is.
    expect(await toldTo(beginner)).toEqual([]);
  });

  it('say nothing about better wording', async () => {
    await publish(api, minor, by, today);
    await api.jobs.drain();
    expect(await toldTo(reader)).toHaveLength(1);
  });

  it('come again 7 days and 1 day before the last day, each once', async () => {
    const waiting = await toldTo(reader);
    api.clock.advanceDays(6);
    await api.jobs.run('guide.tell-last-days');
    expect(await toldTo(reader)).toEqual(waiting);
    api.clock.advanceDays(1);
    await api.jobs.run('guide.tell-last-days');
    await api.jobs.run('guide.tell-last-days');
    expect((await toldTo(reader)).at(-1)).toMatchObject({
      name: 'guide.last-days',
      key: `${plusDays(today, 14)} 7`,
    });
    api.clock.advanceDays(6);
    await api.jobs.run('guide.tell-last-days');
    api.clock.advanceDays(2);
    await api.jobs.run('guide.tell-last-days');
    expect((await toldTo(reader)).map(({ key }) => key.slice(-2))).toEqual(['.0', ' 7', ' 1']);
    expect((await toldTo(newcomer)).map(({ name }) => name)).toEqual(['guide.new-version']);
  });

  it('tell the number of all changes that have their time, and take back what was told before', async () => {
    const now = api.clock.today('UTC');
    const next = nextContent(minor, '3.0', { 'why.who-may-speak': ['acknowledge-again', 'And at night.'] });
    const late = await toldTo(reader);
    await publish(api, next, by, now);
    await api.jobs.drain();
    expect((await toldTo(reader)).slice(late.length)).toMatchObject([
      { key: '3.0', detail: { clauses: 1, by: plusDays(now, 14) } },
    ]);
    expect((await toldTo(reader)).find(({ key }) => key === '2.0')?.settled).toBe(true);
    // The newcomer still has time for the changes of 2.0, too.
    expect(await toldTo(newcomer)).toMatchObject([
      { key: '2.0', settled: true },
      { key: '3.0', settled: false, detail: { clauses: 5, by: plusDays(today, 30) } },
    ]);
  });

  it('say nothing of a version to whom an earlier one asked the same already', async () => {
    const before = nextContent(minor, '3.0', { 'why.who-may-speak': ['acknowledge-again', 'And at night.'] });
    const next = nextContent(before, '4.0', { 'why.who-may-speak': ['certify-again', 'And by day.'] });
    const told = await toldTo(reader);
    await publish(api, next, by, api.clock.today('UTC'));
    await api.jobs.drain();
    expect(await toldTo(reader)).toEqual(told);
  });

  it('are over once everything is acknowledged', async () => {
    const cookie = await api.signIn(newcomer.id);
    await api.sql('update people.session set created_at = $1, seen_at = $1', [api.clock.now()]);
    await acknowledgeAll(api, { ...newcomer, cookie });
    expect((await toldTo(newcomer)).every(({ settled }) => settled)).toBe(true);
  });
});
