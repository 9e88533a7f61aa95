import { BELTS, daysBetween, plusDays } from '@obi/kernel';
import { makePerson, makeUnit, type PersonMade, TestApi } from '@obi/testing/api';
import fc from 'fast-check';
import { type Change, ChangingGuide } from './changing-guide';

const IMPACT = `{ publishImpact { number staleModules { key people clauses } belts { people certifyAgain belts { belt people certifyAgain lapse by lastBy }
  weeks { from belts } units { unit people certifyAgain } } } }`;

interface Impact {
  readonly people: number;
  readonly certifyAgain: number;
  readonly belts: readonly {
    belt: string;
    people: number;
    lapse: number;
    by: string | null;
    lastBy: string | null;
  }[];
  readonly weeks: readonly { from: string; belts: number }[];
  readonly units: readonly { unit: string; people: number; certifyAgain: number }[];
}
interface Shown {
  readonly belt: string;
  readonly state: string;
  readonly standsUntil: string | null;
  readonly validUntil: string | null;
  readonly requirements: readonly { code: string; left: readonly string[] }[];
}

/** A belt that publishing made due, whether a module is to be done again, and the day that the change set. */
interface Fallen {
  readonly id: string;
  readonly belt: string;
  readonly again: boolean;
  readonly by: string | null;
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
    await guide.ask(
      { yellow: ['one'], orange: ['one-two', 'two'], green: ['three'], blue: ['two'] },
      { white: [ONE, THREE] },
    );
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
  /** Publishes, and answers what the rows of HR's screens then say of the belts that stood before. */
  async function publishing(changes: Readonly<Record<string, Change>>): Promise<Fallen[]> {
    const before = await belts();
    await guide.publish(changes);
    return [...(await belts())].flatMap(([id, now]) =>
      now.flatMap((belt, at) => {
        const was = before.get(id)?.[at];
        if (!was || !['held', 'due'].includes(was.state)) return [];
        const isNew = (code: string) => keys(belt, code).some((key) => !keys(was, code).includes(key));
        const isSooner = belt.standsUntil !== was.standsUntil;
        if (!isNew('modules') && !isNew('clauses') && !isSooner) return [];
        const by = belt.standsUntil === belt.validUntil ? null : belt.standsUntil;
        return [{ id, belt: belt.belt, again: isNew('modules'), by }];
      }),
    );
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
      belts: [{ belt: 'yellow', people: 12, certifyAgain: 12, lapse: 12, by: certifyBy, lastBy: certifyBy }],
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
  const doings = fc.array(fc.tuple(fc.nat(11), fc.constantFrom(...Object.keys(MODULES), 'acknowledge')), {
    maxLength: 20,
  });
  const round = fc.record({
    done: doings,
    days: fc.integer({ min: 1, max: 12 }),
    onTheDay: doings,
    changes: fc.dictionary(fc.constantFrom(...CLAUSES), change, { minKeys: 1 }),
  });
  async function doAll(doing: readonly (readonly [number, string])[]): Promise<void> {
    for (const [at, what] of doing)
      await (what === 'acknowledge'
        ? guide.acknowledge(people[at]!)
        : guide.completeAgain(people[at]!, what));
  }

  it('is what publishing then does, on random companies, whatever was done on the day of publishing', async () => {
    let fallen = 0;
    const rounds = fc.sample(round, { numRuns: 12, seed: 20_261_122 });
    for (const { done, days, onTheDay, changes } of rounds) {
      await doAll(done);
      api.clock.advanceDays(days);
      await doAll(onTheDay);
      const dated = Object.fromEntries(
        Object.entries(changes).map(([key, one]) => [
          key,
          one.certifyBy ? { ...one, certifyBy: plusDays(guide.today(), 10) } : one,
        ]),
      );
      await guide.draft(dated);
      const told = await impact();
      const fell = await publishing(dated);
      fallen += told.people;
      expect(told.people).toBe(new Set(fell.map(({ id }) => id)).size);
      expect(told.certifyAgain).toBe(new Set(fell.filter(({ again }) => again).map(({ id }) => id)).size);
      expect(told.belts.map((one) => [one.belt, one.people, one.lapse, one.by, one.lastBy])).toEqual(
        beltByBelt(fell),
      );
      expect(told.weeks.flatMap(({ from, belts: n }) => (n > 0 ? [[from, n]] : []))).toEqual(
        weekByWeek(fell, guide.today()),
      );
      expect(told.units.reduce((sum, unit) => sum + unit.people, 0)).toBe(told.people);
    }
    expect(fallen).toBeGreaterThan(20);
  });
});

/** How many of each belt fell due, how many of them lapse, and the first and the last day after which one does. */
function beltByBelt(fell: readonly Fallen[]): unknown[] {
  return BELTS.filter((belt) => fell.some((one) => one.belt === belt)).map((belt) => {
    const these = fell.filter((one) => one.belt === belt);
    const days = these.flatMap(({ by }) => by ?? []).sort();
    return [belt, these.length, days.length, days[0] ?? null, days.at(-1) ?? null];
  });
}

/** How many belts lapse in which week, counted from publishing. */
function weekByWeek(fell: readonly Fallen[], publishOn: string): unknown[] {
  const weeks = fell.flatMap(({ by }) => (by ? [Math.floor(daysBetween(publishOn, by) / 7)] : []));
  return [...new Set(weeks)]
    .sort((a, b) => a - b)
    .map((week) => [plusDays(publishOn, 7 * week), weeks.filter((one) => one === week).length]);
}
