import type { ExclusionCode } from '@obi/matching';
import type { ProgrammeTerms } from './programme';
import { hoursInWords } from './reasons';

/** One change, made alone, that would serve somebody who goes without. */
export interface HelpfulChange {
  readonly code: ExclusionCode | 'MORE_PLACES';
  /** By how much, where the rule has a measure. */
  readonly by?: number;
}

type Rules = Pick<
  ProgrammeTerms,
  'minOverlapMinutes' | 'minGradeGap' | 'sameLocationRequired' | 'allowPrevious'
>;

/** A wider rule that HR can try: in words, as settings, and how many would each have a mentor by it alone. */
export interface WiderRule {
  readonly words: string;
  readonly upTo: number;
  readonly settings: Partial<Rules>;
}

const LEAST_OVERLAP = 15;

/** The least shared hours that would do for a mentee who misses them by so many minutes, in quarters of an hour. */
const overlapFor = (terms: Rules, by: number): number => Math.floor((terms.minOverlapMinutes - by) / 15) * 15;

function fewerHours(terms: Rules, misses: readonly number[]): WiderRule[] {
  const needed = misses.map((by) => overlapFor(terms, by)).filter((minutes) => minutes >= LEAST_OVERLAP);
  const steps = [...new Set(needed)].sort((a, b) => b - a);
  return steps.map((minutes) => ({
    words: `Ask for ${hoursInWords(minutes)} a week that suit both, instead of ${hoursInWords(terms.minOverlapMinutes)}`,
    upTo: needed.filter((one) => one >= minutes).length,
    settings: { minOverlapMinutes: minutes },
  }));
}

function fewerGrades(terms: Rules, misses: readonly number[]): WiderRule[] {
  const needed = misses.map((by) => terms.minGradeGap - by).filter((gap) => gap >= 1);
  const steps = [...new Set(needed)].sort((a, b) => b - a);
  return steps.map((gap) => ({
    words: `Allow ${gap} ${gap === 1 ? 'grade' : 'grades'} between the two, instead of ${terms.minGradeGap}`,
    upTo: needed.filter((one) => one >= gap).length,
    settings: { minGradeGap: gap },
  }));
}

/** The step that serves the most; of two that serve as many, the gentler one. */
const best = (steps: readonly WiderRule[]): WiderRule[] =>
  steps.reduce<WiderRule[]>((found, step) => ((found[0]?.upTo ?? 0) < step.upTo ? [step] : found), []);

/**
 * The rules of a programme that HR could widen, the most helpful first. Every count is of people whom this change
 * alone would serve; all of them at once may be fewer, which the what-if then says.
 */
export function widerRules(terms: Rules, people: readonly (readonly HelpfulChange[])[]): WiderRule[] {
  const misses = (code: HelpfulChange['code']): number[] =>
    people.flatMap((changes) => changes.find((change) => change.code === code)?.by ?? []);
  const whole = (code: HelpfulChange['code']): number =>
    people.filter((changes) => changes.some((change) => change.code === code)).length;
  const across = whole('LOCATION');
  const again = whole('PREVIOUS_PAIR');
  return [
    ...best(fewerHours(terms, misses('NO_TIME_OVERLAP'))),
    ...best(fewerGrades(terms, misses('GRADE_GAP'))),
    ...(across && terms.sameLocationRequired
      ? [
          {
            words: 'Let people of different locations meet',
            upTo: across,
            settings: { sameLocationRequired: false },
          },
        ]
      : []),
    ...(again && !terms.allowPrevious
      ? [
          {
            words: 'Let two who were a pair before meet again',
            upTo: again,
            settings: { allowPrevious: true },
          },
        ]
      : []),
  ].sort((a, b) => b.upTo - a.upTo);
}
