import { flagAfter, gradesApart } from './grade-gap';

describe('a running pair whose grades changed', () => {
  const asks = { minGradeGap: 2 };
  it.each([
    ['fits as before', 8, 3, null, 'keep'],
    ['just fits', 5, 3, null, 'keep'],
    ['is too near', 4, 3, null, 'raise'],
    ['has changed places', 3, 6, null, 'raise'],
    ['is too near, as HR knows', 4, 3, 1, 'keep'],
    ['is nearer still than HR knows', 3, 3, 1, 'raise'],
    ['fits again', 6, 3, 1, 'lower'],
    ['has a mentee without a grade', null, 3, null, 'keep'],
    ['has a mentor without a grade, and was too near before', 4, null, 1, 'keep'],
  ] as const)('%s', (_, mentee, mentor, known, becomes) => {
    const before = known === null ? null : { gradesApart: known };
    expect(flagAfter(gradesApart(mentee, mentor), asks, before)).toBe(becomes);
  });

  it('no longer fits when the programme asks for more', () => {
    expect(flagAfter(2, { minGradeGap: 3 }, null)).toBe('raise');
    expect(flagAfter(2, { minGradeGap: 2 }, { gradesApart: 2 })).toBe('lower');
  });
});
