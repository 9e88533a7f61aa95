import fc from 'fast-check';
import {
  isBegun,
  isModuleComplete,
  stepsTeaching,
  minutesLeft,
  nextStepOf,
  progressOf,
  type StepDone,
} from './progress';
import { MODULE } from './spec/dryer';

const STEPS = [
  { key: 'alarms', type: 'lesson', hash: 'A' },
  { key: 'the-dryer', type: 'scenario', hash: 'D' },
  { key: 'quiz', type: 'quiz', hash: 'Q' },
] as const;
const did = (step: string, hash: string, round = 1): StepDone => ({ step, hash, round });
const first = [did('alarms', 'A'), did('the-dryer', 'D'), did('quiz', 'Q')];

describe('progress in a module', () => {
  it.each([
    ['nothing yet', [], 0, ['alarms', 'the-dryer', 'quiz'], 'alarms'],
    ['the lesson', [did('alarms', 'A')], 0, ['alarms', 'the-dryer', 'quiz'], 'the-dryer'],
    ['the quiz before the rest', [did('quiz', 'Q')], 0, ['alarms', 'the-dryer', 'quiz'], 'alarms'],
    ['the lesson in another text', [did('alarms', 'old')], 0, ['alarms', 'the-dryer', 'quiz'], 'alarms'],
    ['everything', first, 0, ['alarms', 'the-dryer', 'quiz'], null],
    ['everything, once more', first, 1, ['quiz'], 'quiz'],
    ['the quiz, once more', [...first, did('quiz', 'Q', 2)], 1, ['quiz'], null],
    [
      'everything, but the lesson says something else now',
      [did('alarms', 'old'), ...first.slice(1)],
      1,
      ['alarms', 'quiz'],
      'alarms',
    ],
  ])('after %s', (_, made, completions, asked, next) => {
    const progress = progressOf(STEPS, made, completions);
    expect(progress.asked).toEqual(asked);
    expect(nextStepOf(progress)).toBe(next);
    expect(isModuleComplete(progress)).toBe(next === null);
  });

  it('takes a module without a quiz again as a whole', () => {
    const lessons = [STEPS[0]];
    expect(progressOf(lessons, [did('alarms', 'A')], 1)).toEqual({ round: 2, asked: ['alarms'], done: [] });
  });

  it('is begun when one step of the round is done', () => {
    expect(isBegun(progressOf(STEPS, [did('alarms', 'A')], 0))).toBe(true);
    expect(isBegun(progressOf(STEPS, first, 1))).toBe(false);
  });

  it('does not depend on the order in which steps were done, and more done is never less', () => {
    const any = fc.array(fc.constantFrom(...first, did('alarms', 'old'), did('quiz', 'Q', 2)), {
      maxLength: 8,
    });
    fc.assert(
      fc.property(any, any, fc.constantFrom(0, 1), (some, more, completions) => {
        const progress = progressOf(STEPS, some, completions);
        expect(progressOf(STEPS, [...some].reverse(), completions)).toEqual(progress);
        if (completions === 0)
          expect(progressOf(STEPS, [...some, ...more], 0).done).toEqual(
            expect.arrayContaining([...progress.done]),
          );
      }),
    );
  });
});

describe('what is left of a module', () => {
  it.each([
    [['alarms', 'the-dryer', 'quiz'], 8],
    [['the-dryer', 'quiz'], 6],
    [['quiz'], 2],
    [[], 0],
  ])('of %j is about %i minutes', (left, minutes) => expect(minutesLeft(MODULE, left)).toBe(minutes));
});

it('names the lessons and scenarios that teach what was wrong', () => {
  expect(stepsTeaching(MODULE.steps, ['listening.cannot-wait'])).toEqual(['alarms']);
  expect(stepsTeaching(MODULE.steps, ['answers.one-owner'])).toEqual(['the-dryer']);
  expect(stepsTeaching(MODULE.steps, [])).toEqual([]);
});
