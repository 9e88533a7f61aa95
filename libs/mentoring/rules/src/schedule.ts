import type { LocalDate } from '@obi/kernel';
import { wallTimeOf } from '@obi/notifications/rules';
import { type WeeklyHours, weekMinutesInUtc } from './hours';
import type { MentoringRefusal } from './refusals';
import { refusalOfText } from './text';

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;
const DAY_MINUTES = 1_440;
/** Sessions are proposed on the quarter of an hour, and rather on the half. */
const STEP = 15;
const ROUND = 30;
/** How far ahead times are looked for. */
const LOOK_AHEAD_DAYS = 56;
const MOST_PROPOSED = 3;

/** When somebody has time in a week, by the clock on their wall. */
export interface Availability {
  readonly hours: readonly WeeklyHours[];
  readonly timeZone: string;
}

/** A stretch of time that is taken by something else. */
export interface Taken {
  readonly from: Date;
  readonly to: Date;
}

/** Reads the wall of a place as if it were UTC; asks the calendar of the place once a day, unless clocks change on it. */
function wallOf(timeZone: string): (instant: number) => number {
  const ahead = new Map<number, number | null>();
  const aheadAt = (instant: number): number => {
    const { year, month, day, minute } = wallTimeOf(new Date(instant), timeZone);
    return Date.UTC(year, month - 1, day) + minute * MINUTE_MS - instant;
  };
  const aheadOn = (day: number): number | null => {
    const morning = aheadAt(day * DAY_MS);
    return morning === aheadAt((day + 1) * DAY_MS) ? morning : null;
  };
  return (instant) => {
    const day = Math.floor(instant / DAY_MS);
    if (!ahead.has(day)) ahead.set(day, aheadOn(day));
    return instant + (ahead.get(day) ?? aheadAt(instant));
  };
}

/** Minutes since Monday's midnight; 1 January 1970 was a Thursday. */
function minuteOfWeek(wall: number): number {
  const day = Math.floor(wall / DAY_MS);
  return ((((day + 3) % 7) + 7) % 7) * DAY_MINUTES + (wall - day * DAY_MS) / MINUTE_MS;
}

type Suits = (at: number, minutes: number) => boolean;

function suiting({ hours, timeZone }: Availability): Suits {
  const wall = wallOf(timeZone);
  const week = weekMinutesInUtc(hours, 0);
  return (at, minutes) => {
    const [from, to] = [wall(at), wall(at + minutes * MINUTE_MS)];
    // A session over which clocks change is proposed to nobody.
    if (to - from !== minutes * MINUTE_MS) return false;
    const begins = minuteOfWeek(from);
    return week.some(([first, last]) => first <= begins && begins + minutes <= last);
  };
}

/** Whether a session that begins at an instant lies whole in the hours that somebody gave, where they are. */
export function suitsAt(availability: Availability, at: Date, minutes: number): boolean {
  return suiting(availability)(at.getTime(), minutes);
}

/** Whether somebody is taken by something else while a session lasts. */
export function isTaken(at: Date, minutes: number, taken: readonly Taken[]): boolean {
  const [begins, ends] = [at.getTime(), at.getTime() + minutes * MINUTE_MS];
  return taken.some(({ from, to }) => ends > from.getTime() && begins < to.getTime());
}

export interface TimesWanted {
  readonly notBefore: Date;
  /** The last day, by the first one's wall. */
  readonly until: LocalDate;
  readonly minutes: number;
  readonly taken: readonly Taken[];
}

/**
 * The next three times, on three days of the first one's calendar, that lie whole in the hours of both and touch nothing
 * else that either has planned. The earliest of a day, rather on the half hour.
 */
export function timesForBoth(
  one: Availability,
  other: Availability,
  { notBefore, until, minutes, taken }: TimesWanted,
): Date[] {
  const [suitsOne, suitsOther] = [suiting(one), suiting(other)];
  const wall = wallOf(one.timeZone);
  const first = Math.ceil(notBefore.getTime() / (STEP * MINUTE_MS)) * STEP * MINUTE_MS;
  const found = new Map<number, number>();
  for (let at = first; at < first + LOOK_AHEAD_DAYS * DAY_MS; at += STEP * MINUTE_MS) {
    const here = wall(at);
    const day = Math.floor(here / DAY_MS);
    if (found.size === MOST_PROPOSED && !found.has(day)) break;
    if (new Date(here).toISOString().slice(0, 10) > until) break;
    const known = found.get(day);
    const isBetter = known === undefined || (!isRound(wall(known)) && isRound(here));
    const suits = suitsOne(at, minutes) && suitsOther(at, minutes);
    if (isBetter && suits && !isTaken(new Date(at), minutes, taken)) found.set(day, at);
  }
  return [...found.values()].map((at) => new Date(at));
}

const isRound = (wall: number): boolean => (wall / MINUTE_MS) % ROUND === 0;

/** From when the next session is proposed: tomorrow, or a little before the agreed rhythm says so. */
export function nextNotBefore(now: Date, lastHeldOn: LocalDate | null, everyWeeks: number): Date {
  const tomorrow = now.getTime() + DAY_MS;
  if (lastHeldOn === null) return new Date(tomorrow);
  const inRhythm = Date.parse(`${lastHeldOn}T00:00:00Z`) + (everyWeeks * 7 - 3) * DAY_MS;
  return new Date(Math.max(tomorrow, inRhythm));
}

/** What is fixed about a session that is still to come. */
export interface SessionPlan {
  readonly at: Date;
  readonly minutes: number;
  /** What it is about; it stands in both calendars. */
  readonly title: string;
  /** Where: a room, or the address of a call. */
  readonly place: string;
}

export const MOST_TITLE = 120;
export const MOST_PLACE = 300;
/** Nobody plans a session further ahead. */
export const MOST_DAYS_AHEAD = 366;

/** Why a session cannot be planned so, or nothing. */
export function refusalToPlan(plan: SessionPlan, now: Date): MentoringRefusal | undefined {
  const at = plan.at.getTime();
  if (Number.isNaN(at) || at <= now.getTime()) return { code: 'MENTORING_SESSION_IN_PAST', field: 'at' };
  if (at > now.getTime() + MOST_DAYS_AHEAD * DAY_MS)
    return { code: 'MENTORING_SESSION_TOO_FAR', field: 'at' };
  if (!Number.isInteger(plan.minutes) || plan.minutes < 15 || plan.minutes > 180)
    return { code: 'MENTORING_MINUTES_OUT_OF_RANGE', field: 'minutes', params: { least: 15, most: 180 } };
  return (
    refusalOfText(plan.title, 'title', { most: MOST_TITLE, mayBeEmpty: true }) ??
    refusalOfText(plan.place, 'place', { most: MOST_PLACE, mayBeEmpty: true })
  );
}

/** Why a planned session may not be moved to another time: whoever moves it says why, so that nobody does unawares. */
export function refusalToMove(isReasonGiven: boolean): MentoringRefusal | undefined {
  return isReasonGiven
    ? undefined
    : { code: 'MENTORING_SESSION_PLANNED_MEANWHILE', kind: 'CONFLICT', field: 'at' };
}
