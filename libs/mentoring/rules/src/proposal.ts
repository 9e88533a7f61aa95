import type { Side } from './joining';
import type { MentoringRefusal, MentoringRefusalCode } from './refusals';

/** Where a proposed pair stands. */
export const PROPOSAL_STATES = [
  'draft',
  'sent',
  'acceptedByMentee',
  'acceptedByMentor',
  'pair',
  'declined',
  'expired',
  'withdrawn',
] as const;
export type ProposalState = (typeof PROPOSAL_STATES)[number];

export const PROPOSAL_ACTS = [
  'send',
  'acceptByMentee',
  'acceptByMentor',
  'decline',
  'expire',
  'withdraw',
] as const;
export type ProposalAct = (typeof PROPOSAL_ACTS)[number];

/** Proposals that still bind the two: a mentee has at most one of these. */
export const OPEN_STATES: readonly ProposalState[] = [
  'draft',
  'sent',
  'acceptedByMentee',
  'acceptedByMentor',
];

type Cell = ProposalState | MentoringRefusalCode;

const ended = (code: MentoringRefusalCode): Readonly<Record<ProposalAct, Cell>> => ({
  send: code,
  acceptByMentee: code,
  acceptByMentor: code,
  decline: code,
  expire: code,
  withdraw: code,
});

/** What an act makes of a proposal, or why it cannot be done. Accepting twice changes nothing. */
export const PROPOSAL_TABLE: Readonly<Record<ProposalState, Readonly<Record<ProposalAct, Cell>>>> = {
  draft: {
    send: 'sent',
    acceptByMentee: 'MENTORING_PROPOSAL_NOT_SENT',
    acceptByMentor: 'MENTORING_PROPOSAL_NOT_SENT',
    decline: 'MENTORING_PROPOSAL_NOT_SENT',
    expire: 'MENTORING_PROPOSAL_NOT_SENT',
    withdraw: 'withdrawn',
  },
  sent: {
    send: 'MENTORING_PROPOSAL_ALREADY_SENT',
    acceptByMentee: 'acceptedByMentee',
    acceptByMentor: 'acceptedByMentor',
    decline: 'declined',
    expire: 'expired',
    withdraw: 'withdrawn',
  },
  acceptedByMentee: {
    send: 'MENTORING_PROPOSAL_ALREADY_SENT',
    acceptByMentee: 'acceptedByMentee',
    acceptByMentor: 'pair',
    decline: 'declined',
    expire: 'expired',
    withdraw: 'withdrawn',
  },
  acceptedByMentor: {
    send: 'MENTORING_PROPOSAL_ALREADY_SENT',
    acceptByMentee: 'pair',
    acceptByMentor: 'acceptedByMentor',
    decline: 'declined',
    expire: 'expired',
    withdraw: 'withdrawn',
  },
  pair: ended('MENTORING_PROPOSAL_IS_PAIR'),
  declined: ended('MENTORING_PROPOSAL_DECLINED'),
  expired: ended('MENTORING_PROPOSAL_EXPIRED'),
  withdrawn: ended('MENTORING_PROPOSAL_WITHDRAWN'),
};

const isState = (cell: Cell): cell is ProposalState => (PROPOSAL_STATES as readonly string[]).includes(cell);

/** The state after an act, or the refusal. */
export function afterAct(
  state: ProposalState,
  act: ProposalAct,
): { readonly state: ProposalState } | { readonly refusal: MentoringRefusal } {
  const cell = PROPOSAL_TABLE[state][act];
  return isState(cell) ? { state: cell } : { refusal: { code: cell, kind: 'CONFLICT' } };
}

/** The act by which one side accepts. */
export const acceptBy = (side: Side): ProposalAct =>
  side === 'mentor' ? 'acceptByMentor' : 'acceptByMentee';

/** The state as people see it: after its deadline an unanswered proposal is expired, whatever is written down. */
export function stateAt(
  proposal: { readonly state: ProposalState; readonly deadline: Date | null },
  now: Date,
): ProposalState {
  const waits = proposal.state !== 'draft' && OPEN_STATES.includes(proposal.state);
  return waits && proposal.deadline !== null && proposal.deadline <= now ? 'expired' : proposal.state;
}

/** Why a proposal may not be declined like this: who declines says why, so that the next one is better. */
export function refusalToDecline(reason: string): MentoringRefusal | undefined {
  if (reason.trim() === '') return { code: 'MENTORING_REASON_MISSING', field: 'reason' };
  return reason.length > 500
    ? { code: 'MENTORING_TEXT_TOO_LONG', field: 'reason', params: { most: 500 } }
    : undefined;
}
