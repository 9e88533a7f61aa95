import type { LocalDate } from '@obi/kernel';
import { defineNotice, type NoticeDefinition } from '@obi/notifications/api';

/** What fills the sentences; `link` is the id under which the link in the mail is known, never the link itself. */
export interface SessionToConfirm {
  readonly other: string;
  readonly heldOn: LocalDate;
  readonly pairId: string;
  readonly link: string;
  readonly [more: string]: string;
}

/** The other side logged a session: one tap confirms it. What they wrote stays on their page. */
export const sessionToConfirm: NoticeDefinition<SessionToConfirm> = defineNotice({
  name: 'mentoring.session-to-confirm',
  kind: 'answer-waited-for',
  words: {
    en: ({ other, heldOn }, day) => ({
      subject: `Confirm your session of ${day(heldOn)} with ${other}`,
      body: 'One tap. Only confirmed sessions count towards a belt.',
      action: 'Look and confirm',
    }),
    de: ({ other, heldOn }, day) => ({
      subject: `Ihr Treffen vom ${day(heldOn)} mit ${other} bestätigen`,
      body: 'Ein Tippen genügt. Nur bestätigte Treffen zählen für einen Gürtel.',
      action: 'Ansehen und bestätigen',
    }),
  },
  link: ({ pairId }) => `/pair/${pairId}`,
});
