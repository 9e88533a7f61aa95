import type { NamedPair } from './locks';
import type { Problem } from './problem';
import { Prospects } from './prospects';
import type { Roster } from './roster';
import { weightsOf } from './score';
import { SpecialPairs } from './special-pairs';

/** People in the order in which they are considered: place → position in the problem. */
export interface Order {
  readonly menteeAt: Int32Array;
  readonly mentorAt: Int32Array;
}

/** The prospects of everybody, by places in the order given; forbidden pairs are none. */
export function prospectsOf(
  problem: Problem,
  roster: Roster,
  { menteeAt, mentorAt }: Order,
  forbidden: readonly NamedPair[],
): Prospects {
  const placeOf = new Map(Array.from(mentorAt, (position, place) => [position, place]));
  const forbiddenFor = new Map<Roster['mentees'][number], number[]>();
  for (const { mentee, mentor } of forbidden) {
    const person = roster.mentees[mentee];
    const place = placeOf.get(mentor);
    if (place !== undefined) forbiddenFor.set(person, [...(forbiddenFor.get(person) ?? []), place]);
  }
  const mentees = Array.from(menteeAt, (position) => roster.mentees[position]);
  const mentors = Array.from(mentorAt, (position) => roster.mentors[position]);
  const special = new SpecialPairs(mentors, roster.rules, forbiddenFor);
  return new Prospects({
    mentees,
    mentors,
    rules: roster.rules,
    weights: weightsOf(problem.weights),
    special,
  });
}
