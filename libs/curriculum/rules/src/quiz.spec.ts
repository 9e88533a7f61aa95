import fc from 'fast-check';
import { drawQuestions } from './draw';
import { isRight } from './question-kinds';
import {
  isPassed,
  minutesToWait,
  refusalToAnswer,
  refusalToAttempt,
  rightAnswersToPass,
  scoreOf,
} from './quiz';
import { question } from './spec/dryer';

describe('an answer', () => {
  it.each([
    [['a'], ['a'], true],
    [['a'], ['b'], false],
    [['a'], [], false],
    [['a', 'c'], ['c', 'a'], true],
    [['a', 'c'], ['a'], false],
    [['a', 'c'], ['a', 'b', 'c'], false],
    [['a', 'c'], ['a', 'a'], false],
  ])('to a question whose right options are %j, with %j, is right: %s', (correct, chosen, right) =>
    expect(isRight({ kind: 'several', correct }, chosen)).toBe(right),
  );

  it.each([
    ['one option of a single question', ['a'], ['b'], undefined],
    ['nothing, to take an answer back', ['a'], [], undefined],
    ['two options of a single question', ['a'], ['a', 'b'], 'CURRICULUM_ANSWER_UNKNOWN'],
    ['two options where several are asked', ['a', 'b'], ['a', 'c'], undefined],
    ['an option that is not there', ['a'], ['z'], 'CURRICULUM_ANSWER_UNKNOWN'],
    ['the same option twice', ['a', 'b'], ['a', 'a'], 'CURRICULUM_ANSWER_UNKNOWN'],
  ])('may be %s, or not', (_, correct, chosen, code) =>
    expect(refusalToAnswer(question('one', correct), chosen)?.code).toBe(code),
  );
});

describe('the score', () => {
  const bank = ['one', 'two', 'three'].map((key) => question(key));
  it.each([
    [{}, 0],
    [{ one: ['a'] }, 33],
    [{ one: ['a'], two: ['a'], three: ['b'] }, 66],
    [{ one: ['a'], two: ['a'], three: ['a'] }, 100],
  ])('of %j is %i', (answers, score) => expect(scoreOf(bank, answers)).toBe(score));

  it('of no question is 0', () => expect(scoreOf([], {})).toBe(0));

  it.each([
    [79, 80, false],
    [80, 80, true],
    [100, 80, true],
  ])('%i passes a mark of %i: %s', (score, mark, passed) => expect(isPassed(score, mark)).toBe(passed));

  it.each([
    [5, 80, 4],
    [4, 80, 4],
    [3, 60, 2],
  ])('of %i questions at %i percent takes %i right answers', (questions, mark, right) =>
    expect(rightAnswersToPass(questions, mark)).toBe(right),
  );

  it('passes exactly with the right answers that it takes', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 30 }), fc.integer({ min: 1, max: 100 }), (count, mark) => {
        const all = Array.from({ length: count }, (_, index) => question(`q${index}`));
        const needed = rightAnswersToPass(count, mark);
        const withRight = (right: number) =>
          scoreOf(all, Object.fromEntries(all.slice(0, right).map(({ key }) => [key, ['a']])));
        expect(isPassed(withRight(needed), mark)).toBe(true);
        expect(isPassed(withRight(needed - 1), mark)).toBe(false);
      }),
    );
  });
});

describe('waiting after failed attempts', () => {
  it.each([
    [0, 0, 0],
    [2, 0, 0],
    [3, 0, 10],
    [3, 9.2, 1],
    [3, 10, 0],
    [3, 500, 0],
    [4, 0, 0],
    [6, 4, 6],
  ])('%i in a row, the last %d minutes ago: %i minutes', (inARow, minutesSinceLast, minutes) => {
    expect(minutesToWait({ inARow, minutesSinceLast })).toBe(minutes);
    expect(refusalToAttempt({ inARow, minutesSinceLast })?.params?.['minutes']).toBe(minutes || undefined);
  });
});

describe('drawing questions', () => {
  const bank = Array.from({ length: 9 }, (_, index) => question(`q${index}`));
  const seeds = fc.integer({ min: 0, max: 2 ** 31 - 1 });
  const keysOf = (...parameters: Parameters<typeof drawQuestions>) =>
    drawQuestions(...parameters).map(({ key }) => key);

  it('draws so many different questions, each with all of its options', () => {
    fc.assert(
      fc.property(seeds, fc.integer({ min: 1, max: 9 }), (seed, count) => {
        const drawn = drawQuestions(bank, count, seed);
        expect(new Set(drawn.map(({ key }) => key)).size).toBe(count);
        for (const { options } of drawn) expect([...options].sort()).toEqual(['a', 'b', 'c']);
      }),
    );
  });

  it('draws the same from the same seed', () => {
    fc.assert(
      fc.property(seeds, (seed) =>
        expect(drawQuestions(bank, 5, seed)).toEqual(drawQuestions(bank, 5, seed)),
      ),
    );
  });

  it('mixes questions and options', () => {
    const many = Array.from({ length: 50 }, (_, seed) => drawQuestions(bank, 5, seed));
    expect(new Set(many.map((drawn) => drawn.map(({ key }) => key).join())).size).toBeGreaterThan(40);
    expect(new Set(many.flat().map(({ options }) => options.join())).size).toBe(6);
  });

  it('asks what was wrong first, and then what was not asked yet', () => {
    const asked = Object.fromEntries(['q0', 'q1', 'q2', 'q3', 'q4'].map((key) => [key, 1]));
    fc.assert(
      fc.property(seeds, (seed) => {
        const keys = keysOf(bank, 5, seed, { wrong: ['q0', 'q1'], asked });
        expect(keys).toEqual(expect.arrayContaining(['q0', 'q1']));
        expect(keys.filter((key) => asked[key] === undefined)).toHaveLength(3);
      }),
    );
  });

  it('is never the same quiz again, also when everything was wrong', () => {
    const before = ['q0', 'q1', 'q2', 'q3', 'q4'];
    const asked = Object.fromEntries(before.map((key) => [key, 1]));
    fc.assert(
      fc.property(seeds, (seed) =>
        expect(keysOf(bank, 5, seed, { wrong: before, asked }).sort()).not.toEqual(before),
      ),
    );
  });

  it('asks all that there are when the bank is small', () =>
    expect(keysOf(bank.slice(0, 3), 5, 1)).toHaveLength(3));
});
