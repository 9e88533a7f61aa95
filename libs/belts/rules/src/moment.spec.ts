import { awardsDue } from './award';
import type { BeltEvent } from './events';
import type { BeltRules } from './rules-on-day';
import { CLAUSES, CURRICULUM, did, GUIDE_DAY, RULES, whiteWork, YELLOW } from './spec/company';
import { isAskedAfter } from './moment';
import { beltIn, standing } from './standing';

const MISTAKES = CLAUSES[1]!;
const STALE = YELLOW[1]!;
const CHANGE = '2026-05-01';
const EDITIONS = new Map([
  ['1.0', 0],
  ['2.0', 1],
]);

/** The company after version 2.0, which asks to certify one clause again, with the versions told. */
const rules: BeltRules = {
  ...RULES,
  curriculum: {
    ...CURRICULUM,
    guideVersions: [
      { version: '1.0', since: GUIDE_DAY },
      { version: '2.0', since: CHANGE },
    ],
    clauses: CURRICULUM.clauses.map(({ clause, texts }) => ({
      clause,
      texts: [
        ...texts.map((text) => ({ ...text, version: '1.0' })),
        ...(clause === MISTAKES
          ? [
              {
                ...{ textHash: `${clause}#2`, version: '2.0', since: CHANGE },
                ...{ asks: 'certify-again' as const, certifyBy: '2026-06-30' },
              },
            ]
          : []),
      ],
    })),
  },
};

const on = (event: BeltEvent, guideVersion: string | null): BeltEvent =>
  ({ ...event, guideVersion }) as BeltEvent;
const yellowOn = (day: string, version: string | null): BeltEvent[] =>
  YELLOW.map((module) => on(did.module(day, module), version));

describe('whether a change of the guide came after something that was done', () => {
  const change = { since: CHANGE, edition: 1, by: null };
  it.each([
    ['the day before, the version not known', '2026-04-30', null, true],
    ['on the day, the version not known', CHANGE, null, false],
    ['on the day, on the text before', CHANGE, '1.0', true],
    ['on the day, on the new text', CHANGE, '2.0', false],
    ['later, begun on the text before', '2026-05-03', '1.0', true],
    ['later, on the new text', '2026-05-03', '2.0', false],
    ['the day before, on a version that nobody knows', '2026-04-30', '9.9', true],
  ])('done %s', (_, day, guideVersion, after) =>
    expect(isAskedAfter(change, { on: day, guideVersion }, EDITIONS)).toBe(after),
  );

  it('is told by the day where the version of the change is not known', () => {
    const known = { since: CHANGE, edition: null, by: null };
    expect(isAskedAfter(known, { on: '2026-04-30', guideVersion: '2.0' }, EDITIONS)).toBe(true);
    expect(isAskedAfter(known, { on: CHANGE, guideVersion: '1.0' }, EDITIONS)).toBe(false);
  });
});

describe('on the day on which a clause asks to certify again', () => {
  const white = [...whiteWork('2026-01-01'), did.award('2026-01-01', 'white')];
  const yellow = (events: BeltEvent[], asOf = CHANGE) => beltIn(standing(events, rules, asOf), 'yellow');

  it.each([
    ['before it was published', '1.0', 'due', 2],
    ['after it was published', '2.0', 'held', 0],
  ])('a belt that was earned %s is %s', (_, version, state, left) => {
    const award = on(did.award(CHANGE, 'yellow'), version);
    const held = yellow([...white, ...yellowOn(CHANGE, version), award]);
    expect(held).toMatchObject({ state, total: left });
    if (state === 'due') expect(held).toMatchObject({ asks: 'delta', standsUntil: '2026-06-30' });
  });

  it.each([
    ['before it was published counts for nothing', '1.0', 4],
    ['after it was published counts', '2.0', 6],
  ])('a module completed %s', (_, version, done) =>
    expect(yellow([...white, ...yellowOn(CHANGE, version)]).done).toBe(done),
  );

  it('what was begun before and finished days later does not make the belt', () => {
    const late = '2026-05-09';
    expect(awardsDue([...white, ...yellowOn(late, '1.0')], rules, late)).toEqual([]);
    const again = [STALE, YELLOW[4]!].map((module) => on(did.module(late, module), '2.0'));
    const due = awardsDue([...white, ...yellowOn(late, '1.0'), ...again], rules, late);
    expect(due).toMatchObject([{ key: 'yellow:1', guideVersion: '2.0' }]);
  });

  it('done again after it was published keeps the belt, though both were on one day', () => {
    const award = on(did.award(CHANGE, 'yellow'), '1.0');
    const again = [STALE, YELLOW[4]!].map((module) => on(did.module(CHANGE, module), '2.0'));
    expect(yellow([...white, ...yellowOn(CHANGE, '1.0'), award, ...again]).state).toBe('held');
  });

  it('a belt that HR recognised before it was published is asked again where its modules were done', () => {
    const recognised = on(did.recognised(CHANGE, 'yellow', '2025-01-01'), '1.0');
    expect(yellow([...white, ...yellowOn('2026-02-01', '1.0'), recognised]).state).toBe('due');
    expect(yellow([...white, recognised]).state).toBe('held');
  });

  it('an acknowledgement of the text before does not count once the old text comes back', () => {
    const clauses = rules.curriculum.clauses.map((history) =>
      history.clause === MISTAKES
        ? {
            ...history,
            texts: [
              ...history.texts,
              {
                ...{ textHash: `${MISTAKES}#1`, version: '3.0', since: CHANGE },
                asks: 'acknowledge-again' as const,
              },
            ],
          }
        : history,
    );
    const guideVersions = [...rules.curriculum.guideVersions, { version: '3.0', since: CHANGE }];
    const back = { ...rules, curriculum: { ...rules.curriculum, guideVersions, clauses } };
    const done = (version: string) =>
      beltIn(standing([on(did.acknowledged(CHANGE, MISTAKES), version)], back, CHANGE), 'white').done;
    expect([done('1.0'), done('3.0')]).toEqual([0, 1]);
  });
});
