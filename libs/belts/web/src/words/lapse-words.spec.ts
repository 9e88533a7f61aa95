import { lapseInWords } from './lapse-words';

const belt = {
  state: 'held',
  dueBecause: null,
  standsUntil: '2028-03-01',
  validUntil: '2028-03-01',
  windowOpensOn: '2027-12-02',
  requirements: [],
};
const left = (code: string, total: number) => [{ code, done: 0, total }];

it.each([
  ['a belt that stands', belt, 'Expires on 1 Mar 2028; it can be renewed from 2 Dec 2027.'],
  ['one that never expires', { ...belt, standsUntil: null, windowOpensOn: null }, ''],
  [
    'one under which the guide changed',
    {
      ...belt,
      state: 'due',
      dueBecause: 'guide-changed',
      validUntil: '2030-01-01',
      requirements: left('modules', 1),
    },
    'Lapses after 1 Mar 2028 unless one module is done: the guide changed under it.',
  ],
  [
    'one that asks for two modules again',
    {
      ...belt,
      state: 'due',
      dueBecause: 'guide-changed',
      validUntil: '2030-01-01',
      requirements: left('modules', 2),
    },
    'Lapses after 1 Mar 2028 unless two modules are done: the guide changed under it.',
  ],
  [
    'one under which the guide changed without a last day',
    { ...belt, state: 'due', dueBecause: 'guide-changed', requirements: left('modules', 1) },
    'Expires on 1 Mar 2028; it can be renewed from 2 Dec 2027.',
  ],
  [
    'one that can be renewed',
    { ...belt, state: 'due', dueBecause: 'expiring', requirements: left('refresher', 1) },
    'Expires on 1 Mar 2028. A refresher renews it without losing a day.',
  ],
  [
    'one that lapsed',
    { ...belt, state: 'lapsed', requirements: left('modules', 2) },
    'Two modules would bring it back.',
  ],
  ['one that was never earned', { ...belt, state: 'none', standsUntil: null }, ''],
])('says of %s when it ends and why', (_, one, words) => expect(lapseInWords(one)).toBe(words));
