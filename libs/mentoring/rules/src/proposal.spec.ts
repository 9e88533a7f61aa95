import fc from 'fast-check';
import {
  afterAct,
  OPEN_STATES,
  PROPOSAL_ACTS,
  PROPOSAL_STATES,
  type ProposalAct,
  type ProposalState,
  refusalToDecline,
  stateAt,
} from './proposal';

const no = (code: string) => `MENTORING_PROPOSAL_${code}`;
/** state: send, mentee accepts, mentor accepts, decline, expire, withdraw */
const cells: Record<ProposalState, readonly [string, string, string, string, string, string]> = {
  draft: ['sent', no('NOT_SENT'), no('NOT_SENT'), no('NOT_SENT'), no('NOT_SENT'), 'withdrawn'],
  sent: [no('ALREADY_SENT'), 'acceptedByMentee', 'acceptedByMentor', 'declined', 'expired', 'withdrawn'],
  acceptedByMentee: [no('ALREADY_SENT'), 'acceptedByMentee', 'pair', 'declined', 'expired', 'withdrawn'],
  acceptedByMentor: [no('ALREADY_SENT'), 'pair', 'acceptedByMentor', 'declined', 'expired', 'withdrawn'],
  pair: [no('IS_PAIR'), no('IS_PAIR'), no('IS_PAIR'), no('IS_PAIR'), no('IS_PAIR'), no('IS_PAIR')],
  declined: Array(6).fill(no('DECLINED')) as never,
  expired: Array(6).fill(no('EXPIRED')) as never,
  withdrawn: Array(6).fill(no('WITHDRAWN')) as never,
};
const every = PROPOSAL_STATES.flatMap((state) =>
  PROPOSAL_ACTS.map((act, at) => [state, act, cells[state][at] as string] as const),
);
const resultOf = (state: ProposalState, act: ProposalAct): string => {
  const answer = afterAct(state, act);
  return 'state' in answer ? answer.state : answer.refusal.code;
};

describe('a proposal', () => {
  it.each(every)('%s, %s: %s', (state, act, expected) => {
    expect(resultOf(state, act)).toBe(expected);
  });

  it('becomes a pair only when it was sent and both accepted, in whichever order', () => {
    const acts = fc.array(fc.constantFrom(...PROPOSAL_ACTS), { maxLength: 8 });
    fc.assert(
      fc.property(acts, (done) => {
        let state: ProposalState = 'draft';
        const effective: ProposalAct[] = [];
        for (const act of done) {
          const answer = afterAct(state, act);
          if ('refusal' in answer) continue;
          state = answer.state;
          effective.push(act);
        }
        const both = effective.includes('acceptByMentee') && effective.includes('acceptByMentor');
        if (state === 'pair') expect(effective[0] === 'send' && both).toBe(true);
        if (!OPEN_STATES.includes(state))
          expect(PROPOSAL_ACTS.every((act) => 'refusal' in afterAct(state, act))).toBe(true);
      }),
    );
  });

  it('expires at its deadline, unless it was answered in full or is not out yet', () => {
    const deadline = new Date('2027-01-10T12:00:00Z');
    const at = (state: ProposalState, day: string) => stateAt({ state, deadline }, new Date(day));
    expect(at('sent', '2027-01-10T11:59:59Z')).toBe('sent');
    expect(at('sent', '2027-01-10T12:00:00Z')).toBe('expired');
    expect(at('acceptedByMentor', '2027-02-01')).toBe('expired');
    expect(at('pair', '2027-02-01')).toBe('pair');
    expect(at('draft', '2027-02-01')).toBe('draft');
  });

  it('is declined with a reason', () => {
    expect(refusalToDecline('  ')?.code).toBe('MENTORING_REASON_MISSING');
    expect(refusalToDecline('x'.repeat(501))?.code).toBe('MENTORING_TEXT_TOO_LONG');
    expect(refusalToDecline('We work on one project')).toBeUndefined();
  });
});
