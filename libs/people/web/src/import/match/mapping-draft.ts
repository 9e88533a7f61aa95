import {
  DATE_ORDERS,
  type DateOrder,
  type DateOrderFinding,
  faultsOfMapping,
  GRADE_MAX,
  IMPORT_FIELDS,
  type ImportField,
  type MappedColumn,
  nameKeyOf,
  sentenceOfFault,
} from '@obi/people/rules';
import type { FormError } from '@obi/shared/ui';
import type { ImportMappingInput } from '../import.graphql.gen';
import type { ImportRead } from '../words/import-words';

export interface DraftColumn {
  readonly header: string;
  readonly field: ImportField;
  readonly level: number | null;
}

/** A grade as it is typed, before it is known to be a number. */
export interface TypedGrade {
  readonly title: string;
  readonly typed: string;
}

/** How the file is to be read, as HR changes it on the screen. */
export interface MappingDraft {
  readonly columns: readonly DraftColumn[];
  /** Null: as the file says. */
  readonly dateOrder: DateOrder | null;
  readonly unitSeparator: string;
  /** By the title as it is compared. */
  readonly grades: ReadonlyMap<string, TypedGrade>;
}

/** What was found out or remembered, ready to be changed. */
export function draftOf({ columns, dates, unitSeparator, grades }: ImportRead): MappingDraft {
  return {
    columns: columns.map(({ header, field, level }) => ({ header, field: asField(field), level })),
    dateOrder: dates && !dates.certain ? asOrder(dates.order) : null,
    unitSeparator: unitSeparator ?? '',
    grades: new Map(
      grades.map(({ title, grade }) => [nameKeyOf(title), { title, typed: String(grade) }] as const),
    ),
  };
}

/** The draft with another field for one column. */
export function withField(
  draft: MappingDraft,
  index: number,
  to: Pick<DraftColumn, 'field' | 'level'>,
): MappingDraft {
  const columns = draft.columns.map((column, at) => (at === index ? { ...column, ...to } : column));
  return { ...draft, columns };
}

/** The draft with another grade for a title; none when it is emptied. */
export function withGrade(draft: MappingDraft, title: string, typed: string): MappingDraft {
  const grades = new Map(draft.grades);
  if (typed.trim() === '') grades.delete(nameKeyOf(title));
  else grades.set(nameKeyOf(title), { title, typed: typed.trim() });
  return { ...draft, grades };
}

/** Whether a typed grade is one: a whole number from 0. */
export function isGrade(typed: string): boolean {
  return /^\d{1,3}$/.test(typed) && Number(typed) <= GRADE_MAX;
}

/** By what people are known in this file: its employee numbers, or else its addresses. */
export function keyColumn(columns: readonly DraftColumn[]): DraftColumn | undefined {
  return columns.find(({ field }) => field === 'personId') ?? columns.find(({ field }) => field === 'email');
}

export function hasField(draft: MappingDraft, ...fields: readonly ImportField[]): boolean {
  return draft.columns.some(({ field }) => fields.includes(field));
}

/** The draft as it is sent. */
export function inputOf({ columns, dateOrder, unitSeparator, grades }: MappingDraft): ImportMappingInput {
  return {
    columns: columns.map(({ header, field, level }) => ({ header, field, level })),
    dateOrder,
    unitSeparator: unitSeparator || null,
    grades: [...grades.values()].map(({ title, typed }) => ({ title, grade: Number(typed) })),
  };
}

/** What has to be put right before the file can be checked, each beside the control that it is about. */
export function faultsOf(draft: MappingDraft, { dates, columns }: ImportRead): readonly FormError[] {
  const mapped = draft.columns.map(({ header, field, level }): MappedColumn => ({
    header,
    field,
    ...(level !== null && { level }),
  }));
  // Of other columns than these the server will say what their dates are.
  const finding = sameDateColumns(draft, columns) && dates ? asFinding(dates) : undefined;
  const mapping = { columns: mapped, unitSeparator: draft.unitSeparator || null, dateOrder: draft.dateOrder };
  const found = faultsOfMapping(mapping, finding).map((fault) => ({
    control: controlOf(fault.code, fault.at, draft),
    message: sentenceOfFault(fault),
  }));
  const grades = [...draft.grades.values()].filter(({ typed }) => !isGrade(typed));
  const wrong = grades.map(({ title }) => ({
    control: gradeControl(title),
    message: `Enter the grade of "${title}" as a whole number from 0 to ${GRADE_MAX}`,
  }));
  return onePerControl([...found, ...wrong]);
}

/** The id of the select of a column. */
export function columnControl(index: number): string {
  return `column-${index}`;
}

/** The id of the input for the grade of a title. */
export function gradeControl(title: string): string {
  return `grade-${nameKeyOf(title).replace(/[^\p{L}\p{N}]+/gu, '-')}`;
}

function controlOf(code: string, at: string, draft: MappingDraft): string {
  if (code === 'DATE_ORDER_MISSING' || code === 'DATE_ORDER_MIXED') return 'date-order';
  if (code === 'SEPARATOR_MISSING') return 'unit-separator';
  const index = draft.columns.findIndex(({ header }) => header === at);
  return columnControl(Math.max(0, index));
}

function onePerControl(errors: readonly FormError[]): readonly FormError[] {
  const groups = Object.values(Object.groupBy(errors, ({ control }) => control));
  return groups.flatMap((group) =>
    group?.[0] ? [{ control: group[0].control, message: group.map(({ message }) => message).join(' ') }] : [],
  );
}

function sameDateColumns(draft: MappingDraft, columns: ImportRead['columns']): boolean {
  const isDate = (field: string): boolean => field === 'joinedOn' || field === 'leftOn';
  return draft.columns.every(({ field }, index) => isDate(field) === isDate(columns[index]?.field ?? ''));
}

function asFinding(dates: NonNullable<ImportRead['dates']>): DateOrderFinding {
  return {
    ...dates,
    order: asOrder(dates.order),
    possible: dates.possible.flatMap((order) => asOrder(order) ?? []),
  };
}

export function asOrder(order: string | null): DateOrder | null {
  return DATE_ORDERS.find((one) => one === order) ?? null;
}

export function asField(field: string): ImportField {
  return IMPORT_FIELDS.find((one) => one === field) ?? 'ignore';
}
