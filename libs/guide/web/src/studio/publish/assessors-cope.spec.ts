import { assessorsCope, type AssessorsWork } from './assessors-cope';

const work: AssessorsWork = {
  ...{ waiting: 2, more: 10, judged: 26, inDays: 91 },
  ...{ from: '2026-11-22', by: '2027-02-14' },
};

describe('whether assessors cope', () => {
  it.each<[string, Partial<AssessorsWork>, { copes: boolean | null; weeks: number | null }]>([
    ['two a week, twelve works, twelve weeks', {}, { copes: true, weeks: 6 }],
    ['as many weeks as the last day allows', { more: 22 }, { copes: true, weeks: 12 }],
    ['one week too many', { more: 23 }, { copes: false, weeks: 13 }],
    ['a last day this week', { by: '2026-11-25' }, { copes: false, weeks: 6 }],
    ['nothing judged lately', { judged: 0 }, { copes: null, weeks: null }],
    ['no last day', { by: null }, { copes: null, weeks: 6 }],
    ['nothing to judge', { more: 0, judged: 0 }, { copes: true, weeks: null }],
  ])('%s', (_, change, expected) => {
    expect(assessorsCope({ ...work, ...change })).toMatchObject(expected);
  });
});
