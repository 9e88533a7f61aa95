import { dayIn } from '@obi/kernel';
import { daysLater, instantOf, wallTimeOf } from './local-time';
import type { NoticeKind } from './notice-kinds';
import type { NoticePreferences } from './preferences';
import { afterQuiet } from './when-to-send';

/** How long before the hour the notice is written, so that the mail leaves on the hour. */
const AHEAD_MS = 20 * 60_000;

/** Something at a time of which people are told on the day before. */
export interface Coming {
  readonly event: Date;
  /** Since when it has been known: who learned of it only afterwards needs no word about it. */
  readonly knownSince: Date;
}

/** The day before, at the hour of the person's mail of the day. */
export function eveOf(event: Date, { digestAt }: NoticePreferences, timeZone: string): Date {
  return instantOf(daysLater({ ...wallTimeOf(event, timeZone), minute: digestAt }, -1), timeZone);
}

/** Whether it is time to tell: from the hour on, as long as it is the day before. */
export function isOnTheEve(
  { event, knownSince }: Coming,
  preferences: NoticePreferences,
  now: Date,
  timeZone: string,
): boolean {
  const eve = eveOf(event, preferences, timeZone);
  return (
    knownSince < eve &&
    now.getTime() >= eve.getTime() - AHEAD_MS &&
    dayIn(now, timeZone) < dayIn(event, timeZone)
  );
}

/** When the mail about it leaves: at that hour, or as soon as it may when the hour was missed; undefined for no mail. */
export function whenToSendOnTheEve(
  kind: NoticeKind,
  { event }: Pick<Coming, 'event'>,
  preferences: NoticePreferences,
  now: Date,
  timeZone: string,
): Date | undefined {
  if (preferences.ways[kind] === 'off') return undefined;
  const eve = eveOf(event, preferences, timeZone);
  return afterQuiet(eve > now ? eve : now, preferences, timeZone);
}
