import { type Language, type NoticeKind, type NoticeWay, waysOf } from '@obi/notifications/rules';
import type { Choice } from '@obi/shared/ui';

/** What each kind of notice is about, in the words of the screen. */
export const KIND_WORDS: Readonly<Record<NoticeKind, { readonly name: string; readonly about: string }>> = {
  'guide-asks': { name: 'The guide changes', about: 'On the day, and 7 days and 1 day before the last day.' },
  'belt-expiring': { name: 'A belt ends', about: '60, 30 and 7 days before.' },
  'belt-earned': { name: 'You earned a belt', about: 'And when you renewed one.' },
  'assessment-result': { name: 'Your work was judged', about: 'As soon as the result is there.' },
  'answer-waited-for': {
    name: 'Somebody waits for your answer',
    about: 'A proposal, a session to confirm, a draft to approve, or a reported misuse of a certificate.',
  },
  'your-turn': { name: 'It is still your turn', about: 'After 7, 14 and 21 days, and then no more.' },
  'pair-news': {
    name: 'Your pair ends or goes on',
    about: 'Also when a pair of a programme you sponsor needs you.',
  },
  'session-time': {
    name: 'A session is planned, moved or called off',
    about:
      'With an entry for your calendar. It leaves at once, also in your quiet hours: a calendar must be right.',
  },
  'session-tomorrow': {
    name: 'You meet tomorrow',
    about: 'The day before a session, when the mail of the day comes.',
  },
};

const WAY_NAMES: Readonly<Record<NoticeWay, string>> = {
  'at-once': 'At once',
  digest: 'Once a day',
  off: 'No mail',
};

/** How one may be told; where a last day hangs on it, mail stays. */
export const choicesOf = (kind: NoticeKind): readonly Choice<NoticeWay>[] =>
  waysOf(kind).map((value) => ({ value, label: WAY_NAMES[value] }));

export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = { en: 'English', de: 'German' };

/** A language by its code, as English calls it; undefined without one. */
export function languageName(code: string | null): string | undefined {
  try {
    return code === null ? undefined : new Intl.DisplayNames('en', { type: 'language' }).of(code);
  } catch {
    // The company's list says something that is no code of a language.
    return undefined;
  }
}

/** 480 as a clock shows it: 08:00. */
export function timeOf(minute: number): string {
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
}

/** 08:00 in minutes after midnight; undefined when it is no time. */
export function minuteOf(time: string): number | undefined {
  const [, hour, minute] = /^(\d{1,2}):(\d{2})/.exec(time) ?? [];
  return hour === undefined ? undefined : Number(hour) * 60 + Number(minute);
}
