import type { Refusal } from '@obi/kernel';
import type { PeopleRefusalCode } from './refusals';

/** Every "no" of people in one sentence: what happened, and what to do. `{…}` is filled from the params. */
export const PEOPLE_SENTENCES: Readonly<Record<PeopleRefusalCode, string>> = {
  PEOPLE_PERSON_NOT_FOUND: 'There is nobody like this, or they are not for you to see.',
  PEOPLE_UNIT_NOT_FOUND: 'There is no such unit.',
  PEOPLE_PERSON_HAS_LEFT: 'This person has left the company.',
  PEOPLE_DAY_IN_FUTURE: 'Choose a day that is not after today.',
  PEOPLE_ROLE_NOT_YOURS_TO_GRANT: 'Only an administrator over this unit may grant or take away this role.',
  PEOPLE_ROLE_ALREADY_HELD: 'This person holds the role there already.',
  PEOPLE_ROLE_NOT_HELD: 'This person does not hold the role there any more. Load the page again.',
  PEOPLE_ROLE_LAST_ADMINISTRATOR:
    'The company would be left without an administrator. Make somebody else an administrator of the whole company first.',
  PEOPLE_PASSWORD_TOO_SHORT: 'Use at least {least} characters: a few words in a row are easy to keep in mind',
  PEOPLE_PASSWORD_TOO_LONG: 'Use at most {most} characters',
  PEOPLE_PASSWORD_COMMON: 'Choose another one: this password is on the lists that are tried first',
  PEOPLE_PASSWORD_ABOUT_YOU: 'Choose another one: this password is made of your name or e-mail',
  PEOPLE_SIGN_IN_REFUSED: 'This e-mail and password do not belong together.',
  PEOPLE_SIGN_IN_TOO_MANY_GUESSES: 'Too many tries for this e-mail. Wait 15 minutes, then try again.',
  PEOPLE_SIGN_IN_LINK_USED: 'This link was used, or its time is over. Ask HR for a new one.',
  PEOPLE_SIGN_IN_NOT_FRESH: 'Nothing was done: this needs your password, not longer than 10 minutes ago.',
  PEOPLE_IMPORT_FILE_EMPTY:
    'There are no people in this file. Check that it has a row of headings and rows under it.',
  PEOPLE_IMPORT_FILE_IS_WORKBOOK:
    'This is a workbook. Save the sheet with the people as CSV and choose that file.',
  PEOPLE_IMPORT_FILE_IS_UTF16: 'This file is written in UTF-16. Save it as CSV in UTF-8 and choose it again.',
  PEOPLE_IMPORT_FILE_NOT_TEXT: 'This is not a text file with columns. Choose a CSV file.',
  PEOPLE_IMPORT_FILE_TOO_LARGE: 'This file is larger than 200 MB. Check that it is the right one.',
  PEOPLE_IMPORT_QUOTE_OPEN:
    'A quotation mark is opened in row {row} or after it and never closed. Correct the file.',
  PEOPLE_IMPORT_MAPPING_FAULTY: '{faults}',
  PEOPLE_IMPORT_RUNNING: 'This import is being worked on. Wait until that is done.',
  PEOPLE_IMPORT_NOT_CHECKED: 'Check this file first.',
  PEOPLE_IMPORT_INTERRUPTED: 'The server stopped in the middle. Nothing was written: check the file again.',
  PEOPLE_IMPORT_CHANGED_SINCE_CHECK:
    'People were changed since this file was checked, so it would do something else now. Nothing was written: check it again.',
  PEOPLE_IMPORT_ALREADY_APPLIED: 'This file was applied already.',
  PEOPLE_IMPORT_LEAVES_UNCONFIRMED:
    '{leaves} of {peopleBefore} people would lose access. Nothing was written: confirm exactly this number if it is right.',
};

/** The sentence of a failure, whichever it is; a fault of ours comes with the reference under which the log has it. */
export function sentenceOfRefusal(failure: {
  readonly code: string;
  readonly params?: Refusal['params'];
  readonly reference?: string;
}): string {
  const known = (PEOPLE_SENTENCES as Readonly<Record<string, string>>)[failure.code];
  if (known === undefined) {
    const reference = failure.reference === undefined ? '' : ` Reference ${failure.reference}.`;
    return failure.code === 'NOT_FOUND'
      ? 'There is no such thing.'
      : `This could not be done (${failure.code}).${reference}`;
  }
  return known.replace(/\{(\w+)\}/g, (_, name: string) => String(failure.params?.[name] ?? '…'));
}
