import type { Belt, LocalDate } from '@obi/kernel';
import type { Coming, Language, NoticeKind } from '@obi/notifications/rules';

/** What fills the sentences of a notice: days, numbers, keys and names; never what somebody wrote in private. */
export type NoticeDetail = Readonly<Record<string, string | number | boolean | null | readonly string[]>>;

/** What a notice says in one language. */
export interface NoticeWords {
  /** The action itself: "Acknowledge 3 changes by 30 November 2026". */
  readonly subject: string;
  /** One or two sentences of why. */
  readonly body: string;
  /** What the button says. */
  readonly action: string;
}

/** Writes a day in the language of the notice. */
export type DayInWords = (day: LocalDate) => string;

/** An entry for the calendar that a mail carries: a request, or word that it is off. */
export interface CalendarPart {
  readonly method: 'REQUEST' | 'CANCEL';
  /** An iCalendar file. */
  readonly content: string;
}

/** To whom an entry for the calendar goes. */
export interface CalendarReader {
  readonly personId: string;
  readonly language: Language;
}

/** One thing that people are told; defined by the context that knows what to say. */
export interface NoticeDefinition<Detail extends NoticeDetail = NoticeDetail> {
  /** The context and the occasion: `belts.expiring`. */
  readonly name: string;
  readonly kind: NoticeKind;
  readonly words: Readonly<Record<Language, (detail: Detail, day: DayInWords) => NoticeWords>>;
  /** The page on which it is done, beginning with a slash. */
  link(detail: Detail): string;
  /** Where the button of a mail leads, if not to that page: only who has the mail gets this path. It is never stored. */
  mailLink?(detail: Detail): string;
  /** The belt that it is about: its colour and name stand on top of the mail. */
  belt?(detail: Detail): Belt;
  /** The entry that its mail carries, written when the mail is; undefined when there is none any more. */
  calendar?(detail: Detail, reader: CalendarReader): Promise<CalendarPart | undefined>;
}

/** One person who is told, and on which occasion: the same key is told once, whoever asks again. */
export interface Told<Detail extends NoticeDetail> {
  readonly personId: string;
  readonly key: string;
  /** The day to which it belongs, when it counts days: its mail does not wait for the next one. */
  readonly day?: LocalDate;
  readonly detail: Detail;
}

/** Something at a time, of which one person is told on the day before. */
export interface ToldOnTheEve<Detail extends NoticeDetail> extends Told<Detail>, Coming {}

/** Says what a notice is; the types of its detail are checked where it is sent. */
export function defineNotice<Detail extends NoticeDetail>(
  definition: NoticeDefinition<Detail>,
): NoticeDefinition<Detail> {
  return definition;
}
