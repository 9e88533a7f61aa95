import { counted, countInWords } from '@obi/shared/web';
import type { MatchingQuery } from './matching-page.graphql.gen';
import { weightNames } from './matching-words';
import type { Settings } from './settings-panel';
import type { Together, TrialRow } from './trials';

export type Figures = MatchingQuery['matching']['now'];
type Key = keyof Omit<Figures, '__typename' | 'stable'>;

/** Each figure with its name, and whether more of it is good. */
const figures: readonly { readonly key: Key; readonly label: string; readonly better: 'more' | 'less' }[] = [
  { key: 'pairs', label: 'Pairs', better: 'more' },
  { key: 'unserved', label: 'Mentees without a mentor', better: 'less' },
  { key: 'average', label: 'Average score', better: 'more' },
  { key: 'points', label: 'All points', better: 'more' },
  { key: 'worst', label: 'Lowest', better: 'more' },
  { key: 'low', label: 'Below 50', better: 'less' },
  { key: 'locksBroken', label: 'Locks against a rule', better: 'less' },
  { key: 'wouldRather', label: 'Would rather swap', better: 'less' },
];

export interface FigureRow {
  readonly key: Key;
  readonly label: string;
  readonly now: string;
  readonly then: string;
  /** "+47", "−3", or nothing when it stays. */
  readonly change: string;
  readonly tone: 'ok' | 'seal' | 'none';
}

const told = (figure: number | null | undefined): string =>
  figure === null || figure === undefined ? '–' : countInWords(figure);

/** Every figure as it is and as it would be. */
export function figureRows(now: Figures, then: Figures | undefined): readonly FigureRow[] {
  return figures.map(({ key, label, better }) => {
    const by = (then?.[key] ?? 0) - (now[key] ?? 0);
    const isKnown = then !== undefined && now[key] !== null && then[key] !== null && by !== 0;
    const isBetter = by > 0 === (better === 'more');
    return {
      ...{ key, label, now: told(now[key]), then: told(then?.[key]) },
      change: isKnown ? `${by > 0 ? '+' : '−'}${countInWords(Math.abs(by))}` : '',
      tone: isKnown ? (isBetter ? 'ok' : 'seal') : 'none',
    };
  });
}

/** "47 more pairs, 16 mentees left instead of 63. Average score falls from 74 to 71." */
export function whatIfSentence(now: Figures, then: Figures): string {
  const by = then.pairs - now.pairs;
  const pairs =
    by === 0 ? 'As many pairs' : `${counted(Math.abs(by), 'pair', 'pairs')} ${by > 0 ? 'more' : 'fewer'}`;
  const left = `${counted(then.unserved, 'mentee', 'mentees')} without a mentor instead of ${countInWords(now.unserved)}`;
  const way = then.average > now.average ? 'rises' : 'falls';
  const average =
    then.average === now.average
      ? `Average score stays ${now.average}`
      : `Average score ${way} from ${now.average} to ${then.average}`;
  return `${pairs}, ${left}. ${average}.`;
}

/** "1,204 pairs stay, 47 change. 50 mentees are better off, 3 worse." */
export function changesSentence(tried: NonNullable<TrialRow['tried']>, together: Together | null): string {
  const { kept, changed, better, worse } = tried;
  if (kept + changed === 0) return '';
  const others = together ? 'of the others' : '';
  const off = [counted(better, 'mentee', 'mentees'), others, better === 1 ? 'is' : 'are', 'better off']
    .filter(Boolean)
    .join(' ');
  return `${counted(kept, 'pair stays', 'pairs stay')}, ${countInWords(changed)} ${changed === 1 ? 'changes' : 'change'}. ${off}, ${countInWords(worse)} worse.`;
}

/** How pairs are kept, as a question. */
export const keepQuestion = (points: number): string =>
  points === 0
    ? 'What if we change as few pairs as we can, and lose nothing?'
    : `What if each pair that stays counts ${counted(points, 'point', 'points')} more?`;

/** What is tried, as a question; nothing when all is as it was. */
export function whatIfQuestion(before: Settings, after: Settings): string | undefined {
  const changes = [
    ...weightNames
      .filter(({ key }) => before.weights[key] !== after.weights[key])
      .map(({ key, label }) => `“${label}” counts ${after.weights[key]} instead of ${before.weights[key]}`),
    ...(before.minOverlapMinutes === after.minOverlapMinutes
      ? []
      : [`we ask for ${after.minOverlapMinutes} shared minutes a week, not ${before.minOverlapMinutes}`]),
    ...(before.minGradeGap === after.minGradeGap
      ? []
      : [`we ask for ${counted(after.minGradeGap, 'grade', 'grades')} apart, not ${before.minGradeGap}`]),
    ...(before.sameLocationRequired === after.sameLocationRequired
      ? []
      : [after.sameLocationRequired ? 'we never allow different locations' : 'we allow different locations']),
    ...(before.keep === after.keep
      ? []
      : [`each pair that stays counts ${counted(after.keep, 'point', 'points')} more`]),
    ...(before.allowPrevious === after.allowPrevious
      ? []
      : [after.allowPrevious ? 'earlier pairs may meet again' : 'earlier pairs never meet again']),
  ];
  if (changes.length === 0) return undefined;
  return changes.length > 2
    ? `What if we change ${changes.length} settings?`
    : `What if ${changes.join(' and ')}?`;
}
