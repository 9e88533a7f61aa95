import fc from 'fast-check';
import { capacityOf, defaultObjective, type Goal, type IdPair, type Problem } from '../src/problem';

/** What one way to pair is worth, in the order of its goals; the bonus of kept pairs counts in the last but one. */
export type Worth = readonly number[];

export interface Way {
  readonly worth: Worth;
  readonly cardinality: number;
  readonly floor: number;
  readonly score: number;
  readonly kept: number;
}

const isBetter = (one: Worth, other: Worth): boolean => {
  const at = one.findIndex((value, goal) => value !== other[goal]);
  return at >= 0 && one[at] > other[at];
};

/** The best of all ways to pair, found by trying every one, one mentee after another. */
export function bestWay(problem: Problem): Way {
  const { pairs = { mentee: [], mentor: [], score: [] }, objective = defaultObjective, today } = problem;
  const held = new Map(today?.pairs ?? []);
  const scores = new Map(
    Array.from(pairs.mentee, (mentee, at) => [`${mentee} ${pairs.mentor[at]}`, pairs.score[at]]),
  );
  const left = problem.mentors.map(capacityOf);
  const wayOf = (cardinality: number, floor: number, score: number, kept: number): Way => {
    const values: Record<Goal, number> = { cardinality, floor, score: score + kept * (today?.bonus ?? 0) };
    return { worth: [...objective.map((goal) => values[goal]), kept], cardinality, floor, score, kept };
  };
  let best: Way | undefined;
  const tryFrom = (mentee: number, so: Way) => {
    if (mentee === problem.mentees.length) {
      if (!best || isBetter(so.worth, best.worth)) best = so;
      return;
    }
    tryFrom(mentee + 1, so);
    left.forEach((places, mentor) => {
      const score = scores.get(`${mentee} ${mentor}`);
      if (score === undefined || places === 0 || capacityOf(problem.mentees[mentee]) === 0) return;
      left[mentor]--;
      const isKept = held.get(problem.mentees[mentee].id) === problem.mentors[mentor].id;
      const floor = Math.min(so.floor, score);
      tryFrom(mentee + 1, wayOf(so.cardinality + 1, floor, so.score + score, so.kept + (isKept ? 1 : 0)));
      left[mentor]++;
    });
  };
  const nothing = wayOf(0, Infinity, 0, 0);
  tryFrom(0, nothing);
  return best ?? nothing;
}

/** A few people with listed pairs: spare places, shortage, ties, absent people. */
export const tinyProblem = fc
  .record({
    mentees: fc.array(fc.constantFrom(1, 1, 1, 1, 0), { minLength: 1, maxLength: 6 }),
    mentors: fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 1, maxLength: 5 }),
    most: fc.constantFrom(2, 9, 1000),
    listed: fc.array(fc.option(fc.nat(), { freq: 2 }), { minLength: 30, maxLength: 30 }),
    objective: fc.constantFrom<Goal[]>(['cardinality', 'score'], ['cardinality', 'floor', 'score']),
  })
  .map(({ mentees, mentors, most, listed, objective }): Problem => {
    const pairs = listed.flatMap((score, at) => {
      const mentee = at % 6;
      const mentor = Math.floor(at / 6);
      const isThere = score !== null && mentee < mentees.length && mentor < mentors.length;
      return isThere ? [{ mentee, mentor, score: 1 + (score % most) }] : [];
    });
    return {
      objective,
      mentees: mentees.map((capacity, at) => ({ id: `e${at}`, capacity })),
      mentors: mentors.map((capacity, at) => ({ id: `r${at}`, capacity })),
      pairs: {
        mentee: pairs.map(({ mentee }) => mentee),
        mentor: pairs.map(({ mentor }) => mentor),
        score: pairs.map(({ score }) => score),
      },
    };
  });

/** Today's pairs, possible or not any more: some mentees have one. */
export const someToday = fc.record({
  pairs: fc
    .array(fc.option(fc.nat(5), { freq: 4 }), { minLength: 6, maxLength: 6 })
    .map((mentors) =>
      mentors.flatMap((mentor, at): IdPair[] => (mentor === null ? [] : [[`e${at}`, `r${mentor}`]])),
    ),
  bonus: fc.constantFrom(0, 0, 1, 3, 200),
});
