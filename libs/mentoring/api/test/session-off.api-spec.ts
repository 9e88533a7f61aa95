/** Who called a session off: each says it of themselves, and of the other one only once it is over. */
import { makePerson, type PersonMade, TestApi } from '@obi/testing/api';
import { makePair, type PairMade } from './mentoring';

const PLANNED = 'query ($id: ID!) { pair(id: $id) { planned { id } } }';
const PLAN = `mutation ($pairId: ID!, $at: DateTime!) { scheduleSession(pairId: $pairId, at: $at) { planned { id } next } }`;
const CANCEL = `mutation ($id: ID!, $by: MentoringSide = mentee) { cancelSession(sessionId: $id, by: $by, why: work) { sessions { cancelledBy howLate why state } } }`;
const CONTEST = `mutation ($id: ID!) { contestCallOff(sessionId: $id) { sessions { cancelledBy mayContest } } }`;

jest.setTimeout(60_000);

describe('a session that is called off', () => {
  let api: TestApi;
  let hr: PersonMade;
  let pair: PairMade;

  beforeAll(async () => {
    api = await TestApi.open();
    hr = await makePerson(api, { roles: ['hr'] });
  });
  beforeEach(async () => {
    pair = await makePair(api, hr);
  });
  afterAll(() => api?.close());

  const plannedId = async () =>
    (await api.as(pair.mentor.cookie).query<{ pair: { planned: { id: string } } }>(PLANNED, { id: pair.id }))
      .data.pair.planned.id;

  it('keeps who cancelled, how late, and why', async () => {
    const at = new Date(Date.now() + 40 * 60_000).toISOString();
    await api.as(pair.mentor.cookie).query(PLAN, { pairId: pair.id, at });
    const id = await plannedId();
    expect((await api.as(pair.mentor.cookie).query(CANCEL, { id })).codes).toEqual([
      'MENTORING_CALL_OFF_YOURSELF',
    ]);
    const { data } = await api.as(pair.mentee.cookie).query(CANCEL, { id });
    expect(data).toEqual({
      cancelSession: {
        sessions: [
          { cancelledBy: 'mentee', howLate: 'within the last hour', why: 'work', state: 'didNotHappen' },
        ],
      },
    });
  });

  it('is, while it is to come, called off by each for themselves alone', async () => {
    const at = new Date(Date.now() + 3 * 86_400_000).toISOString();
    await api.as(pair.mentor.cookie).query(PLAN, { pairId: pair.id, at });
    const id = await plannedId();
    const cancel = (who: PersonMade, by: string) => api.as(who.cookie).query(CANCEL, { id, by });
    expect((await cancel(pair.mentee, 'mentor')).codes).toEqual(['MENTORING_CALL_OFF_YOURSELF']);
    expect((await cancel(pair.mentor, 'mentee')).codes).toEqual(['MENTORING_CALL_OFF_YOURSELF']);
    expect((await cancel(pair.mentee, 'mentee')).codes).toEqual([]);
  });

  it('may be laid to the other one once it is over, who may say that it was not so: it counts for neither', async () => {
    const at = new Date(Date.now() + 3_600_000).toISOString();
    await api.as(pair.mentor.cookie).query(PLAN, { pairId: pair.id, at });
    const id = await plannedId();
    await api.sql(`update mentoring.session set planned_for = now() - interval '2 hours' where id = $1`, [
      id,
    ]);
    const contest = (who: PersonMade) => api.as(who.cookie).query(CONTEST, { id });
    expect((await contest(pair.mentor)).codes).toEqual(['MENTORING_CALL_OFF_NOT_SAID_OF_YOU']);
    expect((await api.as(pair.mentee.cookie).query(CANCEL, { id, by: 'mentor' })).codes).toEqual([]);
    expect((await contest(pair.mentee)).codes).toEqual(['MENTORING_CALL_OFF_NOT_SAID_OF_YOU']);
    expect((await contest(hr)).codes).toEqual(['NOT_FOUND']);
    expect((await contest(pair.mentor)).data).toEqual({
      contestCallOff: { sessions: [{ cancelledBy: null, mayContest: false }] },
    });
    expect((await contest(pair.mentor)).codes).toEqual(['MENTORING_CALL_OFF_NOT_SAID_OF_YOU']);
  });
});
