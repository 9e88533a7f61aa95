import { refusedInWords, waitingInWords } from './waiting-words';

describe('what waits, in words', () => {
  it.each([
    [[], ''],
    [[undefined], ''],
    [['session'], '1 session waits to be sent'],
    [['answer', 'answer'], '2 answers wait to be sent'],
    [['answer', 'lesson', undefined, 'answer'], '1 lesson and 2 answers wait to be sent'],
    [['quiz', 'lesson', 'choice'], '1 lesson, 1 choice and 1 quiz wait to be sent'],
  ] as const)('%j: %s', (things, words) => expect(waitingInWords(things)).toBe(words));

  it('says what was not taken, and where it was done', () => {
    expect(refusedInWords({ thing: 'choice', about: 'What cannot wait' })).toBe(
      'A choice that you made in “What cannot wait” was not taken.',
    );
    expect(refusedInWords({})).toBe('Something that you did was not taken.');
  });
});
