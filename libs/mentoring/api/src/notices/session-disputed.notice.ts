import type { LocalDate } from '@obi/kernel';
import { defineNotice } from '@obi/notifications/api';

/** The other side says that a session was not as it was logged: who logged it is waited for. Nothing that was written is told. */
export const sessionDisputed = defineNotice<{ other: string; heldOn: LocalDate; pairId: string }>({
  name: 'mentoring.session-disputed',
  kind: 'answer-waited-for',
  words: {
    en: ({ other, heldOn }, day) => ({
      subject: `${other} says your session of ${day(heldOn)} was not like this`,
      body: 'Correct what you logged, or talk about it. Until then it does not count towards a belt.',
      action: 'Look and correct',
    }),
    de: ({ other, heldOn }, day) => ({
      subject: `${other} sagt, Ihr Treffen vom ${day(heldOn)} war anders`,
      body: 'Berichtigen Sie, was Sie eingetragen haben, oder sprechen Sie darüber. Bis dahin zählt es für keinen Gürtel.',
      action: 'Ansehen und berichtigen',
    }),
  },
  link: ({ pairId }) => `/pair/${pairId}`,
});
