import { makePerson, type PersonMade, TestApi } from '@obi/testing/api';
import { ACCEPT, enrolled, makeProgramme, matchAndSend, type ProgrammeMade, runMatching } from './mentoring';

const FIGURES = 'pairs unserved average worst low locksBroken wouldRather';
const WHAT_IF = `query ($programmeId: ID!, $settings: ProgrammeSettingsInput!) {
  matchingWhatIf(programmeId: $programmeId, settings: $settings) { kept figures { ${FIGURES} } } }`;
const NOW = `query ($programmeId: ID!) { matching(programmeId: $programmeId, first: 50) { joinedSince now { ${FIGURES} }
  widerRules { words upTo settings { minOverlapMinutes minGradeGap sameLocationRequired allowPrevious } }
  rows { nodes { proposalId locked state mentee { id } mentor { id } toCheck } } } }`;
const LATE = `mutation ($programmeId: ID!) { matchLateJoiners(programmeId: $programmeId) { pairs } }`;
const LOCK = `mutation ($id: ID!) { lockProposal(id: $id) { locked } }`;

interface Figures {
  readonly pairs: number;
  readonly unserved: number;
  readonly average: number;
  readonly worst: number | null;
}
interface Now {
  matching: {
    joinedSince: number;
    now: Figures;
    widerRules: { words: string; upTo: number; settings: object }[];
    rows: {
      nodes: {
        proposalId: string | null;
        locked: boolean;
        state: string | null;
        mentee: { id: string };
        mentor: { id: string } | null;
      }[];
    };
  };
}
interface WhatIf {
  matchingWhatIf: { kept: number; figures: Figures };
}

describe('trying other settings beside the result', () => {
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

  const whatIf = (settings: object) =>
    api.as(hr.cookie).query<WhatIf>(WHAT_IF, { programmeId: programme.id, settings });
  const now = async () =>
    (await api.as(hr.cookie).query<Now>(NOW, { programmeId: programme.id })).data.matching;
  const run = () => runMatching(api, programme);
  const morning = { hours: [{ day: 2, from: 540, to: 600 }] };

  it('says what would change, and changes nothing', async () => {
    await enrolled(api, programme, 'mentor');
    await enrolled(api, programme, 'mentor', { hours: [{ day: 2, from: 540, to: 570 }] });
    await enrolled(api, programme, 'mentee', morning);
    await enrolled(api, programme, 'mentee', morning);
    await run();
    const before = await now();
    expect(before.now).toMatchObject({ pairs: 1, unserved: 1 });
    expect(before.widerRules).toEqual([
      {
        words: 'Ask for 30 minutes a week that suit both, instead of 1 hour',
        upTo: 1,
        settings: {
          minOverlapMinutes: 30,
          minGradeGap: null,
          sameLocationRequired: null,
          allowPrevious: null,
        },
      },
    ]);
    const { data } = await whatIf({ minOverlapMinutes: 30 });
    expect(data.matchingWhatIf).toMatchObject({ figures: { pairs: 2, unserved: 0 } });
    expect(await now()).toEqual(before);
  });

  it('comes to what a run with the same settings then comes to', async () => {
    for (let at = 0; at < 6; at++) {
      await enrolled(api, programme, 'mentor', { offers: at % 2 ? ['ai'] : ['crisis', 'customers'] });
      await enrolled(api, programme, 'mentee', { wants: at % 3 ? ['ai'] : ['customers'] });
    }
    const weights = { goals: 10, reciprocity: 0, crossSilo: 0, availability: 90, preference: 0, waited: 0 };
    const tried = (await whatIf({ weights })).data.matchingWhatIf.figures;
    await api
      .as(hr.cookie)
      .query(
        `mutation ($programmeId: ID!, $settings: ProgrammeSettingsInput) { runMatching(programmeId: $programmeId, settings: $settings) { all } }`,
        { programmeId: programme.id, settings: { weights } },
      );
    expect((await now()).now).toEqual(tried);
  });

  it('counts pairs that have begun as they are', async () => {
    const mentor = await enrolled(api, programme, 'mentor', { capacity: 2 });
    const mentee = await enrolled(api, programme, 'mentee');
    const id = (await matchAndSend(api, programme)).get(mentee.id);
    for (const who of [mentor, mentee]) await api.as(who.cookie).query(ACCEPT, { id });
    await enrolled(api, programme, 'mentee');
    const { data } = await whatIf({});
    expect(data.matchingWhatIf).toMatchObject({ kept: 0, figures: { pairs: 2, unserved: 0 } });
    expect((await now()).now).toMatchObject({ pairs: 1, unserved: 1 });
  });

  it('refuses settings that no programme can have', async () => {
    expect((await whatIf({ minGradeGap: 99 })).codes).toEqual(['MENTORING_GRADE_GAP_OUT_OF_RANGE']);
    expect((await whatIf({})).codes).toEqual(['MENTORING_NOBODY_TO_MATCH']);
  });

  it('counts locked pairs that a rule would not allow', async () => {
    const mentor = await enrolled(api, programme, 'mentor');
    await enrolled(api, programme, 'mentee');
    const { rows } = await run();
    await api.as(hr.cookie).query(LOCK, { id: rows.nodes[0]?.proposalId });
    await api.sql('update people.person set grade = 7 where id = $1', [mentor.id]);
    expect((await whatIf({})).data.matchingWhatIf.figures).toMatchObject({ pairs: 1, locksBroken: 1 });
  });

  it('matches late joiners to free places and disturbs nobody', async () => {
    await enrolled(api, programme, 'mentor', { offers: ['ai'] });
    const first = await enrolled(api, programme, 'mentee', { wants: ['ai'] });
    const alone = await enrolled(api, programme, 'mentee', { wants: ['ai'] });
    await run();
    const before = await now();
    expect(before.joinedSince).toBe(0);
    const kept = before.rows.nodes.find((row) => row.mentor);
    const late = await enrolled(api, programme, 'mentor', { offers: ['ai'], wants: ['leading'] });
    expect((await now()).joinedSince).toBe(1);
    expect((await api.as(hr.cookie).query(LATE, { programmeId: programme.id })).codes).toEqual([]);
    const after = await now();
    expect(after.joinedSince).toBe(0);
    expect(after.now).toMatchObject({ pairs: 2, unserved: 0 });
    const same = after.rows.nodes.find((row) => row.proposalId === kept?.proposalId);
    expect(same).toMatchObject({ mentee: kept?.mentee, mentor: kept?.mentor, locked: false, state: 'draft' });
    const other = after.rows.nodes.find((row) => row.proposalId !== kept?.proposalId);
    expect(other?.mentor?.id).toBe(late.id);
    expect([first.id, alone.id]).toContain(other?.mentee.id);
  });
});
