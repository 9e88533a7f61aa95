import { makePerson, type PersonMade, TestApi } from '@obi/testing/api';
import {
  enrolled,
  makeProgramme,
  matchAndSend,
  type ProgrammeMade,
  type Run,
  runMatching,
} from './mentoring';

const OPTIONS = `query ($programmeId: ID!, $menteeId: ID!) { swapOptions(programmeId: $programmeId, menteeId: $menteeId) {
  mentor { id } score points moved { mentee { id } scoreNow mentor { id } score } } }`;
const SWAP = `mutation ($programmeId: ID!, $menteeId: ID!, $mentorId: ID!) {
  swapMentor(programmeId: $programmeId, menteeId: $menteeId, mentorId: $mentorId) {
    drafts rows { nodes { proposalId locked score mentee { id } mentor { id } toCheck } } } }`;
const LOCK = `mutation ($id: ID!) { lockProposal(id: $id) { locked } }`;

interface Option {
  readonly mentor: { readonly id: string };
  readonly score: number;
  readonly points: number;
  readonly moved: {
    readonly mentee: { readonly id: string };
    readonly scoreNow: number;
    readonly mentor: { readonly id: string } | null;
    readonly score: number | null;
  } | null;
}

describe('giving a mentee another mentor', () => {
  let api: TestApi;
  let hr: PersonMade;
  let programme: ProgrammeMade;

  beforeAll(async () => {
    api = await TestApi.open();
    hr = await makePerson(api, { roles: ['hr'] });
  });
  beforeEach(async () => {
    programme = await makeProgramme(api, hr);
  });
  afterAll(() => api?.close());

  const run = async () => (await runMatching(api, programme)).rows.nodes;
  const options = async (menteeId: string) =>
    (
      await api
        .as(hr.cookie)
        .query<{ swapOptions: Option[] }>(OPTIONS, { programmeId: programme.id, menteeId })
    ).data.swapOptions;
  const swap = (menteeId: string, mentorId: string) =>
    api.as(hr.cookie).query<{ swapMentor: Run['runMatching'] }>(SWAP, {
      ...{ programmeId: programme.id, menteeId, mentorId },
    });
  const topics = (...wants: string[]) => ({ wants, offers: wants });

  it('offers the next best, the best first, and says that nobody pays where there is room', async () => {
    const mentee = await enrolled(api, programme, 'mentee', topics('ai', 'crisis'));
    for (const offers of [['ai', 'crisis'], ['ai'], ['crisis'], ['young']])
      await enrolled(api, programme, 'mentor', { ...topics('leading'), offers });
    const [row] = await run();
    const found = await options(mentee.id);
    expect(found).toHaveLength(3);
    expect(found.map((one) => one.mentor.id)).not.toContain(row?.mentor?.id);
    expect(found.map((one) => one.score)).toEqual(found.map((one) => one.score).sort((a, b) => b - a));
    expect(found.every((one) => one.moved === null && one.points === one.score - (row?.score ?? 0))).toBe(
      true,
    );
  });

  it('tells who would pay for it, and does just that', async () => {
    const one = await enrolled(api, programme, 'mentee', topics('ai'));
    const other = await enrolled(api, programme, 'mentee', topics('ai', 'crisis'));
    await enrolled(api, programme, 'mentor', topics('ai', 'crisis'));
    await enrolled(api, programme, 'mentor', topics('ai'));
    const rows = await run();
    const mentorOf = (id: string, all = rows) => all.find((row) => row.mentee.id === id)?.mentor?.id;
    const [option] = await options(one.id);
    expect(option).toMatchObject({
      mentor: { id: mentorOf(other.id) },
      moved: { mentee: { id: other.id }, mentor: { id: mentorOf(one.id) } },
    });
    const { data, codes } = await swap(one.id, option?.mentor.id ?? '');
    expect(codes).toEqual([]);
    const after = data.swapMentor.rows.nodes;
    expect(mentorOf(one.id, after)).toBe(mentorOf(other.id));
    expect(mentorOf(other.id, after)).toBe(mentorOf(one.id));
    const points = (all: Run['runMatching']['rows']['nodes']) =>
      all.reduce((sum, row) => sum + (row.score ?? 0), 0);
    expect(points(after) - points(rows)).toBe(option?.points);
    expect((await run()).find((row) => row.mentee.id === one.id)?.mentor?.id).toBe(option?.mentor.id);
  });

  it('gives a mentor to who went without, and the other is told why', async () => {
    await enrolled(api, programme, 'mentor');
    const [a, b] = [await enrolled(api, programme, 'mentee'), await enrolled(api, programme, 'mentee')];
    const rows = await run();
    const without = rows.find((row) => !row.mentor)?.mentee.id === a.id ? a : b;
    const [option] = await options(without.id);
    expect(option?.moved).toMatchObject({ mentor: null, score: null });
    const { data } = await swap(without.id, option?.mentor.id ?? '');
    const lost = data.swapMentor.rows.nodes.find((row) => row.mentee.id !== without.id);
    expect(lost).toMatchObject({ mentor: null, toCheck: ['The mentor was given to somebody else'] });
  });

  it('never takes a place that is locked, or a mentor whom the rules keep apart', async () => {
    const boss = await enrolled(api, programme, 'mentee');
    await enrolled(api, programme, 'mentor', {}, { managerId: boss.id });
    const mentor = await enrolled(api, programme, 'mentor');
    const other = await enrolled(api, programme, 'mentee');
    const rows = await run();
    const held = rows.find((row) => row.mentor?.id === mentor.id);
    await api.as(hr.cookie).query(LOCK, { id: held?.proposalId });
    const second = held?.mentee.id === boss.id ? other : boss;
    expect((await options(second.id)).map((option) => option.mentor.id)).not.toContain(mentor.id);
    expect((await swap(second.id, mentor.id)).codes).toEqual(['MENTORING_SWAP_NOT_POSSIBLE']);
  });

  it('leaves what was sent alone, and asks whose programme it is', async () => {
    await enrolled(api, programme, 'mentor');
    const mentor = await enrolled(api, programme, 'mentor');
    const mentee = await enrolled(api, programme, 'mentee');
    await matchAndSend(api, programme);
    expect(await options(mentee.id)).toEqual([]);
    expect((await swap(mentee.id, mentor.id)).codes).toEqual(['MENTORING_SWAP_NOT_POSSIBLE']);
    const asked = await api
      .as(mentee.cookie)
      .query(OPTIONS, { programmeId: programme.id, menteeId: mentee.id });
    expect(asked.codes).toHaveLength(1);
  });
});
