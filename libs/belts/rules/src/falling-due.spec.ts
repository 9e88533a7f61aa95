import { BELTS, plusDays } from '@obi/kernel';
import fc from 'fast-check';
import type { TextChange } from './curriculum';
import type { BeltEvent } from './events';
import { askedDifferently, beltsFallingDue } from './falling-due';
import { rulesOn, type BeltRules } from './rules-on-day';
import { CLAUSES, did, RULES, whiteWork, withChange, YELLOW, yellowWork } from './spec/company';
import { beltIn, standing, stands } from './standing';

const CHANGE = '2026-05-01';
const MISTAKES = CLAUSES[1]!;
const certified = [
  ...whiteWork('2026-01-01'),
  did.award('2026-01-01', 'white'),
  ...yellowWork('2026-02-01'),
  did.award('2026-02-01', 'yellow'),
];

describe('the belts that a change of the guide makes due', () => {
  const after = (asks: 'wording-only' | 'acknowledge-again' | 'certify-again', by: string | null = null) =>
    rulesOn(withChange(MISTAKES, asks, CHANGE, by), CHANGE);
  const before = rulesOn(RULES, CHANGE);

  it('are none when only the wording changed', () =>
    expect(beltsFallingDue(certified, before, after('wording-only'))).toEqual([]));

  it('are those that rest on an acknowledgement', () =>
    expect(beltsFallingDue(certified, before, after('acknowledge-again'))).toEqual([
      { belt: 'white', modules: [], clauses: [MISTAKES], by: null },
    ]));

  it('are those whose modules teach it, with the last day', () =>
    expect(beltsFallingDue(certified, before, after('certify-again', '2026-06-30'))).toEqual([
      { belt: 'white', modules: [], clauses: [MISTAKES], by: '2026-06-30' },
      { belt: 'yellow', modules: [YELLOW[1], YELLOW[4]], clauses: [], by: '2026-06-30' },
    ]));

  it('end with their own validity where that is sooner than the last day', () =>
    expect(beltsFallingDue(certified, before, after('certify-again', '2028-12-31'))).toMatchObject([
      { belt: 'white', by: '2028-12-31' },
      { belt: 'yellow', by: '2028-02-01' },
    ]));

  it('are none of somebody who holds nothing, or whose belt lapsed before', () => {
    expect(beltsFallingDue(yellowWork('2026-02-01'), before, after('certify-again'))).toEqual([]);
    const old = [...yellowWork('2020-02-01'), did.award('2020-02-01', 'yellow')];
    expect(beltsFallingDue(old, before, after('certify-again'))).toEqual([]);
  });

  it('are not told twice when they were due for the same already', () => {
    const once = withChange(MISTAKES, 'acknowledge-again', '2026-04-01');
    const twice = withChange(MISTAKES, 'acknowledge-again', CHANGE, null, once);
    expect(beltsFallingDue(certified, rulesOn(once, CHANGE), rulesOn(twice, CHANGE))).toEqual([]);
    const dated = withChange(MISTAKES, 'certify-again', CHANGE, '2026-06-30', once);
    expect(beltsFallingDue(certified, rulesOn(once, CHANGE), rulesOn(dated, CHANGE))).toMatchObject([
      { belt: 'white', by: '2026-06-30' },
      { belt: 'yellow' },
    ]);
  });
});

describe('the impact, whatever happened and whatever changes', () => {
  const PUBLISHED = plusDays('2024-01-02', 901);
  const day = fc.oneof(
    fc.integer({ min: 0, max: 900 }).map((days) => plusDays('2024-01-02', days)),
    fc.constant(PUBLISHED),
  );
  const happening = fc.oneof(
    day.map(whiteWork),
    day.map(yellowWork),
    fc.tuple(day, fc.constantFrom(...YELLOW)).map(([on, module]) => [did.module(on, module)]),
    fc
      .tuple(day, fc.constantFrom(...CLAUSES), fc.integer({ min: 1, max: 3 }))
      .map(([on, clause, text]) => [did.acknowledged(on, clause, text)]),
    fc.tuple(day, fc.constantFrom(...BELTS)).map(([on, belt]) => [did.award(on, belt)]),
    fc.tuple(day, fc.constantFrom(...BELTS)).map(([on, belt]) => [did.revoked(on, belt)]),
  );
  const change = fc.tuple(
    fc.constantFrom(...CLAUSES),
    fc.constantFrom('wording-only' as const, 'acknowledge-again' as const, 'certify-again' as const),
    fc.option(fc.integer({ min: 1, max: 90 })),
  );
  const company = fc
    .tuple(fc.option(fc.tuple(day, change)), fc.array(change, { maxLength: 3 }))
    .map(([earlier, now]) => {
      const is = earlier ? withVersion('2.0', earlier[0], [earlier[1]], WITH_VERSIONS) : WITH_VERSIONS;
      return { is, will: withVersion('3.0', PUBLISHED, now, is) };
    });
  /** A company before and after publishing, and what somebody did until then: on which version, if that is known. */
  const life = fc
    .tuple(company, fc.array(fc.tuple(happening, fc.boolean()), { maxLength: 12 }))
    .map(([{ is, will }, all]) => ({
      is,
      will,
      done: all.flatMap(([events, isVersionKnown]) =>
        events.map((event) => on(event, isVersionKnown ? versionOn(is, event.on) : null)),
      ),
    }));

  it('is exactly what publishing then does', () =>
    fc.assert(
      fc.property(life, ({ done, is, will }) => {
        const told = beltsFallingDue(done, rulesOn(is, PUBLISHED), rulesOn(will, PUBLISHED));
        const was = standing(done, is, PUBLISHED);
        const then = standing(done, will, PUBLISHED);
        for (const belt of BELTS) {
          const [old, now] = [beltIn(was, belt), beltIn(then, belt)];
          const falls = told.find((one) => one.belt === belt);
          if (!stands(old)) {
            expect(falls).toBeUndefined();
          } else if (falls === undefined) {
            expect([now.state, now.standsUntil]).toEqual([old.state, old.standsUntil]);
          } else {
            expect(now.state).toBe('due');
            const left = now.requirements.flatMap((one) => one.left);
            expect(left).toEqual(expect.arrayContaining([...falls.modules, ...falls.clauses]));
            expect(now.standsUntil).toBe(falls.by ?? old.standsUntil);
          }
        }
      }),
      { numRuns: 500 },
    ));

  it('is over for whoever does it again on the day of publishing, after it', () =>
    fc.assert(
      fc.property(life, ({ done, is, will }) => {
        const told = beltsFallingDue(done, rulesOn(is, PUBLISHED), rulesOn(will, PUBLISHED));
        const then = standing(done, will, PUBLISHED);
        const again = told.flatMap(({ belt }) =>
          beltIn(then, belt).requirements.flatMap(({ code, left }) =>
            left.map((key) =>
              code === 'clauses'
                ? did.acknowledged(PUBLISHED, key, textsOf(will, key))
                : did.module(PUBLISHED, key),
            ),
          ),
        );
        const after = standing([...done, ...again.map((event) => on(event, '3.0'))], will, PUBLISHED);
        // A belt that ends by its own validity within its window is due for that before anything else.
        for (const { belt } of told) expect(beltIn(after, belt).dueBecause).not.toBe('guide-changed');
      }),
      { numRuns: 300 },
    ));

  it('is the same when only what is asked differently is read of a history', () =>
    fc.assert(
      fc.property(life, ({ done, is, will }) => {
        const [before, after] = [rulesOn(is, PUBLISHED), rulesOn(will, PUBLISHED)];
        const read = askedDifferently(before, after);
        const some = done.filter(
          (event: BeltEvent) =>
            (event.kind !== 'module-completed' || read.modules.includes(event.module)) &&
            (event.kind !== 'clause-acknowledged' || read.clauses.includes(event.clause)),
        );
        expect(beltsFallingDue(some, before, after)).toEqual(beltsFallingDue(done, before, after));
      }),
      { numRuns: 300 },
    ));
});

/** The company with the number of the first version told in its texts. */
const WITH_VERSIONS: BeltRules = {
  ...RULES,
  curriculum: {
    ...RULES.curriculum,
    clauses: RULES.curriculum.clauses.map((history) => ({
      ...history,
      texts: history.texts.map((text) => ({ ...text, version: '1.0' })),
    })),
  },
};

/** The company after a version of the guide, which changes each of these clauses once. */
function withVersion(
  version: string,
  since: string,
  changes: readonly (readonly [string, TextChange, number | null])[],
  rules: BeltRules,
): BeltRules {
  const once = [...new Map(changes.map((change) => [change[0], change])).values()];
  const changed = once.reduce(
    (all, [clause, asks, days]) =>
      withChange(clause, asks, since, days === null ? null : plusDays(since, days), all),
    rules,
  );
  const clauses = changed.curriculum.clauses.map((history) => ({
    ...history,
    texts: history.texts.map((text) => ({ version, ...text })),
  }));
  const guideVersions = [...rules.curriculum.guideVersions, { version, since }];
  return { ...rules, curriculum: { ...changed.curriculum, guideVersions, clauses } };
}

function versionOn(rules: BeltRules, day: string): string | null {
  return rulesOn(rules, day).curriculum.guideVersion;
}

function textsOf(rules: BeltRules, clause: string): number {
  return rules.curriculum.clauses.find((one) => one.clause === clause)?.texts.length ?? 0;
}

function on(event: BeltEvent, guideVersion: string | null): BeltEvent {
  return { ...event, guideVersion } as BeltEvent;
}
