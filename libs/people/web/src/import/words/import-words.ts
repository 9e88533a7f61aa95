import type { ImportState } from '@obi/people/rules';
import type { Tone } from '@obi/shared/ui';
import { counted, countInWords } from '@obi/shared/web';
import type { ImportReadFragment, PeopleImportsQuery } from '../import.graphql.gen';

export type ImportRead = ImportReadFragment;
export type ImportCounts = NonNullable<ImportRead['counts']>;
export type EarlierImport = PeopleImportsQuery['peopleImports'][number];

/** In what the file can be about a person, as the server names it. */
export const PEOPLE_KINDS = ['change', 'join', 'leave', 'rejoin'] as const;
export type PeopleKind = (typeof PEOPLE_KINDS)[number];

/** "1,904 people change", "1 person leaves". */
export function peopleInWords(kind: PeopleKind, people: number): string {
  const one = people === 1;
  const who = counted(people, 'person', 'people');
  const does = {
    change: one ? 'changes' : 'change',
    join: one ? 'is new' : 'are new',
    leave: one ? 'leaves' : 'leave',
    rejoin: one ? 'comes back' : 'come back',
  };
  return `${who} ${does[kind]}`;
}

/** How many people of a kind the check found. */
export function countOf(kind: PeopleKind, counts: ImportCounts): number {
  return { change: counts.changes, join: counts.joins, leave: counts.leaves, rejoin: counts.rejoins }[kind];
}

/** The people whom an apply writes. */
export function writtenPeople({
  joins,
  changes,
  leaves,
  rejoins,
}: Pick<ImportCounts, 'joins' | 'changes' | 'leaves' | 'rejoins'>): number {
  return joins + changes + leaves + rejoins;
}

/** "0.04%": small shares keep a digit that tells something. */
export function shareInWords(part: number, whole: number): string {
  if (whole === 0) return '0%';
  const percent = (part / whole) * 100;
  if (part > 0 && percent < 0.01) return 'less than 0.01%';
  return `${percent < 1 ? Number(percent.toFixed(2)) : percent < 10 ? Number(percent.toFixed(1)) : Math.round(percent)}%`;
}

/** "14, 88, 102 and 6 more" */
export function rowsInWords(firstRows: readonly number[], rows: number): string {
  const named = firstRows.map(countInWords);
  const more = rows - named.length;
  if (more > 0) return `${named.join(', ')} and ${countInWords(more)} more`;
  const last = named.at(-1) ?? '';
  return named.length > 1 ? `${named.slice(0, -1).join(', ')} and ${last}` : last;
}

const STATES: Readonly<Record<ImportState, readonly [label: string, tone: Tone]>> = {
  uploaded: ['Not checked yet', 'line'],
  checking: ['Being checked', 'plain'],
  checked: ['Checked, not applied', 'line'],
  applying: ['Being applied', 'plain'],
  applied: ['Applied', 'ok'],
  failed: ['Failed', 'warn'],
};

/** How far an import has come, as the list of imports tells it. */
export function stateInWords(state: string): { readonly label: string; readonly tone: Tone } {
  const [label, tone] = STATES[state as ImportState] ?? [state, 'plain'];
  return { label, tone };
}

/** "1,904 changed, 212 joined, 37 left, 23 rows with errors"; before it is applied, what it would do. */
export function countsInWords({ state, counts }: Pick<EarlierImport, 'state' | 'counts'>): string {
  if (!counts) return '';
  const done = state === 'applied';
  const parts: readonly (readonly [number, string])[] = [
    [counts.changes, done ? 'changed' : 'change'],
    [counts.joins, done ? 'joined' : 'join'],
    [counts.leaves, done ? 'left' : 'leave'],
    [counts.rejoins, done ? 'came back' : 'come back'],
  ];
  const people = parts
    .filter(([count]) => count > 0)
    .map(([count, does]) => `${countInWords(count)} ${does}`);
  const told = people.length > 0 ? people : [done ? 'Changed nothing' : 'Changes nothing'];
  const faulty = counts.faulty > 0 ? [counted(counts.faulty, 'row with errors', 'rows with errors')] : [];
  return [...told, ...faulty].join(', ');
}

/** Where the rows that cannot be imported come from as a file. */
export function faultyFile(id: string): string {
  return `/api/people/imports/${encodeURIComponent(id)}/faulty.csv`;
}
