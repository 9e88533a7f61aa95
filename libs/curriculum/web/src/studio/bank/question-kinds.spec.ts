import { faultsOfQuestion, type Question, type QuestionKind } from '@obi/curriculum/rules';
import fc from 'fast-check';
import {
  asKind,
  KINDS,
  marked,
  matched,
  newQuestion,
  targetOf,
  withOptions,
  withTargets,
} from './question-kinds';

const SINGLE: Question = {
  ...{ key: 'q', kind: 'single', text: 'Which?', because: 'So it is.', clause: 'listening.cannot-wait' },
  options: ['a', 'b', 'c'].map((key) => ({ key, text: key.toUpperCase() })),
  correct: ['b'],
};
const codes = (question: Question) => faultsOfQuestion(question).map(({ code }) => code);

describe('a question asked in another way', () => {
  it.each<[QuestionKind, readonly string[]]>([
    ['single', ['b']],
    ['several', ['b']],
    ['order', ['a', 'b', 'c']],
    ['match', []],
    ['text', ['B']],
  ])('%s keeps what was right where that makes sense', (kind, correct) =>
    expect(asKind(SINGLE, kind).correct).toEqual(correct),
  );

  it('has its accepted answers as options when it is no short text any more', () => {
    const text = asKind(SINGLE, 'text');
    expect(asKind(text, 'several').options.map((each) => each.text)).toEqual(['B']);
  });

  it('never names something that is not there, whatever it was before', () =>
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...KINDS), { maxLength: 6 }), (kinds) => {
        const asked = kinds.reduce(asKind, SINGLE);
        expect(codes(asked)).not.toEqual(expect.arrayContaining(['right-option-unknown']));
        expect(codes(asked)).not.toEqual(expect.arrayContaining(['pair-unknown']));
        expect(codes(asked)).not.toEqual(expect.arrayContaining(['text-question-with-options']));
      }),
    ));
});

describe('what is right', () => {
  it('is one option, or all that were marked in the order of the options', () => {
    expect(marked(SINGLE, 'c').correct).toEqual(['c']);
    expect(marked(marked(asKind(SINGLE, 'several'), 'a'), 'b').correct).toEqual(['a']);
  });

  it('is of an order always all of it', () =>
    expect(withOptions(asKind(SINGLE, 'order'), SINGLE.options.slice(1)).correct).toEqual(['b', 'c']));

  it('is no longer an option or an answer that was taken out', () => {
    expect(withOptions(SINGLE, SINGLE.options.slice(2)).correct).toEqual([]);
    const match = matched(matched(asKind(SINGLE, 'match'), 'a', 'target-1'), 'b', 'target-2');
    expect(withOptions(match, SINGLE.options.slice(1)).correct).toEqual(['b:target-2']);
    expect(withTargets(match, (match.targets ?? []).slice(0, 1)).correct).toEqual(['a:target-1']);
  });

  it('is one answer for each thing to match', () => {
    const match = matched(matched(asKind(SINGLE, 'match'), 'a', 'target-1'), 'a', 'target-2');
    expect(targetOf(match, 'a')).toBe('target-2');
    expect(targetOf(matched(match, 'a', ''), 'a')).toBe('');
  });

  it('is what a new question does not say yet', () =>
    expect(codes(newQuestion([], 'listening.cannot-wait'))).toEqual(['question-without-right-option']));
});
