import { pointsAhead, weightOfScore } from '@obi/mentoring/rules';
import { beltName } from '@obi/shared/ui';
import { counted, dayInWords } from '@obi/shared/web';
import { asBelt } from '../words/words';
import type { MatchingQuery, MatchingRowSet } from './matching-page.graphql.gen';

export type Workbench = MatchingQuery['matching'];
export type Row = Workbench['rows']['nodes'][number];
export type Weights = Workbench['programme']['weights'];

/** What counts, in the order of the panel. */
export const weightNames: readonly {
  readonly key: keyof Omit<Weights, '__typename'>;
  readonly label: string;
  /** What it does beyond counting, as it is set. */
  readonly help?: (weights: Weights) => string;
}[] = [
  { key: 'goals', label: 'Topics of the mentee' },
  { key: 'availability', label: 'Shared working hours' },
  { key: 'reciprocity', label: 'Topics of the mentor' },
  { key: 'crossSilo', label: 'Different unit' },
  { key: 'preference', label: 'Asked for each other' },
  {
    key: 'waited',
    label: 'Mentor who waited',
    help: (weights) => `Their last pair ended through no fault of theirs. ${whoWaitedInWords(weights)}`,
  },
];

/** How far who waited goes before others, as the weights are. */
function whoWaitedInWords(weights: Weights): string {
  const points = weightOfScore(weights) === 0 ? 0 : pointsAhead(weights);
  if (points === 100) return 'Where both would do, they come before whoever never waited.';
  if (points === 0) return 'Nobody comes first.';
  return `They go before others who score up to ${counted(points, 'point', 'points')} more; as much as all others together, and they come first.`;
}

const componentNames: Readonly<Record<string, string>> = {
  goals: 'Topics of the mentee',
  availability: 'Shared hours',
  reciprocity: 'Topics of the mentor',
  crossSilo: 'Different unit',
  preference: 'Asked for',
  waited: 'Mentor who waited',
};

export const componentName = (component: string): string => componentNames[component] ?? component;

/** "Green, Stores, Porto" below a name. */
export function beltAndPlace(person: NonNullable<Row['mentor']>): string {
  const place = person.job ?? [person.unitName, person.location].filter(Boolean).join(', ');
  return [beltName(asBelt(person.held)), place].filter(Boolean).join(', ');
}

export const setNames: readonly {
  readonly value: MatchingRowSet;
  readonly label: string;
  readonly count: 'all' | 'locked' | 'low' | 'blocked' | 'flagged';
}[] = [
  { value: 'all', label: 'All', count: 'all' },
  { value: 'locked', label: 'Locked', count: 'locked' },
  { value: 'low', label: 'Low score', count: 'low' },
  { value: 'blocked', label: 'Blocked', count: 'blocked' },
  { value: 'flagged', label: 'To look at', count: 'flagged' },
];

/** "1 grade apart now". */
export function apartInWords(grades: number): string {
  if (grades <= 0) return grades === 0 ? 'Of one grade now' : 'The mentor is above now';
  return `${counted(grades, 'grade', 'grades')} apart now`;
}

/** Where a proposal that is out stands; nothing for a draft. */
export function statusOf(
  row: Row,
): { readonly words: string; readonly tone: 'ok' | 'warn' | 'line' | 'seal' } | null {
  if (row.flag) return { words: apartInWords(row.flag.gradesApart), tone: 'warn' };
  const since = row.waitsSince ? `, since ${dayInWords(row.waitsSince.slice(0, 10), 'short')}` : '';
  switch (row.state) {
    case 'sent':
      return { words: `Sent, waits for both${since}`, tone: 'line' };
    case 'acceptedByMentee':
    case 'acceptedByMentor':
      return { words: `Waits for the ${row.waitsFor}${since}`, tone: 'line' };
    case 'pair':
      return { words: 'A pair', tone: 'ok' };
    case 'declined':
      return { words: 'Declined', tone: 'seal' };
    case 'expired':
      return { words: 'Not answered in time', tone: 'warn' };
    default:
      return null;
  }
}
