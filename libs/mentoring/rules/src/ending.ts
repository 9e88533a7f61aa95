import { type LocalDate, plusDays } from '@obi/kernel';
import { SPONSOR_HEARS_AFTER } from './cancellation';
import type { Side } from './joining';
import { isRunning, type PairAct, type PairState } from './pair';
import type { MentoringRefusal } from './refusals';
import { refusalOfText } from './text';

/** By whom a pair ended: one of the two, or nobody's doing (somebody left the company, or came into the other's line). */
export type EndedBy = Side | 'nobody';

/**
 * Whether a mentor is left without a mentee who did what they could: the pair did not come to its end, and either it was
 * not the mentor who wanted it so, or the mentee had called off so often that the sponsor was asked to make time. Such a
 * mentor comes first in the next round.
 */
export function isMentorStranded(act: PairAct, by: EndedBy, calledOffByMentee: number): boolean {
  if (act === 'complete' || act === 'extend') return false;
  return by !== 'mentor' || calledOffByMentee >= SPONSOR_HEARS_AFTER;
}

/** Whether the mentee of a pair that ended goes back to be matched, and is proposed the next best at once. */
export function goesBackToMatching(act: PairAct, by: EndedBy): boolean {
  if (act === 'rePair') return true;
  return act === 'leave' && by !== 'mentee';
}

/**
 * Whether the place that a side gave to a pair that ended is free for somebody else. Who came to the end, or ended it
 * without asking for somebody else, has done their part: they are matched again when they enrol again.
 */
export function givesPlaceAgain(side: Side, act: PairAct, by: EndedBy, isStranded: boolean): boolean {
  if (side === 'mentee') return goesBackToMatching(act, by);
  return act === 'rePair' || isStranded;
}

/** How many days after a pair's end the two may still write what they look back on. */
export const LOOK_BACK_DAYS = 30;

/** Why nobody looks back here: only what was completed is looked back on. */
export function refusalToLookBack(
  pair: { readonly state: PairState; readonly daysSinceEnd: number },
  text: string,
): MentoringRefusal | undefined {
  if (isRunning(pair.state)) return { code: 'MENTORING_PAIR_STILL_RUNS', kind: 'CONFLICT' };
  if (pair.state !== 'completed' || pair.daysSinceEnd > LOOK_BACK_DAYS)
    return { code: 'MENTORING_PAIR_ENDED', kind: 'CONFLICT' };
  return refusalOfText(text, 'text', { most: 4_000 });
}

/** For how many days a pair goes on when nothing else is said: three months. */
const USUAL_EXTENSION_DAYS = 91;

/** Until when a pair is proposed to go on: three months from its end, or from today where that is over. */
export function usualExtension(endsOn: LocalDate, today: LocalDate): LocalDate {
  return plusDays(endsOn > today ? endsOn : today, USUAL_EXTENSION_DAYS);
}

/** How a pair that fell silent is concluded: as completed once every planned session was confirmed. */
export const howToConclude = (confirmed: number, planned: number): 'complete' | 'concludeEarly' =>
  confirmed >= planned ? 'complete' : 'concludeEarly';

/** Nobody extends a pair by more: a year is asked for anew. */
const MOST_EXTENSION_DAYS = 366;

/** Why a pair cannot be extended until this day: it is after the pair's end, and at most a year after that or today. */
export function refusalToExtend(
  until: LocalDate | null,
  endsOn: LocalDate,
  today: LocalDate,
): MentoringRefusal | undefined {
  if (until === null || until <= endsOn)
    return { code: 'MENTORING_EXTEND_LATER', field: 'until', params: { day: endsOn } };
  const last = plusDays(endsOn > today ? endsOn : today, MOST_EXTENSION_DAYS);
  return until > last
    ? { code: 'MENTORING_EXTEND_TOO_FAR', field: 'until', params: { day: last } }
    : undefined;
}
