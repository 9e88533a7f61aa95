/** What notices are about, as far as a person decides how each is told. */
export const NOTICE_KINDS = [
  'belt-expiring',
  'belt-earned',
  'guide-asks',
  'assessment-result',
  'answer-waited-for',
  'your-turn',
  'pair-news',
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
}

const rules: Readonly<Record<NoticeKind, KindRule>> = {
  'belt-expiring': { group: 'renew', mayBeOff: false },
  'belt-earned': { group: 'know', mayBeOff: true },
  'guide-asks': { group: 'read', mayBeOff: false },
  'assessment-result': { group: 'know', mayBeOff: true },
  'answer-waited-for': { group: 'answer', mayBeOff: true },
  'your-turn': { group: 'answer', mayBeOff: true },
  'pair-news': { group: 'know', mayBeOff: true },
};

/** What a notice of this kind asks for. */
export function groupOf(kind: NoticeKind): NoticeGroup {
  return rules[kind].group;
}

/** Whether a person may switch mail about this off. */
export function mayBeOff(kind: NoticeKind): boolean {
  return rules[kind].mayBeOff;
}

export function isNoticeKind(text: string): text is NoticeKind {
  return (NOTICE_KINDS as readonly string[]).includes(text);
}

export function isNoticeWay(text: string): text is NoticeWay {
  return (NOTICE_WAYS as readonly string[]).includes(text);
}
