import { NO_DATES_YET, dateOrderFrom, tallyDate } from './dates';
import type { DateOrderFinding } from './dates';
import type { ColumnMapping, ColumnMatch } from './column-match';
import { contentOf } from './column-content';
import { byHeading, nameByItsCompany, toColumn } from './column-heading';
import type { Candidate } from './column-heading';
import { keysByValues, withManagers } from './column-people';
import { levelsInOrder, unitSeparatorOf } from './column-units';
import { FIELD_LABELS, SHARED_FIELDS } from './fields';
import { readHeader } from './headers';
import { cleanCell } from './values';

/** As many rows as matching looks at; more do not make it surer. */
export const SAMPLE_ROWS = 2000;

/** What each column of a file is for Obi, by its heading and by what is in the first rows. */
export function matchColumns(
  headers: readonly string[],
  sampleRows: readonly (readonly string[])[],
): ColumnMapping {
  const sample = sampleRows.slice(0, SAMPLE_ROWS);
  const found = headers.map((header, index) => {
    const content = contentOf(sample.map((row) => cleanCell(row[index] ?? '')));
    return byHeading({ header, content, finding: readHeader(header) });
  });
  const people = withManagers(keysByValues(nameByItsCompany(found)));
  const decided = levelsInOrder(oneEach(people)).map(toColumn);
  return {
    columns: decided,
    unitSeparator: separatorIn(decided, people),
    dates: datesIn(decided, people),
  };
}

/** A field that only one column can have goes to the column that is surest of it. */
function oneEach(candidates: readonly Candidate[]): readonly Candidate[] {
  return candidates.map((candidate) => {
    const { field } = candidate;
    if (field === undefined || SHARED_FIELDS.has(field)) return candidate;
    const rivals = candidates.filter((other) => other.field === field);
    const [best] = [...rivals].sort((a, b) => b.strength - a.strength);
    if (best === undefined || best === candidate) return candidate;
    const reason = `"${best.header}" is already "${FIELD_LABELS[field]}".`;
    return { ...candidate, field: undefined, confidence: 'likely', reason };
  });
}

function separatorIn(columns: readonly ColumnMatch[], candidates: readonly Candidate[]): string | null {
  const index = columns.findIndex((column) => column.field === 'unitPath');
  return unitSeparatorOf(candidates[index]?.content.values ?? []);
}

function datesIn(columns: readonly ColumnMatch[], candidates: readonly Candidate[]): DateOrderFinding {
  const dated = candidates.filter((_, index) => ['joinedOn', 'leftOn'].includes(columns[index]?.field ?? ''));
  return dateOrderFrom(
    dated.flatMap((candidate) => candidate.content.values).reduce(tallyDate, NO_DATES_YET),
  );
}
