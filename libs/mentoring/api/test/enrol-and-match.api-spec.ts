import { makePerson, makeUnit, type PersonMade, TestApi } from '@obi/testing/api';
import {
  ACCEPT,
  enrol,
  enrolled,
  makeProgramme,
  matchAndSend,
  RUN,
  runMatching,
  SEND,
  wishOf,
} from './mentoring';

const MINE = `query ($programmeId: ID!) { myEnrolment(programmeId: $programmeId) { sides whyNot enrolments { side capacity ratherNot { id } withoutBecause smallestChange } } }`;
const PROPOSALS = `{ myProposals { id mySide other { id } reasons waitsForMe state } }`;
const DECLINE = `mutation ($id: ID!, $reason: String!) { declineProposal(id: $id, reason: $reason) { state } }`;
const FORBID = `mutation ($id: ID!) { forbidProposal(id: $id) { drafts blocked } }`;
const LOCK = `mutation ($id: ID!) { lockProposal(id: $id) { locked } }`;
const PROGRAMME = `query ($id: ID!) { programme(id: $id) { id name minutes sessions everyWeeks answerDays mentees mentors } }`;

interface Mine {
  myEnrolment: {
    sides: string[];
    whyNot: string | null;
    enrolments: {
      side: string;
      ratherNot: { id: string }[];
      withoutBecause: string | null;
      smallestChange: string | null;
    }[];
  };
}
interface Proposals {
  myProposals: {
    id: string;
    mySide: string;
    other: { id: string };
    reasons: string[];
    waitsForMe: boolean;
    state: string;
  }[];
}

jest.setTimeout(60_000);

describe('enrolling and matching', () => {
  let api: TestApi;
  let hr: PersonMade;

  beforeAll(async () => {
    api = await TestApi.open();
    hr = await makePerson(api, { roles: ['hr'] });
  });
  afterAll(() => api?.close());

  const proposals = async (person: PersonMade) =>
    (await api.as(person.cookie).query<Proposals>(PROPOSALS)).data.myProposals;

  it('sets up a programme with the usual rhythm', async () => {
    const programme = await makeProgramme(api, hr);
    const { data } = await api.as(hr.cookie).query(PROGRAMME, { id: programme.id });
    expect(data).toEqual({
      programme: {
        id: programme.id,
        name: 'Spring',
        minutes: 45,
        sessions: 7,
        everyWeeks: 3,
        answerDays: 7,
        mentees: 0,
        mentors: 0,
      },
    });
  });

  it('shows a programme to the HR of its unit only, and answers for others as for what does not exist', async () => {
    const unit = await makeUnit(api);
    const programme = await makeProgramme(api, hr, { unitId: unit });
    const elsewhere = await makePerson(api);
    const mine = await makePerson(api);
    for (const [person, over] of [
      [elsewhere, elsewhere.unitId],
      [mine, unit],
    ] as const)
      await api.sql(`insert into people.role_grant (person_id, role, unit_id) values ($1, 'hr', $2)`, [
        person.id,
        over,
      ]);
    const asked = (who: PersonMade, id: string) => api.as(who.cookie).query(PROGRAMME, { id });
    expect((await asked(mine, programme.id)).codes).toEqual([]);
    const foreign = await asked(elsewhere, programme.id);
    const missing = await asked(elsewhere, '5b9c6c1e-0000-4000-8000-000000000000');
    expect(foreign.errors).toEqual(missing.errors);
    expect(foreign.codes).toEqual(['NOT_FOUND']);
    expect((await api.as(elsewhere.cookie).query(RUN, { programmeId: programme.id })).codes).toEqual([
      'NOT_FOUND',
    ]);
    const outsider = await makePerson(api, { grade: 3 });
    expect(await enrol(api, outsider, programme.id, wishOf('mentor'))).toEqual(['NOT_FOUND']);
  });

  it('lets in whom the programme is for, and says why not', async () => {
    const programme = await makeProgramme(api, hr, { menteeGradeAtLeast: 7, mentorGradeAtMost: 4 });
    const junior = await makePerson(api, { grade: 3 });
    const { data } = await api.as(junior.cookie).query<Mine>(MINE, { programmeId: programme.id });
    expect(data.myEnrolment.sides).toEqual(['mentor']);
    expect(await enrol(api, junior, programme.id, wishOf('mentee'))).toEqual(['MENTORING_GRADE_TOO_LOW']);
    expect(await enrol(api, junior, programme.id, wishOf('mentor', { capacity: 4 }))).toEqual([
      'MENTORING_CAPACITY_OUT_OF_RANGE',
    ]);
    expect(await enrol(api, junior, programme.id, wishOf('mentor', { languages: [] }))).toEqual([
      'MENTORING_LANGUAGES_MISSING',
    ]);
    const nobody = await makePerson(api);
    expect(await enrol(api, nobody, programme.id, wishOf('mentor'))).toEqual(['MENTORING_GRADE_UNKNOWN']);
  });

  it('enrols a person once on a side, however often they send it', async () => {
    const programme = await makeProgramme(api, hr);
    const person = await makePerson(api, { grade: 3 });
    const all = await Promise.all(
      Array.from({ length: 20 }, () => enrol(api, person, programme.id, wishOf('mentor', { capacity: 3 }))),
    );
    expect(all.flat().filter((code) => code !== 'CONFLICT')).toEqual([]);
    const [count] = await api.sql<{ enrolments: number; seats: number }>(
      `select (select count(*)::int from mentoring.enrolment where programme_id = $1) as enrolments,
        (select count(*)::int from mentoring.seat s join mentoring.enrolment e on e.id = s.enrolment_id where e.programme_id = $1) as seats`,
      [programme.id],
    );
    expect(count).toEqual({ enrolments: 1, seats: 3 });
  });

  it('never pairs whom the rules keep apart, and tells the smallest change', async () => {
    const programme = await makeProgramme(api, hr);
    const boss = await enrolled(api, programme, 'mentee');
    const direct = await makePerson(api, { managerId: boss.id, grade: 6 });
    await enrolled(api, programme, 'mentor', {}, { managerId: direct.id });
    const alone = await enrolled(api, programme, 'mentee', { languages: ['no'] });
    const { drafts, rows } = await runMatching(api, programme);
    expect(drafts).toBe(0);
    expect(rows.nodes.map((row) => [row.mentee.id, row.toCheck[0], row.change])).toEqual(
      expect.arrayContaining([
        [boss.id, 'Kept apart by a reporting line, an earlier no or a wish', null],
        [alone.id, 'No shared language', 'one more language'],
      ]),
    );
    const { data } = await api.as(alone.cookie).query<Mine>(MINE, { programmeId: programme.id });
    expect(data.myEnrolment.enrolments).toMatchObject([
      { withoutBecause: 'No shared language', smallestChange: 'one more language' },
    ]);
  });

  it('keeps apart who would rather not meet, and never shows it to anybody else', async () => {
    const programme = await makeProgramme(api, hr);
    const mentor = await enrolled(api, programme, 'mentor');
    const mentee = await enrolled(api, programme, 'mentee', { ratherNot: [mentor.id] });
    const { drafts, rows } = await runMatching(api, programme);
    expect(drafts).toBe(0);
    expect(rows.nodes).toMatchObject([
      {
        mentee: { id: mentee.id },
        toCheck: ['Kept apart by a reporting line, an earlier no or a wish'],
        change: null,
      },
    ]);
    const mine = await api.as(mentee.cookie).query<Mine>(MINE, { programmeId: programme.id });
    expect(mine.data.myEnrolment.enrolments[0]?.ratherNot).toEqual([{ id: mentor.id }]);
    const theirs = await api.as(mentor.cookie).query<Mine>(MINE, { programmeId: programme.id });
    expect(JSON.stringify(theirs.data)).not.toContain(mentee.id);
    const log = await api.sql<{ text: string }>('select detail::text as text from audit.entry');
    expect(log.map((row) => row.text).join()).not.toContain(mentor.id);
  });

  it('keeps a locked pair, and never proposes a forbidden one again', async () => {
    const programme = await makeProgramme(api, hr);
    const mentee = await enrolled(api, programme, 'mentee');
    await enrolled(api, programme, 'mentor');
    await enrolled(api, programme, 'mentor', { offers: ['ai'] });
    const proposed = async () =>
      (await runMatching(api, programme)).rows.nodes.find((row) => row.mentee.id === mentee.id);
    const first = await proposed();
    expect((await api.as(hr.cookie).query(FORBID, { id: first?.proposalId })).data).toEqual({
      forbidProposal: { drafts: 0, blocked: 1 },
    });
    const second = await proposed();
    expect(second?.mentor?.id).not.toBe(first?.mentor?.id);
    expect((await api.as(hr.cookie).query(LOCK, { id: second?.proposalId })).data).toEqual({
      lockProposal: { locked: 1 },
    });
    await enrolled(api, programme, 'mentor', { wants: ['leading'] });
    expect((await proposed())?.mentor?.id).toBe(second?.mentor?.id);
  });

  it('sends the run that was reviewed and no other', async () => {
    const programme = await makeProgramme(api, hr);
    const mentor = await enrolled(api, programme, 'mentor');
    await enrolled(api, programme, 'mentee');
    const send = (runId: string) => api.as(hr.cookie).query(SEND, { programmeId: programme.id, runId });
    const first = await runMatching(api, programme);
    const second = await runMatching(api, programme);
    expect((await send(first.runId)).codes).toEqual(['MENTORING_RUN_OUT_OF_DATE']);
    expect(await enrol(api, mentor, programme.id, wishOf('mentor', { languages: ['en', 'pt'] }))).toEqual([]);
    expect((await send(second.runId)).codes).toEqual(['MENTORING_RUN_OUT_OF_DATE']);
    const third = await runMatching(api, programme);
    expect(await proposals(mentor)).toEqual([]);
    expect((await send(third.runId)).codes).toEqual([]);
    expect(await proposals(mentor)).toMatchObject([{ mySide: 'mentor', waitsForMe: true, state: 'sent' }]);
  });

  it('becomes a pair with the second yes, and says why to both', async () => {
    const programme = await makeProgramme(api, hr);
    const mentor = await enrolled(api, programme, 'mentor');
    const mentee = await enrolled(api, programme, 'mentee');
    const id = (await matchAndSend(api, programme)).get(mentee.id);
    expect((await proposals(mentee))[0]?.reasons[0]).toMatch(/wants to learn .*; Person can teach it/);
    const accept = (who: PersonMade) => api.as(who.cookie).query<{ acceptProposal: object }>(ACCEPT, { id });
    expect((await accept(await makePerson(api))).codes).toEqual(['NOT_FOUND']);
    expect((await accept(hr)).codes).toEqual(['NOT_FOUND']);
    expect((await accept(mentor)).data).toEqual({
      acceptProposal: { state: 'acceptedByMentor', pairId: null },
    });
    expect((await accept(mentor)).data).toEqual({
      acceptProposal: { state: 'acceptedByMentor', pairId: null },
    });
    expect((await accept(mentee)).data.acceptProposal).toMatchObject({
      state: 'pair',
      pairId: expect.any(String),
    });
    expect((await accept(mentee)).codes).toEqual(['MENTORING_PROPOSAL_IS_PAIR']);
    expect((await api.as(hr.cookie).query(RUN, { programmeId: programme.id })).codes).toEqual([
      'MENTORING_NOBODY_TO_MATCH',
    ]);
  });

  it('asks the next best after a no, with a reason', async () => {
    const programme = await makeProgramme(api, hr);
    const mentee = await enrolled(api, programme, 'mentee');
    const mentors = [
      await enrolled(api, programme, 'mentor'),
      await enrolled(api, programme, 'mentor', { offers: ['ai'] }),
    ];
    const id = (await matchAndSend(api, programme)).get(mentee.id);
    const decline = (reason: string) => api.as(mentee.cookie).query(DECLINE, { id, reason });
    const before = (await proposals(mentee))[0]?.other.id;
    expect((await decline(' ')).codes).toEqual(['MENTORING_REASON_MISSING']);
    expect((await decline('We work on one project')).data).toEqual({
      declineProposal: { state: 'declined' },
    });
    const [next] = await proposals(mentee);
    expect(next).toMatchObject({ state: 'sent', waitsForMe: true });
    expect(mentors.map((one) => one.id).filter((one) => one !== before)).toEqual([next?.other.id]);
    expect(JSON.stringify(await proposals(mentors[0] as PersonMade))).not.toContain('one project');
  });

  it('lets nobody accept after the deadline, nor whom a rule keeps apart by now', async () => {
    const programme = await makeProgramme(api, hr);
    const mentee = await enrolled(api, programme, 'mentee');
    const mentor = await enrolled(api, programme, 'mentor');
    const id = (await matchAndSend(api, programme)).get(mentee.id);
    const accept = () => api.as(mentee.cookie).query(ACCEPT, { id });
    const until = (when: string) =>
      api.sql(`update mentoring.proposal set deadline = now() + $2::interval where id = $1`, [id, when]);
    await until('-1 minute');
    expect((await accept()).codes).toEqual(['MENTORING_PROPOSAL_EXPIRED']);
    await until('1 day');
    await api.sql('update people.person set manager_id = $2 where id = $1', [mentor.id, mentee.id]);
    expect((await accept()).data).toEqual({ acceptProposal: { state: 'withdrawn', pairId: null } });
    expect((await accept()).codes).toEqual(['MENTORING_PROPOSAL_WITHDRAWN']);
    expect(await proposals(mentor)).toEqual([]);
    expect(await proposals(mentee)).toEqual([]);
  });
});
