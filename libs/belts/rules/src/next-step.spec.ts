import {
  type Headline,
  headlineOf,
  type NextStep,
  nextStepFor,
  nextStepOf,
  type RequirementOnWay,
  type Way,
} from './next-step';
import { standing } from './standing';
import { did, RULES, WHITE, YELLOW, CLAUSES } from './spec/company';
import { moduleOf, requirement, way } from './spec/way';

const yellowLeft = {
  yellow: { requirements: [requirement('modules', 4, 6, ['five', 'six'])] },
};
const white = (clauses: RequirementOnWay, welcome: RequirementOnWay) => ({
  white: { requirements: [clauses, welcome] },
});
const allClauses = requirement('clauses', 25, 25);
const noClauses = requirement('clauses', 0, 25, ['a']);
const welcomeLeft = requirement('modules', 0, 1, ['white.join-in']);

describe('the next step', () => {
  it.each<[string, Way, NextStep]>([
    [
      'is the guide on the first day',
      way(null, 'white', white(noClauses, welcomeLeft), [moduleOf('white.join-in')]),
      { do: 'read-guide', belt: 'white', clauses: 25, again: false },
    ],
    [
      'is the module once the guide is read',
      way(null, 'white', white(allClauses, welcomeLeft), [moduleOf('white.join-in')]),
      { do: 'module', belt: 'white', key: 'white.join-in', started: false },
    ],
    [
      'is the first module that is left, begun or not',
      way('white', 'yellow', yellowLeft, [
        moduleOf('four', true),
        moduleOf('five', false, [true, false]),
        moduleOf('six'),
      ]),
      { do: 'module', belt: 'yellow', key: 'five', started: true },
    ],
    [
      'is what the guide changed under a belt that would lapse, before the next belt',
      way(
        'yellow',
        'orange',
        {
          yellow: {
            state: 'due',
            dueBecause: 'guide-changed',
            standsUntil: '2026-11-30',
            asks: 'delta',
            requirements: [requirement('clauses', 0, 2, ['a', 'b'])],
          },
          orange: { requirements: [requirement('modules', 0, 6, ['one'])] },
        },
        [moduleOf('one')],
      ),
      { do: 'read-guide', belt: 'yellow', clauses: 2, again: true },
    ],
    [
      'is the next belt, when a change of the guide takes none away',
      way(
        'yellow',
        'orange',
        {
          yellow: { state: 'due', asks: 'delta', requirements: [requirement('clauses', 0, 2, ['a', 'b'])] },
          orange: { requirements: [requirement('modules', 0, 6, ['one'])] },
        },
        [moduleOf('one')],
      ),
      { do: 'module', belt: 'orange', key: 'one', started: false },
    ],
    [
      'is such a change when the next belt waits for its modules',
      way('yellow', 'orange', {
        yellow: { state: 'due', asks: 'delta', requirements: [requirement('clauses', 0, 2, ['a', 'b'])] },
        orange: { requirements: [requirement('modules-not-published', 0, 6)] },
      }),
      { do: 'read-guide', belt: 'yellow', clauses: 2, again: true },
    ],
    [
      'is a stale module of the belt that is worn, known by its key only',
      way('yellow', 'orange', {
        yellow: { state: 'due', asks: 'delta', requirements: [requirement('modules', 0, 1, ['yellow.one'])] },
      }),
      { do: 'module', belt: 'yellow', key: 'yellow.one', started: false },
    ],
    [
      'is a stale module of a belt that lapsed, although it was completed',
      way(
        'white',
        'yellow',
        { yellow: { state: 'lapsed', asks: 'delta', requirements: [requirement('modules', 0, 1, ['one'])] } },
        [{ ...moduleOf('one'), completed: true }],
      ),
      { do: 'module', belt: 'yellow', key: 'one', started: false },
    ],
    [
      'is the renewal of a belt that lapsed',
      way('white', 'yellow', {
        yellow: {
          state: 'lapsed',
          asks: 'renewal',
          requirements: [requirement('clauses', 24, 25, ['a']), requirement('refresher', 0, 1)],
        },
      }),
      { do: 'read-guide', belt: 'yellow', clauses: 1, again: true },
    ],
    [
      'is a published module, although the belt still waits for others',
      way(
        'yellow',
        'orange',
        { orange: { requirements: [requirement('modules-not-published', 1, 6, ['two'])] } },
        [moduleOf('one', true), moduleOf('two')],
      ),
      { do: 'module', belt: 'orange', key: 'two', started: false },
    ],
    [
      'is to wait while no module is published',
      way('yellow', 'orange', { orange: { requirements: [requirement('modules-not-published', 0, 6)] } }),
      { do: 'wait', belt: 'orange', for: 'modules' },
    ],
    [
      'is to wait while there is no guide',
      way(
        null,
        'white',
        white(requirement('clauses-not-published', 0, 1), requirement('modules-not-published', 0, 1, ['x'])),
      ),
      { do: 'wait', belt: 'white', for: 'guide' },
    ],
    [
      'is to meet, for the belt of those who mentor',
      way('blue', 'brown', { brown: { requirements: [requirement('sessions-as-mentor', 2, 6)] } }),
      { do: 'meet', belt: 'brown', role: 'mentor', sessions: 4 },
    ],
    [
      'is to teach before the assessment',
      way('brown', 'black', {
        black: {
          requirements: [requirement('assessment', 0, 1, ['black.practical']), requirement('taught', 1, 2)],
        },
      }),
      { do: 'teach', belt: 'black', people: 1 },
    ],
    [
      'is the assessment when nothing else is left',
      way('brown', 'black', {
        black: {
          requirements: [requirement('assessment', 0, 1, ['black.practical']), requirement('taught', 2, 2)],
        },
      }),
      { do: 'assessment', belt: 'black', key: 'black.practical' },
    ],
    ['is nothing for who holds all belts', way('black', null), { do: 'nothing' }],
    [
      'is nothing behind a belt that does not stand',
      way('white', 'green', { green: { lockedBy: 'orange' } }),
      { do: 'nothing' },
    ],
  ])('%s', (_, given, expected) => {
    expect(nextStepOf(given)).toEqual(expected);
  });
});

describe('the next step for one belt', () => {
  it('looks at that belt only', () => {
    const given = way('yellow', 'orange', {
      yellow: { state: 'due', asks: 'delta', requirements: [requirement('clauses', 0, 2, ['a', 'b'])] },
    });
    expect(nextStepFor('yellow', given)).toMatchObject({ do: 'read-guide', clauses: 2 });
    expect(nextStepFor('orange', given)).toEqual({ do: 'nothing' });
  });
});

describe('the headline', () => {
  it.each<[string, Way, Headline]>([
    ['begins on the first day', way(null, 'white', white(noClauses, welcomeLeft)), { says: 'start' }],
    [
      'counts the whole guide as one step',
      way(null, 'white', white(requirement('clauses', 3, 25, ['a']), welcomeLeft)),
      { says: 'steps-left', belt: 'white', steps: 2, before: 'belt' },
    ],
    [
      'counts modules',
      way('white', 'yellow', yellowLeft),
      { says: 'steps-left', belt: 'yellow', steps: 2, before: 'belt' },
    ],
    [
      'counts up to the assessment',
      way('brown', 'black', {
        black: { requirements: [requirement('assessment', 0, 1), requirement('taught', 1, 2)] },
      }),
      { says: 'steps-left', belt: 'black', steps: 1, before: 'assessment' },
    ],
    [
      'has one step left when it is the assessment',
      way('brown', 'black', {
        black: { requirements: [requirement('assessment', 0, 1), requirement('taught', 2, 2)] },
      }),
      { says: 'steps-left', belt: 'black', steps: 1, before: 'belt' },
    ],
    [
      'says first that a belt lapsed',
      way('white', 'yellow', { yellow: { state: 'lapsed', endedOn: '2026-05-03' } }),
      { says: 'lapsed', belt: 'yellow', on: '2026-05-03' },
    ],
    [
      'says that the belt expires',
      way('yellow', 'orange', {
        yellow: { state: 'due', dueBecause: 'expiring', standsUntil: '2026-12-24' },
      }),
      { says: 'expiring', belt: 'yellow', on: '2026-12-24' },
    ],
    [
      'says that the guide changed under a belt',
      way('yellow', 'orange', {
        yellow: { state: 'due', dueBecause: 'guide-changed', standsUntil: '2026-11-30' },
      }),
      { says: 'guide-changed', belt: 'yellow', by: '2026-11-30' },
    ],
    [
      'says so too without a day, when the next belt waits for its modules',
      way('yellow', 'orange', {
        yellow: { state: 'due', dueBecause: 'guide-changed' },
        orange: { requirements: [requirement('modules-not-published', 0, 6)] },
      }),
      { says: 'guide-changed', belt: 'yellow', by: null },
    ],
    [
      'counts steps although the guide changed without a day',
      way('white', 'yellow', { white: { state: 'due', dueBecause: 'guide-changed' }, ...yellowLeft }),
      { says: 'steps-left', belt: 'yellow', steps: 2, before: 'belt' },
    ],
    [
      'says until when the belt is valid while the next one is not published',
      way('yellow', 'orange', {
        yellow: { standsUntil: '2028-06-18' },
        orange: { requirements: [requirement('modules-not-published', 0, 6)] },
      }),
      { says: 'valid', belt: 'yellow', until: '2028-06-18' },
    ],
    [
      'says that all is well to who holds black',
      way('black', null, { black: { standsUntil: '2028-06-18' } }),
      { says: 'valid', belt: 'black', until: '2028-06-18' },
    ],
    [
      'says that the first belt waits',
      way(null, 'white', white(allClauses, requirement('modules-not-published', 0, 1, ['x']))),
      { says: 'waiting', belt: 'white' },
    ],
  ])('%s', (_, given, expected) => {
    expect(headlineOf(given)).toEqual(expected);
  });
});

describe('the way of a person, as standing answers it', () => {
  const modules = [...WHITE, ...YELLOW].map((key) => moduleOf(key));

  it('leads from the guide over the white modules to the yellow ones', () => {
    const day = '2024-02-01';
    const events = [...CLAUSES.map((clause) => did.acknowledged(day, clause))];
    const at = (asOf: string) => {
      const answer = standing(events, RULES, asOf);
      return { ...answer, earning: answer.earning?.belt ?? null, modules };
    };
    expect(nextStepOf(at('2024-01-15'))).toMatchObject({ do: 'read-guide', clauses: 3 });
    expect(nextStepOf(at('2024-02-02'))).toMatchObject({ do: 'module', key: WHITE[0] });
    expect(headlineOf(at('2024-02-02'))).toEqual({
      says: 'steps-left',
      belt: 'white',
      steps: 6,
      before: 'belt',
    });
  });
});
