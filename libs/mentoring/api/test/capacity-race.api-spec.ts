import { makePerson, type PersonMade, TestApi } from '@obi/testing/api';
import { ACCEPT, enrolled, makeProgramme, matchAndSend, type ProgrammeMade } from './mentoring';
import { endingOf, TwoServers } from './two-servers';

jest.setTimeout(60_000);

describe('places under forty yeses at once', () => {
  let api: TestApi;
  let servers: TwoServers;
  let hr: PersonMade;

  beforeAll(async () => {
    api = await TestApi.open();
    servers = await TwoServers.beside(api);
    hr = await makePerson(api, { roles: ['hr'] });
  });
  afterAll(async () => {
    await servers?.close();
    await api?.close();
  });

  /** Sends each yes to one of the two servers in turn. */
  const acceptAll = (yes: readonly { cookie: string; id: string }[]): Promise<string[]> =>
    Promise.all(
      yes.map(async ({ cookie, id }, at) =>
        endingOf(await servers.ask(at, cookie, { query: ACCEPT, variables: { id } })),
      ),
    );

  /** Forty mentees to whom one mentor with so many places has already said yes. */
  async function fortyFor(programme: ProgrammeMade, mentor: PersonMade, places: number) {
    const mentees = [];
    for (let at = 0; at < 40; at++) mentees.push(await enrolled(api, programme, 'mentee'));
    await matchAndSend(api, programme);
    await api.sql('delete from mentoring.proposal where programme_id = $1', [programme.id]);
    const rows = await api.sql<{ id: string; mentee_id: string }>(
      `insert into mentoring.proposal (programme_id, run_id, mentee_enrolment_id, mentor_enrolment_id, mentee_id, mentor_id,
         state, locked, score, reasons, reasons_for_two, to_check, sent_at, deadline, accepted_at)
       select $1, (select id from mentoring.run where programme_id = $1), e.id, m.id, e.person_id, m.person_id,
         'acceptedByMentor', false, 80, '[]', '[]', '{}', now(), now() + interval '7 days', now()
       from mentoring.enrolment e, mentoring.enrolment m
       where e.programme_id = $1 and e.side = 'mentee' and m.programme_id = $1 and m.person_id = $2 returning id, mentee_id`,
      [programme.id, mentor.id],
    );
    expect(rows).toHaveLength(40);
    const cookies = new Map(mentees.map((mentee) => [mentee.id, mentee.cookie]));
    const yes = rows.map((row) => ({ id: row.id, cookie: cookies.get(row.mentee_id) as string }));
    return { yes, places };
  }

  it.each([1, 2, 3])(
    'leaves exactly %d pairs, and the losers a code',
    async (places) => {
      const programme = await makeProgramme(api, hr);
      const mentor = await enrolled(api, programme, 'mentor', { capacity: places });
      const { yes } = await fortyFor(programme, mentor, places);
      const endings = await acceptAll(yes);
      expect(endings.filter((one) => one === '200 ok')).toHaveLength(places);
      expect(endings.filter((one) => one === '200 CONFLICT MENTORING_NO_PLACE_LEFT')).toHaveLength(
        40 - places,
      );
      const [count] = await api.sql<{ pairs: number; open: number; taken: number }>(
        `select (select count(*)::int from mentoring.pair where programme_id = $1) as pairs,
        (select count(*)::int from mentoring.proposal where programme_id = $1 and state like 'accepted%') as open,
        (select count(*)::int from mentoring.seat s join mentoring.pair r on r.id = s.pair_id where r.programme_id = $1) as taken`,
        [programme.id],
      );
      expect(count).toEqual({ pairs: places, open: 0, taken: 2 * places });
    },
    60_000,
  );

  it('makes one pair of the same yes sent forty times', async () => {
    const programme = await makeProgramme(api, hr);
    const mentor = await enrolled(api, programme, 'mentor');
    const mentee = await enrolled(api, programme, 'mentee');
    const id = (await matchAndSend(api, programme)).get(mentee.id) as string;
    await api.as(mentor.cookie).query(ACCEPT, { id });
    const endings = await acceptAll(Array.from({ length: 40 }, () => ({ id, cookie: mentee.cookie })));
    expect(endings.filter((one) => one === '200 ok')).toHaveLength(1);
    expect(endings.filter((one) => one === '200 CONFLICT MENTORING_PROPOSAL_IS_PAIR')).toHaveLength(39);
  });

  it('lets both sides accept at the same moment', async () => {
    for (let round = 0; round < 5; round++) {
      const programme = await makeProgramme(api, hr);
      const mentor = await enrolled(api, programme, 'mentor');
      const mentee = await enrolled(api, programme, 'mentee');
      const id = (await matchAndSend(api, programme)).get(mentee.id) as string;
      expect(await acceptAll([mentor, mentee].map(({ cookie }) => ({ id, cookie })))).toEqual([
        '200 ok',
        '200 ok',
      ]);
      expect(await api.sql('select 1 from mentoring.pair where proposal_id = $1', [id])).toHaveLength(1);
    }
  });
});
