import { type PersonRow, type RowAnswer, sortNameOf } from '@obi/people/rules';

/** The columns of the staging table that come from the file, in the order in which they are copied. */
export const STAGED: readonly (readonly [name: string, type: string])[] = [
  ['number', 'integer'],
  ['person_id', 'text'],
  ['email_key', 'text'],
  ['name_key', 'text'],
  ['problems', 'jsonb'],
  ['notices', 'jsonb'],
  ['full_name', 'text'],
  ['given_name', 'text'],
  ['family_name', 'text'],
  ['sort_name', 'text'],
  ['email', 'text'],
  ['unit_path', 'text[]'],
  ['manager_by', 'text'],
  ['manager_key', 'text'],
  ['manager_value', 'text'],
  ['manager_column', 'text'],
  ['grade', 'integer'],
  ['job', 'text'],
  ['language', 'text'],
  ['time_zone', 'text'],
  ['location', 'text'],
  ['joined_on', 'date'],
  ['left_on', 'date'],
  ['kept', 'jsonb'],
];

const NOTHING = '\\N';
/** A key of a row that cannot be read is only compared; no sound one is longer. */
const LONGEST_KEY = 300;

/** One row of the file as COPY takes it. */
export function copyLineOf(number: number, answer: RowAnswer): string {
  return 'row' in answer ? soundLine(answer.row, answer.notices) : faultyLine(number, answer);
}

function soundLine(row: PersonRow, notices: readonly object[]): string {
  const { manager } = row;
  return line([
    String(row.number),
    row.personId,
    row.emailKey,
    row.nameKey,
    null,
    notices.length === 0 ? null : JSON.stringify(notices),
    row.fullName,
    row.firstName,
    row.lastName,
    sortNameOf(row.fullName),
    row.email,
    row.unitPath.length === 0 ? null : arrayOf(row.unitPath),
    manager?.by ?? null,
    manager?.key ?? null,
    manager?.value ?? null,
    manager?.column ?? null,
    row.grade === null ? null : String(row.grade),
    row.job,
    row.language,
    row.timeZone,
    row.location,
    row.joinedOn,
    row.leftOn,
    keptOf(row.kept),
  ]);
}

function faultyLine(number: number, { problems, key }: Extract<RowAnswer, { problems: unknown }>): string {
  const told = problems.map((problem) => ({ ...problem, value: problem.value.replaceAll('\0', '\uFFFD') }));
  const keys = [key.personId, key.emailKey, key.nameKey].map(
    (one) => one?.slice(0, LONGEST_KEY).toWellFormed() ?? null,
  );
  const rest = STAGED.slice(5).map(() => null);
  return line([String(number), ...keys, JSON.stringify(told), ...rest]);
}

function line(values: readonly (string | null)[]): string {
  return `${values.map((value) => (value === null ? NOTHING : escaped(value))).join('\t')}\n`;
}

/** COPY reads a backslash as the start of an escape, and knows no character zero. */
function escaped(value: string): string {
  if (!/[\\\t\n\r\0]/.test(value)) return value;
  return value
    .replaceAll('\0', '')
    .replaceAll('\\', '\\\\')
    .replaceAll('\t', '\\t')
    .replaceAll('\n', '\\n')
    .replaceAll('\r', '\\r');
}

function arrayOf(values: readonly string[]): string {
  return `{${values.map((value) => `"${value.replace(/["\\]/g, '\\$&')}"`).join(',')}}`;
}

function keptOf(kept: PersonRow['kept']): string | null {
  const given = Object.entries(kept).filter(([, value]) => value !== '');
  return given.length === 0 ? null : JSON.stringify(Object.fromEntries(given));
}
