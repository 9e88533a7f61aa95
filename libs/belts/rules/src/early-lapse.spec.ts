import { plusDays } from '@obi/kernel';
import fc from 'fast-check';
import { earlyLapsesIn } from './early-lapse';
import { standing } from './standing';
import { company, day, live, work } from './test/whatever-happened';

describe('a belt that does not count although its time is not over', () => {
  it.each([
    ['counts to its last day', '2028-06-18', '2028-06-18', []],
    ['does not expire', null, null, []],
    ['was never earned', null, null, []],
    ['rests on a change to be done before', '2026-12-15', '2028-06-18', ['2026-12-16']],
    ['does not expire and rests on such a change', '2026-12-15', null, ['2026-12-16']],
    ['ended before the day of the change', '2026-06-18', '2026-06-18', []],
  ])('of one that %s', (_, standsUntil, validUntil, from) => {
    const belts = [{ belt: 'orange', standsUntil, validUntil }] as never;
    expect(earlyLapsesIn({ belts })).toEqual(from.map((on) => ({ belt: 'orange', from: on })));
  });

  it('is lapsed from that day on and not before, and no other belt is before its time', () =>
    fc.assert(
      fc.property(company, work, day, (rules, done, asOf) => {
        const now = standing(live(rules, done), rules, asOf);
        const from = new Map(earlyLapsesIn(now).map((lapse) => [lapse.belt, lapse.from]));
        for (const { belt, state, validUntil } of now.belts) {
          const isBefore = validUntil === null || validUntil >= asOf;
          const hasBegun = (from.get(belt) ?? '9999') <= asOf;
          expect(state === 'lapsed' && isBefore).toBe(hasBegun && isBefore);
          if (hasBegun) expect(state).toBe('lapsed');
        }
      }),
      { numRuns: 150 },
    ));

  it('is the same answer on every day until the texts change, so that it need not be asked anew', () =>
    fc.assert(
      fc.property(company, work, day, fc.nat({ max: 400 }), (rules, done, asOf, days) => {
        const events = live(rules, done).filter(({ on }) => on <= asOf);
        const later = plusDays(asOf, days);
        const texts = rules.curriculum.clauses.flatMap((clause) => clause.texts);
        fc.pre(texts.every(({ since }) => since <= asOf || since > later));
        const known = { ...rules, ruleSets: rules.ruleSets.filter((one) => one.effectiveFrom <= asOf) };
        expect(earlyLapsesIn(standing(events, known, later))).toEqual(
          earlyLapsesIn(standing(events, known, asOf)),
        );
      }),
      { numRuns: 150 },
    ));
});
