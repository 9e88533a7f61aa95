import fc from 'fast-check';
import { LADDER } from './ladder';
import { rulesOn, type BeltRules } from './rules-on-day';
import type { Requirement, RuleSet } from './rule-set';
import { anything, company, day, live, work } from './test/whatever-happened';
import { shiftsBetween } from './standing-shift';
import { standing, stands } from './standing';

/** Another ladder: some belts ask less, more or something else, or count for another time. */
const asked: fc.Arbitrary<Requirement> = fc.constantFrom<Requirement>(
  { kind: 'taught', count: 1 },
  { kind: 'sessions', role: 'mentor', count: 2 },
  { kind: 'modules', keys: ['yellow.one'] },
  { kind: 'assessment', key: 'black.practical', assessors: 1 },
);
const other = fc
  .tuple(fc.integer({ min: 1, max: 6 }), asked, fc.constantFrom(null, 3, 12, 60))
  .map(([at, requirement, months]) =>
    LADDER.belts.map((rule, n) =>
      n !== at
        ? rule
        : {
            ...rule,
            requirements: [...rule.requirements.filter(({ kind }) => kind === 'belt'), requirement],
            renewal: months === null ? [] : [requirement],
            validity:
              months === null
                ? null
                : { months, base: 'completion' as const, windowDays: 10, minimumActiveDays: 10 },
          },
    ),
  );

describe('other rules, whatever happened', () => {
  it('take no belt from its holder and make none due before its time', () =>
    fc.assert(
      fc.property(company, work, other, day, (rules, done, belts, asOf) => {
        const events = live(rules, done);
        const next: RuleSet = { version: 3, effectiveFrom: asOf, belts };
        const after: BeltRules = { ...rules, ruleSets: [...rules.ruleSets, next] };
        const shifts = shiftsBetween(events, rulesOn(rules, asOf), rulesOn(after, asOf));
        expect(shifts.filter(({ shift }) => shift === 'lost' || shift === 'due')).toEqual([]);
        const held = (all: BeltRules) => standing(events, all, asOf).belts.filter(stands);
        const kept = held(after);
        for (const { belt, validUntil } of held(rules))
          expect(kept).toContainEqual(expect.objectContaining({ belt, validUntil }));
      }),
      { numRuns: 300 },
    ));

  it('that are the same rules shift nothing', () =>
    fc.assert(
      fc.property(company, anything, day, (rules, events, asOf) => {
        const last = rulesOn(rules, asOf).ruleSet;
        if (last === null) return;
        const before = events.filter(({ on }) => on < asOf);
        const same: RuleSet = { ...last, version: 9, effectiveFrom: asOf };
        const after = { ...rules, ruleSets: [...rules.ruleSets, same] };
        expect(shiftsBetween(before, rulesOn(rules, asOf), rulesOn(after, asOf))).toEqual([]);
      }),
      { numRuns: 200 },
    ));
});
