import type { LocalDate } from '@obi/kernel';
import type { PeopleRefusal } from './refusals';

/** A name as HR gave it: as one text, in parts, or both. */
export interface NameParts {
  readonly fullName?: string | null;
  readonly firstName?: string | null;
  readonly middleName?: string | null;
  readonly lastName?: string | null;
}

/** How a person is called on every screen: the one name when there is one, else first, middle and last name. */
export function displayNameOf(name: NameParts): string {
  const whole = cleaned(name.fullName);
  if (whole !== '') return whole;
  return [name.firstName, name.middleName, name.lastName].map(cleaned).filter(Boolean).join(' ');
}

/** The one or two letters that stand for a person without a picture: "Priya Raman" is PR, "Holm, Karin" is KH. */
export function initialsOf(displayName: string): string {
  const [family, given] = displayName.split(',', 2);
  const ordered = given === undefined ? displayName : `${given} ${family}`;
  const words = ordered.match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}'’.-]*/gu) ?? [];
  const letters = words.length > 1 ? [words[0], words[words.length - 1]] : words;
  return letters.map((word) => firstLetterOf(word ?? '')).join('');
}

/** Two spellings of one name have the same key: letter case, spacing and composed accents do not count. */
export function nameKeyOf(name: string): string {
  return cleaned(name).toLowerCase();
}

/** What lists are sorted by and searched in: the name in lower case, without accents. */
export function sortNameOf(name: string): string {
  const key = nameKeyOf(name);
  return /^[ -~]*$/.test(key) ? key : key.normalize('NFD').replace(/\p{M}/gu, '');
}

const MOST_WORDS = 8;

/** The words of a name that is looked for, as they stand in the name to sort by; written "Holm, Karin" too. */
export function nameWordsOf(search: string): readonly string[] {
  return sortNameOf(search.replaceAll(',', ' ')).split(' ').filter(Boolean).slice(0, MOST_WORDS);
}

/** Two spellings of one e-mail address have the same key: letter case does not count. */
export function emailKeyOf(email: string): string {
  return email.normalize('NFC').trim().toLowerCase();
}

/** Whether a person has left: the day after their last day, and from then on. */
export function hasLeft(person: { readonly leftOn: LocalDate | null }, today: LocalDate): boolean {
  return person.leftOn !== null && person.leftOn < today;
}

function cleaned(text: string | null | undefined): string {
  return (text ?? '').normalize('NFC').replace(/\s+/gu, ' ').trim();
}

function firstLetterOf(word: string): string {
  return (Array.from(word)[0] ?? '').toUpperCase();
}

/** Why nobody may look at people of this day: what is not past has not happened. */
export function refusalToLookBack(day: LocalDate, today: LocalDate): PeopleRefusal | undefined {
  return day > today ? { code: 'PEOPLE_DAY_IN_FUTURE', kind: 'BAD_INPUT', field: 'asOf' } : undefined;
}
