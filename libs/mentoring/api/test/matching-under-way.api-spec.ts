import { makePerson, type PersonMade, TestApi } from '@obi/testing/api';
import { Client } from 'pg';
import { enrolled, makeProgramme, type ProgrammeMade, RUN } from './mentoring';
import { endingOf, TwoServers } from './two-servers';

jest.setTimeout(60_000);

const LATE = `mutation ($programmeId: ID!) { matchLateJoiners(programmeId: $programmeId) { pairs } }`;
const RUN_WIDER = `mutation ($programmeId: ID!) { runMatching(programmeId: $programmeId, settings: { minGradeGap: 4 }) { all } }`;
const WHAT_IF = `query ($programmeId: ID!) { matchingWhatIf(programmeId: $programmeId, settings: {}) { kept } }`;
const UNDER_WAY = `query ($programmeId: ID!) { matchingUnderWay(programmeId: $programmeId) { id kind startedBy isMine percent } }`;
const CANCEL = `mutation ($id: ID!) { cancelMatching(id: $id) }`;

interface UnderWay {
  readonly id: string;
  readonly kind: string;
  readonly startedBy: string;
  readonly isMine: boolean;
  readonly percent: number | null;
}

/** The turns of the two servers: the even ones are the first one’s, the odd ones the second one’s. */
const FIRST = 0;
const SECOND = 1;

describe('a matching that takes its time', () => {
  let api: TestApi;
  let servers: TwoServers;
  let hr: PersonMade;
  let programme: ProgrammeMade;
  let outside: Client;

  beforeAll(async () => {
    api = await TestApi.open();
    servers = await TwoServers.beside(api);
    outside = new Client({ connectionString: api.databaseUrl });
    await outside.connect();
  });
  beforeEach(async () => {
    hr = await makePerson(api, { roles: ['hr'], name: 'Priya Raman' });
    programme = await makeProgramme(api, hr);
    await enrolled(api, programme, 'mentor');
    await enrolled(api, programme, 'mentee');
  });
  afterEach(() => outside.query('rollback'));
  afterAll(async () => {
    await outside?.end();
    await servers?.close();
    await api?.close();
  });

  const ask = (at: number, query: string, variables: object = { programmeId: programme.id }) =>
    servers.ask(at, hr.cookie, { query, variables });
  const underWay = async (at: number) => {
    const { body } = await ask(at, UNDER_WAY);
    return (body as { data: { matchingUnderWay: UnderWay[] } }).data.matchingUnderWay;
  };
  /** What goes on, as soon as anything does. */
  async function whenUnderWay(at: number): Promise<UnderWay> {
    for (let tries = 0; tries < 300; tries++) {
      const [found] = await underWay(at);
      if (found) return found;
      await new Promise((go) => setTimeout(go, 20));
    }
    throw new Error('Nothing is under way');
  }
  const kept = () =>
    api.sql(
      `select (select count(*)::int from mentoring.run where programme_id = $1) as runs,
         (select count(*)::int from mentoring.proposal where programme_id = $1) as drafts,
         (select min_grade_gap from mentoring.programme where id = $1) as gap`,
      [programme.id],
    );
  /** Keeps everybody from reading or writing a table until `letGo`. */
  async function blocked(lock: string): Promise<() => Promise<unknown>> {
    await outside.query('begin');
    await outside.query(lock);
    return () => outside.query('rollback');
  }
  const programmeHeld = () =>
    blocked(`select from mentoring.programme where id = '${programme.id}' for no key update`);

  it.each([
    ['run', RUN_WIDER],
    ['lateJoiners', LATE],
  ])('is seen and cancelled from another server, and a %s leaves nothing', async (kind, document) => {
    const before = await kept();
    const letGo = await programmeHeld();
    const run = ask(FIRST, document);
    const { id, ...seen } = await whenUnderWay(SECOND);
    expect(seen).toEqual({ kind, startedBy: 'Priya Raman', isMine: true, percent: null });
    expect(endingOf(await ask(SECOND, CANCEL, { id }))).toBe('200 ok');
    expect(await underWay(FIRST)).toEqual([]);
    await letGo();
    expect(endingOf(await run)).toBe('200 CONFLICT MENTORING_MATCHING_CANCELLED');
    expect(await kept()).toEqual(before);
    expect(endingOf(await ask(FIRST, CANCEL, { id }))).toBe('200 CONFLICT MENTORING_MATCHING_OVER');
    expect(endingOf(await ask(FIRST, document))).toBe('200 ok');
    const said = await api.sql(
      `select operation, actor_id from audit.entry where subject_id = $1 and operation like 'mentoring.cancel%'`,
      [programme.id],
    );
    expect(said).toEqual([{ operation: 'mentoring.cancelMatching', actor_id: hr.id }]);
  });

  it('is not cancelled any more once it is being stored: who tries waits, and hears that it is over', async () => {
    const letGo = await blocked('lock table mentoring.would_rather in exclusive mode');
    const run = ask(FIRST, RUN);
    const { id } = await whenUnderWay(SECOND);
    await api.untilBlocked('insert into mentoring.would_rather');
    const cancel = ask(SECOND, CANCEL, { id });
    await api.untilBlocked('set cancelled');
    await letGo();
    expect(endingOf(await run)).toBe('200 ok');
    expect(endingOf(await cancel)).toBe('200 CONFLICT MENTORING_MATCHING_OVER');
    expect(await kept()).toMatchObject([{ runs: 1, drafts: 1 }]);
    expect(await underWay(SECOND)).toEqual([]);
  });

  /** Until the server that works has asked twice how things stand: what it heard the first time it has then taken in. */
  async function untilHeard(id: string): Promise<void> {
    const seenAt = async () =>
      (
        await api.sql<{ at: string }>(
          'select seen_at::text as at from mentoring.matching_under_way where id = $1',
          [id],
        )
      )[0]?.at;
    for (let heard = 0; heard < 2; heard++) {
      const before = await seenAt();
      for (let tries = 0; (await seenAt()) === before; tries++) {
        if (tries > 300) throw new Error('The server that works does not ask');
        await new Promise((go) => setTimeout(go, 20));
      }
    }
  }

  it('runs once in a programme; nothing of it is changed meanwhile, and what is tried goes on beside it', async () => {
    expect(endingOf(await ask(FIRST, RUN))).toBe('200 ok');
    const [{ id: proposal } = { id: '' }] = await api.sql<{ id: string }>(
      'select id from mentoring.proposal where programme_id = $1',
      [programme.id],
    );
    const letGo = await programmeHeld();
    const run = ask(FIRST, RUN);
    await whenUnderWay(SECOND);
    const others = [
      ask(SECOND, RUN),
      ask(SECOND, LATE),
      ask(SECOND, 'mutation ($id: ID!) { lockProposal(id: $id) { locked } }', { id: proposal }),
    ];
    for (const other of others)
      expect(endingOf(await other)).toBe('200 CONFLICT MENTORING_MATCHING_UNDER_WAY');
    expect(endingOf(await ask(SECOND, WHAT_IF))).toBe('200 ok');
    await letGo();
    expect(endingOf(await run)).toBe('200 ok');
    expect(endingOf(await ask(SECOND, RUN))).toBe('200 ok');
  });

  it('answers nothing when what is tried is cancelled', async () => {
    const letGo = await blocked('lock table mentoring.seat');
    const tried = ask(FIRST, WHAT_IF);
    const { id, kind } = await whenUnderWay(SECOND);
    expect(kind).toBe('whatIf');
    const other = await makePerson(api, { roles: ['hr'] });
    const hers = await servers.ask(SECOND, other.cookie, {
      query: UNDER_WAY,
      variables: { programmeId: programme.id },
    });
    expect(hers.body).toEqual({ data: { matchingUnderWay: [] } });
    const notHers = await servers.ask(SECOND, other.cookie, { query: CANCEL, variables: { id } });
    expect(endingOf(notHers)).toBe('200 CONFLICT MENTORING_MATCHING_OVER');
    expect(endingOf(await ask(SECOND, CANCEL, { id }))).toBe('200 ok');
    await untilHeard(id);
    await letGo();
    expect((await tried).body).toEqual({ data: { matchingWhatIf: null } });
    expect(await underWay(SECOND)).toEqual([]);
  });

  it('is forgotten when its server is gone, and keeps nobody from running again', async () => {
    await api.sql(
      `insert into mentoring.matching_under_way (programme_id, kind, started_by, started_at, percent, seen_at)
       values ($1, 'run', $2, now(), 40, now() - interval '16 seconds')`,
      [programme.id, hr.id],
    );
    expect(await underWay(FIRST)).toEqual([]);
    expect(endingOf(await ask(FIRST, RUN))).toBe('200 ok');
  });

  it('is for the HR of the programme', async () => {
    const letGo = await programmeHeld();
    const run = ask(FIRST, RUN);
    const { id } = await whenUnderWay(SECOND);
    const other = await makePerson(api);
    await api.sql(`insert into people.role_grant (person_id, role, unit_id) values ($1, 'hr', $2)`, [
      other.id,
      other.unitId,
    ]);
    const asOther = api.as(other.cookie);
    expect((await asOther.query(UNDER_WAY, { programmeId: programme.id })).codes).toEqual(['NOT_FOUND']);
    expect((await asOther.query(CANCEL, { id })).codes).toEqual(['NOT_FOUND']);
    await letGo();
    expect(endingOf(await run)).toBe('200 ok');
  });
});
