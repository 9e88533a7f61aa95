import { makePerson, type PersonMade, TestApi } from '@obi/testing/api';
import { enrolled, makePair, runMatching } from './mentoring';

const END = `mutation ($pairId: ID!) { concludePair(pairId: $pairId, how: leave) { state } }`;
const WEIGH = `mutation ($programmeId: ID!, $settings: ProgrammeSettingsInput!) {
  runMatching(programmeId: $programmeId, settings: $settings) { rows { nodes { mentor { id } score } } } }`;
const ROWS = `query ($programmeId: ID!) { matching(programmeId: $programmeId, first: 50) {
  now { average worst low } rows { nodes { mentor { id } score toCheck reasons { component points outOf words } } } } }`;
const SWAPS = `query ($programmeId: ID!, $menteeId: ID!) { swapOptions(programmeId: $programmeId, menteeId: $menteeId) {
  mentor { id } score points } }`;
const PROOF = `query ($runId: ID!) { matchingProof(runId: $runId) { isProven } }`;
const MATCHING = { goals: 55, reciprocity: 15, crossSilo: 10, availability: 10, preference: 10 };

interface Rows {
  readonly matching: {
    readonly now: { readonly average: number; readonly worst: number; readonly low: number };
    readonly rows: {
      readonly nodes: readonly {
        readonly mentor: { readonly id: string };
        readonly score: number;
        readonly toCheck: readonly string[];
        readonly reasons: readonly { component: string; points: number; outOf: number; words: string }[];
      }[];
    };
  };
}

jest.setTimeout(60_000);

describe('a mentor whose mentee left, in the next round', () => {
  let api: TestApi;
  let hr: PersonMade;

  beforeAll(async () => {
    api = await TestApi.open();
    hr = await makePerson(api, { roles: ['hr'] });
  });
  afterAll(() => api?.close());

  /** Ines teaches half of what the new mentee wants, and Yara, who never waited, teaches all of it. */
  async function nextRound() {
    const { id, mentee: henrik, mentor: ines, programme } = await makePair(api, hr);
    await api.as(henrik.cookie).query(END, { pairId: id });
    const hanna = await enrolled(api, programme, 'mentee', { wants: ['crisis', 'money'] });
    const yara = await enrolled(api, programme, 'mentor', { offers: ['crisis', 'money'] });
    return { programme, hanna, ines, yara };
  }

  it('has the place before one who never waited and would score more; the score is theirs alone', async () => {
    const { programme, hanna, ines, yara } = await nextRound();
    const { runId } = await runMatching(api, programme);
    const as = api.as(hr.cookie);
    const { data } = await as.query<Rows>(ROWS, { programmeId: programme.id });
    const [row] = data.matching.rows.nodes;
    expect(row?.mentor.id).toBe(ines.id);
    expect(row?.toCheck).toEqual([]);
    const points = (row?.reasons ?? []).reduce((sum, one) => sum + one.points, 0);
    expect(row?.reasons.reduce((sum, one) => sum + one.outOf, 0)).toBe(100);
    expect(Math.abs((row?.score ?? 0) - points)).toBeLessThanOrEqual(2);
    expect(row?.reasons.at(-1)).toEqual({
      ...{ component: 'waited', points: 0, outOf: 0 },
      words: 'Ines’s last pair ended through no fault of theirs, so they come first',
    });
    const swaps = await as.query(SWAPS, { programmeId: programme.id, menteeId: hanna.id });
    const score = (row?.score ?? 0) + 22;
    expect(swaps.data).toEqual({ swapOptions: [{ mentor: { id: yara.id }, score, points: 22 }] });
    const proof = await as.query(PROOF, { runId });
    expect(proof.data).toEqual({ matchingProof: { isProven: true } });
  });

  it('goes after who scores more where HR weighs it less, with the same scores', async () => {
    const { programme, ines, yara } = await nextRound();
    const run = async (waited: number) => {
      const settings = { weights: { ...MATCHING, waited } };
      const ran = await api
        .as(hr.cookie)
        .query<{ runMatching: Rows['matching'] }>(WEIGH, { programmeId: programme.id, settings });
      return ran.data.runMatching.rows.nodes.map(({ mentor, score }) => ({ id: mentor.id, score }));
    };
    const [first] = await run(100);
    expect(first?.id).toBe(ines.id);
    const score = first?.score ?? 0;
    expect(await run(30)).toEqual([{ id: ines.id, score }]);
    expect(await run(2)).toEqual([{ id: yara.id, score: score + 22 }]);
  });
});
