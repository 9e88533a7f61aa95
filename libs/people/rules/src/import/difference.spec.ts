import fc from 'fast-check';
import { COMPARED_FIELDS, comparedFieldsOf, comparedOf } from './compared';
import type { ComparedPerson } from './compared';
import { differenceOf } from './difference';
import { planOf } from './plan';
import { readRow } from './row';

const today = '2026-11-21';
const karin: ComparedPerson = {
  fullName: 'Karin Holm',
  firstName: null,
  lastName: null,
  email: 'k.holm@marlowe.example',
  unit: 'Sales › Stores',
  manager: '100017',
  job: 'ST-04',
  grade: 4,
  location: 'Malmö',
  language: 'sv',
  timeZone: 'Europe/Stockholm',
  joinedOn: '2019-02-01',
  leftOn: null,
  kept: null,
};
const here = { ...karin, active: true };
const gone = { ...karin, active: false };

describe('what a file means for one person', () => {
  it.each([
    ['new', null, karin, 'join'],
    ['new and already gone', null, { ...karin, leftOn: '2026-11-20' }, 'past'],
    ['in neither', null, null, 'past'],
    ['as before', here, karin, 'unchanged'],
    ['with another unit', here, { ...karin, unit: 'Sales › Online' }, 'change'],
    ['not in the file', here, null, 'leave'],
    ['with a last day that has passed', here, { ...karin, leftOn: '2026-11-20' }, 'leave'],
    ['with a last day today', here, { ...karin, leftOn: today }, 'change'],
    ['gone and not in the file', gone, null, 'unchanged'],
    ['gone and still listed as gone', gone, { ...karin, leftOn: '2026-01-31' }, 'unchanged'],
    ['gone and here again', gone, karin, 'rejoin'],
  ])('%s: %#', (_, before, after, kind) => {
    expect(differenceOf(before, after, COMPARED_FIELDS, today).kind).toBe(kind);
  });

  it('lists each field before and after, in the order of the screen', () => {
    const after = { ...karin, grade: 5, unit: null, email: 'karin@marlowe.example' };
    expect(differenceOf(here, after, COMPARED_FIELDS, today)).toEqual({
      kind: 'change',
      changes: [
        { field: 'email', before: 'k.holm@marlowe.example', after: 'karin@marlowe.example' },
        { field: 'unit', before: 'Sales › Stores', after: null },
        { field: 'grade', before: 4, after: 5 },
      ],
    });
  });

  it('is nothing when only the letter case of the e-mail address differs', () => {
    const after = { ...karin, email: 'K.Holm@MARLOWE.example' };
    expect(differenceOf(here, after, COMPARED_FIELDS, today).kind).toBe('unchanged');
  });

  it('is nothing when the file leaves the first day empty', () => {
    expect(differenceOf(here, { ...karin, joinedOn: null }, COMPARED_FIELDS, today).kind).toBe('unchanged');
  });

  it('leaves alone what the file has no column for', () => {
    const after = { ...karin, language: null, grade: null };
    expect(differenceOf(here, after, ['fullName', 'unit'], today).kind).toBe('unchanged');
  });

  it('is nothing the second time, whatever the person', () => {
    const text = fc.option(fc.string(), { nil: null });
    const texts = Object.fromEntries(COMPARED_FIELDS.map((field) => [field, text]));
    const person = fc.record({
      ...texts,
      leftOn: fc.constant(null),
      grade: fc.option(fc.nat(20), { nil: null }),
    });
    fc.assert(
      fc.property(person, (some) => {
        const after = { ...karin, ...some } as ComparedPerson;
        return differenceOf({ ...after, active: true }, after, COMPARED_FIELDS, today).kind === 'unchanged';
      }),
    );
  });
});

it('compares only what the file can bring, and grades only when titles have any', () => {
  const columns = (['personId', 'lastName', 'unitLevel', 'managerName', 'job', 'ignore'] as const).map(
    (field) => ({ header: field, field }),
  );
  expect(comparedFieldsOf({ columns, gradeByTitle: {} })).toEqual([
    'fullName',
    'lastName',
    'unit',
    'manager',
    'job',
  ]);
  expect(comparedFieldsOf({ columns, gradeByTitle: { Director: 8 } })).toContain('grade');
});

it('compares a row as it is stored: the unit as a path, the manager by their key, kept columns with their heading', () => {
  const columns = (['personId', 'fullName', 'unitLevel', 'kept', 'managerName'] as const).map((field) => ({
    header: field,
    field,
  }));
  const none = { delimiter: null, encoding: null, dateOrder: null, unitSeparator: null, gradeByTitle: {} };
  const answer = readRow(
    ['7', 'Karin Holm', 'Sales', 'Project 2', 'Rui'],
    2,
    planOf(
      columns.map(({ header }) => header),
      { columns, ...none },
    ),
  );
  expect('row' in answer && comparedOf(answer.row, '100017')).toMatchObject({
    unit: 'Sales',
    manager: '100017',
    kept: 'kept: Project 2',
  });
});
