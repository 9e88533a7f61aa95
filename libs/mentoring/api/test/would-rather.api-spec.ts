import { makePerson, type PersonMade, TestApi } from '@obi/testing/api';
import { enrolled, makeProgramme, type ProgrammeMade, RUN, runMatching } from './mentoring';

const RATHER = `query ($programmeId: ID!, $first: Int, $after: String) {
  matchingWouldRather(programmeId: $programmeId, first: $first, after: $after) {
    nodes { score menteeGain mentorGain mentee { id } mentor { id } menteeNow { score locked person { id } } mentorNow { score locked person { id } } }
    pageInfo { hasNextPage endCursor } } }`;
const TRY = `query ($programmeId: ID!, $together: TogetherInput, $keep: Int) {
  matchingWhatIf(programmeId: $programmeId, settings: {}, together: $together, keep: $keep) {
    kept changed better worse figures { pairs unserved points } } }`;
const MAKE = `mutation ($programmeId: ID!, $together: TogetherInput, $keep: Int) {
  runMatching(programmeId: $programmeId, together: $together, keep: $keep) {
    now { pairs points wouldRather stable { pairs points } } rows { nodes { locked mentee { id } mentor { id } } } } }`;
const NOW = `query ($programmeId: ID!) { matching(programmeId: $programmeId) { now { pairs points wouldRather stable { pairs points } } } }`;

interface Held {
  readonly score: number;
  readonly locked: boolean;
  readonly person: { readonly id: string };
}
interface Rather {
  readonly matchingWouldRather: {
    readonly nodes: readonly {
      readonly score: number;
      readonly menteeGain: number;
      readonly mentorGain: number;
      readonly mentee: { readonly id: string };
      readonly mentor: { readonly id: string };
      readonly menteeNow: Held | null;
      readonly mentorNow: Held | null;
    }[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
  };
}
interface WhatIf {
  readonly matchingWhatIf: {
    readonly worse: number;
    readonly figures: { readonly pairs: number; readonly points: number };
  };
}

/** Alan and Sofia suit each other best of all; but Bea has nobody but Sofia. So Alan is proposed Tom. */
describe('who would rather have each other', () => {
  let api: TestApi;
  let hr: PersonMade;
  let programme: ProgrammeMade;
  let people: Record<'sofia' | 'tom' | 'alan' | 'bea', PersonMade>;

  beforeAll(async () => {
    api = await TestApi.open();
    hr = await makePerson(api, { roles: ['hr'] });
  });
  beforeEach(async () => {
    programme = await makeProgramme(api, hr);
    people = {
      sofia: await enrolled(api, programme, 'mentor', { offers: ['ai', 'crisis'], languages: ['en', 'fr'] }),
      tom: await enrolled(api, programme, 'mentor', { offers: ['crisis'] }),
      alan: await enrolled(api, programme, 'mentee', { wants: ['ai', 'crisis'] }),
      bea: await enrolled(api, programme, 'mentee', {
        wants: ['crisis'],
        languages: ['fr'],
        offers: ['money'],
      }),
    };
    await runMatching(api, programme);
  });
  afterAll(() => api?.close());

  const ask = async <Answer>(text: string, more: object = {}) => {
    const { data, codes } = await api
      .as(hr.cookie)
      .query<Answer>(text, { programmeId: programme.id, ...more });
    expect(codes).toEqual([]);
    return data;
  };
  const together = () => ({ menteeId: people.alan.id, mentorId: people.sofia.id });

  it('are named, with whom each has now and by how much both would gain', async () => {
    const { nodes } = (await ask<Rather>(RATHER)).matchingWouldRather;
    expect(nodes).toHaveLength(1);
    expect(nodes[0]).toMatchObject({
      mentee: { id: people.alan.id },
      mentor: { id: people.sofia.id },
      menteeNow: { person: { id: people.tom.id }, locked: false },
      mentorNow: { person: { id: people.bea.id }, locked: false },
    });
    const [one] = nodes;
    expect(one?.menteeGain).toBe((one?.score ?? 0) - (one?.menteeNow?.score ?? 0));
    expect(one?.mentorGain).toBeGreaterThan(0);
    const { matching } = await ask<{ matching: { now: object } }>(NOW);
    expect(matching.now).toMatchObject({ wouldRather: 1, stable: { pairs: 1 } });
  });

  it('cost the others what a what-if says, and a run then comes to it and locks the two', async () => {
    const { matchingWhatIf: tried } = await ask<WhatIf>(TRY, { together: together() });
    expect(tried).toMatchObject({
      kept: 0,
      changed: 2,
      better: 0,
      worse: 1,
      figures: { pairs: 1, unserved: 1 },
    });
    const { runMatching } = await ask<{
      runMatching: {
        now: { points: number; pairs: number };
        rows: { nodes: { locked: boolean; mentee: { id: string }; mentor: { id: string } | null }[] };
      };
    }>(MAKE, { together: together() });
    expect(runMatching.now).toMatchObject({ pairs: 1, points: tried.figures.points });
    const pair = runMatching.rows.nodes.find(({ mentee }) => mentee.id === people.alan.id);
    expect(pair).toMatchObject({ locked: true, mentor: { id: people.sofia.id } });
    expect((await ask<Rather>(RATHER)).matchingWouldRather.nodes).toEqual([]);
    expect((await ask<WhatIf>(TRY)).matchingWhatIf.figures.pairs).toBe(1);
  });

  it('are no longer named when one of them was asked meanwhile', async () => {
    await api.sql(
      `update mentoring.proposal set state = 'sent', sent_at = now(), deadline = now() + interval '7 days'
       where mentor_id = $1`,
      [people.sofia.id],
    );
    expect((await ask<Rather>(RATHER)).matchingWouldRather.nodes).toEqual([]);
  });

  it('come in pages, the most to gain first, in as many statements for many as for one', async () => {
    const one = await api.statementsOfRead(() => ask<Rather>(RATHER));
    for (let at = 0; at < 4; at++) await enrolled(api, programme, 'mentee', { wants: ['ai', 'crisis'] });
    for (let at = 0; at < 4; at++) await enrolled(api, programme, 'mentor', { offers: ['crisis'] });
    await ask(RUN);
    expect(await api.statementsOfRead(() => ask<Rather>(RATHER))).toBeLessThanOrEqual(one);
    const whole = (await ask<Rather>(RATHER)).matchingWouldRather.nodes;
    expect(whole.length).toBeGreaterThan(2);
    const gains = whole.map(({ menteeGain, mentorGain }) => menteeGain + mentorGain);
    expect(gains).toEqual([...gains].sort((a, b) => b - a));
    const paged: unknown[] = [];
    for (let after: string | undefined; ;) {
      const { nodes, pageInfo } = (await ask<Rather>(RATHER, { first: 2, after })).matchingWouldRather;
      paged.push(...nodes);
      if (!pageInfo.hasNextPage) break;
      after = pageInfo.endCursor;
    }
    expect(paged).toEqual(whole);
  });

  it('are not put together against a rule, and nobody is told which', async () => {
    const refused = async (mentorId: string) =>
      (
        await api
          .as(hr.cookie)
          .query(TRY, { programmeId: programme.id, together: { menteeId: people.bea.id, mentorId } })
      ).codes;
    expect(await refused(people.tom.id)).toEqual(['MENTORING_SWAP_NOT_POSSIBLE']);
    expect(await refused(hr.id)).toEqual(['MENTORING_SWAP_NOT_POSSIBLE']);
    const run = await api.as(hr.cookie).query(MAKE, {
      programmeId: programme.id,
      together: { menteeId: people.bea.id, mentorId: people.tom.id },
    });
    expect(run.codes).toEqual(['MENTORING_SWAP_NOT_POSSIBLE']);
  });
});

describe('matching again', () => {
  let api: TestApi;
  let hr: PersonMade;
  let programme: ProgrammeMade;

  beforeAll(async () => {
    api = await TestApi.open();
    hr = await makePerson(api, { roles: ['hr'] });
    programme = await makeProgramme(api, hr);
  });
  afterAll(() => api?.close());

  const tried = async (keep: number) =>
    api
      .as(hr.cookie)
      .query<{ matchingWhatIf: { kept: number; changed: number; figures: { points: number } } }>(TRY, {
        programmeId: programme.id,
        keep,
      });

  it('changes nobody without need, and shows what keeping more would cost', async () => {
    for (let at = 0; at < 6; at++) {
      await enrolled(api, programme, 'mentor', { offers: ['crisis'] });
      await enrolled(api, programme, 'mentee', { wants: ['crisis', 'ai', 'customers'] });
    }
    await runMatching(api, programme);
    expect((await tried(0)).data.matchingWhatIf).toMatchObject({ kept: 6, changed: 0 });
    for (let at = 0; at < 3; at++) await enrolled(api, programme, 'mentor', { offers: ['crisis', 'ai'] });
    const best = (await tried(0)).data.matchingWhatIf;
    const near = (await tried(20)).data.matchingWhatIf;
    expect(best).toMatchObject({ kept: 3, changed: 3 });
    expect(near).toMatchObject({ kept: 6, changed: 0 });
    expect(near.figures.points).toBeLessThan(best.figures.points);
    expect((await tried(21)).codes).toEqual(['MENTORING_KEEP_OUT_OF_RANGE']);
  });

  it('keeps the proof of a run that kept pairs', async () => {
    const { data } = await api
      .as(hr.cookie)
      .query<{ runMatching: { runId: string } }>(
        'mutation ($id: ID!) { runMatching(programmeId: $id, keep: 20) { runId } }',
        { id: programme.id },
      );
    const proof = await api
      .as(hr.cookie)
      .query('query ($id: ID!) { matchingProof(runId: $id) { isProven faults } }', {
        id: data.runMatching.runId,
      });
    expect(proof.data).toEqual({ matchingProof: { isProven: true, faults: [] } });
  });
});
