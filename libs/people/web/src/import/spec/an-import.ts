import type { ImportFindingsQuery, ImportedPersonFragment } from '../import.graphql.gen';
import type { ImportCounts, ImportRead } from '../words/import-words';

export const ID = 'f0000000-0000-4000-8000-000000000001';

type Column = ImportRead['columns'][number];

export const column = (header: string, field: string, more: Partial<Column> = {}): Column => ({
  header,
  field,
  example: 'x',
  level: null,
  confidence: 'certain',
  reason: 'The heading says so.',
  ...more,
});

export const counts: ImportCounts = {
  rows: 98_239,
  joins: 212,
  changes: 1_904,
  leaves: 37,
  rejoins: 0,
  unchanged: 96_100,
  past: 0,
  faulty: 23,
  rowsOfNobody: 0,
  peopleBefore: 98_041,
};

/** A file of people in some state; what is not said is usual. */
export function anImport(more: Partial<ImportRead> = {}): ImportRead {
  return {
    id: ID,
    fileName: 'people_2026-11-19.csv',
    rowCount: 98_239,
    state: 'uploaded',
    rememberedAt: null,
    encoding: 'utf-8',
    encodingFound: 'utf-8',
    delimiter: ',',
    delimiterCertain: true,
    unitSeparator: null,
    mappingFaults: [],
    leavesNeedConfirmation: false,
    dates: null,
    columns: [
      column('emp_no', 'personId', { example: '100482' }),
      column('name', 'fullName'),
      column('org_l1', 'unitLevel', { level: 1 }),
      column('mystery', 'location', { confidence: 'unsure', reason: 'The values look like places.' }),
      column('job', 'job'),
    ],
    grades: [{ title: 'Director', grade: 8 }],
    counts: null,
    notices: null,
    failure: null,
    ...more,
  };
}

export const person = (
  name: string,
  changes: ImportedPersonFragment['changes'] = [],
): ImportedPersonFragment => ({ personId: name, employeeNumber: '100482', name, changes });

export const findings: ImportFindingsQuery = {
  peopleImport: {
    problems: [
      {
        code: 'MANAGER_NOT_FOUND',
        column: 'mgr_emp_no',
        value: '999999',
        rows: 9,
        firstRows: [14, 88, 102],
        reason: 'No one has this employee number.',
        fix: 'Add the manager to the file, or leave it empty.',
      },
      {
        code: 'DATE_DOES_NOT_EXIST',
        column: 'leave_dt',
        value: '31/02/2026',
        rows: 1,
        firstRows: [77_651],
        reason: 'This date does not exist.',
        fix: 'Correct it.',
      },
    ],
    changed: {
      nodes: [
        person('Karin Holm', [
          { label: 'Unit', before: 'Stores', after: 'Field service', means: 'Another unit’s HR sees them' },
          { label: 'Job', before: 'ST-04', after: null, means: null },
        ]),
      ],
    },
    joined: { nodes: [person('Rui Alves')] },
    left: { nodes: [person('Elsa Nyström')] },
    rejoined: { nodes: [] },
  },
};
