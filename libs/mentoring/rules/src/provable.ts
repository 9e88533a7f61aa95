import { type IdPair, type MatchResult, type Person, type Problem, toOutput } from '@obi/matching';
import { type Participant, type Pool, problemOf } from './pairing';
import type { ProgrammeTerms } from './programme';

/** A run as anybody may check it: nobody is named, and it cannot be told for which reason two may not meet. */
export interface ProvableRun {
  readonly input: Problem & { readonly schema: 'obi-match-input/1' };
  readonly output: ReturnType<typeof toOutput>;
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

/** Everybody above a person, as far as the run knew the reporting lines. */
function linesOf(pool: Pool): (personId: string) => readonly string[] {
  const managers = new Map<string, string | null>();
  for (const { personId, managerId } of [...pool.line, ...pool.mentees, ...pool.mentors]) {
    managers.set(personId, managerId);
  }
  return (personId) => {
    const line = new Set<string>();
    for (let at = managers.get(personId); at && !line.has(at); at = managers.get(at)) line.add(at);
    return [...line];
  };
}

/** Mentees and mentors of whom one is above the other, or who have one manager. */
function inOneLine({ mentees, mentors }: Pool, lineOf: (personId: string) => readonly string[]): IdPair[] {
  const isMentee = new Set(mentees.map((one) => one.personId));
  const isMentor = new Set(mentors.map((one) => one.personId));
  const byManager = new Map<string, string[]>();
  for (const { personId, managerId } of mentors) {
    if (managerId === null) continue;
    const known = byManager.get(managerId);
    if (known) known.push(personId);
    else byManager.set(managerId, [personId]);
  }
  const peers = ({ personId, managerId }: Participant): IdPair[] =>
    (byManager.get(managerId ?? '') ?? []).map((mentor) => [personId, mentor]);
  return [
    ...mentors.flatMap(({ personId }) =>
      lineOf(personId).flatMap((above): IdPair[] => (isMentee.has(above) ? [[above, personId]] : [])),
    ),
    ...mentees.flatMap(({ personId }) =>
      lineOf(personId).flatMap((above): IdPair[] => (isMentor.has(above) ? [[personId, above]] : [])),
    ),
    ...mentees.flatMap(peers),
  ];
}

/**
 * Who may not meet, whatever the reason: one list of reporting lines, earlier pairs, what HR forbade or somebody
 * declined, and whom one would rather not meet, so that the last can be told from none of the others.
 */
function whoMayNotMeet(terms: ProgrammeTerms, pool: Pool): IdPair[] {
  const mentees = new Set(pool.mentees.map((one) => one.personId));
  const mentors = new Set(pool.mentors.map((one) => one.personId));
  const locked = new Set(pool.locked.map((pair) => pair.join()));
  const all = [
    ...inOneLine(pool, linesOf(pool)),
    ...(terms.allowPrevious ? [] : pool.earlierPairs),
    ...pool.forbidden,
    ...pool.exclusions,
  ].filter((pair) => mentees.has(pair[0]) && mentors.has(pair[1]) && !locked.has(pair.join()));
  const once = new Map(all.map((pair) => [pair.join(), pair]));
  return [...once.values()];
}

/** A run with its proof, without a name in it: what HR downloads and anybody can check. */
export function provableRun(terms: ProgrammeTerms, pool: Pool, result: MatchResult): ProvableRun {
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
    forbidden: whoMayNotMeet(terms, pool)
      .map(pair)
      .sort((a, b) => (a.join() < b.join() ? -1 : 1)),
  };
  const pairs = result.pairs.map(({ mentee, mentor, score, locked, why: { components, regret } }) => {
    return { mentee: person(mentee), mentor: person(mentor), score, locked, why: { components, regret } };
  });
  const unmatched = result.unmatched.map(({ mentee, reason }) => ({
    mentee: person(mentee),
    reason,
    changes: [],
  }));
  return { input, output: toOutput({ ...result, pairs, unmatched, lockFaults: [] }) };
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
