import { makePerson, type PersonMade, TestApi } from '@obi/testing/api';
import { readCalendar } from './calendar-reader';
import { LOG, logInput, makePair, type PairMade } from './mentoring';

const PLAN = `mutation ($pairId: ID!, $at: DateTime!, $title: String) {
  scheduleSession(pairId: $pairId, at: $at, title: $title) { planned { id } } }`;
const MINE = '{ myCalendar { madeAt readAt } }';
const RENEW = 'mutation { renewCalendar { address } }';
const REVOKE = 'mutation { revokeCalendar { madeAt } }';

jest.setTimeout(60_000);

describe('the calendar that one subscribes to', () => {
  let api: TestApi;
  let pair: PairMade;

  beforeAll(async () => {
    api = await TestApi.open({ publicUrl: 'https://obi.marlowe.example' });
    pair = await makePair(api, await makePerson(api, { roles: ['hr'] }));
  });
  afterAll(() => api?.close());

  const renew = async (who: PersonMade): Promise<string> => {
    const { data } = await api.as(who.cookie).query<{ renewCalendar: { address: string } }>(RENEW);
    expect(data.renewCalendar.address).toMatch(/^https:\/\/obi\.marlowe\.example\/calendar\/[\w-]{43}\.ics$/);
    return new URL(data.renewCalendar.address).pathname;
  };
  /** Two Thursdays, one on each side of the change of clocks in spring. */
  const [winter, summer] = ['2027-03-25T15:30:00.000Z', '2027-04-01T15:30:00.000Z'];

  it('shows what is planned, by the clock of the person on both sides of the change of clocks', async () => {
    const path = await renew(pair.mentor);
    const read = async () => {
      const answer = await api.http('get', path).buffer(true);
      expect(answer.headers['content-type']).toBe('text/calendar; charset=utf-8');
      return readCalendar(answer.text).entries.map(({ start, wall, zone, summary }) => ({
        start,
        wall,
        zone,
        summary,
      }));
    };
    expect(await read()).toEqual([]);
    await api.as(pair.mentor.cookie).query(PLAN, { pairId: pair.id, at: winter });
    const summary = 'Session: Ines and Henrik';
    expect(await read()).toEqual([
      { start: winter, wall: '2027-03-25T15:30:00', zone: 'Europe/Lisbon', summary },
    ]);
    await api.sql('update mentoring.session set planned_for = $1', [summer]);
    expect(await read()).toEqual([
      { start: summer, wall: '2027-04-01T16:30:00', zone: 'Europe/Lisbon', summary },
    ]);
  });

  it('holds no note, is nobody else’s, and answers that nothing changed', async () => {
    const input = logInput({ sharedNote: 'quokka', privateNote: 'quokka', learned: 'quokka' });
    await api.as(pair.mentor.cookie).query(LOG, { pairId: pair.id, input });
    const path = await renew(pair.mentor);
    const first = await api.http('get', path).buffer(true);
    expect(first.text).toContain('BEGIN:VEVENT');
    expect(first.text).not.toContain('quokka');
    expect(first.headers['cache-control']).toBe('private, no-cache');
    const etag = first.headers['etag'] as string;
    const same = await api.http('get', path).set('if-none-match', etag);
    expect([same.status, same.text]).toEqual([304, '']);
    const stranger = await renew(await makePerson(api));
    expect((await api.http('get', stranger).buffer(true)).text).not.toContain('BEGIN:VEVENT');
  });

  it('ends when the address is renewed or taken back, or its person has left, like one that never was', async () => {
    const who = await makePerson(api);
    const old = await renew(who);
    const path = await renew(who);
    const never = await api.http('get', `/calendar/${'a'.repeat(43)}.ics`);
    const gone = await api.http('get', old);
    expect([gone.status, gone.body]).toEqual([404, never.body]);
    expect((await api.http('get', path)).status).toBe(200);
    await api.sql('update people.person set left_on = current_date - 1 where id = $1', [who.id]);
    expect((await api.http('get', path)).status).toBe(404);
    await api.sql('update people.person set left_on = null where id = $1', [who.id]);
    await api.as(who.cookie).query(REVOKE);
    expect((await api.http('get', path)).status).toBe(404);
    expect((await api.as(who.cookie).query(MINE)).data).toEqual({
      myCalendar: { madeAt: null, readAt: null },
    });
  });

  it('keeps no secret: neither the table nor the log of changes could open it', async () => {
    const token = (await renew(pair.mentee)).split('/').at(-1)?.replace('.ics', '') ?? '';
    for (const table of ['mentoring.calendar_feed', 'audit.entry']) {
      const rows = await api.sql<{ row: string }>(`select t::text as row from ${table} t`);
      const forms = [
        token,
        Buffer.from(token).toString('hex'),
        Buffer.from(token, 'base64url').toString('hex'),
      ];
      expect(rows.filter(({ row }) => forms.some((form) => row.includes(form)))).toEqual([]);
    }
  });

  it.each(['a.ics', 'a', '.ics', '%00.ics', `${'a'.repeat(43)}`, `${'a'.repeat(90)}.ics`])(
    'answers %s as it answers everything that is no address',
    async (file) => {
      const answer = await api.http('get', `/calendar/${file}`);
      expect([answer.status, answer.body]).toEqual([
        404,
        { error: { kind: 'NOT_FOUND', code: 'NOT_FOUND' } },
      ]);
    },
  );

  it('holds back who asks without end, and who tries addresses, and nobody else for them', async () => {
    const path = await renew(pair.mentee);
    const statuses: number[] = [];
    for (let n = 0; n < 22; n += 1) statuses.push((await api.http('get', path)).status);
    expect(statuses).toEqual([...Array<number>(20).fill(200), 429, 429]);
    const mine = await renew(pair.mentor);
    expect((await api.http('get', mine)).status).toBe(200);
    const tried: number[] = [];
    for (let n = 0; n < 70; n += 1)
      tried.push((await api.http('get', `/calendar/${String(n).padStart(43, 'x')}.ics`)).status);
    expect(tried.at(-1)).toBe(429);
    expect((await api.http('get', mine)).status).toBe(200);
    api.clock.advanceMinutes(2);
    expect((await api.http('get', path)).status).toBe(200);
  });

  it('needs as many statements for one session as for twenty', async () => {
    const path = await renew(pair.mentor);
    await api.http('get', path);
    const look = () => api.statementsOf(() => api.http('get', path));
    const one = await look();
    await api.sql(
      `insert into mentoring.session (id, pair_id, state, planned_for, planned_minutes, cancelled_by, minutes_before, why)
       select gen_random_uuid(), $1, 'didNotHappen', now() + make_interval(days => n), 45, 'mentee', 10, 'work'
       from generate_series(1, 19) n`,
      [pair.id],
    );
    expect(await look()).toBe(one);
    expect(one).toBeLessThanOrEqual(3);
  });
});
