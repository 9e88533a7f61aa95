import type { LocalDate } from '@obi/kernel';
import { defineNotice } from '@obi/notifications/api';

/** The other side logged a session: one tap confirms it. What they wrote stays on their page. */
export const sessionToConfirm = defineNotice<{ other: string; heldOn: LocalDate; pairId: string }>({
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
