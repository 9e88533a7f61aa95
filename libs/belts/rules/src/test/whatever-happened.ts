import { BELTS, plusDays } from '@obi/kernel';
import fc from 'fast-check';
import { awardsDue } from '../award';
import type { BeltEvent } from '../events';
import { LADDER } from '../ladder';
import type { BeltRules } from '../rules-on-day';
import type { Validity } from '../rule-set';
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
} from '../spec/company';

export const day = fc.integer({ min: 0, max: 2200 }).map((days) => plusDays('2024-01-01', days));
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
      .tuple(day, fc.constantFrom(...WHITE, ...YELLOW, ...ORANGE))
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
export const work = fc.array(happening, { maxLength: 8 }).map((all) => all.flat());
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
export const anything = fc.tuple(work, givenAwards).map((both) => both.flat());

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
export const company: fc.Arbitrary<BeltRules> = fc
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

/** Lives through the days of a person's work, awarding on each what is due, as the server does. */
export function live(rules: BeltRules, done: readonly BeltEvent[]): BeltEvent[] {
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
    if (awardsDue(events, rules, on).length > 0) throw new Error(`an award of ${on} is due twice`);
  }
  return events;
}
