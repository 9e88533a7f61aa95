import { plusDays, plusMonths, type LocalDate } from '@obi/kernel';
import fc from 'fast-check';
import { LADDER } from './ladder';
import type { BeltRules } from './rules-on-day';
import type { RenewalBase, Validity } from './rule-set';
import { faultsOfRuleSet } from './rule-set-faults';
import { did, RULES } from './spec/company';
import { beltIn, standing, stands } from './standing';
import { isRenewalInside, termOf, type Term } from './validity';

/** The days on which calendars go wrong: leap days, the days beside them, the ends of months and years. */
const EDGES = ['01-01', '01-30', '01-31', '02-28', '03-01', '03-31', '04-30', '08-31', '12-30', '12-31'];
const LEAP_DAYS = ['2024-02-29', '2028-02-29', '2096-02-29', '2000-02-29'];
const day: fc.Arbitrary<LocalDate> = fc.oneof(
  fc.constantFrom(...LEAP_DAYS),
  fc
    .tuple(fc.integer({ min: 1999, max: 2104 }), fc.constantFrom(...EDGES))
    .map(([year, edge]) => `${year}-${edge}`),
  fc.integer({ min: 0, max: 36_000 }).map((days) => plusDays('2000-01-01', days)),
);

const base = fc.constantFrom<RenewalBase>('completion', 'previous-expiry', 'calendar-day');
const validityOf = (bases: fc.Arbitrary<RenewalBase>): fc.Arbitrary<Validity> =>
  bases.chain((counted) =>
    fc
      .record({
        base: fc.constant(counted),
        months: counted === 'calendar-day' ? fc.constantFrom(12, 24, 36) : fc.integer({ min: 1, max: 36 }),
        calendarDay: fc.constantFrom('02-29', ...EDGES),
        windowDays: fc.nat({ max: 400 }),
        minimumActiveDays: fc.nat({ max: 800 }),
      })
      .filter((validity) => isPossible(validity)),
  );
const validity = validityOf(base);

/** What a company may put in force, and nothing else. */
function isPossible(valid: Validity): boolean {
  const belts = LADDER.belts.map((rule) => (rule.validity === null ? rule : { ...rule, validity: valid }));
  return faultsOfRuleSet({ ...LADDER, belts }).length === 0;
}

/** Earned once and renewed so many times, each time on some day of the window: 0 the first day, 1 the last. */
const chain = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 12 });
function renewed(valid: Validity, earnedOn: LocalDate, at: readonly number[]): Term[] {
  const terms = [termOf(valid, earnedOn, null)];
  for (const share of at) {
    const last = terms.at(-1)!;
    const on = plusDays(last.windowOpensOn!, Math.round(share * valid.windowDays));
    terms.push(termOf(valid, on, last));
  }
  return terms;
}

/** A term some time into its life, and any later day. */
const history = fc.tuple(
  validity,
  day,
  fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 4 }),
);
const runs = { numRuns: 1_000 };

describe('how long an award counts, however it is counted', () => {
  it('is more than the minimum active period, so that no window is open on the day of an award', () =>
    fc.assert(
      fc.property(history, fc.nat({ max: 2_000 }), validity, ([valid, from, at], later, next) => {
        const last = renewed(valid, from, at).at(-1)!;
        for (const [rule, term] of [
          [valid, last],
          [next, termOf(next, plusDays(last.earnedOn, later), last)],
        ] as const) {
          expect(term.validUntil! > plusDays(term.earnedOn, rule.minimumActiveDays)).toBe(true);
          expect(term.windowOpensOn! > term.earnedOn).toBe(true);
          expect(plusDays(term.windowOpensOn!, rule.windowDays)).toBe(term.validUntil);
        }
      }),
      runs,
    ));

  it('is never shorter for who earned or renewed it later', () =>
    fc.assert(
      fc.property(history, fc.nat({ max: 2_000 }), fc.nat({ max: 60 }), ([valid, from, at], later, more) => {
        const last = renewed(valid, from, at).at(-1)!;
        const [on, after] = [plusDays(last.earnedOn, later), plusDays(last.earnedOn, later + more)];
        expect(termOf(valid, on, null).validUntil! <= termOf(valid, after, null).validUntil!).toBe(true);
        expect(termOf(valid, on, last).validUntil! <= termOf(valid, after, last).validUntil!).toBe(true);
      }),
      runs,
    ));
});

describe('a renewal inside the window', () => {
  it('loses no days, on whichever day of it', () =>
    fc.assert(
      fc.property(validity, day, chain, (valid, from, at) => {
        const terms = renewed(valid, from, at);
        for (const [n, term] of terms.slice(1).entries()) {
          const before = terms[n]!;
          expect(isRenewalInside(before, term.earnedOn)).toBe(true);
          expect(term.validUntil! >= plusMonths(before.validUntil!, valid.months)).toBe(true);
        }
      }),
      runs,
    ));

  it('loses no days when the company counts in another way by then', () =>
    fc.assert(
      fc.property(
        history,
        validity,
        fc.double({ min: 0, max: 1, noNaN: true }),
        ([valid, from, at], next, share) => {
          const last = renewed(valid, from, at).at(-1)!;
          const on = plusDays(last.windowOpensOn!, Math.round(share * valid.windowDays));
          expect(termOf(next, on, last).validUntil! > last.validUntil!).toBe(true);
        },
      ),
      runs,
    ));

  it('keeps the day of the first award through any number of renewals', () =>
    fc.assert(
      fc.property(
        validityOf(fc.constantFrom('completion', 'previous-expiry')),
        day,
        chain,
        (valid, from, at) => {
          for (const [n, term] of renewed(valid, from, at).entries())
            expect(term.validUntil).toBe(plusMonths(from, valid.months * (n + 1)));
        },
      ),
      runs,
    ));
});

describe('a renewal after the expiry', () => {
  const late = fc.integer({ min: 1, max: 3_000 });

  it('counts from the completion', () =>
    fc.assert(
      fc.property(validityOf(fc.constant('completion')), day, chain, late, (valid, from, at, days) => {
        const last = renewed(valid, from, at).at(-1)!;
        const on = plusDays(last.validUntil!, days);
        expect(termOf(valid, on, last).validUntil).toBe(plusMonths(on, valid.months));
      }),
      runs,
    ));

  it('keeps the anniversary that counts from the previous expiry', () =>
    fc.assert(
      fc.property(validityOf(fc.constant('previous-expiry')), day, chain, late, (valid, from, at, days) => {
        const last = renewed(valid, from, at).at(-1)!;
        const { validUntil } = termOf(valid, plusDays(last.validUntil!, days), last);
        const anniversaries = Array.from({ length: 400 }, (_, n) => plusMonths(from, valid.months * (n + 1)));
        expect(anniversaries).toContain(validUntil);
      }),
      { numRuns: 300 },
    ));
});

describe('a calendar day', () => {
  it('is the last day of every award, and 28 February where there is no 29th', () =>
    fc.assert(
      fc.property(validityOf(fc.constant('calendar-day')), day, chain, (valid, from, at) => {
        for (const { validUntil } of renewed(valid, from, at)) {
          const isShort = valid.calendarDay === '02-29' && plusDays(validUntil!, 1).endsWith('-03-01');
          expect(isShort || validUntil!.endsWith(`-${valid.calendarDay}`)).toBe(true);
        }
      }),
      runs,
    ));
});

describe('a belt that is renewed inside every window', () => {
  it('stands on every day since it was first earned', () =>
    fc.assert(
      fc.property(
        validity,
        day,
        chain,
        fc.double({ min: 0, max: 1, noNaN: true }),
        (valid, from, at, share) => {
          const belts = LADDER.belts.map((rule) =>
            rule.belt === 'yellow' ? { ...rule, validity: valid } : rule,
          );
          const rules: BeltRules = {
            ...RULES,
            ruleSets: [{ ...LADDER, effectiveFrom: '1990-01-01', belts }],
          };
          const terms = renewed(valid, from, at);
          const events = terms.map(({ earnedOn }, n) => did.award(earnedOn, 'yellow', n + 1));
          const between = Math.round(share * (terms.length - 1));
          for (const asOf of [from, terms[between]!.validUntil!, terms.at(-1)!.validUntil!]) {
            const yellow = beltIn(standing(events, rules, asOf), 'yellow');
            expect([stands(yellow), yellow.heldSince]).toEqual([true, from]);
          }
          const after = plusDays(terms.at(-1)!.validUntil!, 1);
          expect(beltIn(standing(events, rules, after), 'yellow').state).toBe('lapsed');
        },
      ),
      { numRuns: 300 },
    ));
});
