import { makePerson, makeUnit, type PersonMade, TestApi } from '@obi/testing/api';
import {
  enrol,
  enrolled,
  makeProgramme,
  matchAndSend,
  type ProgrammeMade,
  runMatching,
  wishOf,
} from './mentoring';

const DECLINE = `mutation ($id: ID!) { declineProposal(id: $id, reason: "Too busy") { state } }`;
const LATE = `mutation ($id: ID!) { matchLateJoiners(programmeId: $id) { drafts rows { nodes { proposalId mentee { id } mentor { id } } } } }`;
const SERVABLE = `query ($id: ID!) { matchingServable(programmeId: $id) }`;
const TOLD = '{ myNotices { subject } }';

jest.setTimeout(60_000);

describe('a place that comes free while somebody waits', () => {
  let api: TestApi;
  let hr: PersonMade;
  let programme: ProgrammeMade;

  beforeAll(async () => {
    api = await TestApi.open();
  });
  beforeEach(async () => {
    hr = await makePerson(api, { roles: ['hr'] });
    programme = await makeProgramme(api, hr, { name: 'Spring' });
  });
  afterAll(() => api?.close());

  const servable = async () =>
    (await api.as(hr.cookie).query<{ matchingServable: number }>(SERVABLE, { id: programme.id })).data
      .matchingServable;
  const told = async (who = hr) => {
    await api.jobs.run('mentoring.tell-free-places');
    const { data } = await api.as(who.cookie).query<{ myNotices: { subject: string }[] }>(TOLD);
    return data.myNotices.map(({ subject }) => subject);
  };
  const news = ['Spring: a place is free for a mentee who waits'];
  const late = () => api.as(hr.cookie).query(LATE, { id: programme.id });

  it('by a no: HR reads so, is told once, and matching who waits serves them and settles it', async () => {
    const mentor = await enrolled(api, programme, 'mentor');
    const asked = await enrolled(api, programme, 'mentee');
    const sent = await matchAndSend(api, programme);
    const waits = await enrolled(api, programme, 'mentee');
    expect(await servable()).toBe(0);
    expect(await told()).toEqual([]);
    await api.as(asked.cookie).query(DECLINE, { id: sent.get(asked.id) });
    expect(await servable()).toBe(1);
    expect(await told()).toEqual(news);
    expect(await told()).toEqual(news);
    expect((await late()).data).toMatchObject({ matchLateJoiners: { drafts: 1 } });
    expect(await servable()).toBe(0);
    expect(await told()).toEqual([]);
    const [draft] = await api.sql<{ mentor: string }>(
      `select mentor_id as mentor from mentoring.proposal where mentee_id = $1 and state = 'draft'`,
      [waits.id],
    );
    expect(draft).toEqual({ mentor: mentor.id });
  });

  it('by a new mentor, a raised capacity: as many as there are places, and the drafts stay', async () => {
    const mentor = await enrolled(api, programme, 'mentor');
    for (let mentee = 0; mentee < 3; mentee++) await enrolled(api, programme, 'mentee');
    const [before] = (await runMatching(api, programme)).rows.nodes;
    expect(await servable()).toBe(0);
    await enrol(api, mentor, programme.id, wishOf('mentor', { capacity: 2 }));
    expect(await servable()).toBe(1);
    await enrolled(api, programme, 'mentor');
    expect(await servable()).toBe(2);
    const { data } = await api.as(hr.cookie).query<{
      matchLateJoiners: { rows: { nodes: { proposalId: string | null; mentee: { id: string } }[] } };
    }>(LATE, { id: programme.id });
    const { nodes } = data.matchLateJoiners.rows;
    expect(nodes.filter(({ proposalId }) => proposalId)).toHaveLength(3);
    expect(nodes.find(({ mentee }) => mentee.id === before?.mentee.id)?.proposalId).toBe(before?.proposalId);
  });

  it('is nothing where a rule keeps the two apart, nor before the first run, nor for HR of another unit', async () => {
    await enrolled(api, programme, 'mentor');
    const elsewhere = await makePerson(api);
    await api.sql(`insert into people.role_grant (person_id, role, unit_id) values ($1, 'hr', $2)`, [
      elsewhere.id,
      await makeUnit(api),
    ]);
    const mentee = await enrolled(api, programme, 'mentee', { languages: ['no'] });
    expect(await told()).toEqual([]);
    await runMatching(api, programme);
    expect(await servable()).toBe(0);
    await enrol(api, mentee, programme.id, wishOf('mentee'));
    expect(await servable()).toBe(1);
    expect(await told()).toEqual(news);
    expect(await told(elsewhere)).toEqual([]);
  });
});
