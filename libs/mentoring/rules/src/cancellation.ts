import type { Side } from './joining';
import type { MentoringRefusal } from './refusals';

/** After how many sessions that the mentee called off the sponsor hears of it. */
export const SPONSOR_HEARS_AFTER = 2;

/**
 * Whether the sponsor hears of a cancellation, and for the how-manieth time: after every second one by the mentee. What
 * a mentor calls off is never told to anybody above, and never counts against them.
 */
export function nudgeOfSponsor(cancellations: readonly { readonly by: Side }[]): number | null {
  if (cancellations.at(-1)?.by !== 'mentee') return null;
  const byMentee = cancellations.filter(({ by }) => by === 'mentee').length;
  return byMentee % SPONSOR_HEARS_AFTER === 0 ? nudgesThatStand(cancellations) : null;
}

/** How often the sponsor has reason to hear of a pair: what counts for nobody any more is no reason. */
export const nudgesThatStand = (cancellations: readonly { readonly by: Side }[]): number =>
  Math.floor(cancellations.filter(({ by }) => by === 'mentee').length / SPONSOR_HEARS_AFTER);

/**
 * Why a session cannot be called off so: before it begins nobody speaks for the other one, who may want to come. Once it
 * has begun either may say who did not.
 */
export function refusalToCallOff(
  by: Side,
  mine: Side,
  { plannedFor, now }: { readonly plannedFor: Date | null; readonly now: Date },
): MentoringRefusal | undefined {
  const isToCome = plannedFor !== null && plannedFor.getTime() > now.getTime();
  return isToCome && by !== mine ? { code: 'MENTORING_CALL_OFF_YOURSELF', field: 'by' } : undefined;
}

/** Whether one may say that it was not oneself who called off: the other one said so. Then it counts for neither. */
export const mayContest = (
  calledOff: { readonly by: Side | null; readonly saidBy: Side | null },
  mySide: Side,
): boolean => calledOff.by === mySide && calledOff.saidBy !== null && calledOff.saidBy !== mySide;

/** Why one may not say that it was not oneself who called off. */
export function refusalToContest(
  calledOff: { readonly by: Side | null; readonly saidBy: Side | null },
  mySide: Side,
): MentoringRefusal | undefined {
  return mayContest(calledOff, mySide)
    ? undefined
    : { code: 'MENTORING_CALL_OFF_NOT_SAID_OF_YOU', kind: 'CONFLICT' };
}

/** Why somebody cannot be the sponsor of a programme: only who works here can make time for it. */
export function refusalToSponsor(
  person: { readonly hasLeft: boolean } | undefined,
): MentoringRefusal | undefined {
  return person && !person.hasLeft ? undefined : { code: 'MENTORING_SPONSOR_UNKNOWN', field: 'sponsorId' };
}
