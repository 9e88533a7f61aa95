import { FIELD_LABELS, SHARED_FIELDS } from './fields';
import type { ImportField, MappedColumn } from './fields';
import { placeOf } from './headers';
import type { ImportMapping } from './mapping';
import type { DateOrderFinding } from './dates';

/** What is wrong with a mapping: with its JSON, with what is mapped, or with the file it is used on. */
export type MappingFaultCode = keyof typeof SENTENCES;

export interface MappingFault {
  readonly code: MappingFaultCode;
  /** The place in the JSON, or the heading of the column; empty when it is about the whole. */
  readonly at: string;
  readonly params?: Readonly<Record<string, string | number>>;
}

const SENTENCES = {
  MAPPING_NOT_AN_OBJECT: 'The mapping is not a JSON object.',
  MAPPING_NAME_UNKNOWN: '{at}: a mapping has no such entry.',
  MAPPING_COLUMNS_MISSING: '{at}: list the columns of the file, each with "header" and "field".',
  MAPPING_HEADER_MISSING: '{at}: "header" is missing, the heading of the column in the file.',
  MAPPING_VALUE_UNKNOWN: '{at}: use one of {allowed}.',
  MAPPING_LEVEL_FAULTY: '{at}: use a whole number, 1 for the top of the company.',
  MAPPING_SEPARATOR_FAULTY: '{at}: use one to five characters.',
  MAPPING_GRADES_FAULTY: '{at}: use a whole number from 0 to {most} for each title.',
  KEY_MISSING: 'Match a column to the employee number, or else to the work email: Obi knows people by it.',
  NAME_MISSING: 'Match a column to the name, or to the last name.',
  FIELD_TWICE: '{columns} are both matched to "{label}". Choose one.',
  LEVEL_TWICE: '{columns} are both level {level} of the unit. Give each its own level.',
  UNIT_TWICE: 'The unit is matched as a path and as levels. Choose one.',
  SEPARATOR_MISSING: 'Say what stands between the units of the path in "{at}".',
  DATE_ORDER_MISSING: 'Say in which order the dates are written: {example} can be read in more than one.',
  DATE_ORDER_MIXED: 'Say in which order the dates are written: they are not all written in the same one.',
  COLUMN_NOT_IN_FILE: 'The file has no column "{at}". Match the columns again.',
} as const;

/** The fault in plain words. */
export function sentenceOfFault(fault: MappingFault): string {
  const params: Readonly<Record<string, string | number>> = { at: fault.at, ...fault.params };
  return SENTENCES[fault.code].replace(/\{(\w+)\}/g, (_, name: string) => String(params[name] ?? '…'));
}

/** Why people cannot be imported with this mapping; `dates` is what the file itself says of its dates. */
export function faultsOfMapping(
  mapping: Pick<ImportMapping, 'columns' | 'unitSeparator' | 'dateOrder'>,
  dates?: DateOrderFinding,
): readonly MappingFault[] {
  const has = (field: ImportField): boolean => mapping.columns.some((column) => column.field === field);
  const faults: MappingFault[] = [];
  if (!has('personId') && !has('email')) faults.push({ code: 'KEY_MISSING', at: '' });
  if (!has('fullName') && !has('lastName')) faults.push({ code: 'NAME_MISSING', at: '' });
  if (has('unitPath') && has('unitLevel')) faults.push({ code: 'UNIT_TWICE', at: '' });
  const path = mapping.columns.find((column) => column.field === 'unitPath');
  if (path !== undefined && mapping.unitSeparator === null)
    faults.push({ code: 'SEPARATOR_MISSING', at: path.header });
  const undecided = mapping.dateOrder === null && dates !== undefined && !dates.certain;
  if (undecided && (has('joinedOn') || has('leftOn'))) faults.push(ofDates(dates));
  return [...faults, ...fieldsTwice(mapping.columns), ...levelsTwice(mapping.columns)];
}

/** The mapped columns that this file does not have; its other columns are not imported. */
export function faultsAgainst(
  headers: readonly string[],
  mapping: Pick<ImportMapping, 'columns'>,
): readonly MappingFault[] {
  const missing = mapping.columns.filter(
    (column) => column.field !== 'ignore' && placeOf(column.header, headers) < 0,
  );
  return missing.map(({ header }) => ({ code: 'COLUMN_NOT_IN_FILE', at: header }));
}

function ofDates(dates: DateOrderFinding): MappingFault {
  const code = dates.possible.length === 0 ? 'DATE_ORDER_MIXED' : 'DATE_ORDER_MISSING';
  return { code, at: 'dateOrder', params: { example: dates.example ?? '' } };
}

function fieldsTwice(columns: readonly MappedColumn[]): readonly MappingFault[] {
  const single = columns.filter((column) => !SHARED_FIELDS.has(column.field));
  return sharing(single, (column) => column.field).map(([first, all]) => ({
    code: 'FIELD_TWICE',
    at: first.header,
    params: { columns: all, label: FIELD_LABELS[first.field] },
  }));
}

function levelsTwice(columns: readonly MappedColumn[]): readonly MappingFault[] {
  const levels = columns.filter((column) => column.field === 'unitLevel');
  return sharing(levels, (column) => String(column.level ?? 1)).map(([first, all]) => ({
    code: 'LEVEL_TWICE',
    at: first.header,
    params: { columns: all, level: first.level ?? 1 },
  }));
}

/** The columns that have the same of something, with all their headings. */
function sharing(
  columns: readonly MappedColumn[],
  of: (column: MappedColumn) => string,
): readonly (readonly [MappedColumn, string])[] {
  const groups = Object.values(Object.groupBy(columns, of)).map((group) => group ?? []);
  return groups.flatMap((group) => {
    const [first] = group;
    if (first === undefined || group.length < 2) return [];
    return [[first, group.map(({ header }) => `"${header}"`).join(' and ')] as const];
  });
}
