import { makePerson, type PersonMade, TestApi } from '@obi/testing/api';
import {
  ACCEPT,
  enrol,
  enrolled,
  makeProgramme,
  matchAndSend,
  type ProgrammeMade,
  RUN,
  runMatching,
  wishOf,
} from './mentoring';

const DECLINE = `mutation ($id: ID!) { declineProposal(id: $id, reason: "Too busy") { state } }`;
const WITHDRAW = `mutation ($id: ID!) { withdrawEnrolment(enrolmentId: $id) { id } }`;
const LOCK = `mutation ($id: ID!) { lockProposal(id: $id) { locked } }`;
const END = `mutation ($pairId: ID!, $how: HowPairConcludes!) { concludePair(pairId: $pairId, how: $how) { state } }`;
const BENCH = `query ($programmeId: ID!, $search: String!) { matching(programmeId: $programmeId, first: 50, search: $search) {
  all blocked pairs found now { pairs unserved }
  rows { nodes { proposalId state locked score toCheck change mentee { id } mentor { id }
    earlierNoes { mentor by because } } } } }`;
const MINE = '{ myProgrammes { id enrolments { withoutBecause smallestChange } } }';
const TOLD = '{ myNotices { subject } }';

interface Bench {
  readonly matching: {
    readonly all: number;
    readonly blocked: number;
    readonly pairs: number;
    readonly found: number;
    readonly now: { readonly pairs: number; readonly unserved: number };
    readonly rows: {
      readonly nodes: readonly {
        proposalId: string | null;
        state: string | null;
        locked: boolean;
        toCheck: string[];
        change: string | null;
        mentee: { id: string };
        mentor: { id: string } | null;
        earlierNoes: object[];
      }[];
    };
  };
}

jest.setTimeout(60_000);

describe('whoever loses a proposal through somebody else', () => {
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

  const bench = async (search = '') =>
    (await api.as(hr.cookie).query<Bench>(BENCH, { programmeId: programme.id, search })).data.matching;
  const run = async () => (await runMatching(api, programme)).rows.nodes;
  const openOf = ({ id }: PersonMade) =>
    api.sql<{ id: string; mentor: string; state: string }>(
      `select id, mentor_id as mentor, state from mentoring.proposal
       where mentee_id = $1 and state in ('draft', 'sent', 'acceptedByMentee', 'acceptedByMentor')`,
      [id],
    );
  const told = async ({ cookie }: PersonMade) =>
    (await api.as(cookie).query<{ myNotices: { subject: string }[] }>(TOLD)).data.myNotices.map(
      (one) => one.subject,
    );
  const accept = (who: PersonMade, id: string | undefined) => api.as(who.cookie).query(ACCEPT, { id });

  it('stands among those who go without, with the true reason, once nobody else would do', async () => {
    const mentor = await enrolled(api, programme, 'mentor', {}, { name: 'Ines Duarte', roles: ['hr'] });
    const mentee = await enrolled(api, programme, 'mentee');
    const sent = await matchAndSend(api, programme);
    await api.as(mentee.cookie).query(DECLINE, { id: sent.get(mentee.id) });
    const { all, blocked, pairs, now, rows } = await bench();
    expect({ all, blocked, pairs, now }).toEqual({
      all: 1,
      blocked: 1,
      pairs: 0,
      now: { pairs: 0, unserved: 1 },
    });
    expect(rows.nodes).toMatchObject([
      {
        proposalId: null,
        toCheck: ['Kept apart by a reporting line, an earlier no or a wish'],
        mentee: { id: mentee.id },
      },
    ]);
    const noes = async ({ cookie }: PersonMade) =>
      (await api.as(cookie).query<Bench>(BENCH, { programmeId: programme.id, search: '' })).data.matching.rows
        .nodes[0]?.earlierNoes;
    const no = { mentor: 'Ines Duarte', by: 'mentee' };
    expect(await noes(hr)).toEqual([{ ...no, because: 'Too busy' }]);
    // Who was declined does not read why, though HR does.
    expect(await noes(mentor)).toEqual([{ ...no, because: null }]);
    const { data } = await api
      .as(mentee.cookie)
      .query<{ myProgrammes: { id: string; enrolments: unknown[] }[] }>(MINE);
    expect(data.myProgrammes.find(({ id }) => id === programme.id)?.enrolments).toEqual([
      { withoutBecause: 'Kept apart by a reporting line, an earlier no or a wish', smallestChange: null },
    ]);
  });

  it('gets the next best by itself when the place was taken by another, and hears of it', async () => {
    const mentor = await enrolled(api, programme, 'mentor', { capacity: 2 }, { name: 'Ines Duarte' });
    const mentees = [
      await enrolled(api, programme, 'mentee'),
      await enrolled(api, programme, 'mentee'),
    ] as const;
    const sent = await matchAndSend(api, programme);
    const other = await enrolled(api, programme, 'mentor');
    await enrol(api, mentor, programme.id, wishOf('mentor', { capacity: 1 }));
    await accept(mentees[0], sent.get(mentees[0].id));
    await accept(mentees[1], sent.get(mentees[1].id));
    expect((await accept(mentor, sent.get(mentees[0].id))).codes).toEqual([]);
    expect(await told(mentees[1])).toEqual(['Ines is not free any more']);
    expect(await openOf(mentees[1])).toEqual([]);
    await api.jobs.drain();
    expect(await openOf(mentees[1])).toMatchObject([{ mentor: other.id, state: 'sent' }]);
  });

  it('is asked no more about somebody who takes part no more', async () => {
    const mentor = await enrolled(api, programme, 'mentor', {}, { name: 'Ines Duarte' });
    const mentee = await enrolled(api, programme, 'mentee');
    await matchAndSend(api, programme);
    const [enrolment] = await api.sql<{ id: string }>(
      'select id from mentoring.enrolment where person_id = $1',
      [mentor.id],
    );
    expect(await told(mentee)).toHaveLength(1);
    expect((await api.as(mentor.cookie).query(WITHDRAW, { id: enrolment?.id })).codes).toEqual([]);
    expect(await told(mentee)).toEqual(['Ines is not free any more']);
    expect(await told(mentor)).toEqual([]);
    await api.jobs.drain();
    expect((await bench()).blocked).toBe(1);
  });

  it('never takes the place that a draft of HR holds', async () => {
    const mentee = await enrolled(api, programme, 'mentee');
    await enrolled(api, programme, 'mentor');
    const sent = await matchAndSend(api, programme);
    const late = await enrolled(api, programme, 'mentee');
    const mentor = await enrolled(api, programme, 'mentor');
    await run();
    expect(await openOf(late)).toMatchObject([{ mentor: mentor.id, state: 'draft' }]);
    await api.as(mentee.cookie).query(DECLINE, { id: sent.get(mentee.id) });
    expect(await openOf(mentee)).toEqual([]);
    expect(await openOf(late)).toMatchObject([{ mentor: mentor.id, state: 'draft' }]);
    expect((await bench()).rows.nodes.find((row) => row.mentee.id === mentee.id)?.toCheck).toEqual([
      'Every mentor who would do is taken',
    ]);
  });

  it('is not put together by a lock with whom they would rather not meet, and nobody is told', async () => {
    const mentor = await enrolled(api, programme, 'mentor');
    const mentee = await enrolled(api, programme, 'mentee');
    const [row] = await run();
    await api.as(hr.cookie).query(LOCK, { id: row?.proposalId });
    await enrol(api, mentor, programme.id, wishOf('mentor', { ratherNot: [mentee.id] }));
    await run();
    expect(await openOf(mentee)).toEqual([]);
    expect((await bench()).rows.nodes).toMatchObject([
      {
        proposalId: null,
        locked: false,
        toCheck: ['Kept apart by a reporting line, an earlier no or a wish'],
      },
    ]);
  });

  it.each(['mentor', 'mentee'] as const)(
    'is asked no more once the %s would rather not meet the other, hears neutral words, and the next best goes out',
    async (side) => {
      const mentor = await enrolled(api, programme, 'mentor', {}, { name: 'Ines Duarte' });
      const mentee = await enrolled(api, programme, 'mentee', {}, { name: 'Henrik Vos' });
      const id = (await matchAndSend(api, programme)).get(mentee.id);
      const other = await enrolled(api, programme, 'mentor', { offers: ['customers'] });
      const [who, whom] = side === 'mentor' ? [mentor, mentee] : [mentee, mentor];
      expect((await api.as(whom.cookie).query(ACCEPT, { id })).codes).toEqual([]);
      const wish = wishOf(side, { ratherNot: [whom.id] });
      expect(await enrol(api, who, programme.id, wish)).toEqual([]);
      const [closed] = await api.sql('select state from mentoring.proposal where id = $1', [id]);
      expect(closed).toEqual({ state: 'withdrawn' });
      const { data } = await api.as(whom.cookie).query<{ myNotices: { subject: string }[] }>(TOLD);
      const gone = `${side === 'mentor' ? 'Ines' : 'Henrik'} is not free any more`;
      expect(data.myNotices.map(({ subject }) => subject)).toContain(gone);
      await api.jobs.drain();
      expect(await openOf(mentee)).toMatchObject([{ mentor: other.id, state: 'sent' }]);
    },
  );

  it('keeps a proposal when the other one changes what keeps nobody apart', async () => {
    const mentor = await enrolled(api, programme, 'mentor');
    const mentee = await enrolled(api, programme, 'mentee');
    await matchAndSend(api, programme);
    await enrol(api, mentor, programme.id, wishOf('mentor', { wants: ['money'] }));
    expect(await openOf(mentee)).toMatchObject([{ mentor: mentor.id, state: 'sent' }]);
  });

  it('is matched again when the other one left, and not when the pair came to its end', async () => {
    const mentor = await enrolled(api, programme, 'mentor');
    const mentee = await enrolled(api, programme, 'mentee', {}, { name: 'Vera Zych' });
    const [row] = await run();
    await api.as(hr.cookie).query(LOCK, { id: row?.proposalId });
    const sent = await matchAndSend(api, programme);
    await accept(mentor, sent.get(mentee.id));
    const { data } = await api
      .as(mentee.cookie)
      .query<{ acceptProposal: { pairId: string } }>(ACCEPT, { id: sent.get(mentee.id) });
    expect((await bench('zych vera')).found).toBe(1);
    expect((await bench('vera duarte')).found).toBe(0);
    await api.as(mentee.cookie).query(END, { pairId: data.acceptProposal.pairId, how: 'complete' });
    expect(await bench()).toMatchObject({ all: 0, pairs: 0, now: { pairs: 0, unserved: 0 } });
    const newcomer = await enrolled(api, programme, 'mentee');
    expect((await api.as(hr.cookie).query(RUN, { programmeId: programme.id })).codes).toEqual([
      'MENTORING_NOBODY_TO_MATCH',
    ]);
    await enrol(api, mentor, programme.id, wishOf('mentor'));
    await run();
    expect(await openOf(mentee)).toEqual([]);
    expect(await openOf(newcomer)).toMatchObject([{ mentor: mentor.id }]);
  });
});
