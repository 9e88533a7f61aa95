import { missingInTable } from './missing-words';

it.each([
  ['one module', [{ code: 'modules', count: 1 }], '1 module'],
  [
    'several things',
    [
      { code: 'modules', count: 2 },
      { code: 'clauses', count: 1 },
      { code: 'assessment', count: 1 },
    ],
    '2 modules, 1 clause, assessment',
  ],
  ['an assessment alone', [{ code: 'assessment', count: 1 }], 'Assessment'],
  ['somebody to teach', [{ code: 'taught', count: 1 }], '1 person to teach'],
  ['what is not there yet', [{ code: 'modules-not-published', count: 6 }], 'Modules not published'],
  ['nothing', [], ''],
])('tells %s', (_, missing, words) => expect(missingInTable(missing)).toBe(words));
