import type { RosterEntry } from './roster';

/** How many grades the mentee stands above the mentor. */
export const gradeGap = (mentee: RosterEntry, mentor: RosterEntry): number => mentee.grade - mentor.grade;

/** Minutes of the week in which both can meet. */
export function overlapMinutes(one: RosterEntry, other: RosterEntry): number {
  const a = one.hours;
  const b = other.hours;
  let minutes = 0;
  for (let i = 0; i < a.length; i += 2) {
    for (let j = 0; j < b.length; j += 2) {
      const shared = Math.min(a[i + 1], b[j + 1]) - Math.max(a[i], b[j]);
      if (shared > 0) minutes += shared;
    }
  }
  return minutes;
}

/** How well the mentor's skills cover what the mentee wants to learn, by the weight of each goal: 0 to 10,000. */
export function goalCoverage(mentee: RosterEntry, mentor: RosterEntry): number {
  if (mentee.goalWeight === 0) return 0;
  let covered = 0;
  for (let at = 0; at < mentor.skills.length; at++) {
    const weight = mentee.goals.get(mentor.skills[at]);
    if (weight !== undefined) covered += weight * mentor.levels[at];
  }
  return Math.floor((covered * 2500) / mentee.goalWeight);
}
