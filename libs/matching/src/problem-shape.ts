import {
  flag,
  listOf,
  namedValues,
  nonEmptyText,
  oneOf,
  orNull,
  record,
  text,
  twoOf,
  whole,
  type Shape,
} from './shape';

/** The highest score of a pair in the contract of matching. */
const highestScore = 2 ** 20;

const texts = listOf(text);
const idPairs = listOf(twoOf(text));

/** A span of hours; it may be empty but not run backwards. */
const hours: Shape = (value, at, faults) => {
  const before = faults.length;
  twoOf(whole())(value, at, faults);
  if (faults.length > before) return;
  const [start, end] = value as [number, number];
  if (end < start) faults.push(`${at}: ends before it starts`);
};

const personFields = {
  id: nonEmptyText,
  capacity: whole(0),
  optOut: orNull(flag),
  managerId: orNull(text),
  grade: whole(),
  unit: orNull(text),
  dept: orNull(text),
  location: orNull(text),
  languages: texts,
  availability: listOf(hours),
  goals: listOf(record({ skill: text, weight: whole(1) }, ['skill', 'weight'])),
  skills: namedValues(whole(0, 4)),
  offers: texts,
  wishes: texts,
  preferences: texts,
  affinities: texts,
  affinityRequired: texts,
};

const person = record(personFields, ['id']);
const mentee = record({ ...personFields, capacity: whole(0, 1) }, ['id']);

const rules = record({
  minGradeGap: whole(),
  maxGradeGap: whole(),
  minOverlapMinutes: whole(),
  targetOverlapMinutes: whole(1),
  sameManagerForbidden: flag,
  sameLocationRequired: flag,
  minGoalCoverage: whole(),
  allowPrevious: flag,
});

const weight = whole(0, 2 ** 30);
const weights = record({
  goals: weight,
  reciprocity: weight,
  crossSilo: weight,
  availability: weight,
  preference: weight,
});

const pairs = record(
  { mentee: listOf(whole(0)), mentor: listOf(whole(0)), score: listOf(whole(1, highestScore)) },
  ['mentee', 'mentor', 'score'],
);

/** The input of the matching contract, field by field. */
export const problemShape: Shape = record(
  {
    schema: oneOf('obi-match-input/1'),
    name: text,
    objective: oneOf(['cardinality', 'floor', 'score'], ['cardinality', 'score']),
    mentees: listOf(mentee),
    mentors: listOf(person),
    people: listOf(person),
    pairs,
    rules,
    weights,
    today: record({ pairs: idPairs, bonus: whole(0, 2 ** 20) }, ['pairs']),
    locked: idPairs,
    forbidden: idPairs,
    conflicts: idPairs,
    previousPairs: idPairs,
  },
  ['schema', 'mentees', 'mentors'],
);
