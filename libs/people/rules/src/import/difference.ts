import type { LocalDate } from '@obi/kernel';
import { emailKeyOf, hasLeft } from '../person';
import type { ComparedField, ComparedPerson } from './compared';

/** A person in Obi; `active` is false once they have left. */
export type KnownPerson = ComparedPerson & { readonly active: boolean };

export interface FieldChange {
  readonly field: ComparedField;
  readonly before: string | number | null;
  readonly after: string | number | null;
}

/**
 * What a file means for one person. `past` is somebody whom Obi never knew and who has already left: the file
 * mentions them, nothing happens.
 */
export type Difference =
  | { readonly kind: 'join' }
  | { readonly kind: 'change' | 'rejoin'; readonly changes: readonly FieldChange[] }
  | { readonly kind: 'leave' }
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'past' };

/** What the file changes for one person; null stands for not in Obi, and for not in the file. */
export function differenceOf(
  before: KnownPerson | null,
  after: ComparedPerson | null,
  fields: readonly ComparedField[],
  today: LocalDate,
): Difference {
  const isHere = after !== null && !hasLeft(after, today);
  if (before === null) return { kind: isHere ? 'join' : 'past' };
  if (!isHere) return { kind: before.active ? 'leave' : 'unchanged' };
  const changes = changesOf(before, after, fields);
  if (!before.active) return { kind: 'rejoin', changes };
  return changes.length > 0 ? { kind: 'change', changes } : { kind: 'unchanged' };
}

function changesOf(
  before: ComparedPerson,
  after: ComparedPerson,
  fields: readonly ComparedField[],
): readonly FieldChange[] {
  return fields
    .filter((field) => !isSame(field, before[field], after[field]))
    .map((field) => ({ field, before: before[field], after: after[field] }));
}

function isSame(
  field: ComparedField,
  before: string | number | null,
  after: string | number | null,
): boolean {
  // A first day is always known; a file that leaves it empty says nothing about it.
  if (field === 'joinedOn' && after === null) return true;
  if (field !== 'email' || before === null || after === null) return before === after;
  return emailKeyOf(String(before)) === emailKeyOf(String(after));
}
