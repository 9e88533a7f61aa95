import type { NoticeCode, ProblemCode, ProblemParams } from './problems';

export interface ProblemSentence {
  readonly reason: string;
  readonly fix: string;
}

/** What is wrong and how to put it right. `{…}` is filled from the params of the problem. */
const SENTENCES: Readonly<Record<ProblemCode | NoticeCode, readonly [reason: string, fix: string]>> = {
  ROW_TOO_SHORT: [
    'The row has {cells} cells, but there are {columns} headings.',
    'Put cells with a delimiter or a line break in them in quotation marks.',
  ],
  ROW_TOO_LONG: [
    'The row has {cells} cells, but there are {columns} headings.',
    'Put cells with a delimiter or a line break in them in quotation marks.',
  ],
  ID_MISSING: ['The employee number is missing.', 'Fill it in: Obi knows people by it.'],
  NAME_MISSING: ['The name is missing.', 'Fill in the name.'],
  EMAIL_MISSING: ['The email address is missing.', 'Fill it in: in this file Obi knows people by it.'],
  EMAIL_MALFORMED: ['Not a complete email address.', 'Write it as name@company.example.'],
  DATE_UNREADABLE: ['Not a date that can be read.', 'Write it as {form}.'],
  DATE_DOES_NOT_EXIST: ['This date does not exist.', 'Correct it; this file writes dates as {form}.'],
  LEFT_BEFORE_JOINED: ['The last day is before the first day, {joinedOn}.', 'Correct one of the two dates.'],
  TIME_ZONE_UNKNOWN: ['Not a time zone that Obi knows.', 'Write region and city, such as Europe/Brussels.'],
  LANGUAGE_UNKNOWN: ['Not a language that Obi knows.', 'Write its code, such as en or pt-BR, or its name.'],
  UNIT_TOO_DEEP: ['The unit has more than {most} levels.', 'Check what separates the units of the path.'],
  VALUE_TOO_LONG: [
    'Longer than {most} characters.',
    'Shorten it, or check that the column is matched right.',
  ],
  CHARACTER_FORBIDDEN: ['There is a character in it that cannot be shown.', 'Type the value again.'],
  CHARACTER_LOST: [
    'A letter was lost before the file came here.',
    'Type it again, or save the file as UTF-8.',
  ],
  ID_TWICE: ['Used more than once in this file: rows {rows}.', 'Keep one row per person.'],
  EMAIL_TWICE: ['Used more than once in this file: rows {rows}.', 'Give each person their own address.'],
  EMAIL_OF_ANOTHER: [
    'In Obi this address belongs to {person}.',
    'Correct the address, or the employee number if it is the same person.',
  ],
  MANAGER_NOT_FOUND: ['No one has this {by}.', 'Add the manager to the file, or leave it empty.'],
  MANAGER_NAME_SHARED: [
    '{people} people have this name: {who}.',
    'Name managers by employee number or email, or make the names differ.',
  ],
  MANAGER_IS_THE_PERSON: [
    'The person is their own manager.',
    'Name the manager, or leave it empty at the top.',
  ],
  MANAGER_CYCLE: ['The reporting line goes in a circle: {chain}.', 'Correct the manager of one of them.'],
  MANAGER_HAS_LEFT: ['This manager has left.', 'Name the new manager, or leave it empty until there is one.'],
  MANAGER_ROW_FAULTY: [
    "The manager's own row, {managerRow}, cannot be imported.",
    'Put that row right first.',
  ],
  GRADE_UNKNOWN: [
    'No grade is known for this.',
    'Add it to the table of titles and grades. The row is imported.',
  ],
  EMAIL_EMPTY: [
    'There is no email address.',
    'This person needs a link from HR to sign in. The row is imported.',
  ],
};

/** What is wrong and how to put it right, in plain words. */
export function sentenceOf(problem: {
  readonly code: ProblemCode | NoticeCode;
  readonly params?: ProblemParams;
}): ProblemSentence {
  const fill = (text: string): string =>
    text.replace(/\{(\w+)\}/g, (_, name: string) => String(problem.params?.[name] ?? '…'));
  const [reason, fix] = SENTENCES[problem.code];
  return { reason: fill(reason), fix: fill(fix) };
}
