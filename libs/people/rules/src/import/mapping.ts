import { nameKeyOf } from '../person';
import type { ColumnMapping } from './column-match';
import type { DateOrder } from './dates';
import type { Delimiter, Encoding } from './dialect';
import type { MappedColumn } from './fields';

/** How to read a company's file: saved once, used again every month. This is the JSON that `--mapping` reads. */
export interface ImportMapping {
  readonly columns: readonly MappedColumn[];
  /** Null lets each file say it. */
  readonly delimiter: Delimiter | null;
  readonly encoding: Encoding | null;
  /** Null when the file has no dates; ambiguous dates need it said. */
  readonly dateOrder: DateOrder | null;
  /** What stands between the units of a path. */
  readonly unitSeparator: string | null;
  /** The grade of a job title, or of a grade that is not a number. */
  readonly gradeByTitle: Readonly<Record<string, number>>;
}

export const GRADE_MAX = 999;

/** The mapping that matching proposes for a file, ready to be corrected and saved. */
export function mappingFrom(
  matched: ColumnMapping,
  dialect: { readonly delimiter: Delimiter; readonly encoding: Encoding },
  gradeByTitle: ImportMapping['gradeByTitle'] = {},
): ImportMapping {
  const columns = matched.columns.map(({ header, field, level }) => ({
    header,
    field,
    ...(level && { level }),
  }));
  const { delimiter, encoding } = dialect;
  const { unitSeparator, dates } = matched;
  return { columns, delimiter, encoding, dateOrder: dates.order, unitSeparator, gradeByTitle };
}

/** The table title → grade with titles as they are compared: letter case and spacing do not count. */
export function gradesByKey(mapping: Pick<ImportMapping, 'gradeByTitle'>): ReadonlyMap<string, number> {
  return new Map(Object.entries(mapping.gradeByTitle).map(([title, grade]) => [nameKeyOf(title), grade]));
}
