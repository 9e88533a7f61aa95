import type { Kinds } from './kinds';
import { countedOrder } from './market';
import type { RosterEntry } from './roster';

/** Mentors who are alike in everything but skills stand together: each such group is judged once per mentee. */
export interface Groups {
  /** Kind of setting → its groups; the next kind's first group ends them. */
  readonly ofSetting: Int32Array;
  /** Group → its first mentor in `mentor`. */
  readonly start: Int32Array;
  readonly mentor: Int32Array;
  /** Mentor → place in `mentor`, or -1 for whoever is in no group. */
  readonly placeOf: Int32Array;
  /** Place in `mentor` → group, and kind of skills. */
  readonly groupAt: Int32Array;
  readonly skills: Int32Array;
  /** Kind of skills → places in `mentor` of those who have it, in runs of `withSkills` that begin at `skillsStart`. */
  readonly skillsStart: Int32Array;
  readonly withSkills: Int32Array;
  /** Group → what its mentors have in common. */
  readonly setting: Int32Array;
  readonly hours: Int32Array;
  readonly wishes: Int32Array;
  readonly unit: Int32Array;
  readonly dept: Int32Array;
}

/** Puts mentors into groups; whoever opted out is in none. */
export function groupsOf(
  mentors: readonly RosterEntry[],
  settings: Kinds,
  hours: Kinds,
  wishes: Kinds,
  skills: Kinds,
): Groups {
  const bySetting: Map<string, number[]>[] = settings.example.map(() => new Map<string, number[]>());
  mentors.forEach(({ optOut, unit, dept }, place) => {
    if (optOut) return;
    const groups = bySetting[settings.of[place]];
    const key = `${hours.of[place]}|${wishes.of[place]}|${unit}|${dept}`;
    const members = groups.get(key);
    if (members) members.push(place);
    else groups.set(key, [place]);
  });
  const ofSetting = new Int32Array(bySetting.length + 1);
  bySetting.forEach((groups, setting) => (ofSetting[setting + 1] = ofSetting[setting] + groups.size));
  const members = bySetting.flatMap((groups) => [...groups.values()]);
  const start = new Int32Array(members.length + 1);
  members.forEach((places, group) => (start[group + 1] = start[group] + places.length));
  const mentor = Int32Array.from(members.flat());
  const placeOf = new Int32Array(mentors.length).fill(-1);
  mentor.forEach((place, at) => (placeOf[place] = at));
  const groupAt = Int32Array.from(members.flatMap((places, group) => places.map(() => group)));
  const skillsAt = mentor.map((place) => skills.of[place]);
  const bySkills = countedOrder(skillsAt, skills.example.length);
  const firsts = members.map(([place]) => place);
  return {
    ofSetting,
    start,
    mentor,
    placeOf,
    groupAt,
    skills: skillsAt,
    skillsStart: bySkills.start,
    withSkills: bySkills.order,
    setting: Int32Array.from(firsts, (place) => settings.of[place]),
    hours: Int32Array.from(firsts, (place) => hours.of[place]),
    wishes: Int32Array.from(firsts, (place) => wishes.of[place]),
    unit: Int32Array.from(firsts, (place) => mentors[place].unit),
    dept: Int32Array.from(firsts, (place) => mentors[place].dept),
  };
}
