import type { Contention, IdPair, MatchResult, Person, Problem, Unmatched } from '@obi/matching';
import { whoMayNotMeet } from './may-not-meet';
import { type Pool, problemOf } from './pairing';
import type { ProgrammeTerms } from './programme';

/** A run as anybody may check it: nobody is named, and it cannot be told for which reason two may not meet. */
export interface ProvableRun {
  readonly input: Problem & { readonly schema: 'obi-match-input/1' };
  readonly answer: MatchResult;
}

/** Gives every word a number of its own, in the order in which they come. */
function labels(prefix: string): (word: string) => string {
  const known = new Map<string, string>();
  return (word) => {
    const label = known.get(word) ?? `${prefix}${known.size + 1}`;
    known.set(word, label);
    return label;
  };
}

/** Who goes without, with one witness for all who compete: the same object, so that it is written down once. */
function withWitness(
  unmatched: MatchResult['unmatched'],
  contention: Contention | undefined,
  person: (id: string) => string,
): Unmatched[] {
  const { mentees = [], mentors = [], places = 0 } = contention ?? {};
  const witness = { mentees: mentees.map(person), mentors: mentors.map(person), places };
  return unmatched.map(({ mentee, reason }) => ({
    ...{ mentee: person(mentee), reason, changes: [] },
    ...(reason === 'CONTENDED' && { witness }),
  }));
}

/**
 * A run with its proof, without a name in it: what HR downloads and anybody can check. Who may not meet stands as
 * conflicts: a pair that HR locked all the same is then kept without points, as it was.
 */
export function provableRun(
  terms: ProgrammeTerms,
  pool: Pool,
  result: MatchResult,
  contention: Contention | undefined,
): ProvableRun {
  const person = labels('p');
  const label: Labels = {
    person,
    skill: labels('s'),
    unit: labels('u'),
    team: labels('t'),
    place: labels('l'),
    language: labels('g'),
  };
  const problem = problemOf(terms, pool);
  const bare = (one: Person): Person => bareOf(one, label);
  const pair = ([mentee, mentor]: IdPair): IdPair => [person(mentee), person(mentor)];
  const input: ProvableRun['input'] = {
    schema: 'obi-match-input/1',
    mentees: problem.mentees.map(bare),
    mentors: problem.mentors.map(bare),
    rules: { ...problem.rules, sameManagerForbidden: false, allowPrevious: true },
    weights: problem.weights,
    locked: pool.locked.map(pair),
    ...(problem.today && {
      today: { pairs: problem.today.pairs.map(pair), bonus: problem.today.bonus ?? 0 },
    }),
    conflicts: whoMayNotMeet(terms, pool)
      .map(pair)
      .sort((a, b) => (a.join() < b.join() ? -1 : 1)),
  };
  const pairs = result.pairs.map(({ mentee, mentor, score, locked, why: { components, regret } }) => {
    return { mentee: person(mentee), mentor: person(mentor), score, locked, why: { components, regret } };
  });
  const unmatched = withWitness(result.unmatched, contention, person);
  return { input, answer: { ...result, pairs, unmatched, lockFaults: [] } };
}

type Labels = Readonly<
  Record<'person' | 'skill' | 'unit' | 'team' | 'place' | 'language', (word: string) => string>
>;

/** A person of whom nothing is left that names them or theirs. */
function bareOf(one: Person, label: Labels): Person {
  const maybe = (word: string | null | undefined, by: (word: string) => string) => (word ? by(word) : null);
  return {
    id: label.person(one.id),
    capacity: one.capacity,
    grade: one.grade,
    unit: maybe(one.unit, label.unit),
    dept: maybe(one.dept, label.team),
    location: maybe(one.location, label.place),
    languages: one.languages?.map(label.language),
    availability: one.availability,
    preferences: one.preferences?.map(label.person),
    ...(one.goals && {
      goals: one.goals.map(({ skill, weight }) => ({ skill: label.skill(skill), weight })),
    }),
    ...(one.offers && { offers: one.offers.map(label.skill) }),
    ...(one.wishes && { wishes: one.wishes.map(label.skill) }),
    ...(one.skills && {
      skills: Object.fromEntries(
        Object.entries(one.skills).map(([skill, level]) => [label.skill(skill), level]),
      ),
    }),
  };
}
