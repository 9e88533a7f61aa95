import fc from 'fast-check';
import { drawQuestions } from './draw';
import { bankOf, modulesToRefresh, REFRESHER_QUESTIONS, refusalToRefresh } from './refresher';
import { question } from './spec/dryer';

const BANK = bankOf(
  ['one', 'two', 'three'].map((module) => ({
    module,
    questions: Array.from({ length: 8 }, (_, index) => question(`q${index}`)),
  })),
);
const KEYS = BANK.map(({ key }) => key);

describe('a refresher', () => {
  it('draws from all modules; two questions of the same key are two questions', () => {
    expect(new Set(KEYS).size).toBe(24);
    expect(KEYS[8]).toBe('two/q0');
  });

  it('asks first what was wrong, then what was seen least, and is never fixed', () => {
    const wrong = fc.uniqueArray(fc.constantFrom(...KEYS), { maxLength: 12 });
    const seen = fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 24, maxLength: 24 });
    fc.assert(
      fc.property(fc.integer(), wrong, seen, (seed, missed, counts) => {
        const asked = Object.fromEntries(KEYS.map((key, at) => [key, counts[at] ?? 0]));
        const drawn = drawQuestions(BANK, REFRESHER_QUESTIONS, seed, { wrong: missed, asked }).map(
          ({ key }) => key,
        );
        expect(new Set(drawn).size).toBe(REFRESHER_QUESTIONS);
        const repeated = drawn.filter((key) => missed.includes(key));
        expect(repeated.length).toBeGreaterThanOrEqual(Math.min(missed.length, 8));
        const others = drawn.filter((key) => !missed.includes(key)).map((key) => asked[key] ?? 0);
        const left = KEYS.filter((key) => !missed.includes(key) && !drawn.includes(key)).map(
          (key) => asked[key] ?? 0,
        );
        if (missed.length <= 8)
          expect(Math.max(...others, 0)).toBeLessThanOrEqual(Math.min(...left, Number.POSITIVE_INFINITY));
      }),
    );
    const many = new Set(
      Array.from({ length: 30 }, (_, seed) =>
        drawQuestions(BANK, REFRESHER_QUESTIONS, seed)
          .map(({ key }) => key)
          .join(),
      ),
    );
    expect(many.size).toBeGreaterThan(25);
  });

  it.each([
    ['what was completed', [true, false, true], true, ['m0', 'm2']],
    ['what was completed, also without the belt', [false, true], false, ['m1']],
    ['everything, of a belt that was earned elsewhere', [false, false], true, ['m0', 'm1']],
    ['nothing, where there is neither', [false, false], false, []],
    ['nothing, where nothing is taught', [], true, []],
  ])('asks about %s', (_, completed, hasEarned, asked) => {
    const modules = completed.map((isCompleted, at) => ({ module: `m${at}`, version: 1, isCompleted }));
    expect(modulesToRefresh(modules, hasEarned).map(({ module }) => module)).toEqual(asked);
  });

  it('needs something that was learned', () => {
    expect(refusalToRefresh(0)?.code).toBe('CURRICULUM_NOTHING_TO_REFRESH');
    expect(refusalToRefresh(1)).toBeUndefined();
  });
});
