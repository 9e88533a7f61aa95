import fc from 'fast-check';
import { soundProblem } from '../test/people-problem';
import { exclusionsOf, type ExclusionCode } from './eligibility';
import { match } from './match';
import type { Problem, Rules } from './problem';
import { Ranking } from './ranking';

/** The same people with all pairs written down, and one more. */
function withPair(problem: Problem, menteeId: string, mentorId: string): Problem {
  const { mentees, mentors } = problem;
  const ranking = new Ranking(problem);
  const place = new Map(mentors.map(({ id }, at) => [id, at]));
  const all = mentees.flatMap(({ id }, mentee) => [
    ...ranking.mentorsFor(id).map(({ mentor }) => [mentee, place.get(mentor) ?? 0]),
    ...(id === menteeId ? [[mentee, place.get(mentorId) ?? 0]] : []),
  ]);
  const [mentee, mentor] = [0, 1].map((side) => all.map((pair) => pair[side]));
  return { mentees, mentors, pairs: { mentee, mentor, score: all.map(() => 1) } };
}

const CHANGEABLE: readonly ExclusionCode[] = [
  'NO_TIME_OVERLAP',
  'GRADE_GAP',
  'NO_SKILL_MATCH',
  'LOCATION',
  'PREVIOUS_PAIR',
  'NO_COMMON_LANGUAGE',
  'AFFINITY',
];

/** Mentors whom one rule alone keeps from a mentee, and with whom one more would be served: tried one by one. */
function helpful(problem: Problem, menteeId: string): Map<ExclusionCode, string[]> {
  const found = new Map<ExclusionCode, string[]>();
  const people = [...problem.mentees, ...problem.mentors];
  const mentee = problem.mentees.find(({ id }) => id === menteeId) ?? { id: '' };
  const served = match(problem).objective.cardinality;
  for (const mentor of problem.mentors) {
    const codes = exclusionsOf(mentee, mentor, { ...problem, people });
    const isForbidden = problem.forbidden?.some((pair) => pair[0] === menteeId && pair[1] === mentor.id);
    if (codes.length !== 1 || !CHANGEABLE.includes(codes[0]) || isForbidden) continue;
    if (match(withPair(problem, menteeId, mentor.id)).objective.cardinality === served) continue;
    found.set(codes[0], [...(found.get(codes[0]) ?? []), mentor.id]);
  }
  return found;
}

const easier: Partial<Record<ExclusionCode, (rules: Rules, by: number) => Rules>> = {
  NO_TIME_OVERLAP: (rules, by) => ({ ...rules, minOverlapMinutes: (rules.minOverlapMinutes ?? 60) - by }),
  NO_SKILL_MATCH: (rules, by) => ({ ...rules, minGoalCoverage: (rules.minGoalCoverage ?? 0) - by }),
  GRADE_GAP: (rules, by) => ({
    ...rules,
    minGradeGap: (rules.minGradeGap ?? 1) - by,
    maxGradeGap: (rules.maxGradeGap ?? 99) + by,
  }),
};

/** Those of some mentors who would do if one rule asked for so much less. */
function wouldDo(problem: Problem, menteeId: string, mentorIds: string[], code: ExclusionCode, by: number) {
  const people = [...problem.mentees, ...problem.mentors];
  const mentee = problem.mentees.find(({ id }) => id === menteeId) ?? { id: '' };
  const rules = easier[code]?.(problem.rules ?? {}, by);
  return problem.mentors
    .filter((mentor) => mentorIds.includes(mentor.id))
    .filter((mentor) => exclusionsOf(mentee, mentor, { ...problem, rules, people }).length === 0)
    .map(({ id }) => id)
    .sort();
}

describe('the smallest change that would serve somebody', () => {
  for (const [market, writtenDown] of [
    ['written down', undefined],
    ['never written down', 0],
  ] as const) {
    it(`is found among all mentors, in a market that is ${market}`, () => {
      fc.assert(
        fc.property(soundProblem, (problem) => {
          for (const { mentee, reason, changes } of match(problem, { writtenDown, listed: 1 }).unmatched) {
            if (reason === 'OPTED_OUT') continue;
            const all = helpful(problem, mentee);
            const told = changes.filter(({ code }) => code !== 'MORE_PLACES');
            expect(told.map(({ code }) => code)).toEqual(CHANGEABLE.filter((code) => all.has(code)));
            for (const { code, by, mentors, of } of told) {
              if (code === 'MORE_PLACES') continue;
              expect(of).toBe(mentors.length);
              const mayBe = all.get(code) ?? [];
              if (by === undefined) expect(mentors).toEqual([...mayBe].sort());
              else {
                expect(mentors).toEqual(wouldDo(problem, mentee, mayBe, code, by));
                expect(wouldDo(problem, mentee, mayBe, code, by - 1)).toEqual([]);
              }
            }
          }
        }),
        { numRuns: 400 },
      );
    });
  }
});
