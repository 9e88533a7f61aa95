import { makePerson, type PersonMade, TestApi } from '@obi/testing/api';
import { dayFrom, enrolled, makePair, matchAndSend, type PairMade } from './mentoring';

const CHECK = 'mutation ($id: ID!) { checkImport(id: $id) { state } }';
const APPLY = 'mutation ($id: ID!, $n: Int) { applyImport(id: $id, confirmLeaves: $n) { state } }';

/** A file is how people change: mentoring hears of it in the transaction that writes them. */
describe('a file that changes people', () => {
  let api: TestApi;
  let hr: PersonMade;
  let pair: PairMade;

  beforeEach(async () => {
    api = await TestApi.open();
    hr = await makePerson(api, { roles: ['hr'] });
    pair = await makePair(api, hr);
  });
  afterEach(() => api?.close());

  /** Brings a file about one person; `left` is their last day, if any. */
  async function bring(person: PersonMade, unit: string, left = ''): Promise<void> {
    const [row] = await api.sql<{ number: string }>(
      'select employee_number as number from people.person where id = $1',
      [person.id],
    );
    const file = `nr,name,email,unit,left\n${row?.number},${person.name},${person.email},${unit},${left}\n`;
    const { body } = await api
      .http('post', '/api/people/imports', hr.cookie)
      .set('x-obi', '1')
      .attach('file', Buffer.from(file), 'people.csv');
    const { id } = body as { id: string };
    expect((await api.as(hr.cookie).query(CHECK, { id })).codes).toEqual([]);
    await ended(id, 'checked');
    const [found] = await api.sql<{ leaves: number }>(
      `select (counts->>'leaves')::int as leaves from people.import where id = $1`,
      [id],
    );
    expect((await api.as(hr.cookie).query(APPLY, { id, n: found?.leaves ?? 0 })).codes).toEqual([]);
    await ended(id, 'applied');
  }

  async function ended(id: string, state: string): Promise<void> {
    for (;;) {
      const [row] = await api.sql<{ state: string; failure: unknown }>(
        'select state, failure from people.import where id = $1',
        [id],
      );
      if (!row?.state.endsWith('ing')) return expect(row).toMatchObject({ state, failure: null });
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }

  const enrolmentOf = async (person: PersonMade) =>
    (
      await api.sql<{ changed: Date; withdrawn: Date | null }>(
        'select changed_at as changed, withdrawn_at as withdrawn from mentoring.enrolment where person_id = $1',
        [person.id],
      )
    )[0];
  const stateOfPair = async () =>
    (await api.sql<{ state: string }>('select state from mentoring.pair where id = $1', [pair.id]))[0]?.state;

  it('ends the pair of who leaves without fault, and takes their enrolment back', async () => {
    await bring(pair.mentor, 'Stores', '2026-01-31');
    expect(await stateOfPair()).toBe('leftWithoutFault');
    expect((await enrolmentOf(pair.mentor))?.withdrawn).not.toBeNull();
    expect((await enrolmentOf(pair.mentee))?.withdrawn).toBeNull();
    const mine = await api
      .as(pair.mentee.cookie)
      .query<{ myPairs: { state: string }[] }>('{ myPairs { state } }');
    expect(mine.data.myPairs).toEqual([{ state: 'leftWithoutFault' }]);
  });

  it('takes back what was proposed to who leaves', async () => {
    const mentee = await enrolled(api, pair.programme, 'mentee');
    const mentor = await enrolled(api, pair.programme, 'mentor');
    const id = (await matchAndSend(api, pair.programme)).get(mentee.id);
    await bring(mentor, 'Stores', '2026-01-31');
    const [proposal] = await api.sql<{ state: string }>(
      'select state from mentoring.proposal where id = $1',
      [id],
    );
    expect(proposal?.state).toBe('withdrawn');
  });

  it('lets a pair go on when one of them moves, and matching look at them again', async () => {
    const before = await enrolmentOf(pair.mentee);
    await bring(pair.mentee, 'Another unit');
    const after = await enrolmentOf(pair.mentee);
    expect(after?.changed.getTime()).toBeGreaterThan(before?.changed.getTime() ?? Infinity);
    expect(after?.withdrawn).toBeNull();
    expect(await stateOfPair()).toBe('active');
  });

  it('lets the grades of running pairs be looked at', async () => {
    await api.sql('update people.person set grade = 7 where id = $1', [pair.mentor.id]);
    await bring(pair.mentee, 'Another unit');
    await api.jobs.drain();
    expect(await api.sql('select pair_id as id from mentoring.pair_flag')).toEqual([{ id: pair.id }]);
  });

  const lastDayOf = (person: PersonMade, on: string) =>
    api.sql('update people.person set left_on = $2 where id = $1', [person.id, on]);
  const SPONSOR = '{ programmes { sponsor { name } } }';
  const PAIR = 'query ($id: ID!) { pair(id: $id) { hasSponsor } }';
  const news = async (who: PersonMade) =>
    (
      await api
        .as(who.cookie)
        .query<{ myNotices: { subject: string; link: string }[] }>('{ myNotices { subject link } }')
    ).data.myNotices.filter(({ subject }) => subject.includes('sponsor'));

  it.each([
    ['takes part', ''],
    [
      'takes part no more, though their pair goes on,',
      'update mentoring.enrolment set withdrawn_at = changed_at',
    ],
  ])(
    'ends the pair of who %s on the day on which they leave, however early a file said so',
    async (_, before) => {
      if (before) await api.sql(before);
      await lastDayOf(pair.mentor, dayFrom(2));
      await api.jobs.run('mentoring.let-leavers-go');
      expect(await stateOfPair()).toBe('active');
      api.clock.advanceDays(3);
      await api.jobs.run('mentoring.let-leavers-go');
      expect(await stateOfPair()).toBe('leftWithoutFault');
      expect((await enrolmentOf(pair.mentor))?.withdrawn).not.toBeNull();
    },
  );

  it('leaves a programme whose sponsor left without one, and tells those in HR who manage it once', async () => {
    const sponsor = await makePerson(api, { name: 'Bea Marques', grade: 10 });
    const elsewhere = await makePerson(api, { name: 'Otto Berg' });
    await api.sql(`insert into people.role_grant (person_id, role, unit_id) values ($1, 'hr', $2)`, [
      elsewhere.id,
      elsewhere.unitId,
    ]);
    await api.sql('update mentoring.programme set sponsor_id = $1', [sponsor.id]);
    const promised = async () => (await api.as(pair.mentee.cookie).query(PAIR, { id: pair.id })).data;
    expect(await promised()).toEqual({ pair: { hasSponsor: true } });
    await bring(sponsor, 'Stores', '2026-01-31');
    expect(await promised()).toEqual({ pair: { hasSponsor: false } });
    expect((await api.as(hr.cookie).query(SPONSOR)).data).toEqual({ programmes: [{ sponsor: null }] });
    await api.jobs.run('mentoring.let-leavers-go');
    expect(await news(hr)).toEqual([
      { subject: 'Bea Marques, the sponsor of Spring, has left', link: '/hr/matching' },
    ]);
    expect(await news(elsewhere)).toEqual([]);
    expect(
      await api.sql(`select actor_id, detail from audit.entry where operation = 'mentoring.sponsorLeft'`),
    ).toEqual([{ actor_id: null, detail: { sponsorId: sponsor.id } }]);
  });
});
