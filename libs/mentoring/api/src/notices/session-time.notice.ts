import type { LocalDate } from '@obi/kernel';
import { defineNotice, type NoticeWords } from '@obi/notifications/api';

/** What became of the time of a session. */
export type TimeChange = 'planned' | 'moved' | 'off' | 'ended';

/** When a session is by the clock on somebody's wall; titles, places and reasons stay on their page. */
export interface SessionTimeDetail extends Readonly<Record<string, string | number>> {
  readonly change: TimeChange;
  readonly other: string;
  readonly on: LocalDate;
  readonly time: string;
  readonly zone: string;
  readonly pairId: string;
  readonly sessionId: string;
  readonly sequence: number;
}

type Words = Readonly<Record<TimeChange, (other: string, when: string) => NoticeWords>>;

const english: Words = {
  planned: (other, when) => ({
    subject: `You meet ${other} on ${when}`,
    body: 'It is in this mail for your calendar. What you will talk about is on your page.',
    action: 'Look at the agenda',
  }),
  moved: (other, when) => ({
    subject: `Moved: you meet ${other} on ${when}`,
    body: 'Your calendar moves it when it reads this mail. Why it was moved is on your page.',
    action: 'Look at the new time',
  }),
  off: (other, when) => ({
    subject: `Called off: ${other}, ${when}`,
    body: 'Your calendar takes it out when it reads this mail. Find another time while you think of it.',
    action: 'Find another time',
  }),
  ended: (other, when) => ({
    subject: `Your pair has ended: you do not meet ${other} on ${when}`,
    body: 'Your calendar takes it out when it reads this mail. What you did together counts.',
    action: 'See your pair',
  }),
};

const german: Words = {
  planned: (other, when) => ({
    subject: `Sie treffen ${other} am ${when}`,
    body: 'Für Ihren Kalender liegt der Termin bei. Worum es geht, steht auf Ihrer Seite.',
    action: 'Themen ansehen',
  }),
  moved: (other, when) => ({
    subject: `Verschoben: Sie treffen ${other} am ${when}`,
    body: 'Ihr Kalender verschiebt den Termin, sobald er diese Nachricht liest. Den Grund lesen Sie auf Ihrer Seite.',
    action: 'Neue Zeit ansehen',
  }),
  off: (other, when) => ({
    subject: `Abgesagt: ${other}, ${when}`,
    body: 'Ihr Kalender nimmt den Termin heraus, sobald er diese Nachricht liest. Am besten gleich eine andere Zeit finden.',
    action: 'Andere Zeit finden',
  }),
  ended: (other, when) => ({
    subject: `Ihr Paar ist beendet: Sie treffen ${other} am ${when} nicht`,
    body: 'Ihr Kalender nimmt den Termin heraus, sobald er diese Nachricht liest. Was Sie gemeinsam getan haben, zählt.',
    action: 'Das Paar ansehen',
  }),
};

/** A session was planned, moved or called off: both hear of it, and their calendars too. */
export const sessionTime = defineNotice<SessionTimeDetail>({
  name: 'mentoring.session-time',
  kind: 'session-time',
  words: {
    en: ({ change, other, on, time, zone }, day) => english[change](other, `${day(on)}, ${time} (${zone})`),
    de: ({ change, other, on, time, zone }, day) =>
      german[change](other, `${day(on)}, ${time} Uhr (${zone})`),
  },
  link: ({ pairId }) => `/pair/${pairId}`,
});
