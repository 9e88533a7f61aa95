import { COMPARED_LABELS, type ComparedField, meaningOf } from '@obi/people/rules';
import type { ImportChangeType, ImportColumnType } from './import.graphql';
import type { StoredChange, StoredImport } from './import.types';

/** The columns of the file as the screen shows them: what they are for Obi now, and what was found out about them. */
export function columnsOf({ sample, mapping, rememberedAt }: StoredImport): ImportColumnType[] {
  return sample.columns.map((found, index) => {
    const { header, example, confidence, reason } = found;
    const { field = 'ignore', level = null } = mapping.columns[index] ?? {};
    const asFound = field === found.field && level === (found.level ?? null);
    if (asFound) return { header, example, field, level, confidence, reason };
    const said = rememberedAt === null ? 'You chose this.' : 'Remembered for files with these headings.';
    return { header, example, field, level, confidence: 'said', reason: said };
  });
}

/** A change as the screen shows it: the first and last name only where the whole name is not there. */
export function shownChangeOf({
  personId,
  employeeNumber,
  name,
  kind,
  changes,
}: StoredChange): ImportChangeType {
  const all = (changes ?? []) as {
    field: ComparedField;
    before: string | number | null;
    after: string | number | null;
  }[];
  const named = all.some(({ field }) => field === 'fullName');
  const shown = all.filter(({ field }) => !named || (field !== 'firstName' && field !== 'lastName'));
  return {
    personId,
    employeeNumber,
    name,
    changes: shown.map(({ field, before, after }) => ({
      label: COMPARED_LABELS[field],
      before: before === null ? null : String(before),
      after: after === null ? null : String(after),
      means: meaningOf(kind, field),
    })),
  };
}
