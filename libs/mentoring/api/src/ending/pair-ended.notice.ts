import type { LocalDate } from '@obi/kernel';
import { defineNotice, type NoticeWords } from '@obi/notifications/api';

/** How a pair ended or goes on, as it is told. Of a new pair nobody is told who asked for it. */
export type EndingTold =
  'completed' | 'extended' | 'concludedEarly' | 'rePaired' | 'stopped' | 'mentorStopped' | 'left' | 'line';

interface Detail {
  readonly ending: EndingTold;
  readonly other: string;
  readonly until: LocalDate | null;
  readonly pairId: string;
  readonly [more: string]: string | null;
}

type Words = Readonly<Record<EndingTold, (other: string, until: string) => NoticeWords>>;

const look = { en: 'See your pair', de: 'Das Paar ansehen' };
const freeAgain = 'Nobody did anything wrong. Your confirmed sessions count; the next best is asked now.';
const frei =
  'Niemand hat etwas falsch gemacht. Ihre bestätigten Treffen zählen; die nächstbeste Person wird gefragt.';

const english: Words = {
  completed: (other) => ({
    subject: `${other} completed your pair`,
    body: 'You did what you set out to do. Look back on it together: you read what the other one writes.',
    action: 'Look back',
  }),
  extended: (other, until) => ({
    subject: `You and ${other} go on until ${until}`,
    body: 'Your pair was extended.',
    action: look.en,
  }),
  concludedEarly: (other) => ({
    subject: `Your pair with ${other} was concluded early`,
    body: 'Your confirmed sessions count as they are.',
    action: look.en,
  }),
  rePaired: (other) => ({
    subject: `You and ${other} are paired anew, without fault`,
    body: freeAgain,
    action: look.en,
  }),
  stopped: (other) => ({
    subject: `${other} has to stop, through no fault of anybody`,
    body: 'Your confirmed sessions count. You go before mentors who never waited when the next pairs are made, unless HR weighs it less.',
    action: look.en,
  }),
  mentorStopped: (other) => ({
    subject: `${other} has to stop, through no fault of anybody`,
    body: freeAgain,
    action: look.en,
  }),
  left: (other) => ({ subject: `${other} has left the company`, body: freeAgain, action: look.en }),
  line: (other) => ({
    subject: `You and ${other} now work in one reporting line`,
    body: `Two people in one line cannot be a pair, so it has ended. ${freeAgain}`,
    action: look.en,
  }),
};

const german: Words = {
  completed: (other) => ({
    subject: `${other} hat Ihr Paar abgeschlossen`,
    body: 'Sie haben erreicht, was Sie sich vorgenommen haben. Blicken Sie gemeinsam zurück.',
    action: 'Zurückblicken',
  }),
  extended: (other, until) => ({
    subject: `Sie und ${other} machen bis ${until} weiter`,
    body: 'Ihr Paar wurde verlängert.',
    action: look.de,
  }),
  concludedEarly: (other) => ({
    subject: `Ihr Paar mit ${other} wurde früher beendet`,
    body: 'Ihre bestätigten Treffen zählen, wie sie sind.',
    action: look.de,
  }),
  rePaired: (other) => ({
    subject: `Sie und ${other} werden neu gepaart, ohne dass jemand schuld ist`,
    body: frei,
    action: look.de,
  }),
  stopped: (other) => ({
    subject: `${other} muss aufhören, ohne dass jemand schuld ist`,
    body: 'Ihre bestätigten Treffen zählen. Beim nächsten Mal gehen Sie allen vor, die nie gewartet haben, außer die Personalabteilung gewichtet es geringer.',
    action: look.de,
  }),
  mentorStopped: (other) => ({
    subject: `${other} muss aufhören, ohne dass jemand schuld ist`,
    body: frei,
    action: look.de,
  }),
  left: (other) => ({ subject: `${other} hat das Unternehmen verlassen`, body: frei, action: look.de }),
  line: (other) => ({
    subject: `Sie und ${other} arbeiten jetzt in einer Berichtslinie`,
    body: `Zwei Personen in einer Linie können kein Paar sein, darum ist es beendet. ${frei}`,
    action: look.de,
  }),
};

/** A pair ended or was extended, and this is how the other one hears of it. */
export const pairEnded = defineNotice<Detail>({
  name: 'mentoring.pair-ended',
  kind: 'pair-news',
  words: {
    en: ({ ending, other, until }, day) => english[ending](other, until ? day(until) : ''),
    de: ({ ending, other, until }, day) => german[ending](other, until ? day(until) : ''),
  },
  link: ({ pairId }) => `/pair/${pairId}`,
});
