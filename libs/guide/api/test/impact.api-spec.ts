import { makePerson, type PersonMade, TestApi } from '@obi/testing/api';
import { approve, clauseOf, doing, draftOf, impactOf, publishDraft, save } from './draft-for-specs';
import { acknowledge, guideOf, inputFor } from './guide-for-specs';

/** Numbers that look random and are the same in every run. */
function dice(seed: number): (sides: number) => number {
  let state = seed;
  return (sides) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * sides);
  };
}

const KINDS = ['wordingOnly', 'acknowledgeAgain', 'certifyAgain'] as const;

describe('what publishing would do', () => {
  let api: TestApi;
  let author: PersonMade;
  let approver: PersonMade;
  const people: PersonMade[] = [];

  beforeAll(async () => {
    api = await TestApi.open();
    author = await makePerson(api, { roles: ['conversationManager'] });
    approver = await makePerson(api, { roles: ['conversationManager'] });
    for (let n = 0; n < 10; n += 1) people.push(await makePerson(api));
  });
  afterAll(() => api?.close());

  /** Which clauses wait, for every person. */
  async function waiting(): Promise<Map<string, Set<string>>> {
    const all = new Map<string, Set<string>>();
    for (const person of [author, approver, ...people]) {
      const { reading } = await guideOf(api, person);
      const keys = reading.clauses.filter((clause) => clause.isWaiting).map(({ key }) => key);
      all.set(person.id, new Set(keys));
    }
    return all;
  }

  /** Some people read some of what waits for them. */
  async function someRead(roll: (sides: number) => number): Promise<void> {
    for (const person of people) {
      const guide = await guideOf(api, person);
      for (const reading of guide.reading.readings.slice(0, roll(4)))
        expect((await acknowledge(api, person, await inputFor(api, guide, reading))).codes).toEqual([]);
    }
  }

  /** Changes and moves some clauses at random, puts one in, now and then leaves one out or says again what was said. */
  async function writeSomething(roll: (sides: number) => number, round: number): Promise<void> {
    await doing(api, author, 'startGuideDraft');
    const draft = await draftOf(api, author);
    const clauses = draft.sections.flatMap((section) => section.clauses);
    for (let n = 0; n < 4; n += 1) {
      const { key, text } = clauses[roll(clauses.length)]!;
      const again = text.replace(/ Round \d+\.$/, '');
      const next = round > 1 && again !== text ? again : `${again} Round ${round}.`;
      const kind = KINDS[roll(3)]!;
      await save(api, author, key, {
        text: next,
        change: {
          kind,
          reason: 'So that it is clear.',
          certifyBy: kind === 'certifyAgain' ? '2030-01-01' : null,
        },
      });
    }
    const section = draft.sections[roll(draft.sections.length)]!.key;
    const moving = clauses[roll(clauses.length)]!.key;
    await doing(api, author, 'moveDraftClause', { key: ['ID!', moving], section: ['ID!', section] });
    expect((await draftOf(api, author)).moved.map(({ key }) => key)).toContain(moving);
    const added = await doing(api, author, 'addDraftClause', {
      section: ['ID!', section],
      title: ['String!', `New in ${round}`],
    });
    const { key } = added.data['addDraftClause']!.sections.find((one) => one.key === section)!.clauses.at(
      -1,
    )!;
    await save(api, author, key, {
      text: 'Say so.',
      change: { kind: 'acknowledgeAgain', reason: 'It was missing.' },
      check: { question: 'What now?', options: ['Say so', 'Wait'], correct: 0 },
    });
    if (round > 1) await doing(api, author, 'withdrawDraftClause', { key: ['ID!', clauses[0]!.key] });
    await doing(api, author, 'saveDraftNote', { note: ['String!', `Round ${round}.`] });
  }

  it.each([1, 2, 3])(
    'is what it then does, clause by clause and person by person: round %i',
    async (round) => {
      const roll = dice(round * 7919);
      await someRead(roll);
      await writeSomething(roll, round);
      const impact = await impactOf(api, approver);
      const before = await waiting();
      await publishDraft(api, author, await approve(api, author, approver));
      const after = await waiting();
      const asked = [...after].map(([person, keys]) =>
        [...keys].filter((key) => !before.get(person)?.has(key)),
      );
      expect(impact.people).toBe(after.size);
      expect(impact.acknowledgeAgain).toBe(asked.filter((keys) => keys.length > 0).length);
      for (const { clause, acknowledgeAgain } of impact.clauses)
        expect([clause, acknowledgeAgain]).toEqual([
          clause,
          asked.filter((keys) => keys.includes(clause)).length,
        ]);
      expect(new Set(asked.flat())).toEqual(
        new Set(impact.clauses.filter((one) => one.acknowledgeAgain > 0).map(({ clause }) => clause)),
      );
    },
  );

  it('is counted with few statements, however many clauses change', async () => {
    await doing(api, author, 'startGuideDraft');
    const keys = (await draftOf(api, author)).sections.flatMap(({ clauses }) =>
      clauses.map(({ key }) => key),
    );
    for (const key of keys.slice(0, 5)) {
      const { text } = clauseOf(await draftOf(api, author), key);
      await save(api, author, key, {
        text: `${text} More.`,
        change: { kind: 'acknowledgeAgain', reason: 'More.' },
      });
    }
    await impactOf(api, author);
    expect(await api.statementsOfRead(() => impactOf(api, author))).toBeLessThanOrEqual(5);
    await doing(api, author, 'giveUpGuideDraft', {}, '');
  });

  it('counts who is here, by unit', async () => {
    await doing(api, author, 'startGuideDraft');
    const impact = await impactOf(api, author);
    expect(impact.units.reduce((sum, { people: n }) => sum + n, 0)).toBe(impact.people);
    expect(impact).toMatchObject({ acknowledgeAgain: 0, clauses: [] });
    await doing(api, author, 'giveUpGuideDraft', {}, '');
  });

  it('is shown to HR too, and to nobody else', async () => {
    const hr = await makePerson(api, { roles: ['hr'] });
    const [employee] = people;
    expect(await impactOf(api, hr)).toBeNull();
    const refused = await api.as(employee!.cookie).query('{ publishImpact { people } }');
    expect(refused.codes).toEqual(['NOT_FOUND']);
  });
});
