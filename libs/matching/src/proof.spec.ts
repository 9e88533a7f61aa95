import { match } from './match';
import type { Problem } from './problem';
import { proofFaults, type Proven } from './proof';

const problem: Problem = {
  mentees: [{ id: 'ana' }, { id: 'ben' }, { id: 'cleo' }],
  mentors: [{ id: 'kim' }, { id: 'lee' }],
  pairs: { mentee: [0, 0, 1, 2], mentor: [0, 1, 0, 1], score: [9, 7, 8, 3] },
};
const answer: Proven = match(problem);
const pair = (mentee: string, mentor: string, score: number) => ({
  mentee,
  mentor,
  score,
  locked: false,
  why: { regret: 0 },
});

describe('checking a proof', () => {
  it('accepts the answer of the pairing', () => {
    expect(proofFaults(problem, answer)).toEqual([]);
  });

  const tampered: [string, Partial<Proven>, string][] = [
    ['a pair left out', { pairs: answer.pairs.slice(1) }, 'more could be served'],
    [
      'a pair that is not allowed',
      { pairs: [pair('ben', 'lee', 8)] },
      'a pair is not allowed or a lock is missing',
    ],
    ['a mentee twice', { pairs: [pair('ana', 'kim', 9), pair('ana', 'lee', 7)] }, 'a mentee is in two pairs'],
    [
      'a place twice',
      { pairs: [pair('ana', 'kim', 9), pair('ben', 'kim', 8)] },
      'a mentor has more mentees than places',
    ],
    [
      'a prettier score',
      { pairs: answer.pairs.map((each) => ({ ...each, score: 10 })) },
      'a score is not that of the pair',
    ],
    [
      'a worse total',
      { pairs: [pair('ana', 'kim', 9), pair('cleo', 'lee', 3)] },
      'the total could be higher',
    ],
    [
      'another objective',
      { objective: { ...answer.objective, score: 99 } },
      'the objective is not that of the pairs',
    ],
    ['a floor too low', { objective: { ...answer.objective, floor: 3 } }, 'the floor could be higher'],
    ['a floor too high', { objective: { ...answer.objective, floor: 8 } }, 'a pair is below the floor'],
    [
      'prices of nothing',
      { certificate: { ...answer.certificate, dualMentee: [0, 0, 0], dualMentor: [0, 0] } },
      'the total could be higher',
    ],
    [
      'a price for somebody in no pair',
      {
        certificate: { ...answer.certificate, dualMentee: answer.certificate.dualMentee.map((it) => it + 1) },
      },
      'the total could be higher',
    ],
    [
      'a cover with a hole',
      { certificate: { ...answer.certificate, coverMentee: [0, 0, 0], coverMentor: [0, 0] } },
      'more could be served',
    ],
  ];
  it.each(tampered)('finds out %s', (_, change, fault) => {
    expect(proofFaults(problem, { ...answer, ...change })).toContain(fault);
  });

  it('accepts prices that are too high to be added up', () => {
    const full: Problem = {
      ...problem,
      mentees: problem.mentees.slice(0, 2),
      pairs: { mentee: [0, 1], mentor: [0, 1], score: [9, 8] },
    };
    const plain = match(full);
    const high = 2 ** 53 - 1;
    const { dualMentee, dualMentor } = plain.certificate;
    const certificate = {
      ...plain.certificate,
      dualMentee: dualMentee.map((price) => price - high),
      dualMentor: dualMentor.map((price) => price + high),
    };
    expect(proofFaults(full, { ...plain, certificate })).toEqual([]);
    expect(proofFaults(full, { ...plain, certificate: { ...certificate, dualMentor } })).toContain(
      'the total could be higher',
    );
  });
});
