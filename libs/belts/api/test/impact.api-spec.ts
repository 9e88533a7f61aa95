import { plusDays } from '@obi/kernel';
import { makePerson, makeUnit, type PersonMade, TestApi } from '@obi/testing/api';
import fc from 'fast-check';
import { type Change, ChangingGuide } from './changing-guide';

const IMPACT = `{ publishImpact { number staleModules { key people clauses } belts { people certifyAgain belts { belt people certifyAgain by }
  weeks { from belts } units { unit people certifyAgain } } } }`;

interface Impact {
  readonly people: number;
  readonly certifyAgain: number;
  readonly belts: readonly { belt: string; people: number; certifyAgain: number; by: string | null }[];
  readonly weeks: readonly { from: string; belts: number }[];
  readonly units: readonly { unit: string; people: number; certifyAgain: number }[];
}
interface Shown {
  readonly belt: string;
  readonly state: string;
  readonly standsUntil: string | null;
  readonly requirements: readonly { code: string; left: readonly string[] }[];
}

const CLAUSES = ['conversation.saying-sorry', 'listening.where', 'angry.insults'];
const [ONE, TWO, THREE] = CLAUSES as [string, string, string];
const MODULES = { one: [ONE], two: [TWO], 'one-two': [ONE, TWO], three: [THREE] };

describe('the impact of a draft on belts', () => {
  let api: TestApi;
  let guide: ChangingGuide;
  let manager: PersonMade;
  const units: Record<string, string> = {};
  const people: PersonMade[] = [];

  beforeAll(async () => {
    api = await TestApi.open();
    guide = new ChangingGuide(api);
    manager = await makePerson(api, { roles: ['conversationManager'] });
    const top = await makeUnit(api, 'Marlowe');
    for (const name of ['Stores', 'Care']) units[name] = await makeUnit(api, name, top);
    await guide.teach(MODULES);
    await guide.ask({ yellow: ['one'], orange: ['one-two', 'two'], green: ['three'], blue: ['two'] });
    for (let n = 0; n < 12; n += 1)
      people.push(await makePerson(api, { unitId: units[n % 3 ? 'Stores' : 'Care'] ?? '' }));
  });
  afterAll(() => api?.close());

  async function draftImpact(): Promise<{ belts: Impact; staleModules: object[] }> {
    const cookie = await api.signIn(manager.id);
    const { data, codes } = await api
      .as(cookie)
      .query<{ publishImpact: { belts: Impact; staleModules: object[] } }>(IMPACT);
    expect(codes).toEqual([]);
    return data.publishImpact;
  }
  const impact = async (): Promise<Impact> => (await draftImpact()).belts;
  /** The belts of everybody as the rows that HR's screens read have them. */
  async function belts(): Promise<Map<string, readonly Shown[]>> {
    await api.service<{ deriveChangedByDay(): Promise<void> }>('Certifications').deriveChangedByDay();
    const rows = await api.sql<{ id: string; belts: Shown[] }>(
      'select person_id as id, belts from belts.certification where counts',
    );
    return new Map(rows.map((row) => [row.id, row.belts]));
  }
  const keys = (belt: Shown | undefined, code: string) =>
    belt?.requirements.filter((one) => one.code === code).flatMap(({ left }) => left) ?? [];

  it('is asked of nobody while nothing changes but words', async () => {
    for (const person of people) await guide.complete(person, 'one');
    api.clock.advanceDays(1);
    await guide.draft({ [ONE]: { kind: 'wording-only' } });
    expect(await impact()).toEqual({ people: 0, certifyAgain: 0, belts: [], weeks: [], units: [] });
  });

  it('tells how many of which belt, where, and in which week they lapse', async () => {
    const certifyBy = plusDays(guide.today(), 20);
    await guide.draft({ [ONE]: { kind: 'certify-again', certifyBy } });
    expect(await impact()).toEqual({
      people: 12,
      certifyAgain: 12,
      belts: [{ belt: 'yellow', people: 12, certifyAgain: 12, by: certifyBy }],
      weeks: [
        { from: guide.today(), belts: 0 },
        { from: plusDays(guide.today(), 7), belts: 0 },
        { from: plusDays(guide.today(), 14), belts: 12 },
      ],
      units: [
        { unit: 'Stores', people: 8, certifyAgain: 8 },
        { unit: 'Care', people: 4, certifyAgain: 4 },
      ],
    });
  });

  it('tells the modules that become stale, with how many completed them', async () => {
    const stale = (await draftImpact()).staleModules;
    expect(stale).toEqual(
      expect.arrayContaining([
        { key: 'one', people: 12, clauses: [ONE] },
        { key: 'one-two', people: 0, clauses: [ONE] },
      ]),
    );
    expect(stale).not.toContainEqual(expect.objectContaining({ key: 'three' }));
  });

  it('is not for everybody to see', async () => {
    expect((await api.as(await api.signIn(people[0]!.id)).query(IMPACT)).codes).toEqual(['NOT_FOUND']);
  });

  /** What happens between two versions, and what the next one changes. */
  const change: fc.Arbitrary<Change> = fc.oneof(
    fc.constant({ kind: 'wording-only' as const }),
    fc.constant({ kind: 'acknowledge-again' as const }),
    fc.constant({ kind: 'certify-again' as const }),
    fc.constant({ kind: 'certify-again' as const, certifyBy: 'in 10 days' }),
  );
  const round = fc.record({
    done: fc.array(fc.tuple(fc.nat(11), fc.constantFrom(...Object.keys(MODULES))), { maxLength: 20 }),
    days: fc.integer({ min: 1, max: 12 }),
    changes: fc.dictionary(fc.constantFrom(...CLAUSES), change, { minKeys: 1 }),
  });

  it('is what publishing then does, on random companies', async () => {
    let fallen = 0;
    const rounds = fc.sample(round, { numRuns: 12, seed: 20_261_122 });
    for (const { done, days, changes } of rounds) {
      for (const [at, module] of done) await guide.completeAgain(people[at]!, module);
      api.clock.advanceDays(days);
      const dated = Object.fromEntries(
        Object.entries(changes).map(([key, one]) => [
          key,
          one.certifyBy ? { ...one, certifyBy: plusDays(guide.today(), 10) } : one,
        ]),
      );
      await guide.draft(dated);
      const told = await impact();
      const before = await belts();
      await guide.publish(dated);
      const after = await belts();
      const fell = [...after].flatMap(([id, now]) =>
        now.flatMap((belt, at) => {
          const was = before.get(id)?.[at];
          const isNew = (code: string) => keys(belt, code).some((key) => !keys(was, code).includes(key));
          if (!was || !['held', 'due'].includes(was.state)) return [];
          const isSooner = belt.standsUntil !== was.standsUntil;
          return isNew('modules') || isNew('clauses') || isSooner
            ? [{ id, belt: belt.belt, again: isNew('modules') }]
            : [];
        }),
      );
      fallen += told.people;
      expect(told.people).toBe(new Set(fell.map(({ id }) => id)).size);
      expect(told.certifyAgain).toBe(new Set(fell.filter(({ again }) => again).map(({ id }) => id)).size);
      expect(Object.fromEntries(told.belts.map(({ belt, people: n }) => [belt, n]))).toEqual(
        Object.fromEntries(
          [...new Set(fell.map(({ belt }) => belt))].map((belt) => [
            belt,
            fell.filter((one) => one.belt === belt).length,
          ]),
        ),
      );
      expect(told.units.reduce((sum, unit) => sum + unit.people, 0)).toBe(told.people);
    }
    expect(fallen).toBeGreaterThan(20);
  });
});
