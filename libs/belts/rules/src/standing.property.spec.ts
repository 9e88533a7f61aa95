import { plusDays, rankOf, type Belt, type LocalDate } from '@obi/kernel';
import fc from 'fast-check';
import { awardsDue } from './award';
import { certificationOf, needsOn } from './certification';
import type { NeedFacts, NeedRule } from './need';
import type { BeltRules } from './rules-on-day';
import { faultsOfRuleSet } from './rule-set-faults';
import { anything, company, day, live, work } from './test/whatever-happened';
import { standing, stands } from './standing';

const runs = { numRuns: 150 };

describe('standing, whatever happened', () => {
  it('is the same in any order of arrival, and however often an event arrives', () =>
    fc.assert(
      fc.property(company, anything, day, fc.infiniteStream(fc.nat()), (rules, events, asOf, noise) => {
        const twice = [...events, ...events.slice(0, 5)];
        const shuffled = twice
          .map((event) => ({ event, at: noise.next().value }))
          .sort((a, b) => a.at - b.at);
        const arrived = shuffled.map(({ event }) => event);
        expect(standing(arrived, rules, asOf)).toEqual(standing(events, rules, asOf));
      }),
      runs,
    ));

  it('of a past day is not changed by what happens or is decided later', () =>
    fc.assert(
      fc.property(company, anything, day, (rules, events, asOf) => {
        const known: BeltRules = {
          ruleSets: rules.ruleSets.filter(({ effectiveFrom }) => effectiveFrom <= asOf),
          curriculum: {
            ...rules.curriculum,
            clauses: rules.curriculum.clauses.map((clause) => ({
              ...clause,
              texts: clause.texts.filter(({ since }) => since <= asOf),
            })),
          },
        };
        const then = standing(
          events.filter(({ on }) => on <= asOf),
          known,
          asOf,
        );
        const { nextChangeOn: _, ...now } = standing(events, rules, asOf);
        expect(then).toMatchObject(now);
      }),
      runs,
    ));

  it('never holds a belt that no award justifies', () =>
    fc.assert(
      fc.property(company, anything, day, (rules, events, asOf) => {
        const awarded = events
          .filter((event) => (event.kind === 'awarded' || event.kind === 'recognised') && event.on <= asOf)
          .map((event) => ('belt' in event ? rankOf(event.belt) : 0));
        const now = standing(events, rules, asOf);
        expect(rankOf(now.held)).toBeLessThanOrEqual(Math.max(0, ...awarded));
        expect(
          now.belts.filter(stands).every(({ standsUntil }) => standsUntil === null || standsUntil >= asOf),
        ).toBe(true);
      }),
      runs,
    ));
});

describe('awarding, whatever happened', () => {
  it('awards each cycle once, and then nothing more', () =>
    fc.assert(
      fc.property(company, work, (rules, done) => {
        for (const { version } of rules.ruleSets)
          expect(faultsOfRuleSet(rules.ruleSets[version - 1]!)).toEqual([]);
        const keys = live(rules, done).flatMap((event) =>
          event.kind === 'awarded' ? [`${event.belt}:${event.cycle}`] : [],
        );
        expect(new Set(keys).size).toBe(keys.length);
      }),
      runs,
    ));

  it('rests on events of this person that happened by then', () =>
    fc.assert(
      fc.property(company, work, day, (rules, done, asOf) => {
        const known = new Set(done.filter(({ on }) => on <= asOf).map(({ id }) => id));
        for (const { evidence } of awardsDue(done, rules, asOf)) {
          expect(evidence.length).toBeGreaterThan(0);
          expect(evidence.every((id) => known.has(id))).toBe(true);
        }
      }),
      runs,
    ));
});

const needs: NeedRule[] = [
  { id: 'all', belt: 'white', when: {}, withinDays: 30, effectiveFrom: '2024-03-01' },
  {
    id: 'care',
    belt: 'yellow',
    when: { unit: 'care' },
    withinDays: 90,
    effectiveFrom: '2024-01-01',
    effectiveTo: '2027-06-30',
  },
];
const facts: fc.Arbitrary<NeedFacts> = fc
  .tuple(
    day,
    day,
    fc.option(day),
    fc.array(fc.tuple(day, fc.option(fc.integer({ min: 0, max: 300 }))), { maxLength: 2 }),
  )
  .map(([joinedOn, movedOn, leftOn, leaves]) => ({
    joinedOn,
    leftOn,
    placements: [
      { since: joinedOn, job: null, grade: 2, unitPath: ['company', 'stores'] },
      { since: movedOn, job: null, grade: 2, unitPath: ['company', 'care'] },
    ],
    leaves: leaves.map(([from, days]) => ({ from, to: days === null ? null : plusDays(from, days) })),
  }));

describe('HR’s row, whatever happened', () => {
  it('does not change by itself before the day that it names', () =>
    fc.assert(
      fc.property(company, work, facts, day, fc.nat({ max: 500 }), (rules, done, person, asOf, later) => {
        const events = live(rules, done).filter(({ on }) => on <= asOf);
        const rowOn = (on: LocalDate) =>
          certificationOf(standing(events, rules, on), needsOn(person, needs, on));
        const row = rowOn(asOf);
        const last = plusDays(asOf, later);
        const until =
          row.nextChangeOn === null || last < row.nextChangeOn ? last : plusDays(row.nextChangeOn, -1);
        expect(rowOn(until)).toEqual(row);
      }),
      runs,
    ));

  it('is overdue exactly when a need is past its day and no belt meets it', () =>
    fc.assert(
      fc.property(company, work, facts, day, (rules, done, person, asOf) => {
        const now = standing(live(rules, done), rules, asOf);
        const asked = needsOn(person, needs, asOf);
        const late = asked.needs.filter(
          ({ dueOn, belt: asks }) => dueOn !== null && dueOn < asOf && rankOf(asks) > rankOf(now.held),
        );
        const row = certificationOf(now, asked);
        expect(row.overdueSince !== null).toBe(late.length > 0);
        if (row.overdueSince !== null) expect(row.overdueSince <= asOf).toBe(true);
        const belts: (Belt | null)[] = late.map(({ belt: asks }) => asks);
        if (row.overdueFor !== null) expect(belts).toContain(row.overdueFor);
      }),
      runs,
    ));
});
