import { makePerson, type PersonMade, TestApi } from '@obi/testing/api';
import { LOG, type Logged, logInput, makePair, type PairMade } from './mentoring';

const CONFIRM = 'mutation ($id: ID!) { confirmSession(sessionId: $id) { confirmed } }';
const GOAL = 'mutation ($pairId: ID!, $text: String!) { addGoal(pairId: $pairId, text: $text) { id } }';
const PLAN = `mutation ($pairId: ID!, $at: DateTime!, $title: String, $place: String, $why: WhyNotHeld) {
  scheduleSession(pairId: $pairId, at: $at, title: $title, place: $place, why: $why) { planned { title place } } }`;
const ERASE =
  'mutation ($id: ID!) { eraseMyWords(pairId: $id) { confirmed sessions { state minutes texts { by text } privateNote } goals { text } } }';

jest.setTimeout(60_000);

describe('what one wrote oneself', () => {
  let api: TestApi;
  let pair: PairMade;
  let outsider: PersonMade;

  beforeEach(async () => {
    api = await TestApi.open();
    const hr = await makePerson(api, { roles: ['hr'] });
    outsider = await makePerson(api, { roles: ['hr', 'administrator', 'auditor'] });
    pair = await makePair(api, hr);
    const words = { sharedNote: 'Ines for both', privateNote: 'Ines alone', learned: 'Ines learned' };
    await log(pair.mentor, words);
    const id = await log(pair.mentee, { sharedNote: 'Henrik for both', privateNote: 'Henrik alone' });
    await api.as(pair.mentor.cookie).query(CONFIRM, { id });
    await api.as(pair.mentor.cookie).query(GOAL, { pairId: pair.id, text: 'Ines sets a goal' });
  });
  afterEach(() => api?.close());

  async function log(who: PersonMade, words: object): Promise<string> {
    const { data } = await api.as(who.cookie).query<Logged>(LOG, { pairId: pair.id, input: logInput(words) });
    return data.logSession.sessions.find((one) => one.waitsForMe === false)?.id as string;
  }
  const file = (who: PersonMade, ending: string) =>
    api.http('get', `/api/mentoring/my-words.${ending}`, who.cookie);

  it.each(['json', 'md'])('is taken along as %s, with nothing that the other one wrote', async (ending) => {
    const { status, text, headers } = await file(pair.mentor, ending);
    expect(status).toBe(200);
    expect(headers['content-disposition']).toBe(`attachment; filename="what-i-wrote-in-obi.${ending}"`);
    for (const words of ['Ines for both', 'Ines alone', 'Ines learned', 'Ines sets a goal'])
      expect(text).toContain(words);
    expect(text).not.toMatch(/Henrik (for both|alone)/);
    const nothing = await file(outsider, ending);
    expect(nothing.status).toBe(200);
    expect(nothing.text).not.toMatch(/Ines|Henrik/);
  });

  it('keeps the author of a title and a place when the other one moves the session', async () => {
    const plan = (who: PersonMade, days: number, more: object) =>
      api.as(who.cookie).query(PLAN, {
        ...{ pairId: pair.id, at: new Date(api.clock.now().getTime() + days * 86_400_000), ...more },
      });
    await plan(pair.mentor, 3, { title: 'Ines names it', place: 'Ines knows a room' });
    expect((await plan(pair.mentee, 4, { why: 'work' })).codes).toEqual([]);
    expect((await file(pair.mentor, 'md')).text).toMatch(
      /Ines names it[^]*Ines knows a room|Ines knows a room[^]*Ines names it/,
    );
    expect((await file(pair.mentee, 'md')).text).not.toMatch(/Ines (names it|knows a room)/);
    const other = await plan(pair.mentee, 5, { place: 'Henrik knows another', why: 'work' });
    expect(other.data).toMatchObject({
      scheduleSession: { planned: { title: 'Ines names it', place: 'Henrik knows another' } },
    });
    expect((await file(pair.mentee, 'md')).text).toContain('Henrik knows another');
    expect((await file(pair.mentor, 'md')).text).toContain('Ines names it');
    expect((await file(pair.mentor, 'md')).text).not.toContain('Henrik knows another');
  });

  it('is taken along only by who proved a moment ago who they are', async () => {
    await api.sql(
      `update people.session set confirmed_at = now() - interval '11 minutes' where person_id = $1`,
      [pair.mentor.id],
    );
    const { status, body } = await file(pair.mentor, 'md');
    expect(status).toBeGreaterThanOrEqual(400);
    expect(JSON.stringify(body)).toContain('PEOPLE_SIGN_IN_NOT_FRESH');
    expect((await api.http('get', '/api/mentoring/my-words.md')).status).toBe(401);
  });

  it('is erased, and what happened stays: sessions, who confirmed them, goals, and the words of the other one', async () => {
    const { data } = await api
      .as(pair.mentor.cookie)
      .query<{ eraseMyWords: { confirmed: number; sessions: { texts: object[] }[]; goals: object[] } }>(
        ERASE,
        {
          id: pair.id,
        },
      );
    const { confirmed, sessions, goals } = data.eraseMyWords;
    expect(confirmed).toBe(1);
    expect(sessions).toHaveLength(2);
    expect(sessions.flatMap(({ texts }) => texts)).toEqual([{ by: 'mentee', text: 'Henrik for both' }]);
    expect(goals).toHaveLength(1);
    expect((await file(pair.mentor, 'md')).text).not.toMatch(/Ines (for both|alone|learned)/);
    expect((await file(pair.mentee, 'md')).text).toContain('Henrik alone');
    const left = await api.sql('select 1 from mentoring.note where author_id = $1', [pair.mentor.id]);
    expect(left).toEqual([]);
    expect((await api.as(outsider.cookie).query(ERASE, { id: pair.id })).codes).toEqual(['NOT_FOUND']);
  });
});
