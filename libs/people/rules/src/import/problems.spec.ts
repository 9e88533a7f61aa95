import { sentenceOf } from './problem-sentences';
import { NOTICE_CODES, PROBLEM_CODES, chainText } from './problems';

describe('the sentences of problems', () => {
  it.each([...PROBLEM_CODES, ...NOTICE_CODES])('%s has a reason and a fix, in plain words', (code) => {
    const { reason, fix } = sentenceOf({ code });
    for (const sentence of [reason, fix]) expect(sentence).toMatch(/^[A-Z{…].*\.$/);
    expect(`${reason} ${fix}`).not.toMatch(/please|oops|invalid|user|null|undefined/i);
  });

  it.each([
    ['MANAGER_NOT_FOUND', { by: 'employee number' }, 'No one has this employee number.'],
    ['MANAGER_CYCLE', { chain: 'A → B → A' }, 'The reporting line goes in a circle: A → B → A.'],
    ['MANAGER_NAME_SHARED', { people: 2, who: '17 and 33' }, '2 people have this name: 17 and 33.'],
    ['ID_TWICE', { rows: '14, 88' }, 'Used more than once in this file: rows 14, 88.'],
    ['VALUE_TOO_LONG', { most: 64 }, 'Longer than 64 characters.'],
  ] as const)('%s with %j: %s', (code, params, reason) =>
    expect(sentenceOf({ code, params }).reason).toBe(reason),
  );

  it('are not filled from inside a value', () => {
    expect(sentenceOf({ code: 'EMAIL_OF_ANOTHER', params: { person: '{rows}' } }).reason).toContain('{rows}');
  });
});

it('a circle of reporting lines ends where it starts', () => {
  expect(chainText(['Rui Alves', 'Karin Holm'])).toBe('Rui Alves → Karin Holm → Rui Alves');
});
