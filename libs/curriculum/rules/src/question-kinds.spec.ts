import fc from 'fast-check';
import { drawQuestions } from './draw';
import type { Question } from './module-content';
import { faultsOfQuestion } from './question-faults';
import { isAnswer, isRight, isWholeAnswer, wordsOf } from './question-kinds';
import { shownQuestion } from './shown-question';
import { MATCH, ORDER, question, TEXT } from './spec/dryer';

const SINGLE = question('single');

describe('an answer to each kind of question', () => {
  it.each<[string, Question, string[], boolean]>([
    ['an order as it is', ORDER, ['a', 'b', 'c'], true],
    ['two changed places', ORDER, ['b', 'a', 'c'], false],
    ['half an order', ORDER, ['a', 'b'], false],
    ['one thing several times', ORDER, ['a', 'a', 'b', 'c'], false],
    ['every pair, in any order', MATCH, ['c:x', 'a:x', 'b:y'], true],
    ['a wrong pair', MATCH, ['a:y', 'b:y', 'c:x'], false],
    ['a missing pair', MATCH, ['a:x', 'b:y'], false],
    ['the accepted words', TEXT, ['30 minutes'], true],
    ['other accepted words, in other letters and with a full stop', TEXT, [' Half an  HOUR. '], true],
    ['words in another alphabet form', TEXT, ['３０ minutes'], true],
    ['other words', TEXT, ['31 minutes'], false],
    ['nothing but a dash', TEXT, [' - '], false],
    ['no answer', TEXT, [], false],
  ])('%s', (_, asked, chosen, right) => expect(isRight(asked, chosen)).toBe(right));

  it.each<[string, Question, string[], boolean]>([
    ['nothing, to take it back', ORDER, [], true],
    ['a whole order', ORDER, ['c', 'a', 'b'], true],
    ['half an order', ORDER, ['c', 'a'], false],
    ['an order with something unknown', ORDER, ['c', 'a', 'z'], false],
    ['some pairs', MATCH, ['a:y'], true],
    ['one thing matched twice', MATCH, ['a:y', 'a:x'], false],
    ['an unknown target', MATCH, ['a:z'], false],
    ['no pair at all', MATCH, ['a'], false],
    ['words', TEXT, ['anything'], true],
    ['two texts', TEXT, ['one', 'two'], false],
    ['a story', TEXT, ['x'.repeat(201)], false],
  ])('may be %s, or not', (_, asked, chosen, may) => expect(isAnswer(asked, chosen)).toBe(may));

  it.each<[Question, string[], boolean]>([
    [SINGLE, [], false],
    [SINGLE, ['b'], true],
    [ORDER, ['c', 'a', 'b'], true],
    [MATCH, ['a:x', 'b:x'], false],
    [MATCH, ['a:x', 'b:x', 'c:x'], true],
    [TEXT, ['?'], false],
    [TEXT, ['soon'], true],
  ])('of %o is whole with %j: %s', (asked, chosen, whole) =>
    expect(isWholeAnswer(asked, chosen)).toBe(whole),
  );

  it('of words never depends on case, spaces and punctuation, but on letters and signs', () => {
    const noise = fc.constantFrom(' ', '.', ',', '-', '\n', '!', '“');
    fc.assert(
      fc.property(fc.array(noise, { maxLength: 6 }), (between) => {
        expect(wordsOf(`Half${between.join('')}an hour`)).toBe('halfanhour');
      }),
    );
    expect(wordsOf('Größe €5')).toBe('größe€5');
  });
});

describe('faults of a question', () => {
  it.each([SINGLE, ORDER, MATCH, TEXT])('are none where everything fits', (asked) =>
    expect(faultsOfQuestion(asked)).toEqual([]),
  );

  it.each<[Question, string]>([
    [{ ...ORDER, correct: ['a', 'b'] }, 'order-is-not-complete order'],
    [{ ...ORDER, correct: ['a', 'b', 'z'] }, 'order-is-not-complete order'],
    [{ ...ORDER, options: ORDER.options.slice(0, 1), correct: ['a'] }, 'too-little-to-put-in-order order'],
    [{ ...MATCH, correct: ['a:x', 'b:y'] }, 'match-is-not-complete match'],
    [{ ...MATCH, correct: ['a:x', 'a:y', 'b:y'] }, 'match-is-not-complete match'],
    [{ ...MATCH, correct: ['a:x', 'b:y', 'c:z'] }, 'pair-unknown match'],
    [{ ...MATCH, targets: [] }, 'too-little-to-match match'],
    [{ ...MATCH, targets: [...(MATCH.targets ?? []), { key: 'x', text: '' }] }, 'target-twice match/x'],
    [{ ...TEXT, correct: [' …'] }, 'accepted-answer-without-words text'],
    [{ ...TEXT, correct: [] }, 'question-without-right-option text'],
    [{ ...TEXT, options: SINGLE.options }, 'text-question-with-options text'],
  ])('of %o: %s', (asked, fault) =>
    expect(faultsOfQuestion(asked).map(({ code, at }) => `${code} ${at}`)).toContain(fault),
  );
});

describe('a question on the screen', () => {
  const seeds = fc.integer({ min: 0, max: 2 ** 31 - 1 });

  it('gives nothing away by the order or the keys of what is put in order or matched', () => {
    fc.assert(
      fc.property(seeds, fc.constantFrom(ORDER, MATCH), (seed, asked) => {
        const { options, targets } = shownQuestion(asked, drawQuestions([asked], 1, seed)[0]);
        expect(options.map(({ key }) => key)).toEqual(['o1', 'o2', 'o3']);
        expect(targets.map(({ key }) => key)).toEqual(asked.targets ? ['t1', 't2'] : []);
      }),
    );
    const firsts = Array.from({ length: 40 }, (_, seed) => drawQuestions([ORDER], 1, seed)[0]?.options[0]);
    expect(new Set(firsts).size).toBe(3);
    const targets = Array.from({ length: 40 }, (_, seed) =>
      drawQuestions([MATCH], 1, seed)[0]?.targets?.join(),
    );
    expect(new Set(targets).size).toBe(2);
  });

  it('is understood as it was meant, and shows what is right in the same keys', () => {
    fc.assert(
      fc.property(seeds, fc.constantFrom(SINGLE, ORDER, MATCH, TEXT), (seed, asked) => {
        const { shown, meant } = shownQuestion(asked, drawQuestions([asked], 1, seed)[0]);
        expect(meant(shown(asked.correct))).toEqual(asked.correct);
        expect(isAnswer(asked, meant(['nothing:of', 'the sort']))).toBe(false);
      }),
    );
  });
});
