import type { Decision } from './decision';
import { exclusionsIn, type ExclusionCode } from './eligibility';
import { byId, ranksOf } from './id-order';
import { countedOrder, type Market } from './market';
import { goalCoverage, gradeGap, overlapMinutes } from './measures';
import type { Rules } from './problem';
import type { Change } from './result';
import type { RosterEntry } from './roster';

/**
 * Mentors who could take one mentee more, if need be after some chain of swaps, without anybody losing their mentor.
 * By place in the market.
 */
function mentorsWithAnOpening(market: Market, mentorOf: Int32Array): Uint8Array {
  const { start, mentor, places } = market;
  const menteeOf = new Int32Array(mentor.length);
  for (let i = 0; i < market.menteeCount; i++) menteeOf.fill(i, start[i], start[i + 1]);
  const byMentor = countedOrder(mentor, market.mentorCount);
  const room = places.slice();
  for (const seat of mentorOf) if (seat >= 0) room[seat]--;
  const opening = Uint8Array.from(room, (left) => (left > 0 ? 1 : 0));
  const queue = [...opening.keys()].filter((j) => opening[j]);
  for (let j = queue.pop(); j !== undefined; j = queue.pop()) {
    for (let at = byMentor.start[j]; at < byMentor.start[j + 1]; at++) {
      const seat = mentorOf[menteeOf[byMentor.order[at]]];
      if (seat < 0 || opening[seat]) continue;
      opening[seat] = 1;
      queue.push(seat);
    }
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
  const { problem, roster, market, solution, isForbidden } = decision;
  if (!roster) return () => [];
  const opening = mentorsWithAnOpening(market, solution.mentorOf);
  const rank = ranksOf(market.mentorAt);
  const candidates = [...roster.mentors.keys()].filter((mentor) => opening[rank[mentor]]);
  return (mentee) => {
    const least = new Map<ExclusionCode, { by: number; mentors: string[] }>();
    for (const mentor of candidates) {
      const codes = exclusionsIn(roster.mentees[mentee], roster.mentors[mentor], roster.rules);
      const measure = codes.length === 1 ? changeable[codes[0]] : undefined;
      if (!measure || isForbidden(mentee, mentor)) continue;
      const by =
        measure === 'whole' ? 0 : measure(roster.mentees[mentee], roster.mentors[mentor], roster.rules);
      const known = least.get(codes[0]);
      if (!known || by < known.by) least.set(codes[0], { by, mentors: [problem.mentors[mentor].id] });
      else if (by === known.by) known.mentors.push(problem.mentors[mentor].id);
    }
    return gentlestFirst.flatMap((code) => {
      const found = least.get(code);
      return found
        ? [{ code, ...(found.by > 0 && { by: found.by }), mentors: found.mentors.sort(byId) }]
        : [];
    });
  };
}
