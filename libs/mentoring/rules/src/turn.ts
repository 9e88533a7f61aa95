import type { Side } from './joining';
import type { ProposalState } from './proposal';
import type { SessionState } from './session';

/** Who is waited for, and since when. Every thing that waits has one. */
export interface Turn {
  readonly whose: Side | 'both';
  readonly since: Date;
}

/** Whose answer a proposal waits for; nobody's when it is not out or is settled. */
export function turnOfProposal(
  state: ProposalState,
  sentAt: Date | null,
  firstAcceptedAt: Date | null,
): Turn | undefined {
  if (sentAt === null) return undefined;
  if (state === 'sent') return { whose: 'both', since: sentAt };
  if (state === 'acceptedByMentee') return { whose: 'mentor', since: firstAcceptedAt ?? sentAt };
  if (state === 'acceptedByMentor') return { whose: 'mentee', since: firstAcceptedAt ?? sentAt };
  return undefined;
}

/** Who has to confirm a session: the side that did not log it. */
export function turnOfSession(state: SessionState, loggedBy: Side, loggedAt: Date): Turn | undefined {
  if (state !== 'logged') return undefined;
  return { whose: loggedBy === 'mentor' ? 'mentee' : 'mentor', since: loggedAt };
}

/** What the two have to do next when nothing else waits: agree first, then fix a day. */
export type NextForBoth = 'agree' | 'plan' | 'meet';

export function nextForBoth(pair: { readonly isAgreed: boolean; readonly isPlanned: boolean }): NextForBoth {
  if (!pair.isAgreed) return 'agree';
  return pair.isPlanned ? 'meet' : 'plan';
}
