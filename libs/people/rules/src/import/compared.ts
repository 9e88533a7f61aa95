import { unitPathText } from '../unit';
import type { ImportField, MappedColumn } from './fields';
import type { PersonRow } from './person-row';

/** What is compared between Obi and the file, in the order in which the screen lists it. */
export const COMPARED_FIELDS = [
  'fullName',
  'firstName',
  'lastName',
  'email',
  'unit',
  'manager',
  'job',
  'grade',
  'location',
  'language',
  'timeZone',
  'joinedOn',
  'leftOn',
  'kept',
] as const;

export type ComparedField = (typeof COMPARED_FIELDS)[number];

/** How the screen names what changed. */
export const COMPARED_LABELS: Readonly<Record<ComparedField, string>> = {
  fullName: 'Name',
  firstName: 'First name',
  lastName: 'Last name',
  email: 'Work email',
  unit: 'Unit',
  manager: 'Manager',
  job: 'Job',
  grade: 'Grade',
  location: 'Place',
  language: 'Language',
  timeZone: 'Time zone',
  joinedOn: 'First day',
  leftOn: 'Last day',
  kept: 'Kept',
};

/** A person as they are compared: the unit as the text of its path, the manager by their key, kept columns as one text. */
export type ComparedPerson = Readonly<Record<Exclude<ComparedField, 'grade'>, string | null>> & {
  readonly grade: number | null;
};

const FIELDS_OF: Readonly<Record<ImportField, readonly ComparedField[]>> = {
  personId: [],
  fullName: ['fullName'],
  firstName: ['fullName', 'firstName'],
  middleName: ['fullName'],
  lastName: ['fullName', 'lastName'],
  email: ['email'],
  unitPath: ['unit'],
  unitLevel: ['unit'],
  managerId: ['manager'],
  managerEmail: ['manager'],
  managerName: ['manager'],
  grade: ['grade'],
  job: ['job'],
  language: ['language'],
  timeZone: ['timeZone'],
  location: ['location'],
  joinedOn: ['joinedOn'],
  leftOn: ['leftOn'],
  kept: ['kept'],
  ignore: [],
};

/** What a file can change: a field without a column stays as it is. Titles bring a grade when the table has any. */
export function comparedFieldsOf(mapping: {
  readonly columns: readonly MappedColumn[];
  readonly gradeByTitle: Readonly<Record<string, number>>;
}): readonly ComparedField[] {
  const brought = new Set(mapping.columns.flatMap((column) => FIELDS_OF[column.field]));
  if (brought.has('job') && Object.keys(mapping.gradeByTitle).length > 0) brought.add('grade');
  return COMPARED_FIELDS.filter((field) => brought.has(field));
}

/** A row of the file as it is compared; the manager is known once the whole file is. */
export function comparedOf(row: PersonRow, manager: string | null): ComparedPerson {
  const kept = keptTextOf(row.kept);
  return {
    fullName: row.fullName,
    firstName: row.firstName,
    lastName: row.lastName,
    email: row.email,
    unit: row.unitPath.length === 0 ? null : unitPathText(row.unitPath),
    manager,
    job: row.job,
    grade: row.grade,
    location: row.location,
    language: row.language,
    timeZone: row.timeZone,
    joinedOn: row.joinedOn,
    leftOn: row.leftOn,
    kept,
  };
}

/** Kept columns as one text, in the order of their headings: columns that only changed places change nothing. */
export function keptTextOf(kept: Readonly<Record<string, string>>): string | null {
  const given = Object.entries(kept).filter(([, value]) => value !== '');
  const sorted = given.sort(([a], [b]) => (a < b ? -1 : 1));
  return sorted.length === 0 ? null : sorted.map(([header, value]) => `${header}: ${value}`).join(', ');
}
