import { DATE_FORMS } from './dates';
import type { DateOrder } from './dates';
import type { ImportField } from './fields';
import { placeOf } from './headers';
import { gradesByKey } from './mapping';
import type { ImportMapping } from './mapping';

/** Where a value stands in each row. */
export interface CellPlace {
  readonly index: number;
  readonly header: string;
}

/** A mapping laid over the headings of one file, worked out once so that each row is read without searching. */
export interface RowPlan {
  readonly width: number;
  readonly places: Readonly<Partial<Record<ImportField, CellPlace>>>;
  /** The columns of the unit, from the top. */
  readonly levels: readonly CellPlace[];
  readonly kept: readonly CellPlace[];
  /** By what people are known in this file. */
  readonly key: 'personId' | 'email';
  readonly unitSeparator: string;
  readonly dateOrder: DateOrder | null;
  /** How a date is written in this file, for the sentence that asks to correct one. */
  readonly dateForm: string;
  readonly grades: ReadonlyMap<string, number>;
}

/** The plan to read the rows of a file; a mapped column that the file lacks is left out (see `faultsAgainst`). */
export function planOf(headers: readonly string[], mapping: ImportMapping): RowPlan {
  const found = mapping.columns.flatMap(({ header, field, level = 1 }) => {
    const index = placeOf(header, headers);
    return index === -1 ? [] : [{ field, level, place: { index, header: headers[index] ?? header } }];
  });
  const levels = found.filter(({ field }) => field === 'unitLevel').sort((a, b) => a.level - b.level);
  const places = Object.fromEntries(found.map(({ field, place }) => [field, place]).toReversed());
  return {
    width: headers.length,
    places,
    levels: levels.map(({ place }) => place),
    kept: found.filter(({ field }) => field === 'kept').map(({ place }) => place),
    key: 'personId' in places ? 'personId' : 'email',
    unitSeparator: mapping.unitSeparator ?? '/',
    dateOrder: mapping.dateOrder,
    dateForm: DATE_FORMS[mapping.dateOrder ?? 'YMD'],
    grades: gradesByKey(mapping),
  };
}
