import { dayIn, type LocalDate } from '@obi/kernel';
import { daysLater, instantOf, wallTimeOf } from './local-time';
import { isForCalendar, type NoticeKind } from './notice-kinds';
import { isQuietAt, type NoticePreferences } from './preferences';

/**
 * When a mail about this leaves, or undefined when this person wants none: at once, or with the mail of the day; never in
 * the person's quiet hours. An entry for the calendar leaves at once. What counts the days to a last day belongs to a
 * `day`: where the mail of that day is gone, as it is early in zones far ahead, it does not wait for the one after.
 */
export function whenToSend(
  kind: NoticeKind,
  preferences: NoticePreferences,
  now: Date,
  timeZone: string,
  day?: LocalDate,
): Date | undefined {
  const way = preferences.ways[kind];
  if (way === 'off') return undefined;
  if (isForCalendar(kind)) return now;
  const ofTheDay = next(preferences.digestAt, now, timeZone);
  const isGone = day !== undefined && dayIn(ofTheDay, timeZone) > day;
  return afterQuiet(way === 'at-once' || isGone ? now : ofTheDay, preferences, timeZone);
}

/**
 * When a written mail is handed over: now, or at the end of the person's quiet hours. It may be late, because Obi or the
 * mail server was away at the time for which it was planned. An entry for the calendar leaves at once.
 */
export function whenToHandOver(
  kinds: readonly NoticeKind[],
  preferences: NoticePreferences,
  now: Date,
  timeZone: string,
): Date {
  return kinds.some(isForCalendar) ? now : afterQuiet(now, preferences, timeZone);
}

/** The next instant, not before now, at which the clock on the wall shows this time. */
function next(minute: number, now: Date, timeZone: string): Date {
  const today = { ...wallTimeOf(now, timeZone), minute };
  for (let days = 0; ; days += 1) {
    const instant = instantOf(daysLater(today, days), timeZone);
    if (instant >= now) return instant;
  }
}

/** The instant itself, or the end of the quiet hours in which it lies. */
export function afterQuiet(instant: Date, preferences: NoticePreferences, timeZone: string): Date {
  const { minute } = wallTimeOf(instant, timeZone);
  return isQuietAt(minute, preferences) ? next(preferences.quietTo, instant, timeZone) : instant;
}
