import { match } from '@obi/matching';
import fc from 'fast-check';
import { averageOf, figuresOf, priceOfStability, shownPairs, tallyOf, together } from './figures';
import { PROGRAMME_DEFAULTS } from './programme';
import { waitingIn } from './waited';

const nobodyWaited = waitingIn(PROGRAMME_DEFAULTS.weights, []);
const r1Waited = waitingIn(PROGRAMME_DEFAULTS.weights, [{ personId: 'r1', waited: true }]);

describe('the figures of a matching', () => {
  it('count pairs, their mean, the worst and the low ones', () => {
    const tally = tallyOf([81, 48, 64, 50]);
    expect(tally).toEqual({ pairs: 4, points: 243, worst: 48, low: 1 });
    expect(averageOf(tally)).toBe(61);
  });

  it('have no worst pair and no mean where there is none', () => {
    expect(tallyOf([])).toEqual({ pairs: 0, points: 0, worst: null, low: 0 });
    expect(averageOf(tallyOf([]))).toBe(0);
  });

  it('are the same counted in two parts as in one', () => {
    const scores = fc.array(fc.integer({ min: 0, max: 100 }), { maxLength: 30 });
    fc.assert(
      fc.property(scores, scores, (one, other) => {
        expect(together(tallyOf(one), tallyOf(other))).toEqual(tallyOf([...one, ...other]));
      }),
    );
  });

  it('are told of a matching with what was sent before, and with locks that a rule would not allow', () => {
    const result = match({
      mentees: [{ id: 'e1' }, { id: 'e2' }, { id: 'e3' }],
      mentors: [{ id: 'r1' }, { id: 'r2' }],
      pairs: { mentee: [0, 2], mentor: [0, 0], score: [8101, 7001] },
      locked: [['e2', 'r2']],
    });
    expect(figuresOf(result, nobodyWaited, tallyOf([60]))).toEqual({
      ...{ pairs: 3, unserved: 1, average: 47, points: 141, worst: 0, low: 1 },
      ...{ locksBroken: 1, wouldRather: 0, stable: null },
    });
  });

  it('tell what it would cost that nobody would rather have somebody else', () => {
    const problem = {
      mentees: [{ id: 'e1' }, { id: 'e2' }],
      mentors: [{ id: 'r1' }, { id: 'r2' }],
      pairs: { mentee: [0, 0, 1], mentor: [0, 1, 0], score: [9001, 6001, 5001] },
    };
    expect(priceOfStability(match(problem, { wouldRather: 9 }), nobodyWaited)).toEqual({
      ...{ pairs: 1, points: 20, worst: 50, worstThen: 90 },
    });
    expect(priceOfStability(match(problem), nobodyWaited)).toBeNull();
  });

  it('leave out that a mentor waited: a pair is no better for that', () => {
    // Half of every score is that the mentor waited, the other half how good the two are for each other.
    const problem = {
      mentees: [{ id: 'e1' }, { id: 'e2' }],
      mentors: [{ id: 'r1' }, { id: 'r2' }],
      pairs: { mentee: [0, 0, 1], mentor: [0, 1, 0], score: [9501, 3001, 7501] },
    };
    const result = match(problem, { wouldRather: 9 });
    expect(shownPairs(result, r1Waited)).toEqual([
      { mentee: 'e1', mentor: 'r2', score: 60 },
      { mentee: 'e2', mentor: 'r1', score: 50 },
    ]);
    expect(figuresOf(result, r1Waited, tallyOf([]))).toMatchObject({ average: 55, points: 110, worst: 50 });
    expect(priceOfStability(result, r1Waited)).toEqual({ pairs: 1, points: 20, worst: 50, worstThen: 90 });
  });
});
