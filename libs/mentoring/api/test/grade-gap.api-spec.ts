import { makePerson, type PersonMade, TestApi } from '@obi/testing/api';
import { makePair, type PairMade } from './mentoring';

const LOOK = `query ($programmeId: ID!, $set: MatchingRowSet) { matching(programmeId: $programmeId, set: $set) {
  flagged found rows { nodes { state flag { pairId gradesApart } } } } }`;
const LEAVE = 'mutation ($pairId: ID!) { leaveFlaggedPair(pairId: $pairId) { flagged } }';
const ASK_FOR = `mutation ($id: ID!, $gap: Int!) { updateProgramme(id: $id, settings: { minGradeGap: $gap }) { id } }`;
const CHECK = 'mentoring.check-grades';

interface Looked {
  matching: { flagged: number; found: number; rows: { nodes: { state: string; flag: object | null }[] } };
}

describe('a running pair whose grades no longer fit', () => {
  let api: TestApi;
  let hr: PersonMade;
  let pair: PairMade;

  beforeEach(async () => {
    api = await TestApi.open();
    hr = await makePerson(api, { roles: ['hr'] });
    // The mentor has grade 3, the mentee 8; the programme asks for 2 between them.
    pair = await makePair(api, hr);
  });
  afterEach(() => api?.close());

  const look = async (set = 'flagged') =>
    (await api.as(hr.cookie).query<Looked>(LOOK, { programmeId: pair.programme.id, set })).data.matching;
  const promote = async (grade: number) => {
    await api.sql('update people.person set grade = $2 where id = $1', [pair.mentor.id, grade]);
    await api.jobs.run(CHECK);
  };
  const leave = (who = hr) =>
    api.as(who.cookie).query<{ leaveFlaggedPair: Looked['matching'] }>(LEAVE, { pairId: pair.id });

  it('is flagged for HR, once, and goes on', async () => {
    await promote(6);
    expect(await look()).toMatchObject({ flagged: 0, found: 0 });
    await promote(7);
    await api.jobs.run(CHECK);
    expect(await look()).toEqual({
      ...{ flagged: 1, found: 1 },
      rows: { nodes: [{ state: 'pair', flag: { pairId: pair.id, gradesApart: 1 } }] },
    });
    const told = await api.sql(`select 1 from audit.entry where operation = 'mentoring.flagPair'`);
    expect(told).toHaveLength(1);
    const mine = await api.as(pair.mentee.cookie).query<{ myPairs: object[] }>('{ myPairs { state } }');
    expect(mine.data.myPairs).toEqual([{ state: 'active' }]);
  });

  it('is left as it is by HR, until grades change again', async () => {
    await promote(7);
    expect((await leave()).data.leaveFlaggedPair).toEqual({ flagged: 0 });
    expect((await leave()).data.leaveFlaggedPair).toEqual({ flagged: 0 });
    await api.jobs.run(CHECK);
    expect((await look()).flagged).toBe(0);
    expect((await look('all')).rows.nodes).toMatchObject([{ flag: null }]);
    await promote(8);
    expect((await look()).rows.nodes).toMatchObject([{ flag: { gradesApart: 0 } }]);
    await promote(3);
    expect((await look()).flagged).toBe(0);
    expect((await leave()).codes).toEqual(['NOT_FOUND']);
  });

  it('is found when the rule of the programme changes', async () => {
    await api.sql('update people.person set grade = 7 where id = $1', [pair.mentor.id]);
    await api.as(hr.cookie).query(ASK_FOR, { id: pair.programme.id, gap: 3 });
    await api.jobs.drain();
    expect((await look()).flagged).toBe(1);
    await api.as(hr.cookie).query(ASK_FOR, { id: pair.programme.id, gap: 1 });
    await api.jobs.drain();
    expect((await look()).flagged).toBe(0);
  });

  it('is nobody else’s to look at', async () => {
    await promote(7);
    const others = [pair.mentor, pair.mentee, await makePerson(api, { roles: ['auditor'] })];
    for (const who of others) expect((await leave(who)).codes).toEqual(['NOT_FOUND']);
    expect((await look()).flagged).toBe(1);
  });

  it('needs as many statements for many pairs as for one', async () => {
    await promote(7);
    const one = await api.statementsOf(() => api.jobs.run(CHECK));
    await makePair(api, hr);
    await api.sql('update people.person set grade = 7 where grade = 3');
    expect(await api.statementsOf(() => api.jobs.run(CHECK))).toBeLessThanOrEqual(one + 1);
  });
});
