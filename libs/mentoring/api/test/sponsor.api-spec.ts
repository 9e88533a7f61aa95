import { makePerson, type PersonMade, TestApi } from '@obi/testing/api';
import { makePair, type PairMade } from './mentoring';

const CHANGE =
  'mutation ($id: ID!, $input: CreateProgrammeInput!) { changeProgramme(id: $id, input: $input) { sponsor { name } } }';
const PLAN =
  'mutation ($pairId: ID!, $at: DateTime!) { scheduleSession(pairId: $pairId, at: $at) { planned { id } } }';
const CANCEL =
  'mutation ($id: ID!, $by: MentoringSide!) { cancelSession(sessionId: $id, by: $by, why: work) { id } }';
const MINE = '{ mySponsoredProgrammes { programmeName needTime { name times } } }';
const NOTICES = '{ myNotices { subject body link } }';

interface Told {
  readonly myNotices: { subject: string; body: string; link: string }[];
}

jest.setTimeout(60_000);

describe('the sponsor of a programme', () => {
  let api: TestApi;
  let hr: PersonMade;
  let sponsor: PersonMade;
  let pair: PairMade;

  beforeAll(async () => {
    api = await TestApi.open();
    hr = await makePerson(api, { roles: ['hr'] });
  });
  beforeEach(async () => {
    pair = await makePair(api, hr);
    sponsor = await makePerson(api, { name: 'Marta Lind', grade: 10 });
  });
  afterAll(() => api?.close());

  const name = (who: PersonMade, sponsorId: string | null) => {
    const input = { name: 'Spring', startsOn: api.clock.today('UTC'), sponsorId };
    return api.as(who.cookie).query(CHANGE, { id: pair.programme.id, input });
  };
  const told = async () => (await api.as(sponsor.cookie).query<Told>(NOTICES)).data.myNotices;

  async function callOff(by: 'mentor' | 'mentee'): Promise<void> {
    const at = new Date(api.clock.now().getTime() + 3 * 86_400_000).toISOString();
    const planned = await api
      .as(pair.mentor.cookie)
      .query<{ scheduleSession: { planned: { id: string } } }>(PLAN, { pairId: pair.id, at });
    const id = planned.data.scheduleSession.planned.id;
    expect((await api.as(pair[by].cookie).query(CANCEL, { id, by })).codes).toEqual([]);
  }

  it('is named by HR, and somebody who works here', async () => {
    expect((await name(hr, sponsor.id)).data).toEqual({
      changeProgramme: { sponsor: { name: 'Marta Lind' } },
    });
    expect((await name(hr, pair.id)).codes).toEqual(['MENTORING_SPONSOR_UNKNOWN']);
    await api.sql(`update people.person set left_on = '2026-02-01' where id = $1`, [pair.mentor.id]);
    expect((await name(hr, pair.mentor.id)).codes).toEqual(['MENTORING_SPONSOR_UNKNOWN']);
    await api.sql('update people.person set left_on = null where id = $1', [pair.mentor.id]);
    expect((await name(pair.mentor, sponsor.id)).codes).toEqual(['NOT_FOUND']);
    expect((await name(hr, null)).data).toEqual({ changeProgramme: { sponsor: null } });
  });

  it('hears when the mentee has called off two sessions, once, and nothing about the mentor', async () => {
    await name(hr, sponsor.id);
    await callOff('mentor');
    await callOff('mentor');
    await callOff('mentee');
    expect(await told()).toEqual([]);
    await callOff('mentee');
    const [notice, ...more] = await told();
    expect(more).toEqual([]);
    expect(notice).toMatchObject({
      subject: 'Henrik Vos has called off 2 sessions: make time for them',
      link: '/sponsor',
    });
    expect(JSON.stringify(notice)).not.toMatch(/Ines|Duarte|work/);
    await callOff('mentor');
    await callOff('mentee');
    expect(await told()).toHaveLength(1);
    await callOff('mentee');
    expect((await told())[0]?.subject).toMatch(/called off 4 sessions/);
    const page = await api.as(sponsor.cookie).query(MINE);
    expect(page.data).toEqual({
      mySponsoredProgrammes: [{ programmeName: 'Spring', needTime: [{ name: 'Henrik Vos', times: 4 }] }],
    });
    expect((await api.as(hr.cookie).query(MINE)).data).toEqual({ mySponsoredProgrammes: [] });
  });

  it('is asked no more when the mentee says that it was not so, and hears of it when it happens again', async () => {
    await name(hr, sponsor.id);
    const contest = 'mutation ($id: ID!) { contestCallOff(sessionId: $id) { id } }';
    await callOff('mentee');
    const [session] = await api.sql<{ id: string }>(
      `insert into mentoring.session (id, pair_id, state, planned_for)
       values (gen_random_uuid(), $1, 'planned', now() - interval '1 hour') returning id`,
      [pair.id],
    );
    const blamed = { id: session?.id, by: 'mentee' };
    expect((await api.as(pair.mentor.cookie).query(CANCEL, blamed)).codes).toEqual([]);
    expect(await told()).toHaveLength(1);
    expect((await api.as(pair.mentee.cookie).query(contest, { id: session?.id })).codes).toEqual([]);
    expect(await told()).toEqual([]);
    await callOff('mentee');
    expect(await told()).toMatchObject([
      { subject: 'Henrik Vos has called off 2 sessions: make time for them' },
    ]);
  });

  it('still reads who needs time when the mentor has asked for somebody else', async () => {
    await name(hr, sponsor.id);
    await callOff('mentee');
    await callOff('mentee');
    const anew = 'mutation ($id: ID!) { concludePair(pairId: $id, how: rePair) { state } }';
    expect((await api.as(pair.mentor.cookie).query(anew, { id: pair.id })).codes).toEqual([]);
    expect((await api.as(sponsor.cookie).query(MINE)).data).toEqual({
      mySponsoredProgrammes: [{ programmeName: 'Spring', needTime: [{ name: 'Henrik Vos', times: 2 }] }],
    });
  });

  it('hears nothing where nobody is named, and nothing breaks', async () => {
    await callOff('mentee');
    await callOff('mentee');
    expect(
      await api.sql(
        `select 1 from notifications.notice where name = 'mentoring.sponsor-is-asked'
      and detail->>'programme' = $1 and person_id = $2`,
        ['Spring', sponsor.id],
      ),
    ).toEqual([]);
  });
});
