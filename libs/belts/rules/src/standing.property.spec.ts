import { BELTS, plusDays, rankOf, type Belt, type LocalDate } from '@obi/kernel';
import fc from 'fast-check';
import { awardsDue } from './award';
import { certificationOf, needsOn } from './certification';
import type { BeltEvent } from './events';
import { LADDER } from './ladder';
import type { NeedFacts, NeedRule } from './need';
import type { BeltRules } from './rules-on-day';
import type { Validity } from './rule-set';
import { faultsOfRuleSet } from './rule-set-faults';
import {
  CLAUSES,
  did,
  ORANGE,
  RULES,
  WHITE,
  whiteWork,
  withChange,
  YELLOW,
  yellowWork,
} from './spec/company';
import { standing, stands } from './standing';

const day = fc.integer({ min: 0, max: 2200 }).map((days) => plusDays('2024-01-01', days));
const belt = fc.constantFrom(...BELTS);
const cycle = fc.integer({ min: 1, max: 3 });

/** One thing that happened, on any day; half of the time a whole belt's work at once, so that belts are earned. */
const happening: fc.Arbitrary<BeltEvent[]> = fc.oneof(
  { weight: 3, arbitrary: day.map(whiteWork) },
  { weight: 3, arbitrary: day.map(yellowWork) },
  { weight: 2, arbitrary: fc.tuple(day, belt).map(([on, of]) => [did.refresher(on, of)]) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(day, fc.constantFrom(...CLAUSES), fc.integer({ min: 1, max: 3 }))
      .map(([on, clause, text]) => [did.acknowledged(on, clause, text)]),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(day, fc.constantFrom(WHITE, ...YELLOW, ...ORANGE))
      .map(([on, module]) => [did.module(on, module)]),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(day, fc.constantFrom('s1', 's2', 's3'))
      .map(([on, session]) => [did.session(on, session)]),
  },
  {
    weight: 1,
    arbitrary: fc.tuple(day, fc.constantFrom('p1', 'p2')).map(([on, person]) => [did.taught(on, person)]),
  },
  { weight: 1, arbitrary: fc.tuple(day, belt, cycle).map(([on, of, at]) => [did.revoked(on, of, at)]) },
);
const work = fc.array(happening, { maxLength: 8 }).map((all) => all.flat());
const givenAwards = fc.array(
  fc.oneof(
    fc
      .tuple(day, belt, cycle, fc.integer({ min: 1, max: 2 }))
      .map(([on, of, at, ruleSet]) => did.award(on, of, at, ruleSet)),
    fc
      .tuple(day, belt, cycle, day)
      .map(([on, of, at, earned]) => did.recognised(on, of, earned < on ? earned : on, at)),
  ),
  { maxLength: 6 },
);
const anything = fc.tuple(work, givenAwards).map((both) => both.flat());

/** Companies with every way of counting, and guides that change in every way. */
const validity: fc.Arbitrary<Validity> = fc.record({
  base: fc.constantFrom('completion', 'previous-expiry', 'calendar-day'),
  calendarDay: fc.constantFrom('01-31', '02-29', '12-31'),
  months: fc.constantFrom(12, 24),
  windowDays: fc.integer({ min: 0, max: 120 }),
  minimumActiveDays: fc.integer({ min: 120, max: 200 }),
});
const change = fc.tuple(
  fc.constantFrom(...CLAUSES),
  fc.constantFrom('wording-only', 'acknowledge-again', 'certify-again'),
  day,
  fc.option(fc.integer({ min: 0, max: 90 })),
);
const company: fc.Arbitrary<BeltRules> = fc
  .tuple(validity, day, fc.array(change, { maxLength: 2 }))
  .map(([valid, from, changes]) => {
    const belts = LADDER.belts.map((rule) => (rule.validity === null ? rule : { ...rule, validity: valid }));
    const start: BeltRules = { ...RULES, ruleSets: [LADDER, { version: 2, effectiveFrom: from, belts }] };
    return changes.reduce<BeltRules>(
      (rules, [clause, asks, since, days]) =>
        withChange(clause, asks, since, days === null ? null : plusDays(since, days), rules),
      start,
    );
  });

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

/** Lives through the days of a person's work, awarding on each what is due, as the server does. */
function live(rules: BeltRules, done: readonly BeltEvent[]): BeltEvent[] {
  const days = [...new Set(done.map(({ on }) => on))].sort();
  const events = [...done];
  for (const on of days) {
    for (const due of awardsDue(events, rules, on)) {
      events.push({
        kind: 'awarded',
        id: `${due.key}@${on}`,
        on,
        belt: due.belt,
        cycle: due.cycle,
        ruleSet: due.ruleSet,
        guideVersion: due.guideVersion,
      });
    }
    expect(awardsDue(events, rules, on)).toEqual([]);
  }
  return events;
}

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
