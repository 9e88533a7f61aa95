import type { DateOrderFinding } from './dates';
import type { MappedColumn } from './fields';

export type Confidence = 'certain' | 'likely' | 'unsure';

/** What a column was taken for, how sure that is, and why: shown on the screen and changed there. */
export interface ColumnMatch extends MappedColumn {
  readonly confidence: Confidence;
  readonly reason: string;
  /** The first value that is there; empty when the column is empty in the sample. */
  readonly example: string;
}

export interface ColumnMapping {
  readonly columns: readonly ColumnMatch[];
  /** What stands between the units of a path, when one column holds the whole path. */
  readonly unitSeparator: string | null;
  /** In which order all date columns together write their dates. */
  readonly dates: DateOrderFinding;
}
