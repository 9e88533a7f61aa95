/** What notices are about, as far as a person decides how each is told. */
export const NOTICE_KINDS = [
  'belt-expiring',
  'belt-earned',
  'guide-asks',
  'assessment-result',
  'answer-waited-for',
  'your-turn',
  'pair-news',
  'session-time',
  'session-tomorrow',
] as const;

export type NoticeKind = (typeof NOTICE_KINDS)[number];

/** What a notice asks of the person who is told. */
export type NoticeGroup = 'renew' | 'read' | 'answer' | 'know';

/** In which order the list is grouped: what has to be done comes before what is good to know. */
export const NOTICE_GROUPS: readonly NoticeGroup[] = ['answer', 'read', 'renew', 'know'];

/** How a notice reaches somebody beside the list in Obi: a mail of its own, in the mail of the day, or no mail. */
export const NOTICE_WAYS = ['at-once', 'digest', 'off'] as const;

export type NoticeWay = (typeof NOTICE_WAYS)[number];

interface KindRule {
  readonly group: NoticeGroup;
  /** Whether a person may do without mail about it: not where a duty with a last day hangs on it. */
  readonly mayBeOff: boolean;
  /** What somebody gets who never said. */
  readonly usual: NoticeWay;
  /** Whether it carries an entry for the calendar: it leaves by itself and at once, whatever the hour, or not at all. */
  readonly isForCalendar?: boolean;
}

const rules: Readonly<Record<NoticeKind, KindRule>> = {
  'belt-expiring': { group: 'renew', mayBeOff: false, usual: 'digest' },
  'belt-earned': { group: 'know', mayBeOff: true, usual: 'digest' },
  'guide-asks': { group: 'read', mayBeOff: false, usual: 'digest' },
  'assessment-result': { group: 'know', mayBeOff: true, usual: 'digest' },
  'answer-waited-for': { group: 'answer', mayBeOff: true, usual: 'digest' },
  'your-turn': { group: 'answer', mayBeOff: true, usual: 'digest' },
  'pair-news': { group: 'know', mayBeOff: true, usual: 'digest' },
  'session-time': { group: 'know', mayBeOff: true, usual: 'at-once', isForCalendar: true },
  'session-tomorrow': { group: 'know', mayBeOff: true, usual: 'digest' },
};

/** What a notice of this kind asks for. */
export function groupOf(kind: NoticeKind): NoticeGroup {
  return rules[kind].group;
}

/** Whether a person may switch mail about this off. */
export function mayBeOff(kind: NoticeKind): boolean {
  return rules[kind].mayBeOff;
}

/** What somebody gets who never said how they want to be told of this. */
export function usualWayOf(kind: NoticeKind): NoticeWay {
  return rules[kind].usual;
}

/** Whether its mails carry an entry for the calendar. A calendar must be right at any hour: quiet hours do not hold them. */
export function isForCalendar(kind: NoticeKind): boolean {
  return rules[kind].isForCalendar === true;
}

/** The kinds whose mails carry an entry for the calendar. */
export const CALENDAR_KINDS: readonly NoticeKind[] = NOTICE_KINDS.filter(isForCalendar);

/** The ways among which a person chooses for this. */
export function waysOf(kind: NoticeKind): readonly NoticeWay[] {
  return NOTICE_WAYS.filter(
    (way) => (way !== 'off' || mayBeOff(kind)) && (way !== 'digest' || !isForCalendar(kind)),
  );
}

export function isNoticeKind(text: string): text is NoticeKind {
  return (NOTICE_KINDS as readonly string[]).includes(text);
}

export function isNoticeWay(text: string): text is NoticeWay {
  return (NOTICE_WAYS as readonly string[]).includes(text);
}
