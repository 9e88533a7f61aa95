import type { BarCode, Change, Unmatched } from '@obi/matching';
import { hoursInWords } from './reasons';
import { ruleInWords } from './to-check';

/** What a person who goes without a mentor is told: why, and the smallest thing that would change it. */
export interface WithoutMentor {
  readonly reason: string;
  readonly change: string | null;
}

const count = (number: number, one: string, many: string): string => `${number} ${number === 1 ? one : many}`;

/** The rule that ruled most mentors out, among those that may be named. */
function mainBar(codes: Unmatched['codes']): BarCode | undefined {
  const named = Object.entries(codes ?? {}).filter(([code]) => code !== 'CONFLICT' && code !== 'SELF');
  return named.sort((a, b) => b[1] - a[1])[0]?.[0] as BarCode | undefined;
}

const because: Partial<Record<BarCode, string>> = {
  NO_PLACE_LEFT: 'Every mentor who would do is taken',
  FORBIDDEN: 'The mentors who would do were ruled out or declined',
};

/** Why a mentee goes without a mentor, in one sentence. */
export function whyNobody(unmatched: Unmatched): string {
  if (unmatched.reason === 'OPTED_OUT') return 'Has a mentor, or takes part no more';
  if (unmatched.reason === 'CONTENDED' && unmatched.witness) {
    const { mentees, places } = unmatched.witness;
    return `${count(mentees.length, 'mentee', 'mentees')} for ${count(places, 'place', 'places')}`;
  }
  const bar = mainBar(unmatched.codes);
  return bar === undefined ? 'No mentor would do' : (because[bar] ?? ruleInWords(bar));
}

const changes: Readonly<Partial<Record<Change['code'], (change: Change) => string>>> = {
  MORE_PLACES: ({ of }) => `one more place with ${count(of, 'mentor', 'mentors')}, any of them`,
  NO_TIME_OVERLAP: ({ by = 0 }) => `${hoursInWords(by)} more a week that suit both`,
  GRADE_GAP: ({ by = 1 }) => `${count(by, 'grade', 'grades')} less between mentee and mentor`,
  NO_COMMON_LANGUAGE: () => 'one more language',
  LOCATION: () => 'meeting across locations',
  PREVIOUS_PAIR: () => 'meeting a mentor again',
  NO_SKILL_MATCH: () => 'one more topic to learn',
  AFFINITY: () => 'a wider circle',
};

/** The smallest single change that would serve this mentee without taking anybody else's mentor; null when none would. */
export function smallestChange(unmatched: Unmatched): string | null {
  for (const change of unmatched.changes) {
    const words = changes[change.code]?.(change);
    if (words !== undefined) return words;
  }
  return null;
}

/** What is told of a mentee without a mentor. */
export const withoutMentorOf = (unmatched: Unmatched): WithoutMentor => ({
  reason: whyNobody(unmatched),
  change: smallestChange(unmatched),
});
