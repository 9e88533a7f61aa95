import { defaultRules, defaultWeights, type IdPair, type Person, type Problem } from './problem';
import { countedOrder } from './market';

function repeatedIds(list: string, people: readonly Person[]): string[] {
  const seen = new Map<string, number>();
  return people.flatMap(({ id }, place) => {
    const first = seen.get(id);
    if (first === undefined) seen.set(id, place);
    return first === undefined ? [] : [`${list}[${place}].id: "${id}" is also ${list}[${first}]`];
  });
}

/** Listed pairs must name people by their place in the lists, and each pair once. */
function pairFaults(problem: Problem): string[] {
  if (!problem.pairs) return [];
  const { mentee, mentor, score } = problem.pairs;
  if (mentee.length !== mentor.length || mentee.length !== score.length) {
    return [
      `pairs: mentee, mentor and score have ${mentee.length}, ${mentor.length} and ${score.length} entries`,
    ];
  }
  const faults: string[] = [];
  for (let pair = 0; pair < mentee.length; pair++) {
    if (mentee[pair] >= problem.mentees.length)
      faults.push(`pairs.mentee[${pair}]: there is no mentee ${mentee[pair]}`);
    if (mentor[pair] >= problem.mentors.length)
      faults.push(`pairs.mentor[${pair}]: there is no mentor ${mentor[pair]}`);
  }
  return faults.length > 0 ? faults : repeatedPairs(problem, mentee, mentor);
}

function repeatedPairs(problem: Problem, mentee: ArrayLike<number>, mentor: ArrayLike<number>): string[] {
  const faults: string[] = [];
  const { order } = countedOrder(Int32Array.from(mentee), problem.mentees.length);
  const seenFor = new Int32Array(problem.mentors.length).fill(-1);
  for (const pair of order) {
    if (seenFor[mentor[pair]] === mentee[pair])
      faults.push(`pairs[${pair}]: mentee ${mentee[pair]} and mentor ${mentor[pair]} are listed twice`);
    seenFor[mentor[pair]] = mentee[pair];
  }
  return faults;
}

/** Pairs that HR locks or forbids must be of people who take part; earlier pairs and conflicts may name anybody. */
function namedPairFaults(problem: Problem, list: string, pairs: readonly IdPair[] = []): string[] {
  const mentees = new Set(problem.mentees.map(({ id }) => id));
  const mentors = new Set(problem.mentors.map(({ id }) => id));
  return pairs.flatMap(([menteeId, mentorId], place) => [
    ...(mentees.has(menteeId) ? [] : [`${list}[${place}]: there is no mentee "${menteeId}"`]),
    ...(mentors.has(mentorId) ? [] : [`${list}[${place}]: there is no mentor "${mentorId}"`]),
  ]);
}

function repeatedLocks(pairs: readonly IdPair[] = []): string[] {
  const seen = new Set<string>();
  return pairs.flatMap((pair, place) => {
    const key = JSON.stringify(pair);
    const again = seen.has(key);
    seen.add(key);
    return again ? [`locked[${place}]: ${pair[0]} and ${pair[1]} are locked twice`] : [];
  });
}

/** Today everybody has one mentor at most. People may have left since. */
function todayFaults({ today }: Problem): string[] {
  const seen = new Set<string>();
  return (today?.pairs ?? []).flatMap(([mentee], place) => {
    const again = seen.has(mentee);
    seen.add(mentee);
    return again ? [`today.pairs[${place}]: mentee "${mentee}" is in two pairs`] : [];
  });
}

function ruleFaults(problem: Problem): string[] {
  if (!problem.rules) return [];
  const missing = (list: string, people: readonly Person[]) =>
    people.flatMap(({ grade }, place) =>
      grade === undefined ? [`${list}[${place}].grade: is missing`] : [],
    );
  const { minGradeGap, maxGradeGap } = { ...defaultRules, ...problem.rules };
  const weights = Object.values({ ...defaultWeights, ...problem.weights });
  return [
    ...missing('mentees', problem.mentees),
    ...missing('mentors', problem.mentors),
    ...(minGradeGap > maxGradeGap
      ? [`rules: minGradeGap ${minGradeGap} is more than maxGradeGap ${maxGradeGap}`]
      : []),
    ...(weights.every((weight) => weight === 0)
      ? ['weights: all are 0, so no pair would be better than another']
      : []),
    ...Object.keys(problem.weights ?? {}).flatMap((name) =>
      name in defaultWeights ? [] : [`weights.${name}: there is no such component`],
    ),
  ];
}

/** What is wrong with a problem whose every field has the right shape: names, counts and contradictions. */
export function senseFaults(problem: Problem): string[] {
  const modes = [problem.pairs, problem.rules].filter((mode) => mode !== undefined).length;
  if (modes !== 1) return ['problem: either pairs or rules must be given, and not both'];
  return [
    ...repeatedIds('mentees', problem.mentees),
    ...repeatedIds('mentors', problem.mentors),
    ...pairFaults(problem),
    ...namedPairFaults(problem, 'locked', problem.locked),
    ...namedPairFaults(problem, 'forbidden', problem.forbidden),
    ...repeatedLocks(problem.locked),
    ...todayFaults(problem),
    ...ruleFaults(problem),
  ];
}
