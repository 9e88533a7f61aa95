/** A session as it comes in: once however often it is sent, in the place of what was planned, and never what cannot be. */
import { makePerson, type PersonMade, TestApi } from '@obi/testing/api';
import { LOG, type Logged, logInput, makePair, type PairMade } from './mentoring';

const PAIR = 'query ($id: ID!) { pair(id: $id) { today planned { id } sessions { id } } }';
const PLAN = `mutation ($pairId: ID!, $at: DateTime!) { scheduleSession(pairId: $pairId, at: $at) { planned { id } next } }`;

interface Seen {
  pair: { today: string; planned: { id: string } | null; sessions: { id: string }[] };
}

jest.setTimeout(60_000);

describe('a session that is logged', () => {
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

  const log = async (who: PersonMade, input: object) =>
    api.as(who.cookie).query<Logged>(LOG, { pairId: pair.id, input });
  const seenBy = async (who: PersonMade) =>
    (await api.as(who.cookie).query<Seen>(PAIR, { id: pair.id })).data.pair;

  it('is kept once of thirty sends with one key, and other content is refused', async () => {
    const input = logInput({ sharedNote: 'We read forty posts', privateNote: 'He listens' });
    const answers = await Promise.all(Array.from({ length: 30 }, () => log(pair.mentor, input)));
    expect(answers.flatMap((answer) => answer.codes)).toEqual([]);
    expect((await seenBy(pair.mentor)).sessions).toHaveLength(1);
    expect((await log(pair.mentor, { ...input, sharedNote: 'We read fifty posts' })).codes).toEqual([
      'MENTORING_KEY_USED_FOR_OTHER_CONTENT',
    ]);
    expect((await log(pair.mentor, { ...input, minutes: 60 })).codes).toEqual([
      'MENTORING_KEY_USED_FOR_OTHER_CONTENT',
    ]);
    expect((await log(pair.mentee, input)).codes).toEqual(['MENTORING_KEY_USED_FOR_OTHER_CONTENT']);
  });

  it('takes the place of the one that was planned for today', async () => {
    await api
      .as(pair.mentor.cookie)
      .query(PLAN, { pairId: pair.id, at: new Date(Date.now() + 5_000).toISOString() });
    const { today } = await seenBy(pair.mentor);
    await api.sql(`update mentoring.session set planned_for = now() where pair_id = $1`, [pair.id]);
    await log(pair.mentor, logInput({ heldOn: today }));
    expect(await api.sql('select 1 from mentoring.session where pair_id = $1', [pair.id])).toHaveLength(1);
    expect((await seenBy(pair.mentor)).planned).toBeNull();
  });

  it('is refused when it cannot be so', async () => {
    const codes = async (change: object) => (await log(pair.mentor, logInput(change))).codes;
    expect(await codes({ heldOn: '2099-01-01' })).toEqual(['MENTORING_SESSION_IN_FUTURE']);
    expect(await codes({ heldOn: '2001-01-01' })).toEqual(['MENTORING_SESSION_BEFORE_PAIR']);
    expect(await codes({ minutes: 0 })).toEqual(['MENTORING_MINUTES_OUT_OF_RANGE']);
    expect(await codes({ goalId: pair.id })).toEqual(['NOT_FOUND']);
    expect(await codes({ idempotencyKey: '' })).toEqual(['BAD_IDEMPOTENCY_KEY']);
    expect(await codes({ privateNote: 'x'.repeat(4001) })).toEqual(['MENTORING_TEXT_TOO_LONG']);
  });
});
