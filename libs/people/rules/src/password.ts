import { commonPasswords } from './common-passwords';
import { nameKeyOf } from './person';
import type { PeopleRefusal } from './refusals';

export const PASSWORD_MIN = 12;
export const PASSWORD_MAX = 128;

/** A tail of digits and marks as long as a year does not turn a name into a password. */
const LONGEST_TAIL = 4;

/**
 * Why a password may not be chosen, or undefined when it may. It is taken exactly as it was typed, with no
 * rules on what it is made of; only its length, the common ones and those made of the person's own name count.
 */
export function refusalToPassword(
  password: string,
  person: { readonly email: string | null; readonly fullName: string },
): PeopleRefusal | undefined {
  const length = Array.from(password).length;
  if (length < PASSWORD_MIN) return refusal('PEOPLE_PASSWORD_TOO_SHORT', { least: PASSWORD_MIN });
  if (length > PASSWORD_MAX) return refusal('PEOPLE_PASSWORD_TOO_LONG', { most: PASSWORD_MAX });
  if (commonPasswords().has(password.toLowerCase())) return refusal('PEOPLE_PASSWORD_COMMON');
  if (isOnlyAbout(password, person)) return refusal('PEOPLE_PASSWORD_ABOUT_YOU');
  return undefined;
}

function refusal(code: PeopleRefusal['code'], params?: PeopleRefusal['params']): PeopleRefusal {
  return { code, kind: 'BAD_INPUT', field: 'password', ...(params && { params }) };
}

function isOnlyAbout(password: string, person: { email: string | null; fullName: string }): boolean {
  const whole = nameKeyOf(password);
  let rest = whole;
  for (const part of partsAbout(person)) rest = rest.replaceAll(part, '');
  if (rest === whole) return false;
  return !/\p{L}/u.test(rest) && Array.from(rest.replace(/\s/gu, '')).length <= LONGEST_TAIL;
}

/** The longest first, so that the whole address goes before its pieces. */
function partsAbout(person: { email: string | null; fullName: string }): string[] {
  const email = nameKeyOf(person.email ?? '');
  const words = [
    email,
    ...email.split(/[@._+-]/u),
    ...nameKeyOf(person.fullName).split(/[\s,.'’-]+/u),
    'obi',
  ];
  return words.filter((word) => Array.from(word).length > 1).sort((a, b) => b.length - a.length);
}
