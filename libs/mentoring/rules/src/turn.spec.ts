import { nextForBoth, turnOfProposal, turnOfSession } from './turn';

const sent = new Date('2027-01-05T09:00:00Z');
const accepted = new Date('2027-01-06T09:00:00Z');

describe('whose turn it is', () => {
  it.each([
    ['draft', undefined],
    ['sent', { whose: 'both', since: sent }],
    ['acceptedByMentee', { whose: 'mentor', since: accepted }],
    ['acceptedByMentor', { whose: 'mentee', since: accepted }],
    ['pair', undefined],
    ['declined', undefined],
  ] as const)('in a proposal that is %s', (state, turn) => {
    expect(turnOfProposal(state, sent, accepted)).toEqual(turn);
  });

  it('to confirm a session: the side that did not log it; to correct it, who did', () => {
    expect(turnOfSession('disputed', 'mentor', sent)).toEqual({ whose: 'mentor', since: sent });
    expect(turnOfSession('disputed', 'mentee', sent)).toEqual({ whose: 'mentee', since: sent });
    expect(turnOfSession('didNotHappen', 'mentee', sent)).toBeUndefined();
    expect(turnOfSession('logged', 'mentor', sent)).toEqual({ whose: 'mentee', since: sent });
    expect(turnOfSession('logged', 'mentee', sent)).toEqual({ whose: 'mentor', since: sent });
    expect(turnOfSession('confirmed', 'mentee', sent)).toBeUndefined();
  });

  it('in a pair: agree, then plan, then meet', () => {
    const running = { isAgreed: true, isPlanned: true, isOver: false };
    expect(nextForBoth({ ...running, isAgreed: false })).toBe('agree');
    expect(nextForBoth({ ...running, isPlanned: false })).toBe('plan');
    expect(nextForBoth(running)).toBe('meet');
    expect(nextForBoth({ ...running, isOver: true })).toBe('meet');
    expect(nextForBoth({ isAgreed: true, isPlanned: false, isOver: true })).toBe('end');
    expect(nextForBoth({ isAgreed: false, isPlanned: false, isOver: true })).toBe('end');
  });
});
