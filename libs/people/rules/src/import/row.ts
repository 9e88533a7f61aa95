import { displayNameOf, emailKeyOf, nameKeyOf } from '../person';
import { unitPathOf, untilEmpty } from '../unit';
import type { UnitPath } from '../unit';
import { dateOf, emailOf, languageIn, textAt, textOf, timeZoneIn, worthKnowing, wrong } from './cells';
import type { OpenRow } from './cells';
import { DEEPEST_UNIT, LONGEST } from './fields';
import { GRADE_MAX } from './mapping';
import type { RowPlan } from './plan';
import type { ManagerReference, PersonRow, RowAnswer, RowKey } from './person-row';
import { cleanCell, isEmail } from './values';

const NAMES = ['fullName', 'firstName', 'middleName', 'lastName'] as const;

/**
 * Reads one row of the file by itself: the person it describes, or everything that is wrong with it. `number` is
 * the row as a spreadsheet counts it, the headings being row 1. What takes several rows to see (two people with
 * one number, the manager's row) is found afterwards and told with the same codes.
 */
export function readRow(cells: readonly string[], number: number, plan: RowPlan): RowAnswer {
  const open: OpenRow = { cells, number, plan, problems: [], notices: [] };
  const extra = cells.slice(plan.width).some((cell) => cell.trim() !== '');
  if (extra || cells.length < plan.width) {
    const params = { cells: cells.length, columns: plan.width };
    wrong(open, undefined, cells.join(' '), extra ? 'ROW_TOO_LONG' : 'ROW_TOO_SHORT', params);
    return { problems: open.problems, key: keyOf(open) };
  }
  const row = personIn(open);
  return open.problems.length > 0
    ? { problems: open.problems, key: keyOf(open) }
    : { row, notices: open.notices };
}

function personIn(open: OpenRow): PersonRow {
  const [fullName, firstName, lastName] = namesIn(open);
  const personId = textOf(open, 'personId', LONGEST.personId);
  const email = emailOf(open, 'email');
  requireKey(open, personId, email);
  const job = textOf(open, 'job');
  return {
    number: open.number,
    personId,
    fullName,
    firstName,
    lastName,
    nameKey: nameKeyOf(fullName),
    email,
    emailKey: email === null ? null : emailKeyOf(email),
    unitPath: unitIn(open),
    manager: managerIn(open),
    grade: gradeIn(open, job),
    job,
    language: languageIn(open),
    timeZone: timeZoneIn(open),
    location: textOf(open, 'location'),
    ...datesIn(open),
    kept: Object.fromEntries(open.plan.kept.map((place) => [place.header, textAt(open, place) ?? ''])),
  };
}

/** A row that cannot be read may still say whose it is. */
function keyOf({ cells, plan }: OpenRow): RowKey {
  const value = (index: number | undefined): string =>
    index === undefined ? '' : cleanCell(cells[index] ?? '');
  const personId = value(plan.places.personId?.index);
  const email = value(plan.places.email?.index);
  const [fullName, firstName, middleName, lastName] = NAMES.map((field) => value(plan.places[field]?.index));
  const nameKey = nameKeyOf(displayNameOf({ fullName, firstName, middleName, lastName }));
  return {
    personId: personId || null,
    emailKey: isEmail(email) ? emailKeyOf(email) : null,
    nameKey: nameKey || null,
  };
}

function requireKey(open: OpenRow, personId: string | null, email: string | null): void {
  const { key, places } = open.plan;
  const isEmpty = (value: string | null, field: 'personId' | 'email'): boolean =>
    value === null && cleanCell(open.cells[places[field]?.index ?? -1] ?? '') === '';
  if (key === 'personId' && isEmpty(personId, 'personId')) wrong(open, places.personId, '', 'ID_MISSING');
  if (places.email === undefined || !isEmpty(email, 'email')) return;
  if (key === 'email') wrong(open, places.email, '', 'EMAIL_MISSING');
  else worthKnowing(open, places.email, '', 'EMAIL_EMPTY');
}

function namesIn(open: OpenRow): readonly [string, string | null, string | null] {
  const before = open.problems.length;
  const [fullName, firstName, middleName, lastName] = NAMES.map((field) => textOf(open, field, LONGEST.name));
  const shown = displayNameOf({ fullName, firstName, middleName, lastName });
  const place = open.plan.places.fullName ?? open.plan.places.lastName;
  if (shown === '' && open.problems.length === before) wrong(open, place, '', 'NAME_MISSING');
  return [shown, firstName ?? null, lastName ?? null];
}

function unitIn(open: OpenRow): UnitPath {
  const { levels, places, unitSeparator } = open.plan;
  const place = places.unitPath;
  const whole = textAt(open, place, LONGEST.unit * DEEPEST_UNIT);
  const path =
    levels.length > 0
      ? untilEmpty(levels.map((level) => textAt(open, level, LONGEST.unit) ?? ''))
      : unitPathOf(whole ?? '', unitSeparator);
  const at = place ?? levels[0];
  if (path.length > DEEPEST_UNIT) wrong(open, at, path.join(' '), 'UNIT_TOO_DEEP', { most: DEEPEST_UNIT });
  const long = path.find((name) => name.length > LONGEST.unit);
  if (long !== undefined) wrong(open, at, long, 'VALUE_TOO_LONG', { most: LONGEST.unit });
  return path;
}

/** The surest way in which the row names the manager: by number, else by e-mail, else by name. */
function managerIn(open: OpenRow): ManagerReference | null {
  const { managerId, managerEmail, managerName } = open.plan.places;
  const id = textAt(open, managerId, LONGEST.personId);
  if (id !== null && managerId) return { by: 'id', key: id, value: id, column: managerId.header };
  const email = emailOf(open, 'managerEmail');
  if (email !== null && managerEmail) {
    return { by: 'email', key: emailKeyOf(email), value: email, column: managerEmail.header };
  }
  const name = textAt(open, managerName, LONGEST.name);
  if (name === null || !managerName) return null;
  return { by: 'name', key: nameKeyOf(name), value: name, column: managerName.header };
}

/** A number is the grade itself; a word, and else the job title, is looked up in the table of the mapping. */
function gradeIn(open: OpenRow, job: string | null): number | null {
  const { places, grades } = open.plan;
  const written = textOf(open, 'grade');
  const number = /^\d{1,3}([.,]0+)?$/.test(written ?? '') ? Math.trunc(parseFloat(written ?? '')) : undefined;
  if (number !== undefined && number <= GRADE_MAX) return number;
  const title = written ?? job;
  if (title === null) return null;
  return (
    grades.get(nameKeyOf(title)) ??
    worthKnowing(open, written ? places.grade : places.job, title, 'GRADE_UNKNOWN')
  );
}

function datesIn(open: OpenRow): Pick<PersonRow, 'joinedOn' | 'leftOn'> {
  const joinedOn = dateOf(open, 'joinedOn');
  const leftOn = dateOf(open, 'leftOn');
  if (joinedOn !== null && leftOn !== null && leftOn < joinedOn) {
    wrong(open, open.plan.places.leftOn, leftOn, 'LEFT_BEFORE_JOINED', { joinedOn });
  }
  return { joinedOn, leftOn };
}
