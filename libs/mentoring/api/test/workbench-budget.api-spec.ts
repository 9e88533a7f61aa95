import { makePerson, type PersonMade, TestApi } from '@obi/testing/api';
import { enrolled, makeProgramme, matchAndSend, RUN, type Run } from './mentoring';

jest.setTimeout(60_000);

const WORKBENCH = `query ($programmeId: ID!, $set: MatchingRowSet, $after: String, $search: String, $first: Int) {
  matching(programmeId: $programmeId, set: $set, after: $after, search: $search, first: $first) {
    programme { name weights { goals } } runId all locked low blocked drafts average
    rows { nodes { id score reasons { component points outOf words } mentee { name held } mentor { name } waitsFor } pageInfo { hasNextPage endCursor } } } }`;

interface Bench {
  matching: {
    all: number;
    blocked: number;
    rows: {
      nodes: { id: string; score: number | null }[];
      pageInfo: { hasNextPage: boolean; endCursor: string };
    };
  };
}

describe('the matching workbench', () => {
  let api: TestApi;
  let hr: PersonMade;

  beforeAll(async () => {
    api = await TestApi.open();
    hr = await makePerson(api, { roles: ['hr'] });
  });
  afterAll(() => api?.close());

  const look = (programmeId: string, more: object = {}) =>
    api.as(hr.cookie).query<Bench>(WORKBENCH, { programmeId, first: 5, ...more });

  it('needs as many statements for thirty pairs as for one, and pages through all', async () => {
    const programme = await makeProgramme(api, hr);
    await enrolled(api, programme, 'mentor', { capacity: 3 });
    await enrolled(api, programme, 'mentee');
    await api.as(hr.cookie).query(RUN, { programmeId: programme.id });
    const one = await api.statementsOf(() => look(programme.id));
    expect(one).toBeLessThanOrEqual(8);
    for (let at = 0; at < 10; at++) {
      await enrolled(api, programme, 'mentee', { wants: at % 2 ? ['customers'] : ['ai'] });
      await enrolled(api, programme, 'mentor', { offers: ['ai', 'customers'] });
    }
    await enrolled(api, programme, 'mentee', { languages: ['no'] }, { name: 'Yuki Tanabe' });
    const { data } = await api.as(hr.cookie).query<Run>(RUN, { programmeId: programme.id });
    expect(data.runMatching).toMatchObject({ all: 12, blocked: 1, drafts: 11 });
    expect(await api.statementsOf(() => look(programme.id))).toBeLessThanOrEqual(one);

    const seen: (number | null)[] = [];
    const ids = new Set<string>();
    for (let after: string | undefined; ;) {
      const { rows } = (await look(programme.id, { after })).data.matching;
      rows.nodes.forEach((row) => (seen.push(row.score), ids.add(row.id)));
      if (!rows.pageInfo.hasNextPage) break;
      after = rows.pageInfo.endCursor;
    }
    expect(ids.size).toBe(12);
    expect(seen).toEqual([...seen].sort((a, b) => (b ?? -1) - (a ?? -1)));
    expect((await look(programme.id, { search: 'yuki' })).data.matching.rows.nodes).toHaveLength(1);
    expect((await look(programme.id, { set: 'blocked' })).data.matching.rows.nodes).toHaveLength(1);
  });

  it('shows what was sent, and whose answer is waited for', async () => {
    const programme = await makeProgramme(api, hr);
    await enrolled(api, programme, 'mentor');
    await enrolled(api, programme, 'mentee');
    await matchAndSend(api, programme);
    const { data } = await look(programme.id);
    expect(data.matching).toMatchObject({ drafts: 0, rows: { nodes: [{ waitsFor: 'both' }] } });
  });

  it('runs again with other weights', async () => {
    const programme = await makeProgramme(api, hr);
    await enrolled(api, programme, 'mentor');
    await enrolled(api, programme, 'mentee');
    const weights = { goals: 100, reciprocity: 0, crossSilo: 0, availability: 0, preference: 0 };
    const text = `mutation ($id: ID!, $settings: ProgrammeSettingsInput) { runMatching(programmeId: $id, settings: $settings) {
      programme { weights { goals preference } } rows { nodes { reasons { component outOf } } } } }`;
    const run = (settings: object) => api.as(hr.cookie).query(text, { id: programme.id, settings });
    expect((await run({ weights })).data).toMatchObject({
      runMatching: {
        programme: { weights: { goals: 100, preference: 0 } },
        rows: { nodes: [{ reasons: [{ component: 'goals', outOf: 100 }, { outOf: 0 }, {}, {}, {}] }] },
      },
    });
    expect((await run({ weights: { ...weights, goals: 0 } })).codes).toEqual(['MENTORING_WEIGHTS_ALL_ZERO']);
    expect((await run({ minGradeGap: 99 })).codes).toEqual(['MENTORING_GRADE_GAP_OUT_OF_RANGE']);
  });
});
