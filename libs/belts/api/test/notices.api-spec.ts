import { plusDays } from '@obi/kernel';
import { makePerson, type PersonMade, TestApi } from '@obi/testing/api';
import { companyOfMany } from './company-of-many';

describe('notices of belts', () => {
  let api: TestApi;
  let today: string;

  beforeAll(async () => {
    api = await TestApi.open();
    today = api.clock.today('UTC');
  });
  afterAll(() => api?.close());

  const tell = () => api.jobs.run('belts.tell-expiring');
  const toldTo = (person: PersonMade) =>
    api.sql<{ name: string; key: string; detail: object; settled: boolean }>(
      `select name, key, detail, settled_at is not null as settled from notifications.notice
       where person_id = $1 order by id`,
      [person.id],
    );
  /** A person who holds a belt that ends so many days from today. */
  async function holderUntil(days: number, because: string | null = null): Promise<PersonMade> {
    const person = await makePerson(api);
    await api.sql(
      `insert into belts.certification (person_id, counts, next_change_on) values ($1, true, 'infinity')
       on conflict (person_id) do update set counts = true, next_change_on = 'infinity'`,
      [person.id],
    );
    await movedTo(person, days, because);
    return person;
  }
  const movedTo = (person: PersonMade, days: number, dueBecause: string | null = null) =>
    api.sql('update belts.certification set belts = $2 where person_id = $1', [
      person.id,
      JSON.stringify([{ belt: 'green', state: 'held', standsUntil: plusDays(today, days), dueBecause }]),
    ]);
  /** Every row of many people as a green belt that ends when it is said to. */
  const GREEN_UNTIL = (until: string) =>
    `update belts.certification set belts = jsonb_build_array(jsonb_build_object(
       'belt', 'green', 'state', 'held', 'standsUntil', ${until}, 'dueBecause', null)) where counts`;

  it('come 60, 30 and 7 days before a belt ends, each once in a cycle', async () => {
    const person = await holderUntil(61);
    const until = plusDays(today, 60);
    await tell();
    expect(await toldTo(person)).toEqual([]);
    // The days pass for everybody but the calendar: the end comes nearer.
    await movedTo(person, 60);
    await tell();
    await tell();
    expect(await toldTo(person)).toEqual([
      {
        name: 'belts.expiring',
        key: `green ${until} 60`,
        detail: { belt: 'green', until, because: 'expiring' },
        settled: false,
      },
    ]);
    await movedTo(person, 400);
    await tell();
    expect(await toldTo(person)).toHaveLength(1);
    await movedTo(person, 7);
    await tell();
    expect((await toldTo(person)).at(-1)).toMatchObject({ key: `green ${plusDays(today, 7)} 7` });
    await movedTo(person, -1);
    await tell();
    expect(await toldTo(person)).toHaveLength(2);
  });

  it('say when it is the guide that changed', async () => {
    const person = await holderUntil(20, 'guide-changed');
    await tell();
    const { data } = await api
      .as(person.cookie)
      .query<{ myNotices: { subject: string; group: string }[] }>('{ myNotices { subject group } }');
    expect(data.myNotices[0]?.group).toBe('renew');
    expect(data.myNotices[0]?.subject).toMatch(/^Keep your green belt: learn what changed by \d+ \w+ \d{4}$/);
  });

  it('tell who earned a belt, and take back what that settles', async () => {
    const tellers = api.service<{ tellEarned(granted: object): Promise<void> }>('TellHolders');
    const ending = await holderUntil(5);
    await tell();
    await tellers.tellEarned({ personId: ending.id, belt: 'green', on: today });
    expect(await toldTo(ending)).toMatchObject([
      { name: 'belts.expiring', settled: true },
      { name: 'belts.earned', detail: { belt: 'green' }, settled: false },
    ]);
  });

  it('need few statements for thousands of people', async () => {
    await companyOfMany(api, 5_500);
    await api.sql(GREEN_UNTIL('held_until'));
    const [row] = await api.sql<{ n: number }>(
      `select count(*)::int as n from belts.certification
       where counts and held_until between current_date and current_date + 60`,
    );
    expect(row?.n).toBeGreaterThan(500);
    expect(await api.statementsOf(tell)).toBeLessThanOrEqual(20);
    const [told] = await api.sql<{ n: number }>(
      `select count(distinct person_id)::int as n from notifications.notice where name = 'belts.expiring'`,
    );
    expect(told?.n).toBeGreaterThanOrEqual(row?.n ?? 0);
  });

  it('reach more than five thousand people in one go, a thousand at a time, and each once', async () => {
    await api.sql(GREEN_UNTIL('$1::date'), [plusDays(today, 30)]);
    const told = () =>
      api.sql<{ people: number; notices: number }>(
        `select count(distinct person_id)::int as people, count(*)::int as notices from notifications.notice
         where name = 'belts.expiring' and key = $1`,
        [`green ${plusDays(today, 30)} 30`],
      );
    const [holders] = await api.sql<{ n: number }>(
      'select count(*)::int as n from belts.certification where counts',
    );
    expect(holders?.n).toBeGreaterThan(5_000);
    // Three statements for a thousand people, and a few for all.
    expect(await api.statementsOf(tell)).toBeLessThanOrEqual(40);
    expect(await told()).toEqual([{ people: holders?.n, notices: holders?.n }]);
    await tell();
    expect(await told()).toEqual([{ people: holders?.n, notices: holders?.n }]);
  });
});
