import { makePerson, makeUnit, type PersonMade, TestApi } from '@obi/testing/api';
import { ACCEPT, enrol, enrolled, makePair, makeProgramme, matchAndSend, wishOf } from './mentoring';

const CHANGE = `mutation ($id: ID!, $input: CreateProgrammeInput!) { changeProgramme(id: $id, input: $input) {
  name minutes answerDays openTo mentorGradeAtMost mentorBeltAtLeast weights { goals } minGradeGap } }`;
const SETTINGS = `mutation ($id: ID!, $settings: ProgrammeSettingsInput!) { updateProgramme(id: $id, settings: $settings) { id } }`;
const MINE = `query ($programmeId: ID!) { myEnrolment(programmeId: $programmeId) { enrolments { id side pairs rather { id } } } }`;
const WITHDRAW = `mutation ($id: ID!) { withdrawEnrolment(enrolmentId: $id) { enrolments { id } } }`;

interface Mine {
  myEnrolment: { enrolments: { id: string; side: string; pairs: number; rather: { id: string }[] }[] };
}

describe('who may join a programme, and leave it', () => {
  let api: TestApi;
  let hr: PersonMade;

  beforeAll(async () => {
    api = await TestApi.open();
    hr = await makePerson(api, { roles: ['hr'] });
  });
  afterAll(() => api?.close());

  const mine = async (who: PersonMade, programmeId: string) =>
    (await api.as(who.cookie).query<Mine>(MINE, { programmeId })).data.myEnrolment.enrolments;

  it('lets in people of the units named, with those under them, and nobody else', async () => {
    const stores = await makeUnit(api);
    const lyon = await makeUnit(api, 'Lyon', stores);
    const programme = await makeProgramme(api, hr, { openTo: [stores] });
    const inside = await makePerson(api, { grade: 3, unitId: lyon });
    const outside = await makePerson(api, { grade: 3 });
    expect(await enrol(api, inside, programme.id, wishOf('mentor'))).toEqual([]);
    expect(await enrol(api, outside, programme.id, wishOf('mentor'))).toEqual(['NOT_FOUND']);
  });

  it('refuses units that are not in the unit of the programme', async () => {
    const [one, other] = [await makeUnit(api), await makeUnit(api)];
    const input = { name: 'Spring', startsOn: '2030-01-01', unitId: one, openTo: [other] };
    const create = `mutation ($input: CreateProgrammeInput!) { createProgramme(input: $input) { id } }`;
    expect((await api.as(hr.cookie).query(create, { input })).codes).toEqual(['NOT_FOUND']);
  });

  it('asks for a belt where the programme does', async () => {
    const programme = await makeProgramme(api, hr, { mentorBeltAtLeast: 'green' });
    const nobody = await makePerson(api, { grade: 3 });
    expect(await enrol(api, nobody, programme.id, wishOf('mentor'))).toEqual(['MENTORING_BELT_TOO_LOW']);
    const input = { name: 'Spring', startsOn: '2030-01-01', mentorBeltAtLeast: 'pink' };
    const { codes } = await api.as(hr.cookie).query(CHANGE, { id: programme.id, input });
    expect(codes).toEqual(['MENTORING_BELT_UNKNOWN']);
  });

  it('changes a programme, and leaves what matching weighs as it was', async () => {
    const programme = await makeProgramme(api, hr, { mentorGradeAtMost: 4, mentorBeltAtLeast: 'white' });
    const weights = { goals: 90, reciprocity: 10, crossSilo: 0, availability: 0, preference: 0, waited: 0 };
    await api.as(hr.cookie).query(SETTINGS, { id: programme.id, settings: { weights, minGradeGap: 3 } });
    const input = { name: 'Autumn', startsOn: '2030-01-01', minutes: 60, answerDays: 10 };
    const { data, codes } = await api.as(hr.cookie).query(CHANGE, { id: programme.id, input });
    expect(codes).toEqual([]);
    expect(data).toEqual({
      changeProgramme: {
        ...{ name: 'Autumn', minutes: 60, answerDays: 10, openTo: [], mentorGradeAtMost: null },
        ...{ mentorBeltAtLeast: null, weights: { goals: 90 }, minGradeGap: 3 },
      },
    });
    const other = await makePerson(api);
    expect((await api.as(other.cookie).query(CHANGE, { id: programme.id, input })).codes).toHaveLength(1);
  });

  it('keeps whom one would rather meet in the order in which they were ranked', async () => {
    const programme = await makeProgramme(api, hr);
    const others = await Promise.all(Array.from({ length: 6 }, () => makePerson(api)));
    const ids = others.map((one) => one.id).reverse();
    const who = await makePerson(api, { grade: 3 });
    const named = (rather: string[]) => enrol(api, who, programme.id, wishOf('mentor', { rather }));
    expect(await named(ids)).toEqual(['MENTORING_TOO_MANY_PEOPLE_RANKED']);
    expect(await named(ids.slice(0, 5))).toEqual([]);
    const [enrolment] = await mine(who, programme.id);
    expect(enrolment?.rather.map((one) => one.id)).toEqual(ids.slice(0, 5));
  });

  it('lets one withdraw at any time: a running pair goes on, and nothing more is proposed', async () => {
    const pair = await makePair(api, hr);
    const [enrolment] = await mine(pair.mentor, pair.programme.id);
    expect(enrolment?.pairs).toBe(1);
    const gone = await api.as(pair.mentor.cookie).query(WITHDRAW, { id: enrolment?.id });
    expect(gone.data).toEqual({ withdrawEnrolment: { enrolments: [] } });
    const [kept] = await api.sql('select state from mentoring.pair where id = $1', [pair.id]);
    expect(kept).toEqual({ state: 'active' });
  });

  it('withdraws what was proposed to who withdraws', async () => {
    const programme = await makeProgramme(api, hr);
    const mentor = await enrolled(api, programme, 'mentor');
    const mentee = await enrolled(api, programme, 'mentee');
    const proposal = (await matchAndSend(api, programme)).get(mentee.id);
    const [enrolment] = await mine(mentor, programme.id);
    await api.as(mentor.cookie).query(WITHDRAW, { id: enrolment?.id });
    const { codes } = await api.as(mentee.cookie).query(ACCEPT, { id: proposal });
    expect(codes).toEqual(['MENTORING_PROPOSAL_WITHDRAWN']);
  });
});
