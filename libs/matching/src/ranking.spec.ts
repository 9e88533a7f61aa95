import fc from 'fast-check';
import { soundProblem } from '../test/people-problem';
import { exclusionsOf } from './eligibility';
import { match } from './match';
import { capacityOf, type Problem } from './problem';
import { Ranking } from './ranking';

/** One mentee alone with all mentors who have a place. */
function alone(problem: Problem, at: number): Problem {
  const mentees = [problem.mentees[at]];
  const mentors = problem.mentors.filter((mentor) => capacityOf(mentor) > 0);
  const forbidden = problem.forbidden?.filter(
    ([mentee, mentor]) => mentee === mentees[0].id && mentors.some(({ id }) => id === mentor),
  );
  return { ...problem, mentees, mentors, forbidden, people: [...problem.mentees, ...problem.mentors] };
}

describe('the mentors of one mentee, the best first', () => {
  it('begin with one as good as whom matching would give to this mentee alone', () => {
    fc.assert(
      fc.property(soundProblem, fc.nat(4), (problem, nat) => {
        const at = nat % problem.mentees.length;
        const [best] = new Ranking(problem).mentorsFor(problem.mentees[at].id);
        const [pair] = match(alone(problem, at)).pairs;
        expect(best?.score).toBe(pair?.score);
        expect(best?.why.regret).toBe(pair?.why.regret);
      }),
      { numRuns: 500 },
    );
  });

  it('are all who may be, in the order of their scores', () => {
    fc.assert(
      fc.property(soundProblem, (problem) => {
        const mentee = problem.mentees[0];
        const ranked = new Ranking(problem).mentorsFor(mentee.id);
        const people = [...problem.mentees, ...problem.mentors];
        const allowed = problem.mentors.filter(
          (mentor) =>
            capacityOf(mentor) > 0 &&
            !problem.forbidden?.some(([one, other]) => one === mentee.id && other === mentor.id) &&
            exclusionsOf(mentee, mentor, { ...problem, people }).length === 0,
        );
        expect(ranked.map(({ mentor }) => mentor).sort()).toEqual(allowed.map(({ id }) => id).sort());
        const scores = ranked.map(({ score }) => score);
        expect(scores).toEqual([...scores].sort((a, b) => b - a));
      }),
      { numRuns: 300 },
    );
  });

  it('are none for who takes no part', () => {
    const people = { mentees: [{ id: 'ana', capacity: 0, grade: 5 }], mentors: [{ id: 'kim', grade: 1 }] };
    const ranking = new Ranking({ ...people, rules: { minOverlapMinutes: 0 } });
    expect(ranking.mentorsFor('ana')).toEqual([]);
    expect(ranking.mentorsFor('nobody')).toEqual([]);
  });
});
