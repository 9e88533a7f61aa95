/** What a column of HR's file can be for Obi. */
export const IMPORT_FIELDS = [
  'personId',
  'fullName',
  'firstName',
  'middleName',
  'lastName',
  'email',
  'unitPath',
  'unitLevel',
  'managerId',
  'managerEmail',
  'managerName',
  'grade',
  'job',
  'language',
  'timeZone',
  'location',
  'joinedOn',
  'leftOn',
  'kept',
  'ignore',
] as const;

export type ImportField = (typeof IMPORT_FIELDS)[number];

/** How the screen names a field. */
export const FIELD_LABELS: Readonly<Record<ImportField, string>> = {
  personId: 'Employee number',
  fullName: 'Name',
  firstName: 'First name',
  middleName: 'Middle name',
  lastName: 'Last name',
  email: 'Work email',
  unitPath: 'Unit, as a path',
  unitLevel: 'Unit, level',
  managerId: 'Manager, by employee number',
  managerEmail: 'Manager, by email',
  managerName: 'Manager, by name',
  grade: 'Grade',
  job: 'Job, sets the belt needed',
  language: 'Language',
  timeZone: 'Time zone',
  location: 'Place',
  joinedOn: 'First day',
  leftOn: 'Last day',
  kept: 'Kept with the person, not used by Obi',
  ignore: 'Not imported',
};

/** Fields that several columns may have: the levels of the unit, and what is only kept or left out. */
export const SHARED_FIELDS: ReadonlySet<ImportField> = new Set(['unitLevel', 'kept', 'ignore']);

/** The longest text that each field holds. A longer one is a column matched wrongly, or a file gone wrong. */
export const LONGEST = { personId: 64, name: 200, email: 254, unit: 120, text: 200 } as const;

/** The deepest unit tree a file may bring. */
export const DEEPEST_UNIT = 12;

/** A column of the file and what it is for Obi. `level` orders the columns of the unit, 1 is the top. */
export interface MappedColumn {
  readonly header: string;
  readonly field: ImportField;
  readonly level?: number;
}
