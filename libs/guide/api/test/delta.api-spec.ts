import { plusDays } from '@obi/kernel';
import { makePerson, type PersonMade, TestApi } from '@obi/testing/api';
import {
  acknowledge,
  acknowledgeAll,
  contentOf,
  guideOf,
  inputFor,
  nextContent,
  publish,
} from './guide-for-specs';

const CLAUSE = 'conversation.out-of-public';

describe('what changed since the version that somebody acknowledged', () => {
  let api: TestApi;
  let sinceFirst: PersonMade;
  let sinceSecond: PersonMade;
  let by: { authorId: string; approverId: string };
  let day: string;

  beforeAll(async () => {
    api = await TestApi.open();
    const author = await makePerson(api, { roles: ['conversationManager'] });
    const approver = await makePerson(api, { roles: ['conversationManager'] });
    by = { authorId: author.id, approverId: approver.id };
    const [row] = await api.sql<{ on: string }>('select published_on::text as on from guide.version');
    day = row?.on ?? '';
    sinceFirst = await makePerson(api);
    await acknowledgeAll(api, sinceFirst);
    await publish(api, contentOf('2.0'), by, plusDays(day, 10));
    sinceSecond = await makePerson(api);
    await acknowledgeAll(api, sinceSecond);
    const third = nextContent(contentOf('2.0'), '3.0', { [CLAUSE]: ['acknowledge-again', 'In one place.'] });
    await publish(api, third, by, plusDays(day, 20));
  });
  afterAll(() => api?.close());

  async function seenBy(person: PersonMade) {
    const guide = await guideOf(api, person);
    const difference = guide.reading.clauses.find(({ key }) => key === CLAUSE)?.difference;
    const came = (difference?.blocks ?? [])
      .flatMap(({ pieces }) => pieces.filter(({ kind }) => kind === 'added'))
      .map(({ text }) => text.trim());
    return { guide, difference, came };
  }

  it('differs between two people who acknowledged different ones, each in one step', async () => {
    const [first, second] = [await seenBy(sinceFirst), await seenBy(sinceSecond)];
    expect(second.came).toEqual(['In one place.']);
    expect(first.came.length).toBeGreaterThan(1);
    expect(first.came).toContain(
      'within 30 minutes between 8:00 and 22:00. What arrives later is answered by 8:30.',
    );
    expect(first.came.join(' ')).toContain('In one place.');
  });

  it('comes with the reason of every version on the way', async () => {
    const steps = async (person: PersonMade) =>
      (await seenBy(person)).difference?.steps.map(({ version, reason }) => [version, reason !== '']);
    expect(await steps(sinceFirst)).toEqual([
      ['2.0', true],
      ['3.0', true],
    ]);
    expect(await steps(sinceSecond)).toEqual([['3.0', true]]);
  });

  it('asks one question about it, and only what changed for this person', async () => {
    const [first, second] = [await seenBy(sinceFirst), await seenBy(sinceSecond)];
    expect(second.guide.reading.readings).toMatchObject([{ kind: 'changes', clauses: [CLAUSE] }]);
    expect(first.guide.reading.readings).toHaveLength(1);
    expect(first.guide.reading.readings[0]?.clauses.length).toBeGreaterThan(1);
  });

  it('is a conflict when another version comes in between, and then shows that one', async () => {
    const { guide } = await seenBy(sinceSecond);
    const input = await inputFor(api, guide, guide.reading.readings[0]!);
    const third = nextContent(contentOf('2.0'), '3.0', { [CLAUSE]: ['acknowledge-again', 'In one place.'] });
    const fourth = nextContent(third, '4.0', { [CLAUSE]: ['acknowledge-again', 'At once.'] });
    await publish(api, fourth, by, plusDays(day, 30));
    const refused = await acknowledge(api, sinceSecond, input);
    expect(refused.codes).toEqual(['GUIDE_VERSION_CHANGED']);
    expect(refused.errors[0]?.extensions['kind']).toBe('CONFLICT');
    const { came, difference } = await seenBy(sinceSecond);
    expect(came.join(' ')).toBe('In one place. At once.');
    expect(difference?.steps.map(({ version }) => version)).toEqual(['3.0', '4.0']);
    const written = await api.sql<{ number: string }>(
      `select v.number from guide.acknowledgement a join guide.version v on v.id = a.version_id
       where a.person_id = $1 and a.clause_key = $2`,
      [sinceSecond.id, CLAUSE],
    );
    expect(written).toEqual([{ number: '2.0' }]);
  });
});
