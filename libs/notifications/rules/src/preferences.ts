import {
  isNoticeWay,
  mayBeOff,
  type NoticeKind,
  NOTICE_KINDS,
  type NoticeWay,
  usualWayOf,
  waysOf,
} from './notice-kinds';
import type { NotificationsRefusal } from './refusals';

const DAY_MINUTES = 24 * 60;

/** How a person wants to be told. Times are minutes after midnight, in the person's own time zone. */
export interface NoticePreferences {
  readonly ways: Readonly<Record<NoticeKind, NoticeWay>>;
  /** No mail leaves from here … */
  readonly quietFrom: number;
  /** … until here, perhaps on the next day. The same time twice: no quiet hours. */
  readonly quietTo: number;
  /** When the mail of the day goes out. */
  readonly digestAt: number;
}

/** Who said nothing gets one mail a day, in the morning; only what belongs into a calendar comes at once. */
export const USUAL_PREFERENCES: NoticePreferences = {
  ways: Object.fromEntries(NOTICE_KINDS.map((kind) => [kind, usualWayOf(kind)])) as Record<
    NoticeKind,
    NoticeWay
  >,
  quietFrom: 19 * 60,
  quietTo: 8 * 60,
  digestAt: 8 * 60,
};

/** Preferences as they are kept: nothing, where somebody never said any. */
export interface StoredPreferences {
  readonly ways: Readonly<Record<string, string>> | null;
  readonly quietFrom: number | null;
  readonly quietTo: number | null;
  readonly digestAt: number | null;
}

/** What somebody wants, with the usual for whatever they did not say. */
export function preferencesOf(stored: StoredPreferences): NoticePreferences {
  const wayOf = (kind: NoticeKind): NoticeWay => {
    const way = stored.ways?.[kind] ?? '';
    return isNoticeWay(way) && waysOf(kind).includes(way) ? way : USUAL_PREFERENCES.ways[kind];
  };
  return {
    ways: Object.fromEntries(NOTICE_KINDS.map((kind) => [kind, wayOf(kind)])) as Record<
      NoticeKind,
      NoticeWay
    >,
    quietFrom: stored.quietFrom ?? USUAL_PREFERENCES.quietFrom,
    quietTo: stored.quietTo ?? USUAL_PREFERENCES.quietTo,
    digestAt: stored.digestAt ?? USUAL_PREFERENCES.digestAt,
  };
}

/** What is left of mail about these kinds after somebody clicked "stop": none, or the mail of the day where one must stay. */
export function stopped(preferences: NoticePreferences, kinds: readonly NoticeKind[]): NoticePreferences {
  const less = kinds.map((kind) => [kind, mayBeOff(kind) ? 'off' : 'digest']);
  return { ...preferences, ways: { ...preferences.ways, ...(Object.fromEntries(less) as object) } };
}

/** Whether a time of the day lies in the quiet hours, which may run over midnight. */
export function isQuietAt(minute: number, { quietFrom, quietTo }: NoticePreferences): boolean {
  if (quietFrom === quietTo) return false;
  return quietFrom < quietTo
    ? minute >= quietFrom && minute < quietTo
    : minute >= quietFrom || minute < quietTo;
}

/** Why these preferences cannot be kept, or undefined when they can. */
export function refusalToPrefer(preferences: NoticePreferences): NotificationsRefusal | undefined {
  const times = {
    quietFrom: preferences.quietFrom,
    quietTo: preferences.quietTo,
    digestAt: preferences.digestAt,
  };
  for (const [field, minute] of Object.entries(times)) {
    if (!Number.isInteger(minute) || minute < 0 || minute >= DAY_MINUTES)
      return { code: 'NOTIFICATIONS_TIME_FAULTY', field };
  }
  if (isQuietAt(preferences.digestAt, preferences))
    return { code: 'NOTIFICATIONS_DIGEST_IN_QUIET_HOURS', field: 'digestAt' };
  const kept = NOTICE_KINDS.find((kind) => preferences.ways[kind] === 'off' && !mayBeOff(kind));
  return kept && { code: 'NOTIFICATIONS_KIND_STAYS', field: kept };
}
