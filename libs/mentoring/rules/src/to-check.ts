import type { ExclusionCode } from '@obi/matching';
import { hoursInWords } from './reasons';

export interface PairToCheck {
  /** 0 to 100. */
  readonly score: number;
  readonly sharedMinutes: number;
  /** 0 to 10,000. */
  readonly goals: number;
  /** Rules that HR's lock goes against. */
  readonly overrides: readonly string[];
}

export const LOW_SCORE = 50;
const FEW_MINUTES = 120;

const rules: Partial<Record<ExclusionCode, string>> = {
  REPORTING_LINE: 'Same reporting line',
  GRADE_GAP: 'Too few grades apart',
  NO_COMMON_LANGUAGE: 'No shared language',
  NO_TIME_OVERLAP: 'Too few shared hours',
  LOCATION: 'Different locations',
  PREVIOUS_PAIR: 'Were a pair before',
  NO_SKILL_MATCH: 'Nothing to teach',
};

/** What a rule is called in a tag; what one side declared in private is never named. */
export const ruleInWords = (code: string): string => rules[code as ExclusionCode] ?? 'Not possible';

/** What HR should look at before sending a proposal; nothing, when the pair is plainly good. */
export function toCheck(pair: PairToCheck): string[] {
  return [
    ...pair.overrides.map(ruleInWords),
    ...(pair.goals === 0 ? ['Nothing to teach'] : []),
    ...(pair.sharedMinutes < FEW_MINUTES ? [`Only ${hoursInWords(pair.sharedMinutes)} shared`] : []),
    ...(pair.score < LOW_SCORE ? [`Below ${LOW_SCORE}`] : []),
  ];
}
