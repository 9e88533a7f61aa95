import { goalCoverage, gradeGap, overlapMinutes } from './measures';
import type { Person, Problem, Rules } from './problem';
import { rosterOf, type RosterEntry } from './roster';

export type ExclusionCode =
  | 'SELF'
  | 'OPT_OUT'
  | 'REPORTING_LINE'
  | 'GRADE_GAP'
  | 'NO_COMMON_LANGUAGE'
  | 'NO_TIME_OVERLAP'
  | 'LOCATION'
  | 'AFFINITY'
  | 'CONFLICT'
  | 'PREVIOUS_PAIR'
  | 'NO_SKILL_MATCH';

type Exclusion = (mentee: RosterEntry, mentor: RosterEntry, rules: Required<Rules>) => boolean;

function haveCommon(a: readonly number[], b: readonly number[]): boolean {
  for (let at = 0; at < a.length; at++) if (b.includes(a[at])) return true;
  return false;
}

const misses = (asks: RosterEntry, other: RosterEntry): boolean =>
  asks.affinityRequired.length > 0 && !haveCommon(asks.affinityRequired, other.affinities);

/** Every hard constraint once. Two people may meet when none of these says true. */
const exclusions: Readonly<Record<ExclusionCode, Exclusion>> = {
  SELF: (mentee, mentor) => mentee.number === mentor.number,
  OPT_OUT: (mentee, mentor) => mentee.optOut || mentor.optOut,
  GRADE_GAP: (mentee, mentor, rules) => {
    const gap = gradeGap(mentee, mentor);
    return gap < rules.minGradeGap || gap > rules.maxGradeGap;
  },
  REPORTING_LINE: (mentee, mentor, rules) =>
    (rules.sameManagerForbidden && mentee.manager !== -1 && mentee.manager === mentor.manager) ||
    mentor.line.includes(mentee.number) ||
    mentee.line.includes(mentor.number),
  NO_COMMON_LANGUAGE: (mentee, mentor) => !haveCommon(mentee.languages, mentor.languages),
  NO_TIME_OVERLAP: (mentee, mentor, rules) => overlapMinutes(mentee, mentor) < rules.minOverlapMinutes,
  LOCATION: (mentee, mentor, rules) => rules.sameLocationRequired && mentee.location !== mentor.location,
  AFFINITY: (mentee, mentor) => misses(mentee, mentor) || misses(mentor, mentee),
  CONFLICT: (mentee, mentor) => mentee.conflicts.has(mentor.number),
  PREVIOUS_PAIR: (mentee, mentor, rules) => !rules.allowPrevious && mentee.previous.has(mentor.number),
  NO_SKILL_MATCH: (mentee, mentor, rules) =>
    rules.minGoalCoverage > 0 && goalCoverage(mentee, mentor) < rules.minGoalCoverage,
};

const codes = Object.keys(exclusions) as ExclusionCode[];
const tests = Object.values(exclusions);

/** Whether two people of a roster may meet. */
export function isEligible(mentee: RosterEntry, mentor: RosterEntry, rules: Required<Rules>): boolean {
  for (let at = 0; at < tests.length; at++) if (tests[at](mentee, mentor, rules)) return false;
  return true;
}

/** What grade, languages, place and affinities say, which many people share. */
export const settingAllows = (mentee: RosterEntry, mentor: RosterEntry, rules: Required<Rules>): boolean =>
  !exclusions.GRADE_GAP(mentee, mentor, rules) &&
  !exclusions.NO_COMMON_LANGUAGE(mentee, mentor, rules) &&
  !exclusions.LOCATION(mentee, mentor, rules) &&
  !exclusions.AFFINITY(mentee, mentor, rules);

/** Every reason why two people of a roster may not meet; none when they may. */
export const exclusionsIn = (
  mentee: RosterEntry,
  mentor: RosterEntry,
  rules: Required<Rules>,
): ExclusionCode[] => codes.filter((code) => exclusions[code](mentee, mentor, rules));

/** The one reason why two people of a roster may not meet; undefined when there is none, or more than one. */
export function onlyExclusionIn(
  mentee: RosterEntry,
  mentor: RosterEntry,
  rules: Required<Rules>,
): ExclusionCode | undefined {
  let found: ExclusionCode | undefined;
  for (let at = 0; at < tests.length; at++) {
    if (!tests[at](mentee, mentor, rules)) continue;
    if (found) return undefined;
    found = codes[at];
  }
  return found;
}

/** What else must be known to judge one pair. */
export type PairSetting = Pick<Problem, 'people' | 'rules' | 'conflicts' | 'previousPairs'>;

/** Every reason why this mentor may not be given to this mentee; an empty list when they may meet. */
export function exclusionsOf(mentee: Person, mentor: Person, setting: PairSetting): ExclusionCode[] {
  const roster = rosterOf({ ...setting, mentees: [mentee], mentors: [mentor] });
  return exclusionsIn(roster.mentees[0], roster.mentors[0], roster.rules);
}
