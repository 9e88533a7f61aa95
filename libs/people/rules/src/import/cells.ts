import type { LocalDate } from '@obi/kernel';
import { looksLikeDate, readDate } from './dates';
import { LONGEST } from './fields';
import type { ImportField } from './fields';
import type { CellPlace, RowPlan } from './plan';
import type { NoticeCode, ProblemCode, ProblemParams, RowNotice, RowProblem } from './problems';
import {
  cleanCell,
  hasForbiddenCharacter,
  hasLostCharacter,
  isEmail,
  languageOf,
  timeZoneOf,
} from './values';

/** A row while it is being read: what is found wrong is collected, so that HR sees all of it at once. */
export interface OpenRow {
  readonly cells: readonly string[];
  readonly number: number;
  readonly plan: RowPlan;
  readonly problems: RowProblem[];
  readonly notices: RowNotice[];
}

/** More of a value than this is not shown in the list of problems. */
const SHOWN = 200;

/** The text of one cell, cleaned; null when there is none or it cannot be taken. */
export function textAt(
  row: OpenRow,
  place: CellPlace | undefined,
  most: number = LONGEST.text,
): string | null {
  if (place === undefined) return null;
  const text = cleanCell(row.cells[place.index] ?? '');
  if (text === '') return null;
  if (hasForbiddenCharacter(text)) return wrong(row, place, text, 'CHARACTER_FORBIDDEN');
  if (hasLostCharacter(text)) return wrong(row, place, text, 'CHARACTER_LOST');
  if (text.length > most) return wrong(row, place, text, 'VALUE_TOO_LONG', { most });
  return text;
}

/** The text of a field, cleaned. */
export function textOf(row: OpenRow, field: ImportField, most?: number): string | null {
  return textAt(row, row.plan.places[field], most);
}

/** The e-mail address of a field, as it is written. */
export function emailOf(row: OpenRow, field: ImportField): string | null {
  return checked(row, field, 'EMAIL_MALFORMED', (text) => (isEmail(text) ? text : undefined), LONGEST.email);
}

/** The language of a field as a tag. */
export function languageIn(row: OpenRow): string | null {
  return checked(row, 'language', 'LANGUAGE_UNKNOWN', languageOf);
}

/** The time zone of a field as the list of zones writes it. */
export function timeZoneIn(row: OpenRow): string | null {
  return checked(row, 'timeZone', 'TIME_ZONE_UNKNOWN', timeZoneOf);
}

/** The day of a field, read in the order of the file. */
export function dateOf(row: OpenRow, field: 'joinedOn' | 'leftOn'): LocalDate | null {
  const { dateOrder: order, dateForm: form, places } = row.plan;
  const text = textOf(row, field);
  const place = places[field];
  if (text === null || place === undefined) return null;
  const day = readDate(text, order);
  if (day !== undefined) return day;
  const code = looksLikeDate(text, order) ? 'DATE_DOES_NOT_EXIST' : 'DATE_UNREADABLE';
  return wrong(row, place, text, code, { form });
}

/** Notes a problem of the row and answers that there is no value. */
export function wrong(
  row: OpenRow,
  place: CellPlace | undefined,
  value: string,
  code: ProblemCode,
  params?: ProblemParams,
): null {
  row.problems.push({ ...about(row, place, value), code, ...(params && { params }) });
  return null;
}

/** Notes something that HR should know, though the row is imported. */
export function worthKnowing(
  row: OpenRow,
  place: CellPlace | undefined,
  value: string,
  code: NoticeCode,
): null {
  row.notices.push({ ...about(row, place, value), code });
  return null;
}

function about(row: OpenRow, place: CellPlace | undefined, value: string) {
  const short = value.length > SHOWN ? `${value.slice(0, SHOWN)}…` : value;
  return { row: row.number, column: place?.header ?? null, value: short.toWellFormed() };
}

function checked(
  row: OpenRow,
  field: ImportField,
  code: ProblemCode,
  read: (text: string) => string | undefined,
  most?: number,
): string | null {
  const text = textOf(row, field, most);
  if (text === null) return null;
  return read(text) ?? wrong(row, row.plan.places[field], text, code);
}
