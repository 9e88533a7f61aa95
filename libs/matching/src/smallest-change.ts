import type { Decision } from './decision';
import { type ExclusionCode, onlyExclusionIn } from './eligibility';
import { byId } from './id-order';
import { goalCoverage, gradeGap, overlapMinutes } from './measures';
import { capacityOf, type Rules } from './problem';
import type { Change } from './result';
import type { RosterEntry } from './roster';

/** So many of the mentors who would do are named: hundreds would help nobody. */
const NAMED = 20;

/** So many mentors are asked about first: nearly everybody may meet one of them, and twice as many each next time. */
const ASKED_FIRST = 64;

/**
 * Mentors who could take one mentee more, if need be after some chain of swaps, without anybody losing their mentor.
 * Over all pairs that may meet, listed or not; by position in the problem.
 */
function mentorsWithAnOpening({ problem, choices, mentorOf, isLocked }: Decision): Uint8Array {
  const room = problem.mentors.map(capacityOf);
  for (const mentor of mentorOf) if (mentor >= 0) room[mentor]--;
  const opening = Uint8Array.from(room, (left) => (left > 0 ? 1 : 0));
  const open = [...opening.keys()].filter((mentor) => opening[mentor]);
  const stuck = (mentee: number) => mentorOf[mentee] >= 0 && !isLocked[mentee] && !opening[mentorOf[mentee]];
  let seated = [...mentorOf.keys()].filter(stuck);
  for (
    let asked = 0, size = ASKED_FIRST;
    asked < open.length && seated.length > 0;
    asked += size, size *= 2
  ) {
    for (const mentee of choices.whoMayMeet(seated, open.slice(asked, asked + size))) {
      if (opening[mentorOf[mentee]]) continue;
      opening[mentorOf[mentee]] = 1;
      open.push(mentorOf[mentee]);
    }
    seated = seated.filter(stuck);
  }
  return opening;
}

type Shortfall = (mentee: RosterEntry, mentor: RosterEntry, rules: Required<Rules>) => number;

/** Rules that HR or the mentee can change, the gentlest first, and how far a pair misses them. */
const changeable: Partial<Record<ExclusionCode, Shortfall | 'whole'>> = {
  NO_TIME_OVERLAP: (mentee, mentor, rules) => rules.minOverlapMinutes - overlapMinutes(mentee, mentor),
  GRADE_GAP: (mentee, mentor, rules) => {
    const gap = gradeGap(mentee, mentor);
    return gap < rules.minGradeGap ? rules.minGradeGap - gap : gap - rules.maxGradeGap;
  },
  NO_SKILL_MATCH: (mentee, mentor, rules) => rules.minGoalCoverage - goalCoverage(mentee, mentor),
  LOCATION: 'whole',
  PREVIOUS_PAIR: 'whole',
  NO_COMMON_LANGUAGE: 'whole',
  AFFINITY: 'whole',
};
const gentlestFirst = Object.keys(changeable) as ExclusionCode[];

/** Answers, for a mentee's position, which single rule would have to give way, by how much, and who would then do. */
export function ruleChanges(decision: Decision): (mentee: number) => Change[] {
  const { problem, roster, isForbidden } = decision;
  if (!roster) return () => [];
  const opening = mentorsWithAnOpening(decision);
  const candidates = [...opening.keys()]
    .filter((mentor) => opening[mentor])
    .sort((a, b) => byId(problem.mentors[a].id, problem.mentors[b].id));
  return (mentee) => {
    const least = new Map<ExclusionCode, { by: number; mentors: string[]; of: number }>();
    for (const mentor of candidates) {
      const code = onlyExclusionIn(roster.mentees[mentee], roster.mentors[mentor], roster.rules);
      const measure = code && changeable[code];
      if (!measure || isForbidden(mentee, mentor)) continue;
      const by =
        measure === 'whole' ? 0 : measure(roster.mentees[mentee], roster.mentors[mentor], roster.rules);
      let known = least.get(code);
      if (known && by > known.by) continue;
      if (!known || by < known.by) least.set(code, (known = { by, mentors: [], of: 0 }));
      known.of++;
      if (known.mentors.length < NAMED) known.mentors.push(problem.mentors[mentor].id);
    }
    return gentlestFirst.flatMap((code) => {
      const found = least.get(code);
      return found
        ? [{ code, ...(found.by > 0 && { by: found.by }), mentors: found.mentors, of: found.of }]
        : [];
    });
  };
}

/** One more place with any of some mentors, who stand by id. */
export const morePlaces = (mentors: readonly string[]): Change[] =>
  mentors.length > 0
    ? [{ code: 'MORE_PLACES', by: 1, mentors: mentors.slice(0, NAMED), of: mentors.length }]
    : [];
