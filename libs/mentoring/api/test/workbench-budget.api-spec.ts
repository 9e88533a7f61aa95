import { makePerson, type PersonMade, TestApi } from '@obi/testing/api';
import { enrolled, makeProgramme, matchAndSend, runMatching } from './mentoring';

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

  const statementsOfLook = (programmeId: string) => api.statementsOfRead(() => look(programmeId));

  it('needs as many statements for thirty pairs as for one, and pages through all', async () => {
    const programme = await makeProgramme(api, hr);
    await enrolled(api, programme, 'mentor', { capacity: 3 });
    await enrolled(api, programme, 'mentee');
    await runMatching(api, programme);
    const one = await statementsOfLook(programme.id);
    expect(one).toBeLessThanOrEqual(8);
    for (let at = 0; at < 10; at++) {
      await enrolled(api, programme, 'mentee', { wants: at % 2 ? ['customers'] : ['ai'] });
      await enrolled(api, programme, 'mentor', { offers: ['ai', 'customers'] });
    }
    await enrolled(api, programme, 'mentee', { languages: ['no'] }, { name: 'Yuki Tanabe' });
    expect(await runMatching(api, programme)).toMatchObject({ all: 12, blocked: 1, drafts: 11 });
    expect(await statementsOfLook(programme.id)).toBeLessThanOrEqual(one);

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
    expect((await look(programme.id, { search: 'Yûki,' })).data.matching.rows.nodes).toHaveLength(1);
    expect((await look(programme.id, { set: 'blocked' })).data.matching.rows.nodes).toHaveLength(1);
  });

  it('goes straight to any page, in two statements', async () => {
    const programme = await makeProgramme(api, hr);
    for (let at = 0; at < 7; at++) {
      await enrolled(api, programme, 'mentee');
      await enrolled(api, programme, 'mentor');
    }
    await runMatching(api, programme);
    const text = `query ($programmeId: ID!, $set: MatchingRowSet!, $first: Int!) {
      matching(programmeId: $programmeId, set: $set, first: $first) { found pageEnds } }`;
    const ends = async (set: string) =>
      (
        await api.as(hr.cookie).query<{ matching: { found: number; pageEnds: string[] } }>(text, {
          programmeId: programme.id,
          set,
          first: 3,
        })
      ).data.matching;
    const { found, pageEnds } = await ends('all');
    expect(found).toBe(7);
    expect(pageEnds).toHaveLength(2);
    expect(await ends('locked')).toEqual({ found: 0, pageEnds: [] });
    const page = async (after: string | null) =>
      (
        await api.as(hr.cookie).query<{ matchingRows: Bench['matching']['rows'] }>(
          `query ($id: ID!, $after: String) { matchingRows(programmeId: $id, first: 3, after: $after) {
            nodes { id score } pageInfo { hasNextPage endCursor } } }`,
          { id: programme.id, after },
        )
      ).data.matchingRows;
    const whole = (await look(programme.id, { first: 50 })).data.matching.rows.nodes.map(({ id }) => id);
    const pages = await Promise.all([null, ...pageEnds].map(page));
    expect(pages.flatMap(({ nodes }) => nodes.map(({ id }) => id))).toEqual(whole);
    expect(pages.map(({ pageInfo }) => pageInfo.hasNextPage)).toEqual([true, true, false]);
    // The two of its own, and the two that every signed-in request needs.
    expect(await api.statementsOfRead(() => page(null))).toBeLessThanOrEqual(5);
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
    const weights = { goals: 100, reciprocity: 0, crossSilo: 0, availability: 0, preference: 0, waited: 0 };
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
