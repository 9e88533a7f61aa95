import { makePerson, type PersonMade, TestApi } from '@obi/testing/api';
import { LOG, type Logged, logInput, makePair, type PairMade } from './mentoring';

const CONFIRM = `mutation ($id: ID!) { confirmSession(sessionId: $id) { confirmed } }`;
const MINE = '{ myNotices { subject group link } }';

interface Mine {
  readonly myNotices: { subject: string; group: string; link: string }[];
}

jest.setTimeout(60_000);

describe('notices of mentoring', () => {
  let api: TestApi;
  let pair: PairMade;

  beforeAll(async () => {
    api = await TestApi.open();
    const hr = await makePerson(api, { roles: ['hr'] });
    pair = await makePair(api, hr);
  });
  afterAll(() => api?.close());

  const mine = async ({ cookie }: PersonMade) => (await api.as(cookie).query<Mine>(MINE)).data.myNotices;
  const keptOf = (person: PersonMade, name: string) =>
    api.sql<{ key: string; settled: boolean; detail: object }>(
      `select key, settled_at is not null as settled, detail from notifications.notice
       where person_id = $1 and name = $2 order by id`,
      [person.id, name],
    );

  it('asked both for an answer to the proposal, until they gave it', async () => {
    for (const person of [pair.mentor, pair.mentee]) {
      const asked = await keptOf(person, 'mentoring.proposal-waits');
      expect(asked).toHaveLength(1);
      expect(asked[0]?.settled).toBe(true);
    }
  });

  it('told who said yes first that they are a pair, with where to begin, and nobody else', async () => {
    expect(await keptOf(pair.mentor, 'mentoring.pair-began')).toEqual([
      { key: pair.id, settled: false, detail: { other: 'Henrik', pairId: pair.id } },
    ]);
    expect(await keptOf(pair.mentee, 'mentoring.pair-began')).toEqual([]);
    expect(await mine(pair.mentor)).toEqual([
      { subject: 'Henrik said yes: you are a pair', group: 'know', link: `/pair/${pair.id}` },
    ]);
  });

  it('ask the other side to confirm a session, and never say what was written', async () => {
    const secret = 'We spoke about the merger';
    const input = logInput({ sharedNote: secret, learned: secret, privateNote: secret });
    const { data } = await api.as(pair.mentor.cookie).query<Logged>(LOG, { pairId: pair.id, input });
    expect((await mine(pair.mentor)).filter(({ group }) => group === 'answer')).toEqual([]);
    const [asked] = await mine(pair.mentee);
    expect(asked).toMatchObject({ group: 'answer', link: `/pair/${pair.id}` });
    expect(asked?.subject).toMatch(/^Confirm your session of .* with Ines$/);
    const kept = await api.sql('select * from notifications.notice');
    expect(JSON.stringify(kept)).not.toContain('merger');
    const id = data.logSession.sessions[0]?.id;
    expect((await api.as(pair.mentee.cookie).query(CONFIRM, { id })).codes).toEqual([]);
    expect(await mine(pair.mentee)).toEqual([]);
  });

  it('nudge on days 7, 14 and 21 whose turn it is, each once, and then no more', async () => {
    const days: unknown[] = [];
    for (let day = 1; day <= 40; day += 1) {
      api.clock.advanceDays(1);
      await api.jobs.run('mentoring.nudge');
      const told = await keptOf(pair.mentee, 'mentoring.your-turn');
      if (told.length > days.length) days.push(day);
    }
    expect(days).toEqual([7, 14, 21]);
    const told = await keptOf(pair.mentee, 'mentoring.your-turn');
    expect(told.map(({ detail }) => detail)).toEqual([
      { waitsFor: 'agree', other: 'Ines', days: 7, pairId: pair.id },
      { waitsFor: 'agree', other: 'Ines', days: 14, pairId: pair.id },
      { waitsFor: 'agree', other: 'Ines', days: 21, pairId: pair.id },
    ]);
  });
});
