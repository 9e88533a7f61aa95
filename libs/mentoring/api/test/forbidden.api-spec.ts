import { makePerson, type PersonMade, TestApi } from '@obi/testing/api';
import { enrolled, makeProgramme, type ProgrammeMade, runMatching } from './mentoring';

const FORBID = `mutation ($id: ID!) { forbidProposal(id: $id) { forbidden drafts blocked rows { nodes { toCheck } } } }`;
const LOCK = `mutation ($id: ID!) { lockProposal(id: $id) { locked } }`;
const ALLOW = `mutation ($programmeId: ID!, $menteeId: ID!, $mentorId: ID!) {
  allowPair(programmeId: $programmeId, menteeId: $menteeId, mentorId: $mentorId) {
    forbidden drafts locked blocked rows { nodes { toCheck } } } }`;
const LIST = `query ($programmeId: ID!, $first: Int, $after: String) {
  forbiddenPairs(programmeId: $programmeId, first: $first, after: $after) {
    nodes { forbiddenBy forbiddenAt mentee { id } mentor { id } } pageInfo { hasNextPage endCursor } } }`;

interface Listed {
  readonly forbiddenPairs: {
    readonly nodes: readonly {
      readonly forbiddenBy: string;
      readonly mentee: { readonly id: string };
      readonly mentor: { readonly id: string };
    }[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
  };
}

jest.setTimeout(60_000);

describe('a pair that HR forbade', () => {
  let api: TestApi;
  let hr: PersonMade;
  let programme: ProgrammeMade;
  let mentor: PersonMade;
  let mentee: PersonMade;

  beforeAll(async () => {
    api = await TestApi.open();
    hr = await makePerson(api, { roles: ['hr'], name: 'Priya Raman' });
  });
  beforeEach(async () => {
    programme = await makeProgramme(api, hr);
    mentor = await enrolled(api, programme, 'mentor');
    mentee = await enrolled(api, programme, 'mentee');
  });
  afterAll(() => api?.close());

  const run = async () => (await runMatching(api, programme)).rows.nodes;
  const forbid = async () => {
    const [row] = await run();
    return api.as(hr.cookie).query(FORBID, { id: row?.proposalId });
  };
  const allow = (who = hr) =>
    api.as(who.cookie).query(ALLOW, { programmeId: programme.id, menteeId: mentee.id, mentorId: mentor.id });
  const list = async (more: object = {}) =>
    (await api.as(hr.cookie).query<Listed>(LIST, { programmeId: programme.id, ...more })).data.forbiddenPairs;

  it('is listed with who forbade it and when, page by page, and only what HR decided', async () => {
    await forbid();
    expect((await list()).nodes).toMatchObject([
      { forbiddenBy: 'Priya Raman', mentee: { id: mentee.id }, mentor: { id: mentor.id } },
    ]);
    await enrolled(api, programme, 'mentor', { ratherNot: [mentee.id] });
    const second = await enrolled(api, programme, 'mentor');
    await forbid();
    expect((await list()).nodes.map((pair) => pair.mentor.id)).toEqual([second.id, mentor.id]);
    const { nodes, pageInfo } = await list({ first: 1 });
    expect(nodes.map((pair) => pair.mentor.id)).toEqual([second.id]);
    expect(pageInfo.hasNextPage).toBe(true);
    const rest = await list({ first: 1, after: pageInfo.endCursor });
    expect(rest.nodes.map((pair) => pair.mentor.id)).toEqual([mentor.id]);
    expect(rest.pageInfo.hasNextPage).toBe(false);
  });

  it('is proposed as before when HR takes it back at once, locked if it was', async () => {
    const [row] = await run();
    await api.as(hr.cookie).query(LOCK, { id: row?.proposalId });
    const forbidden = await api.as(hr.cookie).query(FORBID, { id: row?.proposalId });
    expect(forbidden.data).toMatchObject({
      forbidProposal: {
        forbidden: 1,
        drafts: 0,
        blocked: 1,
        rows: { nodes: [{ toCheck: ['Pair forbidden'] }] },
      },
    });
    expect((await allow()).data).toMatchObject({
      allowPair: { forbidden: 0, drafts: 1, locked: 1, blocked: 0 },
    });
    expect(await run()).toMatchObject([{ mentor: { id: mentor.id }, mentee: { id: mentee.id } }]);
  });

  it('waits for the next run when its place was given to somebody else', async () => {
    await forbid();
    const other = await enrolled(api, programme, 'mentee');
    expect(await run()).toMatchObject([
      { mentee: { id: other.id } },
      { mentee: { id: mentee.id }, mentor: null },
    ]);
    expect((await allow()).data).toMatchObject({ allowPair: { forbidden: 0, drafts: 1, blocked: 1 } });
    expect((await list()).nodes).toEqual([]);
  });

  it('is allowed once when two of HR do so at the same moment, and the log says who', async () => {
    await forbid();
    const second = await makePerson(api, { roles: ['hr'] });
    const done = await Promise.all([allow(hr), allow(second)]);
    expect(done.map(({ codes }) => codes).toSorted((a, b) => a.length - b.length)).toEqual([
      [],
      ['MENTORING_PAIR_NOT_FORBIDDEN'],
    ]);
    const logged = await api.sql(
      `select actor_id from audit.entry where operation = 'mentoring.allowPair' and subject_id = $1`,
      [programme.id],
    );
    expect(logged).toHaveLength(1);
  });
});
