import type { Belt, LocalDate } from '@obi/kernel';
import type { Language, NoticeKind } from '@obi/notifications/rules';

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
}

/** One person who is told, and on which occasion: the same key is told once, whoever asks again. */
export interface Told<Detail extends NoticeDetail> {
  readonly personId: string;
  readonly key: string;
  readonly detail: Detail;
}

/** Says what a notice is; the types of its detail are checked where it is sent. */
export function defineNotice<Detail extends NoticeDetail>(
  definition: NoticeDefinition<Detail>,
): NoticeDefinition<Detail> {
  return definition;
}
