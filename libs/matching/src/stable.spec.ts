import fc from 'fast-check';
import { peopleProblem } from '../test/people-problem';
import { tinyProblem } from '../test/every-way';
import { match } from './match';
import { capacityOf, type IdPair, type Problem } from './problem';
import type { Stability } from './result';

type Scores = ReadonlyMap<string, number>;
const scoresOf = ({ pairs, mentees, mentors }: Problem): Scores =>
  new Map(
    Array.from(pairs?.mentee ?? [], (mentee, at) => [
      `${mentees[mentee].id} ${mentors[pairs?.mentor[at] ?? -1].id}`,
      pairs?.score[at] ?? 0,
    ]),
  );

/** Everybody who would rather have each other, found by asking every two people. */
function byAskingEveryTwo(problem: Problem, held: readonly IdPair[]) {
  const scores = scoresOf(problem);
  const has = new Map(held.map(([mentee, mentor]) => [mentee, scores.get(`${mentee} ${mentor}`) ?? 0]));
  const locked = new Set((problem.locked ?? []).map(([mentee]) => mentee));
  return problem.mentors.flatMap((mentor) => {
    const those = held.filter(([, id]) => id === mentor.id).map(([mentee]) => has.get(mentee) ?? 0);
    const asks = those.length < capacityOf(mentor) ? 0 : Math.min(...those);
    return problem.mentees.flatMap(({ id }) => {
      const score = scores.get(`${id} ${mentor.id}`) ?? 0;
      const own = has.get(id) ?? 0;
      const isRather = score > own && score > asks && !locked.has(id);
      return isRather ? [{ mentee: id, mentor: mentor.id, score, gain: 2 * score - own - asks }] : [];
    });
  });
}

/** The stable answer as one would find it by hand: the highest score of all first, then the highest of who is left. */
function byHand(problem: Problem): IdPair[] {
  const left = new Map(problem.mentors.map((mentor) => [mentor.id, capacityOf(mentor)]));
  const free = new Set(problem.mentees.filter((one) => capacityOf(one) > 0).map(({ id }) => id));
  const held: IdPair[] = [];
  for (const [key] of [...scoresOf(problem)].sort((a, b) => b[1] - a[1])) {
    const [mentee, mentor] = key.split(' ') as [string, string];
    const places = left.get(mentor) ?? 0;
    if (!free.has(mentee) || places === 0) continue;
    free.delete(mentee);
    left.set(mentor, places - 1);
    held.push([mentee, mentor]);
  }
  return held;
}

const listed = (scores: readonly (readonly (number | null)[])[], more: Partial<Problem> = {}): Problem => {
  const pairs = scores.flatMap((row, mentee) =>
    row.flatMap((score, mentor) => (score === null ? [] : [{ mentee, mentor, score }])),
  );
  return {
    mentees: scores.map((_, at) => ({ id: `e${at}` })),
    mentors: (scores[0] ?? []).map((_, at) => ({ id: `r${at}` })),
    pairs: {
      mentee: pairs.map(({ mentee }) => mentee),
      mentor: pairs.map(({ mentor }) => mentor),
      score: pairs.map(({ score }) => score),
    },
    ...more,
  };
};

interface Case {
  readonly says: string;
  readonly problem: Problem;
  readonly gives: Stability;
}
const cases: readonly Case[] = [
  {
    says: 'two who would rather have each other, and what it costs: one mentee less is served',
    problem: listed([
      [90, 60],
      [50, null],
    ]),
    gives: {
      blockingPairs: 1,
      wouldRather: [{ mentee: 'e0', mentor: 'r0', score: 90, gain: 70 }],
      stableCardinality: 1,
      stableScore: 90,
      stablePairs: [{ mentee: 'e0', mentor: 'r0', score: 90 }],
    },
  },
  {
    says: 'nobody who would rather have somebody else: it costs nothing',
    problem: listed([
      [90, 60],
      [50, 80],
    ]),
    gives: {
      blockingPairs: 0,
      wouldRather: [],
      stableCardinality: 2,
      stableScore: 170,
      stablePairs: [
        { mentee: 'e0', mentor: 'r0', score: 90 },
        { mentee: 'e1', mentor: 'r1', score: 80 },
      ],
    },
  },
  {
    says: 'the most to gain first, and no more than are asked for',
    problem: listed([
      [90, 60, null],
      [95, null, 61],
      [50, null, null],
    ]),
    gives: {
      blockingPairs: 2,
      wouldRather: [{ mentee: 'e1', mentor: 'r0', score: 95, gain: 79 }],
      stableCardinality: 2,
      stableScore: 155,
      stablePairs: [
        { mentee: 'e0', mentor: 'r1', score: 60 },
        { mentee: 'e1', mentor: 'r0', score: 95 },
      ],
    },
  },
  {
    says: 'a mentee who is locked leaves nobody, and their pair stands in every answer',
    problem: listed(
      [
        [90, 60],
        [50, 40],
      ],
      { locked: [['e0', 'r1']] },
    ),
    gives: {
      blockingPairs: 0,
      wouldRather: [],
      stableCardinality: 2,
      stableScore: 110,
      stablePairs: [
        { mentee: 'e0', mentor: 'r1', score: 60 },
        { mentee: 'e1', mentor: 'r0', score: 50 },
      ],
    },
  },
];

describe('who would rather have each other', () => {
  it.each(cases)('tells of $says', ({ problem, gives }) => {
    expect(match(problem, { wouldRather: 1 }).stability).toEqual(gives);
  });

  it('is told only when asked for', () => {
    expect(match(listed([[90]])).stability).toEqual({ blockingPairs: 0 });
  });

  it('finds just those whom asking every two people finds, and the price of a stable answer', () => {
    fc.assert(
      fc.property(tinyProblem, (problem) => {
        const { pairs, stability } = match(problem, { wouldRather: 100 });
        if (!stability) return;
        const held = pairs.map(({ mentee, mentor }): IdPair => [mentee, mentor]);
        const expected = byAskingEveryTwo(problem, held);
        const key = ({ mentee, mentor }: { mentee: string; mentor: string }) => `${mentee} ${mentor}`;
        const sorted = (list: readonly (typeof expected)[number][]) =>
          [...list].sort((a, b) => (key(a) < key(b) ? -1 : 1));
        expect(stability.blockingPairs).toBe(expected.length);
        expect(sorted(stability.wouldRather ?? [])).toEqual(sorted(expected));
        const gains = (stability.wouldRather ?? []).map(({ gain }) => gain);
        expect(gains).toEqual([...gains].sort((a, b) => b - a));
      }),
      { numRuns: 400 },
    );
  });

  it('prices the answer in which nobody would: where no two scores are equal there is only one', () => {
    fc.assert(
      fc.property(tinyProblem, (problem) => {
        const scores = [...scoresOf(problem).values()];
        fc.pre(new Set(scores).size === scores.length);
        const held = byHand(problem);
        const isThere = new Set(problem.mentees.filter((one) => capacityOf(one) > 0).map(({ id }) => id));
        expect(byAskingEveryTwo(problem, held).filter(({ mentee }) => isThere.has(mentee))).toEqual([]);
        const { stability } = match(problem, { wouldRather: 0 });
        if (!stability) return;
        const of = scoresOf(problem);
        const expected = held.map(([mentee, mentor]) => {
          return { mentee, mentor, score: of.get(`${mentee} ${mentor}`) ?? 0 };
        });
        const byMentee = (one: { mentee: string }, other: { mentee: string }) =>
          one.mentee < other.mentee ? -1 : 1;
        expect(stability.stableCardinality).toBe(expected.length);
        expect(stability.stableScore).toBe(expected.reduce((sum, { score }) => sum + score, 0));
        expect(stability.stablePairs).toEqual(expected.sort(byMentee));
      }),
      { numRuns: 400 },
    );
  });

  it('comes to the same when pairs are never written down, whatever the order of rows', () => {
    fc.assert(
      fc.property(peopleProblem, (problem) => {
        const { stability } = match(problem, { wouldRather: 50 });
        expect(match(problem, { wouldRather: 50, writtenDown: 0, listed: 2 }).stability).toEqual(stability);
        const turned = {
          ...problem,
          mentees: [...problem.mentees].reverse(),
          mentors: [...problem.mentors].reverse(),
        };
        expect(match(turned, { wouldRather: 50 }).stability).toEqual(stability);
      }),
      { numRuns: 300 },
    );
  });
});
