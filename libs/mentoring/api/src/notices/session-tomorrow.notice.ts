import type { LocalDate } from '@obi/kernel';
import { defineNotice } from '@obi/notifications/api';

/** The two meet tomorrow; told on the day before, at the hour of the person's mail of the day. */
export const sessionTomorrow = defineNotice<{
  other: string;
  on: LocalDate;
  time: string;
  zone: string;
  pairId: string;
}>({
  name: 'mentoring.session-tomorrow',
  kind: 'session-tomorrow',
  words: {
    en: ({ other, on, time, zone }, day) => ({
      subject: `${day(on)}, ${time}: your session with ${other}`,
      body: `By the clock of ${zone}. If it cannot be, move it today rather than tomorrow.`,
      action: 'Look at the agenda',
    }),
    de: ({ other, on, time, zone }, day) => ({
      subject: `${day(on)}, ${time} Uhr: Ihr Treffen mit ${other}`,
      body: `Nach der Uhr von ${zone}. Wenn es nicht geht, verschieben Sie es besser heute als morgen.`,
      action: 'Themen ansehen',
    }),
  },
  link: ({ pairId }) => `/pair/${pairId}`,
});
