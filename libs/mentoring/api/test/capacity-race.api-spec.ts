import { createRequire } from 'node:module';
import { join } from 'node:path';
import { makePerson, type PersonMade, TestApi } from '@obi/testing/api';
import request from 'supertest';
import { ACCEPT, enrolled, makeProgramme, matchAndSend, type ProgrammeMade } from './mentoring';

interface BuiltServer {
  createApi(options: object): Promise<{ app: { getHttpServer(): never }; close(): Promise<void> }>;
}
const load = createRequire(__filename);
const { createApi } = load(join(__dirname, '../../../../dist/api/main.js')) as BuiltServer;

/** A second process of the same installation: its own pool and caches, one database, one folder of keys. */
function secondServer(api: TestApi): ReturnType<BuiltServer['createApi']> {
  const config = {
    port: 0,
    databaseUrl: api.databaseUrl,
    dataDir: api.dataDir,
    demo: false,
    production: true,
  };
  return createApi({ config });
}

jest.setTimeout(60_000);

describe('places under forty yeses at once', () => {
  let api: TestApi;
  let second: Awaited<ReturnType<typeof secondServer>>;
  let hr: PersonMade;

  beforeAll(async () => {
    api = await TestApi.open();
    second = await secondServer(api);
    hr = await makePerson(api, { roles: ['hr'] });
  });
  afterAll(async () => {
    await second?.close();
    await api?.close();
  });

  /** Sends each yes to one of the two servers in turn. */
  function acceptAll(
    yes: readonly { cookie: string; id: string }[],
  ): Promise<{ status: number; code: string }[]> {
    return Promise.all(
      yes.map(async ({ cookie, id }, at) => {
        const body = { query: ACCEPT, variables: { id } };
        const answer = await (at % 2 === 0
          ? api.http('post', '/graphql', cookie).send(body)
          : request(second.app.getHttpServer()).post('/graphql').set('cookie', cookie).send(body));
        const { errors = [] } = answer.body as { errors?: { extensions: { code: string; kind: string } }[] };
        const [error] = errors;
        return {
          status: answer.status,
          code: error ? `${error.extensions.kind} ${error.extensions.code}` : 'ok',
        };
      }),
    );
  }

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
      const answers = await acceptAll(yes);
      expect(answers.every((answer) => answer.status < 500)).toBe(true);
      const codes = answers.map((answer) => answer.code);
      expect(codes.filter((code) => code === 'ok')).toHaveLength(places);
      expect(codes.filter((code) => code === 'CONFLICT MENTORING_NO_PLACE_LEFT')).toHaveLength(40 - places);
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
    const answers = await acceptAll(Array.from({ length: 40 }, () => ({ id, cookie: mentee.cookie })));
    const codes = answers.map((answer) => answer.code);
    expect(codes.filter((code) => code === 'ok')).toHaveLength(1);
    expect(codes.filter((code) => code === 'CONFLICT MENTORING_PROPOSAL_IS_PAIR')).toHaveLength(39);
  });

  it('lets both sides accept at the same moment', async () => {
    for (let round = 0; round < 5; round++) {
      const programme = await makeProgramme(api, hr);
      const mentor = await enrolled(api, programme, 'mentor');
      const mentee = await enrolled(api, programme, 'mentee');
      const id = (await matchAndSend(api, programme)).get(mentee.id) as string;
      const answers = await acceptAll([mentor, mentee].map(({ cookie }) => ({ id, cookie })));
      expect(answers.map((answer) => answer.code)).toEqual(['ok', 'ok']);
      expect(await api.sql('select 1 from mentoring.pair where proposal_id = $1', [id])).toHaveLength(1);
    }
  });
});
