import fc from 'fast-check';
import type { LivingPair } from './silence';
import { healthOf } from './health';
import { type HealthTerms, type PairFacts, sessionsDue } from './progress';

const now = new Date('2027-05-01T09:00:00Z');
const terms: HealthTerms = { sessions: 7, today: '2027-05-01', now, limit: 10 };
const daysAgo = (days: number) => new Date(now.getTime() - days * 86_400_000);
/** A pair that meets tomorrow: nobody is waited for. */
const life: LivingPair = {
  id: 'pair',
  startedAt: daysAgo(89),
  lastSignAt: null,
  plannedFor: daysAgo(-1),
  overSince: null,
  agreement: { savedBy: 'mentor', savedAt: daysAgo(89), agreedAt: daysAgo(88), changeAskedAt: null },
  open: [],
};
const toConfirm = (days: number) => [
  { sessionId: 's', state: 'logged', loggedBy: 'mentor', since: daysAgo(days) } as const,
];
const pair = (at: number, change: Partial<PairFacts> = {}): PairFacts => ({
  menteeId: `mentee ${at}`,
  mentorId: `mentor ${at}`,
  unit: 'Stores',
  state: 'active',
  startedOn: '2027-02-01',
  endedOn: null,
  crossesUnits: false,
  everyWeeks: 3,
  held: 3,
  confirmed: 2,
  calledOff: { mentor: 0, mentee: 0 },
  goals: 2,
  goalsMet: 1,
  life,
  fit: {},
  ...change,
});
const many = (count: number, change: (at: number) => Partial<PairFacts> = () => ({})): PairFacts[] =>
  Array.from({ length: count }, (_, at) => pair(at, change(at)));

describe('the health of a programme', () => {
  it.each<[string, Partial<PairFacts>, number]>([
    ['on the first day', { startedOn: '2027-05-01' }, 0],
    ['the day before the first session is due', { startedOn: '2027-04-11' }, 0],
    ['the day on which it is due', { startedOn: '2027-04-10' }, 1],
    ['after three months', {}, 4],
    ['long after', { startedOn: '2025-01-01' }, 7],
    ['ended early', { endedOn: '2027-03-01' }, 1],
    ['every week', { everyWeeks: 1, startedOn: '2027-04-10' }, 3],
  ])('asks for as many sessions as the rhythm does: %s', (_, change, due) => {
    expect(sessionsDue(pair(0, change), terms)).toBe(due);
  });

  it('counts states, sessions, rhythm, goals, turns and units', () => {
    const { total } = healthOf(
      many(10, (at) => ({
        state: at === 0 ? 'completed' : 'active',
        held: at < 5 ? 6 : 1,
        crossesUnits: at < 4,
        ...(at === 0 && { life: { ...life, agreement: null } }),
        ...(at > 0 && at < 5 && { life: { ...life, open: toConfirm(7 * at - 1) } }),
        ...(at === 5 && { life: { ...life, plannedFor: null } }),
      })),
      terms,
    );
    expect(total.progress).toMatchObject({
      ...{
        people: 10,
        active: 9,
        completed: 1,
        held: 35,
        confirmed: 20,
        due: 40,
        kept: 25,
        goals: 20,
        goalsMet: 10,
      },
      ...{ crossUnit: 4, waitsForMentee: 4, waitsForBoth: 1, waitsForMentor: 0 },
      ...{ waitsUnderAWeek: 1, waitsAWeek: 1, waitsTwoWeeks: 1, waitsThreeWeeks: 2 },
    });
  });

  it('tells nothing of nine pairs', () => {
    const { total, units } = healthOf(
      many(9, () => ({ fit: { mentee: 'good' } })),
      terms,
    );
    expect(total).toEqual({ progress: null, calledOffByMentee: null, calledOffByMentor: null, fit: null });
    expect(units).toEqual([{ unit: 'Stores', figures: total }]);
  });

  it('tells who calls off by side only where enough people are on that side', () => {
    const pairs = many(12, (at) => ({ mentorId: `mentor ${at % 4}`, calledOff: { mentor: 1, mentee: 2 } }));
    const { total } = healthOf(pairs, terms);
    expect(total.calledOffByMentor).toBeNull();
    expect(total.calledOffByMentee).toEqual({ people: 10, times: 20 });
  });

  it('tells of the fit from the answers of ten people, each once', () => {
    const nine = many(9, () => ({ fit: { mentee: 'good' } }));
    expect(healthOf([...nine, pair(9)], terms).total.fit).toBeNull();
    const again = pair(3, { startedOn: '2027-04-01', fit: { mentee: 'notAFit' } });
    const { fit } = healthOf([...nine, pair(9, { fit: { mentee: 'deciding' } }), again], terms).total;
    expect(fit).toEqual({ people: 10, good: 8, deciding: 1, notAFit: 1 });
  });

  it('tells nothing of the fit where all answered alike, and nothing of it by unit', () => {
    const alike = many(20, () => ({ fit: { mentee: 'good', mentor: 'good' } }));
    expect(healthOf(alike, terms).total.fit).toBeNull();
    const { total, units } = healthOf(
      [...alike, ...many(20, () => ({ fit: { mentee: 'deciding' } }))],
      terms,
    );
    expect(total.fit).toEqual({ people: 40, good: 20, deciding: 20, notAFit: 0 });
    expect(units.map(({ figures }) => figures.fit)).toEqual([null]);
  });

  it('never tells of a unit, or of the rest, what would be about fewer people than the limit', () => {
    const units = fc.array(fc.constantFrom('Stores', 'Care', 'Tax'), { maxLength: 50 });
    fc.assert(
      fc.property(units, fc.integer({ min: 5, max: 10 }), (names, limit) => {
        const pairs = names.map((unit, at) => pair(at, { unit, calledOff: { mentor: 0, mentee: 1 } }));
        const health = healthOf(pairs, { ...terms, limit });
        const told = health.units.map(({ figures }) => figures.calledOffByMentee?.people ?? 0);
        const rest =
          (health.total.calledOffByMentee?.people ?? 0) - told.reduce((sum, people) => sum + people, 0);
        for (const people of [...told, rest]) expect(people === 0 || people >= limit).toBe(true);
      }),
    );
  });
});
