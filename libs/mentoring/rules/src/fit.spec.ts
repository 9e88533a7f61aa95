import { actOfFit, FIT_ANSWERS, type FitFacts, refusalToAnswerFit } from './fit';

const facts: FitFacts = { state: 'active', confirmed: 1, answer: null };

describe('the question whether the two fit', () => {
  it.each<[string, Partial<FitFacts>, string | undefined]>([
    ['after the first confirmed session', {}, undefined],
    ['after more of them', { confirmed: 4 }, undefined],
    ['of a pair that was extended', { state: 'extended' }, undefined],
    ['before any session is confirmed', { confirmed: 0 }, 'MENTORING_FIT_TOO_EARLY'],
    ['a second time', { answer: 'deciding' }, 'MENTORING_FIT_ANSWERED'],
    ['when the pair is over', { state: 'completed' }, 'MENTORING_PAIR_ENDED'],
    ['when the other one was quicker', { state: 'rePaired' }, 'MENTORING_PAIR_ENDED'],
  ])('%s', (_, change, code) => {
    expect(refusalToAnswerFit({ ...facts, ...change })?.code).toBe(code);
  });

  it('leads to a new pair only where somebody says that it is not a good fit', () => {
    expect(FIT_ANSWERS.map(actOfFit)).toEqual([undefined, undefined, 'rePair']);
  });
});
