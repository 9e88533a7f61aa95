import { makePerson, makeUnit, type PersonMade, type TestApi } from '@obi/testing/api';
import { KEY, PracticalWork } from './practical-work';

const QUEUE = '{ worksToJudge { id personName marksMissing isTakenByMe } }';
const TAKE = 'mutation ($id: ID!) { takeWork(id: $id) { isTakenByMe } }';
const MARK = `mutation ($id: ID!, $mark: MarkInput!) { markWork(id: $id, mark: $mark) {
  state marksMissing myMark { total } marks { assessorName } } }`;
const LOAD = '{ assessmentLoad { waiting medianHours assessors { name taken marked } } }';

const LACKING =
  '{ assessmentLoad { lackingAssessors worksLackingAssessors { id personName marksMissing lacking } } }';

interface Lacking {
  assessmentLoad: {
    lackingAssessors: number;
    worksLackingAssessors: { id: string; marksMissing: number; lacking: number }[];
  };
}
interface Queue {
  worksToJudge: { id: string; personName: string }[];
}

describe('practical work', () => {
  let api: TestApi;
  let works: PracticalWork;
  let author: PersonMade;
  let assessors: PersonMade[];

  beforeAll(async () => {
    works = await PracticalWork.open();
    api = works.api;
    assessors = [];
    for (const name of ['Ada', 'Bo', 'Cy', 'Di'])
      assessors.push(await makePerson(api, { name, roles: ['assessor'] }));
  });
  beforeEach(async () => (author = await works.wearing('brown')));
  afterAll(() => api?.close());

  const mine = (as = author) => works.mine(as);
  const handIn = (as = author) => works.handIn(as);
  const handedIn = (as = author) => works.handedIn(as);
  const queueOf = async (as: PersonMade) =>
    (await api.as(as.cookie).query<Queue>(QUEUE)).data.worksToJudge.map(({ id }) => id);
  const mark = (
    as: PersonMade,
    id: string,
    points: number,
    feedback = 'Show the second case in more detail.',
  ) =>
    api.as(as.cookie).query<{ markWork: object }>(MARK, {
      id,
      mark: { points: ['case', 'text'].map((criterion) => ({ criterion, points })), feedback },
    });
  const passedEvents = (personId: string) =>
    api.sql(
      "select detail->>'assessor' as assessor from belts.event where person_id = $1 and kind = 'assessment-passed'",
      [personId],
    );

  const told = (work: string) =>
    api.sql<{ detail: object }>(
      `select detail from notifications.notice where name = 'curriculum.work-decided' and key = $1`,
      [work],
    );

  it('is judged by two, neither of whom sees the other’s mark, and the person sees both at once', async () => {
    const id = await handedIn();
    const [ada, bo, cy] = assessors as [PersonMade, PersonMade, PersonMade];
    expect((await mark(ada, id, 2)).data.markWork).toMatchObject({
      state: 'waiting',
      marksMissing: 1,
      marks: [],
    });
    const seen = await api
      .as(bo.cookie)
      .query(`{ workToJudge(id: "${id}") { myMark { total } marks { total } } }`);
    expect(seen.data).toEqual({ workToJudge: { myMark: null, marks: [] } });
    expect(await mine()).toMatchObject([{ state: 'waiting', marks: [] }]);
    expect(await passedEvents(author.id)).toEqual([]);
    expect(await told(id)).toEqual([]);
    expect((await mark(bo, id, 2, '')).data.markWork).toMatchObject({ state: 'passed' });
    expect(await mine()).toMatchObject([
      { state: 'passed', marks: [{ assessorName: 'Ada' }, { assessorName: 'Bo' }] },
    ]);
    expect(await passedEvents(author.id)).toHaveLength(2);
    expect(await told(id)).toMatchObject([{ detail: { assessment: KEY, passed: true } }]);
    expect(JSON.stringify(await told(id))).not.toContain('Show the second case');
    expect((await mark(cy, id, 2)).codes).toEqual(['CURRICULUM_WORK_TAKEN']);
    expect((await handIn()).codes).toEqual(['CURRICULUM_WORK_HAS_PASSED']);
  });

  it('goes to a third assessor when two differ', async () => {
    const id = await handedIn();
    const [ada, bo, cy] = assessors as [PersonMade, PersonMade, PersonMade];
    await mark(ada, id, 2);
    expect((await mark(bo, id, 1)).data.markWork).toMatchObject({
      state: 'waiting',
      marksMissing: 1,
      marks: [],
    });
    expect((await mark(ada, id, 2)).codes).toEqual(['CURRICULUM_MARKED_ALREADY']);
    expect((await mark(cy, id, 0)).data.markWork).toMatchObject({ state: 'returned' });
    expect(await passedEvents(author.id)).toEqual([]);
    // Asked to practise: another piece of work may be handed in.
    expect(await handedIn()).not.toBe(id);
  });

  it('needs words for somebody who has to practise, and a mark for every criterion', async () => {
    const id = await handedIn();
    const [ada] = assessors as [PersonMade];
    expect((await mark(ada, id, 0, 'No.')).codes).toEqual(['CURRICULUM_FEEDBACK_MISSING']);
    expect((await mark(ada, id, 7)).codes).toEqual(['CURRICULUM_CRITERION_NOT_MARKED']);
  });

  it('is taken by as many as are needed, however many try at once', async () => {
    const id = await handedIn();
    const answers = await Promise.all(assessors.map(({ cookie }) => api.as(cookie).query(TAKE, { id })));
    expect(answers.map(({ codes }) => codes.join()).sort()).toEqual([
      '',
      '',
      'CURRICULUM_WORK_TAKEN',
      'CURRICULUM_WORK_TAKEN',
    ]);
  });

  it('is never judged by oneself, one’s line, one’s pair, or outside one’s units', async () => {
    const boss = await makePerson(api, { roles: ['assessor'] });
    const between = await makePerson(api, { managerId: boss.id });
    const judgeAndAuthor = await works.wearing('brown', { managerId: between.id, roles: ['assessor'] });
    const id = await handedIn(judgeAndAuthor);
    const mentee = await makePerson(api, { roles: ['assessor'] });
    await pairUp(judgeAndAuthor.id, mentee.id);
    const elsewhere = await makePerson(api);
    await api.sql("insert into people.role_grant (person_id, role, unit_id) values ($1, 'assessor', $2)", [
      elsewhere.id,
      await makeUnit(api),
    ]);
    for (const who of [boss, judgeAndAuthor, mentee, elsewhere, author]) {
      expect((await mark(who, id, 2)).codes).toEqual(['NOT_FOUND']);
      if (who !== author) expect(await queueOf(who)).not.toContain(id);
    }
    expect(await queueOf(assessors[0]!)).toContain(id);
  });

  it('finds what one may judge behind however much work of one’s own line', async () => {
    const boss = await makePerson(api, { roles: ['assessor'] });
    const id = await handedIn();
    await api.sql(
      `with team as (
         insert into people.person (employee_number, full_name, sort_name, unit_id, manager_id, joined_on)
         select 'team-' || n, 'Team ' || n, 'team ' || n, $2, $1, '2026-01-05' from generate_series(1, 101) n returning id)
       insert into curriculum.work (person_id, assessment, version, text, handed_in_at)
       select id, $3, 1, 'Work of the team', now() - interval '1 day' from team`,
      [boss.id, boss.unitId, KEY],
    );
    expect(await queueOf(boss)).toContain(id);
  });

  it('tells HR what waits, how long, and with whom, in the same statements for many', async () => {
    const hr = await makePerson(api, { roles: ['hr'] });
    const load = async () =>
      (await api.as(hr.cookie).query<{ assessmentLoad: { waiting: number } }>(LOAD)).data;
    const before = (await load()).assessmentLoad.waiting;
    const few = await api.statementsOfRead(() => queueOf(assessors[3]!));
    for (let n = 0; n < 5; n += 1) await handedIn(await works.wearing('brown'));
    expect(await api.statementsOfRead(() => queueOf(assessors[3]!))).toBe(few);
    expect((await load()).assessmentLoad).toMatchObject({
      waiting: before + 5,
      medianHours: expect.any(Number),
      assessors: expect.arrayContaining([expect.objectContaining({ name: 'Ada' })]),
    });
    expect((await api.as(author.cookie).query(LOAD)).codes).toEqual(['NOT_FOUND']);
  });

  it('tells HR which work has too few who may judge it, until somebody else becomes an assessor', async () => {
    const lackingNow = async () => {
      const { data } = await api.as(hr.cookie).query<Lacking>(LACKING);
      const { lackingAssessors: count, worksLackingAssessors: works } = data.assessmentLoad;
      expect(count).toBe(works.length);
      return works
        .filter(({ id }) => id === work)
        .map(({ marksMissing, lacking }) => [marksMissing, lacking]);
    };
    const hr = await makePerson(api, { roles: ['hr'] });
    const unit = await makeUnit(api);
    // Only these two count: everybody else judges a unit of their own.
    await api.sql(`update people.role_grant set unit_id = $1 where role = 'assessor'`, [await makeUnit(api)]);
    const boss = await makePerson(api, { roles: ['assessor'] });
    const author = await works.wearing('brown', { managerId: boss.id, unitId: unit, roles: ['assessor'] });
    const work = await handedIn(author);
    expect(await lackingNow()).toEqual([[2, 2]]);
    const judge = async (name: string) => {
      const person = await makePerson(api, { name });
      await api.sql("insert into people.role_grant (person_id, role, unit_id) values ($1, 'assessor', $2)", [
        ...[person.id, unit],
      ]);
      return { ...person, cookie: await api.signIn(person.id) };
    };
    const [eve, fay] = [await judge('Eve'), await judge('Fay')];
    expect(await lackingNow()).toEqual([]);
    await pairUp(fay.id, author.id);
    expect(await lackingNow()).toEqual([[2, 1]]);
    await api.sql('delete from mentoring.pair where mentor_id = $1', [fay.id]);
    // Two marks differ, and there is no third one.
    expect((await mark(eve, work, 2)).codes).toEqual([]);
    expect(await lackingNow()).toEqual([]);
    expect((await mark(fay, work, 1)).codes).toEqual([]);
    expect(await lackingNow()).toEqual([[1, 1]]);
    const gus = await judge('Gus');
    expect(await lackingNow()).toEqual([]);
    expect((await mark(gus, work, 2)).codes).toEqual([]);
    const one = await api.statementsOfRead(() => api.as(hr.cookie).query(LACKING));
    for (let n = 0; n < 3; n += 1) await handedIn(await works.wearing('brown'));
    expect(await api.statementsOfRead(() => api.as(hr.cookie).query(LACKING))).toBe(one);
    await api.sql(
      `update people.role_grant set unit_id = null where role = 'assessor' and person_id = any($1)`,
      [assessors.map(({ id }) => id)],
    );
  });

  it('tells HR on Today which work lacks assessors, once, until it does not', async () => {
    const hr = await makePerson(api, { roles: ['hr'] });
    const subjects = async () => {
      const { data } = await api
        .as(hr.cookie)
        .query<{ myNotices: { subject: string }[] }>('{ myNotices { subject } }');
      return data.myNotices.map(({ subject }) => subject).filter((words) => words.endsWith(author.name));
    };
    const named = [`Find an assessor for “A clause that did not fit” of ${author.name}`];
    const admin = await makePerson(api, { roles: ['administrator'] });
    const units = [await makeUnit(api), await makeUnit(api)];
    await api.sql(`update people.role_grant set unit_id = $1 where role = 'assessor'`, [units[0]]);
    const grant = async (name: string, personId: string) => {
      const text = `mutation ($personId: ID!) { ${name}(personId: $personId, role: "assessor") { role } }`;
      expect((await api.as(admin.cookie).query(text, { personId })).codes).toEqual([]);
    };
    const [eve, fay] = [await makePerson(api), await makePerson(api)];
    await grant('grantRole', eve.id);
    await handedIn();
    expect(await subjects()).toEqual(named);
    await grant('grantRole', fay.id);
    expect(await subjects()).toEqual([]);
    await grant('revokeRole', fay.id);
    expect(await subjects()).toEqual(named);
    // Who leaves HR reads nothing of it any more.
    await api.sql(`delete from people.role_grant where role = 'hr' and person_id = $1`, [hr.id]);
    await api.service<{ tell(also: string[]): Promise<void> }>('TellLackingAssessors').tell([hr.id]);
    expect(await subjects()).toEqual([]);
    await api.sql(
      `update people.role_grant set unit_id = null where role = 'assessor' and person_id = any($1)`,
      [assessors.map(({ id }) => id)],
    );
  });

  it('tells who publishes a version what waits for assessors already', async () => {
    const manager = await makePerson(api, { roles: ['conversationManager'] });
    const asManager = api.as(manager.cookie);
    await asManager.query('mutation { startGuideDraft { revision } }');
    const text = '{ publishImpact { assessors { waiting medianHours judged assessors belts } } }';
    const waiting = (await queueOf(assessors[3]!)).length;
    await handedIn();
    const { data, codes } = await asManager.query<{ publishImpact: { assessors: { waiting: number } } }>(
      text,
    );
    expect(codes).toEqual([]);
    expect(data.publishImpact.assessors).toMatchObject({
      medianHours: expect.any(Number),
      belts: ['black'],
      judged: (await api.sql('select 1 from curriculum.work where decided_at is not null')).length,
    });
    expect(data.publishImpact.assessors.waiting).toBeGreaterThan(waiting);
    expect((await api.as(author.cookie).query(text)).codes).toEqual(['NOT_FOUND']);
  });

  /** Only who is paired with whom matters here, not how they came together. */
  async function pairUp(mentorId: string, menteeId: string): Promise<void> {
    await api.sql(
      'alter table mentoring.pair drop constraint if exists pair_programme_fk, drop constraint if exists pair_proposal_fk',
    );
    await api.sql(
      `insert into mentoring.pair (programme_id, proposal_id, mentor_id, mentee_id, started_on, started_at, key_name, wrapped_key)
       values (gen_random_uuid(), gen_random_uuid(), $1, $2, '2026-01-01', now(), 'spec', '')`,
      [mentorId, menteeId],
    );
  }
});
