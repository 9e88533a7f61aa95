import fc from 'fast-check';
import { beginAgain } from './begin-again';
import { drawQuestions } from './draw';
import type { Question } from './module-content';
import { question } from './spec/dryer';

const about = (key: string, clause: string): Question => ({ ...question(key), clause });
const BANK = [
  ...['a1', 'a2', 'a3'].map((key) => about(key, 'tone')),
  ...['b1', 'b2', 'b3'].map((key) => about(key, 'crowd')),
  ...['c1', 'c2', 'c3'].map((key) => about(key, 'owner')),
];
const shown = (...keys: string[]) => keys.map((key) => ({ key, options: ['b', 'a'] }));
const fresh = drawQuestions(BANK, BANK.length, 7);
const again = (drawn: string[], changed: string[], bank = BANK, count = drawn.length) => {
  const begun = beginAgain({ drawn: shown(...drawn), bank: BANK }, bank, fresh, changed, count);
  return { drawn: begun.drawn.map(({ key }) => key), kept: begun.kept, options: begun.drawn };
};

describe('an attempt that the guide overtook', () => {
  it('asks the same questions in the same order, and keeps the answers about what did not change', () => {
    const { drawn, kept, options } = again(['a1', 'b1', 'c1'], ['crowd']);
    expect(drawn).toEqual(['a1', 'b1', 'c1']);
    expect(kept).toEqual(['a1', 'c1']);
    expect(options[0]?.options).toEqual(['b', 'a']);
  });

  it('asks about a changed clause that it had not asked about, in place of its last question', () => {
    const { drawn, kept } = again(['a1', 'a2', 'b1'], ['owner']);
    expect(drawn[0]).toMatch(/^c/);
    expect(drawn.slice(1)).toEqual(['a1', 'a2']);
    expect(kept).toEqual(['a1', 'a2']);
  });

  it('keeps nothing of a question that reads differently now, or is gone', () => {
    const bank = BANK.filter(({ key }) => key !== 'a1').map((each) =>
      each.key === 'b1' ? { ...each, text: 'Another question' } : each,
    );
    const { drawn, kept } = again(['a1', 'b1', 'c1'], [], bank);
    expect(drawn).toContain('c1');
    expect(drawn).toHaveLength(3);
    expect(kept).toEqual(['c1']);
  });

  it('asks as much as before, each question once, something about every changed clause that the bank knows', () => {
    const keys = fc.uniqueArray(fc.constantFrom(...BANK.map(({ key }) => key)), {
      minLength: 4,
      maxLength: 6,
    });
    const clauses = fc.uniqueArray(fc.constantFrom('tone', 'crowd', 'owner', 'unknown'));
    fc.assert(
      fc.property(keys, clauses, (drawn, changed) => {
        const begun = again(drawn, changed);
        expect(new Set(begun.drawn).size).toBe(drawn.length);
        const clauseOf = (key: string) => BANK.find((each) => each.key === key)?.clause ?? '';
        const asked = new Set(begun.drawn.map(clauseOf));
        for (const clause of changed) if (clause !== 'unknown') expect(asked).toContain(clause);
        for (const key of begun.kept) {
          expect(drawn).toContain(key);
          expect(changed).not.toContain(clauseOf(key));
        }
      }),
    );
  });
});
