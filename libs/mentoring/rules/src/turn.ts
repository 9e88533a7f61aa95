import { otherSide, type Side } from './joining';
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

/**
 * Who is waited for with a session: the side that did not log it confirms; once they disputed, who logged it corrects.
 * `since` is when it was logged, or disputed.
 */
export function turnOfSession(state: SessionState, loggedBy: Side, since: Date): Turn | undefined {
  if (state === 'logged') return { whose: otherSide(loggedBy), since };
  return state === 'disputed' ? { whose: loggedBy, since } : undefined;
}

/** What the two have to do next when nothing else waits: agree first, then fix a day; once their last day is over, end well. */
export type NextForBoth = 'agree' | 'plan' | 'meet' | 'end';

export function nextForBoth(pair: {
  readonly isAgreed: boolean;
  readonly isPlanned: boolean;
  readonly isOver: boolean;
}): NextForBoth {
  if (pair.isOver && !pair.isPlanned) return 'end';
  if (!pair.isAgreed) return 'agree';
  return pair.isPlanned ? 'meet' : 'plan';
}

/** After how many days of waiting the one whose turn it is hears of it again. */
export const NUDGE_DAYS = [7, 14, 21] as const;

const DAY_MS = 86_400_000;

/** Which nudge is due for something that waits since then; nobody is nudged a fourth time. */
export function nudgeOn(now: Date, since: Date): (typeof NUDGE_DAYS)[number] | null {
  const waited = (now.getTime() - since.getTime()) / DAY_MS;
  return waited >= 28 ? null : (NUDGE_DAYS.findLast((days) => waited >= days) ?? null);
}
