import type { LocalDate } from '@obi/kernel';
import type { UnitPath } from '../unit';
import type { RowNotice, RowProblem } from './problems';

/** How a row names the manager: the key is compared, the value is what HR wrote. */
export interface ManagerReference {
  readonly by: 'id' | 'email' | 'name';
  readonly key: string;
  readonly value: string;
  readonly column: string;
}

/** One person as the file describes them. Keys are there to compare; what is not in the file is null. */
export interface PersonRow {
  readonly number: number;
  readonly personId: string | null;
  readonly fullName: string;
  readonly firstName: string | null;
  readonly lastName: string | null;
  readonly nameKey: string;
  readonly email: string | null;
  readonly emailKey: string | null;
  readonly unitPath: UnitPath;
  readonly manager: ManagerReference | null;
  readonly grade: number | null;
  readonly job: string | null;
  readonly language: string | null;
  readonly timeZone: string | null;
  readonly location: string | null;
  readonly joinedOn: LocalDate | null;
  readonly leftOn: LocalDate | null;
  readonly kept: Readonly<Record<string, string>>;
}

/** By what a row is known. A faulty row still tells whom it is about, so that they do not seem to have left. */
export interface RowKey {
  readonly personId: string | null;
  readonly emailKey: string | null;
  /** Who names this person as the manager should read that the row is faulty, not that there is nobody. */
  readonly nameKey: string | null;
}

export type RowAnswer =
  | { readonly row: PersonRow; readonly notices: readonly RowNotice[] }
  | { readonly problems: readonly RowProblem[]; readonly key: RowKey };
