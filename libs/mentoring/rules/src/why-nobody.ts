import type { BarCode, Change, Unmatched } from '@obi/matching';
import { hoursInWords } from './reasons';
import { ruleInWords } from './to-check';

/** What a person who goes without a mentor is told: why, and the smallest thing that would change it. */
export interface WithoutMentor {
  readonly reason: string;
  readonly change: string | null;
}

const count = (number: number, one: string, many: string): string => `${number} ${number === 1 ? one : many}`;

/**
 * What keeps two people apart and no setting changes. They share one sentence: with words of its own for each other one,
 * it would be told that somebody would rather not meet somebody, and in a small programme who.
 */
const APART: readonly string[] = ['REPORTING_LINE', 'FORBIDDEN', 'CONFLICT'] satisfies BarCode[];

/** The rule that ruled most mentors out, among those that are named; what keeps two apart is told where no other rule did. */
function mainBar(codes: Unmatched['codes']): string | undefined {
  const barred = Object.entries(codes ?? {}).filter(([code]) => code !== 'SELF');
  const named = barred.filter(([code]) => !APART.includes(code));
  if (named.length === 0 && barred.length > 0)
    return 'Kept apart by a reporting line, an earlier no or a wish';
  const [main] = named.sort((a, b) => b[1] - a[1]);
  return main && (because[main[0] as BarCode] ?? ruleInWords(main[0]));
}

const because: Partial<Record<BarCode, string>> = {
  NO_PLACE_LEFT: 'Every mentor who would do is taken',
};

/** Why a mentee goes without a mentor, in one sentence. */
export function whyNobody(unmatched: Unmatched): string {
  if (unmatched.reason === 'OPTED_OUT') return 'Has a mentor, or takes part no more';
  if (unmatched.reason === 'CONTENDED' && unmatched.witness) {
    const { mentees, places } = unmatched.witness;
    return `${count(mentees.length, 'mentee', 'mentees')} for ${count(places, 'place', 'places')}`;
  }
  return mainBar(unmatched.codes) ?? 'No mentor would do';
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
