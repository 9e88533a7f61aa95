import { COMPARED_LABELS, type ComparedField, meaningOf } from '@obi/people/rules';
import type { ImportChangeType, ImportColumnType, ImportFieldChangeType } from './import.graphql';
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

type Kept = Readonly<Record<string, string>> | null;
type Shown = string | number | null;
type Stored =
  | { readonly field: Exclude<ComparedField, 'kept'>; readonly before: Shown; readonly after: Shown }
  | { readonly field: 'kept'; readonly before: Kept; readonly after: Kept };

/** A change as the screen shows it: the first and last name only where the whole name is not there. */
export function shownChangeOf({
  personId,
  employeeNumber,
  name,
  kind,
  changes,
}: StoredChange): ImportChangeType {
  const all = (changes ?? []) as Stored[];
  const named = all.some(({ field }) => field === 'fullName');
  const shown = all.filter(({ field }) => !named || (field !== 'firstName' && field !== 'lastName'));
  return {
    personId,
    employeeNumber,
    name,
    changes: shown.flatMap((change) => {
      if (change.field === 'kept') return keptChangesOf(change.before ?? {}, change.after ?? {});
      const { field, before, after } = change;
      return [{ label: COMPARED_LABELS[field], ...asText(before, after), means: meaningOf(kind, field) }];
    }),
  };
}

/** Columns that are only kept, each under its own heading. */
function keptChangesOf(before: NonNullable<Kept>, after: NonNullable<Kept>): ImportFieldChangeType[] {
  const headings = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort();
  return headings
    .filter((heading) => before[heading] !== after[heading])
    .map((label) => ({ label, ...asText(before[label] ?? null, after[label] ?? null), means: null }));
}

function asText(before: Shown, after: Shown): { before: string | null; after: string | null } {
  return { before: before === null ? null : String(before), after: after === null ? null : String(after) };
}
