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

/** What mentors have in common, in kinds. */
export interface Commons {
  readonly settings: Kinds;
  readonly hours: Kinds;
  readonly wishes: Kinds;
  readonly skills: Kinds;
}

/** Setting by setting the mentors of each group; whoever opted out is in none. */
function membersOf(mentors: readonly RosterEntry[], { settings, hours, wishes }: Commons): number[][][] {
  const bySetting = settings.example.map(() => new Map<string, number[]>());
  mentors.forEach(({ optOut, unit, dept }, place) => {
    if (optOut) return;
    const groups = bySetting[settings.of[place]];
    const key = `${hours.of[place]}|${wishes.of[place]}|${unit}|${dept}`;
    const members = groups.get(key);
    if (members) members.push(place);
    else groups.set(key, [place]);
  });
  return bySetting.map((groups) => [...groups.values()]);
}

/** Where runs of the given lengths begin, one after another, and where the last one ends. */
function beginningsOf(lengths: readonly number[]): Int32Array {
  const start = new Int32Array(lengths.length + 1);
  lengths.forEach((length, at) => (start[at + 1] = start[at] + length));
  return start;
}

/** Puts mentors into groups. */
export function groupsOf(mentors: readonly RosterEntry[], commons: Commons): Groups {
  const { settings, hours, wishes, skills } = commons;
  const bySetting = membersOf(mentors, commons);
  const members = bySetting.flat();
  const mentor = Int32Array.from(members.flat());
  const placeOf = new Int32Array(mentors.length).fill(-1);
  mentor.forEach((place, at) => (placeOf[place] = at));
  const skillsAt = mentor.map((place) => skills.of[place]);
  const bySkills = countedOrder(skillsAt, skills.example.length);
  const ofFirst = (read: (place: number) => number) => Int32Array.from(members, ([place]) => read(place));
  return {
    ofSetting: beginningsOf(bySetting.map((groups) => groups.length)),
    start: beginningsOf(members.map((places) => places.length)),
    mentor,
    placeOf,
    groupAt: Int32Array.from(members.flatMap((places, group) => places.map(() => group))),
    skills: skillsAt,
    skillsStart: bySkills.start,
    withSkills: bySkills.order,
    setting: ofFirst((place) => settings.of[place]),
    hours: ofFirst((place) => hours.of[place]),
    wishes: ofFirst((place) => wishes.of[place]),
    unit: ofFirst((place) => mentors[place].unit),
    dept: ofFirst((place) => mentors[place].dept),
  };
}
